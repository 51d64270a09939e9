import { z } from 'zod'
import { type CommandType, defineCommand } from '../kernel/command.ts'
import { id } from '../kernel/record-commands.ts'
import { needReason } from '../kernel/need-reason.ts'
import { Refusal } from '../kernel/refusal.ts'
import { launches } from '../launches/launches.ts'
import { readinessOf } from './readiness.ts'

const launchAccept = defineCommand({
  name: 'launch.accept',
  summary: 'Leaves a check of a launch that is not as it should be as it is, with the reason; it holds while the facts stay the same.',
  may: 'edit',
  args: z.strictObject({ launch: id, check: z.string().min(1).max(300), facts: z.string().max(1_000) }),
  decide(state, { launch: which, check: key, facts }, { actor, today, now, reason }) {
    const launch = launches.need(state, which)
    if (key === 'tier') throw new Refusal('not-allowed', 'A launch without a tier is not made ready by a reason: decide the tier.')
    const check = readinessOf(state, launch, { today, now }).checks.find((one) => one.key === key)
    if (check === undefined) throw new Refusal('not-found', `This launch is not checked for “${key}”: choose one of its checks.`, { at: 'args.check' })
    if (check.passes && check.accepted === undefined) throw new Refusal('conflict', `“${check.title}” is as it should be, so there is nothing to accept.`)
    // Accepted for facts that are over it would be kept, and hold for nothing.
    if ((check.facts ?? '') !== facts) throw new Refusal('conflict', `What stands behind “${check.title}” has changed meanwhile: look again, and accept it as it is now.`, { at: 'args.facts' })
    const why = needReason(reason, 'What is not as it should be is accepted with a reason: say why.')
    const others = (launch.accepted ?? []).filter((one) => one.check !== key)
    return launches.update(launch, { accepted: [...others, { check: key, facts, reason: why, by: actor.id, on: today }] })
  },
})

export const readinessCommands = [launchAccept] as readonly unknown[] as readonly CommandType[]
