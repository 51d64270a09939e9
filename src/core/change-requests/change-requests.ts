import { z } from 'zod'
import { touches } from '../kernel/change.ts'
import { isEditor, members } from '../kernel/permission.ts'
import { defineRecord, type TypeOf } from '../kernel/record-type.ts'
import { daySchema } from '../time/window.ts'
import { line, prose } from '../workspace/workspace.ts'

/** Why something may break into work that has begun (DOMAIN 1.4): nothing else does. */
export const exceptions = ['cloud-bug', 'managed-bug', 'prospect-bug', 'critical-opportunity'] as const

/** Who is told what was decided. A request is over once all of them are. */
export const toldTo = ['engineering', 'sales'] as const

/**
 * Something that is asked of the roadmap (row D4): what and why, needed by a day and to be answered by another; what it would cost and displace; what was decided,
 * and who was told. Nothing moves by it: whoever decides moves what has to move.
 */
export const changeRequests = defineRecord({
  collection: 'change-requests', word: 'change request', class: 'internal', title: 'title', readers: members, inNoView: true,
  takenBackBy: (_request, actor, change) => isEditor(actor) || !touches(change, 'decision') || 'A decision is taken back by whoever may decide.',
  fields: {
    title: { type: line },
    /** What would change, where it is on a plan. */
    item: { type: z.string().optional(), to: 'items' },
    askedBy: { type: z.string().optional(), to: 'people' }, askedOn: { type: daySchema },
    what: { type: prose.optional() },
    /** Why: who asks, how large it is, what happens if not. Accounts are named by their number. */
    why: { type: prose.optional() }, risk: { type: prose.optional() },
    neededBy: { type: daySchema.optional() }, answerBy: { type: daySchema.optional() },
    exception: { type: z.enum(exceptions).optional() },
    /** What else it touches. */
    impact: { type: z.array(z.strictObject({ what: line, item: z.string().max(200).optional() })).max(50).optional(), names: { by: 'item', to: 'items' } },
    evaluation: { type: z.strictObject({ estimate: z.string().trim().min(1).max(500), increments: z.string().max(2_000).optional(), displaces: z.string().trim().min(1).max(2_000), concerns: z.string().max(2_000).optional(), recommends: z.enum(['do', 'do-not']), by: z.string().max(200), on: daySchema }).optional() },
    decision: { type: z.strictObject({ says: z.enum(['do', 'do-not', 'later']), why: z.string().trim().min(1).max(2_000), by: z.string().max(200), on: daySchema }).optional() },
    told: { type: z.array(z.strictObject({ to: z.enum(toldTo), on: daySchema })).max(2).optional() },
  },
  invariant: ({ neededBy, answerBy }) => (neededBy !== undefined && answerBy !== undefined && answerBy > neededBy ? 'An answer that comes after it is needed is none: let it be answered by an earlier day.' : undefined),
})
export type ChangeRequest = TypeOf<typeof changeRequests>
