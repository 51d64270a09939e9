import type { State } from '../../../core/kernel/state.ts'
import { launches } from '../../../core/launches/launches.ts'
import { type Item, items } from '../../../core/plans/plans.ts'
import { neighboursOf } from '../../../core/roadmap/neighbours.ts'
import type { Activity, Watch } from '../../../core/roadmap/roadmap.ts'
import { addDays } from '../../../core/time/days.ts'
import { labelWindow } from '../../../core/time/label.ts'
import { overlaps } from '../../../core/time/window.ts'
import type { WalkCell } from './walk-cells.ts'

/** Something that would open the decision about a cell again by itself. */
export interface Offered {
  readonly watch: Watch
  /** After "It reopens by itself if": "Canvas 4.1 gets a launch tier". */
  readonly text: string
  /** Ticked before anybody says so. */
  readonly isUsual: boolean
}

const most = 3

/** What the decision about a cell could watch: a blank one, what stands beside it and which releases come; a filled one, what its activities are tied to. */
export function watchesFor(state: State, cell: WalkCell, beside: readonly Activity[]): readonly Offered[] {
  return cell.activities.length === 0 ? [...besideIt(beside), ...releasesOf(state, cell)] : tiedTo(state, cell)
}

function besideIt(beside: readonly Activity[]): Offered[] {
  return beside.slice(0, 2).map(({ id, title }) => ({ watch: { when: 'moves', collection: 'activities', id }, text: `${title} moves`, isUsual: true }))
}

function releasesOf(state: State, { period }: WalkCell): Offered[] {
  const tiered = new Set(launches.list(state).filter(({ tier }) => tier !== undefined).map(({ release }) => release))
  const releases = items.list(state).filter(({ kind, status, goneOn, window }) => kind === 'release' && status !== 'dropped' && goneOn === undefined && window !== undefined).sort(byStart)
  const here = releases.filter(({ id, window }) => window !== undefined && overlaps(window, period) && !tiered.has(id)).slice(0, most)
  const later = releases.filter(({ window }) => window !== undefined && window.start > period.end).slice(0, 1)
  const day = addDays(period.end, 1)
  const month = labelWindow({ start: day, end: day, precision: 'month' })
  return [
    ...here.map(({ id, title }): Offered => ({ watch: { when: 'gets-tier', collection: 'items', id }, text: `${title} gets a launch tier`, isUsual: true })),
    ...later.map(({ id, title }): Offered => ({ watch: { when: 'comes-before', collection: 'items', id, day }, text: `${title} comes before ${month}`, isUsual: false })),
  ]
}

/** Only links that say something of time are watched before anybody says so. */
function tiedTo(state: State, { activities }: WalkCell): Offered[] {
  const near = neighboursOf(state)
  const tied = new Map<string, Offered>()
  for (const { item: id, link = 'supports' } of activities.flatMap((activity) => near.connectorsOf(activity.id))) {
    const item = items.get(state, id)
    if (item === undefined || item.goneOn !== undefined) continue
    tied.set(id, { watch: { when: 'moves', collection: 'items', id }, text: `${item.title} moves`, isUsual: link !== 'supports' || (tied.get(id)?.isUsual ?? false) })
  }
  return [...tied.values()].slice(0, most + 1)
}

function byStart(a: Item, b: Item): number {
  return (a.window?.start ?? '') < (b.window?.start ?? '') ? -1 : 1
}

/** What a decision watches, in the words it was offered in. */
export function watchSaid(state: State, watch: Watch): string {
  const title = String(state.get(watch.collection, watch.id)?.['title'] ?? 'something that is gone')
  if (watch.when === 'moves') return `${title} moves`
  if (watch.when === 'gets-tier') return `${title} gets a launch tier`
  return `${title} comes before ${labelWindow({ start: watch.day, end: watch.day, precision: 'month' })}`
}
