import { z } from 'zod'
import type { Change, Id } from '../kernel/change.ts'
import { type CommandType, type Context, defineCommand } from '../kernel/command.ts'
import { needReason } from '../kernel/need-reason.ts'
import { changeableFields, id, madeId, recordCommands } from '../kernel/record-commands.ts'
import { Refusal } from '../kernel/refusal.ts'
import type { State } from '../kernel/state.ts'
import { monthStart } from '../time/days.ts'
import { dayAndMonth, monthNames } from '../time/label.ts'
import { daySchema } from '../time/window.ts'
import { address, line } from '../workspace/workspace.ts'
import { type Fit, fitOf, monthFor } from './against-capacity.ts'
import { intakeLimits } from './intake-limits.ts'
import { type SupportRequest, supportRequests } from './support-requests.ts'
import { teamPartnerships } from './team-partnerships.ts'

const { title, what, askedBy, team, account, kind, wantedBy, effort, owner } = supportRequests.definition.fields
const said = z.string().trim().min(1).max(2_000)

const supportAsk = defineCommand({
  name: 'support-request.ask',
  summary: 'Asks something of product marketing, for one deal or team or for many.',
  may: 'contribute',
  args: z.strictObject({ title: title.type, what: what.type, askedBy: askedBy.type, team: team.type, account: account.type, kind: kind.type, wantedBy: wantedBy.type, effort: effort.type, owner: owner.type }),
  decide: (_state, args, { actor, today, newId }) => [supportRequests.create(madeId(newId, supportRequests), { ...args, ...(args.askedBy === undefined && actor.person !== undefined ? { askedBy: actor.person } : {}), askedOn: today })],
})

const supportTake = defineCommand({
  name: 'support-request.take',
  summary: 'Takes a request on, in a month that has room for it. More than the month has is refused, unless others are put back for it or the reason is given.',
  may: 'contribute',
  args: z.strictObject({ id, owner: id.optional(), effort: effort.type, month: daySchema.optional(), putBack: z.array(id).max(50).optional() }),
  decide(state, { id: which, month: asked, putBack = [], ...more }, context) {
    const request = needOpen(state, which)
    if (request.taken !== undefined) throw new Refusal('conflict', 'It is taken already.')
    const month = asked === undefined ? monthFor(request, context.today) : monthStart(asked)
    if (month < monthStart(context.today)) throw new Refusal('invalid', 'That month is over: take it in this one, or in one that comes.', { at: 'args.month' })
    const taking = { ...request, ...(more.effort === undefined ? {} : { effort: more.effort }) }
    const changes = putBack.flatMap((other) => makesRoom(state, other, month, request, context))
    const beyond = whyBeyond(taking, fitOf(state, taking, month, putBack), context)
    return [...changes, ...supportRequests.update(request, { ...more, putBack: null, taken: { on: context.today, by: actorOf(context), month, ...(beyond === undefined ? {} : { beyond }) } })]
  },
})

const supportPutBack = defineCommand({
  name: 'support-request.put-back',
  summary: 'Puts a request that was taken back among those that wait, with the reason.',
  may: 'contribute',
  args: z.strictObject({ id }),
  decide(state, { id: which }, { today, reason }) {
    const request = needOpen(state, which)
    if (request.taken === undefined) throw new Refusal('conflict', 'It was not taken.')
    return supportRequests.update(request, { taken: null, putBack: { on: today, why: needReason(reason, 'It was promised: say why it is put back.') } })
  },
})

const supportAnswer = defineCommand({
  name: 'support-request.answer',
  summary: 'Answers a request with what is there for everybody, and where it is.',
  may: 'contribute',
  args: z.strictObject({ id, title: line, link: address }),
  decide: (state, { id: which, ...there }, context) => supportRequests.update(needOpen(state, which), { answered: { ...there, on: context.today, by: actorOf(context) } }),
})

const supportDecline = defineCommand({
  name: 'support-request.decline',
  summary: 'Declines a request, with the reason and with what is offered instead.',
  may: 'contribute',
  args: z.strictObject({ id, instead: said }),
  decide(state, { id: which, instead }, context) {
    const request = needOpen(state, which)
    const why = needReason(context.reason, 'Not every deal can be supported. Say why not this one.')
    return supportRequests.update(request, { declined: { on: context.today, by: actorOf(context), why, instead } })
  },
})

const supportDone = defineCommand({
  name: 'support-request.done',
  summary: 'Says that a request that was taken is done, with where it is.',
  may: 'contribute',
  args: z.strictObject({ id, link: address.optional() }),
  decide(state, { id: which, ...where }, context) {
    const request = needOpen(state, which)
    if (request.taken === undefined) throw new Refusal('conflict', 'It is taken first, in the month whose days it uses.')
    return supportRequests.update(request, { done: { on: context.today, by: actorOf(context), ...where } })
  },
})

const supportReopen = defineCommand({
  name: 'support-request.reopen',
  summary: 'Opens a request again that was done, answered or declined. What was done is taken still; the rest waits to be taken.',
  may: 'contribute',
  args: z.strictObject({ id }),
  decide(state, { id: which }) {
    const request = supportRequests.need(state, which)
    // The month's days may be another's since: only what was done has used them all along.
    return supportRequests.update(request, { answered: null, declined: null, done: null, ...(isClosed(request) ? { taken: null } : {}) })
  },
})

const supportChange = defineCommand({
  name: 'support-request.change',
  summary: 'Changes fields of a request. One that is taken may not come to need more than its month has, unless the reason is given.',
  may: 'contribute',
  args: z.strictObject({ id, ...changeableFields(supportRequests, ['askedOn', 'taken', 'putBack', 'answered', 'declined', 'done']) }),
  decide(state, { id: which, ...values }, context) {
    const request = supportRequests.need(state, which)
    const { taken } = request
    const next = { ...request, kind: values.kind ?? request.kind, effort: values.effort === undefined ? request.effort : (values.effort ?? undefined) }
    const isMore = taken !== undefined && !isClosed(request) && (next.kind !== request.kind || (next.effort ?? 0) > (request.effort ?? 0) || next.effort === undefined)
    const beyond = isMore ? whyBeyond(next, fitOf(state, next, taken.month), context) : undefined
    return supportRequests.update(request, { ...values, ...(taken === undefined || beyond === undefined ? {} : { taken: { ...taken, beyond } }) })
  },
})

/** Why it is taken although it does not fit; refused where nobody says. What is for one has its days said first. */
function whyBeyond(request: Pick<SupportRequest, 'kind' | 'effort'>, { fits, intake }: Fit, { reason }: Pick<Context, 'reason'>): string | undefined {
  if (request.kind === 'one-to-one' && request.effort === undefined) throw new Refusal('invalid', 'Say how many days it takes: what is for one deal or team uses the days of a month.', { at: 'args.effort' })
  if (fits !== 'no') return undefined
  return needReason(reason, `It takes ${days(request.effort ?? 0)}, and ${monthWords(intake.month)} has ${days(Math.max(intake.left ?? 0, 0))} of ${intake.days} left. Say why it goes first, put another back for it, or decline it with what you offer instead.`)
}

function makesRoom(state: State, which: Id, month: string, { id: of, title: for_ }: SupportRequest, { today }: Context): Change[] {
  const other = needOpen(state, which)
  if (other.taken?.month !== month || other.id === of) throw new Refusal('invalid', `“${other.title}” is not taken in ${monthWords(month)}: putting it back makes no room there.`, { at: 'args.putBack' })
  return supportRequests.update(other, { taken: null, putBack: { on: today, why: `It made room for “${for_}”.` } })
}

function needOpen(state: State, which: Id): SupportRequest {
  const request = supportRequests.need(state, which)
  const end = request.done ?? request.answered ?? request.declined
  if (end !== undefined) throw new Refusal('conflict', `“${request.title}” was closed on ${dayAndMonth(end.on)}: open it again first.`)
  return request
}

function isClosed({ answered, declined }: SupportRequest): boolean {
  return answered !== undefined || declined !== undefined
}

function actorOf({ actor }: Pick<Context, 'actor'>): string {
  return actor.person ?? actor.id
}

function days(count: number): string {
  return `${count} ${count === 1 ? 'day' : 'days'}`
}

function monthWords(month: string): string {
  return `${monthNames[Number(month.slice(5, 7)) - 1] ?? ''} ${month.slice(0, 4)}`
}

const [, , supportRemove] = recordCommands(supportRequests, { may: 'edit' })

export const intakeCommands = [
  supportAsk, supportTake, supportPutBack, supportAnswer, supportDecline, supportDone, supportReopen, supportChange, supportRemove,
  ...recordCommands(intakeLimits, { may: 'edit' }), ...recordCommands(teamPartnerships, { may: 'contribute' }),
] as readonly unknown[] as readonly CommandType[]
