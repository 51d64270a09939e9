import { expect, test } from 'vitest'
import { after, changesFor, refusalOf } from '../../testing/deciding.ts'
import { State } from '../kernel/state.ts'
import { items, plans, stageTargets } from '../plans/plans.ts'
import { everyRelease } from './every-release.ts'
import { releaseInclusions } from './release-inclusions.ts'

const today = '2026-05-01'
const release = (id: string, start: string, product = 'Relay') => items.create(id, { plan: 'plan', kind: 'release', title: id, product, window: { start, end: start, precision: 'day' } })

const state = State.empty.apply([
  plans.create('plan', { title: 'Product', kind: 'product' }),
  release('r0', '2026-04-20'), release('r1', '2026-05-20'), release('r2', '2026-06-19'), release('r3', '2026-07-20'), release('r9', '2028-07-20'), release('c1', '2026-05-20', 'Canvas'),
  items.create('trust', { plan: 'plan', kind: 'epic', title: 'Trust the number' }),
  items.create('undo', { plan: 'plan', kind: 'feature', title: 'Undo', parent: 'trust', release: 'r1' }),
  items.create('rules', { plan: 'plan', kind: 'feature', title: 'Rules', parent: 'undo' }),
  items.create('dropped', { plan: 'plan', kind: 'feature', title: 'Dropped', parent: 'trust', release: 'r2', status: 'dropped' }),
  stageTargets.create('beta', { item: 'rules', stage: 'beta', release: 'r3' }),
])

const told = (at: State) => everyRelease(at, today).projects.map(({ project, cells }) => [project.id, ...cells.map(({ release: { id }, planned, inclusion, isEmpty }) => `${id} ${planned.map((item) => item.id).join()}${inclusion?.way ?? ''}${isEmpty ? 'empty' : ''}`)])

test('[LN200] a project has something in every coming release of its products, and one in which it has nothing is shown', () => {
  expect(told(state)).toEqual([['trust', 'r1 undo', 'r2 empty', 'r3 rules']])
  expect(everyRelease(state, today).releases.map(({ id }) => id)).toEqual(['c1', 'r1', 'r2', 'r3'])
  // A project of which nothing is known yet is looked for in every release of its plan; done ones are not looked for any more.
  const fresh = state.apply([items.create('mobile', { plan: 'plan', kind: 'epic', title: 'Mobile' }), items.create('old', { plan: 'plan', kind: 'epic', title: 'Old', status: 'done' })])
  expect(told(fresh)[0]).toEqual(['mobile', 'c1 empty', 'r1 empty', 'r2 empty', 'r3 empty'])
})

const write = (at: State, args: object) => after(at, 'release-inclusion.write', { project: 'trust', ...args })

test('[LN201] how a project is in a release is said in one act: on, or behind a flag that is off, with a merge in mid-cycle noted', () => {
  const off = write(state, { release: 'r2', way: 'flag-off', mergedOn: '2026-06-02' })
  expect(told(off)).toEqual([['trust', 'r1 undo', 'r2 flag-off', 'r3 rules']])
  expect(releaseInclusions.list(off)).toMatchObject([{ way: 'flag-off', mergedOn: '2026-06-02' }])
  const again = write(off, { release: 'r3', way: 'flag-off' })
  expect(everyRelease(again, today).projects[0]?.cells.map(({ isOffAgain }) => isOffAgain)).toEqual([false, false, true])
  expect(releaseInclusions.list(write(off, { release: 'r2', way: 'mvp-on' }))).toMatchObject([{ way: 'mvp-on', mergedOn: '2026-06-02' }])
  expect(releaseInclusions.list(write(off, { release: 'r2', way: null, mergedOn: null }))).toEqual([])
  expect(refusalOf(() => changesFor(state, 'release-inclusion.write', { project: 'trust', release: 'r2' })).sentence).toBe('Say how the project is in the release, or what goes in.')
  expect(refusalOf(() => changesFor(state, 'release-inclusion.write', { project: 'trust', release: 'undo', way: 'mvp-on' })).sentence).toBe('A project is in a release: choose one.')
})
