import type { State } from '../kernel/state.ts'
import { stakeholderGroups } from '../stakeholders/stakeholders.ts'
import { memberships, people } from '../workspace/workspace.ts'
import { writtenUpdate } from './written-update.ts'

export interface UpdateReaders {
  /** Who is still to be mailed the update, with their address. */
  readonly due: readonly { readonly id: string; readonly email: string }[]
  /** Whose address is not known. */
  readonly without: readonly { readonly id: string }[]
  /** Who speaks for a group but comes in as sales or as a guest: they read nothing of the activity roadmap, by mail neither. */
  readonly outside: readonly { readonly id: string }[]
}

/** Who speaks for the stakeholder groups and has not had the update of the quarter of a day yet. */
export function updateReaders(state: State, day: string): UpdateReaders {
  const had = new Set((writtenUpdate(state, day)?.mailed ?? []).map(({ person }) => person))
  const all = [...new Set(stakeholderGroups.list(state).flatMap((group) => group.people ?? []))].filter((id) => !had.has(id)).flatMap((id) => people.get(state, id) ?? []).filter(({ erased }) => erased !== true)
  const roles = new Map(memberships.list(state).map(({ person, role }) => [person, role]))
  const isOutside = ({ id }: { readonly id: string }) => ['sales', 'guest'].includes(roles.get(id) ?? '')
  const inside = all.filter((one) => !isOutside(one))
  return {
    outside: all.filter(isOutside).map(({ id }) => ({ id })),
    due: inside.flatMap(({ id, email }) => (email === undefined ? [] : [{ id, email }])),
    without: inside.filter(({ email }) => email === undefined).map(({ id }) => ({ id })),
  }
}
