import { z } from 'zod'
import { beforeCodes } from '../core/decks/before-codes.ts'
import { outlineLine } from './deck-routes.ts'
import { defineRoute, inWorkspace, none } from './route.ts'

const toldLine = outlineLine.extend({
  /** The date moved, and no reason that may leave stands with it. */
  silent: z.boolean(),
})

const composedSlide = z.object({
  /** The slide of the deck's definition that it is made of: its record, or the id that one would have. */
  slide: z.string(), title: z.string(), internal: z.boolean(), html: z.string(), notes: z.string().optional(),
})

/** All that someone sees who puts a deck together: each slide, what waits before publishing, and what changed. */
export const composeDeck = defineRoute({
  id: 'decks.compose', method: 'GET', path: '/workspaces/:ws/decks/:deck/composing', scope: 'read', who: 'members',
  summary: 'A deck as it would be published now, slide by slide, with what to know before it is.',
  params: inWorkspace.extend({ deck: z.string() }),
  query: z.strictObject({ audience: z.string().regex(/^[a-z][a-z0-9-]*$/), copy: z.enum(['customer', 'presenter']).default('customer'), /** The theme that it would wear, to see it before it is chosen. */ theme: z.string().min(1).max(200).optional() }), body: none,
  answer: z.object({
    day: z.string(), audience: z.string(),
    /** The number that an edition published now would have. */
    number: z.int(),
    /** What it is held against: "edition 6, 17 Aug 2026". */
    since: z.string().optional(),
    styles: z.string(), slides: z.array(composedSlide),
    before: z.array(z.object({ code: z.enum(beforeCodes), sentence: z.string(), item: z.string().optional(), slide: z.int().optional() })),
    outline: z.object({ headline: z.string(), empty: z.boolean(), lines: z.array(toldLine) }).optional(),
  }),
})

export const composeRoutes = [composeDeck] as const
