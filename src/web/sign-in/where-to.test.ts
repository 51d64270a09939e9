import { expect, test } from 'vitest'
import { placeAfter } from './where-to.ts'

test('[SI40] a link to the sign-in page leads on to a place of this service alone', () => {
  expect(placeAfter('/main/roadmap?view=grid&open=items/a')).toBe('/main/roadmap?view=grid&open=items/a')
  for (const to of [undefined, 'https://evil.example', '//evil.example', '/\\evil.example', '/\t/evil.example', 'javascript:alert(1)', '']) expect([to, placeAfter(to)]).toEqual([to, '/'])
})
