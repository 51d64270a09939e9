import { expect, test } from 'vitest'
import { z } from 'zod'
import { whyUnfit } from './why-unfit.ts'

/** The first thing said of a value that does not fit. */
const said = (schema: z.ZodType, value: unknown) => schema.safeParse(value, { error: whyUnfit }).error?.issues[0]?.message

test('[KN64] why a value does not fit is said in plain words, and a field’s own sentence goes first', () => {
  expect(said(z.string(), undefined)).toBe('is missing')
  expect(said(z.string(), 5)).toBe('must be text')
  expect(said(z.array(z.string()), 'one')).toBe('must be a list')
  expect(said(z.string().min(1), '')).toBe('must not be empty')
  expect(said(z.string().max(3), 'four')).toBe('must have at most 3 characters')
  expect(said(z.string().length(64), 'ab')).toBe('must have exactly 64 characters')
  expect(said(z.array(z.string()).min(1), [])).toBe('must name at least one')
  expect(said(z.array(z.string()).max(1), ['a', 'b'])).toBe('must have at most 1 entry')
  expect(said(z.int().min(1), 0)).toBe('must be at least 1')
  expect(said(z.number().lt(10), 10)).toBe('must be less than 10')
  expect(said(z.int(), 1.5)).toBe('must be a whole number')
  expect(said(z.enum(['month', 'quarter']), 'week')).toBe('must be one of month, quarter')
  expect(said(z.literal('on'), 'off')).toBe('must be on')
  expect(said(z.email(), 'nobody')).toBe('must be an e-mail address')
  expect(said(z.strictObject({ a: z.string() }), { a: 'x', b: 1, c: 2 })).toBe('has parts that are not known: b, c')
  expect(said(z.union([z.string(), z.int()]), true)).toBe('is not of a form that fits here')
  expect(said(z.string().min(8, 'must be longer'), 'short')).toBe('must be longer')
})
