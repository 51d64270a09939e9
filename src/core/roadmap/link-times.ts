import type { Day } from '../kernel/command.ts'
import type { Item } from '../plans/plans.ts'
import { addDays, daysBetween } from '../time/days.ts'
import type { Activity, Connector } from './roadmap.ts'

/**
 * What a link asks of time and does not get. late: the activity comes after what it serves. lead: less lies before the item than its link asks.
 * early: it begins, or runs, before the item that it waits for or announces.
 */
export interface BrokenLink {
  readonly how: 'late' | 'lead' | 'early'
  /** By how many days it is out. */
  readonly days: number
}

/**
 * Holds an activity against the item that it is tied to (row I1). supports: nothing of time follows. announces: the item's first day, and the gap after
 * it, lies within the activity. enables: it is over, and the gap too, before the item begins. waits-for: it begins once the item and the gap
 * are over. Nothing where either has no date.
 */
export function linkBroken({ link = 'supports', gap = 0 }: Pick<Connector, 'link' | 'gap'>, activity: Pick<Activity, 'window'>, item: Pick<Item, 'window'>): BrokenLink | undefined {
  if (activity.window === undefined || item.window === undefined || link === 'supports') return undefined
  const [work, comes] = [activity.window, item.window]
  if (link === 'waits-for') return out('early', work.start, addDays(comes.end, gap + 1))
  if (link === 'announces') return out('early', work.end, addDays(comes.start, gap)) ?? out('late', addDays(comes.start, gap), work.start)
  return out('late', comes.end, work.start) ?? out('lead', addDays(comes.start, -gap - 1), work.end)
}

/** Out when the first day comes before the second, by as many days. */
function out(how: BrokenLink['how'], first: Day, second: Day): BrokenLink | undefined {
  return first < second ? { how, days: daysBetween(first, second) } : undefined
}
