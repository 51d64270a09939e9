import { expect, test } from 'vitest'
import { State } from '../kernel/state.ts'
import { items, plans } from '../plans/plans.ts'
import { people } from '../workspace/workspace.ts'
import { isLookedFor, type LookedFor } from './looked-for.ts'

const window = (start: string) => ({ start, end: start, precision: 'day' as const })
const state = State.empty.apply([
  people.create('mara', { name: 'Mara Lind' }), plans.create('p', { title: 'Product', kind: 'product' }),
  items.create('relay', { plan: 'p', kind: 'release', title: 'Relay 5', window: window('2027-01-12') }),
])
const moved = { actor: 'mara', reason: 'The importer needs another round.', changes: items.update(items.need(state, 'relay'), { window: window('2027-01-26'), owner: 'mara' }) }
const finds = (asked: LookedFor) => isLookedFor(moved, asked, state)

test('[PA7] an act is found by who did it, by the kind of record, and by words as history tells it: reason, name, field, before and after', () => {
  expect([{}, { who: 'mara' }, { kind: 'items' }, { words: 'IMPORTER' }, { words: 'relay' }, { words: 'owner' }, { words: '12 jan' }, { words: '26 Jan 2027' }, { words: 'mara lind' }, { who: 'mara', kind: 'items', words: 'Relay 5' }].map(finds)).not.toContain(false)
  expect([{ who: 'olek' }, { kind: 'plans' }, { words: 'Canvas' }, { who: 'mara', words: 'Canvas' }].map(finds)).not.toContain(true)
  expect(isLookedFor({ ...moved, changes: [] }, { words: 'importer' }, state)).toBe(false)
})
