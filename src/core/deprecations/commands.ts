import { z } from 'zod'
import { type CommandType, defineCommand } from '../kernel/command.ts'
import { id, recordCommands } from '../kernel/record-commands.ts'
import { needReason } from '../kernel/need-reason.ts'
import { Refusal } from '../kernel/refusal.ts'
import { address } from '../workspace/workspace.ts'
import { deprecations, gates, tellingWays } from './deprecations.ts'
import { gateTitles, shortBy, shortSentence, whyNot } from './gates-of.ts'

const deprecationPass = defineCommand({
  name: 'deprecation.pass',
  summary: 'Passes the next gate of a deprecation. Telling customers less than thirty days ahead, or reminding them late, is an exception, with a reason.',
  may: 'edit',
  args: z.strictObject({ id, gate: z.enum(gates), link: address.optional(), note: z.string().max(2_000).optional(), ways: z.array(z.enum(tellingWays)).max(4).optional() }),
  decide(state, { id: which, gate, ...said }, { actor, today, now, reason }) {
    const deprecation = deprecations.need(state, which)
    if (deprecation.passed?.some((one) => one.gate === gate) === true) throw new Refusal('conflict', `“${gateTitles[gate]}” is passed already.`)
    const waits = whyNot(state, deprecation, gate, { today, now })
    if (waits !== undefined) throw new Refusal('conflict', waits)
    const short = shortBy(deprecation, gate, today)
    const exception = short === undefined ? undefined : needReason(reason, shortSentence(gate, short))
    if (gate === 'customers-told' && (said.ways === undefined || said.ways.length === 0)) throw new Refusal('invalid', 'Say how customers are told: by documentation, in the product, one by one, or by mail.', { at: 'args.ways' })
    const { ways, ...rest } = said
    const passed = { gate, on: today, by: actor.person ?? actor.id, ...rest, ...(ways === undefined ? {} : { ways: [...ways] }), ...(gate === 'customers-told' && deprecation.endsOn !== undefined ? { until: deprecation.endsOn } : {}), ...(exception === undefined ? {} : { exception }) }
    return deprecations.update(deprecation, { passed: [...(deprecation.passed ?? []), passed] })
  },
})

const deprecationTakeBack = defineCommand({
  name: 'deprecation.take-back',
  summary: 'Takes the last gate that was passed back, with the reason.',
  may: 'edit',
  args: z.strictObject({ id }),
  decide(state, { id: which }, { reason }) {
    const deprecation = deprecations.need(state, which)
    const left = (deprecation.passed ?? []).slice(0, -1)
    if (deprecation.passed === undefined) throw new Refusal('conflict', 'No gate is passed yet.')
    needReason(reason, 'What was passed is taken back with a reason: say why.')
    return deprecations.update(deprecation, { passed: left.length === 0 ? null : left })
  },
})

const deprecationStop = defineCommand({
  name: 'deprecation.stop',
  summary: 'Gives a deprecation up, with the reason: what was to go stays.',
  may: 'edit',
  args: z.strictObject({ id }),
  decide(state, { id: which }, { today, reason }) {
    const deprecation = deprecations.need(state, which)
    if (deprecation.stopped !== undefined) throw new Refusal('conflict', 'It is given up already.')
    if (deprecation.passed?.some(({ gate }) => gate === 'removed') === true) throw new Refusal('conflict', 'It is removed already.')
    const why = needReason(reason, 'A deprecation is given up with a reason: say why.')
    return deprecations.update(deprecation, { stopped: { on: today, why } })
  },
})

const deprecationResume = defineCommand({
  name: 'deprecation.resume',
  summary: 'Takes up again a deprecation that was given up, at the gate where it stood.',
  may: 'edit',
  args: z.strictObject({ id }),
  decide: (state, { id: which }) => deprecations.update(deprecations.need(state, which), { stopped: null }),
})

export const deprecationCommands = [deprecationPass, deprecationTakeBack, deprecationStop, deprecationResume, ...recordCommands(deprecations, { may: 'edit', without: ['passed', 'stopped'] })] as readonly unknown[] as readonly CommandType[]
