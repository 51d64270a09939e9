import type { Id } from '../../core/kernel/change.ts'
import { type Actor, mayCommand } from '../../core/kernel/permission.ts'
import type { State } from '../../core/kernel/state.ts'
import { participantFor } from '../../core/workshop/taking-part.ts'
import { participants, workshops } from '../../core/workshop/workshops.ts'
import type { Ending } from '../../protocol/board-messages.ts'

/** May somebody of the workspace look at a workshop's board: whoever takes part in it, and whoever plans it? */
export function mayLook(state: State, workshop: Id, actor: Actor): boolean {
  return workshops.get(state, workshop) !== undefined && (participantFor(state, workshop, actor) !== undefined || mayCommand(actor, { may: 'edit' }))
}

/** Why one who looks at a board may do so no longer after it has changed; undefined while they may. A guest goes when it is closed, and people stay for its thanks. */
export function whyNotHere(was: State, is: State, workshop: Id, actor: Actor): Ending | undefined {
  if (!mayLook(is, workshop, actor)) return 'not-here'
  const isGuest = actor.person === undefined && participants.get(is, actor.id) !== undefined
  if (isGuest && workshops.get(is, workshop)?.phase === 'closed') return 'closed'
  const hasLeft = participantFor(is, workshop, actor)?.leftAt !== undefined
  return hasLeft && (isGuest || participantFor(was, workshop, actor)?.leftAt === undefined) ? 'left' : undefined
}
