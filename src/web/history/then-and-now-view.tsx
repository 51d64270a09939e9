import type { Day } from '../../core/kernel/command.ts'
import { labelDays } from '../../core/time/label.ts'
import type { Window } from '../../core/time/window.ts'
import { settings } from '../../core/workspace/workspace.ts'
import { useOpened } from '../shell/use-opened.ts'
import { useSeen } from '../workspace/open-workspace.tsx'
import { initialsOf, personName } from '../workspace/persons.ts'
import { axisOver, sayHow, sayMoves, type ShareAxis, type ThenAndNow, thenAndNow } from './then-and-now.ts'
import css from './then-and-now.module.css'
import type { Difference } from './use-difference.ts'

/** Rows that are drawn; the words beside hold all. */
const most = 300

/** Dates as they were on one day under the dates of another, with by how much and how often they slipped (row J7). */
export function ThenAndNowView({ difference, first, last }: { readonly difference: Difference; readonly first: Day; readonly last: Day }) {
  const { state, today } = useSeen()
  const groups = thenAndNow(difference, state)
  const all = groups.flatMap(({ rows }) => rows)
  const axis = axisOver(all, settings.get(state, 'settings')?.fiscalYearStart)
  if (axis === undefined) return null
  let left = most
  return (
    <section className={css.moves} aria-label="Then and now">
      <header>
        <h2>Then and now</h2> <span>{sayMoves(all)}</span>
        <span className={css.key}>
          <i data-when="then" /> {labelDays(first)} <i data-when="now" /> {last === today ? 'today' : labelDays(last)}
        </span>
      </header>
      <div className={css.axis} aria-hidden>
        <span className={css.track}>
          {axis.ticks.map(({ start, text }, at) => (
            <em key={start} style={{ left: share(axis.at(start)) }} data-odd={at % 2 === 1 || undefined}>
              {text}
            </em>
          ))}
        </span>
        <span>Moved</span>
        <span>Slips</span>
      </div>
      {groups.map(({ title, rows }) => {
        const shown = rows.slice(0, left)
        left -= shown.length
        return shown.length === 0 ? null : (
          <section key={title} aria-label={title}>
            <h3>{title}</h3>
            <ul>
              {shown.map((row) => (
                <Row key={`${row.collection}/${row.id}`} row={row} axis={axis} today={today} />
              ))}
            </ul>
          </section>
        )
      })}
      {all.length > most ? <p className={css.more}>{all.length - most} more stand in the words alone. Two days that are nearer to each other show all of theirs.</p> : null}
    </section>
  )
}

function Row({ row, axis, today }: { readonly row: ThenAndNow; readonly axis: ShareAxis; readonly today: Day }) {
  const { state } = useSeen()
  const { opened, open } = useOpened()
  const { was, is, how, slips } = row
  const owner = row.owner === undefined ? undefined : personName(state, row.owner)
  return (
    <li aria-current={opened?.id === row.id || undefined}>
      <button type="button" className={css.name} onClick={() => open(row.collection, row.id)}>
        {row.title}
      </button>
      <span className={css.owner} title={owner}>{owner === undefined ? '' : initialsOf(owner)}</span>
      <span className={css.track} aria-hidden>
        {axis.ticks.map(({ start }) => (
          <u key={start} style={{ left: share(axis.at(start)) }} />
        ))}
        {axis.holds(today) ? <u data-today style={{ left: share(axis.at(today)) }} /> : null}
        {was === undefined ? null : <i data-when="then" data-gone={how === 'gone' || undefined} style={placed(was, axis)} />}
        {is === undefined ? null : <i data-when="now" data-rough={is.precision !== 'day' && is.precision !== 'month' ? '' : undefined} style={placed(is, axis)} />}
        {is === undefined || was === undefined || how !== 'later' ? null : <i data-when="late" style={placed(lateOf(was, is), axis)} />}
      </span>
      <span className={css.how} data-how={how}>{sayHow(row)}</span>
      <span className={css.slips} role={slips === 0 ? undefined : 'img'} aria-label={slips === 0 ? undefined : `slipped ${slips === 1 ? 'once' : `${slips} times`}`}>
        {slips > 4 ? slips : Array.from({ length: slips }, (_, at) => <i key={at} />)}
      </span>
    </li>
  )
}

/** The part of the window that lies after the end of the old one. */
const lateOf = (was: Window, is: Window): Window => ({ ...is, start: was.end < is.start ? is.start : was.end })

const placed = ({ start, end }: Window, axis: ShareAxis) => ({ left: share(axis.at(start)), right: share(1 - axis.after(end)) })

const share = (part: number) => `${(part * 100).toFixed(3)}%`
