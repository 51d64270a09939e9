import { expect, test } from 'vitest'
import type { State } from '../../core/kernel/state.ts'
import { items, plans } from '../../core/plans/plans.ts'
import { rowsOf } from '../../core/roadmap/empty-cells.ts'
import { buckets } from '../../core/roadmap/roadmap.ts'
import { outcomeOf } from '../../core/workshop/outcome.ts'
import { planSheets } from '../../core/workshop/plan-sheets.ts'
import { workshops } from '../../core/workshop/workshops.ts'
import { roomIn } from '../../testing/workshop-day.ts'
import { readPdf } from '../pdf/read-pdf.ts'
import { type KitSheet, kitFile } from './kit-file.ts'
import { officeSheet, type Paper } from './sheet.ts'

const window = (start: string, end: string) => ({ start, end, precision: 'quarter' }) as const

const state: State = roomIn('prepare', { question: 'What do we do for Relay?', day: '2026-09-14', begins: '09:30', place: 'Old Mill', rules: 'One speaks at a time.', agenda: [{ step: 'warm-up', minutes: 20, after: { title: 'Coffee', minutes: 15 } }, { step: 'brainstorm', minutes: 50 }] }).apply([
  buckets.create('b', { roadmap: 'r', title: 'Launches', hue: 3, rank: 'a' }),
  plans.create('events', { title: 'Events plan', kind: 'marketing', goals: 'Meet customers.', expectations: 'A story for each release.' }),
  plans.create('secret', { title: 'Secret plan', kind: 'partner', mark: 'restricted' }),
  items.create('one', { plan: 'events', kind: 'event', title: 'Spring summit', window: window('2027-04-01', '2027-06-30') }),
  items.create('begun', { plan: 'events', kind: 'event', title: 'Begun before', window: window('2026-01-01', '2026-12-31') }),
  items.create('late', { plan: 'events', kind: 'event', title: 'In three years', window: window('2029-01-01', '2029-03-31') }),
  items.create('hidden', { plan: 'events', kind: 'event', title: 'Hidden event', mark: 'restricted', window: window('2027-01-01', '2027-03-31') }),
  items.create('small', { plan: 'plan', kind: 'feature', title: 'A small feature', window: window('2027-01-01', '2027-03-31') }),
])
const kit = { outcome: outcomeOf(state, 'w'), rows: rowsOf(state, 'r'), plans: planSheets(state, workshops.need(state, 'w')), leader: 'Fay' }
const count = (text: string, word: string) => text.split(word).length - 1
const printed = (sheet: KitSheet, paper: Paper) => readPdf(kitFile(kit, sheet, paper, '2026-09-01'))
const said = (sheet: KitSheet, paper: Paper = 'a4') => printed(sheet, paper).pages.flatMap(({ texts }) => texts).join('\n')

test('[WK120] each sheet of the kit is on A4 or Letter as asked, the same bytes each time, and says that it is internal or nothing of the roadmap', () => {
  for (const sheet of ['note-cards', 'question-cards', 'grid', 'plans', 'agenda'] as const) for (const paper of ['a4', 'letter'] as const) {
    const { pages } = printed(sheet, paper)
    const size = officeSheet(paper, sheet === 'grid' || sheet === 'plans' ? 'lying' : 'upright')
    for (const page of pages) expect([sheet, page.width, page.height]).toEqual([sheet, size.width, size.height])
    expect(Buffer.compare(kitFile(kit, sheet, paper, '2026-09-01'), kitFile(kit, sheet, paper, '2026-09-01'))).toBe(0)
    if (!sheet.endsWith('cards')) expect(said(sheet, paper)).toContain('Internal: not for customers or sales')
  }
})

test('[WK121] six cards to cut apart have room for one activity, its effort and a name; with the question it stands on each', () => {
  expect(['One activity', 'Supports this effort', 'Name'].map((word) => count(said('note-cards'), word))).toEqual([6, 6, 6])
  expect(count(said('question-cards'), 'What do we do for Relay?')).toBe(6)
})

test('[WK122] the empty grid has the roadmap’s rows and columns and rows to be named, on sheets to tape together or on one large one', () => {
  const sheets = printed('grid', 'a4')
  expect(sheets.pages.length).toBeGreaterThan(4)
  for (const word of ['Launches', 'Q4 2026', 'Q3 2027', 'Bucket', 'Row 1, sheet 2']) expect(said('grid')).toContain(word)
  for (const [paper, width] of [['a1', 2384], ['a0', 3370]] as const) {
    const { pages } = printed('grid', paper)
    expect(pages.map((page) => page.width)).toEqual([width])
    expect(pages[0]?.texts.filter((text) => text === 'Bucket')).toHaveLength(5)
  }
})

test('[WK123] a plan’s page has its goals, its expectations and its items quarter by quarter over eight quarters; nothing restricted, and of the product no detail', () => {
  const { pages } = printed('plans', 'a4')
  expect(pages).toHaveLength(2)
  const events = pages[1]?.texts ?? []
  for (const word of ['Meet customers.', 'A story for each release.', 'Begun before', 'Spring summit', 'Q4 2026', 'Q3 2028']) expect(events.join('\n')).toContain(word)
  expect(events.indexOf('Spring summit')).toBeGreaterThan(events.indexOf('Q2 2027'))
  expect(events.indexOf('Spring summit')).toBeLessThan(events.indexOf('Q3 2027'))
  expect(said('plans')).toContain('Relay 5')
  for (const word of ['Secret', 'Hidden', 'small feature', 'In three years']) expect(said('plans')).not.toContain(word)
})

test('[WK124] the agenda has the times of each step, where and when, who leads, the question and the rules; long rules go on over pages', () => {
  for (const word of ['14 Sep 2026, 09:30, Old Mill', '09:30–09:50', 'Coffee', '10:05–10:55', 'Brainstorm', 'Led by Fay', 'What do we do for Relay?', 'One speaks at a time.']) expect(said('agenda')).toContain(word)
  const long = { ...kit, outcome: { ...kit.outcome, workshop: { ...kit.outcome.workshop, rules: Array.from({ length: 120 }, (_, at) => `Rule ${at + 1}.`).join('\n') } } }
  const { pages } = readPdf(kitFile(long, 'agenda', 'a4', '2026-09-01'))
  expect(pages.length).toBeGreaterThan(1)
  expect(pages.at(-1)?.texts.join('\n')).toContain('Rule 120.')
})
