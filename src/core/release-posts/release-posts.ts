import { z } from 'zod'
import { type Change, touches } from '../kernel/change.ts'
import { isEditor, members } from '../kernel/permission.ts'
import { defineRecord, type TypeOf } from '../kernel/record-type.ts'
import { postFields } from '../reviews/words-seen.ts'
import { daySchema } from '../time/window.ts'
import { address, line, prose } from '../workspace/workspace.ts'
import { isFrozen } from './frozen.ts'

/** What is done for a post before and after its release, in this order (row E5, DOMAIN 1.13). */
export const postSteps = ['skeleton', 'drafts', 'changelog', 'finished', 'edited'] as const

/** Entries of the changelog that are told in a post: so many, chosen by product marketing and customer engineering. */
export const mostTold = 7
export const fewestTold = 5

/** The post about a release: what is told of it, step by step. It is written inside; publishing says where it stands then. */
export const releasePosts = defineRecord({
  collection: 'release-posts', word: 'release post', class: 'internal', readers: members, inNoView: true,
  takenBackBy: (post, actor, change, { before, today }) => {
    if (touches(change, 'published')) return isEditor(actor) || 'That it is published is taken back by whoever may say so.'
    return !isFrozen(before, post, today) || !touchesWords(change) || (post.editor !== undefined && post.editor === actor.person) || 'It has shipped: its words are taken back by its editor alone.'
  },
  fields: {
    launch: { type: z.string(), to: 'launches' },
    title: { type: line }, version: { type: z.string().trim().max(60).optional() },
    /** Who edits it once it has shipped, and nobody else. */
    editor: { type: z.string().optional(), to: 'people' },
    intro: { type: prose.optional() },
    highlights: { type: z.array(z.strictObject({ sign: z.string().max(8).optional(), text: z.string().trim().min(1).max(300) })).max(20).optional() },
    /** The changelog as it was made, and which of its entries the post tells. */
    changelog: { type: z.array(z.strictObject({ text: z.string().trim().min(1).max(500), told: z.literal(true).optional() })).max(500).optional() },
    event: { type: z.string().max(500).optional() },
    thanks: { type: z.array(z.string().trim().min(1).max(100)).max(500).optional() },
    picture: { type: address.optional() },
    steps: { type: z.array(z.strictObject({ step: z.enum(postSteps), on: daySchema, by: z.string().max(200) })).max(postSteps.length).optional() },
    published: { type: z.strictObject({ on: daySchema, address }).optional() },
  },
  invariant: ({ id, launch, changelog = [] }, state): string | undefined => {
    if (changelog.filter(({ told }) => told).length > mostTold) return `A post tells ${mostTold} entries of the changelog at most: take one out first.`
    return releasePosts.list(state).some((other) => other.launch === launch && other.id !== id) ? 'This launch has a post already: change that one.' : undefined
  },
})
export type ReleasePost = TypeOf<typeof releasePosts>
export type PostStep = (typeof postSteps)[number]

const touchesWords = (change: Change): boolean => postFields.some((field) => touches(change, field))
