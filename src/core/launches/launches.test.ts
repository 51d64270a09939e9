import { expect, test } from 'vitest'
import { after, changesFor, refusalOf } from '../../testing/deciding.ts'
import { builtInAudiences } from '../audiences/built-in.ts'
import { redact } from '../audiences/redact.ts'
import { items, plans } from '../plans/plans.ts'
import { people } from '../workspace/workspace.ts'
import { State } from '../kernel/state.ts'
import { launches } from './launches.ts'

const state = State.empty.apply([
  people.create('mara', { name: 'Mara' }),
  plans.create('plan', { title: 'Product', kind: 'product' }),
  items.create('release', { plan: 'plan', kind: 'release', title: 'Canvas 7' }),
  items.create('feature', { plan: 'plan', kind: 'feature', title: 'Live figures', release: 'release' }),
])
const decided = after(state, 'launch.decide-tier', { release: 'release', tier: 'L1', decidedBy: ['mara'] })

test('[LN1] a release has one launch, whose tier somebody decided on a day', () => {
  expect(launches.list(decided)).toEqual([{ id: expect.any(String), release: 'release', tier: 'L1', decidedBy: ['mara'], decidedOn: '2026-05-01', policy: expect.any(String) }])
  const lower = after(decided, 'launch.decide-tier', { release: 'release', tier: 'L2', decidedBy: ['mara'] }, { today: '2026-06-01' })
  expect(launches.list(lower)).toMatchObject([{ tier: 'L2', decidedOn: '2026-06-01' }])
  expect(launches.list(after(lower, 'launch.decide-tier', { release: 'release', tier: null }))).toEqual([{ id: expect.any(String), release: 'release', policy: expect.any(String) }])
  expect(changesFor(state, 'launch.decide-tier', { release: 'release', tier: null })).toEqual([])
  expect(refusalOf(() => changesFor(state, 'launch.decide-tier', { release: 'feature', tier: 'L1', decidedBy: ['mara'] })).sentence).toBe('A launch is of a release: choose one.')
  expect(refusalOf(() => changesFor(state, 'launch.decide-tier', { release: 'release', tier: 'L1' })).sentence).toBe('Say who decided the tier.')
  expect(refusalOf(() => changesFor(decided, 'launch.add', { release: 'release' })).sentence).toContain('has a launch already')
  expect(refusalOf(() => changesFor(state, 'launch.add', { release: 'feature' })).sentence).toBe('A launch is of a release: choose one.')
})

test('[LN2] no View outside holds anything of a launch', () => {
  for (const audience of builtInAudiences.filter(({ classes }) => !classes.includes('internal'))) {
    expect(JSON.stringify(redact(decided, audience, { today: '2026-05-01', key: 'key' }).data())).not.toMatch(/L1|launches/)
  }
})
