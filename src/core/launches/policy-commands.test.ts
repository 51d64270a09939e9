import { expect, test } from 'vitest'
import { after, changesFor, refusalOf } from '../../testing/deciding.ts'
import { State } from '../kernel/state.ts'
import { items, plans } from '../plans/plans.ts'
import { people } from '../workspace/workspace.ts'
import { tasksOf } from './back-plan.ts'
import { defaultPolicy } from './default-policy.ts'
import { launches } from './launches.ts'
import { policyOn, policyVersions } from './policies.ts'

const company = State.empty.apply([
  people.create('mara', { name: 'Mara' }), plans.create('plan', { title: 'Product', kind: 'product' }),
  items.create('relay', { plan: 'plan', kind: 'release', title: 'Relay 5', window: { start: '2027-01-26', end: '2027-01-26', precision: 'day' } }),
])
const decided = after(company, 'launch.decide-tier', { release: 'relay', tier: 'L2', decidedBy: ['mara'] })
const launch = launches.list(decided)[0] ?? expect.fail('no launch')
const renamed = { ...defaultPolicy.tiers, L2: { ...defaultPolicy.tiers.L2, name: 'Medium' } }

test('[LN14] a changed policy is the next version, from a day on; launches keep theirs, and what was built in is kept as the first', () => {
  const fresh = after(company, 'tier-policy.write', { tiers: renamed }, { reason: 'Our own words' })
  expect(policyVersions(fresh).map(({ version, tiers, why }) => [version, tiers.L2.name, why])).toEqual([[2, 'Medium', 'Our own words'], [1, 'L2', undefined]])
  const state = after(decided, 'tier-policy.write', { tiers: renamed, from: '2026-06-01' })
  expect(policyOn(state, '2026-05-31').tiers.L2.name).toBe('L2')
  expect(policyOn(state, '2026-06-01').tiers.L2.name).toBe('Medium')
  expect([state.list('launches'), state.list('launch-tasks')]).toEqual([decided.list('launches'), decided.list('launch-tasks')])
  expect(refusalOf(() => changesFor(decided, 'tier-policy.write', {})).sentence).toBe('The policy says all of this already: change something first.')
  expect(refusalOf(() => changesFor(decided, 'tier-policy.write', { tiers: renamed, from: '2026-04-30' })).sentence).toBe('A version holds from today or from a later day.')
  expect(refusalOf(() => changesFor(state, 'tier-policy.remove', { id: launch.policy ?? '' })).code).toBe('in-use')
})

test('[LN15] what was edited in a launch can be taken over as the next version', () => {
  const task = (key: string) => tasksOf(decided, launch.id).find(({ activity }) => activity === key)?.id ?? ''
  const edited = after(after(after(decided, 'launch-task.change', { id: task('launch-blog'), title: 'Launch story', due: { amount: -3, unit: 'business-days' } }), 'launch-task.remove', { id: task('social-promotion') }),
    'launch-task.add', { launch: launch.id, title: 'Tell the user group', anchor: 'announce', due: { amount: 2, unit: 'business-days' }, role: 'Community' })
  const policy = policyOn(after(edited, 'tier-policy.write', { fromLaunch: launch.id }), '2026-05-01')
  const activity = (key: string) => policy.activities.find((one) => one.key === key)
  expect(activity('launch-blog')).toMatchObject({ title: 'Launch story', due: { amount: -3, unit: 'business-days' }, tiers: { L1: 'yes', L2: 'yes', L3: 'yes' } })
  expect(activity('social-promotion')?.tiers).toEqual({ L1: 'yes', L2: 'no', L3: 'yes' })
  expect(activity('tell-the-user-group')).toMatchObject({ role: 'Community', tiers: { L1: 'no', L2: 'yes', L3: 'no' } })
  const written = after(edited, 'tier-policy.write', { fromLaunch: launch.id })
  const taken = after(written, 'launch.take-policy', { launch: launch.id, policy: policyVersions(written)[0]?.id ?? '' })
  expect(tasksOf(taken, launch.id).filter(({ title }) => title === 'Tell the user group')).toHaveLength(1)
})
