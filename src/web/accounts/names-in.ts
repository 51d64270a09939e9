import { accounts, neutralCode } from '../../core/accounts/accounts.ts'
import { accountToken } from '../../core/accounts/account-tokens.ts'
import { WordsFinder } from '../../core/audiences/words/finder.ts'
import type { State } from '../../core/kernel/state.ts'

interface Named {
  readonly number: number
  readonly name: string
}

/** Finds the accounts of a state by their names and other names, whatever the case. */
export function accountsFinder(state: State): WordsFinder<Named> {
  return new WordsFinder(accounts.list(state).flatMap(({ number, name, aliases = [] }) => [name, ...aliases].map((word) => [word, { number, name }] as const)))
}

export interface NamesIn {
  /** Those that a text names in plain words, each once. */
  readonly found: readonly (Named & { readonly code: string })[]
  /** The text with their tokens in place of their names. */
  readonly withTokens: string
}

/** Which accounts a text names by name, and how it reads with their tokens; undefined for none. */
export function namesIn(finder: WordsFinder<Named>, text: string): NamesIn | undefined {
  const hits = finder.all(text)
  if (hits.length === 0) return undefined
  let withTokens = ''
  let end = 0
  for (const hit of hits) {
    withTokens += text.slice(end, hit.start) + accountToken(hit.word.number)
    end = hit.end
  }
  const found = new Map(hits.map(({ word }) => [word.number, { ...word, code: neutralCode(word.number) }]))
  return { found: [...found.values()], withTokens: withTokens + text.slice(end) }
}
