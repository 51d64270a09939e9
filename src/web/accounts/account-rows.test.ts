import { expect, test } from 'vitest'
import { State } from '../../core/kernel/state.ts'
import { accountRows, nextNumber } from './account-rows.ts'
import { aliasesFrom, aliasesLine } from './aliases-text.ts'

const state = State.empty.withCollection('accounts', [
  { id: 'a', number: 17, name: 'Norrvik', aliases: ['NV', 'Norrvik, Inc.'] },
  { id: 'b', number: 8, name: 'Aldersund Freight' },
  { id: 'c', number: 170, name: 'Bergby' },
])
const numbers = (search: object) => accountRows(state, search, new Map([['c', 3], ['a', 1]])).map(({ account }) => account.number)

test('[AC5] accounts are found by name, other name, number and neutral code, also within a sentence', () => {
  expect(numbers({})).toEqual([8, 17, 170])
  expect(numbers({ q: 'inc.' })).toEqual([17])
  expect(numbers({ q: '17' })).toEqual([17])
  expect(numbers({ q: 'Asked for by Customer 8 and customer 170' })).toEqual([8, 170])
  expect(numbers({ q: '{account:17}' })).toEqual([17])
  expect(numbers({ q: 'nobody' })).toEqual([])
  expect(numbers({ sort: '-name' })).toEqual([17, 170, 8])
  expect(numbers({ sort: '-links' })).toEqual([170, 17, 8])
  expect(numbers({ sort: 'aliases' })).toEqual([17, 8, 170])
})

test('[AC5] other names are read as they are shown, and a number that was given is never given again', () => {
  expect(aliasesFrom(aliasesLine(['NV', 'Norrvik, Inc.']))).toEqual(['NV', 'Norrvik, Inc.'])
  expect(aliasesFrom(' NV\nNV ; ')).toEqual(['NV'])
  expect(aliasesFrom('  ')).toBeNull()
  expect(nextNumber(state)).toBe(171)
  expect(nextNumber(State.empty)).toBe(1)
})
