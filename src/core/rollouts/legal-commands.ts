import { z } from 'zod'
import { type CommandType, defineCommand } from '../kernel/command.ts'
import { needReason } from '../kernel/need-reason.ts'
import { id, madeId } from '../kernel/record-commands.ts'
import { Refusal } from '../kernel/refusal.ts'
import { launches } from '../launches/launches.ts'
import { daySchema } from '../time/window.ts'
import { address } from '../workspace/workspace.ts'
import { launchNotices, legalChecks, legalQuestionKeys, legalQuestions, legalRounds, noticed } from './legal-checks.ts'
import { noticedTitles } from './notice-due.ts'
import { planTaskDone, planTaskOpen } from './plan-task.ts'

const legalAnswer = defineCommand({
  name: 'legal-check.answer',
  summary: 'Answers a legal question about a launch, in the round when it begins or the one before its beta; null takes the answer back. Once both rounds are answered, the task of its plan is done.',
  may: 'contribute',
  args: z.strictObject({ launch: id, round: z.enum(legalRounds), question: z.enum(legalQuestionKeys), answer: z.enum(['yes', 'no']).nullable(), says: z.string().trim().max(2_000).optional() }),
  decide(state, { launch: which, round, question, answer, says }, { actor, today, newId }) {
    const launch = launches.need(state, which)
    const words = says === undefined || says === '' ? undefined : says
    if (answer === 'yes' && words === undefined) throw new Refusal('invalid', 'A yes says what of it: write it in a sentence or two.', { at: 'args.says' })
    const record = legalChecks.list(state).find((one) => one.launch === launch.id && one.round === round)
    const others = (record?.answers ?? []).filter((one) => one.question !== question)
    if (answer === null && others.length === (record?.answers ?? []).length) throw new Refusal('conflict', 'That question has no answer yet.')
    const answers = answer === null ? others : [...others, { question, answer, ...(words === undefined ? {} : { says: words }), by: actor.person ?? actor.id, on: today }]
    const isAll = answers.length === legalQuestions.length && legalChecks.list(state).some((one) => one.launch === launch.id && one.round !== round && one.answers?.length === legalQuestions.length)
    const task = isAll ? planTaskDone(state, launch, 'legal-questionnaire', today) : answer === null ? planTaskOpen(state, launch, 'legal-questionnaire') : []
    return [...(record === undefined ? [legalChecks.create(madeId(newId, legalChecks), { launch: launch.id, round, answers })] : legalChecks.update(record, { answers })), ...task]
  },
})

const noticeGive = defineCommand({
  name: 'launch-notice.give',
  summary: 'Says that legal, sales operations or finance were told of a launch, today or on an earlier day. Once all three were, the task of its plan is done.',
  may: 'contribute',
  args: z.strictObject({ launch: id, to: z.enum(noticed), on: daySchema.optional(), link: address.optional() }),
  decide(state, { launch: which, to, on = '', link }, { actor, today, newId }) {
    const launch = launches.need(state, which)
    if (on > today) throw new Refusal('invalid', 'That day is still to come: say it once they were told.', { at: 'args.on' })
    const told = launchNotices.list(state).filter((one) => one.launch === launch.id)
    if (told.some((one) => one.to === to)) throw new Refusal('exists', `${noticedTitles[to]} was told already.`)
    const task = told.length === noticed.length - 1 ? planTaskDone(state, launch, 'notice', today) : []
    return [launchNotices.create(madeId(newId, launchNotices), { launch: launch.id, to, on: on === '' ? today : on, by: actor.person ?? actor.id, ...(link === undefined ? {} : { link }) }), ...task]
  },
})

const noticeTakeBack = defineCommand({
  name: 'launch-notice.take-back',
  summary: 'Takes back that legal, sales operations or finance were told of a launch, with the reason.',
  may: 'contribute',
  args: z.strictObject({ launch: id, to: z.enum(noticed) }),
  decide(state, { launch: which, to }, { reason }) {
    const launch = launches.need(state, which)
    const notice = launchNotices.list(state).find((one) => one.launch === launch.id && one.to === to)
    if (notice === undefined) throw new Refusal('conflict', `${noticedTitles[to]} was not told yet.`)
    needReason(reason, 'What was told is taken back with a reason: say why.')
    return [launchNotices.remove(notice), ...planTaskOpen(state, launch, 'notice')]
  },
})

export const legalCommands = [legalAnswer, noticeGive, noticeTakeBack] as readonly unknown[] as readonly CommandType[]
