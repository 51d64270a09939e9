import { z } from 'zod'
import { members } from '../kernel/permission.ts'
import { defineRecord, type TypeOf } from '../kernel/record-type.ts'
import { daySchema } from '../time/window.ts'
import { address, line, prose } from '../workspace/workspace.ts'

/** For one deal or one team; or for many, such as a deck that everybody uses. */
export const requestKinds = ['one-to-one', 'one-to-many'] as const

const person = z.string().max(200)
const why = z.string().trim().min(1).max(2_000)

/**
 * Something that a team asks of product marketing (row F7). Not every deal can be supported: it is taken in a month that has room for it, answered with what is there for everybody, or declined
 * with the reason and what is offered instead. How it stands is computed (request-standing.ts).
 */
export const supportRequests = defineRecord({
  collection: 'support-requests', word: 'support request', class: 'internal', title: 'title', readers: members, inNoView: true,
  fields: {
    title: { type: line }, what: { type: prose.optional() },
    askedBy: { type: z.string().optional(), to: 'people' }, team: { type: z.string().optional(), to: 'teams' }, askedOn: { type: daySchema },
    /** The customer that it is for. Its name stays with the account. */
    account: { type: z.string().optional(), to: 'accounts' },
    kind: { type: z.enum(requestKinds) },
    wantedBy: { type: daySchema.optional() },
    /** Days of work, as a roadmap's capacities count them. */
    effort: { type: z.number().positive().max(1_000).optional() },
    owner: { type: z.string().optional(), to: 'people' },
    /** Taken on, in the month whose capacity it uses, named by its first day; and why, where that is more than there is. */
    taken: { type: z.strictObject({ on: daySchema, by: person, month: daySchema, beyond: why.optional() }).optional() },
    /** Put back after it had been taken, and why. */
    putBack: { type: z.strictObject({ on: daySchema, why }).optional() },
    answered: { type: z.strictObject({ on: daySchema, by: person, title: line, link: address }).optional() },
    declined: { type: z.strictObject({ on: daySchema, by: person, why, instead: why }).optional() },
    done: { type: z.strictObject({ on: daySchema, by: person, link: address.optional() }).optional() },
  },
  invariant: ({ taken, answered, declined, done }) => ([answered, declined, done].filter((one) => one !== undefined).length > 1 || (done !== undefined && taken === undefined) ? 'A request has one end: done once it was taken, answered with what is there, or declined.' : undefined),
})
export type SupportRequest = TypeOf<typeof supportRequests>
