import { expect, test } from 'vitest'
import { items, plans } from '../plans/plans.ts'
import { roomIn } from '../../testing/workshop-day.ts'
import { boardOf } from './board.ts'
import { walkedItems } from './walked-items.ts'

const window = (start: string, end: string) => ({ start, end, precision: 'month' as const })
const in2027 = window('2027-02-01', '2027-02-28')

const state = roomIn('agree').apply([
  plans.create('events', { title: 'Events', kind: 'marketing' }), plans.create('secret', { title: 'Deal', kind: 'partner', mark: 'restricted' }),
  items.create('booth', { plan: 'events', kind: 'event', title: 'Booth', window: window('2027-05-01', '2027-05-31') }),
  items.create('summit', { plan: 'events', kind: 'event', title: 'Summit', window: in2027, summary: 'Costs more than we say.' }),
  items.create('five', { plan: 'plan', kind: 'release', title: 'Canvas 5', window: window('2027-04-01', '2027-04-30') }),
  items.create('detail', { plan: 'plan', kind: 'story', title: 'A story', window: in2027 }), items.create('late', { plan: 'events', kind: 'event', title: 'In two years', window: window('2029-01-01', '2029-01-31') }),
  items.create('dropped', { plan: 'events', kind: 'event', title: 'Dropped', window: in2027, status: 'dropped' }), items.create('own', { plan: 'events', kind: 'event', title: 'Hidden', window: in2027, mark: 'restricted' }),
  items.create('deal', { plan: 'secret', kind: 'programme', title: 'The deal', window: in2027 }),
])

test('[WK80] the room walks what falls into the roadmap’s time, the product’s plan first and at a high level, each plan by time, and of nothing restricted', () => {
  expect(walkedItems(state, { roadmap: 'r' }).map(([id]) => id)).toEqual(['five', 'summit', 'booth'])
})

test('[WK80] of an item the board tells what it is, whose and when, and nothing else; and only while the room reviews and agrees', () => {
  expect(boardOf(state, 'w', 'p-gil')?.items['summit']).toEqual({ title: 'Summit', kind: 'event', plan: 'events', planTitle: 'Events', planKind: 'marketing', start: '2027-02-01', end: '2027-02-28', when: 'Feb 2027' })
  expect(boardOf(roomIn('brainstorm'), 'w', 'p-gil')?.items).toEqual({})
})
