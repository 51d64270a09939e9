import { expect, test } from 'vitest'
import { builtInDuties } from './built-in-duties.ts'
import { dutiesHere } from './duties-here.ts'

test('[DU7] each place says who decides what it is about, the page within it before the place', () => {
  expect(dutiesHere('plans')).toContain('roadmap')
  expect(dutiesHere('plans/pricing')).toEqual(['pricing'])
  expect(dutiesHere('launches/0b8e/post')).toContain('customer-communication')
  expect(dutiesHere('launches/hand-overs')).toContain('technical-aspects')
  expect([dutiesHere('today'), dutiesHere('settings/people')]).toEqual([[], []])
  const known = new Set(builtInDuties.map(({ duty }) => duty))
  for (const path of ['plans', 'plans/pricing', 'roadmap', 'launches', 'launches/hand-overs', 'launches/deprecations', 'launches/policies', 'reviews', 'publish', 'accounts', 'library', 'library/market']) expect([path, dutiesHere(path).filter((duty) => !known.has(duty))]).toEqual([path, []])
})
