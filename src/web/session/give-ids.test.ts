import { expect, test } from 'vitest'
import { z } from 'zod'
import { giveIds } from './give-ids.ts'

const given = () => '00000000-0000-4000-8000-000000000000' as const

test('[LV38] a page that came without TLS makes ids as good as those that browsers give', () => {
  const poor: Parameters<typeof giveIds>[0] = { getRandomValues: (into) => crypto.getRandomValues(into) }
  giveIds(poor)
  const ids = Array.from({ length: 500 }, () => poor.randomUUID?.())
  expect(ids.every((id) => z.uuidv4().safeParse(id).success && id === id?.toLowerCase())).toBe(true)
  expect(new Set(ids).size).toBe(500)
  const rich = { ...poor, randomUUID: given }
  giveIds(rich)
  expect(rich.randomUUID).toBe(given)
})
