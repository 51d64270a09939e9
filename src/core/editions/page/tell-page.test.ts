import fc from 'fast-check'
import { expect, test } from 'vitest'
import { day, fernhill } from '../../../testing/fernhill-plan.ts'
import { planRows, type Rows, stateOf } from '../../../testing/plan-arbitrary.ts'
import type { AudienceRules } from '../../audiences/audiences.ts'
import { builtInAudience } from '../../audiences/built-in.ts'
import { redact } from '../../audiences/redact.ts'
import type { DeckFacts, SlideSpec } from '../../decks/deck-facts.ts'
import { changeOutline } from '../change-outline.ts'
import { pageTexts } from './page-texts.ts'
import { tellPage } from './tell-page.ts'

const today = '2026-09-14'
const customers = builtInAudience('customers')
const deck: DeckFacts = { title: 'Roadmap', months: 6, feedbackAddress: 'roadmap@fernhill.example' }
const viewOf = (rows: Rows, audience: AudienceRules = customers) => redact(stateOf(rows), audience, { today, key: 'the key of the workspace' })
const told = (rows: Rows, audience?: AudienceRules) => tellPage(viewOf(rows, audience), deck, { heading: 'What we plan', name: 'Fernhill roadmap, edition 7', edition: { number: 7, day: today } })
const withFields = (rows: Rows, id: string, fields: Record<string, unknown>): Rows => rows.map(([collection, record]) => [collection, record.id === id ? ({ ...record, ...fields } as never) : record])

test('[SL20] the story tells the problems, the months with what happens in them, what each release brings, and what is new', () => {
  const story = told(fernhill)
  expect(story).toMatchObject({ company: 'Fernhill', edition: 7, covers: 'It covers selected releases of Canvas and Relay', feedbackAddress: 'roadmap@fernhill.example' })
  expect(story.problems.map(({ title, value }) => [title, value])).toContainEqual(['Two systems, two numbers', 'Every figure shows who changed it.'])
  expect(story.plan?.columns.map(({ label, year }) => `${label} ${year}`)).toEqual(['Sep 2026', 'Oct 2026', 'Nov 2026', 'Dec 2026', 'Jan 2027', 'Feb 2027', 'Mar 2027'])
  const lanes = new Map(story.plan?.lanes.map(({ title, rows }) => [title, rows]))
  expect(lanes.get('Releases')?.map(({ name, blocks }) => [name, blocks.map(({ label, from, to, beyond }) => [label, from, to, beyond])])).toEqual([
    ['Relay', [['Relay 4.2', 0, 1, ''], ['Relay 4.3', 2, 3, '']]], ['Canvas', [['Canvas 7', 1, 3, ''], ['Canvas 7.1', 5, 7, 'Apr']]],
  ])
  expect(lanes.get('Trust the number')).toEqual([{ name: 'Change history', before: 'Beta since Jul', blocks: [{ label: 'GA', mark: 'ga', when: 'Nov\u00a02026', from: 2, to: 3, beyond: '' }] }])
  const onDay = told(withFields(fernhill, 'relay-4.3', { window: day('2026-11-12') }))
  expect(onDay.plan?.lanes[0]?.rows[0]?.blocks.map(({ label, day }) => [label, day])).toEqual([['Relay 4.2', undefined], ['Relay 4.3', '12\u00a0Nov']])
  expect(story.plan?.undated).toBe('Relay 5 and Regional storage come later, or when we know more.')
  expect(story.releases.find(({ title }) => title === 'Relay 4.2')).toEqual({ title: 'Relay 4.2', when: 'Sep\u00a02026', value: 'Twelve sources connect in a few clicks.', features: [{ title: 'Source library', level: { label: 'GA', mark: 'ga' }, value: 'Twelve sources.' }] })
  expect(story.launched.map(({ title, where }) => [title, where])).toEqual([['Report folders', 'Canvas 6.5, 17\u00a0Aug\u00a02026'], ['Change history', 'Relay 4.1, Jul\u00a02026']])
})

test('[SL20] an audience that hears now, next and later finds no month in the story', () => {
  const story = told(fernhill, { ...customers, dates: { precision: 'quarter', paddingDays: 0, labels: 'now-next-later' } })
  expect(story.plan?.columns.map(({ label }) => label)).toEqual(['Now', 'Next', 'Later'])
  const blocks = story.plan?.lanes.flatMap(({ rows }) => rows.flatMap((row) => row.blocks)) ?? []
  expect(new Set(blocks.map(({ when }) => when))).toEqual(new Set(['Now', 'Next', 'Later']))
  expect(JSON.stringify(story.plan)).not.toMatch(/\d{4}/)
})

test('[SL20] what changed is told with its reasons, in the groups of an outline', () => {
  const later = withFields(fernhill, 'canvas-7', { window: { start: '2026-12-01', end: '2026-12-31', precision: 'month' } })
  const outline = changeOutline(viewOf(fernhill), viewOf(later), { reasons: (_collection, _id, field) => (field === 'window' ? 'Charts opened slowly' : undefined) })
  const { changes } = tellPage(viewOf(later), deck, { heading: 'What we plan', name: 'Roadmap', since: { label: 'edition 6, 17 Aug 2026', outline, views: [viewOf(fernhill), viewOf(later)] } })
  expect(changes?.since).toBe('edition 6, 17 Aug 2026')
  expect(changes?.groups[0]).toMatchObject({ group: 'moved', lines: [{ name: 'Canvas 7', sentence: expect.stringContaining('Dec 2026'), reason: 'Charts opened slowly.' }] })
})

test('[SL27] a page has what the slides of its deck tell, in their order, with what they were told and the company’s own words', () => {
  const slides: readonly SlideSpec[] = [{ kind: 'cover' }, { kind: 'releases', options: { most: 1 } }, { kind: 'context', title: 'Before you read on', text: 'Dates move.' }, { kind: 'timeline', options: { groupBy: 'product' } }, { kind: 'timeline' }, { kind: 'maturity' }, { kind: 'closing' }]
  const story = tellPage(viewOf(fernhill), { ...deck, slides }, { heading: 'What we plan', name: 'Roadmap' })
  expect(story.parts).toEqual([{ part: 'releases' }, { part: 'own', title: 'Before you read on', text: 'Dates move.' }, { part: 'plan' }, { part: 'tell' }])
  expect(story.releases.map(({ title }) => title)).toEqual(['Relay 4.2'])
  expect(story.plan?.lanes.map(({ title }) => title)).toEqual(['Releases', 'Canvas', 'Relay'])
  expect([...pageTexts(story)].map(({ text }) => text)).toContain('Dates move.')
  expect(told(fernhill).parts?.map(({ part }) => part)).toEqual(['problems', 'plan', 'releases', 'launched', 'changes', 'tell'])
})

test('[SL27] a plan without dates is told by how far along its features are', () => {
  const undated = fernhill.filter(([collection]) => collection !== 'stage-targets').map(([collection, { window: _window, ...record }]) => [collection, record as never] as const)
  const said = withFields(withFields([...undated], 'history', { maturity: 'ga', compatibility: { github: true, gitlab: false } }), 'live', { maturity: 'beta', compatibility: { github: true, gitlab: false } })
  const story = told(withFields(said, 'library', { maturity: 'ga', compatibility: { github: true, gitlab: true } }))
  expect(story.fits).toEqual([{ works: ['github', 'gitlab'], not: [], features: ['Source library'] }, { works: ['github'], not: ['gitlab'], features: ['Change history', 'Live figures'] }])
  expect([story.plan, story.parts?.map(({ part }) => part)]).toEqual([undefined, ['problems', 'plan', 'releases', 'launched', 'changes', 'levels', 'fits', 'tell']])
  expect(story.levels?.flatMap(({ features }) => features).length).toBeGreaterThan(3)
})

test('[SL21] nothing internal is in the story: two worlds that differ inside alone have the same', () => {
  fc.assert(
    fc.property(planRows(today, { themes: 3, releases: 5, features: 8 }), fc.string({ minLength: 1 }), fc.nat(), (rows, secret, which) => {
      const inside = { summary: secret, budget: which, status: 'under-way', regions: [secret], own: { [secret]: secret }, sourceKey: secret }
      const other = rows.map(([collection, record], at) => [collection, collection === 'items' && at % 2 === which % 2 ? ({ ...record, ...inside } as never) : record] as const)
      const more: Rows = [...other, ['people', { id: 'p', name: secret } as never], ['items', { id: 'kept', plan: 'plan', kind: 'release', title: secret, mark: 'internal', window: { start: today, end: today, precision: 'day' } } as never]]
      expect(told(more)).toEqual(told(rows))
    }),
    { numRuns: 60 },
  )
})

test('[SL25] every text of the story is among those that are searched for words that must not leave', () => {
  const outline = changeOutline(viewOf(fernhill), viewOf(withFields(fernhill, 'canvas-7', { window: { start: '2026-12-01', end: '2026-12-31', precision: 'month' } })), { reasons: () => 'Charts opened slowly' })
  const story = tellPage(viewOf(fernhill), deck, { heading: 'What we plan', name: 'Roadmap', since: { label: 'edition 6', outline, views: [viewOf(fernhill)] } })
  const texts = [...pageTexts(story)]
  const searched = new Set(texts.map(({ text }) => text))
  const leaves: string[] = []
  JSON.parse(JSON.stringify(story), (_name, value: unknown) => (typeof value === 'string' ? void leaves.push(value) : value))
  expect(leaves.filter((text) => !searched.has(text)).every((text) => /^(en|\d{4}-\d\d-\d\d|day|month|ga|beta|experimental|moved|neutral|own|problems|plan|releases|launched|changes|tell|[0-9a-f]{32})$/.test(text))).toBe(true)
  expect(texts).toContainEqual({ text: 'Take back the change that was wrong.', place: { kind: 'page', part: 'releases' } })
})
