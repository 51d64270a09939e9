import { z } from 'zod'
import { members } from '../../kernel/permission.ts'
import { defineRecord, type TypeOf } from '../../kernel/record-type.ts'
import type { State } from '../../kernel/state.ts'
import { line, prose } from '../../workspace/workspace.ts'
import { type AudienceRules, audiences } from '../audiences.ts'
import { signsOfWord } from './finder.ts'

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

/** Which words may leave to this audience all the same. */
export function allowedTo(state: State, audience: Pick<AudienceRules, 'key'>): (word: string) => boolean {
  const spelled = new Set(
    allowedWords.list(state).filter((one) => one.audience === undefined || audiences.get(state, one.audience)?.key === audience.key).map((one) => spellingOf(one.word)),
  )
  return (word) => spelled.size > 0 && spelled.has(spellingOf(word))
}

/** Words that are found alike are one word. */
export function spellingOf(word: string): string {
  return signsOfWord(word).join('')
}
