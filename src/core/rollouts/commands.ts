import { z } from 'zod'
import { type CommandType, type Day, defineCommand } from '../kernel/command.ts'
import { needReason } from '../kernel/need-reason.ts'
import { changeableFields, id, madeId, recordCommands } from '../kernel/record-commands.ts'
import { Refusal } from '../kernel/refusal.ts'
import { launches } from '../launches/launches.ts'
import { labelDays } from '../time/label.ts'
import { daySchema } from '../time/window.ts'
import { address, line } from '../workspace/workspace.ts'
import { channelsOf } from './channels-of.ts'
import { rolloutChannels } from './channels.ts'
import { whyFlagStays } from './flag-life.ts'
import { legalCommands } from './legal-commands.ts'
import { type ClosedLine, type Rollout, rollouts, whyNotSo } from './rollouts.ts'
import { closedAfter, whyNotYet } from './stages-of.ts'

const { owner, flag, flagFrom } = rollouts.definition.fields

const rolloutBegin = defineCommand({
  name: 'rollout.begin',
  summary: 'Begins to roll an item or the release of a launch out in a channel, with the stages that the channel has now.',
  may: 'contribute',
  args: z.strictObject({ launch: id.optional(), item: id.optional(), channel: line, owner: owner.type, flag: flag.type, flagFrom: flagFrom.type }),
  decide(state, { launch: which, item = launches.get(state, which)?.release, channel: title, ...said }, { newId }) {
    const launch = which === undefined ? undefined : launches.need(state, which)
    if (item === undefined) throw new Refusal('invalid', 'A rollout is of an item or of a launch: say which.', { at: 'args.item' })
    const channel = channelsOf(state).find((one) => one.title === title)
    if (channel === undefined) throw new Refusal('not-found', `There is no channel “${title}”. There are: ${channelsOf(state).map((one) => one.title).join(', ')}.`, { at: 'args.channel' })
    const { stages, rhythm } = channel
    return [rollouts.create(madeId(newId, rollouts), { item, channel: title, stages: [...stages], ...(rhythm === undefined ? {} : { rhythm }), ...(launch === undefined ? {} : { launch: launch.id }), ...said })]
  },
})

const rolloutClose = defineCommand({
  name: 'rollout.close',
  summary: 'Says that a line of a stage is done, or not needed with the reason. No line is, while one of the stage before is open.',
  may: 'contribute',
  args: z.strictObject({ id, line, state: z.enum(['done', 'not-needed']), on: daySchema.optional(), by: id.optional(), link: address.optional() }),
  decide(state, { id: which, line: title, state: how, on, by, link }, { actor, today, reason }) {
    const rollout = rollouts.need(state, which)
    needLine(rollout, title)
    if (rollout.closed?.some((one) => one.line === title) === true) throw new Refusal('conflict', `“${title}” is not open any more: take it back first.`)
    if (on !== undefined && on > today) throw new Refusal('invalid', `${labelDays(on)} is still to come: say it once it is done.`, { at: 'args.on' })
    const waits = whyNotYet(state, rollout, title, today, how)
    if (waits !== undefined) throw new Refusal('conflict', waits)
    const why = how === 'not-needed' ? needReason(reason, `Say why “${title}” is not needed.`) : undefined
    const closed: ClosedLine = { line: title, state: how, on: on ?? today, by: by ?? actor.person ?? actor.id, ...(link === undefined ? {} : { link }), ...(why === undefined ? {} : { reason: why }) }
    return rollouts.update(rollout, { closed: [...(rollout.closed ?? []), closed] })
  },
})

const rolloutTakeBack = defineCommand({
  name: 'rollout.take-back',
  summary: 'Takes a line of a stage back, with the reason: it is open again, and its stage with it. Nothing of a later stage may be closed.',
  may: 'contribute',
  args: z.strictObject({ id, line }),
  decide(state, { id: which, line: title }, { reason }) {
    const rollout = rollouts.need(state, which)
    needLine(rollout, title)
    const left = (rollout.closed ?? []).filter((one) => one.line !== title)
    if (left.length === (rollout.closed ?? []).length) throw new Refusal('conflict', `“${title}” is still open.`)
    const later = closedAfter(rollout, title)
    if (later !== undefined) throw new Refusal('conflict', `“${later.line}” of “${later.stage}” came after it: take that back first.`)
    needReason(reason, 'What was closed is taken back with a reason: say why.')
    return rollouts.update(rollout, { closed: left.length === 0 ? null : left })
  },
})

const rolloutRemoveFlag = defineCommand({
  name: 'rollout.remove-flag',
  summary: 'Says that the flag was removed from the code: at least one release cycle after it was on by default.',
  may: 'contribute',
  args: z.strictObject({ id, on: daySchema.optional() }),
  decide(state, { id: which, on }, { today }) {
    const rollout = rollouts.need(state, which)
    const day = on ?? today
    if (day > today) throw new Refusal('invalid', `${labelDays(day)} is still to come: say it once it is removed.`, { at: 'args.on' })
    const stays = whyFlagStays(state, rollout, day)
    if (stays !== undefined) throw new Refusal('conflict', stays)
    return rollouts.update(rollout, { flagGoneOn: day })
  },
})

const rolloutPutFlagBack = defineCommand({
  name: 'rollout.put-flag-back',
  summary: 'Says that the flag is in the code after all, with the reason.',
  may: 'contribute',
  args: z.strictObject({ id }),
  decide(state, { id: which }, { reason, today }) {
    const rollout = rollouts.need(state, which)
    if (rollout.flagGoneOn === undefined) throw new Refusal('conflict', 'Its flag was not removed.')
    needSo(rollout, { ...rollout, flagGoneOn: undefined }, today)
    needReason(reason, 'That it was removed is taken back with a reason: say why.')
    return rollouts.update(rollout, { flagGoneOn: null })
  },
})

const rolloutChange = defineCommand({
  name: 'rollout.change',
  summary: 'Changes fields of a rollout; null unsets one. Its flag and the time of its tests stay as a line says that is done.',
  may: 'contribute',
  argsAreChanges: true,
  args: z.strictObject({ id, ...changeableFields(rollouts, ['closed', 'stages', 'rhythm', 'channel', 'flagGoneOn']) }),
  decide(state, { id: which, ...values }, { today }) {
    const rollout = rollouts.need(state, which)
    const { flag = rollout.flag, testsUntil = rollout.testsUntil, item = rollout.item } = values
    if (item !== rollout.item && rollout.closed !== undefined) throw new Refusal('conflict', 'Lines of it are done for what it is of: roll the other out anew.', { at: 'args.item' })
    if (flag !== rollout.flag && rollout.flagGoneOn !== undefined) throw new Refusal('conflict', `The flag “${rollout.flag}” was removed: say first that it is back.`, { at: 'args.flag' })
    needSo(rollout, { ...rollout, flag: flag ?? undefined, testsUntil: testsUntil ?? undefined }, today)
    return rollouts.update(rollout, values)
  },
})

function needSo(before: Rollout, after: Rollout, today: Day): void {
  const why = whyNotSo(before, after, today)
  if (why !== undefined) throw new Refusal('conflict', why)
}

function needLine({ stages }: Rollout, title: string): void {
  if (!stages.some(({ lines }) => lines.some((one) => one.title === title))) throw new Refusal('not-found', `No stage has a line “${title}”.`, { at: 'args.line' })
}

const [, , rolloutRemove] = recordCommands(rollouts, { may: 'contribute' })

export const rolloutCommands = [
  rolloutBegin, rolloutClose, rolloutTakeBack, rolloutRemoveFlag, rolloutPutFlagBack, rolloutChange, rolloutRemove,
  ...recordCommands(rolloutChannels, { may: 'edit', apartBy: 'title' }), ...legalCommands,
] as readonly unknown[] as readonly CommandType[]
