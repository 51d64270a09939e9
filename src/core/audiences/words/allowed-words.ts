import { z } from 'zod'
import { members } from '../../kernel/permission.ts'
import { defineRecord, type TypeOf } from '../../kernel/record-type.ts'
import { line, prose } from '../../workspace/workspace.ts'

/** An owner said that a word may leave although it is among those that must not, to one audience or to all, and why. */
export const allowedWords = defineRecord({
  collection: 'allowed-words', word: 'allowed word', class: 'restricted', title: 'word', readers: members, inNoView: true,
  fields: {
    word: { type: line },
    /** Unset: to every audience. */
    audience: { type: z.string().optional(), to: 'audiences' },
    reason: { type: prose.min(1) },
  },
})
export type AllowedWord = TypeOf<typeof allowedWords>
