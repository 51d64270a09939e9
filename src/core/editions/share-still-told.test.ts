import { expect, test } from 'vitest'
import { fernhill } from '../../testing/fernhill-plan.ts'
import { type Rows, stateOf } from '../../testing/plan-arbitrary.ts'
import { builtInAudience } from '../audiences/built-in.ts'
import { outsideId } from '../audiences/outside-ids.ts'
import { redact } from '../audiences/redact.ts'
import { stillTold, type ToldOfItems } from './share-still-told.ts'

const key = 'the key of the workspace'
const outside = (id: string) => outsideId(key, 'items', id)
const customers = builtInAudience('customers')
const changed = (id: string, fields: Record<string, unknown>): Rows => fernhill.map(([collection, record]) => [collection, record.id === id ? ({ ...record, ...fields } as never) : record])
const isTold = (rows: Rows, told: ToldOfItems) => stillTold(stateOf(rows), customers, { today: '2026-09-14', key }, [told])[0]

const line: ToldOfItems = { about: [outside('live'), outside('canvas-7')], texts: ['Live figures joins the plan: planned for Canvas 7.'] }

test('[FE8] what was told of items is told on as long as each item that it names may leave', () => {
  expect(isTold(fernhill, line)).toBe(true)
  for (const id of ['live', 'canvas-7']) expect(isTold(changed(id, { mark: 'internal' }), line)).toBe(false)
  expect(isTold(changed('alerts', { mark: 'internal' }), line)).toBe(true)
})

test('[FE8] what was dropped, or is gone from its source, silences nothing; what was removed silences all but that it left', () => {
  for (const fields of [{ status: 'dropped' }, { goneOn: '2026-09-01' }]) expect(isTold(changed('live', fields), line)).toBe(true)
  const without = fernhill.filter(([, { id }]) => id !== 'live')
  expect(isTold(without, line)).toBe(false)
  expect(isTold(without, { about: [outside('live')], texts: ['Live figures has left the plan.'], hasLeft: true })).toBe(true)
})

test('[FE8] a name that was replaced for outside since, and a word that must not leave since, are told no more', () => {
  expect(isTold(changed('canvas-7', { outsideTitle: 'The autumn release' }), line)).toBe(false)
  expect(isTold(changed('settings', { neverOutside: ['live figures'] }), line)).toBe(false)
  // What was frozen before lines said what they are about is told by no feed.
  expect(isTold(fernhill, { ...line, about: [] })).toBe(false)
})

test('[FE8] of everything that an edition can tell, all is told on as long as nothing changes', () => {
  const view = redact(stateOf(fernhill), customers, { today: '2026-09-14', key })
  const told = view.list<{ readonly id: string; readonly title: string }>('items').map(({ id, title }) => ({ about: [id], texts: [title] }))
  expect(told.length).toBeGreaterThan(10)
  expect(stillTold(stateOf(fernhill), customers, { today: '2026-09-14', key }, told)).toEqual(told.map(() => true))
  const inside = fernhill.map(([collection, record]) => [collection, collection === 'plans' ? ({ ...record, mark: 'internal' } as never) : record] as const)
  expect(stillTold(stateOf(inside), customers, { today: '2026-09-14', key }, told)).toEqual(told.map(() => false))
})
