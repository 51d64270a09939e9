import { z } from 'zod'
import { type CommandType, defineCommand } from '../kernel/command.ts'
import { id, madeId, onlyChangeable } from '../kernel/record-commands.ts'
import { Refusal } from '../kernel/refusal.ts'
import type { State } from '../kernel/state.ts'
import { people } from '../workspace/workspace.ts'
import { freeHue, refuseSameName } from './names-here.ts'
import { notes } from './notes.ts'
import { leads, participantsOf, standingFor } from './taking-part.ts'
import { type Participant, participants } from './workshops.ts'

const { fields } = participants.definition

const participantAdd = defineCommand({
  name: 'participant.add',
  summary: 'Invites somebody to a workshop, or names somebody in the room who has no phone.',
  may: 'take-part',
  argsAreChanges: true,
  args: z.strictObject({ workshop: id, name: fields.name.type, person: id.optional(), email: fields.email.type, onTeam: fields.onTeam.type, from: fields.from.type }),
  decide(state, { workshop, ...said }, context) {
    standingFor(state, workshop, 'participant.add', context)
    if (said.person !== undefined) refuseSamePerson(state, workshop, said.person)
    refuseSameName(state, workshop, said.name)
    return [participants.create(madeId(context.newId, participants), { workshop, ...said, hue: freeHue(state, workshop) })]
  },
})

const participantChange = defineCommand({
  name: 'participant.change',
  summary: 'Changes what is known of somebody who takes part; null unsets a field.',
  may: 'take-part',
  argsAreChanges: true,
  args: z.strictObject({ id, ...onlyChangeable(participants, ['name', 'person', 'email', 'onTeam', 'from', 'hue']) }),
  decide(state, { id: which, ...said }, context) {
    const one = participants.need(state, which)
    standingFor(state, one.workshop, 'participant.add', context)
    const { name, person } = said
    // As another person's they would be seen, face-down notes too, by that one.
    if (person !== undefined && (person ?? undefined) !== one.person && one.joinedAt !== undefined) throw new Refusal('out-of-order', `${one.name} has joined as who they are. Where they came in twice, say that the two are one person.`, { at: 'args.person' })
    if (typeof person === 'string') refuseSamePerson(state, one.workshop, person, which)
    if (name !== undefined) refuseSameName(state, one.workshop, name, which)
    return participants.update(one, said)
  },
})

const participantRemove = defineCommand({
  name: 'participant.remove',
  summary: 'Takes somebody off the list who has no notes.',
  may: 'edit',
  args: z.strictObject({ id }),
  decide(state, { id: which }, context) {
    const one = participants.need(state, which)
    const { workshop } = standingFor(state, one.workshop, 'participant.add', context)
    if (workshop.leader === which) throw new Refusal('in-use', `${one.name} leads this workshop. Say who leads instead, then take them off.`)
    const count = notes.list(state).filter(({ author }) => author === which).length
    if (count > 0) throw new Refusal('in-use', `${one.name} has ${count === 1 ? 'a note' : `${count} notes`}, and notes keep their author. Let them leave the workshop instead.`)
    return [participants.remove(one)]
  },
})

function refuseSamePerson(state: State, workshop: string, person: string, but?: string): void {
  const { name } = people.need(state, person)
  if (participantsOf(state, workshop).some((one) => one.id !== but && one.sameAs === undefined && one.person === person)) throw new Refusal('exists', `${name} is in this workshop already.`, { at: 'args.person' })
}

const participantLeave = defineCommand({
  name: 'participant.leave',
  summary: 'Leaves a workshop. What they wrote stays.',
  may: 'take-part',
  args: z.strictObject({ id }),
  decide(state, { id: which }, context) {
    const one = participants.need(state, which)
    const { workshop, self, leads: isLeader } = standingFor(state, one.workshop, 'participant.leave', context)
    if (self?.id !== which && !isLeader) throw new Refusal('not-allowed', 'Everybody leaves for themselves; whoever leads can take somebody out.')
    if (isLed(state, workshop, one)) throw new Refusal('conflict', `${one.name} leads this workshop. Hand the lead over first.`)
    return one.leftAt === undefined ? participants.update(one, { leftAt: context.now }) : []
  },
})

function isLed(state: State, workshop: Parameters<typeof leads>[1], one: Participant): boolean {
  return workshop.leader !== undefined && leads(state, workshop, { id: one.id, role: 'guest' })
}

export const participantCommands = [participantAdd, participantChange, participantRemove, participantLeave] as readonly unknown[] as readonly CommandType[]
