import { expect, test } from 'vitest'
import { placeAt, placeBeside } from './slide-rows.ts'

const rows = ['a', 'b', 'c', 'd'].map((id) => ({ id }))

test('[PU3] a slide dropped before or after another stands there, also at the end and beside its old place', () => {
  expect(placeAt(rows, 'a', { key: 'c', dropPosition: 'before' })).toBe('c')
  expect(placeAt(rows, 'a', { key: 'c', dropPosition: 'after' })).toBe('d')
  expect(placeAt(rows, 'a', { key: 'd', dropPosition: 'after' })).toBeUndefined()
  expect(placeAt(rows, 'c', { key: 'b', dropPosition: 'after' })).toBe('d')
})

test('[PU3] one place up or down; at an end it stays', () => {
  expect(placeBeside(rows, 'b', -1)).toEqual({ before: 'a' })
  expect(placeBeside(rows, 'b', 1)).toEqual({ before: 'd' })
  expect(placeBeside(rows, 'c', 1)).toEqual({ before: undefined })
  expect([placeBeside(rows, 'a', -1), placeBeside(rows, 'd', 1)]).toEqual([undefined, undefined])
})
