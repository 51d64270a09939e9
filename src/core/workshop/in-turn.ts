import type { Change } from '../kernel/change.ts'
import type { State } from '../kernel/state.ts'

/** Changes for one thing after another, each decided on what the ones before it have left. */
export function inTurn<T>(state: State, things: Iterable<T>, changesFor: (at: State, thing: T) => readonly Change[]): Change[] {
  const all: Change[] = []
  let at = state
  for (const thing of things) {
    const changes = changesFor(at, thing)
    all.push(...changes)
    at = at.apply(changes)
  }
  return all
}
