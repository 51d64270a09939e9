import { expect, test } from 'vitest'
import { after, changesFor, idOf, refusalOf } from '../../../testing/deciding.ts'
import { givenRecords, made, madeItem } from '../../../testing/record-changes.ts'
import { inverse } from '../../kernel/change.ts'
import type { State } from '../../kernel/state.ts'
import { items } from '../../plans/plans.ts'
import { builtInAudience } from '../built-in.ts'
import { redact } from '../redact.ts'
import { allowedWords } from './allowed-words.ts'
import { hitFinder } from './hits.ts'

const customers = builtInAudience('customers')
const { kinds: _, ...dates } = customers
const start = givenRecords(
  made('settings', 'settings', { name: 'Company', zone: 'UTC', neverOutside: ['Project Heron'] }),
  made('audiences', 'customers', dates as never), made('audiences', 'partners', { ...dates, key: 'partners', title: 'Partners' } as never),
  made('accounts', 'acme', { number: 17, name: 'Acme', aliases: ['Acme Corp'] }),
  made('decks', 'deck', { key: 'roadmap', title: 'Roadmap for ACME', kind: 'product-roadmap', months: 6 }),
  madeItem('search', { title: 'Search for Acme', value: 'Acme asked. Acmeville did not; acme’s team did.', problem: 'Acme', summary: 'Acme inside' }),
  madeItem('kept', { title: 'Acme inside', mark: 'internal' }),
  madeItem('linked', { title: 'Docs', documentationLink: 'https://example.com/heron-bay/start', measure: { what: 'Time at Project Heron', before: '4 min', after: '1 min', share: 0.25 } }),
)
const valueOf = (state: State, id: string, field: string) => (items.get(state, id) as unknown as { [field: string]: unknown })[field]
const told = (state: State, key = 'customers') => JSON.stringify(redact(state, { ...customers, key }, { today: '2026-05-01', key: 'key' }).data())

test('[WO20] a word is changed in every field that could go outside, and in no other, by one command', () => {
  const changes = changesFor(start, 'words.replace', { word: 'Acme', by: '{account:17}' }, { role: 'editor' })
  const next = start.apply(changes)
  expect(valueOf(next, 'search', 'title')).toBe('Search for {account:17}')
  expect(valueOf(next, 'search', 'value')).toBe('{account:17} asked. Acmeville did not; {account:17}’s team did.')
  expect(valueOf(next, 'search', 'summary')).toBe('Acme inside')
  expect(valueOf(next, 'kept', 'title')).toBe('Acme inside')
  expect(next.get('decks', 'deck')?.['title']).toBe('Roadmap for {account:17}')
  expect(next.get('accounts', 'acme')?.['name']).toBe('Acme')
  expect(changes.map(({ collection, id }) => `${collection}/${id}`)).toEqual(['decks/deck', 'items/search'])
  expect(told(next)).not.toMatch(/acme\b/i)
  const back = next.apply(inverse(changes))
  for (const name of start.names()) expect(back.list(name)).toEqual(start.list(name))
})

test('[WO20] it is changed at whatever depth of a field it stands', () => {
  const next = after(start, 'words.replace', { word: 'project heron', by: 'the pilot' })
  expect(valueOf(next, 'linked', 'measure')).toEqual({ what: 'Time at the pilot', before: '4 min', after: '1 min', share: 0.25 })
})

test('[WO21] what cannot be changed is refused with its place, and nothing is changed', () => {
  expect(refusalOf(() => changesFor(start, 'words.replace', { word: 'Heron Bay', by: 'the pilot' }))).toMatchObject({ code: 'in-use', sentence: '"Heron Bay" cannot be changed everywhere. Change it by hand in the documentation link of the item "Docs".' })
  expect(refusalOf(() => changesFor(start, 'words.replace', { word: 'roadmap', by: 'plan' })).sentence).toContain('the key of the deck')
  expect(refusalOf(() => changesFor(start, 'words.replace', { word: 'Company', by: 'Us' })).sentence).toContain('in the settings')
  expect(refusalOf(() => changesFor(start, 'words.replace', { word: 'Nowhere', by: 'x' })).code).toBe('not-found')
  expect(refusalOf(() => changesFor(start, 'words.replace', { word: 'Acme', by: 'the Acme team' })).code).toBe('invalid')
  expect(refusalOf(() => changesFor(start, 'words.replace', { word: 'Acme', by: 'x' }, { role: 'contributor' })).code).toBe('not-allowed')
})

const hits = (state: State, key: string) => hitFinder([state], { key, inside: false })('Acme Corp and Project Heron').map(({ word }) => word)

test('[WO22] an owner lets a word leave, to one audience or to all, with a reason that stays with it', () => {
  expect(hits(start, 'customers')).toEqual(['Acme Corp', 'Project Heron'])
  expect(refusalOf(() => changesFor(start, 'words.allow', { word: 'acme corp', audience: 'customers' })).code).toBe('needs-reason')
  expect(refusalOf(() => changesFor(start, 'words.allow', { word: 'acme corp', reason: 'They said yes.' }, { role: 'admin' })).code).toBe('not-allowed')
  const one = after(start, 'words.allow', { word: 'acme corp', audience: 'customers', reason: 'They said yes.' })
  expect(allowedWords.list(one)).toMatchObject([{ word: 'acme corp', audience: 'customers', reason: 'They said yes.' }])
  expect(hits(one, 'customers')).toEqual(['Acme', 'Project Heron'])
  expect(hits(one, 'partners')).toEqual(['Acme Corp', 'Project Heron'])
  expect(refusalOf(() => changesFor(one, 'words.allow', { word: 'Acme  CORP', audience: 'customers', reason: 'Again.' })).code).toBe('exists')
  const all = after(after(one, 'words.allow', { word: 'Project Heron' }, { reason: 'It was announced.' }), 'words.allow', { word: 'Acme' }, { reason: 'They said yes.' })
  expect(hits(all, 'customers')).toEqual([])
  expect(told(start)).not.toContain('Time at Project Heron')
  expect(told(all)).toContain('Time at Project Heron')
})

test('[WO23] what an owner let leave is taken back by whoever runs the workspace, and stands in the history', () => {
  const allowed = after(start, 'words.allow', { word: 'Project Heron' }, { reason: 'It was announced.', id: idOf('allow') })
  const [record] = allowedWords.list(allowed)
  const changes = changesFor(allowed, 'allowed-word.remove', { id: record?.id ?? '' }, { role: 'admin' })
  expect(told(allowed.apply(changes))).not.toContain('Time at Project Heron')
  expect(refusalOf(() => changesFor(allowed, 'allowed-word.remove', { id: record?.id ?? '' }, { role: 'editor' })).code).toBe('not-allowed')
  // Taking that back lets the word leave again: an owner's again.
  const undone = (role: 'owner' | 'admin') => changesFor(allowed.apply(changes), 'undo', { group: idOf('forbid') }, { role, changesOf: () => changes })
  expect(refusalOf(() => undone('admin')).code).toBe('not-allowed')
  expect(allowedWords.list(allowed.apply(changes).apply(undone('owner')))).toHaveLength(1)
  const allowing = [allowedWords.create(record?.id ?? '', { word: 'Project Heron', reason: 'It was announced.' })]
  expect(changesFor(allowed, 'undo', { group: idOf('allow') }, { role: 'admin', changesOf: () => allowing })).toMatchObject([{ kind: 'remove' }])
})
