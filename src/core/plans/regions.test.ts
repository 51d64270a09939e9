import { expect, test } from 'vitest'
import { everywhere, fitsRegions, regionsNamed } from './regions.ts'

const asked = (...keys: readonly string[]) => new Set(keys)

test('[RE1] what names no region is for everywhere, and stands only when that is asked for', () => {
  expect(fitsRegions(undefined, asked())).toBe(true)
  expect(fitsRegions(undefined, asked('nordics'))).toBe(false)
  expect(fitsRegions([], asked('nordics', everywhere))).toBe(true)
  expect(fitsRegions(['Nordics', 'Iberia'], asked('iberia'))).toBe(true)
  expect(fitsRegions(['Nordics'], asked('iberia', everywhere))).toBe(false)
})

test('[RE2] regions are offered as they were first written, each once however it is spelt', () => {
  expect(regionsNamed([{ regions: ['Nordics', 'Asia, Pacific'] }, {}, { regions: ['nordics ', 'Iberia'] }])).toEqual(['Asia, Pacific', 'Iberia', 'Nordics'])
  expect(fitsRegions(['Asia, Pacific'], new Set(['asia  pacific']))).toBe(true)
})
