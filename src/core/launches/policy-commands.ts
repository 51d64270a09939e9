import { z } from 'zod'
import type { Change } from '../kernel/change.ts'
import { type CommandType, defineCommand } from '../kernel/command.ts'
import { id, madeId, recordCommands } from '../kernel/record-commands.ts'
import { Refusal } from '../kernel/refusal.ts'
import type { State } from '../kernel/state.ts'
import { sameJson } from '../../lib/json.ts'
import { daySchema } from '../time/window.ts'
import { tasksOf } from './back-plan.ts'
import { defaultPolicy, type PolicyRules } from './default-policy.ts'
import { type LaunchTask, launchTasks } from './launch-tasks.ts'
import { type Launch, launches, type LaunchTier, launchTiers } from './launches.ts'
import { policyOf, policyVersions } from './policies.ts'
import { type PolicyActivity, tierPolicies } from './tier-policies.ts'

const { title, tiers, activities, notice, releaseDay } = tierPolicies.definition.fields

const policyWrite = defineCommand({
  name: 'tier-policy.write',
  summary: 'Writes the next version of the policy: what is given changes, what is not stays; or takes over what was edited in a launch. No launch is planned otherwise by it.',
  may: 'edit',
  args: z.strictObject({
    /** The version it is made from; the latest when unset. */
    base: id.optional(), from: daySchema.optional(), fromLaunch: id.optional(),
    title: title.type.optional(), tiers: tiers.type.optional(), activities: activities.type.optional(), notice: notice.type.optional(), releaseDay: releaseDay.type.optional(),
  }),
  decide(state, { base, from, fromLaunch, ...given }, { today, newId, reason }) {
    const versions = policyVersions(state)
    const launch = fromLaunch === undefined ? undefined : launches.need(state, fromLaunch)
    const old: PolicyRules = launch !== undefined ? policyOf(state, launch, today) : base !== undefined ? tierPolicies.need(state, base) : (versions[0] ?? defaultPolicy)
    const taken = launch === undefined ? undefined : activitiesOf(state, launch, old)
    const next = { ...rulesOf(old), ...given, ...(taken === undefined ? {} : { activities: taken.activities }) }
    if (sameJson(next, rulesOf(versions[0] ?? defaultPolicy))) throw new Refusal('conflict', 'The policy says all of this already: change something first.')
    const day = from ?? today
    if (day < today) throw new Refusal('invalid', 'A version holds from today or from a later day.', { at: 'args.from' })
    // Built in until now: it is kept as the first version, so that what held before can be read.
    const first = versions.length === 0 ? [tierPolicies.create(newId('built in'), { ...rulesOf(defaultPolicy), version: 1, from: today })] : []
    const version = (versions[0]?.version ?? 1) + 1
    return [...first, tierPolicies.create(madeId(newId, tierPolicies), { ...next, version, from: day, ...(reason === undefined ? {} : { why: reason }) }), ...(taken?.changes ?? [])]
  },
})

function rulesOf(policy: PolicyRules) {
  return { title: policy.title, tiers: policy.tiers, activities: [...policy.activities], notice: policy.notice, releaseDay: policy.releaseDay }
}

/**
 * The activities as a launch has made them: tasks that were edited, that it has of its own, and that its tier asks for and it has not. Its own tasks become
 * those of the new activities, so that the launch has none twice when it takes the version.
 */
function activitiesOf(state: State, launch: Launch, old: PolicyRules): { readonly activities: PolicyActivity[]; readonly changes: readonly Change[] } {
  const { tier } = launch
  if (tier === undefined) throw new Refusal('invalid', 'This launch has no tier yet, so its tasks are of no tier.', { at: 'args.fromLaunch' })
  const tasks = tasksOf(state, launch.id).filter(({ beyondTier }) => beyondTier !== true)
  const kept = old.activities.map((activity) => edited(activity, tasks.find((task) => task.activity === activity.key), tier))
  const keys = new Set(kept.map(({ key }) => key))
  const own = tasks.filter((task) => task.activity === undefined && task.item === undefined).map((task) => ({ task, activity: ownActivity(task, tier, keys) }))
  return { activities: [...kept, ...own.map(({ activity }) => activity)], changes: own.flatMap(({ task, activity }) => launchTasks.update(task, { activity: activity.key })) }
}

function edited(activity: PolicyActivity, task: LaunchTask | undefined, tier: LaunchTier): PolicyActivity {
  if (task === undefined) return activity.tiers[tier] === 'no' ? activity : { ...activity, tiers: { ...activity.tiers, [tier]: 'no' } }
  const { start: _, critical: __, ...rest } = activity
  const tiersOf = activity.tiers[tier] === 'no' ? { ...activity.tiers, [tier]: 'yes' as const } : activity.tiers
  return { ...rest, tiers: tiersOf, ...takenFrom(task) }
}

function takenFrom({ title: says, anchor, start, due, role, critical }: LaunchTask) {
  return { title: says, anchor, ...(start === undefined ? {} : { start }), due, role, ...(critical === undefined ? {} : { critical }) }
}

/** A task of its own becomes an activity of that tier alone, with a key made of its title. */
function ownActivity(task: LaunchTask, tier: LaunchTier, keys: Set<string>): PolicyActivity {
  const plain = task.title.toLowerCase().replace(/[^a-z0-9]+/g, '-').replace(/^[^a-z]+|-+$/g, '').slice(0, 80) || 'task'
  let key = plain
  for (let count = 2; keys.has(key); count++) key = `${plain}-${count}`
  keys.add(key)
  const none = Object.fromEntries(launchTiers.map((one) => [one, one === tier ? 'yes' : 'no'])) as PolicyActivity['tiers']
  return { key, group: 'preparation', tiers: none, ...takenFrom(task) }
}

/** A version that no launch follows may go. */
const [, , policyRemove] = recordCommands(tierPolicies, { may: 'edit' })

export const policyCommands = [policyWrite, policyRemove] as readonly unknown[] as readonly CommandType[]
