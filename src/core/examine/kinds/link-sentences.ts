import type { Item } from '../../plans/plans.ts'
import type { BrokenLink } from '../../roadmap/link-times.ts'
import type { Activity, Connector } from '../../roadmap/roadmap.ts'
import type { Window } from '../../time/window.ts'

/** An activity and an item that are tied, each with its date. */
export interface Tied {
  readonly tie: Connector
  readonly activity: Activity & { readonly window: Window }
  readonly item: Item & { readonly window: Window }
}

/** How a broken link is told: by how many days where both dates are sure to the day, else by the dates, so that no sentence is surer than they are. */
export function sentenceOf({ how, days: by }: BrokenLink, { tie, activity, item }: Tied, told: (window: Window) => string): string {
  const isSure = activity.window.precision === 'day' && item.window.precision === 'day'
  const [work, comes] = isSure ? [`“${activity.title}”`, `“${item.title}”`] : [`“${activity.title}” (${short(told(activity.window))})`, `“${item.title}” (${short(told(item.window))})`]
  const out = (after: string) => (isSure ? `${days(by)} ${after}` : after)
  if (how === 'late') return `${work} begins ${out('after')} ${comes}, which it ${tie.link ?? 'supports'}.`
  if (how === 'lead') return `${work} ends ${out('too late')}: it enables ${comes}${tie.gap === undefined || tie.gap === 0 ? '' : `, ${days(tie.gap)} ahead`}.`
  return tie.link === 'announces' ? `${work} announces ${comes} ${out('before it comes')}.` : `${work} begins ${out('too early')}: it waits for ${comes}.`
}

/** "Q3 FY27" of "Q3 FY27 (Aug–Oct 2026)". */
function short(told: string): string {
  return told.split(' (')[0] ?? told
}

export function days(count: number): string {
  return count === 1 ? '1 day' : `${count} days`
}
