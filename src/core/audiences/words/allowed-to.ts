import type { State } from '../../kernel/state.ts'
import { type AudienceRules, audiences } from '../audiences.ts'
import { allowedWords } from './allowed-words.ts'
import { signsOfWord } from './finder.ts'

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
