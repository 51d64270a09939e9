import { z } from 'zod'
import { members } from '../kernel/permission.ts'
import { defineRecord, type TypeOf } from '../kernel/record-type.ts'
import { dayAndMonth } from '../time/label.ts'
import { daySchema } from '../time/window.ts'
import { address, line, prose } from '../workspace/workspace.ts'

/**
 * What a deprecation goes through, in this order (row D9, DOMAIN 1.9): nobody removes anything before the company and then its customers know. A later gate is not passed
 * before an earlier one.
 */
export const gates = ['decided', 'written', 'shared-with-engineers', 'shared-with-all', 'work-begun', 'published', 'customers-told', 'reminded-week', 'reminded-day', 'removed', 'looked-back'] as const

/** How customers were told. */
export const tellingWays = ['documentation', 'in-product', 'individually', 'mail'] as const

const passed = z.strictObject({
  gate: z.enum(gates), on: daySchema, by: z.string().max(200), link: address.optional(), note: z.string().max(2_000).optional(),
  ways: z.array(z.enum(tellingWays)).max(4).optional(),
  /** The day until which customers were told that they have it. */
  until: daySchema.optional(),
  /** It was passed though its days were short: why that was right. */
  exception: z.string().max(2_000).optional(),
})

/** Something that is taken away from customers, and how far that is. Nothing of it leaves: customers are told by the post and the ways that it names. */
export const deprecations = defineRecord({
  collection: 'deprecations', word: 'deprecation', class: 'internal', title: 'title', readers: members, inNoView: true,
  fields: {
    title: { type: line },
    /** What customers are told it is called. Without it the post of the release says nothing of it. */
    toldAs: { type: line.optional() },
    /** What goes, where it is an item of a plan. */
    item: { type: z.string().optional(), to: 'items' },
    /** The first release without it, or with the warning. */
    release: { type: z.string().optional(), to: 'items' },
    /** The day on which customers no longer have it. */
    endsOn: { type: daySchema.optional() },
    owner: { type: z.string().optional(), to: 'people' },
    /** The three questions that decide it: who uses it and what they can use instead, which teams it touches, which prospects count on it. */
    users: { type: prose.optional() }, teams: { type: prose.optional() }, prospects: { type: prose.optional() },
    why: { type: prose.optional() },
    passed: { type: z.array(passed).max(gates.length).optional() },
    /** Who does what a gate asks for: one person each; unset: the owner. */
    owners: { type: z.array(z.strictObject({ gate: z.enum(gates), person: z.string().max(200) })).max(gates.length).optional(), names: { by: 'person', to: 'people' } },
    /** Given up: it stays after all. */
    stopped: { type: z.strictObject({ on: daySchema, why: z.string().trim().min(1).max(2_000) }).optional() },
  },
  invariant: ({ passed = [], endsOn, users, teams, prospects, owners = [] }): string | undefined => {
    if (new Set(owners.map(({ gate }) => gate)).size < owners.length) return 'One person does what a gate asks for: name one.'
    const until = passed.find(({ gate }) => gate === 'customers-told')?.until
    if (until !== undefined && until !== endsOn) return `Customers were told that they have it until ${dayAndMonth(until)}: take that gate back, and tell them anew.`
    return passed.length > 0 && [users, teams, prospects].some((said) => said === undefined || said.trim() === '') ? 'It was decided on its three answers: change them, or take that gate back.' : undefined
  },
})

export type Deprecation = TypeOf<typeof deprecations>
export type Gate = (typeof gates)[number]
export type PassedGate = Readonly<z.infer<typeof passed>>
