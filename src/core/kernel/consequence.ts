import type { Change, Name } from './change.ts'
import type { Context } from './command.ts'
import type { State } from './state.ts'

/**
 * What follows by itself when records of some collections change, whichever command changed them: a decision that watched an item opens again when it
 * moves. Made once for a command's own changes, and part of them from then on, so that one undo takes back both.
 */
export interface Consequence {
  readonly of: readonly Name[]
  /**
   * `state` is the one before the changes. Leaves alone what the changes themselves write, so that taking something back brings about nothing anew.
   */
  follows(state: State, changes: readonly Change[], context: Context): readonly Change[]
}

/** The changes of a command with all that follows from them. */
export function withConsequences(consequences: readonly Consequence[], state: State, changes: readonly Change[], context: Context): readonly Change[] {
  const changed = new Set(changes.map(({ collection }) => collection))
  const following = consequences.filter(({ of }) => of.some((collection) => changed.has(collection))).flatMap((one) => one.follows(state, changes, context))
  return following.length === 0 ? changes : [...changes, ...following]
}
