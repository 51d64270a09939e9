import { z } from 'zod'
import { wordKinds } from '../core/audiences/words/kept-words.ts'
import { daySchema } from '../core/time/window.ts'
import { defineRoute, inWorkspace, noQuery, none } from './route.ts'

const audience = z.string().regex(/^[a-z][a-z0-9-]*$/, 'must be an audience’s key, such as customers')

/** A change as it is told. */
export const outlineLine = z.object({
  group: z.string(), title: z.string(), sentence: z.string(), before: z.string().optional(), after: z.string().optional(), reason: z.string().optional(),
})

export const readOutline = defineRoute({
  id: 'outline.read', method: 'GET', path: '/workspaces/:ws/outline', scope: 'read', who: 'anyone',
  summary: 'What changed between two days, as one audience would be told it.',
  params: inWorkspace, query: z.strictObject({ from: daySchema, to: daySchema, audience: audience.default('internal') }), body: none,
  answer: z.object({ from: z.string(), to: z.string(), audience: z.string(), headline: z.string(), empty: z.boolean(), lines: z.array(outlineLine) }),
})

/** What a deck can be made as, and what an edition is stored as, by the ending of the file's name. */
export const deckTypes = {
  pptx: 'application/vnd.openxmlformats-officedocument.presentationml.presentation', html: 'text/html; charset=utf-8', pdf: 'application/pdf', png: 'image/png', zip: 'application/zip', json: 'application/json',
} as const
export const previewFormats = ['pptx', 'html', 'pdf', 'png'] as const
export type PreviewFormat = (typeof previewFormats)[number]
const editionFormats = [...previewFormats, 'zip', 'json'] as const

/** The slide that a picture is of, counted from 1; the first unless said. */
const slide = z.coerce.number().int().min(1).optional()

const deckQuery = z.strictObject({
  audience: audience.default('internal'),
  /** The day the deck speaks for: its window starts here, and the state is of that day. */
  asOf: daySchema.optional(),
  /** The change slide tells what changed since this day; since the last edition when unset. */
  since: daySchema.optional(),
  copy: z.enum(['customer', 'presenter']).default('customer'),
})

export const previewDeck = defineRoute({
  id: 'decks.preview', method: 'GET', path: '/workspaces/:ws/decks/:deck/preview.:format', scope: 'read', who: 'anyone',
  summary: 'A deck for an audience as it would be published now, or as of a past day; as PNG, one slide of it.',
  params: inWorkspace.extend({ deck: z.string(), format: z.enum(previewFormats) }), query: deckQuery.extend({ slide }), body: none, answer: { bytes: previewFormats.map((format) => deckTypes[format]) },
})

const place = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('slide'), slide: z.int(), title: z.string(), part: z.string() }),
  z.object({ kind: z.literal('record'), collection: z.string(), id: z.string(), field: z.string(), record: z.string(), title: z.string().optional() }),
  z.object({ kind: z.literal('outline'), title: z.string(), part: z.string() }),
  z.object({ kind: z.literal('page'), part: z.string() }),
  z.object({ kind: z.literal('file'), part: z.string() }),
  z.object({ kind: z.literal('picture'), name: z.string() }),
  z.object({ kind: z.literal('audience'), part: z.string() }),
  z.object({ kind: z.literal('reason') }),
])

export const readWords = defineRoute({
  id: 'decks.words', method: 'GET', path: '/workspaces/:ws/decks/:deck/words', scope: 'read', who: 'members',
  summary: 'The words that must not leave in a deck as it would be published now, each with its place. While there are any, publishing is refused.',
  params: inWorkspace.extend({ deck: z.string() }), query: deckQuery.omit({ copy: true }), body: none,
  answer: z.object({ audience: z.string(), words: z.array(z.object({ word: z.string(), kind: z.enum(wordKinds), code: z.string().optional(), by: z.string().optional(), place, sentence: z.string() })) }),
})

export const readEdition = defineRoute({
  id: 'editions.read', method: 'GET', path: '/workspaces/:ws/editions/:id.:format', scope: 'read', who: 'anyone',
  summary: 'The stored file of an edition; as PNG the picture of one slide, as ZIP of all, made of its frozen slides; as JSON, of the presenter’s copy alone, what to say at each slide. `current` of a deck and audience resolves to the newest: use “deck~audience” as the id.',
  params: inWorkspace.extend({ id: z.string(), format: z.enum(editionFormats) }),
  query: z.strictObject({ copy: z.enum(['customer', 'presenter']).default('customer'), slide }), body: none, answer: { bytes: editionFormats.map((format) => deckTypes[format]) },
})

export const presentEdition = defineRoute({
  id: 'editions.present', method: 'GET', path: '/workspaces/:ws/editions/:id/presenting', scope: 'read', who: 'members',
  summary: 'The frozen slides of an edition, each with what to say, for a member who presents it.',
  params: inWorkspace.extend({ id: z.string() }), query: noQuery, body: none,
  answer: z.object({ title: z.string(), styles: z.string(), slides: z.array(z.object({ title: z.string(), html: z.string(), notes: z.string().optional() })) }),
})

export const deckRoutes = [readOutline, previewDeck, readWords, readEdition, presentEdition] as const
