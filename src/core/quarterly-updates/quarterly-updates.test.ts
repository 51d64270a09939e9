import { expect, test } from 'vitest'
import { must } from '../../lib/must.ts'
import { after, changesFor, idOf, refusalOf } from '../../testing/deciding.ts'
import { State } from '../kernel/state.ts'
import { competitors } from '../market/market.ts'
import { metrics, metricValues } from '../metrics/metrics.ts'
import { whyNotTakenBack } from '../permissions.ts'
import { items, plans } from '../plans/plans.ts'
import { conversions, expectedEffects } from '../roadmap/expected-effects.ts'
import { activities, buckets, roadmaps } from '../roadmap/roadmap.ts'
import { deferrals, stakeholderGroups } from '../stakeholders/stakeholders.ts'
import { memberships, people, settings } from '../workspace/workspace.ts'
import { quarterlyUpdates } from './quarterly-updates.ts'
import { updateFacts } from './update-facts.ts'
import { updateReaders } from './update-readers.ts'
import { updateWords } from './update-words.ts'
import { writtenUpdate } from './written-update.ts'

const today = '2026-12-10'
const day = (start: string, end: string) => ({ start, end, precision: 'day' as const })
const put = { roadmap: 'map', bucket: 'row', owner: 'ada' }
const begun = State.empty.apply([
  settings.create('settings', { name: 'Us', zone: 'UTC' }), people.create('ada', { name: 'Ada', email: 'ada@us.example' }), people.create('bo', { name: 'Bo' }), plans.create('plan', { title: 'Product', kind: 'product' }),
  roadmaps.create('map', { title: 'Ours', horizon: { start: '2026-01-01', end: '2027-12-31', precision: 'quarter' }, period: 'quarter' }), buckets.create('row', { roadmap: 'map', title: 'Launches', hue: 1, rank: 'a' }),
  ...['film', 'kit', 'post', 'talk', 'gone'].map((id) => activities.create(id, { ...put, title: `The ${id}`, window: day('2026-10-12', '2026-11-20') })),
  items.create('relay', { plan: 'plan', kind: 'release', title: 'Relay 5', window: day('2026-11-10', '2026-11-10') }), items.create('fit', { plan: 'plan', kind: 'milestone', title: 'Feature complete', window: day('2026-10-20', '2026-10-20') }),
])
const at = (state: State, id: string, fields: object) => activities.update(activities.need(state, id), fields)
const now = begun.apply([
  ...at(begun, 'film', { status: 'done', budget: 900_417, spent: 800_417 }), ...at(begun, 'kit', { status: 'under-way' }), ...at(begun, 'post', { window: day('2027-02-01', '2027-02-05') }), ...at(begun, 'talk', { status: 'deferred' }), activities.remove(activities.need(begun, 'gone')),
  activities.create('new', { ...put, title: 'The new one', window: day('2026-12-01', '2026-12-12') }), activities.create('next', { ...put, title: 'The next one', window: day('2027-01-11', '2027-01-15') }),
  ...items.update(items.need(begun, 'relay'), { window: day('2026-12-01', '2026-12-01') }),
  deferrals.create('d', { roadmap: 'map', title: 'The talk', outcome: 'deferred', reason: 'No room before the launch.', on: '2026-11-02' }),
  metrics.create('starts', { title: 'Trial starts', unit: 'starts', every: 'month', better: 'up', counts: 'revenue' }),
  ...[['2026-07-01', 100], ['2026-08-01', 120], ['2026-09-01', 140], ['2026-10-01', 150], ['2026-11-01', 170]].map(([period, value]) => metricValues.create(`v ${period}`, { metric: 'starts', period: String(period), value: Number(value), on: today })),
  expectedEffects.create('e', { activity: 'film', metric: 'starts', baselineValue: 120, target: 200, by: '2027-01-31', before: day('2026-07-01', '2026-09-30'), after: day('2026-11-01', '2026-11-30') }),
  competitors.create('tide', { title: 'Tideline' }), conversions.create('c', { activity: 'film', competitor: 'tide', on: '2026-11-20', asked: 8, converted: 2, spend: 700_417 }),
])
const factsOf = (state: State, knows = true) => updateFacts(state, { day: today, today, begun: knows ? { state: begun, day: '2026-10-01' } : undefined })
const words = (state: State, section: string, knows = true) => updateWords(state, factsOf(state, knows), writtenUpdate(state, today)).find((one) => one.section === section)

test('[QU1] each activity is held against the plan of the quarter’s first day', () => {
  const facts = factsOf(now)
  expect(facts.planOf).toBe('2026-10-01')
  expect(facts.progress.map(({ title, became, isNew }) => [title, became, isNew])).toEqual([
    ['The film', 'done', false], ['The kit', 'under-way', false], ['The talk', 'deferred', false], ['The new one', 'planned', true], ['The post', 'moved', false], ['The gone', 'gone', false],
  ])
  expect(words(now, 'progress')?.draft).toContain('2 of 5 activities planned for Q4 2026 are done or under way.\nHeld against the plan of 1 Oct 2026.\n- The film (Ada): done')
  expect(words(now, 'progress')?.draft).toContain('Came into the quarter since:\n- The new one (Ada): not begun')
})

test('[QU1] where the plan of that day is not known, it is said, and nothing is called planned', () => {
  expect(factsOf(now, false).planOf).toBeUndefined()
  expect(words(now, 'progress', false)?.draft).toContain('The roadmap as it was when the quarter began is not known')
  expect(updateFacts(now, { day: today, today, begun: { state: State.empty, day: '2026-10-01' } }).planOf).toBeUndefined()
})

test('[QU2] releases and milestones are told with the date they were planned for', () => {
  expect(words(now, 'progress')?.draft).toContain('- Relay 5: 1 Dec 2026, planned for 10 Nov 2026, 21 days later')
  expect(words(now, 'progress')?.draft).toContain('- Feature complete: 20 Oct 2026\n'.trim())
})

test('[QU3] revenue and adoption are both told, and what has no data says so', () => {
  const draft = words(now, 'effect')?.draft ?? ''
  expect(draft).toContain('Revenue:\n- Trial starts: 170 starts, Nov 2026; on average 160 starts a month, 120 starts in the quarter before (+33.3%, better).')
  expect(draft).toContain('Adoption:\n- No metric counts to adoption yet: there is nothing to report of it.')
  expect(draft).toContain('- The film, Trial starts: 120 starts before, 170 starts after (+41.7%). To be 200 starts by 31 Jan 2027: not yet. Not said of the baseline: of which day it is, where it comes from.')
  expect(draft).toContain('- The film: 2 of 8 customers of Tideline came over (25%).')
  const silent = now.apply([metrics.create('use', { title: 'Active teams', every: 'week', better: 'up', counts: 'adoption' })])
  expect(words(silent, 'effect')?.draft).toContain('- Active teams: nobody has said a value.')
})

test('[QU4] what gave way is told with why, and what is next', () => {
  expect(words(now, 'deferred')?.draft).toBe('- The talk was deferred, without a new date: No room before the launch.')
  expect(words(now, 'next')?.draft).toBe('For Q1 2027:\n- The next one (Ada), 11–15 Jan 2027\n- The post (Ada), 1–5 Feb 2027')
})

test('[QU5] what a person writes stands, however the data changes; taking it back brings the draft again', () => {
  const text = 'The film did what we hoped.'
  const written = after(now, 'quarterly-update.write', { day: today, section: 'progress', text }, { today, role: 'contributor' })
  expect(words(written, 'progress')).toMatchObject({ own: text, draft: words(now, 'progress')?.draft })
  const later = written.apply(at(written, 'new', { status: 'done' }))
  expect(words(later, 'progress')).toMatchObject({ own: text })
  expect(words(later, 'progress')?.draft).not.toBe(words(now, 'progress')?.draft)
  const second = after(later, 'quarterly-update.write', { day: '2026-10-01', section: 'facts', text: 'A prize.' }, { today })
  expect(second.count('quarterly-updates')).toBe(1)
  expect(words(after(second, 'quarterly-update.write', { day: today, section: 'progress', text: null }, { today }), 'progress')).not.toHaveProperty('own')
  expect(words(second, 'facts')).toMatchObject({ own: 'A prize.', draft: '' })
})

test('[QU5] what was written stays with its quarter when another fiscal year begins, and is gone on with', () => {
  const written = after(now, 'quarterly-update.write', { day: today, section: 'progress', text: 'Said before.' }, { today })
  const fiscal = after(written, 'settings.change', { fiscalYearStart: 2 }, { today })
  expect([writtenUpdate(fiscal, '2026-10-15')?.progress, writtenUpdate(fiscal, '2026-11-15')]).toEqual(['Said before.', undefined])
  const on = after(fiscal, 'quarterly-update.write', { day: '2026-10-15', section: 'facts', text: 'A prize.' }, { today })
  expect([on.count('quarterly-updates'), writtenUpdate(on, '2026-08-01')]).toMatchObject([1, { progress: 'Said before.', facts: 'A prize.' }])
  const back = after(after(fiscal, 'quarterly-update.write', { day: today, section: 'next', text: 'Said after.' }, { today }), 'settings.change', { fiscalYearStart: null }, { today })
  expect(writtenUpdate(back, today)?.progress).toBe('Said before.')
})

test('[QU8] whoever speaks for a stakeholder group is mailed once a quarter, and whose address is not known is told', () => {
  const grouped = now.apply([stakeholderGroups.create('g', { title: 'Sales', people: ['ada', 'bo'] }), stakeholderGroups.create('h', { title: 'Product', people: ['ada'] })])
  expect(updateReaders(grouped, today)).toEqual({ due: [{ id: 'ada', email: 'ada@us.example' }], without: [{ id: 'bo' }], outside: [] })
  const sold = grouped.apply([memberships.create('m', { person: 'ada', role: 'sales' })])
  expect(updateReaders(sold, today)).toEqual({ due: [], without: [{ id: 'bo' }], outside: [{ id: 'ada' }] })
  const mailed = after(grouped, 'quarterly-update.mailed', { day: today, people: ['ada'] }, { today })
  expect(updateReaders(mailed, today).due).toEqual([])
  expect(updateReaders(mailed, '2027-01-10').due).toHaveLength(1)
  const had = must(quarterlyUpdates.list(mailed)[0])
  expect(whyNotTakenBack({ id: 'o', role: 'owner' }, mailed, quarterlyUpdates.update(had, { mailed: null }), today)).toContain('it has gone')
  expect(after(mailed, 'quarterly-update.mailed', { day: today, people: ['ada'] }, { today, id: idOf('again') }).list('quarterly-updates')).toEqual(mailed.list('quarterly-updates'))
  expect(refusalOf(() => changesFor(grouped, 'quarterly-update.mailed', { day: today, people: ['nobody'] }, { today })).code).toBe('not-found')
})

test('[QU10] money is in no word of an update', () => {
  expect(JSON.stringify(updateWords(now, factsOf(now), undefined))).not.toContain('417')
})
