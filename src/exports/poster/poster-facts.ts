import type { View } from '../../core/audiences/view.ts'
import { Refusal } from '../../core/kernel/refusal.ts'
import type { Item } from '../../core/plans/plans.ts'
import type { Activity, Bucket, CellAgreement, Roadmap } from '../../core/roadmap/roadmap.ts'
import { daysBetween } from '../../core/time/days.ts'
import { type PeriodCell, periodsOf } from '../../core/time/period.ts'
import { overlaps, type Window } from '../../core/time/window.ts'

/** A record as a View tells it: any field may be missing. */
type Told<T> = { readonly id: string } & { readonly [F in Exclude<keyof T, 'id'>]?: T[F] | undefined }

export interface PosterCard {
  readonly title: string
  readonly owner: string
  readonly status: NonNullable<Activity['status']>
  readonly precision: Window['precision']
  /** First and last column. */
  readonly from: number
  readonly to: number
  /** Where its true window stands, in columns from the left edge of the first. */
  readonly start: number
  readonly end: number
}

export interface PosterRow {
  readonly title: string
  readonly hue: number
  readonly cards: readonly PosterCard[]
  /** By column; unset where something stands, else why it is blank: empty when nobody has decided. */
  readonly blanks: readonly (string | undefined)[]
}

export interface PosterMark {
  readonly title: string
  readonly at: number
}

/** An activity roadmap as its poster draws it. */
export interface PosterFacts {
  readonly title: string
  readonly company: string
  readonly today: string
  readonly periods: readonly PeriodCell[]
  readonly rows: readonly PosterRow[]
  /** By product, the releases in the order of their dates. */
  readonly releases: readonly { readonly product: string; readonly marks: readonly PosterMark[] }[]
  readonly now: number | undefined
  /** Titles of what has no bucket, no date, or stands before or after the columns. */
  readonly waiting: readonly string[]
}

/**
 * Reads a roadmap from a View. Refused: `never-outside` for an audience that the activity roadmap is not for (law 2, row I3), `not-found` when
 * the View has no such roadmap.
 */
export function posterFacts(view: View, which: string | undefined): PosterFacts {
  if (view.audience.activityRoadmap !== true) {
    throw new Refusal('never-outside', `The activity roadmap is for people inside alone: no poster of it is made for ${view.audience.title}. Ask for the product roadmap deck instead.`)
  }
  const roadmap = view.list<Told<Roadmap>>('roadmaps').find((one) => which === undefined || one.id === which)
  if (roadmap?.horizon === undefined) throw new Refusal('not-found', 'There is no such activity roadmap to make a poster of.')
  const settings = view.list<{ readonly id: string; readonly name?: string; readonly fiscalYearStart?: number }>('settings')[0]
  const periods = periodsOf(roadmap.horizon, roadmap.period ?? 'quarter', settings?.fiscalYearStart)
  const activities = view.list<Told<Activity>>('activities').filter((one) => one.roadmap === roadmap.id && one.status !== 'dropped')
  const buckets = view.list<Told<Bucket>>('buckets').filter((one) => one.roadmap === roadmap.id).sort((a, b) => compare(a.rank ?? '', b.rank ?? '') || compare(a.id, b.id))
  const isPlaced = ({ bucket, window }: Told<Activity>) => bucket !== undefined && window !== undefined && periods.some((period) => overlaps(window, period))
  return {
    title: roadmap.title ?? 'Activity roadmap', company: settings?.name ?? '', today: view.today, periods,
    rows: buckets.map((bucket) => rowOf(view, bucket, periods, activities.filter((one) => one.bucket === bucket.id && isPlaced(one)))),
    releases: releasesOf(view, periods), now: columnsTo(view.today, periods),
    waiting: activities.filter((one) => !isPlaced(one)).map(({ title = '' }) => title).sort(compare),
  }
}

function rowOf(view: View, bucket: Told<Bucket>, periods: readonly PeriodCell[], activities: readonly Told<Activity>[]): PosterRow {
  const cards = activities.map((one) => cardOf(view, one, periods)).sort((a, b) => a.from - b.from || b.to - b.from - (a.to - a.from) || a.start - b.start || compare(a.title, b.title))
  const agreed = view.list<Told<CellAgreement>>('cell-agreements').filter((one) => one.bucket === bucket.id && one.agreed === 'empty')
  const blanks = periods.map((period, at) => (cards.some(({ from, to }) => from <= at && at <= to) ? undefined : (agreed.find((one) => one.period === period.start)?.reason ?? '')))
  return { title: bucket.title ?? '', hue: bucket.hue ?? 1, cards, blanks }
}

function cardOf(view: View, { title = '', owner, status = 'planned', window }: Told<Activity>, periods: readonly PeriodCell[]): PosterCard {
  const { start, end, precision } = window as Window
  const name = view.get<{ readonly id: string; readonly name?: string }>('people', owner)?.name ?? ''
  const touched = periods.flatMap((period, at) => (overlaps({ start, end }, period) ? [at] : []))
  return { title, owner: name, status, precision, from: touched[0] ?? 0, to: touched.at(-1) ?? 0, start: columnsTo(start, periods) ?? 0, end: columnsTo(end, periods, 1) ?? periods.length }
}

function releasesOf(view: View, periods: readonly PeriodCell[]): PosterFacts['releases'] {
  const found = new Map<string, PosterMark[]>()
  for (const item of view.list<Told<Item>>('items')) {
    const at = item.window === undefined ? undefined : columnsTo(item.window.start, periods)
    if (item.kind !== 'release' || item.status === 'dropped' || item.goneOn !== undefined || at === undefined) continue
    const product = item.product ?? ''
    found.set(product, [...(found.get(product) ?? []), { title: item.title ?? '', at }])
  }
  return [...found].map(([product, marks]) => ({ product, marks: marks.sort((a, b) => a.at - b.at || compare(a.title, b.title)) })).sort((a, b) => compare(a.product, b.product))
}

/** Columns from the left edge to a day, days even within their period; undefined outside of all. `more`: days after its beginning. */
function columnsTo(day: string, periods: readonly PeriodCell[], more = 0): number | undefined {
  const at = periods.findIndex((period) => period.start <= day && day <= period.end)
  const period = periods[at]
  return period === undefined ? undefined : at + (daysBetween(period.start, day) + more) / (daysBetween(period.start, period.end) + 1)
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
