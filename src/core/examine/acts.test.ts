import { expect, test } from 'vitest'
import type { Json } from '../../lib/json.ts'
import { Refusal } from '../kernel/refusal.ts'
import { State } from '../kernel/state.ts'
import { launches } from '../launches/launches.ts'
import { items, plans } from '../plans/plans.ts'
import { capacities } from '../roadmap/capacities.ts'
import { questionsOf } from '../roadmap/cell-questions.ts'
import { cellsOf } from '../roadmap/empty-cells.ts'
import { activities, buckets, cellAgreements, connectors, roadmaps } from '../roadmap/roadmap.ts'
import { slips } from '../slips/slips.ts'
import { asks, buyIns, deferrals, stakeholderGroups } from '../stakeholders/stakeholders.ts'
import { people, settings, teams } from '../workspace/workspace.ts'
import { changesFor } from '../../testing/deciding.ts'
import { Examination } from './examination.ts'
import { type Act, type Finding, findingKinds } from './finding.ts'

const today = '2026-11-12'
const days = (start: string, end: string) => ({ start, end, precision: 'day' as const })
const wholeYear = { start: '2026-10-01', end: '2027-09-30', precision: 'quarter' as const }
const put = { roadmap: 'map', bucket: 'row' }

/** A roadmap of which something of every kind is open. */
const state = State.empty.apply([
  settings.create('settings', { name: 'Us', zone: 'UTC', freezes: [{ start: '2026-12-18', end: '2027-01-05', name: 'Year-end freeze' }] }), people.create('ada', { name: 'Ada' }), people.create('bo', { name: 'Bo' }), teams.create('field', { title: 'Field' }),
  plans.create('product', { title: 'Product', kind: 'product', goals: 'Win', confirmedOn: today }), plans.create('old', { title: 'Marketing', kind: 'marketing', confirmedOn: '2026-09-01' }), plans.create('channel', { title: 'Channel', kind: 'channel', goals: 'Win', confirmedOn: today }),
  roadmaps.create('map', { title: 'Ours', horizon: wholeYear, period: 'quarter' }), buckets.create('row', { roadmap: 'map', title: 'Launches', hue: 1, rank: 'a' }), buckets.create('free', { roadmap: 'map', title: 'Partners', hue: 2, rank: 'b' }),
  items.create('r1', { plan: 'product', kind: 'release', title: 'Relay 5', window: days('2027-01-19', '2027-01-19') }), items.create('r2', { plan: 'product', kind: 'release', title: 'Canvas 8', window: days('2027-01-26', '2027-01-26') }),
  items.create('gone', { plan: 'product', kind: 'feature', title: 'Old export', goneOn: '2026-11-01' }), items.create('talk', { plan: 'channel', kind: 'content', title: 'Talk track', release: 'r1' }), items.create('ad', { plan: 'old', kind: 'campaign', title: 'Ads', release: 'r1' }),
  items.create('frozen', { plan: 'product', kind: 'release', title: 'Relay 4.9', window: days('2027-01-04', '2027-01-04') }),
  launches.create('l1', { release: 'r1', tier: 'L1' }), launches.create('l2', { release: 'r2', tier: 'L1' }),
  activities.create('film', { ...put, title: 'Film', owner: 'ada', effort: 2, expectedEffect: 'More', window: days('2027-01-20', '2027-01-29') }), connectors.create('c1', { activity: 'film', item: 'r1' }),
  activities.create('kit', { ...put, title: 'Kit', window: days('2027-01-11', '2027-01-20'), after: ['film'] }), connectors.create('c2', { activity: 'kit', item: 'r1', link: 'enables', gap: 7 }),
  activities.create('series', { ...put, title: 'Series', owner: 'bo', effort: 2, completionGoal: 'Six posts', window: days('2027-01-11', '2027-01-15') }), connectors.create('c3', { activity: 'series', item: 'r1', link: 'waits-for' }),
  activities.create('report', { ...put, title: 'Report', team: 'field', effort: 1, completionGoal: 'Sent', kind: 'communications', window: days('2026-12-21', '2026-12-22') }), connectors.create('c4', { activity: 'report', item: 'gone' }),
  activities.create('review', { ...put, title: 'Review', team: 'field', effort: 1, completionGoal: 'Sent', window: days('2027-07-05', '2027-07-09') }),
  activities.create('study', { ...put, title: 'Study', owner: 'ada', effort: 20, completionGoal: 'Read', window: { start: '2027-01-01', end: '2027-03-31', precision: 'quarter' } }),
  activities.create('loose', { roadmap: 'map', title: 'Podcast', window: days('2027-01-11', '2027-01-12') }), activities.create('undated', { ...put, title: 'Quotes' }),
  connectors.create('c5', { activity: 'review', item: 'r2', link: 'supports' }),
  capacities.create('k', { person: 'ada', window: days('2027-01-01', '2027-03-31'), days: 10 }), capacities.create('k3', { person: 'ada', window: days('2027-04-01', '2027-06-30'), days: 40 }), capacities.create('k2', { team: 'field', window: wholeYear, days: 100 }),
  cellAgreements.create('d1', { bucket: 'free', period: '2026-11-01', agreed: 'empty', reason: 'Not yet.' }), cellAgreements.create('d2', { bucket: 'free', period: '2027-01-01', agreed: 'empty', reason: 'Nothing ships.', reopened: { on: today, because: 'Relay 5 moved.' } }),
  stakeholderGroups.create('sales', { title: 'Sales' }), buyIns.create('y1', { group: 'sales', roadmap: 'map', activity: 'film', stand: 'objects', on: '2026-11-01', note: 'Too late for us.' }), buyIns.create('y2', { group: 'sales', roadmap: 'map', activity: 'series', stand: 'agrees', on: '2026-11-01' }),
  asks.create('q', { item: 'talk', what: 'The talk track', on: '2026-10-01', by: '2026-11-01' }), deferrals.create('f', { roadmap: 'map', title: 'Road show', outcome: 'deferred', reason: 'No time.', on: '2026-09-01', lookAgain: '2026-11-10' }),
  slips.create('s', { item: 'ad', was: days('2026-12-01', '2026-12-20'), now: days('2027-01-20', '2027-02-10'), on: '2026-11-10' }),
])

const of = { roadmap: 'map', today }
const windows = [days('2026-11-16', '2026-11-18'), days('2027-06-01', '2027-06-02'), days('2027-09-20', '2027-09-22')]

/** What a person could say to each thing that an act asks for. */
const said: Readonly<Record<string, readonly Json[]>> = {
  title: ['Something'], bucket: ['row', 'free'], window: windows, wanted: windows, owner: ['ada'], team: ['field'], effort: [2], expectedEffect: ['More'], completionGoal: ['Done'], baseline: ['Ten'], goals: ['Win'],
  item: ['ad', 'talk', 'r1'], group: ['sales'], how: ['We moved it.'], given: [true], decidedBy: [['ada']], by: ['2027-03-01'], lookAgain: ['2027-03-01'], until: ['2027-03-01'], days: [1_000], id: ['study', 'film', 'report'], lines: [[]],
  moves: [[{ activity: 'study', window: { start: '2027-04-01', end: '2027-06-30', precision: 'quarter' }, why: 'There is room in spring.' }]],
}

/** Every way in which a person could fill in an act. */
function filled(finding: Finding, { args, asks: asked }: Act): Json[] {
  const names = asked.filter((name) => name !== 'reason')
  if (names.includes('onPurpose')) return [{ ...args, onPurpose: openIn(finding) }]
  return names.reduce<{ readonly [name: string]: Json }[]>((ways, name) => ways.flatMap((way) => (said[name] ?? []).map((value) => ({ ...way, [name]: value }))), [args])
}

function openIn({ cell }: Finding): Json {
  const roadmap = roadmaps.need(state, 'map')
  const here = cellsOf(state, roadmap).find(({ bucket, period }) => bucket.id === cell?.bucket && period.start === cell.period)
  return here === undefined ? [] : questionsOf(state, roadmap, here).open.map(({ key }) => ({ question: key, reason: 'As it is.' }))
}

/** Does the act end the finding, and an undo bring it back? A cell is not agreed while questions are open, which the refusal names. */
function ends(finding: Finding, act: Act): boolean {
  return filled(finding, act).some((args) => {
    try {
      const changes = changesFor(state, act.command, args, { today, reason: 'Because.' })
      const after = Examination.of(state, of).after(state.apply(changes))
      const group = '00000000-0000-4000-8000-000000000000'
      const back = after.after(after.state.apply(changesFor(after.state, 'undo', { group }, { today, changesOf: () => changes })))
      return after.find(finding.key) === undefined && back.find(finding.key)?.sentence === finding.sentence
    } catch (error) {
      if (error instanceof Refusal) return act.command === 'cell.agree' && error.code === 'conflict'
      throw error
    }
  })
}

const { findings } = Examination.of(state, of)

test('[EM62] something of every kind is found', () => {
  expect([...new Set(findings.map(({ kind }) => kind))].toSorted()).toEqual(Object.keys(findingKinds).toSorted())
})

test.each(findings)('[EM62] $kind goes by each of its acts and comes back on undo: $sentence', (finding) => {
  expect(finding.acts.filter((act) => !ends(finding, act)).map(({ command, label }) => `${label}: ${command}`)).toEqual([])
})
