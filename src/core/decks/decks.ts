import { z } from 'zod'
import { members } from '../kernel/permission.ts'
import { defineRecord, type TypeOf } from '../kernel/record-type.ts'
import { items } from '../plans/plans.ts'
import { address, line, prose } from '../workspace/workspace.ts'

/** The kinds of item that a product roadmap deck tells. */
export const toldKinds = ['theme', 'release', 'feature', 'epic'] as const

/** What a deck is made of and what it says of itself. Its slides are `deck-slides`, made from a View by `buildDeck`. */
export const decks = defineRecord({
  collection: 'decks', word: 'deck', class: 'public', title: 'title', readers: members,
  fields: {
    /** The name used in addresses and on the command line: "roadmap", "activities". */
    key: { type: z.string().max(60).regex(/^[a-z][a-z0-9-]*$/), class: 'public' },
    title: { type: line, class: 'public' },
    kind: { type: z.enum(['product-roadmap', 'activity-roadmap']), class: 'public' },
    /** Plans whose items it tells; none named means every product plan. What it is made of decides over every copy, so it is public like the deck. */
    plans: { type: z.array(z.string()).max(100).optional(), to: 'plans', class: 'public' },
    /** For the activity roadmap. */
    roadmap: { type: z.string().optional(), to: 'roadmaps' },
    /** The one release that it is about: it and what ships in it are told, whenever that is. What it is made of decides over every copy, like its plans. */
    release: { type: z.string().optional(), to: 'items', isAbout: true, class: 'public' },
    /** Months ahead, from today (row A1). */
    months: { type: z.int().min(1).max(36), class: 'public' },
    /** The products that it tells; none named means all. A product area is internal, so it is no filter. */
    products: { type: z.array(z.string().max(100)).max(100).optional(), class: 'public' },
    /** The kinds of item that it tells; none named means all of these. */
    kinds: { type: z.array(z.enum(toldKinds)).optional(), class: 'public' },
    /** The theme it is drawn in; the maker's own when unset. */
    theme: { type: z.string().max(200).optional(), to: 'themes', class: 'public' },
    /** The words on the cover and the closing slide. */
    subtitle: { type: line.optional(), class: 'customers' },
    whatToExpect: { type: prose.optional(), class: 'customers' },
    /** Where customers write (row A12), and where the current edition stands. */
    feedbackAddress: { type: z.email().optional(), class: 'customers' },
    currentAddress: { type: address.optional(), class: 'customers' },
    directionAddress: { type: address.optional(), class: 'customers' },
    disclaimer: { type: prose.optional(), class: 'customers' },
    /** The kind of content that it is when it goes outside, which says who must have looked at each edition before (row G2). Unset: nobody must. */
    contentKind: { type: z.string().max(60).optional() },
    /** When what it is made of is stale: each slide of a copy for people inside says so, or it is not published. Unset: whoever publishes is told, and no more. */
    onStale: { type: z.enum(['stamp', 'refuse']).optional() },
    /** For the presenter only (rows A4, A9): goes into notes of the presenter copy. */
    presenterTips: { type: prose.optional() },
  },
  invariant: ({ release, kind }, state) => (release === undefined || (kind === 'product-roadmap' && items.get(state, release)?.kind === 'release') ? undefined : 'A deck of a launch is a product roadmap about a release: choose one.'),
})
export type Deck = TypeOf<typeof decks>
