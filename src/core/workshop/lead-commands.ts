import { z } from 'zod'
import { type CommandType, defineCommand } from '../kernel/command.ts'
import { id } from '../kernel/record-commands.ts'
import { Refusal } from '../kernel/refusal.ts'
import { participantIn } from './participant-in.ts'
import { standingFor } from './taking-part.ts'
import { workshops } from './workshops.ts'

const workshopHandOver = defineCommand({
  name: 'workshop.hand-over',
  summary: 'Hands the lead over to another participant.',
  may: 'take-part',
  args: z.strictObject({ id, to: id }),
  decide(state, { id: which, to }, context) {
    const { workshop } = standingFor(state, which, 'workshop.hand-over', context)
    const next = participantIn(state, which, to, 'args.to')
    if (next.leftAt !== undefined) throw new Refusal('invalid', `${next.name} has left the workshop.`, { at: 'args.to' })
    return workshops.update(workshop, { leader: next.id })
  },
})

/** When the leader's laptop dies, another goes on: anybody here who is a person of the workspace. */
const workshopTakeOver = defineCommand({
  name: 'workshop.take-over',
  summary: 'Takes over the lead of a workshop.',
  may: 'take-part',
  args: z.strictObject({ id }),
  decide(state, { id: which }, context) {
    const { workshop, self } = standingFor(state, which, 'workshop.take-over', context)
    if (self === undefined) throw new Refusal('not-allowed', 'Join the workshop first: whoever leads takes part in it.')
    if (self.person === undefined) throw new Refusal('not-allowed', 'A guest leads when the lead is handed over to them. Ask somebody of the company to take over.')
    return workshops.update(workshop, { leader: self.id })
  },
})

export const leadCommands = [workshopHandOver, workshopTakeOver] as readonly unknown[] as readonly CommandType[]
