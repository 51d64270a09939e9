import type { Change, Name } from './change.ts'
import type { Context } from './command.ts'
import type { State } from './state.ts'

/**
 * What follows by itself when records of some collections change, whichever command changed them: a decision that watched an item opens again when it
 * moves, and its roadmap is a draft again. Each follows once, in the order of the list, from the command's own changes and from what followed before it, so that it
 * always ends; and is part of them from then on, so that one undo takes back all.
 */
export interface Consequence {
  readonly of: readonly Name[]
  /**
   * `state` is the one before the changes. Leaves alone what the changes themselves write, so that taking something back brings about nothing anew.
   */
  readonly follows: (state: State, changes: readonly Change[], context: Context) => readonly Change[]
}

/** The changes of a command with all that follows from them. */
export function withConsequences(consequences: readonly Consequence[], state: State, changes: readonly Change[], context: Context): readonly Change[] {
  const changed = new Set(changes.map(({ collection }) => collection))
  const following: Change[] = []
  for (const { of, follows } of consequences) {
    if (!of.some((collection) => changed.has(collection))) continue
    for (const one of follows(state, following.length === 0 ? changes : [...changes, ...following], context)) {
      following.push(one)
      changed.add(one.collection)
    }
  }
  return following.length === 0 ? changes : [...changes, ...following]
}
