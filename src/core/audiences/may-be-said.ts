import type { State } from '../kernel/state.ts'
import { settings } from '../workspace/workspace.ts'
import type { AudienceRules } from './audiences.ts'
import { type WordFinder, wordFinder } from './never-outside.ts'
import { allowedTo } from './words/allowed-to.ts'

type Asking = Pick<AudienceRules, 'inside' | 'key'>

/**
 * Finds words of the workspace's list that must not leave to this audience (settings, `neverOutside`), but for those that an owner let
 * leave to it; undefined where there are none, as inside.
 */
export function unsaidWords(state: State, audience: Asking): WordFinder | undefined {
  const never = audience.inside ? [] : settings.list(state).flatMap((workspace) => workspace.neverOutside ?? [])
  if (never.length === 0) return undefined
  const isAllowed = allowedTo(state, audience)
  return wordFinder(never.filter((word) => !isAllowed(word)))
}

/** May this text be told to the audience? For words that are in no record, such as the reason of a change. */
export function mayBeSaid(state: State, audience: Asking): (text: string) => boolean {
  const words = unsaidWords(state, audience)
  return (text) => words?.(text) === undefined
}
