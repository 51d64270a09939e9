import type { State } from '../../core/kernel/state.ts'
import { addDays } from '../../core/time/days.ts'
import { startOfDay } from '../../core/time/zones.ts'
import { type Workshop, workshops } from '../../core/workshop/workshops.ts'
import { zoneOf } from '../log/workspace-day.ts'

const dayLong = 86_400_000

/**
 * Until when what was made for a workshop lets somebody in, in milliseconds: 24 hours after its day is over, or, where it has no day yet, two days
 * from when it was made.
 */
export function openUntil(state: State, { day }: Pick<Workshop, 'day'>, madeAt: number): number {
  return day === undefined ? madeAt + 2 * dayLong : Date.parse(startOfDay(addDays(day, 1), zoneOf(state))) + dayLong
}

/** The workshop, while those who came by a code may be in it: it is there, it is not closed, and it is not long over. */
export function stillOpen(state: State, which: string, madeAt: number, now: number): Workshop | undefined {
  const workshop = workshops.get(state, which)
  return workshop !== undefined && workshop.phase !== 'closed' && now < openUntil(state, workshop, madeAt) ? workshop : undefined
}
