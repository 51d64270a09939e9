import { z } from 'zod'
import { type CommandType, type Context, defineCommand } from '../kernel/command.ts'
import { needReason } from '../kernel/need-reason.ts'
import { id, madeId, onlyChangeable, recordCommands } from '../kernel/record-commands.ts'
import { Refusal } from '../kernel/refusal.ts'
import { daySchema } from '../time/window.ts'
import { usualAnswerBy } from './answer-by.ts'
import { acknowledgedAsRead, asRead, type HandOver, handOvers, valueGroups } from './hand-overs.ts'

const { title, item, launch, whatIsNew, technical, links } = handOvers.definition.fields
const said = z.string().trim().min(1).max(2_000)

const handOverGive = defineCommand({
  name: 'hand-over.give',
  summary: 'Hands new product information over to somebody, who acknowledges it: within two business days, unless another day is said.',
  may: 'contribute',
  args: z.strictObject({ title: title.type, item: item.type, launch: launch.type, from: id.optional(), to: id, answerBy: daySchema.optional(), whatIsNew: whatIsNew.type, technical: technical.type, links: links.type }),
  decide(state, { from: sender, answerBy, ...args }, { actor, today, newId }) {
    const from = sender ?? actor.person
    if (from === undefined) throw new Refusal('invalid', 'Say who hands it over.', { at: 'args.from' })
    const giver = actor.person !== undefined && actor.person !== from ? { givenBy: actor.person } : {}
    return [handOvers.create(madeId(newId, handOvers), { ...args, ...giver, from, handedOn: today, answerBy: answerBy ?? usualAnswerBy(state, args.to, today) })]
  },
})

const handOverAcknowledge = defineCommand({
  name: 'hand-over.acknowledge',
  summary: 'Says that what was handed over is received and understood, with a question where one is left. An editor may take it over from whom it was meant for, with the reason.',
  may: 'contribute',
  args: z.strictObject({ id, question: said.optional() }),
  decide(state, { id: which, question }, context) {
    const handOver = handOvers.need(state, which)
    if (handOver.acknowledged !== undefined) throw new Refusal('conflict', 'It is acknowledged already.')
    if (handOver.returned !== undefined) throw new Refusal('conflict', 'It was sent back: it is handed over again first.')
    const { person } = context.actor
    if (person === undefined) throw new Refusal('not-allowed', 'A person acknowledges what is handed over: sign in as somebody of this workspace.')
    const more = question === undefined ? {} : { question }
    if (person === handOver.givenBy) throw new Refusal('not-allowed', 'You handed it over yourself, in another’s name: somebody else acknowledges it.')
    if (person === handOver.to) return handOvers.update(handOver, { acknowledged: { on: context.today, by: person, ...more } })
    mayStandIn(context, handOver.to, 'Whoever it was handed to acknowledges it, or an editor who takes it over.')
    if (person === handOver.from) throw new Refusal('not-allowed', 'You handed it over yourself: somebody else acknowledges it.')
    const why = needReason(context.reason, 'It was handed to somebody else: say why you take it over.')
    return handOvers.update(handOver, { to: person, acknowledged: { on: context.today, by: person, ...more, tookOver: { from: handOver.to, why } } })
  },
})

const handOverAnswer = defineCommand({
  name: 'hand-over.answer',
  summary: 'Answers the question that was asked when a hand-over was acknowledged.',
  may: 'contribute',
  args: z.strictObject({ id, answer: said }),
  decide(state, { id: which, answer }) {
    const handOver = handOvers.need(state, which)
    if (handOver.acknowledged?.question === undefined) throw new Refusal('conflict', 'Nothing was asked about it.')
    return handOvers.update(handOver, { acknowledged: { ...handOver.acknowledged, answer } })
  },
})

const handOverSendBack = defineCommand({
  name: 'hand-over.send-back',
  summary: 'Sends a hand-over back because something is missing, with what it is. It is not acknowledged by that.',
  may: 'contribute',
  args: z.strictObject({ id }),
  decide(state, { id: which }, context) {
    const handOver = handOvers.need(state, which)
    if (handOver.returned !== undefined) throw new Refusal('conflict', 'It is sent back already.')
    if (handOver.acknowledged !== undefined) throw new Refusal('conflict', 'It is acknowledged already. What came to be missing since is handed over anew.')
    mayStandIn(context, handOver.to, 'Whoever it was handed to sends it back, or an editor.')
    const why = needReason(context.reason, 'It is sent back with what is missing: say it.')
    return handOvers.update(handOver, { returned: { on: context.today, by: context.actor.person ?? context.actor.id, why } })
  },
})

const handOverGiveAgain = defineCommand({
  name: 'hand-over.give-again',
  summary: 'Hands over again what was sent back, as a new round. What was handed over before, and why it came back, is kept.',
  may: 'contribute',
  args: z.strictObject({ id, answerBy: daySchema.optional(), whatIsNew: whatIsNew.type.optional(), technical: technical.type, links: links.type }),
  decide(state, { id: which, answerBy, ...again }, context) {
    const handOver = handOvers.need(state, which)
    const { returned, rounds = [] } = handOver
    if (returned === undefined) throw new Refusal('conflict', 'It was not sent back.')
    mayStandIn(context, handOver.from, 'Whoever handed it over hands it over again, or an editor.')
    const round = { handedOn: handOver.handedOn, answerBy: handOver.answerBy, whatIsNew: handOver.whatIsNew, ...optional({ technical: handOver.technical, links: handOver.links }), returned }
    return handOvers.update(handOver, { ...again, handedOn: context.today, answerBy: answerBy ?? usualAnswerBy(state, handOver.to, context.today), returned: null, rounds: [...rounds, round] })
  },
})

const handOverWriteValue = defineCommand({
  name: 'hand-over.write-value',
  summary: 'Says what a hand-over is worth to sales, to marketing or to support; or, without words and with the reason, that one of them needs nothing.',
  may: 'contribute',
  args: z.strictObject({ id, group: z.enum(valueGroups), says: z.string().trim().min(1).max(20_000).optional() }),
  decide(state, { id: which, group, says }, { actor, today, reason }) {
    const handOver = handOvers.need(state, which)
    if (handOver.acknowledged === undefined) throw new Refusal('conflict', 'It is acknowledged first, then turned into value.')
    const [by, on] = [actor.person ?? actor.id, today]
    const written = says === undefined ? { notNeeded: needReason(reason, `Write what it is worth to ${group}, or say why ${group} needs nothing.`), by, on } : { says, by, on }
    return handOvers.update(handOver, { values: { ...handOver.values, [group]: written } })
  },
})

const handOverChange = defineCommand({
  name: 'hand-over.change',
  summary: 'Changes what is handed over, to whom, and by when an answer is needed. Once acknowledged, its words stay as they were read.',
  may: 'contribute',
  argsAreChanges: true,
  args: z.strictObject({ id, ...onlyChangeable(handOvers, ['title', 'item', 'launch', 'to', 'answerBy', 'whatIsNew', 'technical', 'links']) }),
  decide(state, { id: which, ...values }, context) {
    const handOver = handOvers.need(state, which)
    if (handOver.acknowledged !== undefined && asRead.some((name) => values[name] !== undefined)) throw new Refusal('conflict', acknowledgedAsRead)
    if (context.actor.person !== handOver.to) mayStandIn(context, handOver.from, 'One of the two between whom it goes changes it, or an editor.')
    return handOvers.update(handOver, values)
  },
})

/** Refused for a contributor who is neither the person whose act it is nor an editor. */
function mayStandIn({ actor }: Pick<Context, 'actor'>, whose: HandOver['to'], sentence: string): void {
  if (actor.person !== whose && actor.role === 'contributor') throw new Refusal('not-allowed', sentence)
}

function optional<T extends Record<string, unknown>>(fields: T): { [K in keyof T]?: NonNullable<T[K]> } {
  return Object.fromEntries(Object.entries(fields).filter(([, one]) => one !== undefined)) as { [K in keyof T]?: NonNullable<T[K]> }
}

const [, , handOverRemove] = recordCommands(handOvers, { may: 'edit' })

export const handOverCommands = [handOverGive, handOverAcknowledge, handOverAnswer, handOverSendBack, handOverGiveAgain, handOverWriteValue, handOverChange, handOverRemove] as readonly unknown[] as readonly CommandType[]
