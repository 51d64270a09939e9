import { Copy } from 'lucide-react'
import { quoteUse } from '../../../core/customer-marketing/quote-use.ts'
import type { Quote } from '../../../core/customer-marketing/quotes.ts'
import { labelDays } from '../../../core/time/label.ts'
import { Button } from '../../parts/button.tsx'
import { copyText } from '../../parts/copy-text.ts'
import { say } from '../../parts/toast-store.ts'
import { useSeen } from '../../workspace/open-workspace.tsx'
import { useMoment } from '../../workspace/use-moment.ts'
import css from '../marketing.module.css'

/** Copies a quote as it may be told; where it may not be used, it says why beside a button that does nothing. */
export function CopyQuote({ quote }: { readonly quote: Quote }) {
  const { state } = useSeen()
  const { today } = useMoment()
  const use = quoteUse(state, quote, today)
  const copy = async () => say({ key: quote.id, sentence: (await copyText(use.text ?? '')) ? 'Copied the quote as it may be told' : 'The browser did not let it be copied' })
  return (
    <div className={css.use}>
      <Button icon={Copy} isDisabled={!use.usable} onPress={() => void copy()} aria-describedby={`why-${quote.id}`}>Copy</Button>
      <p id={`why-${quote.id}`} data-may={use.usable || undefined}>{use.because}{use.usable && use.until !== undefined ? ` Until ${labelDays(use.until)}.` : ''}</p>
    </div>
  )
}
