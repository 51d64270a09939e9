import type { State } from '../kernel/state.ts'
import { people } from './workspace.ts'

/**
 * Who an entry of the log names, in words: a person by their name (erased people by what stands in their record), the house itself, or a
 * program with a token. An actor is a person record's id, "token:<id>" or "system".
 */
export function actorName(state: State, actor: string): string {
  const person = people.get(state, actor)
  if (person !== undefined) return person.name
  if (actor === 'system') return 'Throughline'
  return actor.startsWith('token:') ? 'A program' : 'Somebody'
}
