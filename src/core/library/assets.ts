import { z } from 'zod'
import { members } from '../kernel/permission.ts'
import { defineRecord, type TypeOf } from '../kernel/record-type.ts'
import { daySchema } from '../time/window.ts'
import { address, line, mark } from '../workspace/workspace.ts'

export const assetKinds = ['picture', 'video', 'gif', 'document', 'presentation', 'dashboard', 'page'] as const
export const assetKindWords: Readonly<Record<(typeof assetKinds)[number], string>> = { picture: 'Picture', video: 'Film', gif: 'Moving picture', document: 'Document', presentation: 'Presentation', dashboard: 'Dashboard', page: 'Page' }

/** Kinds that show something, and so say in words what. The others are read. */
const shows: ReadonlySet<string> = new Set(['picture', 'video', 'gif'])

/** Where in the hub a thing is looked for (DOMAIN 1.14). */
export const assetShelves = ['selling', 'marketing', 'pricing', 'figures', 'launch'] as const
export type AssetShelf = (typeof assetShelves)[number]
export const assetShelfWords: Readonly<Record<AssetShelf, string>> = { selling: 'For sales and customer engineers', marketing: 'Marketing', pricing: 'Pricing', figures: 'Figures', launch: 'The launch' }

/**
 * A picture, film, document or page that may be shown to somebody: whom, its mark says. One that nobody marked is for people inside, so a deck
 * gets only what was approved for its audience (row E7): a View holds nothing else. The hub is made of these (row E6).
 */
export const assets = defineRecord({
  collection: 'assets', word: 'asset', class: 'public', defaultMark: 'internal', title: 'title', readers: members,
  fields: {
    title: { type: line, class: 'public' },
    kind: { type: z.enum(assetKinds), class: 'public' },
    /** Where it stands on the web; or the stored file, by its SHA-256. */
    address: { type: address.optional(), class: 'public' },
    file: { type: z.string().length(64).regex(/^[0-9a-f]+$/).optional(), class: 'public' },
    /** What it shows, for whoever cannot see it. */
    alt: { type: z.string().trim().min(1).max(1_000).optional(), class: 'public' },
    /** The release, or another thing of the plans, that it was made for. */
    item: { type: z.string().optional(), to: 'items', class: 'public' },
    /** How far it may go: whom it is approved for. */
    mark: { type: mark.optional() },
    /** The product that it is of, where what it was made for does not say it; unset on both, it is for all of them. */
    product: { type: z.string().trim().min(1).max(100).optional() },
    shelf: { type: z.enum(assetShelves).optional() },
    /** Who keeps it right. */
    owner: { type: z.string().optional(), to: 'people' },
    /** How it may be used, where the mark alone does not say it: "read from it, do not send it". */
    handling: { type: z.string().trim().min(1).max(300).optional() },
    reviewedOn: { type: daySchema.optional() },
    /** The day by which somebody looks whether it is still right. */
    nextReview: { type: daySchema.optional() },
  },
  invariant: ({ address: at, file, kind, alt, mark: approved }) => {
    if ((at === undefined) === (file === undefined)) return 'An asset is a file or stands at an address: give one of the two.'
    const outside = approved === 'public' || approved === 'customers'
    return outside && shows.has(kind) && alt === undefined ? 'What is shown outside says in words what it shows: give an alternative text first.' : undefined
  },
})
export type Asset = TypeOf<typeof assets>
