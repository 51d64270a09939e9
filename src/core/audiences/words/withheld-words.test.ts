import { expect, test } from 'vitest'
import { State } from '../../kernel/state.ts'
import { builtInAudience } from '../built-in.ts'
import { withheldWords } from '../redact.ts'
import { withheldFound } from './withheld-words.ts'

test('[WO20] a word of the own list that is also an account’s comes with the token to write in its place', () => {
  const state = State.empty
    .withCollection('settings', [{ id: 'settings', name: 'Fernhill', zone: 'UTC', neverOutside: ['NORRVIK', 'Heron', '1,200'], hiddenValues: { N0: '1200' } }] as never[])
    .withCollection('accounts', [{ id: 'a', number: 17, name: 'Norrvik' }])
    .withCollection('plans', [{ id: 'plan', title: 'Product', kind: 'product' }])
    .withCollection('items', [{ id: 'one', plan: 'plan', kind: 'release', title: 'Relay 5', value: 'For Norrvik' }, { id: 'two', plan: 'plan', kind: 'release', title: 'Relay 6', value: 'Heron lands' }, { id: 'three', plan: 'plan', kind: 'release', title: 'Relay 7', value: 'Up to 1200 seats' }])
  const found = withheldWords(state, builtInAudience('customers'), { today: '2026-11-12' }).map(withheldFound)
  expect(found.map(({ word, code, by }) => [word, code, by])).toEqual([['NORRVIK', 'Customer 17', '{account:17}'], ['1,200', 'N0', 'N0'], ['Heron', undefined, undefined]])
})
