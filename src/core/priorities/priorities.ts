import { z } from 'zod'
import { members } from '../kernel/permission.ts'
import { defineRecord, type TypeOf } from '../kernel/record-type.ts'
import { daySchema } from '../time/window.ts'
import { address, line, prose } from '../workspace/workspace.ts'

/** What shows a problem: a sentence, where it can be read, and the day on which it was so. */
const evidence = z.strictObject({ says: line, link: address.optional(), on: daySchema.optional() })

const rank = z.string().max(200)

/**
 * A problem that is to be solved before others (row C7): priorities are problems in an order, each with what shows it. What is done about it stands on the
 * roadmap, or in the backlog; here it is only pointed at.
 */
export const priorities = defineRecord({
  collection: 'priorities', word: 'priority', class: 'internal', title: 'title', readers: members, inNoView: true,
  fields: {
    /** The problem, as whoever has it would say it. */
    title: { type: line },
    why: { type: prose.optional() },
    /** Its place: an earlier key comes before a later one. */
    rank: { type: rank },
    team: { type: z.string().optional(), to: 'teams' },
    area: { type: z.string().optional(), to: 'product-areas' },
    owner: { type: z.string().optional(), to: 'people' },
    /** What shows it: what people said, customers who have it, key results that suffer from it, and anything else that can be read. */
    feedback: { type: z.array(z.string()).max(500).optional(), to: 'feedback' },
    accounts: { type: z.array(z.string()).max(500).optional(), to: 'accounts' },
    keyResults: { type: z.array(z.string()).max(50).optional(), to: 'key-results' },
    evidence: { type: z.array(evidence).max(50).optional() },
    /** What of the plans is to solve it. */
    items: { type: z.array(z.string()).max(100).optional(), to: 'items' },
    solvedOn: { type: daySchema.optional() },
  },
})
export type Priority = TypeOf<typeof priorities>

/** The place of an item in the backlog (row C7): what comes after the roadmap, in its order. One an item. */
export const backlogPlaces = defineRecord({
  collection: 'backlog-places', word: 'place in the backlog', class: 'internal', readers: members, inNoView: true,
  fields: { item: { type: z.string(), to: 'items' }, rank: { type: rank } },
  invariant: ({ id, item }, state): string | undefined => (backlogPlaces.list(state).some((other) => other.item === item && other.id !== id) ? 'That item has a place in the backlog already: move it.' : undefined),
})
