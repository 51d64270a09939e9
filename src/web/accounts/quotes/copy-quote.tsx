import { useParams } from '@tanstack/react-router'
import { Copy } from 'lucide-react'
import { quoteUse } from '../../../core/customer-marketing/quote-use.ts'
import type { Quote } from '../../../core/customer-marketing/quotes.ts'
import { labelDays } from '../../../core/time/label.ts'
import { listQuotes } from '../../../protocol/customer-marketing-routes.ts'
import { Button } from '../../parts/button.tsx'
import { copyText } from '../../parts/copy-text.ts'
import { say } from '../../parts/toast-store.ts'
import { sentenceOf } from '../../settings/use-asked.ts'
import { useSeen } from '../../workspace/open-workspace.tsx'
import { useClient } from '../../workspace/use-client.tsx'
import { useMoment } from '../../workspace/use-moment.ts'
import css from '../marketing.module.css'

/** Copies a quote as it may be told; where it may not be used, it says why beside a button that does nothing. */
export function CopyQuote({ quote }: { readonly quote: Quote }) {
  const { state } = useSeen()
  const { today } = useMoment()
  const { ws } = useParams({ from: '/$ws' })
  const client = useClient()
  const use = quoteUse(state, quote, today)
  // The service has the last word: it alone knows the names of customers that are kept apart.
  const copy = async () => {
    try {
      const { quotes } = await client.call(listQuotes, { params: { ws }, query: { on: today } })
      const { usable, because, told } = quotes.find(({ id }) => id === quote.id) ?? { usable: false, because: 'This quote is gone.' }
      if (!usable || told === undefined) return say({ key: quote.id, kind: 'refused', sentence: because })
      say({ key: quote.id, sentence: (await copyText(told)) ? 'Copied the quote as it may be told' : 'The browser did not let it be copied' })
    } catch (error) {
      say({ key: quote.id, kind: 'refused', sentence: sentenceOf(error) })
    }
  }
  return (
    <div className={css.use}>
      <Button icon={Copy} isDisabled={!use.usable} onPress={() => void copy()} aria-describedby={`why-${quote.id}`}>Copy</Button>
      <p id={`why-${quote.id}`} data-may={use.usable || undefined}>{use.because}{use.usable && use.until !== undefined ? ` Until ${labelDays(use.until)}.` : ''}</p>
    </div>
  )
}
