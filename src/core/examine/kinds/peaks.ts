import type { Day } from '../../kernel/command.ts'
import { daysIn, type PeriodLoad, type Share } from '../../roadmap/capacity-load.ts'
import type { Activity } from '../../roadmap/roadmap.ts'
import { addDays, daysBetween, weekStart } from '../../time/days.ts'

/** A week in which several activities at once ask for more than there is, before what plans leave free. */
interface Peak {
  /** Its Monday. */
  readonly week: Day
  readonly load: number
  readonly there: number
  readonly activities: readonly Activity[]
}

/** One activity that fills a week by itself is no collision. */
const atLeast = 2

/** The weeks of a period that are peaks, the first first. None where nobody has said how much there is. */
export function peaksIn({ period, kept, shares }: PeriodLoad): Peak[] {
  if (kept === undefined || shares.length < atLeast) return []
  const there = (kept * 7) / (daysBetween(period.start, period.end) + 1)
  const peaks: Peak[] = []
  for (let week = weekStart(period.start); week <= period.end; week = addDays(week, 7)) {
    const peak = peakIn(week, shares, there)
    if (peak !== undefined) peaks.push(peak)
    // No week comes after the calendar's last day.
    if (addDays(week, 6) >= period.end) break
  }
  return peaks
}

/** A day more than there is counts: no week is planned closer than that. */
const closeEnough = 1

function peakIn(week: Day, shares: readonly Share[], there: number): Peak | undefined {
  const span = { start: week, end: addDays(week, 6) }
  const here = shares.flatMap(({ activity }) => {
    const days = activity.window === undefined ? 0 : daysIn(activity.window, activity.effort ?? 0, span)
    return days > 0 ? [{ activity, days }] : []
  })
  const load = here.reduce((sum, { days }) => sum + days, 0)
  return here.length < atLeast || load <= there + closeEnough ? undefined : { week, load, there, activities: here.map(({ activity }) => activity) }
}
