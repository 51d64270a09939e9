import type { Id } from '../../core/kernel/change.ts'
import type { State } from '../../core/kernel/state.ts'
import { items, plans } from '../../core/plans/plans.ts'
import { rowsOf } from '../../core/roadmap/empty-cells.ts'
import { gapsIn } from '../../core/roadmap/gaps.ts'
import { activities, type Activity, type Roadmap } from '../../core/roadmap/roadmap.ts'
import { overlaps, type Window } from '../../core/time/window.ts'

export type TimeRow =
  | { readonly kind: 'head'; readonly key: string; readonly title: string; readonly count: number; readonly hue?: number }
  | {
      readonly kind: 'bar'; readonly key: string; readonly collection: 'items' | 'activities'; readonly id: Id; readonly title: string; readonly window: Window
      readonly owner?: Id | undefined; readonly hue?: number
      /** What is missing (row I12): a release that no activity is built on, an activity that is built on no release. */
      readonly gap?: string
    }

/** The rows of the timeline: activities by bucket in the order of their dates; beside the product, its releases stand on top (row I6). */
export function timeRows(state: State, roadmap: Roadmap, span: Pick<Window, 'start' | 'end'>, isBeside: boolean, isShown: ((activity: Activity) => boolean) | undefined): TimeRow[] {
  const rows: TimeRow[] = []
  const gaps = isBeside ? gapsIn(state, span) : undefined
  const lonely = new Set(gaps?.activities.map(({ id }) => id))
  if (isBeside) {
    const bare = new Set(gaps?.releases.map(({ id }) => id))
    const releases = items.list(state).filter((item) => item.kind === 'release' && item.status !== 'dropped' && item.goneOn === undefined && item.window !== undefined && overlaps(item.window, span))
    const products = [...new Set(releases.map((item) => item.product ?? plans.get(state, item.plan)?.title ?? 'Product'))].sort()
    for (const product of products) {
      const own = releases.filter((item) => (item.product ?? plans.get(state, item.plan)?.title ?? 'Product') === product).sort(byStart)
      rows.push({ kind: 'head', key: `product/${product}`, title: product, count: own.length })
      for (const { id, title, window, owner } of own) if (window !== undefined) rows.push({ kind: 'bar', key: `items/${id}`, collection: 'items', id, title, window, owner, ...(bare.has(id) ? { gap: 'no activity' } : {}) })
    }
  }
  const all = activities.list(state).filter((one) => one.roadmap === roadmap.id && one.status !== 'dropped' && one.window !== undefined && overlaps(one.window, span) && (isShown === undefined || isShown(one)))
  const groups = [...rowsOf(state, roadmap.id).map(({ id, title, hue }) => ({ id, title, hue })), { id: undefined, title: 'In no bucket', hue: undefined }]
  for (const { id: bucket, title, hue } of groups) {
    const own = all.filter((one) => one.bucket === bucket).sort(byStart)
    if (own.length === 0) continue
    rows.push({ kind: 'head', key: `bucket/${bucket}`, title, count: own.length, ...(hue === undefined ? {} : { hue }) })
    for (const { id, title: name, window, owner } of own) if (window !== undefined) rows.push({ kind: 'bar', key: `activities/${id}`, collection: 'activities', id, title: name, window, owner, ...(hue === undefined ? {} : { hue }), ...(lonely.has(id) ? { gap: 'no release' } : {}) })
  }
  return rows
}

function byStart(a: { readonly window?: Window | undefined; readonly title: string }, b: { readonly window?: Window | undefined; readonly title: string }): number {
  return `${a.window?.start} ${a.title}` < `${b.window?.start} ${b.title}` ? -1 : 1
}
