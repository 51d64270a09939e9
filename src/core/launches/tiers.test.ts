import { expect, test } from 'vitest'
import { after, changesFor, idOf, refusalOf } from '../../testing/deciding.ts'
import type { Change } from '../kernel/change.ts'
import { State } from '../kernel/state.ts'
import { items, plans, stageTargets } from '../plans/plans.ts'
import { readinessOf } from '../readiness/readiness.ts'
import { people, settings } from '../workspace/workspace.ts'
import { backPlan, shiftsOf, tasksOf } from './back-plan.ts'
import { defaultPolicy } from './default-policy.ts'
import { launchTasks } from './launch-tasks.ts'
import { type Criteria, type LaunchTier, launches } from './launches.ts'
import { tierDueOf } from './tier-due.ts'
import { tierAsked } from './tier-question.ts'
import { tierPolicies } from './tier-policies.ts'

const day = (on: string) => ({ start: on, end: on, precision: 'day' as const })
const company = State.empty.apply([
  settings.create('settings', { name: 'Fernhill', zone: 'Europe/Berlin', holidays: [{ day: '2026-12-24', end: '2027-01-01', name: 'Closed' }] }),
  people.create('mara', { name: 'Mara' }), people.create('lena', { name: 'Lena' }),
  plans.create('plan', { title: 'Product', kind: 'product' }),
  items.create('relay', { plan: 'plan', kind: 'release', title: 'Relay 5', window: day('2027-01-26') }),
  items.create('pause', { plan: 'plan', kind: 'feature', title: 'Pause', release: 'relay' }),
])
const decided = (tier: LaunchTier, state = company) => after(state, 'launch.decide-tier', { release: 'relay', tier, decidedBy: ['mara'] }, { today: '2026-11-12', reason: 'New packaging' })
const the = (state: State) => launches.list(state)[0] ?? expect.fail('no launch')
const titled = (state: State, title: string) => tasksOf(state, the(state).id).find((one) => one.title === title) ?? expect.fail(`no task ${title}`)
const inGroup = (name: string) => defaultPolicy.activities.filter(({ group }) => group === name).length
const asked = (criteria: Criteria) => [tierAsked(criteria).tier, tierAsked(criteria).forbidden.join()]
const dueOf = (state: State, today: string) => tierDueOf(state, items.need(state, 'relay'), today)

test('[LN3] the built-in policy is the public matrix of 2024, cell by cell', () => {
  const matrix = {
    'launch-blog': 'xxx', 'community-promotion': 'xxx', 'social-promotion': 'xxx', 'customer-mails': 'sxx', 'sales-enablement': '-xx', 'product-page': '-sx',
    'dev-community-posts': '-sx', 'analyst-briefings': '--x', livestream: '--x', 'launch-video': '--x',
  }
  const marks = { yes: 'x', sometimes: 's', no: '-' }
  const ours = Object.fromEntries(defaultPolicy.activities.map(({ key, tiers }) => [key, `${marks[tiers.L3]}${marks[tiers.L2]}${marks[tiers.L1]}`]))
  expect(ours).toMatchObject(matrix)
  expect([inGroup('awareness'), inGroup('evergreen'), inGroup('enablement')]).toEqual([13, 4, 3])
})

test('[LN4] the lead times of the list of activities hold: press six weeks and more, blog three to four, mail two, live event six, enablement four to six', () => {
  const state = decided('L1')
  const plan = backPlan(state, { ...the(state), announce: '2027-06-09' }, '2026-11-12')
  const ahead = Object.fromEntries(plan.map(({ task, start }) => [task.activity, start === undefined ? 0 : Math.round((Date.parse('2027-06-09') - Date.parse(start)) / 86_400_000)]))
  expect(ahead).toMatchObject({ press: 45, 'launch-blog': 28, 'customer-mails': 14, livestream: 42, 'sales-enablement': 42, 'livestream-promotion': 14, 'pricing-page': 21 })
})

test('[LN5] the tier is asked for by whom it is for, the use case, what is sold and the goal; what is sold anew is never an L3', () => {
  expect(asked({ audience: 'everyone', useCase: 'new', sku: true, goal: 'revenue' })).toEqual(['L1', 'L3'])
  expect(asked({ audience: 'some-customers', useCase: 'extends', sku: true, goal: 'usage' })).toEqual(['L1', 'L3'])
  expect(asked({ audience: 'customers', useCase: 'extends', sku: false, goal: 'leads' })).toEqual(['L2', ''])
  expect(asked({ audience: 'some-customers', useCase: 'extends', sku: false, goal: 'usage' })).toEqual(['L3', ''])
  expect(asked({ audience: 'customers', useCase: 'new', goal: 'revenue' })).toEqual(['L1', ''])
  expect(asked({ companyNews: true })).toEqual(['L1', ''])
  expect(tierAsked({})).toEqual({ because: [], forbidden: [], missing: ['audience', 'useCase', 'sku', 'goal'] })
  expect(refusalOf(() => changesFor(company, 'launch.decide-tier', { release: 'relay', tier: 'L3', decidedBy: ['mara'], criteria: { sku: true } })).sentence).toBe('What is sold as a new article is never an L3: choose L1 or L2.')
})

test('[LN6] a first beta makes a tier due, general availability without one is late', () => {
  const beta = company.apply([items.create('first', { plan: 'plan', kind: 'release', title: 'Relay 4', window: day('2026-10-20') }), stageTargets.create('stage', { item: 'pause', stage: 'beta', release: 'first' })])
  expect(dueOf(company, '2026-11-12')).toBeUndefined()
  expect(dueOf(beta, '2026-10-19')).toBeUndefined()
  expect(dueOf(beta, '2026-10-20')).toMatchObject({ state: 'due', sentence: 'Relay 5 has no tier, and “Pause” is in beta: decide it now.' })
  expect(dueOf(beta.apply(items.update(items.need(beta, 'pause'), { maturity: 'ga' })), '2026-10-20')?.state).toBe('due')
  expect(dueOf(company.apply(items.update(items.need(company, 'pause'), { maturity: 'ga' })), '2026-10-20')).toMatchObject({ state: 'late', sentence: 'Relay 5 has no tier, and “Pause” is generally available.' })
  expect(dueOf(company, '2027-01-27')).toMatchObject({ state: 'late' })
  expect(dueOf(decided('L2', beta), '2027-01-27')).toBeUndefined()
})

test('[LN7] choosing a tier makes its tasks with days counted back in business days, over weekends and holidays, from the day it ships or is announced', () => {
  const state = after(decided('L1'), 'launch.move', { launch: the(decided('L1')).id, announce: '2027-02-09' })
  const due = Object.fromEntries(backPlan(state, the(state), '2026-11-12').map(({ task, due: on }) => [task.activity, on]))
  expect(due).toMatchObject({ 'shared-document': '2026-11-26', notice: '2026-12-29', documentation: '2027-01-26', 'launch-blog': '2027-02-08', 'social-promotion': '2027-02-19', 'analyst-briefings': '2027-01-26' })
  // 25 business days before 26 Jan 2027, over the days the company is closed.
  expect(due['legal-questionnaire']).toBe('2026-12-11')
  expect(tasksOf(state, the(state).id).filter(({ state: now }) => now === 'undecided').map(({ activity }) => activity)).toEqual(['pricing-page'])
})

test('[LN8] moving the day moves the tasks, shows what would be too late, and leaves alone what is done or was given a day by hand', () => {
  const first = decided('L1')
  const done = after(first, 'launch-task.close', { id: titled(first, 'Message house agreed').id, state: 'done' })
  const state = after(done, 'launch-task.change', { id: titled(done, 'Launch video').id, dueOn: '2027-01-10' })
  const shifts = shiftsOf(state, the(state), { ship: day('2026-12-15') }, '2026-11-12')
  const by = Object.fromEntries(shifts.map(({ task, by: days, late }) => [task.title, [days, late]]))
  expect(by['Documentation']).toEqual([-42, undefined])
  expect(by['Shared launch document opened']).toEqual([-42, 'late'])
  expect(by['Message house agreed']).toBeUndefined()
  expect(shifts.find(({ task }) => task.title === 'Launch video')?.to).toBe('2027-01-10')
  expect(shiftsOf(state, the(state), { ship: null }, '2026-11-12').every(({ to, task }) => to === undefined || task.dueOn !== undefined)).toBe(true)
  const moved = after(state, 'launch.move', { launch: the(state).id, ship: day('2026-12-15') }, { reason: 'Earlier' })
  expect(backPlan(moved, the(moved), '2026-11-12').find(({ task }) => task.activity === 'documentation')?.due).toBe('2026-12-15')
})

test('[LN9] another tier makes what it asks for and takes away what nobody touched; what was done, begun or edited stays', () => {
  const first = decided('L1')
  const done = after(first, 'launch-task.close', { id: titled(first, 'Analyst briefings').id, state: 'done' }, { today: '2026-11-20' })
  const state = after(done, 'launch-task.change', { id: titled(done, 'Livestream or live event').id, owner: 'lena' })
  const lower = decided('L3', state)
  const titles = tasksOf(lower, the(lower).id)
  expect(titles.find(({ activity }) => activity === 'analyst-briefings')).toMatchObject({ state: 'done', closedOn: '2026-11-20', beyondTier: true })
  expect(titles.find(({ activity }) => activity === 'livestream')).toMatchObject({ owner: 'lena', beyondTier: true })
  expect(titles.some(({ activity }) => activity === 'launch-video')).toBe(false)
  const again = decided('L1', lower)
  expect(tasksOf(again, the(again).id).map(({ activity }) => activity).sort()).toEqual(tasksOf(first, the(first).id).map(({ activity }) => activity).sort())
  expect(tasksOf(again, the(again).id).some(({ beyondTier }) => beyondTier)).toBe(false)
  expect(tasksOf(again, the(again).id).find(({ activity }) => activity === 'analyst-briefings')?.state).toBe('done')
})

test('[LN10] the first tier writes the built-in policy down as version 1; a launch follows its version until it takes another', () => {
  const state = decided('L1')
  expect(tierPolicies.list(state)).toMatchObject([{ version: 1, from: '2026-11-12' }])
  const next = state.apply([tierPolicies.create('second', { ...defaultPolicy, version: 2, from: '2026-11-13', activities: defaultPolicy.activities.filter(({ key }) => key !== 'launch-video') })])
  expect(tasksOf(next, the(next).id).some(({ activity }) => activity === 'launch-video')).toBe(true)
  const taken = after(next, 'launch.take-policy', { launch: the(next).id, policy: 'second' })
  expect(tasksOf(taken, the(taken).id).some(({ activity }) => activity === 'launch-video')).toBe(false)
})

const undone = (state: State, written: readonly Change[]) => state.apply(changesFor(state, 'undo', { group: idOf('tier') }, { changesOf: () => written }))

test('[LN18] the first tier of all is taken back, and the version it wrote down stays while another launch follows it', () => {
  const both = company.apply([items.create('canvas', { plan: 'plan', kind: 'release', title: 'Canvas 2', window: day('2027-03-02') })])
  const first = changesFor(both, 'launch.decide-tier', { release: 'relay', tier: 'L1', decidedBy: ['mara'] })
  const alone = undone(both.apply(first), first)
  expect([tierPolicies.list(alone), launches.list(alone)]).toEqual([[], []])
  const second = after(both.apply(first), 'launch.decide-tier', { release: 'canvas', tier: 'L2', decidedBy: ['mara'] }, { id: idOf('second') })
  const back = undone(second, first)
  expect(launches.list(back).map(({ release, tier }) => [release, tier])).toEqual([['canvas', 'L2']])
  expect(tierPolicies.list(back).map(({ version }) => version)).toEqual([1])
  expect(launchTasks.list(back).every(({ launch }) => launch === launches.list(back)[0]?.id)).toBe(true)
  const there = both.apply([launches.create('own', { release: 'relay' })])
  const given = changesFor(there, 'launch.decide-tier', { release: 'relay', tier: 'L1', decidedBy: ['mara'] })
  const other = after(there.apply(given), 'launch.decide-tier', { release: 'canvas', tier: 'L2', decidedBy: ['mara'] }, { id: idOf('second') })
  expect(launches.need(undone(other, given), 'own').tier).toBeUndefined()
  const wrote = changesFor(second, 'tier-policy.write', { title: 'Ours' })
  const version = tierPolicies.list(second.apply(wrote)).find((one) => one.version === 2)?.id ?? ''
  const followed = after(second.apply(wrote), 'launch.take-policy', { launch: launches.list(second).find(({ release }) => release === 'canvas')?.id ?? '', policy: version })
  expect(refusalOf(() => undone(followed, wrote)).sentence).toBe('The tier policy cannot be removed: the launch "Canvas 2" still points at it.')
})

test('[LN11] a launch that is given up says why, keeps all that was done, and comes back as it stood', () => {
  const state = decided('L1')
  expect(refusalOf(() => changesFor(state, 'launch.cancel', { launch: the(state).id })).sentence).toBe('A launch is given up with a reason: say why.')
  const given = after(state, 'launch.cancel', { launch: the(state).id }, { reason: 'The partner left' })
  expect(backPlan(given, the(given), '2027-05-01').some(({ late }) => late)).toBe(false)
  expect(after(given, 'launch.take-back', { launch: the(given).id }).list('launch-tasks')).toEqual(state.list('launch-tasks'))
})

test('[LN9] that something is needed stays said, whatever is decided of the tier again', () => {
  const first = decided('L1')
  const needed = after(first, 'launch-task.reopen', { id: titled(first, 'Pricing page updated').id })
  expect(titled(after(needed, 'launch.decide-tier', { release: 'relay', tier: 'L1', decidedBy: ['mara'] }), 'Pricing page updated').state).toBeUndefined()
  expect(titled(decided('L2', needed), 'Pricing page updated').state).toBeUndefined()
  expect(titled(decided('L1', first), 'Pricing page updated').state).toBe('undecided')
})

test('[LN9] what somebody said is needed stays needed, what the other tier asks for sometimes is asked about again, and what is left over from the larger tier blocks nothing', () => {
  const undecided = (state: State) => tasksOf(state, the(state).id).filter((task) => task.state === 'undecided').length
  const small = decided('L2')
  const open = titled(small, 'Customer quotes agreed')
  const needed = after(small, 'launch-task.reopen', { id: open.id })
  expect(tasksOf(decided('L3', needed), the(needed).id).find(({ id }) => id === open.id)).toMatchObject({ needed: true, beyondTier: true })
  expect(undecided(decided('L2', decided('L1')))).toBe(undecided(small))
  const begun = after(decided('L1'), 'launch-task.close', { id: titled(decided('L1'), 'Shared launch document opened').id, state: 'under-way' })
  const less = decided('L3', begun)
  const left = readinessOf(less, the(less), { today: '2027-01-20', now: '2027-01-20T12:00:00Z' }).checks.find(({ title }) => title === 'Shared launch document opened')
  expect(left).toMatchObject({ passes: false, fails: 'risks' })
  const without = after(small, 'launch-task.remove', { id: titled(small, 'Launch blog').id })
  expect(tasksOf(after(without, 'launch.decide-tier', { release: 'relay', tier: 'L2', decidedBy: ['mara'], criteria: { sku: false } }), the(without).id).some(({ title }) => title === 'Launch blog')).toBe(false)
})

test('[LN6] a release that is gone, dropped or out for long is asked nothing, and what was dropped of it is not out', () => {
  const gone = company.apply(items.update(items.need(company, 'relay'), { goneOn: '2026-01-01' }))
  expect(dueOf(gone, '2027-02-01')).toBeUndefined()
  expect(dueOf(company, '2027-02-01')?.state).toBe('late')
  expect(dueOf(company, '2028-02-01')).toBeUndefined()
  const dropped = company.apply(items.update(items.need(company, 'pause'), { maturity: 'ga', status: 'dropped' }))
  expect(dueOf(dropped, '2026-11-12')).toBeUndefined()
})

test('[LN17] a point and a lead are said one by one, so that what two say at once stands side by side; nobody who is not there leads', () => {
  const state = decided('L1')
  const launch = the(state).id
  const two = after(after(state, 'launch.say-point', { launch, point: 'pricing', state: 'at-risk', says: 'Open' }), 'launch.say-point', { launch, point: 'marketing-plan', state: 'settled' })
  expect(the(two).points?.map(({ point }) => point)).toEqual(['pricing', 'marketing-plan'])
  const led = after(after(two, 'launch.lead', { launch, role: 'Product', person: 'mara' }), 'launch.lead', { launch, role: 'Content', person: 'lena' })
  expect(the(after(led, 'launch.lead', { launch, role: 'Product', person: null })).leads).toEqual([{ role: 'Content', person: 'lena' }])
  expect(refusalOf(() => changesFor(state, 'launch.lead', { launch, role: 'Product', person: 'ghost' })).code).toBe('not-found')
  expect(refusalOf(() => changesFor(state, 'launch.change', { id: launch, leads: [{ role: 'Product', person: 'ghost' }] })).code).toBe('not-found')
})

test('[LN8] a day at the end of the calendar takes nothing down: every launch is still told', () => {
  const far = after(decided('L1'), 'launch.move', { launch: the(decided('L1')).id, announce: '9999-12-31' })
  expect(backPlan(far, the(far), '2026-11-12').length).toBeGreaterThan(10)
  expect(() => readinessOf(far, the(far), { today: '2026-11-12', now: '2026-11-12T12:00:00Z' })).not.toThrow()
})
