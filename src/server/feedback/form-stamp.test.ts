import { expect, test } from 'vitest'
import { FormStamps } from './form-stamp.ts'

test('[FB7] a stamp is good from three seconds to half a day after its form was made, for its link alone', () => {
  let now = 1_700_000_000_000
  const stamps = new FormStamps('a key', () => now)
  const stamp = stamps.make('link')
  const after = (milliseconds: number) => ((now = 1_700_000_000_000 + milliseconds), stamps.standing('link', stamp))
  expect([after(0), after(2_999), after(3_000), after(43_200_000), after(43_200_001)]).toEqual(['too-quick', 'too-quick', 'good', 'good', 'stale'])
  now = 1_700_000_010_000
  expect([stamps.standing('other', stamp), new FormStamps('another key', () => now).standing('link', stamp), stamps.standing('link', stamp.replace(/^1/, '0'))]).toEqual(['stale', 'stale', 'stale'])
})
