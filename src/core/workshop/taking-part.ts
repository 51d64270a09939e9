import type { Context } from '../kernel/command.ts'
import type { Actor } from '../kernel/permission.ts'
import { Refusal } from '../kernel/refusal.ts'
import type { State } from '../kernel/state.ts'
import { type Act, handOf, whyNotIn } from './phases.ts'
import { type Participant, participants, type Workshop, workshops } from './workshops.ts'

/** Roles that plan workshops: those who may edit. */
const planners: ReadonlySet<Actor['role']> = new Set<Actor['role']>(['owner', 'admin', 'editor'])

/** Those who take part in a workshop, in the order of their ids. */
export function participantsOf(state: State, workshop: string): Participant[] {
  return participants.list(state).filter((one) => one.workshop === workshop)
}

/** The one that a participant is, where the same person came in twice. */
export function trueSelf(state: State, participant: Participant): Participant {
  const other = participants.get(state, participant.sameAs)
  return other === undefined ? participant : trueSelf(state, other)
}

/**
 * As whom an actor takes part in a workshop: a person of the workspace by their person, a guest by their own id. Who came in as a guest and was made one
 * with a person is that person by signing in, and by no guest's phone: else whoever leads could come in once more, be made one with somebody, and read
 * what lies face down.
 */
export function participantFor(state: State, workshop: string, actor: Actor): Participant | undefined {
  const own = participants.get(state, actor.id)
  if (own?.workshop !== workshop) {
    const found = participantsOf(state, workshop).find(({ person, sameAs }) => sameAs === undefined && person !== undefined && person === actor.person)
    return found === undefined ? undefined : trueSelf(state, found)
  }
  const self = trueSelf(state, own)
  return self.id === own.id || self.person === undefined || self.person === actor.person ? self : undefined
}

/** Does this actor lead? Whoever is named; while nobody is, whoever plans. */
export function leads(state: State, workshop: Workshop, actor: Actor): boolean {
  if (workshop.leader === undefined) return planners.has(actor.role)
  const leader = participants.get(state, workshop.leader)
  return leader !== undefined && participantFor(state, workshop.id, actor)?.id === trueSelf(state, leader).id
}

/** What an act is done on, and by whom: `self` is unset for a planner who does not take part. */
export interface Standing {
  readonly workshop: Workshop
  readonly self: Participant | undefined
  readonly leads: boolean
}

/**
 * May the actor do this act in this workshop now? Every command of a workshop asks this first. Refuses with `not-found` (no such workshop, which is what
 * one who does not take part is told), `not-allowed` (whose act it is) and `out-of-order` (the phase, the pause, the lock), each in a sentence.
 */
export function standingFor(state: State, which: string, act: Act, { actor }: Pick<Context, 'actor'>): Standing {
  const workshop = workshops.need(state, which)
  const self = participantFor(state, which, actor)
  const isPlanner = planners.has(actor.role)
  const isLeader = leads(state, workshop, actor)
  const hand = handOf(act)
  if (self === undefined && !isPlanner) throw new Refusal('not-found', `There is no workshop with the id ${which}.`)
  if (hand === 'planner' && !isPlanner && !isLeader) throw new Refusal('not-allowed', 'Whoever plans this workshop does that: an editor of the workspace, or whoever leads it.')
  if (hand === 'leader' && !isLeader) throw new Refusal('not-allowed', `${leaderName(state, workshop)} leads this workshop and does that.`)
  if (hand === 'room' && self?.leftAt !== undefined && act !== 'participant.join') throw new Refusal('not-allowed', 'You have left this workshop. Join it again to go on.')
  const phase = whyNotIn(act, workshop.phase)
  if (phase !== undefined) throw new Refusal('out-of-order', phase)
  if (!isLeader && hand === 'room' && !outsideOfPause.has(act)) {
    if (workshop.pausedAt !== undefined) throw new Refusal('out-of-order', 'The workshop is paused. What you have written is kept here until it goes on.')
    if (workshop.locked === true) throw new Refusal('out-of-order', `The board is locked. ${leaderName(state, workshop)} can unlock it.`)
  }
  return { workshop, self, leads: isLeader }
}

/** Why the actor may not take back what was done in a room: it is open to whoever takes part or plans, and held up by a pause and a lock as all else is. */
export function whyNotTakenBackIn(state: State, which: string, actor: Actor): string | undefined {
  const workshop = workshops.get(state, which)
  const self = participantFor(state, which, actor)
  if (workshop === undefined || (self === undefined ? !planners.has(actor.role) : self.leftAt !== undefined)) return 'Only whoever takes part in the workshop takes that back.'
  if (workshop.phase === 'closed') return 'The workshop has been closed: what came of it stays, and is changed on the roadmap.'
  if (leads(state, workshop, actor)) return undefined
  if (workshop.pausedAt !== undefined) return 'The workshop is paused.'
  return workshop.locked === true ? `The board is locked. ${leaderName(state, workshop)} can unlock it.` : undefined
}

/** What a pause or a lock does not hold up. */
const outsideOfPause: ReadonlySet<Act> = new Set<Act>(['participant.join', 'participant.leave', 'workshop.take-over'])

/** The name of whoever leads, for sentences. */
export function leaderName(state: State, { leader }: Workshop): string {
  return participants.get(state, leader)?.name ?? 'Whoever plans it'
}
