import { goalQuarter } from '../goals/quarter-of-goals.ts'
import type { Id } from '../kernel/change.ts'
import type { Day } from '../kernel/command.ts'
import type { State } from '../kernel/state.ts'
import { latestOf, measuredIn, type Measured } from '../metrics/metric-series.ts'
import { counted, type Counted, type Metric, metrics } from '../metrics/metrics.ts'
import { type Moved, movedSince } from '../plans/baseline.ts'
import { type Item, items } from '../plans/plans.ts'
import { type Converted, convertedBy, type Effect, effectOf, type Step, stepFrom } from '../roadmap/before-after.ts'
import { expectedEffects } from '../roadmap/expected-effects.ts'
import { type Activity, activities } from '../roadmap/roadmap.ts'
import { type Deferral, deferrals } from '../stakeholders/stakeholders.ts'
import { addDays } from '../time/days.ts'
import { overlaps, type Window } from '../time/window.ts'

/** What became of an activity that was planned for the quarter, or came into it. */
export const becameWords = { done: 'Done', 'under-way': 'Under way', planned: 'Not begun', moved: 'Moved out of the quarter', deferred: 'Deferred', dropped: 'Dropped', gone: 'Taken off the roadmap' } as const
export type Became = keyof typeof becameWords

export interface ProgressLine {
  readonly id: Id
  readonly title: string
  readonly owner?: Id
  /** When it was planned as the quarter began; unset where it came later. */
  readonly was?: Window
  readonly is?: Window
  readonly became: Became
  /** It was not planned as the quarter began. */
  readonly isNew: boolean
}

/** How a metric was in the quarter, against the one before. */
export interface MetricLine {
  readonly metric: Metric
  readonly now: Measured
  readonly before: Measured
  readonly latest?: { readonly value: number; readonly start: Day }
  readonly step?: Step
}

/** Everything that an update is drafted of (row I7). */
export interface UpdateFacts {
  readonly quarter: Window
  readonly next: Window
  /** The day whose plan the quarter is held against; unset where no activity was planned then, so that plan and actual cannot be told apart. */
  readonly planOf?: Day
  readonly progress: readonly ProgressLine[]
  /** Releases and milestones of the quarter: planned so, and how it is. */
  readonly releases: readonly { readonly item: Item; readonly moved?: Moved }[]
  /** By what it counts to; an empty list says that no metric does. */
  readonly metrics: Readonly<Record<Counted, readonly MetricLine[]>>
  readonly effects: readonly Effect[]
  readonly converted: readonly (Converted & { readonly activity: Activity })[]
  readonly deferred: readonly Deferral[]
  readonly ahead: readonly Activity[]
}

export interface FactsAsked {
  readonly day: Day
  readonly today: Day
  /** The workspace as it was on the first day of the quarter. */
  readonly begun?: { readonly state: State; readonly day: Day } | undefined
}

const over: ReadonlySet<string | undefined> = new Set(['deferred', 'dropped'])

/** The facts of a quarter's update, all computed; what the data does not tell stays unset. */
export function updateFacts(state: State, { day, today, begun }: FactsAsked): UpdateFacts {
  const quarter = goalQuarter(state, day)
  const next = goalQuarter(state, addDays(quarter.end, 1))
  const before = goalQuarter(state, addDays(quarter.start, -1))
  const until = today < quarter.end ? today : quarter.end
  const planned = begun === undefined ? [] : plannedIn(begun.state, quarter)
  const known = begun !== undefined && planned.length > 0
  const moved = begun === undefined ? new Map<Id, Moved>() : movedSince(begun, items.list(state))
  return {
    quarter, next, ...(known ? { planOf: begun.day } : {}),
    progress: progressOf(state, quarter, known ? planned : plannedIn(state, quarter)),
    releases: releasesOf(state, quarter, moved),
    // TypeScript knows no keys of what fromEntries makes: they are all of `counted`.
    metrics: Object.fromEntries(counted.map((counts) => [counts, metricLines(state, counts, { quarter, before, today: addDays(until, 1), until })])) as unknown as UpdateFacts['metrics'],
    effects: effectsIn(state, quarter, today),
    converted: activities.list(state).flatMap((activity) => convertedBy(state, activity.id).filter(({ conversion: { on } }) => on >= quarter.start && on <= quarter.end).map((one) => ({ ...one, activity }))),
    deferred: deferrals.list(state).filter(({ on }) => on >= quarter.start && on <= quarter.end).sort((a, b) => (a.on < b.on ? 1 : a.on > b.on ? -1 : 0)),
    ahead: activities.list(state).filter(({ window, status, bucket }) => window !== undefined && bucket !== undefined && overlaps(window, next) && status !== 'done' && !over.has(status)).sort(byTime),
  }
}

function plannedIn(state: State, quarter: Window): Activity[] {
  return activities.list(state).filter(({ window, status }) => window !== undefined && overlaps(window, quarter) && !over.has(status)).sort(byTime)
}

function progressOf(state: State, quarter: Window, planned: readonly Activity[]): ProgressLine[] {
  const before = new Map(planned.map((one) => [one.id, one]))
  const now = activities.list(state).filter(({ id, window }) => before.has(id) || (window !== undefined && overlaps(window, quarter)))
  const gone = planned.filter(({ id }) => activities.get(state, id) === undefined)
  const line = (was: Activity | undefined, is: Activity | undefined): ProgressLine => {
    const one = is ?? (was as Activity)
    return {
      id: one.id, title: one.title, ...(one.owner === undefined ? {} : { owner: one.owner }), ...(was?.window === undefined ? {} : { was: was.window }), ...(is?.window === undefined ? {} : { is: is.window }),
      became: becameOf(is, quarter), isNew: was === undefined,
    }
  }
  return [...now.sort(byTime).flatMap((is) => (!before.has(is.id) && over.has(is.status) ? [] : [line(before.get(is.id), is)])), ...gone.map((was) => line(was, undefined))]
}

function becameOf(activity: Activity | undefined, quarter: Window): Became {
  if (activity === undefined) return 'gone'
  if (activity.status === 'done' || activity.status === 'deferred' || activity.status === 'dropped') return activity.status
  if (activity.window === undefined || !overlaps(activity.window, quarter)) return 'moved'
  return activity.status === 'under-way' ? 'under-way' : 'planned'
}

function releasesOf(state: State, quarter: Window, moved: ReadonlyMap<Id, Moved>): UpdateFacts['releases'] {
  return items.list(state).flatMap((item) => {
    if ((item.kind !== 'release' && item.kind !== 'milestone') || item.status === 'dropped' || item.goneOn !== undefined) return []
    const move = moved.get(item.id)
    const isIn = (item.window !== undefined && overlaps(item.window, quarter)) || (move?.was !== undefined && overlaps(move.was, quarter))
    return isIn ? [{ item, ...(move === undefined ? {} : { moved: move }) }] : []
  }).sort((a, b) => byTime(a.item, b.item))
}

function metricLines(state: State, counts: Counted, at: { readonly quarter: Window; readonly before: Window; readonly today: Day; readonly until: Day }): MetricLine[] {
  return metrics.list(state).filter((metric) => metric.counts === counts).sort((a, b) => (a.title < b.title ? -1 : 1)).map((metric) => {
    const [now, before] = [measuredIn(state, metric, at.quarter, at.today), measuredIn(state, metric, at.before, at.today)]
    const last = latestOf(state, metric, at.until)
    return {
      metric, now, before, ...(last === undefined ? {} : { latest: { value: last.value, start: last.start } }),
      ...(now.mean === undefined || before.mean === undefined ? {} : { step: stepFrom(before.mean, now.mean, metric.better) }),
    }
  })
}

/** Effects of what was begun by the end of the quarter. */
function effectsIn(state: State, quarter: Window, today: Day): Effect[] {
  return expectedEffects.list(state).flatMap((effect) => {
    const activity = activities.get(state, effect.activity)
    return activity?.window === undefined || activity.window.start > quarter.end || over.has(activity.status) ? [] : [effectOf(state, effect, today)]
  }).sort((a, b) => byTime(a.activity, b.activity))
}

function byTime(a: { readonly id: Id; readonly window?: Window | undefined }, b: { readonly id: Id; readonly window?: Window | undefined }): number {
  const [first, second] = [a.window?.start ?? '~', b.window?.start ?? '~']
  return first < second || (first === second && a.id < b.id) ? -1 : 1
}
