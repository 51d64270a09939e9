import { expect, test } from 'vitest'
import { defaultPolicy } from '../../../core/launches/default-policy.ts'
import { readKept } from './kept-policy.ts'

test('[LN207] the next version that somebody is writing is found again as it was left; what is no draft is none', () => {
  const { title, tiers, activities, notice, releaseDay } = defaultPolicy
  const kept = { rules: { title, tiers, activities, notice, releaseDay }, from: '2026-05-01', why: 'Betas', after: 2 }
  expect(readKept(JSON.stringify(kept))).toEqual(kept)
  for (const none of ['', 'null', '{}', '[1]', JSON.stringify({ ...kept, rules: { title } }), JSON.stringify({ ...kept, after: undefined })]) expect(readKept(none)).toBeUndefined()
})
