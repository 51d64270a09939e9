import { expect, test } from 'vitest'
import type { Json } from '../../lib/json.ts'
import { decide } from '../kernel/decide.ts'
import { Refusal } from '../kernel/refusal.ts'
import { State } from '../kernel/state.ts'
import { launches } from '../launches/launches.ts'
import { metrics } from '../metrics/metrics.ts'
import { items, plans } from '../plans/plans.ts'
import { capacities } from '../roadmap/capacities.ts'
import { questionsOf } from '../roadmap/cell-questions.ts'
import { cellsOf } from '../roadmap/empty-cells.ts'
import { expectedEffects } from '../roadmap/expected-effects.ts'
import { activities, buckets, cellAgreements, connectors, roadmaps } from '../roadmap/roadmap.ts'
import { sampleCommands } from '../sample/sample.ts'
import { contextOf } from '../sample/script.ts'
import { slipOf } from '../slips/slip-proposal.ts'
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
  metrics.create('m', { title: 'Trial starts', every: 'week', better: 'up', counts: 'revenue' }), expectedEffects.create('e', { activity: 'series', metric: 'm', baselineValue: 10 }),
  capacities.create('k', { person: 'ada', window: days('2027-01-01', '2027-03-31'), days: 10 }), capacities.create('k3', { person: 'ada', window: days('2027-04-01', '2027-06-30'), days: 40 }), capacities.create('k2', { team: 'field', window: wholeYear, days: 100 }),
  cellAgreements.create('d1', { bucket: 'free', period: '2026-11-01', agreed: 'empty', reason: 'Not yet.' }), cellAgreements.create('d2', { bucket: 'free', period: '2027-01-01', agreed: 'empty', reason: 'Nothing ships.', reopened: { on: today, because: 'Relay 5 moved.' } }),
  stakeholderGroups.create('sales', { title: 'Sales' }), buyIns.create('y1', { group: 'sales', roadmap: 'map', activity: 'film', stand: 'objects', on: '2026-11-01', note: 'Too late for us.' }), buyIns.create('y2', { group: 'sales', roadmap: 'map', activity: 'series', stand: 'agrees', on: '2026-11-01' }),
  asks.create('q', { item: 'talk', what: 'The talk track', on: '2026-10-01', by: '2026-11-01' }), deferrals.create('f', { roadmap: 'map', title: 'Road show', outcome: 'deferred', reason: 'No time.', on: '2026-09-01', lookAgain: '2026-11-10' }),
  slips.create('s', { item: 'ad', was: days('2026-12-01', '2026-12-20'), now: days('2027-01-20', '2027-02-10'), on: '2026-11-10' }),
])

const windows = [days('2026-11-16', '2026-11-18'), days('2027-06-01', '2027-06-02'), days('2027-09-20', '2027-09-22'), days('2028-10-02', '2028-10-03'), days('2028-12-04', '2028-12-05')]

/** What a person could say to each thing that an act asks for, in a workspace. */
function saidTo(examination: Examination, { cell, activities: of = [], about }: Finding): Readonly<Record<string, readonly Json[]>> {
  const { state } = examination
  const ids = (collection: string) => state.list(collection).map(({ id }) => id)
  const roadmap = roadmaps.need(state, examination.roadmap)
  const here = cellsOf(state, roadmap).find(({ bucket, period }) => bucket.id === cell?.bucket && period.start === cell.period)
  const slip = slips.get(state, about.id)
  return {
    title: ['Something'], bucket: ids('buckets').slice(0, 2), window: windows, wanted: windows, owner: ids('people').slice(0, 1), team: ids('teams').slice(0, 1), effort: [2], expectedEffect: ['More'], completionGoal: ['Done'], baseline: ['Ten'], baselineValue: [10], baselineDay: [today], baselineSource: ['The web report'], goals: ['Win'],
    item: ids('items'), group: ids('stakeholder-groups').slice(0, 1), how: ['We moved it.'], given: [true], decidedBy: [ids('people').slice(0, 1)], by: ['2028-03-01'], lookAgain: ['2028-03-01'], until: ['2028-03-01'], days: [1_000], id: [...of],
    onPurpose: [here === undefined ? [] : questionsOf(state, roadmap, here).open.map(({ key }) => ({ question: key, reason: 'As it is.' }))],
    lines: [0, -1].map((at) => (slip === undefined ? [] : slipOf(state, slip, { today }).lines.filter(({ choices }) => choices.length > 0).map(({ key, choices }) => ({ line: key, choice: choices.at(at)?.id ?? '' })))),
    moves: of.map((activity) => [{ activity, window: { start: '2027-04-01', end: '2027-06-30', precision: 'quarter' }, why: 'There is room in spring.' }]),
  }
}

/** Every way in which a person could fill in an act. */
function* filled(examination: Examination, finding: Finding, { args, asks: asked }: Act): Iterable<Json> {
  const said = saidTo(examination, finding)
  let ways: { readonly [name: string]: Json }[] = [args]
  for (const name of asked) if (name !== 'reason') ways = ways.flatMap((way) => (said[name] ?? []).map((value) => ({ ...way, [name]: value })))
  yield* ways
}

/** Does the act end the finding, and an undo bring it back? What is refused says what stands in the way. */
function ends(examination: Examination, finding: Finding, act: Act, mayBeRefused: readonly string[]): boolean {
  const { state } = examination
  for (const args of filled(examination, finding, act)) {
    try {
      const changes = changesFor(state, act.command, args, { today, reason: 'Because.' })
      const after = examination.after(state.apply(changes))
      const back = after.after(after.state.apply(changesFor(after.state, 'undo', { group: '00000000-0000-4000-8000-000000000000' }, { today, changesOf: () => changes })))
      if (after.find(finding.key) === undefined && back.find(finding.key)?.sentence === finding.sentence) return true
    } catch (error) {
      if (!(error instanceof Refusal)) throw error
      if (mayBeRefused.includes(act.command) && error.code === 'conflict') return true
    }
  }
  return false
}

const left = (examination: Examination, finding: Finding, mayBeRefused: readonly string[]) => finding.acts.filter((act) => !ends(examination, finding, act, mayBeRefused)).map(({ command, label }) => `${label}: ${command}`)

const examination = Examination.of(state, { roadmap: 'map', today })

test('[EM62] something of every kind is found', () => {
  expect([...new Set(examination.findings.map(({ kind }) => kind))].toSorted()).toEqual(Object.keys(findingKinds).toSorted())
})

// A cell is not agreed while questions are open, which the refusal names.
test.each(examination.findings)('[EM62] $kind goes by each of its acts and comes back on undo: $sentence', (finding) => {
  expect(left(examination, finding, ['cell.agree'])).toEqual([])
})

test('[EM62] so does every finding of the sample company; a balance is taken only where it holds', () => {
  let sample = State.empty
  for (const act of sampleCommands(today)) sample = sample.apply(decide(sample, act.command, contextOf(act)))
  const whole = Examination.of(sample, { roadmap: roadmaps.list(sample)[0]?.id ?? '', today })
  expect(whole.findings.flatMap((finding) => left(whole, finding, ['cell.agree', 'balance.take']).map((act) => `${finding.sentence} ${act}`))).toEqual([])
})
