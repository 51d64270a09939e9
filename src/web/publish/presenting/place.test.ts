import { expect, test } from 'vitest'
import { elapsed, placeAfter } from './place.ts'

const at = (slide: number, isDark = false) => ({ slide, isDark })

test('[PN3] keys and clickers lead from slide to slide, stop at both ends, and darken the room', () => {
  expect(['ArrowRight', 'PageDown', ' ', 'Enter'].map((key) => placeAfter(key, at(2), 12))).toEqual([at(3), at(3), at(3), at(3)])
  expect(['ArrowLeft', 'PageUp', 'Backspace'].map((key) => placeAfter(key, at(2), 12))).toEqual([at(1), at(1), at(1)])
  expect([placeAfter('Home', at(7), 12), placeAfter('End', at(7), 12)]).toEqual([at(1), at(12)])
  expect([placeAfter('PageUp', at(1), 12), placeAfter('PageDown', at(12), 12)]).toEqual([at(1), at(12)])
  expect([placeAfter('.', at(3), 12), placeAfter('b', at(3, true), 12)]).toEqual([at(3, true), at(3)])
  expect(placeAfter('PageDown', at(3, true), 12)).toEqual(at(4))
  expect(placeAfter('x', at(3), 12)).toBeUndefined()
})

test('[PN3] the time is told in minutes and seconds, and hours once there are some', () => {
  expect([0, 999, 247_000, 3_750_000, -5].map(elapsed)).toEqual(['0:00', '0:00', '4:07', '1:02:30', '0:00'])
})
