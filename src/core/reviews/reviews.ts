import { z } from 'zod'
import { members } from '../kernel/permission.ts'
import { defineRecord, type TypeOf } from '../kernel/record-type.ts'
import { about } from '../together/together.ts'
import { daySchema } from '../time/window.ts'
import { address, line, prose } from '../workspace/workspace.ts'

/** A kind of content, and who must have looked at it before it goes out (rows G1, G2). The seven of DOMAIN 1.19 are built in (built-in-kinds.ts). */
export const contentKinds = defineRecord({
  collection: 'content-kinds', word: 'content kind', class: 'internal', title: 'title', readers: members, inNoView: true,
  fields: {
    key: { type: z.string().max(60).regex(/^[a-z][a-z0-9-]*$/) }, title: { type: line },
    /** The parts that must answer, in the company's words: "Product director", "Marketing". None: a review of it is always optional. */
    parts: { type: z.array(line).max(20) },
    /** Full business days after which silence stops blocking. */
    days: { type: z.int().min(1).max(60) },
    /** The collection whose own process asks for these reviews, so that nobody is asked twice: "release-posts". */
    ownProcess: { type: z.string().max(100).optional() },
  },
  invariant: ({ id, key }, state): string | undefined => (contentKinds.list(state).some((other) => other.key === key && other.id !== id) ? `There is a content kind "${key}" already.` : undefined),
})

/** Somebody who is asked, and for which part; when, where that was later than the rest; and since when they are gone, where they left. */
const reviewer = z.strictObject({ person: z.string().max(200), part: z.string().max(300).optional(), askedAt: z.iso.datetime().optional(), leftOn: daySchema.optional() })

const wordsDigest = z.string().regex(/^[0-9a-f]{64}$/)

/** A request to look at something before it goes out. One act asks everybody. */
export const reviewRequests = defineRecord({
  collection: 'review-requests', word: 'review request', class: 'internal', title: 'title', readers: members, inNoView: true,
  fields: {
    /** What it is about, where that is a record: a launch, a deck, a release post, a deprecation. */
    collection: { type: about.collection.type.optional() }, record: { type: about.record.type.optional() },
    title: { type: line }, link: { type: address.optional() },
    /** The words themselves, where they are short enough to stand here. */
    text: { type: prose.optional() },
    kind: { type: z.string().max(60) },
    /** Very wide: silence never lets it out. */
    impact: { type: z.enum(['usual', 'very-wide']) },
    /** Nobody has to answer, and nothing waits. */
    optional: { type: z.literal(true).optional() },
    reviewers: { type: z.array(reviewer).min(1).max(50), names: { by: 'person', to: 'people' } },
    askedBy: { type: z.string() }, askedAt: { type: z.iso.datetime() },
    withdrawnAt: { type: z.iso.datetime().optional() },
    /** The words changed after it was asked: whoever had answered is asked again from here. */
    askedAgainAt: { type: z.iso.datetime().optional() },
    /** The words as they stood when it was last asked for, by their digest; only where they stand in the workspace (words-seen.ts). */
    words: { type: wordsDigest.optional() },
  },
  // Also when a withdrawal is taken back: two that must be answered would each let it out.
  invariant: ({ id, collection, record, kind, optional, withdrawnAt }, state): string | undefined => {
    if (collection === undefined || record === undefined || optional === true || withdrawnAt !== undefined) return undefined
    const other = reviewRequests.list(state).find((one) => one.id !== id && one.collection === collection && one.record === record && one.kind === kind && one.optional !== true && one.withdrawnAt === undefined)
    return other === undefined ? undefined : `“${other.title}” was asked for that already: ask there again, or withdraw it first.`
  },
})

/** What one reviewer said. The latest of each counts; a rejection blocks until they say something else. */
export const reviewAnswers = defineRecord({
  collection: 'review-answers', word: 'review answer', class: 'internal', calledBy: 'request', readers: members, inNoView: true,
  takenBackBy: ({ person }, actor) => person === actor.person || actor.person === undefined,
  fields: {
    request: { type: z.string(), to: 'review-requests' }, person: { type: z.string(), to: 'people' },
    says: { type: z.enum(['approves', 'rejects', 'comments']) }, at: { type: z.iso.datetime() },
    note: { type: prose.optional() },
    /** The words that it was said about, by their digest. */
    words: { type: wordsDigest.optional() },
  },
  invariant: ({ says, note }) => (says === 'rejects' && !note ? 'Whoever rejects says why.' : undefined),
})

export type ContentKind = TypeOf<typeof contentKinds>
export type ReviewRequest = TypeOf<typeof reviewRequests>
export type ReviewAnswer = TypeOf<typeof reviewAnswers>
