import { z } from 'zod'
import { type CommandType, defineCommand } from '../kernel/command.ts'
import { id, madeId, recordCommands } from '../kernel/record-commands.ts'
import { Refusal } from '../kernel/refusal.ts'
import { launches, launchTiers } from './launches.ts'

/** The tier of a release, with those who decided it on this day; null takes it back. The first one makes the launch. */
const launchTier = defineCommand({
  name: 'launch.decide-tier',
  summary: 'Says which tier the launch of a release has, and who decided; null takes the tier back.',
  may: 'edit',
  argsAreChanges: true,
  args: z.strictObject({ release: id, tier: z.enum(launchTiers).nullable(), decidedBy: z.array(id).min(1).max(20).optional() }),
  decide(state, { release, tier, decidedBy }, { actor, today, newId }) {
    const who = decidedBy ?? (actor.person === undefined ? undefined : [actor.person])
    const launch = launches.list(state).find((one) => one.release === release)
    if (tier === null) return launch === undefined ? [] : launches.update(launch, { tier: null, decidedBy: null, decidedOn: null })
    if (who === undefined) throw new Refusal('invalid', 'Say who decided the tier.', { at: 'args.decidedBy' })
    if (launch === undefined) return [launches.create(madeId(newId, launches), { release, tier, decidedBy: [...who], decidedOn: today })]
    return launch.tier === tier && decidedBy === undefined ? [] : launches.update(launch, { tier, decidedBy: [...who], decidedOn: today })
  },
})

export const launchCommands = [launchTier, ...recordCommands(launches, { may: 'edit', fixed: ['release'] })] as readonly unknown[] as readonly CommandType[]
