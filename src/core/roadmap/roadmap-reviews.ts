import { z } from 'zod'
import type { Id } from '../kernel/change.ts'
import { members } from '../kernel/permission.ts'
import { defineRecord, type TypeOf } from '../kernel/record-type.ts'
import type { State } from '../kernel/state.ts'
import { daySchema } from '../time/window.ts'

const answer = z.strictObject({ changed: z.boolean(), note: z.string().trim().max(5_000).optional() }).optional()

/** A quarter's look at a roadmap (row I9): have resources shifted, are priorities changing, do adjustments need to be made? Closing it makes a version. */
export const roadmapReviews = defineRecord({
  collection: 'roadmap-reviews', word: 'roadmap review', class: 'internal', readers: members, inNoView: true,
  fields: {
    roadmap: { type: z.string(), to: 'roadmaps' },
    /** The version that closing it makes: 1, 2 and so on for each roadmap. */
    number: { type: z.int().min(1) },
    begunOn: { type: daySchema },
    resources: { type: answer }, priorities: { type: answer }, adjustments: { type: answer },
    takenPart: { type: z.array(z.string()).max(100).optional(), to: 'people' },
    /** Unset while it is under way. */
    closedOn: { type: daySchema.optional() },
  },
  // Taking back that one was closed or given up must not bring it beside the one that was begun since.
  invariant: ({ id, roadmap, number, closedOn }, state) => {
    const others = [...state.each('roadmap-reviews')].filter((other) => other['roadmap'] === roadmap && other.id !== id)
    return others.some((other) => other['number'] === number || (closedOn === undefined && other['closedOn'] === undefined)) ? 'Another review of this roadmap has begun since: one is under way at a time.' : undefined
  },
})
export type RoadmapReview = TypeOf<typeof roadmapReviews>

/** What a review asks, in this order, with the words in which it asks (row I9). */
export const reviewQuestions = { resources: 'Have resources shifted?', priorities: 'Are priorities changing?', adjustments: 'Do adjustments need to be made?' } as const
export type ReviewQuestion = keyof typeof reviewQuestions

/** The reviews of a roadmap, the newest first. */
export function reviewsOf(state: State, roadmap: Id): RoadmapReview[] {
  return roadmapReviews.list(state).filter((one) => one.roadmap === roadmap).sort((a, b) => b.number - a.number)
}

/** What a review has not answered yet. */
export function unanswered(review: RoadmapReview): ReviewQuestion[] {
  return (Object.keys(reviewQuestions) as ReviewQuestion[]).filter((question) => review[question] === undefined)
}
