import { z } from 'zod'
import type { Change, Id } from '../kernel/change.ts'
import { type CommandType, type Context, type Day, defineCommand } from '../kernel/command.ts'
import { id } from '../kernel/record-commands.ts'
import { Refusal } from '../kernel/refusal.ts'
import type { State } from '../kernel/state.ts'
import { daySchema } from '../time/window.ts'
import { roadmaps } from './roadmap.ts'
import { waivers, waiversOn } from './waivers.ts'

interface Waived {
  readonly roadmap: Id
  readonly finding: string
  readonly facts: string
  readonly reason: string
  readonly by?: readonly Id[] | undefined
  /** Put off until then, in place of left so for good. */
  readonly until?: Day | undefined
}

/** Leaves what was found so on purpose. Said again of the same question, it takes the place of what was said before. */
export function waived(state: State, { roadmap, finding, facts, reason, by, until }: Waived, { newId, today }: Pick<Context, 'newId' | 'today'>): Change[] {
  const before = waiversOn(state, roadmap).get(finding)
  if (before !== undefined) return waivers.update(before, { facts, reason, by: (by ?? null) as never, until: until ?? null, on: today })
  return [waivers.create(newId(`waiver of ${finding}`), { roadmap, finding, facts, reason, on: today, ...(by === undefined ? {} : { by: [...by] }), ...(until === undefined ? {} : { until }) })]
}

const waiverAdd = defineCommand({
  name: 'waiver.add',
  summary: 'Leaves what a finding says so on purpose, with the reason, or puts it off until a day. It is asked again when its facts are others.',
  may: 'contribute',
  args: z.strictObject({ roadmap: id, finding: z.string().min(1).max(500), facts: z.string().max(2_000), reason: z.string().trim().min(1).max(2_000).optional(), by: z.array(id).max(100).optional(), until: daySchema.optional() }),
  decide(state, args, context) {
    roadmaps.need(state, args.roadmap)
    const reason = args.reason ?? context.reason
    if (!reason) throw new Refusal('needs-reason', 'What is left so on purpose has a reason: say why.')
    return waived(state, { ...args, reason }, context)
  },
})

const waiverRemove = defineCommand({
  name: 'waiver.remove',
  summary: 'Asks again what was left so on purpose.',
  may: 'contribute',
  args: z.strictObject({ id }),
  decide: (state, { id: which }) => [waivers.remove(waivers.need(state, which))],
})

export const waiverCommands = [waiverAdd, waiverRemove] as readonly unknown[] as readonly CommandType[]
