import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Json } from '../../../lib/json.ts'
import { givenRecords, made } from '../../../testing/record-changes.ts'
import { arbitraryField, arbitraryState, idsOf, withRecord } from '../../../testing/state-arbitrary.ts'
import type { StoredRecord } from '../../kernel/change.ts'
import type { State } from '../../kernel/state.ts'
import { recordTypes } from '../../root.ts'
import type { AudienceRules } from '../audiences.ts'
import { redact } from '../redact.ts'
import { foundWords } from './found-words.ts'
import { hitFinder } from './hits.ts'
import { holdsWords } from './outward-fields.ts'
import { viewTexts } from './view-texts.ts'

const outward = ['public', 'customers', 'sales'] as const
const everyone: AudienceRules = { key: 'partners', title: 'Partners', inside: false, classes: [...outward], dates: { precision: 'day', paddingDays: 0, labels: 'calendar' } }

/** Where words that must not leave are said, one of each kind. */
const words = givenRecords(
  made('settings', 'settings', { name: 'Company', zone: 'UTC', codeNames: ['Heron Bay'], privateHosts: ['wiki.northgate.example'], hiddenValues: { N0: '1,200,000' }, neverOutside: [] }),
  made('accounts', 'acme', { number: 17, name: 'Coffin Office', aliases: ['Cafe Oslo'] }),
  made('people', 'ana', { name: 'Ana Bell', email: 'ana.bell@northgate.example' }),
)
const spelledAs: Readonly<Record<string, string>> = {
  'Coffin Office': 'Coffin Office', 'coffin office': 'Coffin Office', 'COFFIN_OFFICE': 'Coffin Office', 'Coﬃn\u00a0Oﬃce': 'Coffin Office', 'Coffin\nOffice': 'Coffin Office', 'Cof\u00adfin%20Office': 'Coffin Office', 'CoffinOffice': 'Coffin Office',
  'café oslo': 'Cafe Oslo', 'Cafe\u0301-Oslo': 'Cafe Oslo', 'Heron\u200b\u2003Bay': 'Heron Bay', 'HÉRON BAY': 'Heron Bay', 'Bell, Ana': 'Bell, Ana', 'ANA BELL': 'Ana Bell', 'Ana\u2029Bell': 'Ana Bell',
  'Ana.Bell@northgate.example': 'ana.bell@northgate.example', '1.200.000': '1,200,000', '1200000': '1,200,000', 'http://192.168.0.7/x': '192.168.0.7', 'https://wiki.northgate.example/start': 'wiki.northgate.example',
}

/** Every field that may go outside and can hold a text: also of a record type to come. */
const fields = [...recordTypes.values()].flatMap((type) =>
  Object.entries(type.definition.fields)
    .filter(([name, field]) => type.collection !== 'accounts' && type.definition.inNoView !== true && isOutward(type.definition.class) && (name === 'own' || isOutward(field.class)) && holdsWords(type, name))
    .map(([name]) => ({ type, name })),
)

function isOutward(one: string | undefined): boolean {
  return (outward as readonly (string | undefined)[]).includes(one)
}

function withText(state: State, { type, name }: (typeof fields)[number], text: string): { readonly state: State; readonly isPlanted: boolean } {
  const [value] = name === 'own' ? [{ Column: text }] : (fc.sample(arbitraryField(type, name, fc.constant(text)), { numRuns: 1, seed: 7 }) as [Json])
  const [id] = idsOf(type.collection)
  const { source: _, mark: __, goneOn: ___, status: ____, outsideTitle: _____, ...drawn } = state.get(type.collection, id as string) as { readonly [field: string]: Json }
  // A deck that is about something which is not told is not told either, whatever its words.
  const record = Object.fromEntries(Object.entries(drawn).filter(([field]) => type.collection !== 'decks' || field !== 'release'))
  // In a mail address it would be part of another word.
  const isPlanted = !JSON.stringify(value).endsWith('x@example.com"') && JSON.stringify(value).includes(JSON.stringify(text).slice(1, -1))
  return { state: withRecord(state, type.collection, { ...record, [name]: value } as unknown as StoredRecord), isPlanted }
}

test('[WO10] a word that must not leave is found in every field in which it would, whatever its spelling', () => {
  const left = new Set<string>()
  fc.assert(
    fc.property(arbitraryState, fc.constantFrom(...Object.entries(spelledAs)), fc.boolean(), (some, [spelling, word], within) => {
      const clean = ['coverage', 'accounts', 'people', 'allowed-words'].reduce((state, name) => state.withCollection(name, []), some.withCollection('settings', words.list('settings')))
      const text = within ? `For ${spelling}, first` : spelling
      const hitsIn = hitFinder([words], everyone)
      for (const field of fields) {
        const { state, isPlanted } = withText(clean, field, text)
        const view = redact(state, everyone, { today: '2026-03-01', key: 'key' })
        if (!isPlanted || !JSON.stringify(view.data()).includes(JSON.stringify(text).slice(1, -1))) continue
        left.add(`${field.type.collection}.${field.name}`)
        const found = foundWords(viewTexts(view, (name) => recordTypes.get(name), (_, id) => id), hitsIn)
        const told = field.name === 'outsideTitle' ? 'title' : field.name
        expect(found).toContainEqual(expect.objectContaining({ word, place: expect.objectContaining({ kind: 'record', collection: field.type.collection, field: told }) }))
      }
    }),
    { numRuns: 20 },
  )
  expect([...left].sort()).toEqual(expect.arrayContaining(['decks.title', 'decks.disclaimer', 'items.title', 'items.value', 'items.documentationLink', 'items.measure', 'plans.title', 'settings.name']))
  expect(left.size).toBeGreaterThan(20)
})

test('[WO11] nothing is found in texts that hold no such word, nor in ordinary words that hold one within', () => {
  const hitsIn = hitFinder([words], everyone)
  for (const text of ['Coffins and offices', 'Annabel', 'Heronbays', '11,200,000', '200,000', 'office', 'An Abell', 'northgate.example', '10.0.1', 'v192.168.0.7']) expect([text, hitsIn(text)]).toEqual([text, []])
  fc.assert(
    fc.property(arbitraryState, (state) => {
      const view = redact(state.withCollection('settings', []), everyone, { today: '2026-03-01', key: 'key' })
      expect(foundWords(viewTexts(view, (name) => recordTypes.get(name), (_, id) => id), hitsIn)).toEqual([])
    }),
    { numRuns: 30 },
  )
})
