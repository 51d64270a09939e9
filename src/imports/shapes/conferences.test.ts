import { expect, test } from 'vitest'
import { only, text } from '../../testing/plan-texts.ts'
import { readSources } from '../read-sources.ts'

const list = (path: string, entries: readonly object[]) => text(path, JSON.stringify(entries, undefined, 1))
const conf = { name: 'Canvas Days', url: 'https://c.example', startDate: '2026-06-01', endDate: '2026-06-03', city: 'Brno', country: 'Czechia', online: false, cfpEndDate: '2026-02-01' }

test('[IM43] a conference is an event of the events plan, with what its list says of it', () => {
  const [reading] = readSources([list('2026/product.json', [conf])])
  expect(reading).toMatchObject({ shape: 'conferences', title: 'Conferences' })
  expect(only(reading, 'items', 'Canvas Days 2026')).toMatchObject({
    fields: { kind: 'event', title: 'Canvas Days', window: { start: '2026-06-01', end: '2026-06-03', precision: 'day' }, regions: ['Czechia'], own: { url: 'https://c.example', cfpEndDate: '2026-02-01', topics: ['product'] } },
    references: { plan: { collection: 'plans', key: 'plan:events' } }, place: { file: '2026/product.json', line: 2 },
  })
  expect(reading?.columns['items']?.every((column) => column.class === 'internal')).toBe(true)
})

test('[IM43] the same conference in two lists is one event, and what the lists say otherwise is told', () => {
  const [reading] = readSources([list('product.json', [conf]), list('ux.json', [{ ...conf, cfpEndDate: '2026-03-01', twitter: '@canvas' }])])
  expect(only(reading, 'items', 'Canvas Days 2026').fields['own']).toMatchObject({ cfpEndDate: '2026-02-01', twitter: '@canvas', topics: ['product', 'ux'] })
  expect(reading?.remarks).toMatchObject([{ code: 'said-otherwise', place: { file: 'ux.json', line: 2, column: 'cfpEndDate' } }])
})

test('[IM43] other cities, days and years are other events, and an entry that is there twice is told', () => {
  const [reading] = readSources([list('a.json', [conf, { ...conf, city: 'Graz' }, { ...conf, startDate: '2026-09-01', endDate: '2026-09-02' }, { ...conf, startDate: '2027-06-01', endDate: '2027-06-02' }, conf])])
  expect(reading?.drafts.filter(({ collection }) => collection === 'items').map(({ key }) => key)).toEqual(['Canvas Days 2026', 'Canvas Days 2026 (Graz)', 'Canvas Days 2026 (Brno)', 'Canvas Days 2027'])
  expect(reading?.remarks.map(({ code, place }) => [code, place.line])).toEqual([['entry-twice', 42]])
})

test('[IM43] odd entries are told with their line, and nothing of them is guessed', () => {
  const [reading] = readSources([list('a.json', [conf, { url: 'https://x.example', startDate: '2026-01-01' }, { ...conf, name: 'Backwards', endDate: '2026-05-01' }, { ...conf, name: 'Someday', startDate: 'spring-ish', endDate: '' }])])
  expect(reading?.remarks.map(({ severity, code, place }) => [severity, code, place.line])).toEqual([['error', 'no-title', 12], ['warning', 'date-backwards', 20], ['warning', 'date-unreadable', 29]])
  expect(only(reading, 'items', 'Backwards').fields).toMatchObject({ own: { startDate: '2026-06-01', endDate: '2026-05-01' } })
  expect(only(reading, 'items', 'Someday').fields).toMatchObject({ own: { startDate: 'spring-ish' } })
})

test('[IM43] files that no one reads keep to a list’s time, however many entries share one name', () => {
  const [reading] = readSources([list('many.json', Array.from({ length: 20_000 }, (_, i) => ({ ...conf, url: `https://c.example/${i}`, city: `City ${i}` })))])
  expect(reading?.drafts).toHaveLength(20_001)
})
