import { z } from 'zod'
import type { Change, Id } from '../kernel/change.ts'
import { type CommandType, type Context, defineCommand } from '../kernel/command.ts'
import { id, recordCommands, removalsOf } from '../kernel/record-commands.ts'
import { Refusal } from '../kernel/refusal.ts'
import type { State } from '../kernel/state.ts'
import { daySchema } from '../time/window.ts'
import { people } from '../workspace/workspace.ts'
import { metricPeriod } from './metric-periods.ts'
import { valuesOf } from './metric-series.ts'
import { amount, type Metric, metrics, metricValues, part } from './metrics.ts'

/** Most values that one act takes. */
export const mostValues = 5_000

const mostEarlier = 50

/** A value as somebody says it or a file has it. */
interface Said {
  readonly day: string
  readonly value: number
  readonly part?: string | undefined
  readonly from?: string | undefined
}

const say = defineCommand({
  name: 'metric.say',
  summary: 'Says the value of a metric for the period that a day lies in, of the whole or of a part. One that was said before is corrected, and what stood before is kept.',
  may: 'contribute',
  args: z.strictObject({ metric: id, day: daySchema, value: amount, part: part.optional() }),
  decide(state, { metric: which, ...said }, given) {
    return [...saidOf(state, metrics.need(state, which), [said], given, 0)]
  },
})

const take = defineCommand({
  name: 'metric.take',
  summary: 'Takes values of metrics in one act, such as those of a file. Those that stand already are corrected where they differ.',
  may: 'contribute',
  args: z.strictObject({ values: z.array(z.strictObject({ metric: id, day: daySchema, value: amount, part: part.optional(), from: z.string().max(300).optional() })).min(1).max(mostValues) }),
  decide(state, { values }, given) {
    const byMetric = new Map<Id, Said[]>()
    for (const { metric, ...said } of values) {
      const own = byMetric.get(metric)
      if (own === undefined) byMetric.set(metric, [said])
      else own.push(said)
    }
    let at = 0
    return [...byMetric].flatMap(([which, said]) => {
      const changes = [...saidOf(state, metrics.need(state, which), said, given, at)]
      at += said.length
      return changes
    })
  },
})

/** The changes that say values of one metric. Two values of one period and part are refused: nobody could tell which counts. */
function* saidOf(state: State, metric: Metric, all: readonly Said[], { actor, today, reason, newId }: Pick<Context, 'actor' | 'today' | 'reason' | 'newId'>, from: number): Iterable<Change> {
  const by = people.get(state, actor.person)?.id
  const stands = new Map(valuesOf(state, metric.id).map((one) => [keyOf(one.period, one.part), one]))
  const seen = new Set<string>()
  for (const [at, one] of all.entries()) {
    const period = metricPeriod(state, metric, one.day).start
    if (period > today) throw new Refusal('invalid', `“${metric.title}” cannot have a value for ${one.day}: that day is still to come.`, { at: 'args.day' })
    const key = keyOf(period, one.part)
    if (seen.has(key)) throw new Refusal('invalid', `Two values are given of “${metric.title}” for the same period, that of ${one.day}: leave one out.`, { at: 'args.values' })
    seen.add(key)
    const told = { value: one.value, on: today, ...(by === undefined ? {} : { by }), ...(one.from === undefined ? {} : { from: one.from }) }
    const old = stands.get(key)
    if (old === undefined) yield metricValues.create(newId(from + at === 0 ? madeName : `${madeName} ${from + at}`), { metric: metric.id, period, ...(one.part === undefined ? {} : { part: one.part }), ...told })
    else if (old.value !== one.value) {
      const before = { value: old.value, on: old.on, ...(old.by === undefined ? {} : { by: old.by }), ...(reason === undefined ? {} : { why: reason }) }
      yield* metricValues.update(old, { ...told, by: by ?? null, from: one.from ?? null, earlier: [...(old.earlier ?? []), before].slice(-mostEarlier) })
    }
  }
}

const madeName = metricValues.collection

function keyOf(period: string, name: string | undefined): string {
  return `${period} ${name ?? ''}`
}

const forget = defineCommand({
  name: 'metric.forget',
  summary: 'Takes one value of a metric away.',
  may: 'contribute',
  args: z.strictObject({ id }),
  decide: (state, { id: which }) => [metricValues.remove(metricValues.need(state, which))],
})

const plain = recordCommands(metrics, { may: 'edit', fixed: ['every'], parts: (state, which) => removalsOf(state, metricValues, 'metric', which) })

export const metricCommands = [...plain, say, take, forget] as readonly unknown[] as readonly CommandType[]
