import { expect, test } from 'vitest'
import { after, changesFor, refusalOf } from '../../testing/deciding.ts'
import { State } from '../kernel/state.ts'
import { items, plans } from '../plans/plans.ts'
import { capacities } from '../roadmap/capacities.ts'
import { activities, buckets, connectors, roadmaps } from '../roadmap/roadmap.ts'
import { people, settings } from '../workspace/workspace.ts'
import { stakeholderViewOf, movedSince } from './stakeholder-view.ts'
import { supportOf } from './support.ts'
import { asks, buyIns, deferrals, showings } from './stakeholders.ts'

const q1 = { start: '2026-05-01', end: '2026-07-31', precision: 'quarter' } as const
const q2 = { start: '2026-08-01', end: '2026-10-31', precision: 'quarter' } as const
const world = State.empty.apply([
  settings.create('settings', { name: 'Fernhill', zone: 'UTC', fiscalYearStart: 5 }), people.create('mara', { name: 'Mara' }),
  plans.create('sales-plan', { title: 'Field sales', kind: 'channel' }), plans.create('product', { title: 'Product', kind: 'product' }),
  items.create('kickoff', { plan: 'sales-plan', kind: 'event', title: 'Kickoff', window: q1 }), items.create('demo', { plan: 'sales-plan', kind: 'content', title: 'A demo' }), items.create('release', { plan: 'product', kind: 'release', title: 'Relay 5', window: q1 }),
  roadmaps.create('roadmap', { title: 'PMM', horizon: { start: '2026-05-01', end: '2026-10-31', precision: 'quarter' }, period: 'quarter', slack: 0 }), buckets.create('bucket', { roadmap: 'roadmap', title: 'Enablement', hue: 1, rank: 'a' }),
  activities.create('kit', { roadmap: 'roadmap', bucket: 'bucket', title: 'Sales kit', window: q1, owner: 'mara', effort: 10 }), activities.create('film', { roadmap: 'roadmap', bucket: 'bucket', title: 'Film', window: q1, owner: 'mara', effort: 10 }),
  capacities.create('cap', { person: 'mara', window: q1, days: 8 }),
  connectors.create('tie', { activity: 'kit', item: 'kickoff', link: 'enables', gap: 7 }),
])
const withGroup = after(world, 'stakeholder-group.add', { title: 'Field sales', plans: ['sales-plan'], people: ['mara'] })
const group = withGroup.list('stakeholder-groups')[0]?.id ?? ''
const viewOf = (state: State) => stakeholderViewOf(state, group, 'roadmap')

test('[SG1] a group sees its items with our activities that connect and how, and those that nothing connects with', () => {
  const { connected, unconnected } = viewOf(withGroup)
  expect(connected.map(({ item, connects }) => [item.title, connects.map(({ activity, connector }) => [activity.title, connector.link, connector.gap])])).toEqual([['Kickoff', [['Sales kit', 'enables', 7]]]])
  expect(unconnected.map(({ title }) => title)).toEqual(['A demo'])
  expect(refusalOf(() => stakeholderViewOf(withGroup, 'none', 'roadmap')).code).toBe('not-found')
})

test('[SG2] a showing is kept with its day, never one to come, and what moved since is told of theirs and of ours that serve them', () => {
  const shown = after(withGroup, 'showing.add', { group, roadmap: 'roadmap' })
  expect(showings.list(shown)).toMatchObject([{ group, roadmap: 'roadmap', on: '2026-05-01' }])
  expect(refusalOf(() => changesFor(withGroup, 'showing.add', { group, roadmap: 'roadmap', on: '2026-05-02' })).sentence).toBe('2026-05-02 has not come yet: say it when it was shown.')
  const changes = [...activities.update(activities.need(shown, 'kit'), { window: q2 }), ...activities.update(activities.need(shown, 'film'), { window: q2 }), ...items.update(items.need(shown, 'demo'), { window: q1 }), ...items.update(items.need(shown, 'kickoff'), { title: 'Kickoff week' })]
  const now = shown.apply(changes)
  expect(movedSince(now, viewOf(now), changes)).toEqual([{ collection: 'activities', id: 'kit', title: 'Sales kit', what: 'moved', from: q1, to: q2 }, { collection: 'items', id: 'demo', title: 'A demo', what: 'moved', from: undefined, to: q1 }])
})

test('[SG3] where a group stands is what it said last, of an activity or of the whole; an objection says why, and is over when it was met or taken back', () => {
  expect(refusalOf(() => changesFor(withGroup, 'buy-in.say', { group, roadmap: 'roadmap', stand: 'objects' })).sentence).toBe('An objection says why.')
  const agrees = after(withGroup, 'buy-in.say', { group, roadmap: 'roadmap', stand: 'agrees' })
  const objects = after(agrees, 'buy-in.say', { group, roadmap: 'roadmap', activity: 'film', stand: 'objects', note: 'Nobody watches films.' }, { today: '2026-05-02' })
  expect([supportOf(objects, 'roadmap').of('kit').agrees, supportOf(objects, 'roadmap').of('film').agrees]).toEqual([[group], []])
  const objection = buyIns.list(objects).find(({ activity }) => activity === 'film')?.id ?? ''
  expect(viewOf(objects).stands.get('film')?.note).toBe('Nobody watches films.')
  const met = after(objects, 'buy-in.meet', { id: objection, how: 'A film of 40 seconds.' })
  expect(supportOf(met, 'roadmap').of('film').objections).toEqual([])
  const back = after(objects, 'buy-in.say', { group, roadmap: 'roadmap', activity: 'film', stand: 'agrees' }, { today: '2026-05-02' })
  expect(supportOf(back, 'roadmap').of('film')).toEqual({ agrees: [group], objections: [] })
  expect(refusalOf(() => changesFor(agrees, 'buy-in.meet', { id: buyIns.list(agrees)[0]?.id ?? '', how: 'x' })).sentence).toContain('there is no objection')
})

test('[SG4] an ask names a group or an item of theirs, what is needed and by when, and keeps what came of it', () => {
  expect(refusalOf(() => changesFor(withGroup, 'ask.add', { what: 'Two customers' })).sentence).toBe('Say whom you ask: a group, or an item of theirs.')
  const asked = ['Two customers', 'A room'].reduce((state, what, at) => after(state, 'ask.add', { group, what, by: `2026-06-0${2 - at}` }), withGroup)
  const byItem = after(asked, 'ask.add', { item: 'kickoff', what: 'Move the kickoff', wanted: q2 })
  const first = asks.list(byItem).find(({ what }) => what === 'A room')?.id ?? ''
  const answered = after(byItem, 'ask.answer', { id: first, given: true, note: 'Room 4' })
  expect(viewOf(answered).asks.map(({ what, answer }) => [what, answer?.given])).toEqual([['Two customers', undefined], ['Move the kickoff', undefined], ['A room', true]])
  expect(items.need(byItem, 'kickoff').window).toEqual(q1)
})

test('[SG5] what is put off keeps who asked, what displaced it, why, what is over even so and when to look again; the group is told', () => {
  expect(refusalOf(() => changesFor(withGroup, 'activity.defer', { id: 'kit' })).code).toBe('needs-reason')
  const moved = after(withGroup, 'activity.defer', { id: 'kit', to: q2, group, askedBy: 'Olek', displacedBy: 'Film', lookAgain: '2026-07-01' }, { reason: 'The film comes first.' })
  expect(activities.need(moved, 'kit')).toMatchObject({ window: q2 })
  expect(deferrals.list(moved)).toEqual([{ id: expect.any(String), roadmap: 'roadmap', title: 'Sales kit', activity: 'kit', outcome: 'moved', from: q1, to: q2, group, askedBy: 'Olek', displacedBy: 'Film', reason: 'The film comes first.', stillOver: 'Mara by 2 days in Q1 FY27', lookAgain: '2026-07-01', on: '2026-05-01' }])
  expect(viewOf(moved).deferred.map(({ title }) => title)).toEqual(['Sales kit'])
  const deferred = after(withGroup, 'activity.defer', { id: 'kit' }, { reason: 'Later.' })
  expect(activities.need(deferred, 'kit')).toMatchObject({ status: 'deferred' })
  expect(activities.need(deferred, 'kit').window).toBe(undefined)
  expect(activities.need(after(deferred, 'activity.defer', { id: 'kit', to: q2 }, { reason: 'Now it fits.' }), 'kit')).toMatchObject({ status: 'planned', window: q2 })
  const dropped = after(withGroup, 'activity.defer', { id: 'kit', outcome: 'dropped' }, { reason: 'Nobody needs it.' })
  expect(activities.need(dropped, 'kit')).toMatchObject({ status: 'dropped', window: q1 })
  expect(refusalOf(() => changesFor(withGroup, 'activity.defer', { id: 'kit', outcome: 'moved' }, { reason: 'x' })).sentence).toBe('Say where it moves to.')
  expect(refusalOf(() => changesFor(withGroup, 'activity.defer', { id: 'kit', to: q1 }, { reason: 'x' })).sentence).toBe('“Sales kit” stands there already.')
})

test('[SG6] a line of the ledger is closed with a note, and outlives its activity and its group, whose name it keeps', () => {
  const deferred = after(withGroup, 'activity.defer', { id: 'kit', group }, { reason: 'Later.' })
  const line = deferrals.list(deferred)[0]?.id ?? ''
  const gone = after(after(after(deferred, 'buy-in.say', { group, roadmap: 'roadmap', activity: 'kit', stand: 'agrees' }), 'activity.remove', { id: 'kit' }, { reason: 'Gone.' }), 'stakeholder-group.remove', { id: group })
  expect(deferrals.list(gone)).toMatchObject([{ title: 'Sales kit', askedBy: 'Field sales' }])
  expect(buyIns.list(gone)).toEqual([])
  expect(deferrals.need(after(gone, 'deferral.close', { id: line, note: 'It is in the new kit.' }), line).closed).toEqual({ on: '2026-05-01', note: 'It is in the new kit.' })
})
