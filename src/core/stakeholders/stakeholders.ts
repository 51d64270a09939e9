import { z } from 'zod'
import { members } from '../kernel/permission.ts'
import { defineRecord, type TypeOf } from '../kernel/record-type.ts'
import { daySchema, windowSchema } from '../time/window.ts'
import { line, prose } from '../workspace/workspace.ts'

/** Those inside the company whose plans a roadmap is built on, and whose support it needs (rows I1, I4). */
export const stakeholderGroups = defineRecord({
  collection: 'stakeholder-groups', word: 'stakeholder group', class: 'internal', title: 'title', readers: members, inNoView: true,
  fields: {
    title: { type: line },
    /** The plans whose items are theirs. */
    plans: { type: z.array(z.string()).max(200).optional(), to: 'plans' },
    /** Who speaks for them. */
    people: { type: z.array(z.string()).max(200).optional(), to: 'people' },
  },
})

/** A roadmap was shown to a group on a day: what moved since then is told the next time. */
export const showings = defineRecord({
  collection: 'showings', word: 'showing', class: 'internal', readers: members, inNoView: true,
  fields: {
    group: { type: z.string(), to: 'stakeholder-groups' }, roadmap: { type: z.string(), to: 'roadmaps' }, on: { type: daySchema },
    note: { type: prose.optional() },
  },
})

/** Where a group stands: it agrees, or objects and says why, to an activity, or to the roadmap where none is named (row I4). */
export const buyIns = defineRecord({
  collection: 'buy-ins', word: 'buy-in', class: 'internal', readers: members, inNoView: true,
  fields: {
    group: { type: z.string(), to: 'stakeholder-groups' }, roadmap: { type: z.string(), to: 'roadmaps' },
    activity: { type: z.string().optional(), to: 'activities' },
    stand: { type: z.enum(['agrees', 'objects']) }, on: { type: daySchema },
    note: { type: prose.optional() },
    /** An objection that was met: how, and when. */
    met: { type: z.strictObject({ on: daySchema, how: z.string().trim().min(1).max(2_000) }).optional() },
  },
  invariant: ({ stand, note }) => (stand === 'objects' && !note ? 'An objection says why.' : undefined),
})

/** What we need from a group, or from whoever owns an item, and by when. Others' items are asked for, never moved. */
export const asks = defineRecord({
  collection: 'asks', word: 'ask', class: 'internal', title: 'what', readers: members, inNoView: true,
  fields: {
    group: { type: z.string().optional(), to: 'stakeholder-groups' }, item: { type: z.string().optional(), to: 'items' }, activity: { type: z.string().optional(), to: 'activities' },
    what: { type: line },
    /** For an item: where we would have it. */
    wanted: { type: windowSchema.optional() },
    on: { type: daySchema }, by: { type: daySchema.optional() },
    answer: { type: z.strictObject({ given: z.boolean(), on: daySchema, note: z.string().trim().max(2_000).optional() }).optional() },
  },
  invariant: ({ group, item }) => (group === undefined && item === undefined ? 'Say whom you ask: a group, or an item of theirs.' : undefined),
})

/**
 * What was moved, deferred or dropped, and why (rows I2, H14): the ledger by which a roadmap is justified and defended. It outlives the activity, whose
 * title it keeps.
 */
export const deferrals = defineRecord({
  collection: 'deferrals', word: 'deferral', class: 'internal', title: 'title', readers: members, inNoView: true,
  fields: {
    roadmap: { type: z.string(), to: 'roadmaps' }, title: { type: line },
    /** Ids of an activity or an item that may be gone by now. */
    activity: { type: z.string().max(200).optional() }, item: { type: z.string().max(200).optional() },
    outcome: { type: z.enum(['moved', 'deferred', 'dropped']) },
    from: { type: windowSchema.optional() }, to: { type: windowSchema.optional() },
    group: { type: z.string().optional(), to: 'stakeholder-groups' },
    /** In words, where no group says it or beside it. */
    askedBy: { type: z.string().trim().max(500).optional() },
    displacedBy: { type: z.string().trim().max(500).optional() },
    reason: { type: z.string().trim().min(1).max(2_000) },
    /** What is over its capacity even so. */
    stillOver: { type: z.string().trim().max(500).optional() },
    lookAgain: { type: daySchema.optional() },
    on: { type: daySchema },
    /** Looked at again, and closed. */
    closed: { type: z.strictObject({ on: daySchema, note: z.string().trim().max(2_000).optional() }).optional() },
  },
})

export type StakeholderGroup = TypeOf<typeof stakeholderGroups>
export type Showing = TypeOf<typeof showings>
export type BuyIn = TypeOf<typeof buyIns>
export type Ask = TypeOf<typeof asks>
export type Deferral = TypeOf<typeof deferrals>
