import { expect, test } from 'vitest'
import { after, changesFor, refusalOf } from '../../testing/deciding.ts'
import { State } from '../kernel/state.ts'
import { marketUses } from '../launches/briefs-using.ts'
import { launches } from '../launches/launches.ts'
import { items, plans } from '../plans/plans.ts'
import { people } from '../workspace/workspace.ts'
import { gapsOf } from './gaps.ts'
import { competitors, messages, personas, segments } from './market.ts'
import { marketRegions } from './market-regions.ts'
import { reviewOf, reviewsDue } from './review-due.ts'
import { messagesOf } from './used-in.ts'

const evidence = [{ says: 'Twelve talks', link: 'https://docs.fernhill.example/talks', on: '2026-03-01' }]
const whole = { owner: 'mara', evidence, reviewOn: '2026-08-01' }
const company = State.empty.apply([
  people.create('mara', { name: 'Mara' }), plans.create('plan', { title: 'Product', kind: 'product' }),
  items.create('relay', { plan: 'plan', kind: 'release', title: 'Relay 5' }), items.create('pause', { plan: 'plan', kind: 'feature', title: 'Pause', release: 'relay' }), items.create('other', { plan: 'plan', kind: 'feature', title: 'Other' }),
  launches.create('launch', { release: 'relay' }),
  segments.create('freight', { title: 'Freight', ...whole }), personas.create('head', { title: 'Head of operations', segments: ['freight'], ...whole }), personas.create('admin', { title: 'Administrator', segments: ['freight'], ...whole }),
  competitors.create('tideline', { title: 'Tideline', ...whole }),
  messages.create('live', { title: 'Decide on today’s figures.', personas: ['head'], pain: 'Yesterday’s figures.', value: 'Today’s figures.', proof: evidence, items: ['relay'], ...whole }),
])
const claims = (...topics: string[]) => changesFor(company, 'competitor.change', { id: 'tideline', claims: topics.map((topic) => ({ topic, stands: 'even' })) })
const standing = (today: string, reviewOn?: string) => reviewOf(reviewOn === undefined ? {} : { reviewOn }, today)
const gaps = (state: State, kind: 'segments' | 'personas' | 'competitors' | 'messages', id: string) => gapsOf(kind, { segments, personas, competitors, messages }[kind].need(state, id)).map(({ gap }) => gap)

test('[MK1] segments, personas, competitors and messages are records that members add, change and remove, and that stay while something uses them', () => {
  const state = after(company, 'persona.add', { title: 'Analyst', segments: ['freight'], part: 'influences', pains: ['Waits for the night'] })
  expect(personas.list(state)).toHaveLength(3)
  expect(segments.need(after(state, 'segment.change', { id: 'freight', size: 'Some 4,000 companies' }), 'freight').size).toBe('Some 4,000 companies')
  expect(refusalOf(() => changesFor(state, 'segment.remove', { id: 'freight' })).code).toBe('in-use')
  expect(refusalOf(() => changesFor(state, 'persona.add', { title: 'Nobody’s', segments: ['none'] })).code).toBe('not-found')
  expect(personas.get(after(state, 'persona.remove', { id: 'admin' }), 'admin')).toBeUndefined()
})

test('[MK2] no topic is compared twice with a competitor, whatever its capitals', () => {
  expect(claims('Speed', 'Price')).toHaveLength(1)
  expect(refusalOf(() => claims('Speed', 'speed')).sentence).toContain('“speed” is compared already: change that line.')
})

test('[MK3] a review is due in the fortnight up to its day and late from the day after; one without a day is neither', () => {
  expect([standing('2026-05-01'), standing('2026-05-01', '2026-05-16'), standing('2026-05-01', '2026-05-15'), standing('2026-05-01', '2026-05-01'), standing('2026-05-01', '2026-04-30')]).toEqual(['unset', 'later', 'due', 'due', 'late'])
  const state = [['head', '2026-05-10'], ['admin', '2026-04-01']].reduce((now, [id = '', reviewOn = '']) => after(now, 'persona.change', { id, reviewOn }), company)
  expect(reviewsDue(state, '2026-05-01').map(({ kind, record, by, isLate }) => [kind, record.id, by, isLate])).toEqual([['personas', 'admin', '2026-04-01', true], ['personas', 'head', '2026-05-10', false]])
})

test('[MK4] what has no owner, no evidence or no review day shows it as a gap', () => {
  const bare = { title: 'Bare' }
  const state = company.apply([segments.create('bare', bare), personas.create('bare', bare), competitors.create('bare', bare), messages.create('bare', bare)])
  expect(gaps(state, 'segments', 'bare')).toEqual(['owner', 'evidence', 'review-day'])
  expect(gaps(state, 'personas', 'bare')).toEqual(['owner', 'evidence', 'review-day', 'segment'])
  expect(gaps(state, 'messages', 'bare')).toEqual(['owner', 'evidence', 'review-day', 'audience', 'pain', 'value', 'proof'])
  expect([gaps(company, 'segments', 'freight'), gaps(company, 'personas', 'head'), gaps(company, 'messages', 'live')]).toEqual([[], [], []])
})

test('[MK5] a claim says where and when it was read, but for what nobody has said yet', () => {
  const compared = (...claims: object[]) => after(company, 'competitor.change', { id: 'tideline', claims: claims as never })
  expect(gaps(company, 'competitors', 'tideline')).toEqual(['claims'])
  const read = { source: 'https://tideline.example/docs', asOf: '2026-04-01' }
  expect(gaps(compared({ topic: 'Speed', stands: 'ahead', ...read }, { topic: 'Price', stands: 'unknown' }), 'competitors', 'tideline')).toEqual([])
  const state = compared({ topic: 'Speed', stands: 'ahead', source: read.source }, { topic: 'Price', stands: 'behind' })
  expect(gapsOf('competitors', competitors.need(state, 'tideline'))).toEqual([{ gap: 'source', says: '2 claims do not say where and when they were read.' }])
})

test('[MK6] of each record it is known which personas, messages, items and briefs use it, and through what', () => {
  const state = after(company, 'brief.write', { launch: 'launch', section: 'message', message: 'live' })
  const uses = (id: string) => marketUses(state, id).map(({ collection, id: which, through }) => [collection, which, through])
  expect(uses('freight')).toEqual([['personas', 'admin', undefined], ['personas', 'head', undefined]])
  expect(uses('head')).toEqual([['messages', 'live', undefined], ['items', 'relay', 'Decide on today’s figures.'], ['launches', 'launch', 'Decide on today’s figures.']])
  expect(uses('live')).toEqual([['items', 'relay', undefined], ['launches', 'launch', undefined]])
  expect(uses('tideline')).toEqual([])
  const named = after(state, 'brief.write', { launch: 'launch', section: 'audience', personas: ['head'] })
  expect(marketUses(named, 'head').at(-1)).toEqual({ collection: 'launches', id: 'launch', title: 'Relay 5' })
})

test('[MK7] an item has the messages that are about it, and those about the release that it comes in', () => {
  expect(['relay', 'pause', 'other'].map((id) => messagesOf(company, id).map((one) => one.id))).toEqual([['live'], ['live'], []])
})

test('[MK12] a persona is of the regions of its segments, a message of those whom it is for, and what is for a part without regions is for everywhere', () => {
  expect(marketRegions(company, 'segments', 'freight')).toEqual([])
  const state = after(after(company, 'segment.change', { id: 'freight', regions: ['Nordics', 'Germany'] }), 'segment.add', { title: 'Towns', regions: ['Sweden'] })
  const towns = segments.list(state).find(({ title }) => title === 'Towns')?.id ?? ''
  expect(marketRegions(state, 'personas', 'head')).toEqual(['Nordics', 'Germany'])
  expect(marketRegions(after(state, 'message.change', { id: 'live', segments: [towns] }), 'messages', 'live')).toEqual(['Sweden', 'Nordics', 'Germany'])
  expect(marketRegions(after(state, 'segment.change', { id: towns, regions: [] }), 'segments', towns)).toEqual([])
  expect(marketRegions(state, 'competitors', 'tideline')).toEqual([])
})
