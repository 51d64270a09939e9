import { CircleDashed } from 'lucide-react'
import type { CSSProperties } from 'react'
import type { View } from '../../../core/audiences/view.ts'
import type { Deck } from '../../../core/decks/decks.ts'
import { labelDays } from '../../../core/time/label.ts'
import type { SeenGroup, SeenLine } from './seen-plan.ts'
import css from './view-as.module.css'

interface SeenPageProps {
  readonly deck: Deck
  readonly view: View
  readonly groups: readonly SeenGroup[]
  readonly chosen: string | undefined
  readonly choose: (id: string) => void
}

/** Lines of one group that are shown. */
const most = 80

/** The plan as a page, in the words and dates of its readers; signs and struck dates are for members alone. */
export function SeenPage({ deck, view, groups, chosen, choose }: SeenPageProps) {
  const { disclaimer } = view.audience
  return (
    <div className={css.ground}>
      <article className={css.page} aria-label={`The plan as ${view.audience.title.toLowerCase()} read it`}>
        <h2>{deck.title}</h2>
        <p className={css.lead}>
          <span>As it stands on {labelDays(view.today)}.</span> <em>Signs and struck dates are for you alone</em>
        </p>
        {groups.length === 0 ? <p className={css.quiet}>They read nothing yet. {view.audience.inside ? 'There are no items.' : 'What is marked for them, in a plan that they are told of, comes here.'}</p> : null}
        {groups.map(({ title, isProblem, lines }, at) => (
          <section key={title} aria-label={title} style={isProblem ? ({ '--hue': `var(--b${(at % 12) + 1})` } as CSSProperties) : undefined} data-problem={isProblem ? '' : undefined}>
            <h3>{title}</h3>
            <ul>
              {lines.slice(0, most).map((line) => (
                <Line key={line.id} line={line} isChosen={line.id === chosen} choose={choose} />
              ))}
            </ul>
            {lines.length > most ? <p className={css.quiet}>and {lines.length - most} more</p> : null}
          </section>
        ))}
        {disclaimer === undefined ? null : <p className={css.disclaimer}>{disclaimer}</p>}
      </article>
    </div>
  )
}

function Line({ line, isChosen, choose }: { readonly line: SeenLine; readonly isChosen: boolean; readonly choose: (id: string) => void }) {
  const { id, title, product, value, lacksValue, maturity, customers, when, was, how } = line
  return (
    <li data-chosen={isChosen ? '' : undefined}>
      <i aria-hidden data-sign={how === 'comes' ? '+' : how === 'changes' ? '~' : undefined}>
        {how === 'comes' ? '+' : how === 'changes' ? '~' : ''}
      </i>
      <div>
        <p>
          <button type="button" aria-pressed={isChosen} onClick={() => choose(id)}>
            {title}
            {how === undefined ? null : <span className="unseen">{how === 'comes' ? ', new to them' : ', reads otherwise'}</span>}
          </button>{' '}
          {product === undefined ? null : <span>{product}</span>} {maturity === undefined ? null : <b className={css.maturity}>{maturity}</b>}
        </p>
        {value === undefined ? null : <p className={css.value}>{value}</p>}
        {lacksValue ? (
          <p className={css.lacks}>
            <CircleDashed size={12} strokeWidth={1.75} aria-hidden /> No text yet: they read the name alone
          </p>
        ) : null}
        {customers.length === 0 ? null : <p className={css.value}>Asked for by {customers.join(', ')}</p>}
      </div>
      <p className={css.when}>
        {when}
        {was === undefined ? null : <s>{was}</s>}
      </p>
    </li>
  )
}
