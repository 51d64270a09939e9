import type { Audience } from '../../core/audiences/audiences.ts'
import { beforeCodes } from '../../core/decks/before-codes.ts'
import type { Deck } from '../../core/decks/decks.ts'
import { items } from '../../core/plans/plans.ts'
import { Button } from '../parts/button.tsx'
import { TextField } from '../parts/text-field.tsx'
import { useOpened } from '../shell/use-opened.ts'
import { useSeen } from '../workspace/open-workspace.tsx'
import { useAct } from '../workspace/use-act.ts'
import { useMay } from '../workspace/use-may.ts'
import css from './before-pane.module.css'
import { PublishDialog } from './publish-dialog.tsx'
import type { Composed } from './use-composing.ts'

type Before = Composed['before'][number]

const headings: Readonly<Record<Before['code'], string>> = {
  'missing-value': 'Value texts are missing', 'moved-without-reason': 'Moved without a reason that may leave', disagrees: 'Words that disagree with the tracker', stale: 'Nobody has confirmed it in time', undecided: 'Nobody has decided', undated: 'Without a date', 'left-out': 'Left out on purpose', slides: 'Slides that were split or cut short',
}

export interface BeforePaneProps {
  readonly deck: Deck
  readonly audience: Audience
  readonly composed: Composed | undefined
  readonly sentence: string | undefined
  readonly toPage: (page: number) => void
}

/** What to know before publishing, each with the way to mend it; and for whom the deck is. */
export function BeforePane({ deck, audience, composed, sentence, toPage }: BeforePaneProps) {
  const before = composed?.before ?? []
  const open = before.filter(({ code }) => code !== 'left-out').length
  return (
    <aside className={css.pane} aria-label="Before you publish">
      <header>
        <h2>Before you publish</h2>
        {composed === undefined ? null : <PublishDialog deck={deck} audience={audience} composed={composed} />}
      </header>
      {sentence === undefined ? null : <p className={css.refused} role="alert">{sentence}</p>}
      {composed !== undefined && open === 0 ? <p className={css.quiet}>Nothing waits: every value text is there, every move says why, and everything fits.</p> : null}
      {beforeCodes.map((code) => {
        const some = before.filter((one) => one.code === code)
        return some.length === 0 ? null : (
          <section key={code}>
            <h3>
              {headings[code]} <span>{some.length}</span>
            </h3>
            <ul>
              {some.map((one) => (
                <BeforeRow key={`${one.sentence} ${one.item ?? ''}`} one={one} audience={audience} toPage={toPage} />
              ))}
            </ul>
          </section>
        )
      })}
      <ForWhom deck={deck} audience={audience} />
    </aside>
  )
}

/** A missing value text is written here; for anything else the way leads to the item or the slide. */
function BeforeRow({ one, audience, toPage }: { readonly one: Before; readonly audience: Audience; readonly toPage: (page: number) => void }) {
  const { state } = useSeen()
  const { open } = useOpened()
  const act = useAct()
  const may = useMay('item.change')
  const item = items.get(state, one.item)
  if (one.code === 'missing-value' && item !== undefined) {
    const title = item.title.replaceAll('*', '∗')
    return (
      <li>
        <TextField label={item.title} value={item.value} isReadOnly={!may} placeholder="What do customers get out of it?" {...(audience.inside ? {} : { outward: `${audience.title.toLowerCase()} can see this` })}
          save={(value, was) => act('item.change', { id: item.id, value }, { said: `Wrote the value of *${title}*`, over: { collection: 'items', id: item.id, field: 'value', was } })} />
      </li>
    )
  }
  const { slide } = one
  return (
    <li>
      <p>{one.sentence}</p>
      {item === undefined ? null : <Button kind="go" aria-label={`Open ${item.title}`} onPress={() => open('items', item.id)}>Open it</Button>}
      {slide === undefined ? null : <Button kind="go" aria-label={`Show slide ${slide}`} onPress={() => toPage(slide)}>Slide {slide}</Button>}
    </li>
  )
}

const precisions: Readonly<Record<string, string>> = { day: 'As the plan has them', month: 'To the month', quarter: 'To the quarter', half: 'To the half-year', year: 'To the year' }

function ForWhom({ deck, audience: { title, inside, dates } }: Pick<BeforePaneProps, 'deck' | 'audience'>) {
  const rows = [
    ['Audience', title],
    ['Months', `${deck.months}, rolling on with the day`],
    ['Dates', dates.labels === 'now-next-later' ? 'Now, next and later' : `${precisions[dates.precision] ?? dates.precision}${dates.paddingDays > 0 ? `, ${dates.paddingDays} days added` : ''}`],
    ['Words', inside ? 'Inside the company' : 'Searched for what must not leave'],
  ] as const
  return (
    <section>
      <h3>For whom</h3>
      <dl>
        {rows.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
