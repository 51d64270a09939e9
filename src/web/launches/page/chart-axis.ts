import type { Day } from '../../../core/kernel/command.ts'
import type { PlannedTask } from '../../../core/launches/back-plan.ts'
import type { LaunchDays } from '../../../core/launches/launch-days.ts'
import { addDays, daysBetween } from '../../../core/time/days.ts'

/** A tick of the chart: so many weeks before the day that is planned back from. */
export interface Tick {
  readonly at: Day
  readonly label: string
}

/** What the chart of a launch covers, and where a day stands in it. */
export interface ChartAxis {
  readonly from: Day
  readonly to: Day
  readonly ticks: readonly Tick[]
  /** Percent from the left, 0 to 100. */
  at(day: Day): number
}

/** Weeks between two ticks. */
const step = 2

/** The time from the first thing to do (today, where that is earlier) to the last, with ticks each two weeks before the anchor. Nothing while there is no day. */
export function chartAxis(plan: readonly PlannedTask[], { ship, announce }: LaunchDays, today: Day): ChartAxis | undefined {
  const anchor = announce ?? ship
  if (anchor === undefined) return undefined
  const days = plan.flatMap(({ start, due }) => [start, due]).filter((day) => day !== undefined)
  const all = [...days, anchor, ship ?? anchor].toSorted()
  const first = all[0] ?? anchor
  const last = all.at(-1) ?? anchor
  const from = addDays(today < first && daysBetween(today, first) < 28 ? today : first, -4)
  const to = addDays(last, 6)
  const length = Math.max(daysBetween(from, to), 1)
  const weeks = Math.floor(daysBetween(from, anchor) / 7)
  // A long plan has a tick each so many weeks that at most seven stand.
  const each = Math.max(step, Math.ceil(weeks / 7 / step) * step)
  const ticks: Tick[] = []
  for (let before = each; before <= weeks; before += each) ticks.unshift({ at: addDays(anchor, -before * 7), label: `T−${before}` })
  const [head, ...rest] = ticks
  return { from, to, ticks: head === undefined ? [] : [{ ...head, label: `${head.label} wk` }, ...rest], at: (day) => Math.min(Math.max((daysBetween(from, day) / length) * 100, 0), 100) }
}
