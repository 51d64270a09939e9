import { linkBroken } from '../roadmap/link-times.ts'
import type { Activity, Connector } from '../roadmap/roadmap.ts'
import type { Item } from '../plans/plans.ts'

/** How an activity of ours meets an item of theirs, after the activity's name: "enables it, done 7 days before". */
export function meetingSaid({ link, gap }: Pick<Connector, 'link' | 'gap'>): string {
  const days = gap === undefined || gap === 0 ? undefined : `${gap} ${gap === 1 ? 'day' : 'days'}`
  switch (link) {
    case 'announces': return days === undefined ? 'announces it, on its day' : `announces it, ${days} after its day`
    case 'enables': return `enables it, done ${days === undefined ? '' : `${days} `}before`
    case 'waits-for': return `waits for it, begins ${days === undefined ? '' : `${days} `}after`
    case 'supports': return 'supports it'
    case undefined: return 'is built on it'
  }
}

/** What of it does not hold with the dates as they are: "12 days too late". Undefined where it holds, or where a date is missing. */
export function notHeldSaid(connector: Pick<Connector, 'link' | 'gap'>, activity: Pick<Activity, 'window'>, item: Pick<Item, 'window'>): string | undefined {
  const broken = linkBroken(connector, activity, item)
  if (broken === undefined) return undefined
  const days = `${broken.days} ${broken.days === 1 ? 'day' : 'days'}`
  return broken.how === 'late' ? `${days} too late` : broken.how === 'early' ? `${days} too early` : `${days} short of that`
}
