import { z } from 'zod'
import type { Id } from '../kernel/change.ts'
import { isEditor, members } from '../kernel/permission.ts'
import { defineRecord, type TypeOf } from '../kernel/record-type.ts'
import type { State } from '../kernel/state.ts'
import { daySchema } from '../time/window.ts'
import { line, prose } from '../workspace/workspace.ts'

/** How often a metric has a value. */
export const paces = ['day', 'week', 'month', 'quarter'] as const
export type Pace = (typeof paces)[number]

/** What a metric counts to: both revenue and adoption are reported (row F9). */
export const counted = ['revenue', 'adoption', 'other'] as const
export type Counted = (typeof counted)[number]

export const countedWords: Readonly<Record<Counted, string>> = { revenue: 'Revenue', adoption: 'Adoption', other: 'Other' }
export const paceWords: Readonly<Record<Pace, string>> = { day: 'Daily', week: 'Weekly', month: 'Monthly', quarter: 'Quarterly' }

/** A value, which may be below nothing. */
export const amount = z.number().min(-1e12).max(1e12)

/** A part of the whole by which a value may be told apart, such as "New customers". */
export const part = z.string().trim().min(1).max(100)

/** Something that is counted, by which the effect of work is seen (rows I7, I8, F9). */
export const metrics = defineRecord({
  collection: 'metrics', word: 'metric', class: 'internal', title: 'title', readers: members, inNoView: true,
  fields: {
    title: { type: line },
    /** What one is, such as "starts" or "%". */
    unit: { type: z.string().trim().max(40).optional() },
    every: { type: z.enum(paces) },
    /** Which way is good. */
    better: { type: z.enum(['up', 'down']) },
    counts: { type: z.enum(counted) },
    owner: { type: z.string().optional(), to: 'people' },
    /** Where its values come from, such as the report and whom to ask. */
    comesFrom: { type: prose.optional() },
  },
})
export type Metric = TypeOf<typeof metrics>

/** What stood before a value was corrected. */
const earlier = z.strictObject({ value: amount, on: daySchema, by: z.string().max(200).optional(), why: z.string().max(2_000).optional() })

/** The value of a metric in one of its periods: of the whole, or of a part of it. */
export const metricValues = defineRecord({
  collection: 'metric-values', word: 'metric value', class: 'internal', readers: members, inNoView: true,
  takenBackBy: ({ by }, actor) => isEditor(actor) || (by !== undefined && by === actor.person),
  fields: {
    metric: { type: z.string(), to: 'metrics' },
    /** The first day of the period that it is of. */
    period: { type: daySchema },
    part: { type: part.optional() },
    value: { type: amount },
    /** When it was said or last corrected, and by whom. */
    on: { type: daySchema }, by: { type: z.string().optional(), to: 'people' },
    /** The file and line that it was read from. */
    from: { type: z.string().max(300).optional() },
    /** The values that were corrected, the oldest first. */
    earlier: { type: z.array(earlier).max(50).optional() },
  },
  // Saying one again corrects it (MC2); but taking back that one was forgotten, after another was said, would bring a second.
  invariant: ({ id, metric, period, part: of }, state): string | undefined => ((idsByPeriod(state).get(periodKey({ metric, period, part: of })) ?? []).some((other) => other !== id) ? 'A value of that period has been said since: correct that one.' : undefined),
})
export type MetricValue = TypeOf<typeof metricValues>

const known = new WeakMap<State, ReadonlyMap<string, readonly Id[]>>()

/** The values of each metric, period and part: worked out once for a state, since a file brings thousands of values in one act. */
function idsByPeriod(state: State): ReadonlyMap<string, readonly Id[]> {
  const before = known.get(state)
  if (before !== undefined) return before
  const found = new Map<string, Id[]>()
  for (const one of metricValues.list(state)) {
    const key = periodKey(one)
    const own = found.get(key)
    if (own === undefined) found.set(key, [one.id])
    else own.push(one.id)
  }
  known.set(state, found)
  return found
}

function periodKey({ metric, period, part: of }: { readonly metric: Id; readonly period: string; readonly part?: string | undefined }): string {
  return `${metric} ${period} ${of ?? ''}`
}
