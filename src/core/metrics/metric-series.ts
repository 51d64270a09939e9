import type { Id } from '../kernel/change.ts'
import type { Day } from '../kernel/command.ts'
import type { State } from '../kernel/state.ts'
import { latestPeriods, type MetricPeriod, metricPeriod, periodsWithin } from './metric-periods.ts'
import { type Counted, type Metric, metrics, type MetricValue, metricValues } from './metrics.ts'

/** A period with its value; without where nobody has said one. */
export interface Point extends MetricPeriod {
  readonly value?: number
}

/** What is known of a metric between two days: a mean of what was said, and how much of it was. */
export interface Measured {
  readonly window: MetricPeriod
  /** The mean of a period. Unset where nothing was said. */
  readonly mean?: number
  readonly have: number
  /** Periods that lie wholly within and are over. */
  readonly of: number
}

const known = new WeakMap<State, ReadonlyMap<Id, readonly MetricValue[]>>()

/** The values of a metric, by period and then part. */
export function valuesOf(state: State, metric: Id): readonly MetricValue[] {
  let byMetric = known.get(state)
  if (byMetric === undefined) known.set(state, (byMetric = sorted(state)))
  return byMetric.get(metric) ?? []
}

function sorted(state: State): ReadonlyMap<Id, readonly MetricValue[]> {
  const found = new Map<Id, MetricValue[]>()
  for (const one of metricValues.list(state)) {
    const own = found.get(one.metric)
    if (own === undefined) found.set(one.metric, [one])
    else own.push(one)
  }
  for (const all of found.values()) all.sort((a, b) => (a.period === b.period ? ((a.part ?? '') < (b.part ?? '') ? -1 : 1) : a.period < b.period ? -1 : 1))
  return found
}

/** Is a value of a period as the workspace counts them? One of a quarter of another fiscal year is not: it would be told as that of a quarter of which nobody said it. */
export function isOfPeriod(state: State, metric: Pick<Metric, 'every'>, { period }: Pick<MetricValue, 'period'>): boolean {
  return metricPeriod(state, metric, period).start === period
}

/** The value of the whole by the first day of its period: what was said of it, else what its parts add up to. Parts of percent add up to nothing. */
export function wholes(state: State, metric: Metric): ReadonlyMap<Day, number> {
  const said = new Map<Day, number>()
  const added = new Map<Day, number>()
  for (const one of valuesOf(state, metric.id)) {
    const { period, part, value } = one
    if (!isOfPeriod(state, metric, one)) continue
    if (part === undefined) said.set(period, value)
    else if (metric.unit !== '%') added.set(period, (added.get(period) ?? 0) + value)
  }
  return new Map([...new Set([...said.keys(), ...added.keys()])].sort().map((period) => [period, said.get(period) ?? added.get(period) ?? 0]))
}

/** The latest period with a value of the whole, up to a day. */
export function latestOf(state: State, metric: Metric, upTo?: Day): (MetricPeriod & { readonly value: number }) | undefined {
  const last = [...wholes(state, metric)].findLast(([period]) => upTo === undefined || period <= upTo)
  return last === undefined ? undefined : { ...metricPeriod(state, metric, last[0]), value: last[1] }
}

/** Every period from the first to the last with a value, the latest `most` of them; a period without a value stays a gap. */
export function pointsOf(state: State, metric: Metric, most: number, upTo?: Day): readonly Point[] {
  const all = wholes(state, metric)
  const days = [...all.keys()].filter((day) => upTo === undefined || day <= upTo)
  const [first, last] = [days[0], days.at(-1)]
  if (first === undefined || last === undefined) return []
  return latestPeriods(state, metric, { from: first, to: last, most }).map((period) => {
    const value = all.get(period.start)
    return value === undefined ? period : { ...period, value }
  })
}

/** Of the metrics that count to something, the one that a chart shows: with two values at least, and known nearest to a day. */
export function chartedOf(state: State, counts: Counted, upTo: Day): Metric | undefined {
  const known = metrics.list(state).filter((one) => one.counts === counts).flatMap((metric) => (pointsOf(state, metric, 2, upTo).length < 2 ? [] : [{ metric, last: latestOf(state, metric, upTo)?.end ?? '' }]))
  return known.sort((a, b) => (a.last === b.last ? (a.metric.title < b.metric.title ? -1 : 1) : a.last < b.last ? 1 : -1))[0]?.metric
}

/** The mean of a metric's periods that lie wholly in a window and are over; what nobody has said is counted and never filled in. */
export function measuredIn(state: State, metric: Metric, window: MetricPeriod, today: Day): Measured {
  const all = wholes(state, metric)
  const periods = periodsWithin(state, metric, window).filter(({ end }) => end < today)
  const values = periods.flatMap(({ start }) => all.get(start) ?? [])
  const counts = { window: { start: window.start, end: window.end }, have: values.length, of: periods.length }
  return values.length === 0 ? counts : { ...counts, mean: values.reduce((sum, value) => sum + value, 0) / values.length }
}

/** What part of the whole each part is in a window, in percent, the largest first. Nothing where no value of it is told by part, or all are nothing. */
export function mixIn(state: State, metric: Metric, { start, end }: MetricPeriod): readonly { readonly part: string; readonly sum: number; readonly percent: number }[] {
  const sums = new Map<string, number>()
  for (const one of valuesOf(state, metric.id)) {
    const { period, part, value } = one
    if (part !== undefined && isOfPeriod(state, metric, one) && period >= start && metricPeriod(state, metric, period).end <= end) sums.set(part, (sums.get(part) ?? 0) + value)
  }
  const whole = [...sums.values()].reduce((sum, value) => sum + value, 0)
  if (whole <= 0) return []
  return [...sums].map(([part, sum]) => ({ part, sum, percent: (sum / whole) * 100 })).sort((a, b) => b.sum - a.sum || (a.part < b.part ? -1 : 1))
}
