import type { State } from '../kernel/state.ts'
import { settings } from '../workspace/workspace.ts'
import type { AudienceRules } from './audiences.ts'
import { type WordFinder, wordFinder } from './never-outside.ts'

/** Finds words that must not leave to this audience (settings, `neverOutside`); undefined where there are none, as inside. */
export function unsaidWords(state: State, audience: Pick<AudienceRules, 'inside'>): WordFinder | undefined {
  const [workspace] = settings.list(state)
  const never = audience.inside ? [] : (workspace?.neverOutside ?? [])
  return never.length === 0 ? undefined : wordFinder(never)
}

/** May this text be told to the audience? For words that are in no record, such as the reason of a change. */
export function mayBeSaid(state: State, audience: Pick<AudienceRules, 'inside'>): (text: string) => boolean {
  const words = unsaidWords(state, audience)
  return (text) => words?.(text) === undefined
}
