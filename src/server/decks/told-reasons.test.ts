import { expect, test } from 'vitest'
import { toldReasons } from './told-reasons.ts'

const move = (id: string, reason?: string) => ({ collection: 'items', id, fields: ['window'], ...(reason === undefined ? {} : { reason }) })

test('[ED15] a move without a reason takes the place of an older one with a reason', () => {
  const reasons = toldReasons([move('a', 'Slow charts.'), move('b', 'Slow charts.'), move('a'), move('b', 'Still slow.')], { inside: true }, 'key')
  expect(reasons('items', 'a', 'window')).toBeUndefined()
  expect(reasons('items', 'b', 'window')).toBe('Still slow.')
})
