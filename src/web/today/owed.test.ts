import { expect, test } from 'vitest'
import { advisoryBoards } from '../../core/customer-marketing/advisory-boards.ts'
import { dutyHolders } from '../../core/duties/duties.ts'
import { decks } from '../../core/decks/decks.ts'
import { deprecations } from '../../core/deprecations/deprecations.ts'
import type { Role } from '../../core/kernel/permission.ts'
import { keyResults, objectives } from '../../core/goals/goals.ts'
import { State } from '../../core/kernel/state.ts'
import { launches } from '../../core/launches/launches.ts'
import { assets } from '../../core/library/assets.ts'
import { items, plans } from '../../core/plans/plans.ts'
import { strategyPages } from '../../core/strategy/strategy.ts'
import { people, teams } from '../../core/workspace/workspace.ts'
import { after } from '../../testing/deciding.ts'
import { needsOf, sayNeeds } from './needs.ts'
import { owedBy } from './owed.ts'

const day = (on: string) => ({ start: on, end: on, precision: 'day' as const })
const state = State.empty.apply([
  people.create('me', { name: 'Mara' }), people.create('other', { name: 'Olek' }), plans.create('p', { title: 'Product', kind: 'product' }),
  items.create('relay', { plan: 'p', kind: 'release', title: 'Relay 5', owner: 'me', window: day('2026-09-01') }), items.create('canvas', { plan: 'p', kind: 'release', title: 'Canvas 8', owner: 'me', window: day('2026-09-02') }),
  launches.create('first', { release: 'relay' }), launches.create('second', { release: 'canvas', leads: [{ role: 'Product marketing', person: 'other' }] }),
  deprecations.create('old', { title: 'Old export', owner: 'other', owners: [{ gate: 'decided', person: 'me' }] }),
  advisoryBoards.create('board', { title: 'Customer board', meets: 'quarterly', owner: 'me' }), advisoryBoards.create('called', { title: 'Other board', meets: 'when-called', owner: 'me' }),
])
const owed = (so: State, person = 'me', role: Role = 'editor', today = '2026-09-14') => {
  const { gates, answers, learning, boards } = owedBy(so, { person, role }, { today, now: `${today}T10:00:00Z` })
  return [gates, answers, learning, boards].map((list) => list.map(({ title }) => title))
}
const today = '2026-09-14'

test('[TD7] a gate that is mine and next stands in Today while I can pass it or answer for it, and for whoever may pass it alone', () => {
  expect([owed(state)[0], owed(state, 'other')[0], owed(state, 'me', 'contributor')[0]]).toEqual([['Old export'], [], []])
  const decided = after(after(state, 'deprecation.change', { id: 'old', users: 'Forty.', teams: 'Support.', prospects: 'None.', release: 'relay' }), 'deprecation.pass', { id: 'old', gate: 'decided' })
  expect([owed(decided)[0], owed(decided, 'other')[0]]).toEqual([[], ['Old export']])
  expect(owed(after(decided, 'deprecation.stop', { id: 'old' }, { reason: 'It stays.' }), 'other')[0]).toEqual([])
})

test('[TD7] requests that I should have answered stand in Today until they are', () => {
  const asked = after(state, 'change-request.ask', { title: 'Earlier', item: 'relay', answerBy: '2026-09-10' })
  const both = after(asked, 'support-request.ask', { title: 'A deck for Berlin', kind: 'one-to-many', wantedBy: '2026-09-11' })
  const mine = after(both, 'support-request.change', { id: both.list('support-requests')[0]?.id ?? '', owner: 'me' })
  expect([owed(mine)[1], owed(mine, 'other')[1], owed(mine, 'me', 'contributor')[1], owed(mine, 'me', 'viewer')[1]]).toEqual([['Earlier', 'A deck for Berlin'], [], ['A deck for Berlin'], []])
  expect(owed(mine, 'me', 'editor', '2026-09-10')[1]).toEqual([])
  const answered = after(mine, 'support-request.decline', { id: mine.list('support-requests')[0]?.id ?? '', instead: 'The deck of May.' }, { reason: 'Not in this month.', today })
  expect(owed(answered)[1]).toEqual(['Earlier'])
})

test('[TD7] learning records and boards of mine stand in Today until the record is there and a meeting is planned', () => {
  expect([owed(state)[2], owed(state, 'other')[2]]).toEqual([['Relay 5'], ['Canvas 8']])
  expect(owed(after(state, 'learning-record.add', { title: 'Relay 5', on: today, launch: 'first' }))[2]).toEqual([])
  expect(owed(state)[3]).toEqual(['Customer board'])
  expect(owed(after(state, 'advisory-meeting.add', { board: 'board', title: 'Autumn', window: day('2026-09-20') }))[3]).toEqual([])
  const at = { today, now: `${today}T10:00:00Z` }
  expect(sayNeeds(needsOf(state, 'me', at, []), 0, owedBy(state, { person: 'me', role: 'editor' }, at))).toBe('5 things need you.')
})

test('[HU11] what I keep in the hub and is old, and broken links of mine, stand in Today until it is looked at and they work', () => {
  const page = 'https://acme.com/deck'
  const kept = state.apply([assets.create('deck', { title: 'The deck', kind: 'presentation', address: page, owner: 'me', nextReview: '2026-09-13' }), assets.create('other', { title: 'Another', kind: 'page', address: page, owner: 'other' })])
  const looked = (so: State, on: string, outcome: string) => after(so, 'link.look', { looks: [{ address: page, outcome }] }, { today: on })
  const broken = looked(looked(kept, '2026-09-10', 'missing'), '2026-09-11', 'missing')
  const mine = (so: State, person = 'me', role: Role = 'contributor') => owedBy(so, { person, role }, { today, now: `${today}T10:00:00Z` }).resources.map(({ title, said }) => `${title}: ${said}`)
  expect(mine(broken)).toEqual(['The deck: Its link has not worked since 10 Sep.', 'The deck: Nobody has looked at it in time.'])
  expect([mine(broken, 'other'), mine(broken, 'me', 'viewer')]).toEqual([['Another: Its link has not worked since 10 Sep.'], []])
  expect(mine(after(looked(broken, today, 'works'), 'asset.review', { ids: ['deck'] }, { today }))).toEqual([])
})

const turnsFor = (so: State, person = 'me', on = '2026-09-14') => owedBy(so, { person, role: 'contributor' }, { today: on, now: `${on}T10:00:00Z` }).turns.map(({ title, said, isLate }) => `${title}: ${said}${isLate ? ' Late.' : ''}`)

test('[RH13] turns of mine that are late or due within seven days stand in Today, and nobody else’s', () => {
  const having = state.apply([dutyHolders.create('holder', { duty: 'customer-roadmap', person: 'me', from: '2026-01-01' })])
  // 20 September 2026 is a Sunday.
  expect(turnsFor(having)).toEqual(['Monthly roadmap deck: It was due 20 Aug, 17:00. Late.', 'Monthly roadmap deck: It is due 18 Sep, 17:00.'])
  const done = after(after(having, 'turn.done', { rhythm: 'roadmap-deck', period: '2026-08' }, { today }), 'turn.done', { rhythm: 'roadmap-deck', period: '2026-09', noChange: true }, { today })
  expect([turnsFor(done), turnsFor(having, 'other'), turnsFor(having, 'me', '2026-10-02')]).toEqual([[], [], ['Monthly roadmap deck: It was due 18 Sep, 17:00. Late.']])
})

const quarter = { start: '2026-07-01', end: '2026-09-30', precision: 'quarter' as const }
const withGoal = state.apply([
  objectives.create('goal', { title: 'Relay wins teams', level: 'team', owner: 'me', period: quarter }),
  keyResults.create('trials', { objective: 'goal', title: 'Trial starts', owner: 'me', baseline: 1, target: 9, since: '2026-09-07' }), keyResults.create('faults', { objective: 'goal', title: 'Faults', owner: 'other', baseline: 9, target: 1, since: '2026-09-14' }),
])
const checkInsFor = (so: State, person = 'me', role: Role = 'contributor') => owedBy(so, { person, role }, { today, now: `${today}T10:00:00Z` }).checkIns.map(({ title, said, isLate }) => `${title}: ${said}${isLate ? ' Late.' : ''}`)

test('[TD9] check-ins that I owe stand in Today, this week’s or one that closed without a word, until I say how it stands', () => {
  expect([checkInsFor(withGoal), checkInsFor(withGoal, 'other'), checkInsFor(withGoal, 'me', 'viewer')]).toEqual([['Trial starts: Nothing was said for the week that closed 11 Sep. Late.'], ['Faults: The week closes 18 Sep, 19:00.'], []])
  const said = after(withGoal, 'check-in.give', { keyResult: 'trials', current: 2, confidence: 90 }, { today })
  expect([checkInsFor(said), checkInsFor(after(withGoal, 'objective.close', { id: 'goal', state: 'done' }, { today }))]).toEqual([[], []])
})

const reviewsFor = (so: State, on: string) => owedBy(so, { person: 'me', role: 'contributor' }, { today: on, now: `${on}T10:00:00Z` }).dataReviews.map(({ title, said, isLate }) => `${title}: ${said}${isLate ? ' Late.' : ''}`)

test('[TD9] the month’s look at product data of teams whose product I manage stands in Today when it is near or late, until somebody has looked', () => {
  const having = state.apply([teams.create('core', { title: 'Relay core', productManager: 'me' }), teams.create('bare', { title: 'No features', productManager: 'me' }), items.create('sync', { plan: 'p', kind: 'feature', title: 'Live sync', teams: ['core'], maturity: 'ga' })])
  expect(reviewsFor(having, '2026-09-02')).toEqual(['Product data of Relay core: 1 feature, to be looked through by 7 Sep.'])
  expect(reviewsFor(having, '2026-09-08')).toEqual(['Product data of Relay core: 1 feature, to be looked through by 7 Sep. Late.'])
  expect(reviewsFor(after(having, 'data-review.confirm', { team: 'core' }, { today: '2026-09-08' }), '2026-09-08')).toEqual([])
})

const planningFor = (so: State, on: string, person = 'me') => owedBy(so, { person, role: 'contributor' }, { today: on, now: `${on}T10:00:00Z` }).planning.map(({ title, said, isLate }) => `${title}: ${said}${isLate ? ' Late.' : ''}`)

test('[QP5] steps of planning that are mine and late or this week’s stand in Today, until they are done', () => {
  const having = state.apply([dutyHolders.create('holder', { duty: 'roadmap', person: 'me', from: '2026-01-01' })])
  // The quarter from October is planned from July on; its step of week 10 is due on Friday, 4 September.
  expect(planningFor(having, '2026-09-03')).toEqual(expect.arrayContaining(['Finish and publish the goals: Goals as they are published, by 4 Sep.', 'Revise the goals: Revised goals, was due 28 Aug. Late.']))
  expect(planningFor(having, '2026-09-03', 'other')).toEqual([])
  expect(planningFor(after(having, 'planning-step.done', { quarter: '2026-10-01', step: 'publish' }, { today: '2026-09-03' }), '2026-09-03').some((one) => one.startsWith('Finish and publish'))).toBe(false)
})

const wordsFor = (so: State, person = 'me', role: Role = 'editor') => owedBy(so, { person, role }, { today, now: `${today}T10:00:00Z` }).words.map(({ title, said }) => `${title} ${said}`)

test('[DR17] sentences of decks that disagree with the tracker stand in Today for whoever has the duty, or for every editor where nobody has, until they are mended', () => {
  const deck = state.apply([decks.create('deck', { key: 'roadmap', title: 'Product roadmap', kind: 'product-roadmap', months: 6, whatToExpect: 'Relay 5 ships in May 2026.' })])
  expect([wordsFor(deck), wordsFor(deck, 'me', 'contributor')]).toEqual([['What is in it: “Relay 5 ships in May 2026.” It says May 2026; in the tracker Relay 5 is 1 Sep 2026.'], []])
  const having = deck.apply([dutyHolders.create('holder', { duty: 'customer-roadmap', person: 'other', from: '2026-01-01' })])
  expect([wordsFor(having), wordsFor(having, 'other').length]).toEqual([[], 1])
  expect(wordsFor(after(deck, 'deck.change', { id: 'deck', whatToExpect: 'Relay 5 shipped in September 2026.' }))).toEqual([])
})

test('[TD9] [SY6] a strategy page that nobody looked through stands in Today of whoever manages the product of its team, or has the roadmap, or stands in for them, until it is', () => {
  const founded = state.apply([teams.create('relay', { title: 'Relay core', productManager: 'other' }), dutyHolders.create('has', { duty: 'roadmap', person: 'me', from: '2026-01-01' }), strategyPages.create('company', { title: 'Company strategy', begun: '2026-08-10' }), strategyPages.create('team', { title: 'Strategy of Relay core', team: 'relay', begun: '2026-08-18' })])
  const looks = (so: State, person = 'me', on = today) => owedBy(so, { person, role: 'contributor' }, { today: on, now: `${on}T10:00:00Z` }).strategy.map(({ title, isLate }) => [title, isLate])
  expect([looks(founded), looks(founded, 'other'), looks(founded, 'other', '2026-09-01')]).toEqual([[['Company strategy', true]], [['Strategy of Relay core', false]], []])
  expect(looks(after(founded, 'strategy-review.confirm', { page: 'company' }, { today }))).toEqual([])
  const away = after(founded, 'duty-stand-in.add', { instead: 'me', person: 'other', from: today, until: '2026-09-20', duty: 'roadmap' }, { today })
  expect([looks(away), looks(away, 'other').length, looks(away, 'me', '2026-09-21').length]).toEqual([[], 2, 1])
})
