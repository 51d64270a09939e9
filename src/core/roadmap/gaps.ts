import type { Id } from '../kernel/change.ts'
import type { State } from '../kernel/state.ts'
import { type Item, items } from '../plans/plans.ts'
import { overlaps, type Window } from '../time/window.ts'
import { activities, type Activity, connectors } from './roadmap.ts'

/** Where the activity roadmap and the product's releases do not meet (row I12). */
export interface Gaps {
  /** Releases to come that no activity is built on, neither by themselves nor by what ships in them; in the order of their dates. */
  readonly releases: readonly Item[]
  /** Activities that are built on nothing that ships in a release. */
  readonly activities: readonly Activity[]
}

const over: ReadonlySet<string | undefined> = new Set(['done', 'dropped', 'deferred'])

/** The gaps among what is still ahead; with a span, among what touches it and what has no date. */
export function gapsIn(state: State, span?: Pick<Window, 'start' | 'end'>): Gaps {
  const isAhead = ({ status, window }: Pick<Item, 'status' | 'window'>) => !over.has(status) && (span === undefined || window === undefined || overlaps(window, span))
  const touched = new Set<Id>()
  const tied = new Set<Id>()
  const ongoing = new Map(activities.list(state).filter(({ status }) => status !== 'dropped').map((activity) => [activity.id, activity]))
  for (const { activity, item } of connectors.list(state)) {
    const release = releaseOf(items.get(state, item))
    if (release === undefined) continue
    tied.add(activity)
    if (ongoing.has(activity)) touched.add(release)
  }
  const releases: Item[] = []
  for (const item of state.each('items') as Iterable<unknown> as Iterable<Item>) if (item.kind === 'release' && item.goneOn === undefined && !touched.has(item.id) && isAhead(item)) releases.push(item)
  return { releases: releases.sort(byDate), activities: [...ongoing.values()].filter((one) => !tied.has(one.id) && isAhead(one)).sort(byDate) }
}

function releaseOf(item: Item | undefined): Id | undefined {
  return item?.kind === 'release' ? item.id : item?.release
}

function byDate(a: Pick<Item, 'window' | 'title'>, b: Pick<Item, 'window' | 'title'>): number {
  const [first, second] = [a, b].map(({ window, title }) => `${window?.start ?? '~'} ${title}`)
  return (first ?? '') < (second ?? '') ? -1 : 1
}
