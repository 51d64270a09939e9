import { expect, test } from 'vitest'
import { after } from '../../testing/deciding.ts'
import { State } from '../kernel/state.ts'
import { items, plans, stageTargets } from '../plans/plans.ts'
import { talkTracks } from '../plans/talk-tracks.ts'
import { settings } from '../workspace/workspace.ts'
import { datesIn } from './dates-in-text.ts'
import { deckSlides } from './deck-slides.ts'
import { decks } from './decks.ts'
import { textDriftOf, textDrifts } from './text-drift.ts'

const today = '2026-09-14'
const month = (of: string, end: string) => ({ start: `${of}-01`, end, precision: 'month' as const })
const plan = State.empty.apply([
  settings.create('settings', { name: 'Fernhill', zone: 'UTC', fiscalYearStart: 2 }),
  plans.create('product', { title: 'Product', kind: 'product' }), plans.create('marketing', { title: 'Marketing', kind: 'marketing' }),
  items.create('relay', { plan: 'product', kind: 'release', title: 'Relay 4', window: month('2026-11', '2026-11-30') }), items.create('relay-3', { plan: 'product', kind: 'release', title: 'Relay 4.3', window: month('2026-12', '2026-12-31') }),
  items.create('sync', { plan: 'product', kind: 'feature', title: 'Live sync', release: 'relay' }), items.create('bare', { plan: 'product', kind: 'feature', title: 'Filters' }), items.create('gone', { plan: 'product', kind: 'feature', title: 'Old export', status: 'dropped' }),
  items.create('steps', { plan: 'product', kind: 'feature', title: 'Alerts', window: month('2027-02', '2027-02-28') }), stageTargets.create('beta', { item: 'steps', stage: 'beta', window: month('2026-10', '2026-10-31') }),
  items.create('campaign', { plan: 'marketing', kind: 'campaign', title: 'Autumn', window: month('2026-10', '2026-10-31') }),
  decks.create('deck', { key: 'roadmap', title: 'Product roadmap', kind: 'product-roadmap', months: 6 }),
])
const said = (text: string, state = plan) => textDrifts(state.apply([deckSlides.create('own', { deck: 'deck', kind: 'context', rank: 'a', title: 'What we learned', text })]), today).map(({ sentence }) => sentence)

test('[DR15] a sentence that names an item and another date than the tracker has is told, and one that names what was dropped, left out or has no date', () => {
  expect(said('Relay 4 ships in December 2026. Relay 4.3 follows in December.')).toEqual(['It says December 2026; in the tracker Relay 4 is Nov 2026.'])
  expect(said('Live sync comes in Q3 2026.\nAlerts are in beta in October, and out in February 2027.')).toEqual(['It says Q3 2026; in the tracker Live sync is Nov 2026.'])
  expect(said('You get Filters by 3 October. Old export stays.')).toEqual(['Filters has no date in the tracker.', 'Old export was dropped.'])
  expect(said('Relay 4 is what you wait for.', after(plan, 'item.leave-out', { id: 'relay' }, { reason: 'Legal.' }))).toEqual(['Relay 4 is left out of the deck on purpose.'])
})

test('[DR15] talk tracks and the deck’s own words are held against the tracker too', () => {
  const state = plan.apply([talkTracks.create('track', { item: 'relay', say: 'Relay 4 comes in January 2027.', objections: [{ objection: 'When?', answer: 'It comes in November. Relay 4 is due 2026-11-20.' }], notToSay: 'Relay 4 ships in May 2025.' })])
  const found = textDriftOf(after(state, 'deck.change', { id: 'deck', whatToExpect: 'Relay 4.3 by November.', subtitle: 'With Relay 4' }), { ...decks.need(state, 'deck'), whatToExpect: 'Relay 4.3 by November.' }, today)
  expect(found.map(({ place, quote }) => [place, quote])).toEqual([['What is in it', 'Relay 4.3 by November.'], ['The talk track of Relay 4', 'Relay 4 comes in January 2027.']])
})

test('[DR16] nothing is guessed: no name, no date, a month of any near year, vague words, and a longer name', () => {
  expect(said('It ships in December. Relay 4 is coming soon, in the new year. Relay 4 may come in November. We march on with Relay 4. In 2030 Relay 4 is old. Autumn is in May 2025.')).toEqual([])
  expect(said('Relay 4.3 ships in December 2026, Relay 40 in May 2025.')).toEqual([])
  expect(datesIn('It may be. In May it is; on 3 May too, March on, Q4 FY27, 2026-11-02, 5th November 2026', { fiscalYearStart: 2, today }).map(({ words, may }) => [words, may.length])).toEqual([['May', 3], ['3 May', 3], ['March', 3], ['Q4 FY27', 1], ['2026-11-02', 1], ['5th November 2026', 1]])
})
