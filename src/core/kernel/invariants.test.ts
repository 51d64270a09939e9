import { expect, test } from 'vitest'
import { refusalOf } from '../../testing/deciding.ts'
import { launches } from '../launches/launches.ts'
import { accounts } from '../accounts/accounts.ts'
import { keyAccounts } from '../key-accounts/key-accounts.ts'
import { coverage, items, plans } from '../plans/plans.ts'
import { notes } from '../workshop/notes.ts'
import { participants, workshops } from '../workshop/workshops.ts'
import { people, teams } from '../workspace/workspace.ts'
import type { Fields } from './change.ts'
import { checkInvariants } from './invariants.ts'
import { State } from './state.ts'

const plan = plans.create('p', { title: 'Product', kind: 'product' })
const team = teams.create('t', { title: 'Search' })
const item = items.create('i', { plan: 'p', kind: 'feature', title: 'Fast search', teams: ['t'] })
const state = checkInvariants(State.empty, [plan, team, item])
const [thePlan, theTeam, theItem] = [plans.need(state, 'p'), teams.need(state, 't'), items.need(state, 'i')]

const refused = (fields: Fields) => refusalOf(() => checkInvariants(state, [{ kind: 'create', collection: 'items', id: 'x', after: fields }]))

test('[KN20] a field of the wrong form, a missing one and an unknown one are refused by name', () => {
  expect(refused({ plan: 'p', kind: 'cake', title: 'x' })).toMatchObject({ code: 'invalid' })
  expect(refused({ plan: 'p', kind: 'cake', title: 'x' }).sentence).toContain('The item cannot be kept: kind:')
  expect(refused({ plan: 'p', kind: 'feature' }).sentence).toContain('title:')
  expect(refused({ plan: 'p', kind: 'feature', title: 'x', colour: 'red' }).sentence).toContain('colour')
  expect(refused({ plan: 'p', kind: 'feature', title: 'x', window: { start: '2026-02-01', end: '2026-01-01', precision: 'day' } }).sentence).toContain('window: must not end before it starts')
})

test('[KN20] a collection that does not exist holds nothing', () => {
  expect(refusalOf(() => checkInvariants(state, [{ kind: 'create', collection: 'cakes', id: 'x', after: {} }]))).toMatchObject({ code: 'invalid', sentence: 'There is no collection called "cakes".' })
})

test('[KN21] one reference or one of several that names nothing is refused', () => {
  expect(refusalOf(() => checkInvariants(state, items.update(theItem, { plan: 'gone' })))).toMatchObject({ code: 'not-found', sentence: "The item's plan names a plan that does not exist (gone)." })
  expect(refusalOf(() => checkInvariants(state, items.update(theItem, { teams: ['t', 'gone'] }))).sentence).toContain('names a team that does not exist (gone)')
})

test('[KN21] records may refer to what the same command makes, in any order', () => {
  expect(checkInvariants(State.empty, [item, team, plan]).count('items')).toBe(1)
})

test('[KN22] what is pointed at stays, and the sentence names what points', () => {
  expect(refusalOf(() => checkInvariants(state, [plans.remove(thePlan)]))).toMatchObject({ code: 'in-use', sentence: 'The plan cannot be removed: the item "Fast search" still points at it.' })
  expect(refusalOf(() => checkInvariants(state, [teams.remove(theTeam)])).code).toBe('in-use')
})

test('[KN22] what is changed in the same act and points on at what goes keeps it too; what has no title is called by what it is of', () => {
  const mara = people.create('mara', { name: 'Mara' })
  const there = state.apply([mara, accounts.create('a', { number: 17, name: 'Norrvik' }), keyAccounts.create('k', { account: 'a', owners: ['mara'], since: '2026-01-01' })])
  expect(refusalOf(() => checkInvariants(there, [...keyAccounts.update(keyAccounts.need(there, 'k'), { since: '2026-02-01' }), people.remove(people.need(there, 'mara'))]))).toMatchObject({ code: 'in-use', sentence: 'The person cannot be removed: the key account "Norrvik" still points at it.' })
  expect(refusalOf(() => checkInvariants(there, [accounts.remove(accounts.need(there, 'a'))])).sentence).toBe('The account cannot be removed: the key account "Norrvik" still points at it.')
})

test('[KN22] what is not everybody’s to read is not named when it keeps something from going', () => {
  const workshop = workshops.create('w', { title: 'Autumn', roadmap: 'r', phase: 'brainstorm' })
  const author = participants.create('p', { workshop: 'w', name: 'Ann', hue: 1 })
  const there = state.apply([workshop, author, notes.create('n', { workshop: 'w', text: 'Face down', author: 'p', at: '2026-09-14T09:00:00Z', rank: 'n0' })])
  expect(refusalOf(() => checkInvariants(there, [participants.remove(participants.need(there, 'p'))])).sentence).toBe('The participant cannot be removed: the note of somebody still points at it.')
})

test('[KN22] removed together with what points at it, or after it was let go, it goes', () => {
  expect(checkInvariants(state, [plans.remove(thePlan), items.remove(theItem)]).count('plans')).toBe(0)
  expect(checkInvariants(state, [...items.update(theItem, { teams: null }), teams.remove(theTeam)]).count('teams')).toBe(0)
})

test('[KN22] what is removed and made again in one command is not gone', () => {
  expect(checkInvariants(state, [plans.remove(thePlan), plan]).count('plans')).toBe(1)
})

test('[KN23] an item left out without a reason is refused in the type\'s own words', () => {
  expect(refusalOf(() => checkInvariants(state, [coverage.create('c', { item: 'i', decision: 'left-out' })]))).toMatchObject({ code: 'invalid', sentence: 'An item is left out with a reason: say why.' })
  expect(checkInvariants(state, [coverage.create('c', { item: 'i', decision: 'left-out', reason: 'Not for customers yet' })]).count('coverage')).toBe(1)
})

test('[KN21][KN22] what the objects of a field name must exist, and stays while it is named', () => {
  const release = items.create('r', { plan: 'p', kind: 'release', title: 'Relay 5' })
  const ghost = refusalOf(() => checkInvariants(state, [release, launches.create('l', { release: 'r', leads: [{ role: 'Product', person: 'ghost' }] })]))
  expect(ghost).toMatchObject({ code: 'not-found', sentence: 'The launch\'s leads names a person that does not exist (ghost).' })
  const led = checkInvariants(state, [people.create('mara', { name: 'Mara' }), release, launches.create('l', { release: 'r', leads: [{ role: 'Product', person: 'mara' }] })])
  expect(refusalOf(() => checkInvariants(led, [people.remove(people.need(led, 'mara'))])).code).toBe('in-use')
  expect(() => checkInvariants(led, [...launches.update(launches.need(led, 'l'), { leads: null }), people.remove(people.need(led, 'mara'))])).not.toThrow()
})
