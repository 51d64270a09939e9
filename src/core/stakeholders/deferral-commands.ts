import { z } from 'zod'
import { sameJson } from '../../lib/json.ts'
import type { Change, Id } from '../kernel/change.ts'
import { type CommandType, defineCommand } from '../kernel/command.ts'
import { id, recordCommands } from '../kernel/record-commands.ts'
import { Refusal } from '../kernel/refusal.ts'
import type { State } from '../kernel/state.ts'
import { changedActivity } from '../roadmap/activity-changes.ts'
import { takesTimeOf, whoId } from '../roadmap/capacity-load.ts'
import { overloadsOf, daysTold, periodName } from '../roadmap/overload.ts'
import { activities, type Activity, roadmaps } from '../roadmap/roadmap.ts'
import { daySchema, overlaps, windowSchema } from '../time/window.ts'
import { deferrals, stakeholderGroups } from './stakeholders.ts'

const words = z.string().trim().min(1).max(500)

/**
 * Puts an activity off and keeps why in the ledger (rows H14, I2). With `to` it moves there, with null or nothing it is deferred and waits without a date, or is
 * dropped where that is said. The reason is the command's. What is still over its capacity where it stood is worked out, unless it is said.
 */
const activityDefer = defineCommand({
  name: 'activity.defer',
  summary: 'Moves, defers or drops an activity, and keeps in the ledger who asked for it, what displaced it, why, and when to look again.',
  may: 'contribute',
  args: z.strictObject({
    id, to: windowSchema.nullable().optional(), outcome: z.enum(['moved', 'deferred', 'dropped']).optional(), askedBy: words.optional(), group: id.optional(), displacedBy: words.optional(), stillOver: words.optional(), lookAgain: daySchema.optional(),
  }),
  decide(state, { id: which, to, outcome = to == null ? 'deferred' : 'moved', stillOver, ...said }, { newId, today, reason }) {
    const activity = activities.need(state, which)
    if (!reason) throw new Refusal('needs-reason', `Why is “${activity.title}” put off? The ledger keeps it, for whoever asked.`)
    if (outcome === 'moved' && to == null) throw new Refusal('invalid', 'Say where it moves to.', { at: 'args.to' })
    if (outcome === 'dropped' && to != null) throw new Refusal('invalid', 'What is dropped has no new date: leave it out, or defer it.', { at: 'args.to' })
    if (to != null && sameJson(activity.window ?? null, to)) throw new Refusal('invalid', `“${activity.title}” stands there already.`, { at: 'args.to' })
    if (said.group !== undefined) stakeholderGroups.need(state, said.group)
    const changes = changedActivity(state, activity, to != null ? { window: to, ...(activity.status === 'deferred' ? { status: 'planned' } : {}) } : outcome === 'dropped' ? { status: 'dropped' } : { status: 'deferred', window: null })
    const over = stillOver ?? overEvenSo(state.apply(changes), activity)
    const entry = {
      roadmap: activity.roadmap, title: activity.title, activity: which, outcome, reason, on: today, ...said,
      ...(activity.window === undefined ? {} : { from: activity.window }), ...(to == null ? {} : { to }), ...(over === undefined ? {} : { stillOver: over }),
    }
    return [...changes, deferrals.create(newId('deferrals'), entry)] as Change[]
  },
})

/** Where those whose time it took are over without it too: "Mara by 2 days in Q4 FY27". */
function overEvenSo(state: State, { roadmap, owner, team, window }: Activity): string | undefined {
  const theirs = new Set<Id>(takesTimeOf({ owner, team }).map(whoId))
  const overs = overloadsOf(state, roadmaps.need(state, roadmap)).filter(({ who, period }) => theirs.has(whoId(who)) && window !== undefined && overlaps(window, period))
  return overs.length === 0 ? undefined : overs.map(({ name, over, period }) => `${name} by ${daysTold(over)} in ${periodName(period)}`).join(', ').slice(0, 500)
}

const deferralClose = defineCommand({
  name: 'deferral.close',
  summary: 'Closes a line of the ledger that was looked at again.',
  may: 'contribute',
  args: z.strictObject({ id, note: z.string().trim().max(2_000).optional() }),
  decide: (state, { id: which, note }, { today }) => deferrals.update(deferrals.need(state, which), { closed: { on: today, ...(note ? { note } : {}) } }),
})

const changing = recordCommands(deferrals, { may: 'contribute', without: ['roadmap', 'title', 'activity', 'item', 'outcome', 'from', 'to', 'on', 'closed'] }).filter(({ name }) => name === 'deferral.change')

export const deferralCommands = [activityDefer, deferralClose, ...changing] as readonly unknown[] as readonly CommandType[]
