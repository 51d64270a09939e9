import { Plus } from 'lucide-react'
import { useState } from 'react'
import { accounts } from '../../../core/accounts/accounts.ts'
import { quoteUse } from '../../../core/customer-marketing/quote-use.ts'
import { channelWords, type Quote, quotes } from '../../../core/customer-marketing/quotes.ts'
import { Button } from '../../parts/button.tsx'
import { EmptyState } from '../../parts/empty-state.tsx'
import { useOpened } from '../../shell/use-opened.ts'
import { useSeen } from '../../workspace/open-workspace.tsx'
import { useMay } from '../../workspace/use-may.ts'
import { useMoment } from '../../workspace/use-moment.ts'
import { CustomersFrame } from '../customers-frame.tsx'
import css from '../marketing.module.css'
import { Told } from '../told.tsx'
import { CopyQuote } from './copy-quote.tsx'
import { NewQuote } from './new-quote.tsx'
import { stateWords } from './quote-words.ts'

/** Every quote: those that may be used today first, each copied as it may be told (row F11). */
export function QuotesScreen() {
  const { state } = useSeen()
  const { today } = useMoment()
  const may = useMay('quote.add')
  const [isAdding, setIsAdding] = useState(false)
  const all = quotes.list(state)
  const usable = all.filter((quote) => quoteUse(state, quote, today).usable)
  const others = all.filter((quote) => !usable.includes(quote))
  return (
    <CustomersFrame current="quotes" tools={may && !isAdding && all.length > 0 ? <Button kind="bare" icon={Plus} onPress={() => setIsAdding(true)}>Write down a quote</Button> : null}>
      <div className={css.page}>
        <header>
          <h1>Quotes</h1>
          <p>What customers said, and what they let us do with it. One is copied only while it is approved, and with names only while they may be named.</p>
        </header>
        {isAdding ? <NewQuote close={() => setIsAdding(false)} /> : null}
        {all.length === 0 && !isAdding ? (
          <EmptyState title="No quote was written down yet" steps={may ? <Button kind="main" onPress={() => setIsAdding(true)}>Write down a quote</Button> : null}>
            <p>“We choose the region once, not in every report.” Ruta Venn, Head of operations. Asked on 2 May, approved on 9 May for the website and decks.</p>
          </EmptyState>
        ) : (
          <>
            <Group title="May be used" all={usable} none="No quote may be used today." />
            <Group title="Not to be used" all={others} none={undefined} />
          </>
        )}
      </div>
    </CustomersFrame>
  )
}

function Group({ title, all, none }: { readonly title: string; readonly all: readonly Quote[]; readonly none: string | undefined }) {
  if (all.length === 0 && none === undefined) return null
  return (
    <section className={css.quotes} aria-label={title}>
      <h2>{title} <span>{all.length === 0 ? 'none' : all.length}</span></h2>
      {all.length === 0 ? <p className={css.quiet}>{none}</p> : <ul>{all.map((quote) => <Line key={quote.id} quote={quote} />)}</ul>}
    </section>
  )
}

function Line({ quote }: { readonly quote: Quote }) {
  const { state } = useSeen()
  const { open, opened } = useOpened()
  const { id, text, saidBy, saidByTitle, account, channels = [], naming } = quote
  return (
    <li data-opened={opened?.id === id || undefined}>
      <blockquote><button type="button" onClick={() => open('quotes', id)}>“<Told text={text} />”</button></blockquote>
      <p>
        {[saidBy, saidByTitle, accounts.get(state, account)?.name].filter((part) => part !== undefined).join(', ')}
        <small>{[stateWords[quote.state], naming === 'named' ? 'with names' : 'without names', ...channels.map((one) => channelWords[one].toLowerCase())].join(' · ')}</small>
      </p>
      <CopyQuote quote={quote} />
    </li>
  )
}
