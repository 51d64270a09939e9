import { editions } from '../../core/editions/editions.ts'
import type { Day } from '../../core/kernel/command.ts'
import type { State } from '../../core/kernel/state.ts'
import { addDays, monthStart } from '../../core/time/days.ts'
import { quarterOf } from '../../core/time/fiscal.ts'
import { settings } from '../../core/workspace/workspace.ts'

export interface KnownDay {
  readonly text: string
  readonly day: Day
}

/** Past days that people think of by what they are, from the nearest on: where to look from. */
export function knownDays(state: State, today: Day, lastRead?: Day): KnownDay[] {
  const fiscalYearStart = settings.get(state, 'settings')?.fiscalYearStart
  const published = editions.list(state).filter(({ state: standing }) => standing !== 'withdrawn').map(({ day }) => day).filter((day) => day < today).sort().at(-1)
  const days: KnownDay[] = [
    { text: 'Yesterday', day: addDays(today, -1) }, { text: 'A week ago', day: addDays(today, -7) }, { text: 'The start of the month', day: monthStart(today) }, { text: 'The start of the quarter', day: quarterOf(today, fiscalYearStart).start },
    ...(published === undefined ? [] : [{ text: 'The last edition', day: published }]), ...(lastRead === undefined ? [] : [{ text: 'Your last visit', day: lastRead }]),
  ]
  // On the first of a month two of them are one day, and no day is offered that is today.
  return days.filter(({ day }, at) => day < today && days.findIndex((one) => one.day === day) === at)
}
