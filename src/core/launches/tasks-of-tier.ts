import { sameJson } from '../../lib/json.ts'
import type { Change, Id } from '../kernel/change.ts'
import type { Day } from '../kernel/command.ts'
import type { State } from '../kernel/state.ts'
import { tasksOf } from './back-plan.ts'
import { type LaunchTask, launchTasks } from './launch-tasks.ts'
import type { Launch, LaunchTier } from './launches.ts'
import { policyOf } from './policies.ts'
import type { PolicyActivity, TierPolicy } from './tier-policies.ts'

/** The fields that a policy's activity gives its task. */
function fieldsOf({ key, title, anchor, start, due, role, critical }: PolicyActivity) {
  return { activity: key, title, anchor, ...(start === undefined ? {} : { start }), due, role, ...(critical === undefined ? {} : { critical }) }
}

/** The tasks that a tier makes for a launch: one an activity; of what it asks for sometimes, somebody says whether. */
function madeFor(activity: PolicyActivity, launch: Id, tier: LaunchTier, newId: (name: string) => Id): Change {
  return launchTasks.create(newId(`task ${activity.key}`), { launch, ...fieldsOf(activity), ...(activity.tiers[tier] === 'sometimes' ? { state: 'undecided' as const } : {}) })
}

/** Has anybody done anything to it beside what the policy said? Then it is somebody's work, and stays. */
function isTouched(task: LaunchTask, activity: PolicyActivity | undefined): boolean {
  if (activity === undefined || (task.state !== undefined && task.state !== 'undecided')) return true
  if (task.needed === true || task.owner !== undefined || task.dueOn !== undefined || task.link !== undefined || task.note !== undefined) return true
  const now: { readonly [field: string]: unknown } = task
  return Object.entries(fieldsOf(activity)).some(([field, value]) => !sameJson(now[field], value))
}

export interface TierTasks {
  readonly tier: LaunchTier | null
  readonly activities: readonly PolicyActivity[]
  /** The activities of the policy that its tasks were made by, to know which of them nobody touched. */
  readonly before: readonly PolicyActivity[]
}

/**
 * The changes of tasks when a launch gets a tier, another one, or another policy (row E2). What the tier asks for and is not there is made; what nobody
 * has begun or touched and is not asked for goes; everything else stays, and what no tier asks for is marked so. Nothing done is lost.
 */
export function tasksOfTier(state: State, launch: Pick<Launch, 'id'>, { tier, activities, before }: TierTasks, newId: (name: string) => Id): Change[] {
  const wanted = new Map(tier === null ? [] : activities.filter(({ tiers }) => tiers[tier] !== 'no').map((one) => [one.key, one]))
  const old = new Map(before.map((one) => [one.key, one]))
  const there = tasksOf(state, launch.id).filter(({ activity }) => activity !== undefined)
  const made = tier === null ? [] : [...wanted.values()].filter(({ key }) => !there.some(({ activity }) => activity === key)).map((one) => madeFor(one, launch.id, tier, newId))
  const kept = there.flatMap((task) => {
    const activity = wanted.get(task.activity ?? '')
    const touched = isTouched(task, old.get(task.activity ?? ''))
    if (activity === undefined || tier === null) return touched ? launchTasks.update(task, { beyondTier: true }) : [launchTasks.remove(task)]
    const again = { beyondTier: null, ...(touched ? {} : { state: activity.tiers[tier] === 'sometimes' ? ('undecided' as const) : null, ...fieldsOf(activity), start: activity.start ?? null, critical: activity.critical ?? null }) }
    return launchTasks.update(task, again)
  })
  return [...made, ...kept]
}

/** What another version would change of a launch's tasks: a preview of `launch.take-policy`. */
export function policyTasks(state: State, launch: Launch, policy: TierPolicy, today: Day, newId: (name: string) => Id): Change[] {
  const before = policyOf(state, launch, today).activities
  return tasksOfTier(state, launch, { tier: launch.tier ?? null, activities: policy.activities, before }, newId)
}
