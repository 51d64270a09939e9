import { z } from 'zod'
import type { Change } from '../kernel/change.ts'
import { erasedText } from '../kernel/erased.ts'
import { isEditor, members } from '../kernel/permission.ts'
import { defineRecord, type TypeOf } from '../kernel/record-type.ts'
import { daySchema } from '../time/window.ts'
import { address, line } from '../workspace/workspace.ts'

/** What somebody's words are about. Trouble is for support to answer; a gap is something in scope that the product does not do, and no bug (DOMAIN 1.6). */
export const feedbackAbouts = ['gap', 'trouble', 'question', 'praise', 'other'] as const

/** How much a missing thing hurts: keeps them from buying or staying, hurts each day, would be nice. */
export const severities = ['P0', 'P1', 'P2'] as const
export type Severity = (typeof severities)[number]

/** How it was dealt with: answered, passed on to somebody who answers, or nothing to answer. */
export const answerKinds = ['answered', 'passed-on', 'not-needed'] as const

/** How the sender of a mail is known: as somebody at a customer, by the customer's mail domain, at several customers, or not. */
export const senderMatches = ['contact', 'domain', 'several', 'unknown'] as const

const text = z.string().trim().min(1).max(20_000)
const personal = ['from', 'subject', 'answer', 'useCase', 'impact', 'workaround', 'oddities'] as const
const instant = z.iso.datetime()

/** Touches a change whose turn it is to answer, or what was answered? */
function touchesAnswer(change: Change): boolean {
  const fields = change.kind === 'update' ? change.after : change.kind === 'create' ? {} : change.before
  return ['claimedBy', 'claimedAt', 'answeredBy', 'answeredAt', 'answerKind'].some((name) => name in fields)
}

/**
 * What one customer, or somebody who is none, said of the product (rows D5, D6; DOMAIN 1.6). Of what is planned and shown they say `feedback`. Words and whoever said
 * them lie beside the log; which customer it was is told inside alone, and nothing of it is in any View.
 */
export const customerFeedback = defineRecord({
  collection: 'customer-feedback', word: 'customer feedback', class: 'internal', readers: members, inNoView: true,
  takenBackBy: (record, actor, change) => isEditor(actor) || !touchesAnswer(change) || (record.claimedBy ?? record.answeredBy ?? actor.person) === actor.person,
  fields: {
    /** The key of a source: built in or the workspace's own (sources.ts). */
    source: { type: z.string().max(60) },
    receivedOn: { type: daySchema },
    /** The instant from which the time to answer counts. */
    receivedAt: { type: instant },
    subject: { type: z.string().trim().min(1).max(400).optional(), personal: true },
    text: { type: text, personal: true },
    from: { type: z.string().trim().min(1).max(400).optional(), personal: true, class: 'restricted' },
    /** Unset where whoever said it is no customer that we know. */
    account: { type: z.string().optional(), to: 'accounts', class: 'restricted' },
    /** How its mail's sender is known; unset where a person said whose words these are. */
    matched: { type: z.enum(senderMatches).optional() },
    /** The customers whom it may be of, where several have that address: somebody says which. */
    maybe: { type: z.array(z.string()).max(50).optional(), to: 'accounts', class: 'restricted' },
    /** They asked not to be written to. */
    noMail: { type: z.literal(true).optional() },
    about: { type: z.enum(feedbackAbouts) },
    area: { type: z.string().optional(), to: 'product-areas' },
    /** What of our plans it is about. */
    items: { type: z.array(z.string()).max(50).optional(), to: 'items' },
    /** The gap that it is a submission to. */
    gap: { type: z.string().optional(), to: 'product-gaps' },
    severity: { type: z.enum(severities).optional() },
    useCase: { type: z.string().trim().max(4_000).optional(), personal: true }, impact: { type: z.string().trim().max(4_000).optional(), personal: true }, workaround: { type: z.string().trim().max(4_000).optional(), personal: true },
    /** Addresses of the deals that hang on it, where they are kept; linked, never copied. */
    opportunities: { type: z.array(address).max(50).optional() },
    /** Who is answering it just now, and since when. */
    claimedBy: { type: z.string().optional(), to: 'people' }, claimedAt: { type: instant.optional() },
    answerKind: { type: z.enum(answerKinds).optional() }, answeredBy: { type: z.string().optional(), to: 'people' }, answeredAt: { type: instant.optional() },
    /** What was answered, to whom it was passed on, or why nothing is to be answered. */
    answer: { type: text.optional(), personal: true },
    /** A digest of the mail's own id: the same mail is one record, however often it is delivered. */
    mailKey: { type: z.string().max(80).optional() },
    /** What was odd in how it came in: where, and what was done about it. */
    oddities: { type: z.array(z.strictObject({ place: line, reason: line })).max(20).optional(), personal: true },
    erased: { type: z.literal(true).optional(), lasting: { value: true, why: 'This feedback has been erased, for good.' } },
  },
  invariant: (record, state): string | undefined => {
    if (record.erased === true && (record.text !== erasedText || personal.some((field) => record[field] !== undefined))) return 'This feedback has been erased: nothing of it is kept again in the same record.'
    if ((record.claimedBy === undefined) !== (record.claimedAt === undefined)) return 'Whoever answers it has held it since a moment.'
    if ((record.answerKind === undefined) !== (record.answeredAt === undefined)) return 'An answer is of a kind, and given at a moment.'
    if (record.claimedBy !== undefined && record.answerKind !== undefined) return 'What was answered is held by nobody.'
    const twin = record.mailKey === undefined ? undefined : customerFeedback.list(state).find((one) => one.mailKey === record.mailKey && one.id !== record.id)
    return twin === undefined ? undefined : 'That mail is a record already.'
  },
})
export type CustomerFeedback = TypeOf<typeof customerFeedback>
