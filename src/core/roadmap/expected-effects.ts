import { z } from 'zod'
import type { Id } from '../kernel/change.ts'
import { members } from '../kernel/permission.ts'
import { defineRecord, type TypeOf } from '../kernel/record-type.ts'
import type { State } from '../kernel/state.ts'
import { amount } from '../metrics/metrics.ts'
import { daySchema, windowSchema } from '../time/window.ts'
import { line } from '../workspace/workspace.ts'

/** What an activity is to move, measured (row I8): a metric, where it stood before and who says so, where it is to be and by when. */
export const expectedEffects = defineRecord({
  collection: 'expected-effects', word: 'expected effect', class: 'internal', readers: members, inNoView: true,
  fields: {
    activity: { type: z.string(), to: 'activities' }, metric: { type: z.string(), to: 'metrics' },
    /** Where it stood before, on which day, and where that figure is from. Never guessed: what is missing is asked for. */
    baselineValue: { type: amount.optional() }, baselineDay: { type: daySchema.optional() }, baselineSource: { type: line.optional() },
    target: { type: amount.optional() }, by: { type: daySchema.optional() },
    /** The days that are held against each other. Unset: 90 days before the activity begins, and 90 after it ends. */
    before: { type: windowSchema.optional() }, after: { type: windowSchema.optional() },
  },
  invariant({ id, activity, metric }, state): string | undefined {
    for (const other of state.each('expected-effects')) if (other['activity'] === activity && other['metric'] === metric && other.id !== id) return 'That activity says its effect on that metric already: change that one.'
    return undefined
  },
})
export type ExpectedEffect = TypeOf<typeof expectedEffects>

/** How many customers of a competitor came over by an activity (row I8), and what they spend with us. Money is restricted wherever it stands. */
export const conversions = defineRecord({
  collection: 'conversions', word: 'conversion', class: 'internal', readers: members, inNoView: true,
  fields: {
    activity: { type: z.string(), to: 'activities' }, competitor: { type: z.string(), to: 'competitors' },
    /** The day up to which it was counted. */
    on: { type: daySchema },
    /** Customers of theirs who were asked, and those of them who came over. */
    asked: { type: z.int().min(0).max(1e9).optional() }, converted: { type: z.int().min(0).max(1e9) },
    /** What those who came over spend with us a year, and what they spent before. */
    spend: { type: z.number().nonnegative().max(1e12).optional(), class: 'restricted' }, spentBefore: { type: z.number().nonnegative().max(1e12).optional(), class: 'restricted' },
    comesFrom: { type: line.optional() },
  },
  invariant: ({ asked, converted }) => (asked !== undefined && converted > asked ? 'More came over than were asked: look at the two numbers.' : undefined),
})
export type Conversion = TypeOf<typeof conversions>

const known = new WeakMap<State, ReadonlyMap<Id, readonly ExpectedEffect[]>>()

/** The measured effects of an activity, in the order in which they were written down. */
export function effectsOf(state: State, activity: Id): readonly ExpectedEffect[] {
  let byActivity = known.get(state)
  if (byActivity === undefined) {
    const found = new Map<Id, ExpectedEffect[]>()
    for (const one of expectedEffects.list(state)) found.set(one.activity, [...(found.get(one.activity) ?? []), one])
    known.set(state, (byActivity = found))
  }
  return byActivity.get(activity) ?? []
}

/** What of a baseline is not said, by field: the figure, its day, its source. */
export function missingOfBaseline(effect: ExpectedEffect): readonly ('baselineValue' | 'baselineDay' | 'baselineSource')[] {
  return (['baselineValue', 'baselineDay', 'baselineSource'] as const).filter((field) => effect[field] === undefined || effect[field] === '')
}

/** What of a baseline is missing, in words. */
export const baselineWords = { baselineValue: 'the figure before', baselineDay: 'of which day it is', baselineSource: 'where it comes from' } as const
