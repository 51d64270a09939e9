import { z } from 'zod'
import { type CommandType, defineCommand } from '../kernel/command.ts'
import { id, madeId, recordCommands } from '../kernel/record-commands.ts'
import { needReason } from '../kernel/need-reason.ts'
import { Refusal } from '../kernel/refusal.ts'
import { changeRequests, toldTo } from './change-requests.ts'

const { title, item, what, why, risk, neededBy, answerBy, exception, impact } = changeRequests.definition.fields

const requestAsk = defineCommand({
  name: 'change-request.ask',
  summary: 'Asks for a change of the roadmap: what and why, by when it is needed, and by when it is answered.',
  may: 'contribute',
  args: z.strictObject({ title: title.type, item: item.type, what: what.type, why: why.type, risk: risk.type, neededBy: neededBy.type, answerBy: answerBy.type, exception: exception.type, impact: impact.type }),
  decide: (_state, args, { actor, today, newId }) => [changeRequests.create(madeId(newId, changeRequests), { ...args, ...(actor.person === undefined ? {} : { askedBy: actor.person }), askedOn: today })],
})

const requestEvaluate = defineCommand({
  name: 'change-request.evaluate',
  summary: 'Says what a change would cost, in which increments, what it displaces and what speaks against it; and what is recommended.',
  may: 'contribute',
  args: z.strictObject({ id, estimate: z.string().trim().min(1).max(500), displaces: z.string().trim().min(1).max(2_000), increments: z.string().max(2_000).optional(), concerns: z.string().max(2_000).optional(), recommends: z.enum(['do', 'do-not']) }),
  decide(state, { id: which, ...said }, { actor, today }) {
    const request = changeRequests.need(state, which)
    if (request.decision !== undefined) throw new Refusal('conflict', 'This request is decided already.')
    return changeRequests.update(request, { evaluation: { ...said, by: actor.person ?? actor.id, on: today } })
  },
})

const requestDecide = defineCommand({
  name: 'change-request.decide',
  summary: 'Decides a change request once it is evaluated, with the reason. Nothing moves by it.',
  may: 'edit',
  args: z.strictObject({ id, says: z.enum(['do', 'do-not', 'later']) }),
  decide(state, { id: which, says }, { actor, today, reason }) {
    const request = changeRequests.need(state, which)
    if (request.evaluation === undefined) throw new Refusal('conflict', 'It is evaluated first: what it costs, and what it displaces.')
    const why = needReason(reason, 'A decision has its reason: say why.')
    return changeRequests.update(request, { decision: { says, why, by: actor.person ?? actor.id, on: today }, told: null })
  },
})

const requestTell = defineCommand({
  name: 'change-request.tell',
  summary: 'Says that engineering, or sales, was told what was decided.',
  may: 'contribute',
  args: z.strictObject({ id, to: z.enum(toldTo) }),
  decide(state, { id: which, to }, { today }) {
    const request = changeRequests.need(state, which)
    if (request.decision === undefined) throw new Refusal('conflict', 'Nothing is decided yet, so there is nothing to tell.')
    if (request.told?.some((one) => one.to === to) === true) return []
    return changeRequests.update(request, { told: [...(request.told ?? []), { to, on: today }] })
  },
})

const [, requestChange, requestRemove] = recordCommands(changeRequests, { may: 'contribute', without: ['askedBy', 'askedOn', 'evaluation', 'decision', 'told'] })

export const changeRequestCommands = [requestAsk, requestEvaluate, requestDecide, requestTell, requestChange, requestRemove] as readonly unknown[] as readonly CommandType[]
