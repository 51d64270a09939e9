import { z } from 'zod'
import { touches } from '../kernel/change.ts'
import { members } from '../kernel/permission.ts'
import { defineRecord, type TypeOf } from '../kernel/record-type.ts'
import { daySchema } from '../time/window.ts'
import { address, line, prose } from '../workspace/workspace.ts'

/** Whom product marketing turns new product information into value for (row F4). */
export const valueGroups = ['sales', 'marketing', 'support'] as const
export type ValueGroup = (typeof valueGroups)[number]

const person = z.string().max(200)
const why = z.string().trim().min(1).max(2_000)
const words = z.string().trim().min(1).max(20_000)
const links = z.array(address).max(50).optional()
/** It comes back because something is missing: what. */
const returned = z.strictObject({ on: daySchema, by: person, why })
/** What one group is told of the value, or why it needs nothing. */
const value = z.union([z.strictObject({ says: words, by: person, on: daySchema }), z.strictObject({ notNeeded: why, by: person, on: daySchema })])

/** What stays as it was read once it is acknowledged, and why. */
export const asRead = ['whatIsNew', 'technical', 'links', 'answerBy', 'to'] as const
export const acknowledgedAsRead = 'It is acknowledged as it was read. What is new since is handed over anew.'

/**
 * New product information and its technical aspects, as product management hands them to product marketing (row F4, DOMAIN 1.17). It waits until whoever gets it says that
 * they have it, and is finished once sales, marketing and support each know what it is worth to them. How it stands is computed (standing.ts).
 */
export const handOvers = defineRecord({
  collection: 'hand-overs', word: 'hand-over', class: 'internal', title: 'title', readers: members, inNoView: true,
  // What somebody has acknowledged, sent back or handed over is taken back by the two between whom it goes, or by an editor; what was read stays as it was read.
  takenBackBy: ({ acknowledged, from, to }, actor, change, { before, after }) => {
    const isRead = acknowledged !== undefined && [before, after].every((at) => handOvers.get(at, change.id)?.acknowledged !== undefined)
    if (isRead && asRead.some((field) => touches(change, field))) return acknowledgedAsRead
    return actor.role !== 'contributor' || actor.person === from || actor.person === to || (change.kind === 'update' && Object.keys(change.after).every((field) => field === 'values'))
  },
  fields: {
    title: { type: line },
    /** The feature or release that it is about, or the launch. */
    item: { type: z.string().optional(), to: 'items' }, launch: { type: z.string().optional(), to: 'launches' },
    from: { type: z.string(), to: 'people' }, to: { type: z.string(), to: 'people' },
    /** Who gave it in another's name. */
    givenBy: { type: z.string().optional(), to: 'people' },
    handedOn: { type: daySchema }, answerBy: { type: daySchema },
    whatIsNew: { type: prose.min(1) }, technical: { type: prose.optional() }, links: { type: links },
    /** Who took note, and on which day; a question that is left, and its answer; why somebody took it over from whom it was meant for. */
    acknowledged: { type: z.strictObject({ on: daySchema, by: person, question: why.optional(), answer: why.optional(), tookOver: z.strictObject({ from: person, why }).optional() }).optional() },
    returned: { type: returned.optional() },
    /** What was handed over before it came back, as it stood then, the first round first. */
    rounds: { type: z.array(z.strictObject({ handedOn: daySchema, answerBy: daySchema, whatIsNew: prose, technical: prose.optional(), links, returned })).max(50).optional() },
    values: { type: z.strictObject({ sales: value.optional(), marketing: value.optional(), support: value.optional() }).optional() },
  },
  invariant: ({ item, launch, from, to, handedOn, answerBy }): string | undefined => {
    if (item === undefined && launch === undefined) return 'A hand-over is about something: name the feature, the release or the launch.'
    if (from === to) return 'A hand-over goes from one person to another: name two people.'
    return answerBy < handedOn ? 'An answer is needed on the day it is handed over, or later.' : undefined
  },
})
export type HandOver = TypeOf<typeof handOvers>
