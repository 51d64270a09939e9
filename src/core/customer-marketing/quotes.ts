import { z } from 'zod'
import { erasedText } from '../kernel/erased.ts'
import { members } from '../kernel/permission.ts'
import { defineRecord, type TypeOf } from '../kernel/record-type.ts'
import { daySchema } from '../time/window.ts'
import { line } from '../workspace/workspace.ts'
import { putBackByEditors, somebody } from './stories.ts'

/** Where an approved quote may stand. */
export const quoteChannels = ['website', 'deck', 'release-post', 'press', 'social', 'event'] as const
export const channelWords: Readonly<Record<(typeof quoteChannels)[number], string>> = { website: 'Website', deck: 'Decks', 'release-post': 'Release posts', press: 'Press', social: 'Social', event: 'Events' }

/** What the customer is asked about, and what they answer. */
const asked = ['text', 'saidBy', 'saidByTitle', 'naming', 'channels'] as const
const approval = ['approvedBy', 'approvedOn', 'until'] as const
const personal = ['saidBy', 'saidByTitle', 'approvedBy'] as const

/**
 * What somebody at a customer said, and what they let us do with it (row F11). Its words are theirs, so they lie beside the log with their name, and
 * can be erased. Nothing of it leaves by itself: whoever may use it copies it.
 */
export const quotes = defineRecord({
  collection: 'quotes', word: 'quote', class: 'internal', readers: members, inNoView: true,
  takenBackBy: ({ state }, actor, change) => {
    if (change.kind !== 'update') return true
    if ((state === 'asked' || state === 'approved') && !('state' in change.after) && asked.some((field) => field in change.after)) return 'The customer was asked about it as it stands. Take it back to a draft to change it.'
    return putBackByEditors(actor, change.after['state'] === 'approved' || approval.some((field) => field in change.after))
  },
  fields: {
    account: { type: z.string(), to: 'accounts' },
    /** The story that it was said for. */
    story: { type: z.string().optional(), to: 'stories' },
    text: { type: z.string().trim().min(1).max(2_000), personal: true },
    saidBy: { type: somebody.optional(), personal: true, class: 'restricted' },
    saidByTitle: { type: line.optional(), personal: true, class: 'restricted' },
    state: { type: z.enum(['draft', 'asked', 'approved', 'withdrawn']) },
    askedOn: { type: daySchema.optional() },
    /** Who at the customer approved it, on which day, and the last day on which it holds. */
    approvedBy: { type: somebody.optional(), personal: true, class: 'restricted' },
    approvedOn: { type: daySchema.optional() }, until: { type: daySchema.optional() },
    channels: { type: z.array(z.enum(quoteChannels)).max(quoteChannels.length).optional() },
    /** With the names of the customer and of whoever said it, or as "a customer". */
    naming: { type: z.enum(['named', 'anonymous']) },
    withdrawn: { type: z.strictObject({ on: daySchema, why: z.string().trim().min(1).max(2_000) }).optional() },
    erased: { type: z.literal(true).optional(), lasting: { value: true, why: 'This quote has been erased, for good.' } },
  },
  invariant: (record): string | undefined => {
    const { state, approvedOn, until, withdrawn, erased } = record
    if (erased === true && (record.text !== erasedText || state !== 'withdrawn' || personal.some((field) => record[field] !== undefined))) return 'This quote has been erased: nothing of it is kept again in the same record.'
    if (state === 'approved' && approvedOn === undefined) return 'A quote that is approved has the day on which the customer said so.'
    if (until !== undefined && approvedOn !== undefined && until < approvedOn) return 'An approval holds until the day it was given, or later.'
    return (state === 'withdrawn') === (withdrawn !== undefined) ? undefined : 'A quote that is withdrawn has its reason.'
  },
})

export type Quote = TypeOf<typeof quotes>
