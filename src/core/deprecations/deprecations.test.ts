import { expect, test } from 'vitest'
import { after, changesFor, refusalOf } from '../../testing/deciding.ts'
import type { Day } from '../kernel/command.ts'
import { State } from '../kernel/state.ts'
import { items, plans } from '../plans/plans.ts'
import { people } from '../workspace/workspace.ts'
import { deprecations, type Gate, gates } from './deprecations.ts'
import { deprecationsIn, gatesOf } from './gates-of.ts'

const answered = { users: 'Forty users; the new export.', teams: 'Support and Relay core.', prospects: 'None.' }
const unreviewed = State.empty.apply([
  people.create('mara', { name: 'Mara' }), people.create('tomas', { name: 'Tomas' }), plans.create('plan', { title: 'Product', kind: 'product' }),
  items.create('relay', { plan: 'plan', kind: 'release', title: 'Relay 5', window: { start: '2026-06-20', end: '2026-06-20', precision: 'day' } }),
  deprecations.create('old', { title: 'Old export', release: 'relay', endsOn: '2026-08-31', owner: 'mara', owners: [{ gate: 'work-begun', person: 'tomas' }], ...answered }),
])
const reviewers = [{ person: 'mara', part: 'Product director' }, { person: 'tomas', part: 'Marketing' }]
const asking = (state: State, today: Day) => after(state, 'review.ask', { kind: 'deprecation', title: 'Post of the old export', collection: 'deprecations', record: 'old', reviewers }, { today })
const company = asking(unreviewed, '2026-05-01')
const the = (state: State) => deprecations.need(state, 'old')
const pass = (state: State, gate: Gate, today: Day, more: object = {}, reason?: string) => after(state, 'deprecation.pass', { id: 'old', gate, ...more }, { today, ...(reason === undefined ? {} : { reason }) })
const refused = (state: State, gate: Gate, today: Day, more: object = {}) => refusalOf(() => changesFor(state, 'deprecation.pass', { id: 'old', gate, ...more }, { today }))
const upTo = (gate: Gate, today: Day, state = company) => gates.slice(0, gates.indexOf(gate)).reduce((so, one) => pass(so, one, today, one === 'customers-told' ? { ways: ['mail'] } : {}), state)
const standing = (state: State, gate: Gate, today: Day) => gatesOf(state, the(state), { today, now: `${today}T12:00:00Z` }).find((one) => one.gate === gate) ?? expect.fail('no gate')

test('[DP1] engineering cannot begin before it was shared inside, and no gate is passed before the ones before it', () => {
  expect(refused(company, 'work-begun', '2026-05-01')).toMatchObject({ code: 'conflict', sentence: 'Engineering cannot begin before it was shared inside: “Decided, with three questions answered” comes first.' })
  const written = pass(pass(pass(company, 'decided', '2026-05-01'), 'written', '2026-05-02', { link: 'https://docs.fernhill.example/post' }), 'shared-with-engineers', '2026-05-03')
  expect(refused(written, 'work-begun', '2026-05-04').sentence).toBe('Engineering cannot begin before it was shared inside: “Shared with everybody inside” comes first.')
  expect(() => pass(pass(written, 'shared-with-all', '2026-05-04'), 'work-begun', '2026-05-04')).not.toThrow()
  for (const gate of gates.slice(1)) expect(refused(company, gate, '2026-05-01').code, gate).toBe('conflict')
})

test('[DP2] it is decided once the three questions are answered', () => {
  const open = after(company, 'deprecation.change', { id: 'old', teams: null, prospects: null })
  expect(refused(open, 'decided', '2026-05-01').sentence).toBe('Answer first which of our teams it touches, and which prospects count on it.')
})

test('[DP3] the post is published with the first version that has the change, not before', () => {
  const state = upTo('published', '2026-05-05')
  expect(refused(state, 'published', '2026-06-19').sentence).toBe('Relay 5 comes on 20 Jun at the earliest: the post is published with it.')
  expect(() => pass(state, 'published', '2026-06-20')).not.toThrow()
  expect(refused(after(state, 'deprecation.change', { id: 'old', release: null }), 'published', '2026-06-20').sentence).toContain('Say the release')
})

test('[DP4] customers are told thirty days ahead, in a way that is said; shorter is an exception with its reason', () => {
  const state = pass(upTo('published', '2026-05-05'), 'published', '2026-06-20')
  expect(refused(state, 'customers-told', '2026-07-01').sentence).toContain('Say how customers are told')
  expect(the(pass(state, 'customers-told', '2026-08-01', { ways: ['mail', 'in-product'] })).passed?.at(-1)?.exception).toBeUndefined()
  expect(refused(state, 'customers-told', '2026-08-02', { ways: ['mail'] })).toMatchObject({ code: 'needs-reason', sentence: 'Customers are told 30 days ahead; there are 29. Move its end, or say why this is an exception.' })
  expect(the(pass(state, 'customers-told', '2026-08-02', { ways: ['mail'] }, 'All six were called.')).passed?.at(-1)?.exception).toBe('All six were called.')
})

test('[DP5] reminders are due seven days and one day before the end, over the month and both changes of the clock, and it is not removed before it', () => {
  const told = (endsOn: Day) => {
    const state = after(pass(upTo('published', '2026-05-05'), 'published', '2026-06-20'), 'deprecation.change', { id: 'old', endsOn })
    return pass(state, 'customers-told', '2026-06-21', { ways: ['mail'] })
  }
  const days = (endsOn: Day) => (['customers-told', 'reminded-week', 'reminded-day', 'removed'] as const).map((gate) => standing(told(endsOn), gate, '2026-06-21').by)
  expect(days('2026-11-01')).toEqual(['2026-10-02', '2026-10-25', '2026-10-31', '2026-11-01'])
  expect(days('2027-03-30')).toEqual(['2027-02-28', '2027-03-23', '2027-03-29', '2027-03-30'])
  expect(standing(told('2026-11-01'), 'reminded-week', '2026-10-26')).toMatchObject({ isLate: true, isNext: true, owner: 'mara' })
  const reminded = pass(pass(told('2026-11-01'), 'reminded-week', '2026-10-25'), 'reminded-day', '2026-10-31')
  expect(refused(reminded, 'removed', '2026-10-31').sentence).toBe('Customers have it until 1 Nov.')
  expect(() => pass(reminded, 'removed', '2026-11-01')).not.toThrow()
})

test('[DP11] a reminder is recorded neither before its day, or the last working day before it, nor after it without a reason', () => {
  const told = pass(pass(upTo('published', '2026-05-05'), 'published', '2026-06-20'), 'customers-told', '2026-07-01', { ways: ['mail'] })
  // It ends on a Monday: a week before is a Monday, the day before a Sunday.
  expect(refused(told, 'reminded-week', '2026-08-21')).toMatchObject({ code: 'conflict', sentence: 'Customers are reminded seven days ahead, on 24 Aug: not before that day.' })
  expect(standing(told, 'reminded-week', '2026-07-02').waits).toContain('not before that day')
  expect(refused(told, 'reminded-week', '2026-08-26')).toMatchObject({ code: 'needs-reason', sentence: 'Customers are reminded 7 days ahead; there are 5 left. Say why this is an exception.' })
  expect(the(pass(told, 'reminded-week', '2026-08-26', {}, 'The mail was stuck.')).passed?.at(-1)).toMatchObject({ gate: 'reminded-week', exception: 'The mail was stuck.' })
  const once = pass(told, 'reminded-week', '2026-08-24')
  expect(refused(once, 'reminded-day', '2026-08-27').sentence).toBe('Customers are reminded one day ahead, on 30 Aug: not before 28 Aug, the last working day before it.')
  expect(() => pass(once, 'reminded-day', '2026-08-28')).not.toThrow()
  expect(refused(once, 'reminded-day', '2026-08-31').sentence).toBe('Customers are reminded one day ahead; there are 0 left. Say why this is an exception.')
})

test('[DP6] each gate has one person; the last is taken back with a reason, and all of it is given up and taken up again where it stood', () => {
  expect([standing(company, 'work-begun', '2026-05-01').owner, standing(company, 'written', '2026-05-01').owner]).toEqual(['tomas', 'mara'])
  const state = upTo('shared-with-all', '2026-05-05')
  expect(refusalOf(() => changesFor(state, 'deprecation.take-back', { id: 'old' })).code).toBe('needs-reason')
  expect(the(after(state, 'deprecation.take-back', { id: 'old' }, { reason: 'The post was wrong.' })).passed?.map(({ gate }) => gate)).toEqual(['decided', 'written'])
  const stopped = after(state, 'deprecation.stop', { id: 'old' }, { reason: 'Too many use it.' })
  expect(refused(stopped, 'shared-with-all', '2026-05-06').sentence).toBe('It was given up: take it up again first.')
  expect(deprecationsIn(stopped, 'relay')).toEqual([])
  expect(the(after(stopped, 'deprecation.resume', { id: 'old' }))).toEqual(the(state))
  expect(deprecationsIn(state, 'relay').map(({ title }) => title)).toEqual(['Old export'])
})

test('[DP7] what customers were told holds: its end moves, or is unset, only once that gate is taken back and they are told anew', () => {
  const told = pass(pass(upTo('published', '2026-05-05'), 'published', '2026-06-20'), 'customers-told', '2026-07-01', { ways: ['mail'] })
  for (const endsOn of ['2026-07-10', '2026-12-31', null]) expect(refusalOf(() => changesFor(told, 'deprecation.change', { id: 'old', endsOn })).sentence, String(endsOn)).toBe('Customers were told that they have it until 31 Aug: take that gate back, and tell them anew.')
  const back = after(told, 'deprecation.take-back', { id: 'old' }, { reason: 'It takes longer.' })
  expect(the(pass(after(back, 'deprecation.change', { id: 'old', endsOn: '2026-10-01' }), 'customers-told', '2026-07-02', { ways: ['mail'] })).passed?.at(-1)).toMatchObject({ gate: 'customers-told', until: '2026-10-01' })
})

test('[DP8] the answers that decided it may be changed, not emptied', () => {
  const decided = pass(company, 'decided', '2026-05-01')
  expect(refusalOf(() => changesFor(decided, 'deprecation.change', { id: 'old', prospects: null })).sentence).toBe('It was decided on its three answers: change them, or take that gate back.')
  expect(() => after(decided, 'deprecation.change', { id: 'old', prospects: 'One, who was told.' })).not.toThrow()
})

test('[DP9] its post goes out once product and marketing were asked to see it, and no longer block', () => {
  const state = upTo('published', '2026-05-05', unreviewed)
  expect(refused(state, 'published', '2026-06-22')).toMatchObject({ code: 'conflict', sentence: 'What is said of “Old export” must be seen by Product director and Marketing before it goes out: ask them first.' })
  const asked = asking(state, '2026-06-19')
  expect(refused(asked, 'published', '2026-06-22').sentence).toBe('“Post of the old export”: It waits for an answer.')
  expect(() => pass(asked, 'published', '2026-06-25')).not.toThrow()
})

const owners = (...persons: readonly string[]) => () => changesFor(company, 'deprecation.change', { id: 'old', owners: persons.map((person) => ({ gate: 'removed', person })) })

test('[DP6] one person does what a gate asks for, and is somebody who is there', () => {
  expect(refusalOf(owners('mara', 'tomas')).sentence).toBe('One person does what a gate asks for: name one.')
  expect(refusalOf(owners('ghost')).code).toBe('not-found')
  expect(owners('tomas')).not.toThrow()
})
