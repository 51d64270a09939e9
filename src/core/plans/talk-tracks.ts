import { z } from 'zod'
import { members } from '../kernel/permission.ts'
import { defineRecord } from '../kernel/record-type.ts'

const words = z.string().max(4_000)

/**
 * How people speak of a release: what to say, what will be objected and what to answer, and what not to say. It is in no View: only the
 * notes of the presenter copy have it (row A4). It is a part of its item, and goes with it.
 */
export const talkTracks = defineRecord({
  collection: 'talk-tracks', word: 'talk track', class: 'internal', readers: members, inNoView: true,
  fields: {
    item: { type: z.string(), to: 'items' },
    say: { type: words.optional() },
    objections: { type: z.array(z.strictObject({ objection: words, answer: words })).max(20).optional() },
    notToSay: { type: words.optional() },
  },
})
