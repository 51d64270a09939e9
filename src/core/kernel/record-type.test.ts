import { expect, test } from 'vitest'
import { refusalOf } from '../../testing/deciding.ts'
import { items } from '../plans/plans.ts'
import { teams } from '../workspace/workspace.ts'
import { State } from './state.ts'

const state = State.empty.apply([items.create('a', { plan: 'p', kind: 'feature', title: 'Search', compatibility: { github: true }, status: undefined })])
const item = items.need(state, 'a')

test('[KN13] an update has only what differs, with its value from before', () => {
  expect(items.update(item, { title: 'Search', kind: 'theme', summary: 'New', status: undefined })).toEqual([
    { kind: 'update', collection: 'items', id: 'a', before: { kind: 'feature', summary: null }, after: { kind: 'theme', summary: 'New' } },
  ])
})

test('[KN13] nothing that differs is no change, also inside a value', () => {
  expect(items.update(item, { title: 'Search', compatibility: { github: true }, summary: null })).toEqual([])
  expect(items.update(item, {})).toEqual([])
})

test('[KN14] null unsets, and undefined leaves alone', () => {
  const changes = items.update(item, { compatibility: null, title: undefined })
  expect(changes).toEqual([{ kind: 'update', collection: 'items', id: 'a', before: { compatibility: { github: true } }, after: { compatibility: null } }])
  expect(items.get(state.apply(changes), 'a')).toEqual({ id: 'a', plan: 'p', kind: 'feature', title: 'Search' })
})

test('[KN10] removing keeps every field for the way back', () => {
  expect(items.remove(item)).toEqual({ kind: 'remove', collection: 'items', id: 'a', before: { plan: 'p', kind: 'feature', title: 'Search', compatibility: { github: true } } })
})

test('[KN21] a record that must be there is named when it is not', () => {
  expect(refusalOf(() => teams.need(state, 'a'))).toMatchObject({ code: 'not-found', sentence: 'There is no team with the id a.' })
})
