import { z } from 'zod'
import { type CommandType, defineCommand } from '../kernel/command.ts'
import { madeId } from '../kernel/record-commands.ts'
import { Refusal } from '../kernel/refusal.ts'
import { people } from '../workspace/workspace.ts'
import { roundUpChoices } from './round-up-choices.ts'

const roundUpChoose = defineCommand({
  name: 'round-up.choose',
  summary: 'Says whether one is sent the weekly round-up of what waits for one by mail.',
  may: 'contribute',
  args: z.strictObject({ roundUp: z.enum(['on', 'off']) }),
  decide(state, { roundUp }, { actor, newId }) {
    const person = people.get(state, actor.person)
    if (person === undefined) throw new Refusal('not-allowed', 'Only a person has a round-up: sign in as one.')
    const now = roundUpChoices.list(state).find((one) => one.person === person.id)
    return now === undefined ? [roundUpChoices.create(madeId(newId, roundUpChoices), { person: person.id, roundUp })] : roundUpChoices.update(now, { roundUp })
  },
})

export const roundUpCommands = [roundUpChoose] as readonly unknown[] as readonly CommandType[]
