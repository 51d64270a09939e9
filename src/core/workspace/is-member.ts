import type { Id } from '../kernel/change.ts'
import { members, type Role } from '../kernel/permission.ts'
import type { State } from '../kernel/state.ts'
import { memberships, people } from './workspace.ts'

const inside: readonly Role[] = members

/** Is that the role of a member, who reads what is internal? */
export const isMembersRole = (role: unknown): boolean => inside.includes(role as Role)

/** Is somebody a member as it is now, so that what is internal may reach them? Whoever may not read who has which role leaves that to the service, which may: to them everybody is. */
export function isMember(state: State, person: Id): boolean {
  if (people.get(state, person)?.erased === true) return false
  const all = memberships.list(state)
  return all.length === 0 || all.some((one) => one.person === person && isMembersRole(one.role))
}
