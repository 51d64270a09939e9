import { mayBeNamed, namingSentence } from '../../core/customer-marketing/may-be-named.ts'
import { quoteUse } from '../../core/customer-marketing/quote-use.ts'
import { quotes } from '../../core/customer-marketing/quotes.ts'
import { stories } from '../../core/customer-marketing/stories.ts'
import { stepTitles } from '../../core/customer-marketing/story-order.ts'
import type { Id } from '../../core/kernel/change.ts'
import { Section } from '../inspector/section.tsx'
import { useOpened } from '../shell/use-opened.ts'
import { useSeen } from '../workspace/open-workspace.tsx'
import { useMoment } from '../workspace/use-moment.ts'
import css from './accounts.module.css'
import marketing from './marketing.module.css'
import { toldAccounts } from './told-accounts.ts'

/** Whether an account may be named and by what, its stories and its quotes. */
export function AccountMarketing({ id }: { readonly id: Id }) {
  const { state } = useSeen()
  const { today } = useMoment()
  const { open } = useOpened()
  const naming = mayBeNamed(state, id, today)
  const told = stories.list(state).filter(({ account }) => account === id)
  const said = quotes.list(state).filter(({ account }) => account === id)
  return (
    <Section title="May be named in public?">
      <p className={marketing.naming} data-may={naming.may || undefined}>{namingSentence(naming)}</p>
      {told.length === 0 ? null : (
        <section className={css.group} aria-label="Stories">
          <h3>Stories</h3>
          <ul>{told.map((story) => <li key={story.id}><button type="button" onClick={() => open('stories', story.id)}>{story.title}</button><span>{stepTitles[story.state]}</span></li>)}</ul>
        </section>
      )}
      {said.length === 0 ? null : (
        <section className={css.group} aria-label="Quotes">
          <h3>Quotes</h3>
          <ul>{said.map((quote) => <li key={quote.id}><button type="button" onClick={() => open('quotes', quote.id)}>“{toldAccounts(state, quote.text)}”</button><span>{quoteUse(state, quote, today).because}</span></li>)}</ul>
        </section>
      )}
    </Section>
  )
}
