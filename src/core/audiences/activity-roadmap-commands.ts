import { z } from 'zod'
import { type CommandType, defineCommand } from '../kernel/command.ts'
import { id } from '../kernel/record-commands.ts'
import { Refusal } from '../kernel/refusal.ts'
import { mayShowActivityRoadmap } from './activity-roadmap.ts'
import { audiences } from './audiences.ts'

/** An owner lets an audience inside, such as sales, see the activity roadmap, and says why. No audience outside ever does. */
const audienceShowActivityRoadmap = defineCommand({
  name: 'audience.show-activity-roadmap',
  summary: 'Lets an audience inside see the activity roadmap, with the reason. Refused for every audience outside.',
  may: 'own',
  args: z.strictObject({ id, reason: z.string().trim().min(1).max(2_000).optional() }),
  decide(state, { id: which, reason }, context) {
    const audience = audiences.need(state, which)
    if (!audience.inside) throw new Refusal('never-outside', `The activity roadmap never leaves the company: "${audience.title}" is outside.`)
    if (mayShowActivityRoadmap(audience)) throw new Refusal('exists', `"${audience.title}" may see the activity roadmap already.`)
    const why = reason ?? context.reason
    if (!why) throw new Refusal('needs-reason', `The activity roadmap rarely goes to "${audience.title}": say why it may.`, { at: 'args.reason' })
    return audiences.update(audience, { activityRoadmap: { reason: why } })
  },
})

const audienceHideActivityRoadmap = defineCommand({
  name: 'audience.hide-activity-roadmap',
  summary: 'Takes back that an audience may see the activity roadmap.',
  may: 'administer',
  args: z.strictObject({ id }),
  decide: (state, { id: which }) => audiences.update(audiences.need(state, which), { activityRoadmap: null }),
})

export const activityRoadmapCommands = [audienceShowActivityRoadmap, audienceHideActivityRoadmap] as readonly unknown[] as readonly CommandType[]
