import { z } from 'zod'
import type { Change } from '../kernel/change.ts'
import { type CommandType, defineCommand } from '../kernel/command.ts'
import { id } from '../kernel/record-commands.ts'
import { Refusal } from '../kernel/refusal.ts'
import { changedActivity, checkReason } from '../roadmap/activity-changes.ts'
import { activities, roadmaps } from '../roadmap/roadmap.ts'
import { brokenBy } from './holds.ts'
import { deferralsOf } from './deferrals-written.ts'
import { moveSchema } from './move.ts'

/**
 * Takes moves of a proposal, all or some: each to its window and into its hands, and what is moved in time is written into the ledger of deferrals. Refuses with
 * `conflict` (names what the moves would break, as things stand now), `needs-reason` (an agreed cell) and `not-found`.
 */
const balanceTake = defineCommand({
  name: 'balance.take',
  summary: 'Takes all or some moves of a proposed balance, in one act. Refused when it would break an order, a link, a fixed date or somebody’s limit.',
  may: 'edit',
  args: z.strictObject({ roadmap: id, moves: z.array(moveSchema).min(1).max(5_000), reason: z.string().trim().min(1).max(2_000).optional() }),
  decide(state, { roadmap, moves, reason }, context) {
    const on = roadmaps.need(state, roadmap)
    const seen = new Set(moves.map((move) => move.activity))
    if (seen.size < moves.length) throw new Refusal('invalid', 'Each activity moves once: one of them stands in two moves.', { at: 'args.moves' })
    for (const { activity } of moves) activities.need(state, activity)
    const broken = brokenBy(state, on, context.today, moves)
    if (broken.length > 0) throw new Refusal('conflict', broken.slice(0, 3).map(({ sentence }) => sentence).join(' '), { details: broken })
    const why = reason ?? context.reason
    const changes = moves.flatMap((move) => {
      const activity = activities.need(state, move.activity)
      const own = changedActivity(state, activity, { ...(move.window === undefined ? {} : { window: move.window }), ...(move.owner === undefined ? {} : { owner: move.owner }) })
      checkReason(activity, own, why === undefined ? {} : { reason: why }, 'moved')
      return own
    })
    return [...onceEach(changes), ...deferralsOf(state, on, moves, context, why)]
  },
})

/** Two moves may open the same cell, and it is opened once. */
function onceEach(changes: readonly Change[]): Change[] {
  return [...new Map(changes.map((change) => [`${change.collection}/${change.id}`, change])).values()]
}

export const balanceCommands = [balanceTake] as readonly unknown[] as readonly CommandType[]
