import { z } from 'zod'
import type { Change } from '../kernel/change.ts'
import { type CommandType, defineCommand } from '../kernel/command.ts'
import { id, recordCommands, removalsOf } from '../kernel/record-commands.ts'
import { Refusal } from '../kernel/refusal.ts'
import type { State } from '../kernel/state.ts'
import { activities, roadmaps } from '../roadmap/roadmap.ts'
import { daySchema } from '../time/window.ts'
import { prose } from '../workspace/workspace.ts'
import { deferralCommands } from './deferral-commands.ts'
import { asks, buyIns, deferrals, showings, type StakeholderGroup, stakeholderGroups } from './stakeholders.ts'

const words = z.string().trim().min(1).max(2_000)

/** What it was shown and where it stood goes with a group, and what it was asked; the ledger keeps its name in words. */
function goingWith(state: State, { id: which, title }: StakeholderGroup): Change[] {
  return [
    ...removalsOf(state, showings, 'group', which), ...removalsOf(state, buyIns, 'group', which),
    ...asks.list(state).filter(({ group }) => group === which).flatMap((ask) => (ask.item === undefined ? [asks.remove(ask)] : asks.update(ask, { group: null }))),
    ...deferrals.list(state).filter(({ group }) => group === which).flatMap((one) => deferrals.update(one, { group: null, askedBy: (one.askedBy ?? title).slice(0, 500) })),
  ]
}

const groupRemove = defineCommand({
  name: 'stakeholder-group.remove',
  summary: 'Removes a stakeholder group, with what it was shown, where it stood and what it was asked; the ledger of deferrals keeps its name.',
  may: 'edit',
  args: z.strictObject({ id }),
  decide(state, { id: which }) {
    const group = stakeholderGroups.need(state, which)
    return [...goingWith(state, group), stakeholderGroups.remove(group)]
  },
})

const showingAdd = defineCommand({
  name: 'showing.add',
  summary: 'Keeps that a roadmap was shown to a group: today, unless another day is said.',
  may: 'contribute',
  args: z.strictObject({ group: id, roadmap: id, on: daySchema.optional(), note: prose.optional() }),
  decide(state, { group, roadmap, on, note }, { newId, today }) {
    stakeholderGroups.need(state, group)
    if (on !== undefined && on > today) throw new Refusal('invalid', `${on} has not come yet: say it when it was shown.`, { at: 'args.on' })
    return [showings.create(newId('showings'), { group, roadmap: roadmaps.need(state, roadmap).id, on: on ?? today, ...(note ? { note } : {}) })]
  },
})

const buyInSay = defineCommand({
  name: 'buy-in.say',
  summary: 'Says where a group stands to a roadmap, or to one of its activities: it agrees, or objects and why. What it said last counts.',
  may: 'contribute',
  args: z.strictObject({ group: id, roadmap: id, activity: id.optional(), stand: z.enum(['agrees', 'objects']), note: prose.optional() }),
  decide(state, { group, roadmap, activity, stand, note }, { newId, today }) {
    stakeholderGroups.need(state, group)
    roadmaps.need(state, roadmap)
    if (activity !== undefined && activities.need(state, activity).roadmap !== roadmap) throw new Refusal('invalid', 'That activity is on another roadmap.', { at: 'args.activity' })
    if (stand === 'objects' && !note) throw new Refusal('invalid', 'An objection says why.', { at: 'args.note' })
    const said = { group, roadmap, stand, on: today, ...(activity === undefined ? {} : { activity }), ...(note ? { note } : {}) }
    const same = buyIns.list(state).find((one) => one.group === group && one.roadmap === roadmap && one.activity === activity && one.on === today)
    // Said twice on a day, the second time is a correction of the first: nobody could tell which was last.
    return same === undefined ? [buyIns.create(newId('buy-ins'), said)] : buyIns.update(same, { stand, note: note || null, met: null } as never)
  },
})

const buyInMeet = defineCommand({
  name: 'buy-in.meet',
  summary: 'Says how an objection was met.',
  may: 'contribute',
  args: z.strictObject({ id, how: words }),
  decide(state, { id: which, how }, { today }) {
    const one = buyIns.need(state, which)
    if (one.stand !== 'objects') throw new Refusal('invalid', 'That group agrees: there is no objection to meet.')
    return buyIns.update(one, { met: { on: today, how } })
  },
})

const askAdd = defineCommand({
  name: 'ask.add',
  summary: 'Asks a group, or whoever owns an item, for something we need, and by when. Their items are asked for, never moved.',
  may: 'contribute',
  args: z.strictObject(Object.fromEntries(Object.entries(asks.definition.fields).filter(([name]) => name !== 'on' && name !== 'answer').map(([name, { type }]) => [name, type]))),
  decide: (_state, args, { newId, today }) => [asks.create(newId('asks'), { ...(args as Record<string, never>), on: today } as never)],
})

const askAnswer = defineCommand({
  name: 'ask.answer',
  summary: 'Keeps what came of an ask: given or not, and what was said.',
  may: 'contribute',
  args: z.strictObject({ id, given: z.boolean(), note: z.string().trim().max(2_000).optional() }),
  decide: (state, { id: which, given, note }, { today }) => asks.update(asks.need(state, which), { answer: { given, on: today, ...(note ? { note } : {}) } }),
})

/** The plain commands of a record type but for those that are written out here. */
function plain(record: unknown, options: Parameters<typeof recordCommands>[1], without: readonly string[]): CommandType[] {
  return recordCommands(record, options).filter(({ name }) => !without.includes(name))
}

export const stakeholderCommands = [
  ...plain(stakeholderGroups, { may: 'edit' }, ['stakeholder-group.remove']), groupRemove,
  showingAdd, ...plain(showings, { may: 'contribute', fixed: ['group', 'roadmap'] }, ['showing.add']),
  buyInSay, buyInMeet, ...plain(buyIns, { may: 'contribute' }, ['buy-in.add', 'buy-in.change']),
  askAdd, askAnswer, ...plain(asks, { may: 'contribute', without: ['on', 'answer'] }, ['ask.add']),
  ...deferralCommands,
] as readonly unknown[] as readonly CommandType[]
