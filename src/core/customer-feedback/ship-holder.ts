import type { Id } from '../kernel/change.ts'
import type { Day } from '../kernel/command.ts'
import { members } from '../kernel/permission.ts'
import type { State } from '../kernel/state.ts'
import { memberships, people } from '../workspace/workspace.ts'
import type { CustomerFeedback } from './customer-feedback.ts'
import { gapOf } from './product-gaps.ts'
import { onRotation } from './rotation.ts'
import { routeOf } from './routing.ts'

/** Who inside holds what somebody said: whoever answered it last, else whoever the routing names, such as an owner of the key account; else the owner of its gap, else whoever is on. Nobody who may not read it. */
export function holderOf(state: State, entries: readonly CustomerFeedback[], day: Day): Id | undefined {
  const answered = entries.toSorted((a, b) => ((a.answeredAt ?? '') < (b.answeredAt ?? '') ? 1 : -1)).map(({ answeredBy }) => answeredBy)
  const inOrder = [...answered, ...entries.flatMap((entry) => routeOf(state, entry, day).people), ...entries.map(({ gap }) => (gap === undefined ? undefined : gapOf(state, gap)?.owner)), onRotation(state, day)?.person]
  const inside = insideOf(state)
  return inOrder.find((id): id is Id => id !== undefined && inside.has(id))
}

/** Everybody who may read what customers say: members of now, none who were erased. */
export function insideOf(state: State): ReadonlySet<Id> {
  return new Set(memberships.list(state).filter(({ role, person }) => (members as readonly string[]).includes(role) && people.get(state, person)?.erased !== true).map(({ person }) => person))
}
