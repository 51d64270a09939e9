import { expect, test } from 'vitest'
import type { ToldField } from '../../core/history/told-change.ts'
import { saidOf } from './said-change.ts'

const said = (...fields: ToldField[]) => saidOf({ kind: 'update', collection: 'items', id: 'i', word: 'item', title: 'Relay 5', fields })
const field = (word: string, from?: string, to?: string): ToldField => ({ field: word === 'date' ? 'window' : word, word, ...(from === undefined ? {} : { from }), ...(to === undefined ? {} : { to }) })

test('[TD2] what changed is told with its values, the date first, and long texts by what they are', () => {
  expect(said(field('date', '12 Jan 2027', '26 Jan 2027'))).toBe('is now 26 Jan 2027, was 12 Jan 2027.')
  expect(said(field('roadmap', 'PMM', 'Launches'))).toBe('has the roadmap Launches, not PMM.')
  expect(said(field('owner', undefined, 'Mara'), field('date', undefined, 'Q1 2027'))).toBe('is now Q1 2027; now has the owner Mara.')
  expect(said(field('owner', 'Mara'), field('status', 'planned', 'done'), field('tier', '2', '1'))).toBe('has no owner any more, was Mara; has the status done, not planned; and 1 more change.')
  expect(said(field('summary', 'x'.repeat(90), 'y'.repeat(90)))).toBe('has another summary.')
  expect(said(field('date', 'Q1 2027'))).toBe('has no date any more, was Q1 2027.')
  expect([saidOf({ kind: 'create', collection: 'items', id: 'i', word: 'item', title: 'R', fields: [] }), said()]).toEqual(['is new.', 'was brought up to date with its source.'])
})
