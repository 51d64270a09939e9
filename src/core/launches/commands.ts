import { z } from 'zod'
import type { Change } from '../kernel/change.ts'
import { type CommandType, type Context, defineCommand } from '../kernel/command.ts'
import { changeableFields, id, madeId, recordCommands, removalsOf } from '../kernel/record-commands.ts'
import { needReason } from '../kernel/need-reason.ts'
import { Refusal } from '../kernel/refusal.ts'
import type { State } from '../kernel/state.ts'
import { items } from '../plans/plans.ts'
import { daySchema, windowSchema } from '../time/window.ts'
import { line, people } from '../workspace/workspace.ts'
import { launchOf } from './back-plan.ts'
import { briefs } from './briefs.ts'
import { namings } from './namings.ts'
import { calendarLaunchCommands } from './calendar-launch.ts'
import { documentCommands } from './document-commands.ts'
import { policyCommands } from './policy-commands.ts'
import { launchTaskCommands } from './task-commands.ts'
import { launchTasks } from './launch-tasks.ts'
import { criteria, type Launch, launches, launchTiers, trackedPoint } from './launches.ts'
import { policyOf, policyVersions, versionOn } from './policies.ts'
import { policyTasks, tasksOfTier } from './tasks-of-tier.ts'
import { type TierPolicy, tierPolicies } from './tier-policies.ts'
import { defaultPolicy } from './default-policy.ts'

/** The version that a launch gets its tasks by: its own, the one of the day, or the built-in policy, written down as version 1. */
function policyFor(state: State, launch: Launch | undefined, { today, newId }: Context): { readonly policy: TierPolicy; readonly made: readonly Change[] } {
  const there = tierPolicies.get(state, launch?.policy) ?? versionOn(state, today) ?? policyVersions(state).at(-1)
  if (there !== undefined) return { policy: there, made: [] }
  const first = { ...defaultPolicy, version: 1, from: today, activities: [...defaultPolicy.activities] }
  const which = madeId(newId, tierPolicies)
  return { policy: { id: which, ...first }, made: [tierPolicies.create(which, first)] }
}

/** The tier of a release, with those who decided it on this day; null takes it back. The first one makes the launch, and each makes its tasks. */
const launchTier = defineCommand({
  name: 'launch.decide-tier',
  summary: 'Says which tier the launch of a release has, who decided, and by which criteria; its tasks follow. Null takes the tier back.',
  may: 'edit',
  args: z.strictObject({ release: id, tier: z.enum(launchTiers).nullable(), decidedBy: z.array(id).min(1).max(20).optional(), criteria: criteria.optional() }),
  decide(state, { release, tier, decidedBy, criteria: said }, context) {
    const { actor, today, newId } = context
    const who = decidedBy ?? (actor.person === undefined ? undefined : [actor.person])
    const launch = launchOf(state, release)
    if (tier === null) return launch === undefined ? [] : withoutTier(state, launch, context)
    if (who === undefined) throw new Refusal('invalid', 'Say who decided the tier.', { at: 'args.decidedBy' })
    if (launch?.tier === tier && decidedBy === undefined && said === undefined) return []
    const { policy, made } = policyFor(state, launch, context)
    const decided = { tier, decidedBy: [...who], decidedOn: today, policy: policy.id, ...(said === undefined ? {} : { criteria: said }) }
    const which = launch?.id ?? madeId(newId, launches)
    const own = launch === undefined ? [launches.create(which, { release, ...decided })] : launches.update(launch, decided)
    // The same tier said again, with other words of why, makes no task that somebody took out.
    if (launch?.tier === tier) return [...made, ...own]
    return [...made, ...own, ...tasksOfTier(state, { id: which }, { tier, activities: policy.activities, before: policy.activities }, newId)]
  },
})

function withoutTier(state: State, launch: Launch, { today, newId }: Context): Change[] {
  const { activities } = policyOf(state, launch, today)
  return [...launches.update(launch, { tier: null, decidedBy: null, decidedOn: null }), ...tasksOfTier(state, launch, { tier: null, activities, before: activities }, newId)]
}

const launchMove = defineCommand({
  name: 'launch.move',
  summary: 'Moves the day on which a release ships, the day on which it is announced, or both; its tasks follow. Null takes a day away.',
  may: 'edit',
  args: z.strictObject({ launch: id, ship: windowSchema.nullable().optional(), announce: daySchema.nullable().optional() }),
  decide(state, { launch: which, ship, announce }) {
    const launch = launches.need(state, which)
    return [...(ship === undefined ? [] : items.update(items.need(state, launch.release), { window: ship })), ...(announce === undefined ? [] : launches.update(launch, { announce }))]
  },
})

const launchCancel = defineCommand({
  name: 'launch.cancel',
  summary: 'Gives a launch up, with the reason. What was done and decided stays.',
  may: 'edit',
  args: z.strictObject({ launch: id }),
  decide(state, { launch: which }, { today, reason }) {
    const launch = launches.need(state, which)
    if (launch.cancelled !== undefined) throw new Refusal('conflict', 'This launch is given up already.')
    const why = needReason(reason, 'A launch is given up with a reason: say why.')
    return launches.update(launch, { cancelled: { on: today, why } })
  },
})

const launchTakeBack = defineCommand({
  name: 'launch.take-back',
  summary: 'Takes up again a launch that was given up, as it stood.',
  may: 'edit',
  args: z.strictObject({ launch: id }),
  decide(state, { launch: which }) {
    const launch = launches.need(state, which)
    if (launch.cancelled === undefined) throw new Refusal('conflict', 'This launch is not given up.')
    return launches.update(launch, { cancelled: null })
  },
})

const launchAskAgain = defineCommand({
  name: 'launch.ask-again',
  summary: 'Asks a check of a launch again that was accepted.',
  may: 'edit',
  args: z.strictObject({ launch: id, check: z.string().min(1).max(300) }),
  decide(state, { launch: which, check }) {
    const launch = launches.need(state, which)
    const left = (launch.accepted ?? []).filter((one) => one.check !== check)
    return launches.update(launch, { accepted: left.length === 0 ? null : left })
  },
})

const launchTakePolicy = defineCommand({
  name: 'launch.take-policy',
  summary: 'Lets a launch follow another version of the policy: what nobody has begun becomes as that version says.',
  may: 'edit',
  args: z.strictObject({ launch: id, policy: id }),
  decide(state, { launch: which, policy: wanted }, { today, newId }) {
    const [launch, policy] = [launches.need(state, which), tierPolicies.need(state, wanted)]
    return [...launches.update(launch, { policy: policy.id }), ...policyTasks(state, launch, policy, today, newId)]
  },
})

/** The fields that have commands of their own, or are the machinery's. */
const ownCommands = ['tier', 'decidedBy', 'decidedOn', 'policy', 'accepted', 'cancelled'] as const

const launchChange = defineCommand({
  name: 'launch.change',
  summary: 'Changes what is kept of a launch; null unsets a field. Its tier, its policy and giving it up have commands of their own.',
  may: 'edit',
  argsAreChanges: true,
  args: z.strictObject({ id, ...changeableFields(launches, ['release', ...ownCommands]) }),
  decide(state, { id: which, ...values }) {
    for (const { person } of values.leads ?? []) people.need(state, person)
    return launches.update(launches.need(state, which), values)
  },
})

const { point, state: pointState, says, link } = trackedPoint.shape

const launchSayPoint = defineCommand({
  name: 'launch.say-point',
  summary: 'Says where one of the six tracked points of a launch stands; the others stay as they are.',
  may: 'edit',
  args: z.strictObject({ launch: id, point, state: pointState, says, link }),
  decide(state, { launch: which, ...said }, { today }) {
    const launch = launches.need(state, which)
    return launches.update(launch, { points: [...(launch.points ?? []).filter((one) => one.point !== said.point), { ...said, on: today }] })
  },
})

const launchLead = defineCommand({
  name: 'launch.lead',
  summary: 'Says who stands for one role of a launch; null for nobody. The other roles stay as they are.',
  may: 'edit',
  args: z.strictObject({ launch: id, role: line, person: id.nullable() }),
  decide(state, { launch: which, role, person }) {
    const launch = launches.need(state, which)
    if (person !== null) people.need(state, person)
    const others = (launch.leads ?? []).filter((one) => one.role !== role)
    const leads = person === null ? others : [...others, { role, person }]
    return launches.update(launch, { leads: leads.length === 0 ? null : leads })
  },
})

const [launchAdd, , launchRemove] = recordCommands(launches, { may: 'edit', without: ownCommands, parts: (state, which) => [launchTasks, briefs, namings].flatMap((type) => removalsOf(state, type, 'launch', which)) })

export const launchCommands = [launchTier, launchMove, launchCancel, launchTakeBack, launchTakePolicy, launchAskAgain, launchSayPoint, launchLead, launchAdd, launchChange, launchRemove, ...launchTaskCommands, ...calendarLaunchCommands, ...policyCommands, ...documentCommands] as readonly unknown[] as readonly CommandType[]
