import { expect, test } from 'vitest'
import type { Json } from '../../lib/json.ts'
import type { Change, Fields } from '../kernel/change.ts'
import { State } from '../kernel/state.ts'
import { mayShowActivityRoadmap } from './activity-roadmap.ts'
import type { AudienceRules } from './audiences.ts'
import { builtInAudience, builtInAudiences } from './built-in.ts'
import { mayBeSaid } from './may-be-said.ts'
import { outsideId } from './outside-ids.ts'
import { redact, withheldWords } from './redact.ts'

const key = 'the key of the workspace'
const today = '2026-09-14'
const customers = builtInAudience('customers')
const internal = builtInAudience('internal')
const sales = builtInAudience('sales')

const record = (collection: string, id: string, after: Fields): Change => ({ kind: 'create', collection, id, after })
const item = (id: string, more: Fields = {}) => record('items', id, { plan: 'plan', kind: 'feature', title: id, ...more })
const plan = record('plans', 'plan', { title: 'Product', kind: 'product', goals: 'win' })
const given = (...changes: Change[]) => State.empty.apply([plan, ...changes])
const view = (state: State, audience: AudienceRules = customers) => redact(state, audience, { today, key })
const titles = (state: State, audience?: AudienceRules) => view(state, audience).list('items').map((one) => one['title'])
const source = (columns: Json) => record('sources', 'source', { title: 'Features', shape: 'table', columns })

test('[AU1] a value leaves only when collection, mark and field all allow it', () => {
  const state = given(
    item('open', { summary: 'inside words', value: 'worth', budget: 5 }),
    item('for sales', { mark: 'sales' }),
    item('inside', { mark: 'internal' }),
    record('teams', 'team', { title: 'Team' }),
  )
  expect(titles(state)).toEqual(['open'])
  expect(titles(state, sales)).toEqual(['for sales', 'open'])
  expect(titles(state, internal)).toEqual(['for sales', 'inside', 'open'])
  expect(view(state).list('items')[0]).toEqual({ id: expect.any(String), title: 'open', kind: 'feature', value: 'worth', plan: expect.any(String) })
  expect(view(state, internal).get('items', 'open')).toMatchObject({ summary: 'inside words' })
  expect(view(state, internal).get('items', 'open')).not.toHaveProperty('budget')
  expect(view(state).names()).toEqual(['items', 'plans'])
})

test('[AU2] the class of its column narrows an imported value, and own fields leave one by one', () => {
  const columns = {
    items: [
      { column: 'name', field: 'title', class: 'customers' },
      { column: 'status', field: 'maturity', class: 'internal' },
      { column: 'Theme', field: 'own', class: 'customers' },
      { column: 'Champion', field: 'own', class: 'internal' },
    ],
  }
  const imported = { source: 'source', sourceKey: 'row-1', maturity: 'beta', value: 'written here', own: { Theme: 'speed', Champion: 'someone', Unnamed: 'x' } }
  const state = given(source(columns), item('one', imported))
  expect(view(state).list('items')).toEqual([
    { id: expect.any(String), title: 'one', kind: 'feature', plan: expect.any(String), value: 'written here', own: { Theme: 'speed' } },
  ])
  expect(titles(given(source({}), item('one', imported)))).toEqual([])
  expect(titles(given(source({ items: [{ column: 'a', field: 'title', class: 'public' }, { column: 'b', field: 'title', class: 'internal' }] }), item('one', imported)))).toEqual([])
})

test('[AU3] a record whose title or other needed field may not leave does not leave', () => {
  const noTitle = { items: [{ column: 'name', field: 'title', class: 'internal' }] }
  expect(titles(given(source(noTitle), item('one', { source: 'source', value: 'worth' })))).toEqual([])
  const noStage = { 'stage-targets': [{ column: 'stage', field: 'stage', class: 'internal' }] }
  const state = given(source(noStage), item('one'), record('stage-targets', 'target', { item: 'one', stage: 'beta', source: 'source' }))
  expect(view(state).list('stage-targets')).toEqual([])
  expect(view(state, internal).list('stage-targets')).toHaveLength(1)
})

test('[AU4] references name records in the View only, again and again until nothing more goes', () => {
  const state = given(
    item('release', { kind: 'release', mark: 'internal' }),
    item('open', { release: 'release', parent: 'hidden' }),
    item('hidden', { mark: 'internal' }),
    record('stage-targets', 'of-open', { item: 'open', stage: 'beta', release: 'release' }),
    record('stage-targets', 'of-hidden', { item: 'hidden', stage: 'beta' }),
  )
  const made = view(state)
  const open = outsideId(key, 'items', 'open')
  expect(made.get('items', open)).not.toHaveProperty('release')
  expect(made.get('items', open)).not.toHaveProperty('parent')
  expect(made.list('stage-targets')).toEqual([{ id: outsideId(key, 'stage-targets', 'of-open'), item: open, stage: 'beta' }])
})

test('[AU5] outside, ids are HMACs of collection and id; inside they are the records’ own', () => {
  const state = given(item('one', { parent: 'two' }), item('two'))
  const one = view(state).get('items', outsideId(key, 'items', 'one'))
  expect(one).toMatchObject({ parent: outsideId(key, 'items', 'two'), plan: outsideId(key, 'plans', 'plan') })
  expect(outsideId('another key', 'items', 'one')).not.toBe(outsideId(key, 'items', 'one'))
  expect(outsideId(key, 'plans', 'one')).not.toBe(outsideId(key, 'items', 'one'))
  expect(view(state, sales).get('items', 'one')).toMatchObject({ id: 'one', parent: 'two' })
})

test('[AU6] outside, the words chosen for outside are the title', () => {
  const state = given(item('Project Falcon', { outsideTitle: 'Faster search' }), settings({ neverOutside: ['falcon'] }))
  expect(view(state).list('items')[0]).toMatchObject({ title: 'Faster search' })
  expect(view(state).list('items')[0]).not.toHaveProperty('outsideTitle')
  expect(view(state, sales).get('items', 'Project Falcon')).toMatchObject({ title: 'Project Falcon', outsideTitle: 'Faster search' })
  const closed = { items: [{ column: 'name', field: 'title', class: 'customers' }, { column: 'public name', field: 'outsideTitle', class: 'internal' }] }
  expect(titles(given(source(closed), item('Project Falcon', { outsideTitle: 'Faster search', source: 'source' })))).toEqual([])
})

const settings = (fields: Fields) => record('settings', 'settings', { name: 'Company', zone: 'UTC', ...fields })
const day = (start: string, end = start, precision = 'day') => ({ start, end, precision })

test('[AU7] windows are told by the date policy, and those past its horizon are not told', () => {
  const state = given(item('soon', { window: day('2026-10-09') }), item('far', { window: day('2027-10-09') }))
  const vague = { ...customers, dates: { precision: 'month', paddingDays: 30, labels: 'calendar', horizonMonths: 6 } } as const
  const [soon, far] = view(state, vague).list('items')
  expect(soon).toMatchObject({ title: 'soon', window: { start: '2026-10-01', end: '2026-11-30', precision: 'month' } })
  expect(far).toMatchObject({ title: 'far' })
  expect(far).not.toHaveProperty('window')
})

test('[AU8] items left out on purpose, dropped or gone go only to who may read why', () => {
  const state = given(item('told'), item('left out'), item('dropped', { status: 'dropped' }), item('gone', { goneOn: '2026-09-01' }), record('coverage', 'why', { item: 'left out', decision: 'left-out', reason: 'too early' }))
  expect(titles(state)).toEqual(['told'])
  expect(titles(state, sales)).toEqual(['told'])
  expect(titles(state, internal)).toEqual(['dropped', 'gone', 'left out', 'told'])
  expect(view(state, internal).list('coverage')).toMatchObject([{ item: 'left out', reason: 'too early' }])
})

test('[AU9] the activity roadmap reaches neither outside audiences nor sales', () => {
  const state = given(
    record('roadmaps', 'roadmap', { title: 'FY27', horizon: day('2026-01-01', '2026-12-31', 'year'), period: 'quarter' }),
    record('buckets', 'bucket', { roadmap: 'roadmap', title: 'Bets', hue: 1, rank: 'a' }),
    record('activities', 'activity', { roadmap: 'roadmap', bucket: 'bucket', title: 'Analyst day' }),
    record('decks', 'grid', { key: 'activities', title: 'What we do', kind: 'activity-roadmap', months: 12, roadmap: 'roadmap' }),
    record('decks', 'deck', { key: 'roadmap', title: 'Roadmap', kind: 'product-roadmap', months: 6 }),
  )
  const all = ['public', 'customers', 'sales', 'internal', 'restricted'] as const
  for (const audience of [customers, sales, { ...customers, classes: [...all] }, { ...sales, classes: [...all] }]) {
    expect(mayShowActivityRoadmap(audience)).toBe(false)
    const made = view(state, audience)
    expect(made.names().filter((name) => ['roadmaps', 'buckets', 'activities', 'connectors', 'cell-agreements'].includes(name))).toEqual([])
    expect(made.list('decks').map((one) => one['key'])).toEqual(['roadmap'])
  }
  for (const audience of [internal, builtInAudience('executives')]) {
    expect(mayShowActivityRoadmap(audience)).toBe(true)
    expect(view(state, audience).list('activities')).toHaveLength(1)
  }
})

test('[AU10] what holds a word that must not leave stays, and people inside are told', () => {
  const state = given(
    settings({ neverOutside: ['Acme Corp', 'C++'] }),
    item('ours', { value: 'Built for ACME  corp first', documentationLink: 'https://example.com/acme%20corp/start' }),
    item('fine', { value: 'An acmecorporation of C', documentationLink: 'https://example.com/docs' }),
    item('Acme-Corp pilot'),
    item('signs', { value: 'Written in c++.' }),
  )
  expect(titles(state)).toEqual(['fine', 'ours', 'signs'])
  expect(JSON.stringify(view(state).data())).not.toMatch(/acme[^a-z]+corp\b|c\+\+/i)
  expect(view(state).list('items')[0]).toMatchObject({ value: 'An acmecorporation of C', documentationLink: 'https://example.com/docs' })
  expect(withheldWords(state, customers, { today })).toEqual([
    {
      collection: 'items', id: 'Acme-Corp pilot', field: 'title', word: 'Acme Corp',
      sentence: 'The title of the item "Acme-Corp pilot" holds "Acme Corp", which must not leave, so it is not told outside.',
    },
    expect.objectContaining({ collection: 'items', id: 'ours', field: 'value', word: 'Acme Corp' }),
    expect.objectContaining({ collection: 'items', id: 'ours', field: 'documentationLink', word: 'Acme Corp' }),
    expect.objectContaining({ collection: 'items', id: 'signs', field: 'value', word: 'C++' }),
  ])
  expect(withheldWords(state, internal, { today })).toEqual([])
  expect(titles(state, internal)).toHaveLength(4)
  expect(mayBeSaid(state, customers)('Acme Corp asked for it.')).toBe(false)
  expect(mayBeSaid(state, internal)('Acme Corp asked for it.')).toBe(true)
  const named = { ...customers, key: 'acme-corp', title: 'Acme Corp', disclaimer: 'For Acme Corp.' }
  expect(JSON.stringify(view(state, named).data())).not.toMatch(/acme[^a-z]+corp\b/i)
})

test('[AU30] a word in what would not leave without it either is not counted as kept back', () => {
  const inside = record('plans', 'inside', { title: 'Bets', kind: 'product', goals: 'win', mark: 'internal' })
  const ofInside = item('hangs', { plan: 'inside', value: 'Built for Acme Corp' })
  const words = settings({ neverOutside: ['Acme Corp'] })
  expect(titles(given(inside, words, item('open'), ofInside))).toEqual(['open'])
  expect(withheldWords(given(inside, words, item('open'), ofInside), customers, { today })).toEqual([])
  const ofAnother = { ...customers, products: ['relay'] }
  const other = given(words, record('products', 'shore', { title: 'Shore', key: 'shore' }), item('elsewhere', { product: 'shore', value: 'Acme Corp' }))
  expect(withheldWords(other, ofAnother, { today })).toEqual([])
  expect(withheldWords(given(words, item('open', { value: 'For Acme Corp' })), customers, { today })).toHaveLength(1)
})

test('[AU11] lists are ordered by start, then title', () => {
  const state = given(item('z', { window: day('2026-10-01') }), item('a', { window: day('2026-11-01') }), item('c'), item('b'))
  expect(titles(state)).toEqual(['z', 'a', 'b', 'c'])
  expect(titles(state, internal)).toEqual(['z', 'a', 'b', 'c'])
})

test('[AU23] what people say among themselves, and what is somebody’s own, is in no View', () => {
  const on = { collection: 'items', record: 'one' }
  const state = given(
    item('one'), record('people', 'ann', { name: 'Ann' }), record('comments', 'c', { ...on, text: 'psst', author: 'ann', at: `${today}T10:00:00Z` }), record('followings', 'f', { ...on, person: 'ann' }),
    record('read-marks', 'r', { person: 'ann', at: `${today}T10:00:00Z`, position: 1 }), record('saved-views', 'own', { name: 'Who to let go', place: 'roadmap', search: {}, owner: 'ann' }), record('saved-views', 'shared', { name: 'Launches', place: 'roadmap', search: {}, shared: true }),
  )
  for (const audience of builtInAudiences) expect([audience.key, view(state, audience).names().filter((name) => !['items', 'people', 'plans'].includes(name))]).toEqual([audience.key, []])
  expect(view(state, internal).names()).toEqual(['items', 'people', 'plans'])
})

test('[AU16] the built-in audiences read what their name says, and a date known to the day is told to the day', () => {
  expect(builtInAudiences.map(({ key: name, inside }) => [name, inside])).toEqual([['internal', true], ['executives', true], ['sales', true], ['customers', false], ['public', false]])
  const state = given(item('v1.34', { kind: 'release', window: day('2025-08-27') }), item('Spring campaign', { kind: 'campaign' }))
  expect(view(state).list('items')).toMatchObject([{ title: 'v1.34', window: day('2025-08-27') }])
  expect(view(state).audience.disclaimer).toMatch(/not a commitment/)
  expect(titles(state, sales)).toEqual(['v1.34', 'Spring campaign'])
  expect(() => builtInAudience('press')).toThrow('There is no audience called "press": choose internal, executives, sales, customers, public.')
})

test('[AU17] a plan of which nothing leaves does not leave', () => {
  const state = given(item('one'), record('plans', 'secret', { title: 'Partner plan', kind: 'partner' }), item('hidden', { plan: 'secret', mark: 'internal' }))
  expect(view(state).list('plans').map((one) => one['title'])).toEqual(['Product'])
  expect(view(state, internal).list('plans')).toHaveLength(2)
})

test('[AU18] an outside audience gets nothing internal even where its setting lists the class', () => {
  const careless: AudienceRules = { ...customers, classes: ['public', 'customers', 'sales', 'internal', 'restricted'] }
  const state = given(item('open', { summary: 'inside words', budget: 7 }), item('hidden', { mark: 'internal' }), record('teams', 'team', { title: 'Team' }))
  expect(view(state, careless).data().collections).toEqual(view(state).data().collections)
})

test('[AU19] kinds and levels that an audience is not told are not in its View', () => {
  const state = given(item('theme', { kind: 'theme' }), item('early', { maturity: 'experimental' }), record('stage-targets', 't', { item: 'early', stage: 'experimental' }))
  const some = { ...customers, kinds: ['feature' as const], withoutMaturity: ['experimental'] }
  expect(titles(state, some)).toEqual(['early'])
  expect(view(state, some).list('items')[0]).not.toHaveProperty('maturity')
  expect(view(state, some).list('stage-targets')).toEqual([])
})

test('[AU20] outside, nothing tells how dates were padded', () => {
  const padded = { ...customers, dates: { precision: 'month', paddingDays: 45, labels: 'calendar', horizonMonths: 9 } } as const
  expect(view(given(), padded).audience.dates).toEqual({ precision: 'month', paddingDays: 0, labels: 'calendar' })
})
