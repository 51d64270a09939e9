import { z } from 'zod'
import { type CommandType, defineCommand } from '../kernel/command.ts'
import { id } from '../kernel/record-commands.ts'
import { Refusal } from '../kernel/refusal.ts'
import { items } from '../plans/plans.ts'
import { notesOf } from './notes-of.ts'
import { participantIn } from './participant-in.ts'
import { standingFor } from './taking-part.ts'
import { isKeptOut } from './walked-items.ts'
import { efforts } from './workshops.ts'

const { how } = efforts.definition.fields

/** An item is marked once; marking it again changes what was said of it. */
const effortMark = defineCommand({
  name: 'effort.mark',
  summary: 'Says that another team’s item affects us or does not, how, and who agreed.',
  may: 'take-part',
  args: z.strictObject({ workshop: id, item: id, affects: z.boolean(), how: how.type, agreedBy: z.array(id).max(200).optional() }),
  decide(state, { workshop, item, affects, how: said, agreedBy: who }, context) {
    standingFor(state, workshop, 'effort.mark', context)
    if (isKeptOut(state, items.need(state, item))) throw new Refusal('not-allowed', 'This is marked restricted, and stays out of a room where guests are.', { at: 'args.item' })
    const agreedBy = who === undefined ? undefined : [...new Set(who.map((one) => participantIn(state, workshop, one, 'args.agreedBy').id))].sort()
    const known = efforts.list(state).find((one) => one.workshop === workshop && one.item === item)
    if (known !== undefined) return efforts.update(known, { affects, how: said, agreedBy })
    return [efforts.create(context.newId('efforts'), { workshop, item, affects, at: context.now, how: said, agreedBy })]
  },
})

const effortUnmark = defineCommand({
  name: 'effort.unmark',
  summary: 'Takes back what was said of an item.',
  may: 'take-part',
  args: z.strictObject({ id }),
  decide(state, { id: which }, context) {
    const effort = efforts.need(state, which)
    standingFor(state, effort.workshop, 'effort.mark', context)
    // Their words may still lie face down: they are counted, not named.
    const supporting = notesOf(state, effort.workshop).filter((note) => note.effort === which).length
    if (supporting > 0) throw new Refusal('in-use', `${supporting === 1 ? 'A note supports' : `${supporting} notes support`} this effort. Say that it does not affect us, instead of taking it back.`)
    return [efforts.remove(effort)]
  },
})

export const effortCommands = [effortMark, effortUnmark] as readonly unknown[] as readonly CommandType[]
