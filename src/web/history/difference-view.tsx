import { useNavigate, useSearch } from '@tanstack/react-router'
import { addDays } from '../../core/time/days.ts'
import { labelDays } from '../../core/time/label.ts'
import { localTime } from '../../core/time/zones.ts'
import { readMarkOf } from '../../core/together/inbox.ts'
import { settings } from '../../core/workspace/workspace.ts'
import { Button } from '../parts/button.tsx'
import { EmptyState } from '../parts/empty-state.tsx'
import { useSeen } from '../workspace/open-workspace.tsx'
import { useDateStyle } from '../workspace/use-date-style.ts'
import { differenceInWords, sayLater } from './difference-words.ts'
import css from './history.module.css'
import { knownDays } from './known-days.ts'
import { ThenAndNowView } from './then-and-now-view.tsx'
import { ChangeTold } from './told-act.tsx'
import { useDifference } from './use-difference.ts'

/** Days between the two when nothing was chosen. */
const usual = 30

/** What is different between two days, in words, by plan and roadmap. */
export function DifferenceView() {
  const { from, to } = useSearch({ from: '/$ws/history' })
  const { state, today, position, actor } = useSeen()
  const mark = readMarkOf(state, actor.person)?.at
  const lastRead = mark === undefined ? undefined : localTime(mark, settings.get(state, 'settings')?.zone ?? 'UTC').day
  const style = useDateStyle()
  const navigate = useNavigate({ from: '/$ws/history' })
  const last = to ?? today
  const first = from ?? addDays(last, -usual)
  const { difference, failed } = useDifference(first, last === today ? undefined : last, position)
  const told = difference === undefined ? undefined : differenceInWords(difference, state, style)
  const set = (change: { from?: string | undefined; to?: string | undefined }) => void navigate({ search: (now) => ({ ...now, ...change }), replace: true })
  return (
    <section className={css.between}>
      <header>
        <h1>
          {labelDays(first)} to {last === today ? 'today' : labelDays(last)}
        </h1>
        <span className={css.dates}>
          <label>
            from <input type="date" value={first} max={last} onChange={(event) => set({ from: event.target.value || undefined })} />
          </label>
          <label>
            to <input type="date" value={last} min={first} max={today} onChange={(event) => set({ to: event.target.value || undefined })} />
          </label>
        </span>
        <p className={css.known}>
          <span>since</span>
          {knownDays(state, today, lastRead).map(({ text, day }) => (
            <Button key={text} kind="go" aria-pressed={day === first && last === today} onPress={() => set({ from: day, to: undefined })}>
              {lowerFirst(text)}
            </Button>
          ))}
        </p>
        <p className={css.said}>{told?.headline ?? (failed === undefined ? 'Comparing the two days …' : '')}</p>
      </header>
      {failed === undefined ? null : <EmptyState title="The two days cannot be compared now"><p>{failed}</p></EmptyState>}
      <div className={css.words}>
        {told?.groups.map((group) => (
          <section key={group.title} className={css.group}>
            <h2>
              {group.title} <span>{group.told.length}</span>
            </h2>
            <ul>
              {group.told.map(({ change, reason, later }) => (
                <li key={`${change.collection}/${change.id}`}>
                  {later === undefined ? null : <span className={later > 0 ? css.later : css.earlier}>{sayLater(later)}</span>}
                  <ChangeTold change={change} isAlone={false} />
                  {reason === undefined ? null : <q className={css.reason}>{reason}</q>}
                </li>
              ))}
            </ul>
          </section>
        ))}
      </div>
      {difference === undefined ? null : <ThenAndNowView difference={difference} first={first} last={last} />}
    </section>
  )
}

const lowerFirst = (text: string) => text.charAt(0).toLowerCase() + text.slice(1)
