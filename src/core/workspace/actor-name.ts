import type { State } from '../kernel/state.ts'
import { people } from './workspace.ts'

/**
 * Who an entry of the log names, in words: a person by their name (erased people by what stands in their record), a guest of a workshop by theirs, the
 * house itself, or a program with a token. An actor is a person record's id, a participant's, "token:<id>" or "system".
 */
export function actorName(state: State, actor: string): string {
  const person = people.get(state, actor)
  if (person !== undefined) return person.name
  // Participants are further down than people, so they are asked for by their collection's name.
  const guest = state.get('participants', actor)?.['name']
  if (typeof guest === 'string') return guest
  if (actor === 'system') return 'Throughline'
  return actor.startsWith('token:') ? 'A program' : 'Somebody'
}
