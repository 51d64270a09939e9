import { Refusal } from '../../core/kernel/refusal.ts'
import type { State } from '../../core/kernel/state.ts'
import { heldAgainst } from '../../core/metrics/held-values.ts'
import { metricPeriod } from '../../core/metrics/metric-periods.ts'
import { isOfPeriod, latestOf, valuesOf } from '../../core/metrics/metric-series.ts'
import { type Metric, metrics } from '../../core/metrics/metrics.ts'
import { effectOf } from '../../core/roadmap/before-after.ts'
import { expectedEffects, missingOfBaseline } from '../../core/roadmap/expected-effects.ts'
import { dateStyleOf } from '../../core/workspace/date-style.ts'
import { settings } from '../../core/workspace/workspace.ts'
import { readMetricValues } from '../../imports/metric-values.ts'
import { listMetrics, readMetric, readMetricFile } from '../../protocol/metric-routes.ts'
import { type Answer, answer } from '../http/answer.ts'
import type { Ledger } from '../log/ledger.ts'

/** The largest file of values, in bytes: years of days of many metrics. */
const largestFile = 1_000_000

/** Metrics with their values and effects, for members. */
export function metricAnswers(ledger: Ledger): Answer[] {
  return [
    answer(listMetrics, async ({ params: { ws } }) => {
      const { state } = await ledger.state(ws)
      return { metrics: metrics.list(state).map((one) => told(state, one)) }
    }),
    answer(readMetric, async ({ params: { ws, metric: which } }) => {
      const { state, today } = await ledger.state(ws)
      const metric = metrics.need(state, which)
      return {
        metric: told(state, metric),
        values: valuesOf(state, which).map(({ id, period, part, value, on, from, earlier = [] }) => ({ id, period, ...(isOfPeriod(state, metric, { period }) ? {} : { otherYear: true as const }), ...(part === undefined ? {} : { part }), value, on, ...(from === undefined ? {} : { from }), earlier: earlier.map(({ value: was, on: said, by, why }) => ({ value: was, on: said, ...(by === undefined ? {} : { by }), ...(why === undefined ? {} : { why }) })) })),
        effects: expectedEffects.list(state).filter((one) => one.metric === which).map((one) => {
          const { activity, before, after, step, unknown } = effectOf(state, one, today)
          const { target, by, baselineValue, baselineDay, baselineSource } = one
          return {
            activity: activity.id, title: activity.title, missing: [...missingOfBaseline(one)],
            ...(before?.mean === undefined ? {} : { before: before.mean }), ...(after?.mean === undefined ? {} : { after: after.mean }), ...(step?.percent === undefined ? {} : { percent: step.percent }), ...(unknown === undefined ? {} : { unknown }),
            ...(target === undefined ? {} : { target }), ...(by === undefined ? {} : { by }), ...(baselineValue === undefined || baselineDay === undefined || baselineSource === undefined ? {} : { baseline: { value: baselineValue, day: baselineDay, source: baselineSource } }),
          }
        }),
      }
    }),
    answer(readMetricFile, async ({ params: { ws }, query, files }) => {
      const { state, today } = await ledger.state(ws)
      const [file, second] = files
      if (file === undefined || second !== undefined) throw new Refusal('invalid', 'Send one CSV file of values.')
      if (file.bytes.byteLength > largestFile) throw new Refusal('too-large', 'A file of values has a million bytes at most: split it into several.')
      if (query.metric !== undefined) metrics.need(state, query.metric)
      const read = readMetricValues(file.bytes, {
        file: file.path, metrics: metrics.list(state), only: query.metric, today, style: dateStyleOf(state), fiscalYearStart: settings.get(state, 'settings')?.fiscalYearStart, periodOf: (metric, day) => metricPeriod(state, metric, day),
      })
      const held = heldAgainst(state, read.values)
      return { values: read.values.map((value, at) => ({ ...value, becomes: held[at]?.becomes ?? 'new', ...(held[at]?.was === undefined ? {} : { was: held[at].was }) })), remarks: [...read.remarks] }
    }),
  ]
}

function told(state: State, metric: Metric) {
  const { id, title, unit, every, better, counts, owner } = metric
  const latest = latestOf(state, metric)
  return { id, title, ...(unit === undefined ? {} : { unit }), every, better, counts, ...(owner === undefined ? {} : { owner }), ...(latest === undefined ? {} : { latest: { period: latest.start, value: latest.value } }), values: valuesOf(state, id).length }
}
