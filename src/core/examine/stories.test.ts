import { expect, test } from 'vitest'
import type { Change } from '../kernel/change.ts'
import { State } from '../kernel/state.ts'
import { launches } from '../launches/launches.ts'
import { items, plans } from '../plans/plans.ts'
import { capacities } from '../roadmap/capacities.ts'
import { linkBroken } from '../roadmap/link-times.ts'
import { activities, buckets, cellAgreements, connectors, roadmaps } from '../roadmap/roadmap.ts'
import { people, settings, teams } from '../workspace/workspace.ts'
import { after } from '../../testing/deciding.ts'
import { Examination } from './examination.ts'
import type { FindingKind } from './finding.ts'

const today = '2026-11-12'
const days = (start: string, end: string) => ({ start, end, precision: 'day' as const })
const quarters = { start: '2026-10-01', end: '2027-12-31', precision: 'quarter' as const }

const start = State.empty.apply([
  settings.create('settings', { name: 'Us', zone: 'UTC' }), people.create('ada', { name: 'Ada' }), teams.create('field', { title: 'Field' }),
  plans.create('product', { title: 'Product', kind: 'product', goals: 'Win', confirmedOn: today }),
  roadmaps.create('map', { title: 'Ours', horizon: quarters, period: 'quarter' }), buckets.create('row', { roadmap: 'map', title: 'Launches', hue: 1, rank: 'a' }),
])

const activity = (id: string, more: object): Change => activities.create(id, { roadmap: 'map', bucket: 'row', title: id, ...more })
const release = (id: string, window: object, more: object = {}): Change => items.create(id, { plan: 'product', kind: 'release', title: id, window: window as never, ...more })
const examined = (state: State, on = today) => Examination.of(state, { roadmap: 'map', today: on })
const said = (state: State, kind: FindingKind, on = today) => examined(state, on).ofKind(kind).map(({ sentence }) => sentence)

test('[EM54] what is left so on purpose is asked again when its facts are others, and what is put off on its day', () => {
  const over = start.apply([activity('Film', { owner: 'ada', effort: 20, window: days('2026-10-01', '2026-12-31') }), capacities.create('k', { person: 'ada', window: days('2026-10-01', '2026-12-31'), days: 20 })])
  const [found] = examined(over).ofKind('overload')
  expect(found?.sentence).toBe('Ada has 16 days in Q4 2026 and is asked for 20.')
  const purpose = found?.acts.find(({ answer }) => answer === 'on-purpose')
  const waived = after(over, purpose?.command ?? '', { ...purpose?.args }, { reason: 'It is the year of the film.', today })
  expect([said(waived, 'overload'), examined(waived).setAside.map(({ finding }) => finding.key)]).toEqual([[], [found?.key]])
  const more = waived.apply(activities.update(activities.need(waived, 'Film'), { effort: 25 }))
  expect(examined(more).ofKind('overload')).toMatchObject([{ key: found?.key, before: { reason: 'It is the year of the film.', on: today } }])

  const loose = start.apply([activities.create('Podcast', { roadmap: 'map', title: 'Podcast' })])
  const [outlier] = examined(loose).ofKind('outlier')
  const later = after(loose, 'waiver.add', { roadmap: 'map', finding: outlier?.key ?? '', facts: outlier?.facts ?? '', reason: 'After the fair.', until: '2026-12-01' }, { today })
  expect([said(later, 'outlier'), said(later, 'outlier', '2026-11-30'), said(later, 'outlier', '2026-12-01')]).toEqual([[], [], ['“Podcast” stands in no bucket.']])
})

test('[EM55] each link asks of time what it says, to the day', () => {
  const item = { window: days('2027-01-10', '2027-01-12') }
  const held = (link: 'supports' | 'announces' | 'enables' | 'waits-for', gap: number, from: string, to: string) => linkBroken({ link, gap }, { window: days(from, to) }, item)
  expect([held('announces', 0, '2027-01-10', '2027-01-10'), held('announces', 3, '2027-01-13', '2027-01-20'), held('enables', 0, '2027-01-01', '2027-01-09'), held('enables', 5, '2027-01-01', '2027-01-04'), held('waits-for', 0, '2027-01-13', '2027-01-14'), held('waits-for', 2, '2027-01-15', '2027-01-15'), held('supports', 0, '2027-03-01', '2027-03-02')]).toEqual(Array(7).fill(undefined))
  expect(held('announces', 0, '2027-01-11', '2027-01-12')).toEqual({ how: 'late', days: 1 })
  expect(held('announces', 3, '2027-01-10', '2027-01-12')).toEqual({ how: 'early', days: 1 })
  expect(held('enables', 0, '2027-01-08', '2027-01-10')).toEqual({ how: 'lead', days: 1 })
  expect(held('enables', 5, '2027-01-01', '2027-01-06')).toEqual({ how: 'lead', days: 2 })
  expect(held('enables', 0, '2027-01-13', '2027-01-14')).toEqual({ how: 'late', days: 1 })
  expect(held('waits-for', 2, '2027-01-14', '2027-01-15')).toEqual({ how: 'early', days: 1 })
  expect(linkBroken({ link: 'enables' }, {}, item)).toBeUndefined()
})

test('[EM58] large launches, freezes, holidays and a peak of one person or team collide', () => {
  const state = start.apply([
    ...settings.update(settings.need(start, 'settings'), { freezes: [{ start: '2026-12-18', end: '2027-01-05', name: 'Year-end freeze' }], holidays: [{ day: '2026-12-24', end: '2026-12-26', name: 'Christmas' }] }),
    release('Relay 5', days('2027-01-19', '2027-01-19')), release('Canvas 8', days('2027-02-01', '2027-02-01')), release('Canvas 9', days('2027-03-01', '2027-03-01')), release('Relay 4.9', days('2027-01-04', '2027-01-04')),
    ...['Relay 5', 'Canvas 8', 'Canvas 9'].map((one) => launches.create(`launch of ${one}`, { release: one, tier: 'L1' })),
    activity('Year in review', { kind: 'communications', window: days('2026-12-21', '2026-12-22') }), activity('Card', { kind: 'content', window: days('2026-12-25', '2026-12-25') }), activity('Kit', { kind: 'enablement', window: days('2026-12-21', '2026-12-23') }),
    activity('Fair', { team: 'field', effort: 8, window: days('2026-11-16', '2026-11-22') }), activity('Training', { team: 'field', effort: 4, window: days('2026-11-18', '2026-11-20') }),
    capacities.create('k', { team: 'field', window: days('2026-10-01', '2026-12-31'), days: 60 }),
  ])
  expect(said(state, 'collision').toSorted()).toEqual([
    'Field has a peak in Q4 2026: “Fair” and “Training” ask for 12 days in one week.',
    'Two large launches lie 13 days apart: “Relay 5” and “Canvas 8”.',
    '“Card” falls on Christmas, when nobody works.',
    '“Relay 4.9” comes in Year-end freeze, when nothing is announced.',
    '“Year in review” falls into Year-end freeze, when nothing is announced.',
  ])
  expect(said(state, 'overload')).toEqual([])
})

test('[EM59] an activity across five periods is one question, in each of its cells; no effort is not zero, a thousand days are an overload, and missing capacity is said', () => {
  const whole = { window: quarters }
  const state = start.apply([activity('Platform', { ...whole, owner: 'ada', effort: 1_000 }), activity('Nothing to do', { ...whole, owner: 'ada', effort: 0 }), activity('Unsaid', whole), capacities.create('k', { person: 'ada', window: days('2026-10-01', '2026-12-31'), days: 60 })])
  const examination = examined(state)
  expect(said(state, 'no-owner')).toEqual(['Who does “Unsaid”?'])
  expect(said(state, 'no-effort')).toEqual(['How many days does “Unsaid” take?'])
  for (const period of ['2026-10-01', '2027-01-01', '2027-04-01', '2027-07-01', '2027-10-01']) expect(examination.ofCell('row', period).filter(({ kind }) => kind === 'no-owner' || kind === 'cell-not-agreed')).toHaveLength(2)
  expect(said(state, 'overload')).toEqual(['Ada has 48 days in Q4 2026 and is asked for 201.3.'])
  expect(said(state, 'capacity-missing')).toHaveLength(4)
  expect(examination.ofCell('row', '2027-01-01').map(({ kind }) => kind)).not.toContain('overload')
})

test('[EM60] a fiscal year that moves loses no decision: those that stand for no period are offered to one, and deciding that answers them', () => {
  const state = start.apply([cellAgreements.create('d', { bucket: 'row', period: '2027-01-01', agreed: 'empty', reason: 'Nothing ships then.' })])
  const moved = after(state, 'settings.change', { fiscalYearStart: 2 }, { reason: 'The books changed.', today })
  const [adrift] = examined(moved).ofKind('decision-adrift')
  expect(adrift?.sentence).toBe('Launches was left empty on purpose for the period from 1 Jan 2027, which the roadmap has no more: it could stand for Q1 FY28 (Feb–Apr 2027).')
  const [act] = adrift?.acts ?? []
  const decided = after(moved, act?.command ?? '', { ...act?.args }, { today })
  expect([said(decided, 'decision-adrift'), examined(decided).progress.agreed]).toEqual([[], 1])
  expect(said(after(moved, 'settings.change', { fiscalYearStart: null }, { reason: 'No.', today }), 'decision-adrift')).toEqual([])
})

test('[EM61] a tie to what is dropped is asked about, and not whether the activity supports anything', () => {
  const state = start.apply([release('Relay 5', days('2027-01-19', '2027-01-19')), activity('Film', { window: days('2027-01-04', '2027-01-10') }), connectors.create('c', { activity: 'Film', item: 'Relay 5' })])
  expect([said(state, 'connector-gone'), said(state, 'supports-nothing')]).toEqual([[], []])
  const dropped = state.apply(items.update(items.need(state, 'Relay 5'), { status: 'dropped' }))
  expect([said(dropped, 'connector-gone'), said(dropped, 'supports-nothing')]).toEqual([['“Film” is built on “Relay 5”, which was dropped.'], []])
  const untied = after(dropped, 'connector.remove', { id: 'c' })
  expect([said(untied, 'connector-gone'), said(untied, 'supports-nothing')]).toEqual([[], ['“Film” supports nothing on anybody’s plan.']])
})

test('[EM55] a tie without a link is asked about when the activity comes after the item, and no sentence is surer than its dates', () => {
  const month = { start: '2027-02-01', end: '2027-02-28', precision: 'month' as const }
  const state = start.apply([release('Relay 5', days('2027-01-19', '2027-01-19')), activity('Film', { window: month }), connectors.create('c', { activity: 'Film', item: 'Relay 5' })])
  expect(said(state, 'after-what-it-serves')).toEqual(['“Film” (Feb 2027) begins after “Relay 5” (19 Jan 2027), which it supports.'])
  expect(said(state.apply(activities.update(activities.need(state, 'Film'), { window: days('2027-01-21', '2027-01-22') })), 'after-what-it-serves')).toEqual(['“Film” begins 2 days after “Relay 5”, which it supports.'])
  for (const link of ['supports', 'waits-for'] as const) expect(said(after(state, 'connector.change', { id: 'c', link }), 'after-what-it-serves')).toEqual([])
})
