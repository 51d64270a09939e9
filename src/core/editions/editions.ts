import { z } from 'zod'
import { members } from '../kernel/permission.ts'
import { defineRecord, type TypeOf } from '../kernel/record-type.ts'
import { daySchema } from '../time/window.ts'
import { line, prose } from '../workspace/workspace.ts'

/** A file of an edition: stored bytes, named by digest, are what is served ever after (DESIGN law 6). JSON is the presenter's notes, slide by slide. */
export const editionFile = z.strictObject({ format: z.enum(['pptx', 'html', 'pdf', 'json']), copy: z.enum(['customer', 'presenter']), sha256: z.string().length(64), bytes: z.int() })

/** A deck as it was published for one audience on one day. */
export const editions = defineRecord({
  collection: 'editions', word: 'edition', class: 'internal', title: 'title', readers: members,
  fields: {
    deck: { type: z.string(), to: 'decks' }, audience: { type: z.string(), to: 'audiences' },
    number: { type: z.int().min(1) }, revision: { type: z.int().min(0).optional() },
    title: { type: line }, day: { type: daySchema },
    /** Exactly one edition of a deck and audience is current; older ones are superseded (row A5). */
    state: { type: z.enum(['current', 'superseded', 'withdrawn']), lasting: { value: 'withdrawn', why: 'What has been withdrawn stays withdrawn: publish a new edition instead.' } },
    withdrawnReason: { type: prose.optional() },
    /** The why that may leave: told to whoever reads no records. */
    withdrawnOutsideReason: { type: prose.optional() },
    /** Digest of the frozen View and slides, kept as a blob. */
    frozen: { type: z.string().length(64) },
    /** Version of the maker that rendered the files. */
    maker: { type: z.string() },
    files: { type: z.array(editionFile) },
  },
})
export type Edition = TypeOf<typeof editions>
