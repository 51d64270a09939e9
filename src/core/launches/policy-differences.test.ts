import { expect, test } from 'vitest'
import { after } from '../../testing/deciding.ts'
import { State } from '../kernel/state.ts'
import { items, plans } from '../plans/plans.ts'
import { people } from '../workspace/workspace.ts'
import { defaultPolicy } from './default-policy.ts'
import { launches } from './launches.ts'
import { policyOn, policyVersions } from './policies.ts'
import { policyDifferences } from './policy-differences.ts'

test('[LN206] the differences of two versions are told word by word, and a launch keeps to its own while another is written', () => {
  const state = after(State.empty.apply([plans.create('plan', { title: 'Product', kind: 'product' }), people.create('mara', { name: 'Mara' }), items.create('r', { plan: 'plan', kind: 'release', title: 'Canvas 7' })]), 'launch.decide-tier', { release: 'r', tier: 'L1', decidedBy: ['mara'] })
  const [video, ...others] = [...defaultPolicy.activities].sort((a) => (a.key === 'launch-video' ? -1 : 1))
  const next = after(state, 'tier-policy.write', {
    from: '2026-06-01', releaseDay: 15, tiers: { ...defaultPolicy.tiers, L1: { ...defaultPolicy.tiers.L1, name: 'Large', afterBeta: 20 } },
    activities: [...others.filter(({ key }) => key !== 'press').map((one) => (one.key === 'demo' ? { ...one, anchor: 'announce' as const, due: { amount: 0, unit: 'days' as const }, tiers: { ...one.tiers, L3: 'sometimes' as const } } : one)), ...(video === undefined ? [] : [video]), { key: 'podcast', title: 'Podcast', group: 'awareness', tiers: { L1: 'yes', L2: 'no', L3: 'no' }, anchor: 'announce', due: { amount: 1, unit: 'months' }, role: 'Content' }],
  })
  const [second, first] = policyVersions(next)
  expect(policyDifferences(first ?? defaultPolicy, second ?? defaultPolicy)).toEqual([
    { part: 'Day of releases', was: '20', is: '15' },
    { part: 'L1', what: 'Name', was: 'L1', is: 'Large' }, { part: 'L1', what: 'From beta to ship', was: '15 business days', is: '20 business days' },
    { part: 'Demo kept up to date', what: 'Tiers', was: 'L1 always, L2 sometimes', is: 'L1 always, L2 sometimes, L3 sometimes' },
    { part: 'Demo kept up to date', what: 'Done by', was: '2 business days before it ships', is: 'on the day it is announced' },
    { part: 'Demo kept up to date', what: 'Begun by', was: '15 business days before it ships', is: '15 business days before it is announced' },
    { part: 'Podcast', is: 'L1 always' }, { part: 'Press, under embargo where it helps', was: 'L1 always, L2 sometimes' },
  ])
  expect(launches.list(next)[0]?.policy).toBe(first?.id)
  expect([policyOn(next, '2026-05-31'), policyOn(next, '2026-06-01')].map(({ version }) => version)).toEqual([1, 2])
})
