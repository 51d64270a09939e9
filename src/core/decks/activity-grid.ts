import type { View } from '../audiences/view.ts'
import { Refusal } from '../kernel/refusal.ts'
import type { Item } from '../plans/plans.ts'
import type { Capacity } from '../roadmap/capacities.ts'
import { asksForTime, daysIn, usualSlack } from '../roadmap/capacity-load.ts'
import type { Activity, Bucket, CellAgreement, Roadmap } from '../roadmap/roadmap.ts'
import { monthsIn } from '../time/fiscal.ts'
import { type PeriodCell, periodsOf } from '../time/period.ts'
import { overlaps, type Window } from '../time/window.ts'
import type { DeckFacts } from './deck-facts.ts'
import { titleOf, type Told } from './deck-plan.ts'
import type { Tone } from './marks.ts'
import { byText } from './words.ts'

export interface GridActivity {
  readonly title: string
  readonly owner: string
  /** Under way or done: drawn solid. */
  readonly begun: boolean
}

/** One cell of the grid. Without activities it is undecided until somebody agreed that it stays empty, and why. */
export interface GridCell {
  readonly activities: readonly GridActivity[]
  readonly emptyBecause?: string | undefined
}

/** What one period asks of everybody. */
export interface GridLoad {
  /** Days of work. */
  readonly days: number
  /** Days that plans may take; unset where one whose work counts has no capacity kept: a part would say too little. */
  readonly there?: number | undefined
}

export interface GridRow {
  readonly title: string
  readonly tone: Tone
  /** One a period. */
  readonly cells: readonly GridCell[]
}

/** An activity roadmap as its deck draws it. */
export interface ActivityGrid {
  readonly title: string
  readonly periods: readonly PeriodCell[]
  readonly releases: readonly (readonly string[])[]
  readonly rows: readonly GridRow[]
  /** The load of each period; unset when no activity says its effort. */
  readonly loads?: readonly GridLoad[] | undefined
  /** Activities without a bucket or a date: they wait beside the grid. */
  readonly waiting: readonly string[]
}

/**
 * The activity roadmap of a deck, from the period of today on. Refused: `never-outside` for an audience that may not be
 * shown it (row I3), `not-found` when the View has no such roadmap.
 */
export function readActivityGrid(view: View, deck: DeckFacts): ActivityGrid {
  refuseOutsiders(view)
  const all = view.list<Told<Roadmap>>('roadmaps')
  const roadmap = deck.roadmap === undefined ? all[0] : all.find((one) => one.id === deck.roadmap)
  if (roadmap?.horizon === undefined) throw new Refusal('not-found', 'There is no activity roadmap to make a deck of.')
  const periods = periodsAhead(view, roadmap, deck.months)
  const activities = view.list<Told<Activity>>('activities').filter((one) => one.roadmap === roadmap.id && one.status !== 'dropped' && one.status !== 'deferred')
  const buckets = view.list<Told<Bucket>>('buckets').filter((one) => one.roadmap === roadmap.id).sort((a, b) => compare(a.rank ?? '', b.rank ?? '') || byText(a.title ?? '', b.title ?? ''))
  return {
    title: roadmap.title ?? deck.title, periods,
    releases: periods.map((period) => releasesIn(view, period)),
    rows: buckets.map((bucket) => ({ title: bucket.title ?? '', tone: toneOf(bucket), cells: periods.map((period) => cellOf(view, bucket.id, period, activities)) })),
    loads: loadsOf(view, roadmap, periods, activities),
    waiting: activities.filter((one) => one.bucket === undefined || one.window === undefined).map((one) => one.title ?? '').sort(byText),
  }
}

/** Refuses `never-outside` for an audience that may not be shown the activity roadmap. */
export function refuseOutsiders({ audience }: View): void {
  if (audience.activityRoadmap === true) return
  throw new Refusal('never-outside', `The activity roadmap is for people inside alone: it is not made for ${audience.title}. Ask for the product roadmap deck instead.`)
}

/** The roadmap's periods from today's on, as far as the deck looks; all of them when the roadmap is over. */
function periodsAhead(view: View, roadmap: Told<Roadmap>, months: number): PeriodCell[] {
  const fiscal = view.list<{ readonly id: string; readonly fiscalYearStart?: number }>('settings')[0]?.fiscalYearStart
  const all = periodsOf(roadmap.horizon as Window, roadmap.period ?? 'quarter', fiscal)
  const ahead = all.filter((period) => period.end >= view.today)
  return ahead.length === 0 ? all : ahead.slice(0, Math.max(1, Math.ceil(months / monthsIn[roadmap.period ?? 'quarter'])))
}

function releasesIn(view: View, period: PeriodCell): string[] {
  return view.list<Told<Item>>('items').filter((item) => item.kind === 'release' && item.status !== 'dropped' && item.window !== undefined && overlaps(item.window, period)).map(titleOf)
}

function cellOf(view: View, bucket: string, period: PeriodCell, activities: readonly Told<Activity>[]): GridCell {
  const inCell = activities.filter((one) => one.bucket === bucket && one.window !== undefined && overlaps(one.window, period))
  inCell.sort((a, b) => Number(hasBegun(b)) - Number(hasBegun(a)) || compare(a.rank ?? '~', b.rank ?? '~') || byText(a.title ?? '', b.title ?? ''))
  const agreed = view.list<Told<CellAgreement>>('cell-agreements').find((one) => one.bucket === bucket && one.period === period.start && one.agreed === 'empty' && one.reopened === undefined)
  return {
    activities: inCell.map((one) => ({ title: one.title ?? '', begun: hasBegun(one), owner: firstName(view, one.owner) })),
    emptyBecause: inCell.length === 0 ? agreed?.reason : undefined,
  }
}

function hasBegun(activity: Told<Activity>): boolean {
  return activity.status === 'under-way' || activity.status === 'done'
}

function firstName(view: View, id: string | undefined): string {
  return view.get<{ readonly id: string; readonly name?: string }>('people', id)?.name?.split(/\s+/)[0] ?? ''
}

/** An effort that spans several periods counts in each by its share of days. */
function loadsOf(view: View, { slack = usualSlack }: Told<Roadmap>, periods: readonly PeriodCell[], activities: readonly Told<Activity>[]): GridLoad[] | undefined {
  const working = activities.flatMap(({ window, effort, owner, status }) => (window === undefined || effort === undefined ? [] : [{ window, effort, owner, isAhead: asksForTime({ status }) }]))
  if (working.length === 0) return undefined
  const kept = view.list<Told<Capacity>>('capacities').flatMap(({ person, window, days }) => (person === undefined || window === undefined || days === undefined ? [] : [{ person, window, days }]))
  return periods.map((period) => {
    const ahead = working.filter(({ isAhead, window }) => isAhead && overlaps(window, period))
    const people = new Set(kept.filter(({ window }) => overlaps(window, period)).map(({ person }) => person))
    if (people.size === 0 || ahead.some(({ owner }) => owner === undefined || !people.has(owner))) return { days: sumIn(working, period) }
    return { days: sumIn(ahead, period), there: (kept.reduce((sum, { window, days }) => sum + daysIn(window, days, period), 0) * (100 - slack)) / 100 }
  })
}

function sumIn(working: readonly { readonly window: Window; readonly effort: number }[], period: PeriodCell): number {
  return working.reduce((sum, { window, effort }) => sum + daysIn(window, effort, period), 0)
}

function toneOf(bucket: Told<Bucket>): Tone {
  return (bucket.hue ?? 1) as Tone
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
