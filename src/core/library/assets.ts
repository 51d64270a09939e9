import { z } from 'zod'
import { members } from '../kernel/permission.ts'
import { defineRecord, type TypeOf } from '../kernel/record-type.ts'
import { address, line, mark } from '../workspace/workspace.ts'

export const assetKinds = ['picture', 'video', 'gif', 'document'] as const
export const assetKindWords: Readonly<Record<(typeof assetKinds)[number], string>> = { picture: 'Picture', video: 'Film', gif: 'Moving picture', document: 'Document' }

/**
 * A picture, film or document that may be shown to somebody: whom, its mark says. One that nobody marked is for people inside, so a deck
 * gets only what was approved for its audience (row E7): a View holds nothing else.
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
  },
  invariant: ({ address: at, file, kind, alt, mark: approved }) => {
    if ((at === undefined) === (file === undefined)) return 'An asset is a file or stands at an address: give one of the two.'
    const outside = approved === 'public' || approved === 'customers'
    return outside && kind !== 'document' && alt === undefined ? 'What is shown outside says in words what it shows: give an alternative text first.' : undefined
  },
})
export type Asset = TypeOf<typeof assets>
