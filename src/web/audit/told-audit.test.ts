import { expect, test } from 'vitest'
import { audiences } from '../../core/audiences/audiences.ts'
import { decks } from '../../core/decks/decks.ts'
import { State } from '../../core/kernel/state.ts'
import { people } from '../../core/workspace/workspace.ts'
import { workshops } from '../../core/workshop/workshops.ts'
import { toldAct, toldParticulars } from './told-audit.ts'

const state = State.empty.apply([
  decks.create('d', { key: 'activities', title: 'Activity roadmap', kind: 'activity-roadmap', months: 12 }), people.create('p', { name: 'Mara' }), workshops.create('w', { title: 'Autumn', roadmap: 'r', phase: 'prepare' }),
  audiences.create('a', { key: 'customers', title: 'Customers', inside: false, classes: ['public'], dates: { precision: 'day', paddingDays: 0, labels: 'calendar' } }),
])

test('[AT1] a line of the audit says in words what was done, and names decks, audiences and people as they are called', () => {
  expect(['signed in', 'download', 'export', 'refused to share'].map(toldAct)).toEqual(['signed in', 'downloaded', 'exported', 'was refused to share'])
  expect(toldParticulars({ deck: 'activities', audience: 'customers' }, state)).toBe('Activity roadmap, for customers')
  expect(toldParticulars({ by: 'password' }, state)).toBe('by password')
  expect(toldParticulars({ edition: 'gone', format: 'pptx', copy: 'presenter' }, state)).toBe('an edition that is gone, as PPTX, the presenter’s copy')
  expect(toldParticulars({ person: 'p' }, state)).toBe('Mara')
  expect(toldParticulars({ token: '8f', role: 'viewer' }, state)).toBe('as viewer')
  expect(toldParticulars({ something: 'new' }, state)).toBe('something: new')
  expect(toldParticulars({ workshop: 'w', sheet: 'note-cards', paper: 'a4' }, state)).toBe('Autumn, the note cards, on A4')
  expect(toldParticulars(undefined, state)).toBe('')
})
