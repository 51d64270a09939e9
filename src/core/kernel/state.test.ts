import { expect, test } from 'vitest'
import type { Change } from './change.ts'
import { State } from './state.ts'

const made: Change = { kind: 'create', collection: 'teams', id: 'a', after: { title: 'Search' } }

const one = (id: string): Change => ({ kind: 'create', collection: 'teams', id, after: {} })

test('[KN12] what is there cannot be made, and what is not cannot be changed or removed', () => {
  const state = State.empty.apply([made])
  expect(() => state.apply([made])).toThrow('Cannot create teams/a: it is already there.')
  expect(() => State.empty.apply([{ kind: 'update', collection: 'teams', id: 'a', before: {}, after: { title: 'x' } }])).toThrow('Cannot update teams/a: it is not there.')
  expect(() => State.empty.apply([{ kind: 'remove', collection: 'teams', id: 'a', before: {} }])).toThrow('Cannot remove teams/a: it is not there.')
})

test('[KN12] when a later change does not fit, the earlier ones are not kept', () => {
  const state = State.empty
  expect(() => state.apply([made, made])).toThrow('already there')
  expect(state.count('teams')).toBe(0)
})

test('[KN14] null unsets a field, and an id cannot be changed', () => {
  const state = State.empty.apply([made]).apply([{ kind: 'update', collection: 'teams', id: 'a', before: { title: 'Search', id: 'a' }, after: { title: null, id: 'b' } }])
  expect(state.list('teams')).toEqual([{ id: 'a' }])
})

test('[KN11] records are listed by id, whatever the order of writing', () => {
  expect(State.empty.apply([one('c'), one('a'), one('b')]).list('teams')).toEqual(State.empty.apply([one('b'), one('c'), one('a')]).list('teams'))
})
