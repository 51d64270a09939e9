import { z } from 'zod'
import { type CommandType, type Context, defineCommand } from '../kernel/command.ts'
import { id, madeId } from '../kernel/record-commands.ts'
import { type Actor, members, type Role } from '../kernel/permission.ts'
import { Refusal } from '../kernel/refusal.ts'
import type { State } from '../kernel/state.ts'
import { people } from '../workspace/workspace.ts'
import { freeHue, isSameName, refuseSameName } from './names-here.ts'
import { participantIn } from './participant-in.ts'
import { whyNotIn } from './phases.ts'
import { participantFor, participantsOf, standingFor, trueSelf } from './taking-part.ts'
import { type Participant, participants, type Workshop, workshops } from './workshops.ts'

/** A member of the workspace needs no invitation: whoever knows of a workshop may come in. For all others who were not invited it is not there. */
const participantJoin = defineCommand({
  name: 'participant.join',
  summary: 'Joins a workshop as a person of the workspace, or comes back to it.',
  may: 'take-part',
  args: z.strictObject({ workshop: id }),
  decide(state, { workshop: which }, context) {
    const { phase } = workshops.need(state, which)
    const known = participantFor(state, which, context.actor) ?? invitedAs(state, which, context.actor)
    if (!mayJoin(state, which, context.actor)) throw new Refusal('not-found', `There is no workshop with the id ${which}.`)
    const why = whyNotIn('participant.join', phase)
    if (why !== undefined) throw new Refusal('out-of-order', why)
    if (known === undefined) return [joinedNow(state, which, context)]
    return participants.update(known, { leftAt: null, ...(known.joinedAt === undefined ? { joinedAt: context.now } : {}), ...(known.person === undefined && context.actor.person !== undefined ? { person: context.actor.person } : {}) })
  },
})

/** May an actor come into a workshop by themselves: a member of the workspace, or whoever was invited? */
export function mayJoin(state: State, workshop: string, actor: Actor): boolean {
  return (members as readonly Role[]).includes(actor.role) || participantFor(state, workshop, actor) !== undefined || invitedAs(state, workshop, actor) !== undefined
}

/** Whoever was invited by an address alone, before anybody knew that it is this person's. */
function invitedAs(state: State, workshop: string, actor: Actor): Participant | undefined {
  const email = people.get(state, actor.person)?.email?.toLowerCase()
  return email === undefined ? undefined : participantsOf(state, workshop).find((one) => one.person === undefined && one.sameAs === undefined && one.email?.toLowerCase() === email)
}

function joinedNow(state: State, workshop: string, { actor, newId, now }: Context): ReturnType<typeof participants.create> {
  const person = people.get(state, actor.person)
  if (person === undefined) throw new Refusal('not-allowed', 'A workshop is joined by a person of the workspace, or as a guest by its code.')
  return participants.create(madeId(newId, participants), { workshop, name: person.name.slice(0, 60).trim(), person: person.id, hue: freeHue(state, workshop), joinedAt: now })
}

/** People of one workshop, those who left too: whoever has the code could go on inventing names. */
const mostParticipants = 200

/** The service has looked at the code. `person`: whoever is signed in to the workspace and could not come in by themselves, since they are no member of it. */
const participantLetIn = defineCommand({
  name: 'participant.let-in',
  summary: 'Lets in who knows the code of a workshop: a guest by name, or a person of the workspace who is no member of it.',
  may: 'take-part',
  server: true,
  byService: true,
  argsAreChanges: true,
  args: z.strictObject({ workshop: id, name: participants.definition.fields.name.type, person: id.optional() }),
  decide(state, { workshop: which, name, person }, context) {
    const { workshop } = standingFor(state, which, 'participant.join', context)
    if (person !== undefined && participantsOf(state, which).some((one) => one.person === person)) return []
    // Somebody from outside who was invited by name, and comes now.
    const invited = person === undefined ? participantsOf(state, which).find((one) => one.person === undefined && one.joinedAt === undefined && one.sameAs === undefined && isSameName(one.name, name)) : undefined
    if (invited !== undefined) {
      refuseLeadersName(state, workshop, invited)
      return participants.update(invited, { joinedAt: context.now, leftAt: null })
    }
    if (person === undefined) refuseSameName(state, which, name)
    if (participantsOf(state, which).length >= mostParticipants) throw new Refusal('too-many', `This workshop has ${mostParticipants} people already, which is all that it has room for. Ask whoever leads it.`)
    return [participants.create(context.newId('participant'), { workshop: which, name, person, hue: freeHue(state, which), joinedAt: context.now })]
  },
})

/** All in the room have the code: a name does not make the leader of whoever types it. */
function refuseLeadersName(state: State, { leader }: Workshop, invited: Participant): void {
  const named = participants.get(state, leader)
  if (named === undefined || trueSelf(state, named).id !== invited.id) return
  throw new Refusal('not-allowed', `${invited.name} leads this workshop, and does not come in by a name alone. If that is you, ask whoever plans the workshop for your own way in.`, { at: 'args.name' })
}

const participantSame = defineCommand({
  name: 'participant.same',
  summary: 'Says that two who came in are the same person: all that the one has is the other’s.',
  may: 'take-part',
  args: z.strictObject({ id, as: id }),
  decide(state, { id: which, as }, context) {
    const { workshop } = participants.need(state, which)
    standingFor(state, workshop, 'participant.same', context)
    const one = trueSelf(state, participants.need(state, which))
    const other = participantIn(state, workshop, as, 'args.as')
    if (one.id === other.id) return []
    if (one.person !== undefined && other.person !== undefined) throw new Refusal('invalid', `${one.name} and ${other.name} are two people of the workspace.`, { at: 'args.as' })
    // Whoever is made one with another sees what that one has face down: nobody says so for them while there is any.
    const writing = [one, other].find(({ faceDown = 0 }) => faceDown > 0)
    if (writing !== undefined) throw new Refusal('out-of-order', `${writing.name} has notes that lie face down. Say who is one person once they are turned over.`)
    return [
      ...participants.update(one, { sameAs: other.id, person: null }),
      ...participants.update(other, {
        ...(other.person === undefined ? { person: one.person } : {}), ...(other.email === undefined ? { email: one.email } : {}),
        ...(other.joinedAt === undefined ? { joinedAt: one.joinedAt } : {}), ...(one.leftAt === undefined ? { leftAt: null } : {}),
      }),
    ]
  },
})

export const joiningCommands = [participantJoin, participantLetIn, participantSame] as readonly unknown[] as readonly CommandType[]
