import { z } from 'zod'
import { type Actor, members, type Role } from '../kernel/permission.ts'
import { defineRecord, type TypeOf } from '../kernel/record-type.ts'
import { daySchema } from '../time/window.ts'
import { address, line, prose } from '../workspace/workspace.ts'

/** How far a customer story is (row F11, DOMAIN 1.24), in this order; a declined one stands beside it. */
export const storySteps = ['asked', 'agreed-with-customer', 'drafting', 'in-review', 'approved', 'published'] as const
export type StoryStep = (typeof storySteps)[number]

/** Somebody at a customer. Kept beside the log. */
export const somebody = z.string().trim().min(1).max(300)
const stopped = z.strictObject({ on: daySchema, why: z.string().trim().min(1).max(2_000) })

const agreed = ['mayName', 'agreedBy', 'agreedOn', 'agreedUntil', 'consentWithdrawn', 'approvedBy', 'approvedOn'] as const
const editors: ReadonlySet<Role> = new Set(['owner', 'admin', 'editor'])

/** What a customer agreed to is said by an editor, and put back by one too: else undoing a withdrawal would name a customer who said no. */
export function putBackByEditors({ role }: Actor, touches: boolean): true | string {
  return !touches || editors.has(role) || 'What a customer agreed to is taken back or put back by an editor.'
}

/** A story that is asked for about a customer, and whether they may be named. Nothing of it leaves: what is published stands at its own address. */
export const stories = defineRecord({
  collection: 'stories', word: 'customer story', class: 'internal', title: 'title', readers: members, inNoView: true,
  takenBackBy: (_, actor, change) => {
    if (change.kind === 'update' && 'publishedAt' in change.after && !editors.has(actor.role)) return 'That a story is out is said by an editor, and taken back by one.'
    return putBackByEditors(actor, change.kind === 'update' && agreed.some((field) => field in change.after))
  },
  fields: {
    title: { type: line }, account: { type: z.string(), to: 'accounts' },
    askedBy: { type: z.string().optional(), to: 'people' }, askedOn: { type: daySchema }, wantedBy: { type: daySchema.optional() },
    /** The release or feature that it is to show. */
    item: { type: z.string().optional(), to: 'items' },
    owner: { type: z.string().optional(), to: 'people' },
    notes: { type: prose.optional() },
    state: { type: z.enum([...storySteps, 'declined']) },
    declined: { type: stopped.optional() },
    /** What the customer answered when asked whether they may be named; unset: not asked, or no answer yet. */
    mayName: { type: z.boolean().optional() },
    agreedBy: { type: somebody.optional(), personal: true, class: 'restricted' },
    agreedOn: { type: daySchema.optional() },
    /** The last day on which it holds; unset: until they say otherwise. */
    agreedUntil: { type: daySchema.optional() },
    consentWithdrawn: { type: stopped.optional() },
    /** Who at the customer read the finished text and said yes. */
    approvedBy: { type: somebody.optional(), personal: true, class: 'restricted' },
    approvedOn: { type: daySchema.optional() },
    publishedAt: { type: address.optional() }, publishedOn: { type: daySchema.optional() },
    /** The names of people at the customer went for good. */
    erased: { type: z.literal(true).optional() },
  },
  invariant: ({ mayName, agreedOn, agreedUntil, approvedOn, publishedAt, state, declined }): string | undefined => {
    // Also when a part of what was said is taken back.
    if (state !== 'asked' && state !== 'declined' && agreedOn === undefined) return 'A story goes on from “asked for” once the customer has agreed: take it back to there first.'
    if ((state === 'approved' || state === 'published') && approvedOn === undefined) return 'A story is approved and published once the customer has said yes to it, on a day.'
    if (state === 'published' && publishedAt === undefined) return 'A published story has its address.'
    if ((mayName === undefined) !== (agreedOn === undefined)) return 'An answer to whether a customer may be named has its day.'
    if (agreedUntil !== undefined && agreedOn !== undefined && agreedUntil < agreedOn) return 'What a customer agreed to holds until the day they said so, or later.'
    return (state === 'declined') === (declined !== undefined) ? undefined : 'A story that is declined has its reason.'
  },
})

export type Story = TypeOf<typeof stories>
