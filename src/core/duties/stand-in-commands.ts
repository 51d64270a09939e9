import { z } from 'zod'
import { type CommandType, defineCommand } from '../kernel/command.ts'
import { id, madeId } from '../kernel/record-commands.ts'
import { type Actor, isEditor } from '../kernel/permission.ts'
import { Refusal } from '../kernel/refusal.ts'
import { addDays } from '../time/days.ts'
import { daySchema } from '../time/window.ts'
import { isMember } from '../workspace/is-member.ts'
import { people } from '../workspace/workspace.ts'
import { dutiesOn } from './duties-on.ts'
import { dutyStandIns } from './stand-ins.ts'

const add = defineCommand({
  name: 'duty-stand-in.add',
  summary: 'Says that somebody is away from a day to a day, and who has their turns and reminders meanwhile: of one duty, or of all that they have. Everybody says so of themselves, editors of everybody.',
  may: 'contribute',
  args: z.strictObject({ instead: id, person: id, from: daySchema.optional(), until: daySchema, duty: z.string().max(100).optional() }),
  decide(state, { instead, person, from, until, duty }, { actor, today, newId, reason }) {
    checkWhose(actor, instead)
    for (const one of [instead, person]) if (people.need(state, one).erased === true) throw new Refusal('not-found', 'That person is gone.')
    // Who comes in as sales or as a guest, or not at all, reads nothing of this: no reminder of it either.
    if (!isMember(state, person)) throw new Refusal('invalid', `${people.need(state, person).name} is no member of this workspace, so is told nothing of what is internal: ask somebody who is.`, { at: 'args.person' })
    const day = from ?? today
    if (until < today) throw new Refusal('invalid', 'Those days are over: who did a turn then is said with the turn.', { at: 'args.until' })
    if (duty !== undefined && !dutiesOn(state, day).some((one) => one.duty === duty)) throw new Refusal('not-found', `There is no duty "${duty}".`, { at: 'args.duty' })
    return [dutyStandIns.create(madeId(newId, dutyStandIns), { instead, person, from: day, until, ...(duty === undefined ? {} : { duty }), ...(reason === undefined ? {} : { why: reason }) })]
  },
})

const end = defineCommand({
  name: 'duty-stand-in.end',
  summary: 'Ends a stand-in before a day, today where none is said: from then on the turns are those of whoever was away. One that has not begun goes.',
  may: 'contribute',
  args: z.strictObject({ id, on: daySchema.optional() }),
  decide(state, { id: which, on }, { actor, today }) {
    const standIn = dutyStandIns.need(state, which)
    checkWhose(actor, standIn.instead)
    const day = on ?? today
    if (day > standIn.until) throw new Refusal('conflict', 'That is over by itself by then.')
    return day <= standIn.from ? [dutyStandIns.remove(standIn)] : dutyStandIns.update(standIn, { until: addDays(day, -1) })
  },
})

function checkWhose(actor: Actor, instead: string): void {
  if (!isEditor(actor) && actor.person !== instead) throw new Refusal('not-allowed', 'Everybody says for themselves who stands in for them: whoever may edit says so of others.')
}

export const standInCommands = [add, end] as readonly unknown[] as readonly CommandType[]
