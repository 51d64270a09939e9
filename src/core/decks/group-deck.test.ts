import { expect, test } from 'vitest'
import { fontMeasure } from '../../exports/fonts/measure.ts'
import { item, months } from '../../testing/fernhill-plan.ts'
import { type Rows, stateOf } from '../../testing/plan-arbitrary.ts'
import { geometryFaults, textsOf } from '../../testing/slide-checks.ts'
import { builtInAudience } from '../audiences/built-in.ts'
import { redact } from '../audiences/redact.ts'
import { recordTypes } from '../root.ts'
import { buildGroupDeck } from './group-deck.ts'

const [today, measure] = ['2026-09-18', fontMeasure()]
const [before, now] = [months('2026-08', '2026-10'), months('2026-11', '2027-01')]
const both: Rows = [
  ['settings', { id: 'settings', name: 'Fernhill', zone: 'UTC', fiscalYearStart: 2 }],
  ['people', { id: 'mara', name: 'Mara Lind' }],
  ['plans', { id: 'plan', title: 'Product', kind: 'product' }],
  item('canvas', 'release', 'Canvas 7', { window: months('2026-10', '2026-10') }),
  item('relay', 'release', 'Relay 5', { window: months('2027-03', '2027-03') }),
  item('secret', 'release', 'Amberx', { window: months('2026-12', '2026-12'), mark: 'restricted' }),
  ['roadmaps', { id: 'roadmap', title: 'Activity roadmap', horizon: { start: '2026-02-01', end: '2028-01-31', precision: 'quarter' }, period: 'quarter' }],
  ['stakeholder-groups', { id: 'group', title: 'Field sales', plans: ['plan'] }],
]
const kit = (window: typeof now): Rows[number] => ['activities', { id: 'kit', roadmap: 'roadmap', title: 'Launch kit', window, owner: 'mara', status: 'planned' }]
const said: Rows = [
  ['connectors', { id: 'c', activity: 'kit', item: 'canvas', link: 'enables', gap: 7 }],
  ['connectors', { id: 'c-secret', activity: 'kit', item: 'secret', link: 'announces' }],
  ['showings', { id: 's', group: 'group', roadmap: 'roadmap', on: '2026-09-01' }],
  ['buy-ins', { id: 'b', group: 'group', roadmap: 'roadmap', activity: 'kit', stand: 'objects', on: '2026-09-01', note: 'Too late for the kickoff.' }],
  ['asks', { id: 'a1', group: 'group', what: 'Two customers who tell it', on: '2026-09-01', by: '2026-09-10' }],
  ['asks', { id: 'a2', item: 'secret', what: 'Move Amberx', on: '2026-09-01' }],
  ['deferrals', { id: 'd', roadmap: 'roadmap', title: 'Film', outcome: 'dropped', group: 'group', reason: 'The kit comes first.', displacedBy: 'Launch kit', on: '2026-09-02', lookAgain: '2026-09-15' }],
]
const viewOf = (rows: Rows, key = 'internal') => redact(stateOf(rows), builtInAudience(key), { today, key: 'key' })
const deckOf = (rows: Rows, key?: string) => buildGroupDeck(viewOf(rows, key), { group: 'group', workspace: stateOf(rows), before: { day: '2026-09-01', view: viewOf([...both, kit(before), ...said]) }, tell: (text) => text, measure })

test('[SG8] a group’s deck tells what meets and how, what moved since it was shown, what was put off and why, what we need, and where it stands', () => {
  const deck = deckOf([...both, kit(now), ...said])
  const { slides, title } = deck
  expect(title).toBe('Activity roadmap for Field sales')
  expect(slides.map((slide) => [slide.title, slide.internal])).toEqual([
    ['One activity of ours meets one item of yours', true], ['One thing moved since you saw this on 1 Sep 2026', true], ['One thing that you asked for was put off, and why', true],
    ['We need one thing from you, and it is overdue', true], ['What you said of single activities, with one objection open', true],
  ])
  const told = slides.flatMap(textsOf)
  expect(told).toEqual(expect.arrayContaining([
    'enables it, done 7 days before: 1 day too late', 'Nothing of ours is connected with this one of yours: Relay 5.', 'Moved from Aug–Oct 2026 to Nov 2026–Jan 2027',
    'Film Dropped', 'The kit comes first.', 'Now: it was due on 15 Sep 2026', '10 Sep 2026, overdue', 'You object: Too late for the kickoff.',
  ]))
  expect(geometryFaults(deck, measure)).toEqual([])
})

test('[SG9] it is made for people inside alone and of what everyone inside may see: what is restricted is not in it, nor what is said of it', () => {
  for (const key of ['customers', 'sales']) expect(() => deckOf([...both, kit(now), ...said], key)).toThrow(expect.objectContaining({ code: 'never-outside' }))
  expect(JSON.stringify(deckOf([...both, kit(now), ...said]))).not.toContain('Amberx')
  expect(() => buildGroupDeck(viewOf(both), { group: 'none', workspace: stateOf(both), tell: String, measure })).toThrow(expect.objectContaining({ code: 'not-found' }))
  expect(buildGroupDeck(viewOf(both), { group: 'group', workspace: stateOf(both), tell: String, measure }).slides.map(({ title }) => title)).toEqual(['None of our activities is connected with an item of yours yet'])
})

test('[SG10] nothing that stakeholders say is in any View, so no edition, export or link can hold it', () => {
  const rows = [...both, kit(now), ...said]
  for (const key of ['internal', 'sales', 'customers']) for (const name of ['stakeholder-groups', 'showings', 'buy-ins', 'asks', 'deferrals']) expect([key, name, recordTypes.has(name), viewOf(rows, key).list(name)]).toEqual([key, name, true, []])
})

test('[SG11] however long the texts and however many the rows, they stay in their boxes, and what is cut is reported', () => {
  const long = 'A very long sentence of somebody who has much to say about everything that we do. '.repeat(8)
  const many: Rows = Array.from({ length: 40 }, (_, at) => ['asks', { id: `many-${at}`, group: 'group', what: `${at} ${at % 3 === 0 ? long : 'Short'}`.slice(0, 300).trim(), on: '2026-09-01', answer: { given: true, on: '2026-09-02', note: long } }])
  const deck = deckOf([...both, kit(now), ...said, ...many])
  const { slides, findings } = deck
  expect(slides.length).toBeGreaterThan(8)
  expect(geometryFaults(deck, measure)).toEqual([])
  expect(findings.some(({ code }) => code === 'summarised')).toBe(true)
})

test('[SG8] an item is named once for all that meet it, and again where they go on on the next slide', () => {
  const many: Rows = Array.from({ length: 30 }, (_, at) => [['activities', { id: `a${at}`, roadmap: 'roadmap', title: `Part ${at}`, window: now, status: 'planned' }], ['connectors', { id: `ca${at}`, activity: `a${at}`, item: 'canvas', link: 'supports' }]] as Rows).flat()
  const pages = deckOf([...both, ...many]).slides.filter(({ title }) => title.startsWith('30 activities'))
  expect(pages.length).toBeGreaterThan(1)
  expect(pages.map((slide) => textsOf(slide).filter((text) => text === 'Canvas 7').length)).toEqual(pages.map(() => 1))
})
