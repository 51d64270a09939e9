import { z } from 'zod'
import { fieldClasses } from '../kernel/field-class.ts'
import { members } from '../kernel/permission.ts'
import { defineRecord, type TypeOf } from '../kernel/record-type.ts'
import { type DatePolicy, datePolicy } from '../time/date-policy.ts'
import { itemKinds } from '../plans/plans.ts'
import { line, prose } from '../workspace/workspace.ts'

export { datePolicy }
export type { DatePolicy }

const word = z.string().trim().min(1).max(100).regex(/^[^{}]*$/, 'must be words, without braces')

/** Who gets to see what: an allow-list of classes, and how dates and words are put. */
export const audiences = defineRecord({
  collection: 'audiences', word: 'audience', class: 'internal', title: 'title', readers: members,
  fields: {
    /** "internal", "executives", "sales", "customers", or one of the company's own. */
    key: { type: z.string().max(60).regex(/^[a-z][a-z0-9-]*$/) },
    title: { type: line },
    classes: { type: z.array(z.enum(fieldClasses)) },
    /** Inside the company: may be shown the activity roadmap. Sales counts as inside for decks, but not for that. */
    inside: { type: z.boolean() },
    /** What it is told of items: those of some kinds, of some plans, of some products. Unset: all. Teams and areas are internal, so they are no filter. */
    kinds: { type: z.array(z.enum(itemKinds)).optional() },
    plans: { type: z.array(z.string()).max(100).optional(), to: 'plans' },
    products: { type: z.array(z.string().max(100)).max(100).optional() },
    /** Levels of maturity that are not told. */
    withoutMaturity: { type: z.array(z.string()).optional() },
    dates: { type: datePolicy },
    disclaimer: { type: prose.optional() },
    /** Our words, and what this audience is told in their place: "epic" and "initiative". */
    wording: { type: z.record(word, word).optional() },
    /** Whether customers are told as neutral codes. Unset, as for `none`: not even that. Who is inside and may read names reads names. */
    customers: { type: z.enum(['codes', 'none']).optional() },
    /** An owner said that this audience inside is shown the activity roadmap although it reads nothing else that is internal, and why. */
    activityRoadmap: { type: z.strictObject({ reason: prose.min(1) }).optional() },
  },
})
export type Audience = TypeOf<typeof audiences>
/** An audience without its record: the built-in ones serve where there is no workspace. */
export type AudienceRules = Omit<Audience, 'id'>
