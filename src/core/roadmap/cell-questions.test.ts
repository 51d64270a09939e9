import { describe, expect, test } from 'vitest'
import { after, changesFor, idOf, refusalOf } from '../../testing/deciding.ts'
import { State } from '../kernel/state.ts'
import { items, plans } from '../plans/plans.ts'
import { people } from '../workspace/workspace.ts'
import { bridgeOf } from './bridges.ts'
import { capacities } from './capacities.ts'
import { questionsOf } from './cell-questions.ts'
import { decisionsAdrift } from './decisions-adrift.ts'
import { cellsOf } from './empty-cells.ts'
import { neighboursOf } from './neighbours.ts'
import { activities, buckets, cellAgreements, roadmaps } from './roadmap.ts'
import { waivers } from './waivers.ts'

const [q1, q2] = [{ start: '2026-02-01', end: '2026-04-30', precision: 'quarter' }, { start: '2026-05-01', end: '2026-07-31', precision: 'quarter' }] as const
const founded = after(after(State.empty, 'workspace.found', { name: 'Fernhill', fiscalYearStart: 2 }), 'person.add', { name: 'Olek' })
const olek = people.list(founded)[0]?.id ?? ''
const drawn = after(founded, 'roadmap.add', { title: 'PMM', horizon: { start: q1.start, end: q2.end, precision: 'quarter' }, period: 'quarter' })
const roadmap = roadmaps.list(drawn)[0]?.id ?? ''
const planned = after(drawn, 'bucket.add', { roadmap, title: 'Launches' }).apply([
  plans.create('p', { title: 'Product', kind: 'product' }), plans.create('m', { title: 'Campaigns', kind: 'marketing' }), plans.create('c', { title: 'Resellers', kind: 'channel' }),
  items.create('r', { plan: 'p', kind: 'release', title: 'Canvas 4', window: q2 }), items.create('f', { plan: 'p', kind: 'feature', title: 'Alerts', release: 'r' }),
  items.create('s', { plan: 'm', kind: 'campaign', title: 'Spring campaign', release: 'r' }),
])
const bucket = buckets.list(planned)[0]?.id ?? ''
const cell = { bucket, period: q1.start }
const bare = after(planned, 'activity.add', { roadmap, bucket, title: 'Alerts beta', window: q1 }, { id: idOf('beta') })
const beta = activities.list(bare)[0]?.id ?? ''
const answered = after(bare, 'activity.change', { id: beta, owner: olek, effort: 5, completionGoal: 'Forty teams use it.' })
const tied = after(answered, 'connector.add', { activity: beta, item: 'f' })

const asked = (state: State) => questionsOf(state, roadmaps.need(state, roadmap), cellsOf(state, roadmaps.need(state, roadmap))[0] as never)
const kinds = (state: State) => asked(state).open.map(({ kind }) => kind)
const first = (state: State) => cellAgreements.list(state).find(({ period }) => period === q1.start)
const why = (state: State) => first(state)?.reopened?.because
const decided = (state: State) => cellAgreements.list(state)[0]
/** Why some changes are not taken back. */
const undone = (at: State, changes: ReturnType<typeof changesFor>) => refusalOf(() => changesFor(at, 'undo', { group: idOf('group') }, { changesOf: () => changes })).sentence

describe('questions', () => {
  test('[EM1] a cell is agreed only when nothing about it is open, and the refusal names what is', () => {
    expect(kinds(bare)).toEqual(['no-owner', 'no-effort', 'no-effect'])
    const refusal = refusalOf(() => changesFor(bare, 'cell.agree', cell))
    expect(refusal).toMatchObject({ code: 'conflict', details: [{ key: `no-owner:${beta}` }, {}, {}] })
    expect(refusal.sentence).toBe('“Launches” in Q1 FY27 (Feb–Apr 2026) has 3 open questions: Who does “Alerts beta”? How many days does “Alerts beta” take? What should “Alerts beta” bring?')
    expect(decided(after(answered, 'cell.agree', cell))).toMatchObject({ agreed: 'filled', agreedOn: '2026-05-01' })
    // Five days are asked, and of five days one is kept free.
    const over = answered.apply([capacities.create('k', { person: olek, window: q1, days: 5 })])
    expect(asked(over).open).toMatchObject([{ key: `overload:${olek}:${q1.start}`, person: olek, facts: '5 of 4', sentence: 'Olek has 4 days in Q1 FY27 and is asked for 5. What gives way?' }])
    expect(decided(after(over, 'cell.agree', { ...cell, onPurpose: [{ question: `overload:${olek}:${q1.start}`, reason: 'One week in which we try.' }] }))?.agreed).toBe('filled')
    // What is over, or put off, asks for nothing more.
    expect(kinds(after(bare, 'activity.change', { id: beta, status: 'done' }))).toEqual([])
  })

  test('[EM2] "on purpose" holds while its facts do, alone or in the act that agrees, and is asked again with what was said before', () => {
    const onPurpose = { ...cell, onPurpose: [{ question: `bridge-missing:${beta}:sales`, reason: 'Users tell each other.' }] }
    expect(kinds(tied)).toEqual(['bridge-missing'])
    const agreed = after(tied, 'cell.agree', onPurpose)
    expect([kinds(agreed), asked(agreed).onPurpose.map(({ waiver }) => waiver.reason), decided(agreed)?.agreed]).toEqual([[], ['Users tell each other.'], 'filled'])
    const again = after(agreed, 'connector.add', { activity: beta, item: 's' }).apply([items.create('n', { plan: 'p', kind: 'feature', title: 'Digest', release: 'r' })])
    expect(kinds(again)).toEqual([])
    const other = after(again, 'connector.add', { activity: beta, item: 'n' })
    expect(asked(other).open).toMatchObject([{ kind: 'bridge-missing', before: { reason: 'Users tell each other.', on: '2026-05-01' } }])
    const [{ key, facts } = { key: '', facts: '' }] = asked(other).open
    expect(refusalOf(() => changesFor(other, 'waiver.add', { roadmap, finding: key, facts })).code).toBe('needs-reason')
    const renewed = after(other, 'waiver.add', { roadmap, finding: key, facts }, { reason: 'Still so.', today: '2026-06-01' })
    expect([kinds(renewed), waivers.list(renewed).map(({ reason, on }) => [reason, on])]).toEqual([[], [['Still so.', '2026-06-01']]])
    expect(kinds(after(renewed, 'waiver.remove', { id: waivers.list(renewed)[0]?.id ?? '' }))).toEqual(['bridge-missing'])
    expect(kinds(after(other, 'waiver.add', { roadmap, finding: key, facts, reason: 'Later.', until: '2026-07-01' }))).toEqual(['bridge-missing'])
  })
})

test('[EM5] a bridge joins idea, sales and marketing over the releases that an activity serves', () => {
  const ends = (state: State) => {
    const { idea, sales, marketing, missing } = bridgeOf(activities.need(state, beta), neighboursOf(state))
    return [...[idea, sales, marketing].map((pier) => [...pier.items, ...pier.activities].map(({ title }) => title)), missing]
  }
  expect(ends(answered)).toEqual([[], [], [], []])
  expect(ends(tied)).toEqual([['Alerts', 'Canvas 4'].sort(), [], ['Spring campaign'], ['sales']].map((part, at) => (at === 0 ? expect.arrayContaining(part) : part)))
  const byReseller = tied.apply([items.create('k', { plan: 'c', kind: 'programme', title: 'Reseller kit', release: 'r' })])
  expect(ends(byReseller).slice(1)).toEqual([['Reseller kit'], ['Spring campaign'], []])
  expect(ends(byReseller.apply([...items.update(items.need(byReseller, 'k'), { status: 'dropped' }), ...items.update(items.need(byReseller, 's'), { goneOn: '2026-05-01' })])).slice(1)).toEqual([[], [], ['sales', 'marketing']])
  // Work of our own does it too, and so does the activity itself.
  const pitch = after(tied, 'activity.add', { roadmap, title: 'Pitch', kind: 'enablement' }, { id: idOf('pitch') })
  const ours = after(pitch, 'connector.add', { activity: activities.list(pitch).find(({ title }) => title === 'Pitch')?.id ?? '', item: 'r' })
  expect(ends(ours).at(-1)).toEqual([])
  expect(ends(after(tied, 'activity.change', { id: beta, kind: 'enablement' })).slice(1)).toEqual([['Alerts beta'], ['Spring campaign'], []])
})

describe('decisions', () => {
  const watches = [{ when: 'moves', collection: 'items', id: 'r' }, { when: 'gets-tier', collection: 'items', id: 'r' }, { when: 'comes-before', collection: 'items', id: 'r', day: '2026-05-01' }] as const
  const empty = after(after(planned, 'cell.empty', { ...cell, reason: 'Canvas 4 is later.', agreedBy: [olek], watches: [watches[0], watches[1]] }), 'cell.empty', { bucket, period: q2.start, reason: 'No hands.' })
  const agreed = after(empty, 'roadmap.agree', { id: roadmap })
  const standing = (state: State) => cellsOf(state, roadmaps.need(state, roadmap))[0]?.standing

  test('[EM3] a decision keeps who was there and when, and what would open it again; what is watched is there', () => {
    expect(first(agreed)).toMatchObject({ agreed: 'empty', reason: 'Canvas 4 is later.', agreedBy: [olek], agreedOn: '2026-05-01', watches: [watches[0], watches[1]] })
    expect(refusalOf(() => changesFor(planned, 'cell.empty', { ...cell, reason: 'x', watches: [{ ...watches[0], id: 'none' }] })).code).toBe('not-found')
  })

  test('[EM4] it opens again by itself, says why, and makes its roadmap a draft; one undo takes back both', () => {
    const changes = changesFor(agreed, 'item.move', { id: 'r', window: q1 }, { today: '2026-06-02' })
    const moved = agreed.apply(changes)
    expect(first(moved)?.reopened).toEqual({ on: '2026-06-02', because: '“Canvas 4” moved from Q2 FY27 (May–Jul 2026) to Q1 FY27 (Feb–Apr 2026).' })
    expect([standing(moved), roadmaps.need(moved, roadmap).state, first(moved)?.reason]).toEqual(['undecided', 'draft', 'Canvas 4 is later.'])
    const back = after(moved, 'undo', { group: idOf('group') }, { changesOf: () => changes })
    expect([standing(back), roadmaps.need(back, roadmap).state, first(back)?.reopened]).toEqual(['empty', 'agreed', undefined])
    expect(standing(after(moved, 'cell.empty', { ...cell, reason: 'Even so.' }))).toBe('empty')
  })

  test('[EM3] a cell has one decision and a question one answer: an older one does not come back beside it', () => {
    const reopening = changesFor(agreed, 'cell.reopen', cell)
    expect(undone(after(agreed.apply(reopening), 'cell.empty', { ...cell, reason: 'Other work.' }), reopening)).toBe('The cell has been decided on since. Open it again first.')
    const waiver = { roadmap, finding: 'no-owner beta', facts: 'unset', reason: 'Later.' }
    const said = after(agreed, 'waiver.add', waiver)
    const asking = changesFor(said, 'waiver.remove', { id: waivers.list(said)[0]?.id ?? '' })
    expect(undone(after(said.apply(asking), 'waiver.add', { ...waiver, reason: 'Never.' }), asking)).toBe('That question has been answered anew since. Ask it again first.')
  })

  test('[EM4] a tier, a day and a dropping open it too, and nothing else does', () => {
    expect(why(after(agreed, 'launch.decide-tier', { release: 'r', tier: 'L2', decidedBy: [olek] }))).toBe('“Canvas 4” is a launch of tier L2 now.')
    expect(why(after(agreed, 'item.change', { id: 'r', status: 'dropped' }))).toBe('“Canvas 4” was dropped.')
    expect(why(after(agreed, 'item.change', { id: 'r', title: 'Canvas IV' }))).toBeUndefined()
    const byDay = after(agreed, 'cell.empty', { ...cell, reason: 'It comes in May.', watches: [watches[2]] })
    expect(why(after(byDay, 'item.move', { id: 'r', window: { start: '2026-05-04', end: '2026-05-04', precision: 'day' } }))).toBeUndefined()
    expect(why(after(byDay, 'item.move', { id: 'r', window: { start: '2026-04-07', end: '2026-04-07', precision: 'day' } }))).toBe('“Canvas 4” comes in 7 Apr 2026 now.')
  })

  test('[EM6] a fiscal year that moves loses no decision: it is kept adrift, offered to the cell that has most of it, and answered there', () => {
    const cut = after(agreed, 'settings.change', { fiscalYearStart: 1 })
    const adrift = (state: State) => decisionsAdrift(state, roadmaps.need(state, roadmap)).map(({ agreement, offeredTo }) => [agreement.reason, offeredTo?.start])
    expect(adrift(cut)).toEqual(expect.arrayContaining([['Canvas 4 is later.', '2026-01-01'], ['No hands.', '2026-04-01']]))
    expect(standing(cut)).toBe('undecided')
    const again = after(cut, 'cell.empty', { bucket, period: '2026-01-01', reason: 'Canvas 4 is later.' })
    expect([adrift(again), standing(again), cellAgreements.list(again).length]).toEqual([[['No hands.', '2026-04-01']], 'empty', 2])
    expect(adrift(after(again, 'cell.reopen', { bucket, period: q2.start }))).toEqual([])
    expect(adrift(after(cut, 'settings.change', { fiscalYearStart: 2 }))).toEqual([])
    expect(adrift(after(agreed, 'roadmap.change', { id: roadmap, horizon: { start: '2027-02-01', end: '2027-04-30', precision: 'quarter' } }))).toEqual(expect.arrayContaining([['No hands.', undefined]]))
  })
})
