import { z } from 'zod'
import { members } from '../kernel/permission.ts'
import { defineRecord, type TypeOf } from '../kernel/record-type.ts'
import { daySchema } from '../time/window.ts'

const answer = z.strictObject({ changed: z.boolean(), note: z.string().trim().max(5_000).optional() }).optional()

/** A quarter's look at a roadmap (row I9): have resources shifted, are priorities changing, do adjustments need to be made? Closing it makes a version. */
export const roadmapReviews = defineRecord({
  collection: 'roadmap-reviews', word: 'roadmap review', class: 'internal', readers: members,
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
})
export type RoadmapReview = TypeOf<typeof roadmapReviews>
