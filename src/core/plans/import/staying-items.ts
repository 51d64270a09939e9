import type { Id } from '../../kernel/change.ts'
import type { Remark } from '../draft.ts'
import type { Arrivals } from './arrivals.ts'
import type { SourceRead } from './sources-read.ts'

/**
 * Items that were there before stay in their plan, though this import names another one for them: where an item belongs is the
 * workspace's word, once it has been said. One remark for each source and each pair of plans tells it.
 */
export function stayingItems(sources: readonly SourceRead[], arrivals: Arrivals, titleOf: (plan: Id) => string): Remark[] {
  return sources.flatMap((source) => {
    if (source.filled.get('items')?.has('plan') === true) return []
    const counts = new Map<string, { readonly from: Id; readonly to: Id; count: number }>()
    for (const { draft, now, fields, refused } of arrivals.own.get(source)?.values() ?? []) {
      const [from, to] = [now?.['plan'], fields['plan']]
      if (draft.collection !== 'items' || refused || typeof from !== 'string' || typeof to !== 'string' || from === to) continue
      const counted = counts.get(`${from} ${to}`)
      if (counted === undefined) counts.set(`${from} ${to}`, { from, to, count: 1 })
      else counted.count++
    }
    const file = source.readings[0]?.files[0] ?? source.title
    return [...counts.values()].map(({ from, to, count }): Remark => ({
      severity: 'warning', code: 'plan-stays', place: { file },
      sentence: `${count === 1 ? '1 item' : `${count} items`} of ${source.title} ${count === 1 ? 'was' : 'were'} in the plan "${titleOf(from)}" before and ${count === 1 ? 'stays' : 'stay'} there, though this import names "${titleOf(to)}"; only new items go to that one. To move an item, change its plan.`,
    }))
  })
}
