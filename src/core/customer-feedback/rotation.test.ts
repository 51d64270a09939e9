import fc from 'fast-check'
import { expect, test } from 'vitest'
import { after, refusalOf, changesFor } from '../../testing/deciding.ts'
import { accounts } from '../accounts/accounts.ts'
import { keyAccounts } from '../key-accounts/key-accounts.ts'
import { State } from '../kernel/state.ts'
import { addDays } from '../time/days.ts'
import { people } from '../workspace/workspace.ts'
import { onRotation, turnOn, turnsFrom } from './rotation.ts'
import { routeOf } from './routing.ts'

const start = State.empty.apply(['ana', 'ben', 'cyd', 'dan'].map((id) => people.create(id, { name: id })))
const rotated = after(start, 'feedback-rotation.set', { people: ['ana', 'ben', 'cyd'], from: '2026-05-04' })
const on = (state: State, day: string) => onRotation(state, day)?.person

test('[CF6] each has two weeks in order, from a day on; a later line ends an earlier one on its day', () => {
  expect(['2026-05-03', '2026-05-04', '2026-05-17', '2026-05-18', '2026-06-01', '2026-06-15'].map((day) => on(rotated, day))).toEqual([undefined, 'ana', 'ana', 'ben', 'cyd', 'ana'])
  const changed = after(rotated, 'feedback-rotation.set', { people: ['dan', 'ana'], from: '2026-05-13', weeks: 1 })
  expect(onRotation(changed, '2026-05-12')).toEqual({ person: 'ana', from: '2026-05-04', until: '2026-05-12' })
  expect(['2026-05-13', '2026-05-19', '2026-05-20'].map((day) => on(changed, day))).toEqual(['dan', 'dan', 'ana'])
  expect(refusalOf(() => changesFor(start, 'feedback-rotation.set', { people: ['ana', 'ana'] })).sentence).toContain('twice')
  expect(refusalOf(() => changesFor(start, 'feedback-rotation.set', { people: ['ana'] }, { role: 'contributor' })).code).toBe('not-allowed')
})

test('[CF6] whatever the rotation, every day from its first has one person on, and each turn is as long as it was said to be', () => {
  fc.assert(fc.property(fc.integer({ min: 1, max: 3 }), fc.integer({ min: 1, max: 4 }), fc.integer({ min: 0, max: 200 }), (many, weeks, days) => {
    const state = after(start, 'feedback-rotation.set', { people: ['ana', 'ben', 'cyd'].slice(0, many), from: '2026-05-04', weeks })
    const day = addDays('2026-05-04', days)
    const turn = turnOn(state, day)
    expect(turn).toBeDefined()
    expect(turn?.until).toBe(addDays(turn?.from ?? '', weeks * 7 - 1))
    expect(turn !== undefined && turn.from <= day && day <= turn.until).toBe(true)
    expect(turnOn(state, addDays(turn?.until ?? '', 1))?.from).toBe(addDays(turn?.until ?? '', 1))
  }))
})

test('[CF7] a swap from a day gives the rest of the turn away and takes the other’s next one; who is not in the rotation only stands in', () => {
  const swapped = after(rotated, 'feedback-rotation.swap', { from: '2026-05-08', with: 'cyd' })
  expect(['2026-05-07', '2026-05-08', '2026-05-17', '2026-05-18', '2026-06-01', '2026-06-14', '2026-06-15'].map((day) => on(swapped, day))).toEqual(['ana', 'cyd', 'cyd', 'ben', 'ana', 'ana', 'ana'])
  expect(onRotation(swapped, '2026-05-10')).toEqual({ person: 'cyd', from: '2026-05-08', until: '2026-05-17', insteadOf: 'ana' })
  expect(turnsFrom(swapped, '2026-05-04', 4).map(({ person, from, until }) => [person, from, until])).toEqual([['ana', '2026-05-04', '2026-05-07'], ['cyd', '2026-05-08', '2026-05-17'], ['ben', '2026-05-18', '2026-05-31'], ['ana', '2026-06-01', '2026-06-14']])
  expect(refusalOf(() => changesFor(swapped, 'feedback-rotation.swap', { from: '2026-05-10', with: 'ben' })).sentence).toContain('take that back first')
  const standIn = after(rotated, 'feedback-rotation.swap', { from: '2026-05-08', with: 'dan' })
  expect([on(standIn, '2026-05-08'), on(standIn, '2026-05-18'), standIn.count('feedback-stand-ins')]).toEqual(['dan', 'ben', 1])
  expect(refusalOf(() => changesFor(rotated, 'feedback-rotation.swap', { from: '2026-05-08', with: 'ana' })).code).toBe('invalid')
  expect(refusalOf(() => changesFor(start, 'feedback-rotation.swap', { with: 'ana' })).code).toBe('conflict')
  const gone = rotated.apply(people.update(people.need(rotated, 'ana'), { erased: true }))
  expect(onRotation(gone, '2026-05-05')).toEqual({ person: undefined, from: '2026-05-04', until: '2026-05-17' })
})

test('[CF8] trouble goes to support, a customer’s words to whoever looks after them, and all else to whoever is on; each line is data', () => {
  const state = rotated.apply([accounts.create('norrvik', { number: 17, name: 'Norrvik' }), keyAccounts.create('key', { account: 'norrvik', owners: ['cyd', 'dan'], since: '2026-01-01' })])
  const routed = (entry: { about: 'trouble' | 'gap'; account?: string }, at = state) => routeOf(at, entry, '2026-05-05')
  expect(routed({ about: 'trouble', account: 'norrvik' })).toEqual({ when: 'trouble', to: 'Support', people: [] })
  expect(routed({ about: 'gap', account: 'norrvik' })).toEqual({ when: 'customer', to: 'The account’s team', people: ['cyd', 'dan'] })
  expect(routed({ about: 'gap' })).toEqual({ when: 'anybody', to: 'Whoever is on the rotation', people: ['ana'] })
  const changed = after(state, 'feedback-routing.set', { when: 'trouble', to: 'Application engineers', person: 'ben' })
  expect(routed({ about: 'trouble' }, changed)).toEqual({ when: 'trouble', to: 'Application engineers', people: ['ben'] })
  expect(routed({ about: 'trouble' }, after(changed, 'feedback-routing.set', { when: 'trouble', person: null }))).toEqual({ when: 'trouble', to: 'Application engineers', people: [] })
})
