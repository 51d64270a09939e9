import { expect, test } from 'vitest'
import { builtInRhythms } from './built-in-rhythms.ts'
import { cutOf } from './cuts.ts'
const touch = (due: Parameters<typeof cutOf>[0]['due']) => cutOf({ kind: 'touch-point', due })

test('[QU12] each touch point leads to its own cut of the roadmap, and each built-in rhythm to what it is about', () => {
  expect([touch({ every: 'day' }), touch({ every: 'week', weekday: 1 }), touch({ every: 'quarter', week: 3, weekday: 4 }), touch({ every: 'year', month: 1, day: 20 })].map((cut) => [cut?.to, cut?.search])).toEqual([
    ['today', {}], ['roadmap', { period: 'month' }], ['goals/update', {}], ['roadmap', { period: 'year' }],
  ])
  expect(builtInRhythms.map((line) => [line.rhythm, cutOf(line)?.to]).filter(([, to]) => to === undefined)).toEqual([])
  expect(cutOf({ kind: 'other', due: { every: 'day' } })).toBeUndefined()
})
