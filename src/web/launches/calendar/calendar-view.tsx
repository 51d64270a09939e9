import { ChevronLeft, ChevronRight } from 'lucide-react'
import { addMonths } from '../../../core/time/days.ts'
import { settings } from '../../../core/workspace/workspace.ts'
import { IconButton } from '../../parts/button.tsx'
import { useSeen } from '../../workspace/open-workspace.tsx'
import type { LaunchesSearch } from '../search.ts'
import { useSetLaunches } from '../use-set-launches.ts'
import { useMoment } from '../../workspace/use-moment.ts'
import { CalendarHead, CalendarRules } from './calendar-head.tsx'
import { calendarAxis } from './calendar-axis.ts'
import { CalendarRow } from './calendar-row.tsx'
import css from './calendar.module.css'
import type { LaunchLine } from './launch-lines.ts'

/** A year of launches: each in a row, with the day it ships and the day it is announced at their true places. */
export function CalendarView({ lines, from }: { readonly lines: readonly LaunchLine[]; readonly from: LaunchesSearch['from'] }) {
  const { state } = useSeen()
  const { today } = useMoment()
  const set = useSetLaunches()
  const axis = calendarAxis(from ?? today, settings.get(state, 'settings')?.fiscalYearStart)
  const dated = lines.filter(({ days: { ship, announce } }) => ship !== undefined || announce !== undefined)
  const shown = dated.filter(({ days: { ship, announce }, release: { window } }) => [ship, announce].some((day) => day !== undefined && axis.touches({ start: day, end: day })) || (window !== undefined && axis.touches(window)))
  const undated = lines.filter((line) => !dated.includes(line))
  const go = (months: number) => set({ from: addMonths(axis.span.start, months) })
  return (
    <section className={css.calendar} aria-label="Calendar of launches">
      <CalendarHead axis={axis} today={today}>
        <IconButton label="A quarter back" icon={ChevronLeft} onPress={() => go(-3)} />
        <IconButton label="A quarter on" icon={ChevronRight} onPress={() => go(3)} />
        {from === undefined ? null : (
          <button type="button" className={css.now} onClick={() => set({ from: undefined })}>
            Today
          </button>
        )}
      </CalendarHead>
      <div className={css.rows}>
        <CalendarRules axis={axis} today={today} />
        <ol>
          {shown.map((line) => (
            <CalendarRow key={line.launch.id} line={line} axis={axis} />
          ))}
        </ol>
        {shown.length === 0 ? <p className={css.none}>No launch has a day in these four quarters.</p> : null}
      </div>
      <p className={css.key}>
        <span><i data-kind="ship" /> Ships</span>
        <span><i data-kind="announce" /> Announced</span>
        <span><i data-kind="rough" /> Not known to the day</span>
        <span><i data-kind="freeze" /> Freeze or holiday</span>
      </p>
      {undated.length === 0 ? null : (
        <>
          <h2 className={css.undated}>No date yet <span>{undated.length}</span></h2>
          <ol>
            {undated.map((line) => (
              <CalendarRow key={line.launch.id} line={line} axis={axis} />
            ))}
          </ol>
        </>
      )}
    </section>
  )
}
