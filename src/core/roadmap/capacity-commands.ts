import { z } from 'zod'
import { type CommandType, defineCommand } from '../kernel/command.ts'
import { id, recordCommands } from '../kernel/record-commands.ts'
import { Refusal } from '../kernel/refusal.ts'
import { windowSchema } from '../time/window.ts'
import { capacities } from './capacities.ts'

/**
 * Says how many days somebody has in exactly a window, as the band is edited: one record a person or team and window, made, changed, or taken away
 * with null. Records of other windows stay, and add up with it. Refuses with `invalid` where it is nobody's or two's.
 */
const capacitySet = defineCommand({
  name: 'capacity.set',
  summary: 'Says how many days a person or a team has within a window; null says that nobody knows any more.',
  may: 'edit',
  argsAreChanges: true,
  args: z.strictObject({ person: id.optional(), team: id.optional(), window: windowSchema, days: z.number().nonnegative().max(10_000).nullable() }),
  decide(state, { person, team, window, days }, { newId }) {
    if ((person === undefined) === (team === undefined)) throw new Refusal('invalid', 'A capacity is a person’s or a team’s: choose one.', { at: 'args.person' })
    const [first, ...others] = capacities.list(state).filter((one) => one.person === person && one.team === team && one.window.start === window.start && one.window.end === window.end)
    const gone = others.map((one) => capacities.remove(one))
    if (days === null) return first === undefined ? [] : [capacities.remove(first), ...gone]
    if (first === undefined) return [capacities.create(newId('capacities'), { window, days, ...(person === undefined ? {} : { person }), ...(team === undefined ? {} : { team }) })]
    return [...capacities.update(first, { days }), ...gone]
  },
})

export const capacityCommands = [...recordCommands(capacities, { may: 'edit' }), capacitySet] as readonly unknown[] as readonly CommandType[]
