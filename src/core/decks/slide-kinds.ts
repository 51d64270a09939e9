import { z } from 'zod'
import type { Deck } from './decks.ts'

/** A kind of slide: what it is called, and what it can be told. How it is made from a View stands in slide-builders.ts, since no browser needs it to decide. */
export interface SlideKind {
  readonly key: string
  readonly title: string
  /** One sentence for whoever chooses it. */
  readonly what: string
  /** The kinds of deck that may have it. */
  readonly decks: readonly Deck['kind'][]
  /** What it can be told; each has a default, so that a slide that was told nothing is made all the same. */
  readonly options: z.ZodObject
  /** A deck may have several. */
  readonly several?: true
  /** Why no deck is without it. */
  readonly stays?: string
  /** It tells pages of others, so it is drawn once they are known. It makes exactly one slide. */
  readonly tellsPages?: true
}

/** What the features of a timeline can be put together by. */
export const groupings = ['problem', 'product', 'team'] as const

const product = ['product-roadmap'] as const
const nothing = z.strictObject({})
/** For a kind that is there for plans without dates, and may be asked for in any. */
const whereDated = z.strictObject({ always: z.boolean().default(false).describe('Also in a plan with dates') })

/** Every kind of slide, in the order in which they are offered. A noun adds one by a line here, and one in slide-builders.ts. */
const known = {
  cover: { title: 'Cover', what: 'Who speaks, what for, when, and which edition this is.', decks: product, options: nothing, tellsPages: true },
  'what-to-expect': {
    title: 'What to expect', what: 'What is in the deck, how to read a date and a label, and that it is a plan and no promise.', decks: product, options: nothing, tellsPages: true,
    stays: '“What to expect” stays: it says that the deck does not cover every release.',
  },
  problems: { title: 'Problems', what: 'The problems that the plan solves, three a slide: what each costs, what changes, and what brings it.', decks: product, options: nothing },
  timeline: {
    title: 'Timeline', what: 'The months at a glance: releases above, and below them each feature on its way, in groups.', decks: product, several: true,
    options: z.strictObject({ groupBy: z.enum(groupings).default('problem').describe('Grouped by') }),
  },
  releases: {
    title: 'Releases', what: 'A slide for each release: its value, what it brings by level, and its place in the months.', decks: product,
    options: z.strictObject({ most: z.int('must be a whole number').min(1).max(60).default(60).describe('At most so many, by date') }),
  },
  'recently-launched': { title: 'Recently launched', what: 'What came out in the last 90 days, and what comes next for it.', decks: product, options: nothing },
  changes: { title: 'What changed', what: 'What moved, came and left since the last edition, each with its reason.', decks: product, options: nothing },
  maturity: { title: 'Features by maturity', what: 'How far along each feature is, for a plan without dates, or for any.', decks: product, options: whereDated },
  compatibility: { title: 'What works with what', what: 'Which feature works with which code host, for a plan without dates, or for any.', decks: product, options: whereDated },
  'product-teams': { title: 'Product teams', what: 'Who is in charge of what, team by team, and how many features each has. For people inside alone.', decks: product, options: nothing },
  assets: { title: 'To look at and to read', what: 'Pictures, films and documents that were approved for this audience, each with its address.', decks: product, options: nothing },
  closing: {
    title: 'Tell us, disclaimer', what: 'Whom to ask, where to write, where the current edition stands, and the disclaimer.', decks: product, options: nothing,
    stays: 'The slide with the disclaimer stays: every other slide points to it.',
  },
  'missing-values': { title: 'Missing value texts', what: 'Which features of a plan without dates still lack a value text, for people inside and presenters.', decks: product, options: nothing },
  'activity-grid': {
    title: 'Activity roadmap', what: 'Buckets against periods, with the product releases above; four periods a slide.', decks: ['activity-roadmap'], options: nothing,
    stays: 'The grid stays: a deck of the activity roadmap is about it.',
  },
  context: { title: 'In your own words', what: 'A title and a text that you write: what to expect, what to keep in mind, whom to ask.', decks: ['product-roadmap', 'activity-roadmap'], options: nothing, several: true },
} as const satisfies Record<string, Omit<SlideKind, 'key'>>

export type SlideKindKey = keyof typeof known
/** What a slide of a kind was told. */
export type ToldOptions<K extends SlideKindKey> = z.infer<(typeof known)[K]['options']>

export const slideKinds: readonly (SlideKind & { readonly key: SlideKindKey })[] = Object.entries(known).map(([key, kind]) => ({ key: key as SlideKindKey, ...kind }))

/** The kind of a key; none for one that this version does not know. */
export function slideKindOf(key: string): (SlideKind & { readonly key: SlideKindKey }) | undefined {
  return slideKinds.find((kind) => kind.key === key)
}
