import type { Id } from '../kernel/change.ts'
import type { Day } from '../kernel/command.ts'
import type { State } from '../kernel/state.ts'
import type { MetricPeriod } from '../metrics/metric-periods.ts'
import { latestOf, type Measured, measuredIn, mixIn } from '../metrics/metric-series.ts'
import { type Metric, metrics } from '../metrics/metrics.ts'
import { addDays } from '../time/days.ts'
import { dayAndMonth } from '../time/label.ts'
import { type Conversion, conversions, type ExpectedEffect } from './expected-effects.ts'
import { type Activity, activities } from './roadmap.ts'

/** Days that are looked at on each side where nobody chose. */
const usualDays = 90

/** A step from one figure to another. */
export interface Step {
  readonly by: number
  /** Unset where the first is nothing: there is no percent of nothing. */
  readonly percent?: number
  readonly isGood: boolean
}

/** What came of an activity's effect, all of it computed; what the data does not tell is said in `unknown`. */
export interface Effect {
  readonly effect: ExpectedEffect
  readonly metric: Metric
  readonly activity: Activity
  readonly before?: Measured
  readonly after?: Measured
  readonly step?: Step
  /** Why there is no step, in a sentence. */
  readonly unknown?: string
  readonly latest?: MetricPeriod & { readonly value: number }
  readonly target?: 'reached' | 'ahead' | 'missed' | 'unknown'
  /** What each part was of the whole, in percent, before and after; empty where no value is told by part. */
  readonly mix: readonly { readonly part: string; readonly before?: number; readonly after?: number }[]
}

/** Before and after of an effect, as of a day (row I8). */
export function effectOf(state: State, effect: ExpectedEffect, today: Day): Effect {
  const metric = metrics.need(state, effect.metric)
  const activity = activities.need(state, effect.activity)
  const latest = latestOf(state, metric, today)
  const target = targetOf(metric, effect, latest?.value, today)
  const known = { effect, metric, activity, ...(latest === undefined ? {} : { latest }), ...(target === undefined ? {} : { target }) }
  const windows = windowsOf(effect, activity)
  if (windows === undefined) return { ...known, mix: [], unknown: 'The activity has no date, and nobody has said which days are held against each other.' }
  const [before, after] = [measuredIn(state, metric, windows.before, today), measuredIn(state, metric, windows.after, today)]
  const mix = mixOf(state, metric, windows)
  const unknown = whyUnknown(before, after, windows, today)
  if (unknown !== undefined || before.mean === undefined || after.mean === undefined) return { ...known, before, after, mix, ...(unknown === undefined ? {} : { unknown }) }
  return { ...known, before, after, mix, step: stepFrom(before.mean, after.mean, metric.better) }
}

function windowsOf({ before, after }: ExpectedEffect, { window }: Activity): { readonly before: MetricPeriod; readonly after: MetricPeriod } | undefined {
  const from = before ?? (window === undefined ? undefined : { start: addDays(window.start, -usualDays), end: addDays(window.start, -1) })
  const to = after ?? (window === undefined ? undefined : { start: addDays(window.end, 1), end: addDays(window.end, usualDays) })
  return from === undefined || to === undefined ? undefined : { before: from, after: to }
}

function whyUnknown(before: Measured, after: Measured, windows: { readonly after: MetricPeriod }, today: Day): string | undefined {
  if (before.have === 0) return `There is no value from ${dayAndMonth(before.window.start)} to ${dayAndMonth(before.window.end)}, before it.`
  if (windows.after.start > today) return `What came after it is measured from ${dayAndMonth(windows.after.start)} on.`
  if (after.have === 0) return `There is no value yet from ${dayAndMonth(after.window.start)} to ${dayAndMonth(after.window.end)}, after it.`
  return undefined
}

/** The step from one figure to another, and whether it is one for the better. */
export function stepFrom(from: number, to: number, better: Metric['better']): Step {
  const by = to - from
  return { by, isGood: better === 'up' ? by > 0 : by < 0, ...(from === 0 ? {} : { percent: (by / Math.abs(from)) * 100 }) }
}

function targetOf({ better }: Metric, { target, by }: ExpectedEffect, value: number | undefined, today: Day): Effect['target'] {
  if (target === undefined) return undefined
  if (value === undefined) return 'unknown'
  if (better === 'up' ? value >= target : value <= target) return 'reached'
  return by !== undefined && by < today ? 'missed' : 'ahead'
}

function mixOf(state: State, metric: Metric, windows: { readonly before: MetricPeriod; readonly after: MetricPeriod }): Effect['mix'] {
  const [was, is] = [mixIn(state, metric, windows.before), mixIn(state, metric, windows.after)]
  const parts = [...new Set([...is, ...was].map((one) => one.part))]
  return parts.map((part) => {
    const [before, after] = [was.find((one) => one.part === part)?.percent, is.find((one) => one.part === part)?.percent]
    return { part, ...(before === undefined ? {} : { before }), ...(after === undefined ? {} : { after }) }
  })
}

/** What percent of a competitor's customers came over, and what they spend; unset what nobody has said. */
export interface Converted {
  readonly conversion: Conversion
  readonly percent?: number
  /** What they spend more than before. */
  readonly increase?: Step
}

/** What came over by an activity, as it was counted, the latest first. */
export function convertedBy(state: State, activity: Id): readonly Converted[] {
  return conversions.list(state).filter((one) => one.activity === activity).sort((a, b) => (a.on < b.on ? 1 : a.on > b.on ? -1 : 0)).map((conversion) => {
    const { asked, converted, spend, spentBefore } = conversion
    return {
      conversion, ...(asked === undefined || asked === 0 ? {} : { percent: (converted / asked) * 100 }),
      ...(spend === undefined || spentBefore === undefined ? {} : { increase: stepFrom(spentBefore, spend, 'up') }),
    }
  })
}
