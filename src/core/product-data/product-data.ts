import { z } from 'zod'
import { members } from '../kernel/permission.ts'
import { defineRecord, type TypeOf } from '../kernel/record-type.ts'
import { daySchema } from '../time/window.ts'
import { line } from '../workspace/workspace.ts'

/** A month as "2026-11". */
export const monthSchema = z.string().regex(/^\d{4}-(?:0[1-9]|1[0-2])$/, 'must be a month such as 2026-11')
export type Month = string

/** That a team has looked through its product data for a month (row C4): what it found to change it changed, or nothing had. */
export const dataReviews = defineRecord({
  collection: 'data-reviews', word: 'data review', class: 'internal', readers: members, inNoView: true,
  fields: {
    team: { type: z.string(), to: 'teams' }, month: { type: monthSchema },
    by: { type: z.string().optional(), to: 'people' }, on: { type: daySchema },
    outcome: { type: z.enum(['changed', 'no-change']) }, note: { type: z.string().trim().min(1).max(2_000).optional() },
  },
  invariant: (review, state): string | undefined => {
    if (review.month > review.on.slice(0, 7)) return 'A month is reviewed once it has come.'
    return dataReviews.list(state).some(({ id, team, month }) => id !== review.id && team === review.team && month === review.month) ? 'This team has reviewed that month already.' : undefined
  },
})

/** A version and until when it is supported (row C6): kept by hand for sales and support, and never told outside. */
export const supportedVersions = defineRecord({
  collection: 'supported-versions', word: 'supported version', class: 'internal', title: 'title', readers: members, inNoView: true,
  fields: {
    title: { type: line }, product: { type: line.optional() },
    shippedOn: { type: daySchema.optional() }, supportedUntil: { type: daySchema.optional() },
    note: { type: z.string().trim().min(1).max(2_000).optional() },
    reviewedOn: { type: daySchema.optional() }, nextReview: { type: daySchema.optional() },
  },
  invariant: ({ shippedOn, supportedUntil }) => (shippedOn !== undefined && supportedUntil !== undefined && supportedUntil < shippedOn ? 'Support ends on the day it ships or later.' : undefined),
})

export type DataReview = TypeOf<typeof dataReviews>
export type SupportedVersion = TypeOf<typeof supportedVersions>
