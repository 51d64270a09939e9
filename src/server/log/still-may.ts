import { type Actor, type Role, roles } from '../../core/kernel/permission.ts'
import { Refusal } from '../../core/kernel/refusal.ts'
import type { State } from '../../core/kernel/state.ts'
import { memberships, people } from '../../core/workspace/workspace.ts'

/**
 * Is a person still what they were when they asked? Between the asking and the deciding their role may have been narrowed or taken away, by
 * an entry just before or on another node. What the service itself does in somebody's name says no person. Refuses `not-allowed`.
 */
export function checkStillMay(state: State, { person, role }: Actor): void {
  if (person === undefined) return
  const now = people.get(state, person)?.erased === true ? undefined : roleNow(state, person)
  if (now === undefined) throw new Refusal('not-allowed', 'You have no role here any more.')
  if (roles.indexOf(now) > roles.indexOf(role)) throw new Refusal('not-allowed', `Your role has changed: you are ${/^[aeiou]/.test(now) ? 'an' : 'a'} ${now} now.`)
}

function roleNow(state: State, person: string): Role | undefined {
  for (const membership of state.each(memberships.collection)) if (membership['person'] === person) return membership['role'] as Role
  return undefined
}
