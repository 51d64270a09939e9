import { z } from 'zod'
import { members } from '../kernel/permission.ts'
import { defineRecord, type TypeOf } from '../kernel/record-type.ts'
import type { State } from '../kernel/state.ts'
import { line } from '../workspace/workspace.ts'

/** Where feedback comes from: what for, whose it is, and how soon it is answered (DOMAIN 1.6). */
export const feedbackSources = defineRecord({
  collection: 'feedback-sources', word: 'feedback source', class: 'internal', title: 'title', readers: members, inNoView: true,
  fields: {
    key: { type: z.string().max(60).regex(/^[a-z][a-z0-9-]*$/) }, title: { type: line }, purpose: { type: z.string().trim().max(2_000) },
    /** The part of the company whose it is: "Product", "Support". */
    owner: { type: line }, person: { type: z.string().optional(), to: 'people' },
    /** Hours within which it is answered, by day and by night; unset where nobody promises any. */
    answerHours: { type: z.int().min(1).max(720).optional() },
    /** The addresses at which its mail comes in. */
    addresses: { type: z.array(z.email()).max(20).optional() },
    /** Nothing comes from it any more. */
    retired: { type: z.literal(true).optional() },
  },
  invariant: ({ id, key }, state): string | undefined => {
    const other = feedbackSources.list(state).find((one) => one.key === key && one.id !== id)
    return other === undefined ? undefined : `“${other.title}” is that source already: change it.`
  },
})
export type FeedbackSource = Omit<TypeOf<typeof feedbackSources>, 'id'>

/** The source of mail whose address says nothing. */
export const mailSource = 'product-mail'

/** The nine sources while a company has not said its own (DOMAIN 1.6). A record of the same key stands in place of one. */
export const builtInSources: readonly FeedbackSource[] = [
  { key: mailSource, title: 'Mail to hi@ and feedback@', purpose: 'Whatever anybody writes to us about the product.', owner: 'Product', answerHours: 48 },
  { key: 'support-mail', title: 'Mail to support@', purpose: 'Trouble of people who use it.', owner: 'Support', answerHours: 24 },
  { key: 'issues', title: 'Issues at the code host', purpose: 'Bugs and wishes that everybody may read.', owner: 'Product', answerHours: 120 },
  { key: 'social', title: 'Social networks', purpose: 'What is said of us in public.', owner: 'Marketing', answerHours: 24 },
  { key: 'chat', title: 'Chat', purpose: 'What colleagues hear, and shared rooms with customers.', owner: 'Product', answerHours: 48 },
  { key: 'tickets', title: 'Support tickets', purpose: 'Trouble with a ticket; the head of support sums it up each quarter.', owner: 'Support', answerHours: 24 },
  { key: 'sales-calls', title: 'Calls of sales', purpose: 'What prospects miss, and what deals hang on.', owner: 'Sales', answerHours: 120 },
  { key: 'forms', title: 'Forms: recommending us, uninstalling', purpose: 'How likely people recommend us, and why they leave.', owner: 'Product', answerHours: 24 },
  { key: 'customer-engineers', title: 'Customer engineers', purpose: 'What customers ask of whoever looks after them.', owner: 'Customer engineering', answerHours: 72 },
]

/** Every source as it holds: the built-in ones with the company's own in their place, then those that are its own alone. */
export function sourcesOf(state: State): readonly FeedbackSource[] {
  const own = new Map(feedbackSources.list(state).map((one) => [one.key, one as FeedbackSource]))
  const builtIn = builtInSources.map((one) => own.get(one.key) ?? one)
  return [...builtIn, ...[...own.values()].filter(({ key }) => !builtInSources.some((one) => one.key === key)).toSorted((a, b) => a.title.localeCompare(b.title))]
}

/** The source of a key. */
export function sourceOf(state: State, key: string): FeedbackSource | undefined {
  return sourcesOf(state).find((one) => one.key === key)
}

/** The source at one of whose addresses a mail came in; the one of product mail for any other. */
export function sourceOfMail(state: State, to: readonly string[]): FeedbackSource | undefined {
  const asked = new Set(to.map((one) => one.trim().toLowerCase()))
  return sourcesOf(state).find(({ addresses = [] }) => addresses.some((one) => asked.has(one.toLowerCase()))) ?? sourceOf(state, mailSource)
}
