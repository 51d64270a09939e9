import { expect, test } from 'vitest'
import { standings } from './standings.ts'

test('[ST13] it is told of each person whether they can sign in, are invited, or cannot; and nothing is said where nothing is known', () => {
  const of = standings({ persons: ['mara', 'olek'], invitations: [{ id: 'i1', person: 'bea', expires: '2026-12-05T10:00:00Z' }, { id: 'i2', person: 'olek', expires: '2026-12-05T10:00:00Z' }] })
  expect(['mara', 'olek', 'bea', 'tomas'].map(of)).toEqual([{ is: 'can' }, { is: 'can' }, { is: 'invited', invitation: 'i1', until: '2026-12-05' }, { is: 'cannot' }])
  expect(standings(undefined)('mara')).toEqual({ is: 'unknown' })
})
