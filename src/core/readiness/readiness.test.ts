import { expect, test } from 'vitest'
import { after, refusalOf } from '../../testing/deciding.ts'
import { State } from '../kernel/state.ts'
import { tasksOf } from '../launches/back-plan.ts'
import { launches } from '../launches/launches.ts'
import { items, plans, stageTargets } from '../plans/plans.ts'
import { people, settings } from '../workspace/workspace.ts'
import { cameLate } from './came-late.ts'
import { readinessOf } from './readiness.ts'

const day = (on: string) => ({ start: on, end: on, precision: 'day' as const })
const company = State.empty.apply([
  settings.create('settings', { name: 'Fernhill', zone: 'Europe/Berlin', freezes: [{ start: '2026-12-19', end: '2027-01-04', name: 'Year end' }] }),
  people.create('mara', { name: 'Mara' }), people.create('aino', { name: 'Aino' }), plans.create('plan', { title: 'Product', kind: 'product' }),
  items.create('relay', { plan: 'plan', kind: 'release', title: 'Relay 5', window: day('2027-01-26') }),
  items.create('pause', { plan: 'plan', kind: 'feature', title: 'Pause', release: 'relay' }),
  stageTargets.create('beta', { item: 'pause', stage: 'beta', window: { start: '2026-12-01', end: '2027-01-15', precision: 'day' } }),
])
const first = after(company, 'launch.decide-tier', { release: 'relay', tier: 'L1', decidedBy: ['mara'] }, { today: '2026-10-01' })
const the = (state: State) => launches.list(state)[0] ?? expect.fail('no launch')
const on = (state: State, today: string) => readinessOf(state, the(state), { today, now: `${today}T12:00:00Z` })
const failing = (state: State, today: string) => on(state, today).checks.filter(({ passes }) => !passes).map(({ key }) => key)
const launch = (state: State, name: string, args: object, reason?: string) => after(state, name, { launch: the(state).id, ...args } as never, reason === undefined ? {} : { reason })
const allDone = (state: State) => tasksOf(state, the(state).id).reduce((so, { id }) => after(so, 'launch-task.close', { id, state: 'done' }), state)
const inTime = after(first, 'launch.change', { id: the(first).id, involvedOn: '2026-10-01' })
const dated = (move: object) => failing(launch(inTime, 'launch.move', move), '2026-10-02').filter((key) => ['date-known', 'announced-after', 'working-day', 'freeze'].includes(key))
const listed = (state: State) => cameLate(state, { today: '2026-11-20', now: '2026-11-20T12:00:00Z' }).map(({ check }) => [check.passes, check.by])
const notice = (today: string) => on(inTime, today).checks.find(({ title }) => title === 'Legal, sales operations and finance told')

test('[RY1] what blocks makes a no-go, what is not as it should be a risk, nothing of both a go; three reasons decide, the weightiest first', () => {
  const done = launch(allDone(inTime), 'launch.move', { announce: '2027-02-09' })
  expect(on(done, '2026-11-12')).toMatchObject({ verdict: 'at-risk', reasons: [{ key: 'beta-distance', title: 'Beta ends 15 Jan, 11 days before it ships', sentence: 'The policy asks for 15 business days between the two; there are 7.' }] })
  const accepted = launch(done, 'launch.accept', { check: 'beta-distance', facts: '2027-01-15 2027-01-26' }, 'The beta is small.')
  expect(on(accepted, '2026-11-12')).toMatchObject({ verdict: 'go', reasons: [] })
  expect(on(accepted, '2026-11-12').passed).toBe(on(accepted, '2026-11-12').checks.length)
  const late = on(inTime, '2027-01-10')
  expect(late.verdict).toBe('no-go')
  expect(late.reasons).toHaveLength(3)
  expect(late.reasons.every(({ fails }) => fails === 'blocks')).toBe(true)
})

test('[RY2] what was accepted is asked again when its facts change, and when somebody wants to', () => {
  const accepted = launch(inTime, 'launch.accept', { check: 'beta-distance', facts: '2027-01-15 2027-01-26' }, 'The beta is small.')
  expect(failing(accepted, '2026-11-12')).not.toContain('beta-distance')
  expect(failing(launch(accepted, 'launch.move', { ship: day('2027-01-25') }), '2026-11-12')).toContain('beta-distance')
  expect(failing(launch(accepted, 'launch.ask-again', { check: 'beta-distance' }), '2026-11-12')).toContain('beta-distance')
})

const accepts = (check: string, facts: string) => refusalOf(() => launch(inTime, 'launch.accept', { check, facts }, 'It is small.'))

test('[RY2] only what this launch is checked for, and what is not as it should be, is accepted, as it is now', () => {
  expect(accepts('nothing', '')).toMatchObject({ code: 'not-found', sentence: 'This launch is not checked for “nothing”: choose one of its checks.' })
  expect(accepts('working-day', '')).toMatchObject({ code: 'conflict', sentence: '“It ships and is announced on working days” is as it should be, so there is nothing to accept.' })
  expect(accepts('beta-distance', '2027-01-14 2027-01-26')).toMatchObject({ code: 'conflict', sentence: 'What stands behind “Beta ends 15 Jan, 11 days before it ships” has changed meanwhile: look again, and accept it as it is now.' })
  expect(accepts('tier', '').code).toBe('not-allowed')
  expect(refusalOf(() => launch(inTime, 'launch.accept', { check: 'beta-distance', facts: '2027-01-15 2027-01-26' })).code).toBe('needs-reason')
  expect(() => launch(launch(inTime, 'launch.accept', { check: 'beta-distance', facts: '2027-01-15 2027-01-26' }, 'It is small.'), 'launch.accept', { check: 'beta-distance', facts: '2027-01-15 2027-01-26' }, 'It is tried out.')).not.toThrow()
})

test('[RY3] no date, a rough one, an announcement before it ships, in a freeze or on a day off are each said', () => {
  expect(dated({ ship: null })).toEqual(['date-known'])
  expect(dated({ ship: { start: '2027-01-01', end: '2027-03-31', precision: 'quarter' } })).toContain('date-known')
  expect(dated({ announce: '2027-01-20' })).toEqual(['announced-after'])
  expect(dated({ announce: '2027-01-30' })).toEqual(['working-day'])
  expect(dated({ ship: day('2026-12-18'), announce: '2026-12-21' })).toEqual(['freeze'])
  expect(dated({ ship: day('2026-12-21'), announce: '2027-01-05' })).toEqual(['freeze'])
})

test('[RY4] the shared document of a large launch is open two months before, and its six points say where they stand', () => {
  expect(failing(inTime, '2026-11-26')).not.toContain('document')
  expect(on(inTime, '2026-11-27').checks.find(({ key }) => key === 'document')).toMatchObject({ passes: false, fails: 'blocks', sentence: 'It was to be open by 26 Nov.' })
  const open = after(inTime, 'launch.change', { id: the(inTime).id, document: { address: 'https://docs.fernhill.example/relay-5', openedOn: '2026-11-26' }, points: [{ point: 'pricing', state: 'at-risk', says: 'Open above 500 seats', on: '2026-10-28' }] })
  expect(failing(open, '2026-11-27').filter((key) => key.startsWith('point:'))).toHaveLength(6)
  expect(on(open, '2026-11-27').checks.find(({ key }) => key === 'point:pricing')?.sentence).toBe('Open above 500 seats')
})

test('[RY5] product marketing that comes in too late for the tier is seen', () => {
  expect(failing(first, '2026-10-25')).not.toContain('involvement')
  expect(failing(first, '2026-10-27')).toContain('involvement')
  const late = after(first, 'launch.change', { id: the(first).id, involvedOn: '2026-11-20' })
  expect(on(late, '2026-11-20').checks.find(({ key }) => key === 'involvement')?.sentence).toBe('It was to come in by 26 Oct, and came on 20 Nov.')
})

test('[RY6] legal, sales operations and finance hear four weeks before general availability', () => {
  expect(notice('2026-12-29')).toMatchObject({ by: '2026-12-29' })
  expect(notice('2026-12-30')).toMatchObject({ passes: false, fails: 'blocks' })
})

test('[RY7] a review that silence will end in time is no risk; a rejection blocks, and on the day itself all that waits does', () => {
  const asked = after(inTime, 'review.ask', { kind: 'other', title: 'Keynote', collection: 'launches', record: the(inTime).id, reviewers: [{ person: 'mara' }] })
  expect(on(asked, '2026-11-12').checks.some(({ title }) => title === 'Keynote')).toBe(false)
  const wide = after(inTime, 'review.ask', { kind: 'press', title: 'Press release', impact: 'very-wide', collection: 'launches', record: the(inTime).id, reviewers: [{ person: 'mara', part: 'Product director' }, { person: 'aino', part: 'Marketing' }] }, { today: '2026-11-10' })
  const press = (today: string) => on(wide, today).checks.find(({ title }) => title === 'Press release')
  expect(press('2026-11-12')).toMatchObject({ passes: false, fails: 'risks' })
  expect(press('2027-01-26')).toMatchObject({ passes: false, fails: 'blocks' })
  const usual = after(inTime, 'review.ask', { kind: 'press', title: 'Press release', collection: 'launches', record: the(inTime).id, reviewers: [{ person: 'mara', part: 'Product director' }, { person: 'aino', part: 'Marketing' }] }, { today: '2026-11-10' })
  expect(on(usual, '2026-11-11').checks.find(({ title }) => title === 'Press release')?.passes).toBe(true)
})

const deckOn = (state: State, today: string) => on(state, today).checks.find(({ key }) => key === 'deck')

test('[RY21] a large launch has its deck four weeks before it is announced, and an edition of it on the day; a small one needs none', () => {
  expect(deckOn(inTime, '2026-12-28')).toMatchObject({ passes: true })
  expect(deckOn(inTime, '2026-12-29')).toMatchObject({ passes: false, fails: 'risks', sentence: 'It was to be there by 29 Dec, four weeks before it is announced.', acts: [{ command: 'deck.for-launch' }] })
  const made = launch(inTime, 'deck.for-launch', {})
  expect(deckOn(made, '2027-01-25')).toMatchObject({ passes: true })
  expect(deckOn(made, '2027-01-26')).toMatchObject({ passes: false, sentence: 'No edition of it is published.' })
  const small = after(company, 'launch.decide-tier', { release: 'relay', tier: 'L3', decidedBy: ['mara'] }, { today: '2026-10-01' })
  expect(deckOn(small, '2027-01-26')).toBeUndefined()
})

test('[RY8] the launches that product marketing came to late are listed, also where that was accepted, and not those that are given up', () => {
  const late = after(first, 'launch.change', { id: the(first).id, involvedOn: '2026-11-20' })
  expect([listed(inTime), listed(late)]).toEqual([[], [[false, '2026-10-26']]])
  expect(listed(launch(late, 'launch.accept', { check: 'involvement', facts: '2026-11-20 2026-10-26' }, 'It is small.'))).toEqual([[true, '2026-10-26']])
  expect(listed(launch(late, 'launch.cancel', {}, 'No.'))).toEqual([])
})

const check = (state: State, key: string) => on(state, '2026-11-12').checks.find((one) => one.key === key)

test('[RY5] with the beta, where that comes first and the tier says so; a beta that ends after it ships is said', () => {
  const beta = (start: string, end: string) => inTime.apply(stageTargets.update(stageTargets.need(inTime, 'beta'), { window: { start, end, precision: 'day' } }))
  expect(check(inTime, 'involvement')).toMatchObject({ passes: true, by: '2026-10-26' })
  expect(check(beta('2026-09-01', '2026-10-01'), 'involvement')).toMatchObject({ passes: false, by: '2026-09-01' })
  expect(check(beta('2026-12-01', '2027-02-10'), 'beta-distance')).toMatchObject({ passes: false, title: 'Beta ends 10 Feb, when it has shipped' })
})

test('[RY9] a launch that is out says so with the day, and only what is still open of it; one with a stage left is not out yet', () => {
  expect(on(inTime, '2027-01-26').verdict).toBe('no-go')
  const out = on(inTime, '2027-01-27')
  expect(out).toMatchObject({ verdict: 'out', out: { since: '2027-01-26' } })
  expect(out.reasons).toEqual(out.out?.open.slice(0, 3))
  expect(out.out?.open.every(({ key, fails }) => (key === 'learning' || key.startsWith('task:')) && fails === 'risks')).toBe(true)
  expect(out.out?.open).toHaveLength(tasksOf(inTime, the(inTime).id).length + 1)
  const done = on(allDone(inTime), '2027-01-27')
  expect(done.reasons).toMatchObject([{ key: 'learning', by: '2027-02-25', sentence: 'What it taught is to be written down by 25 Feb.', acts: [{ page: 'learning' }] }])
  const learned = after(allDone(inTime), 'learning-record.add', { title: 'Relay 5', on: '2027-02-01', launch: the(inTime).id })
  expect(on(learned, '2027-02-02')).toMatchObject({ verdict: 'out', reasons: [] })
  expect(on(launch(inTime, 'launch.move', { announce: '2027-02-09' }), '2027-02-09').verdict).not.toBe('out')
  expect(on(launch(inTime, 'launch.cancel', {}, 'No.'), '2027-02-09').verdict).toBe('cancelled')
  const rolled = after(inTime, 'rollout.begin', { item: 'relay', channel: 'Cloud' })
  expect(on(rolled, '2027-02-09').verdict).not.toBe('out')
})
