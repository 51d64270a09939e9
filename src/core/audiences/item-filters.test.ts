import { expect, test } from 'vitest'
import type { StoredRecord } from '../kernel/change.ts'
import { State } from '../kernel/state.ts'
import { builtInAudience } from './built-in.ts'
import { redact } from './redact.ts'

const item = (id: string, more: Partial<StoredRecord> = {}) => ({ id, plan: 'plan', kind: 'feature', title: id, ...more }) as StoredRecord
const given = (...items: readonly StoredRecord[]) =>
  State.empty
    .withCollection('plans', [{ id: 'plan', title: 'Product', kind: 'product', mark: 'public' }, { id: 'other', title: 'Partners', kind: 'partner' }])
    .withCollection('items', items)
const titles = (state: State, more: object, key = 'customers') => redact(state, { ...builtInAudience(key), ...more }, { today: '2026-03-01', key: 'key' }).list('items').map((one) => one['title'])

test('[AU27] an audience is told of the plans and products that it names', () => {
  const state = given(item('Relay 5', { kind: 'release', product: 'Relay' }), item('Canvas 7', { kind: 'release', product: 'Canvas' }), item('in Relay', { release: 'Relay 5' }), item('in Canvas', { release: 'Canvas 7' }), item('in both', { plan: 'other' }))
  expect(titles(state, { plans: ['plan'] })).toEqual(['Canvas 7', 'Relay 5', 'in Canvas', 'in Relay'])
  expect(titles(state, { products: ['Relay'] })).toEqual(['Relay 5', 'in Relay', 'in both'])
  expect(titles(state, { products: [], plans: ['other'] })).toEqual(['in both'])
})

test('[AU27] a product that may not leave decides over nothing that leaves', () => {
  const columns = [{ column: 'title', field: 'title', class: 'public' }, { column: 'product', field: 'product', class: 'internal' }]
  const from = (product: string) => given(item('one', { product, source: 'source' })).withCollection('sources', [{ id: 'source', title: 'File', shape: 'table', columns: { items: columns } } as never])
  expect(titles(from('Canvas'), { products: ['Relay'] })).toEqual(titles(from('Relay'), { products: ['Relay'] }))
})

test('[AU28] the public is told of what is marked public in a plan that is, and of nothing else', () => {
  const state = given(item('open', { mark: 'public', value: 'Worth' }), item('for customers'), item('not the plan', { mark: 'public', plan: 'other' }))
  expect(titles(state, {}, 'public')).toEqual(['open'])
  expect(titles(state, {})).toEqual(['for customers', 'not the plan', 'open'])
})
