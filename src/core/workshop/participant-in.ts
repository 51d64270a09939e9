import type { Id } from '../kernel/change.ts'
import { Refusal } from '../kernel/refusal.ts'
import type { State } from '../kernel/state.ts'
import { type Standing, trueSelf } from './taking-part.ts'
import { type Participant, participants } from './workshops.ts'

/** A participant of this workshop, as who they are. Refuses with `not-found`. */
export function participantIn(state: State, workshop: Id, which: Id, at: string): Participant {
  const one = participants.get(state, which)
  if (one?.workshop !== workshop) throw new Refusal('not-found', 'Nobody of that id takes part in this workshop.', { at })
  return trueSelf(state, one)
}

/** As whom one takes part. Refuses (`not-allowed`) somebody who plans the workshop from outside of it. */
export function needSelf({ self }: Standing): Participant {
  if (self === undefined) throw new Refusal('not-allowed', 'You plan this workshop and do not take part in it yet. Join it first.')
  return self
}

/** Whose a thing is that is written down: one’s own, or, as the leader writes it for them, somebody’s in the room. */
export function authorFor(state: State, standing: Standing, author: Id | undefined): Participant {
  if (author === undefined) return needSelf(standing)
  const theirs = participantIn(state, standing.workshop.id, author, 'args.author')
  if (theirs.id !== standing.self?.id && !standing.leads) throw new Refusal('not-allowed', 'Everybody writes their own notes. Whoever leads may write one for somebody else.', { at: 'args.author' })
  return theirs
}
