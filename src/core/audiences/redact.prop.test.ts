import fc from 'fast-check'
import { expect, test } from 'vitest'
import { canonicalJson, type Json, sameJson } from '../../lib/json.ts'
import { must } from '../../lib/must.ts'
import { holdsRecord } from '../../testing/field-values.ts'
import { inwardFields, inwardRecord } from '../../testing/inward-fields.ts'
import { arbitraryField, arbitraryState, idsOf, withRecord } from '../../testing/state-arbitrary.ts'
import { neutralCode } from '../accounts/accounts.ts'
import type { StoredRecord } from '../kernel/change.ts'
import type { FieldClass } from '../kernel/field-class.ts'
import type { RecordType } from '../kernel/record-type.ts'
import type { State } from '../kernel/state.ts'
import { recordTypes } from '../root.ts'
import type { AudienceRules } from './audiences.ts'
import { builtInAudience, builtInAudiences } from './built-in.ts'
import { outsideId } from './outside-ids.ts'
import { redact, withheldWords } from './redact.ts'
import { toldWindows } from './told-windows.ts'
import type { ViewRecord } from './view.ts'

const options = { today: '2026-03-01', key: 'the key of the workspace' }
const customers = builtInAudience('customers')
const partners: AudienceRules = {
  key: 'partners', title: 'Partners', inside: false, classes: ['public', 'customers', 'sales'],
  dates: { precision: 'quarter', paddingDays: 20, labels: 'fiscal', horizonMonths: 12 },
}
const bytes = (state: State, audience: AudienceRules) => canonicalJson(redact(state, audience, options).data())
const outside: fc.Arbitrary<AudienceRules> = fc.constantFrom(customers, partners)

test('[AU12] every value of a View is in the state, or is told by policy, or is an HMAC, a neutral code or a place among what is told', () => {
  fc.assert(
    fc.property(arbitraryState, fc.constantFrom(...builtInAudiences, partners), (state, audience) => {
      const told = { policy: audience.dates, today: options.today, fiscalYearStart: state.get('settings', 'settings')?.['fiscalYearStart'] as number }
      const view = redact(state, audience, options)
      const codes = new Set(state.list('accounts').map((one) => neutralCode(Number(one['number']))))
      const idOf = (collection: string, id: string) => (audience.inside ? id : outsideId(options.key, collection, id))
      for (const collection of view.names()) {
        const type = recordTypes.get(collection) as RecordType
        const originals = new Map(state.list(collection).map((one) => [idOf(collection, one.id), one]))
        for (const record of view.list(collection)) {
          for (const [name, value] of Object.entries(record)) {
            if (name === 'customers' && collection === 'items') expect((value as string[]).every((code) => codes.has(code))).toBe(true)
            else if (!audience.inside && type.definition.fields[name]?.isOrder === true) expect(view.list(collection).length).toBeGreaterThan(typeof value === 'number' ? value : Number.parseInt(String(value).slice(1), 36))
            else if (name !== 'id') expect(isFrom(type, name, value, originals.get(record.id) as StoredRecord, idOf, told)).toBe(true)
          }
        }
      }
    }),
  )
})

type Told = Parameters<typeof toldWindows>[1]

function isFrom(type: RecordType, name: string, value: unknown, original: StoredRecord, idOf: (c: string, id: string) => string, told: Told): boolean {
  const to = type.definition.fields[name]?.to
  const was = original[name]
  if (to !== undefined) {
    const ids = new Set((Array.isArray(was) ? was : [was]).map((id) => idOf(to, String(id))))
    return (Array.isArray(value) ? value : [value]).every((id) => ids.has(String(id)))
  }
  if (name === 'title' && sameJson(value, original['outsideTitle'])) return true
  if (name === 'own') return Object.entries(value as object).every(([column, one]) => sameJson(one, (was as Record<string, Json>)[column]))
  return sameJson(value, toldWindows(was, told))
}

/**
 * The fields of a record that no outsider may notice. That an owner lets a word leave is a decision, but for its reason; so is what a record hangs on, where
 * that keeps it inside.
 */
function inwardNames(type: RecordType, record: StoredRecord, state: State, audience: AudienceRules): string[] {
  const isKeptByWhatItHangsOn = inwardRecord(type, record, state, audience) === 'rule'
  const hangsOn = new Set(type.references.map(([name]) => name).filter((name) => holdsRecord(must(type.definition.fields[name]))))
  return [...inwardFields(type, record, state, audience).keys()].filter((name) => (type.collection !== 'allowed-words' || name === 'reason') && !(isKeptByWhatItHangsOn && hangsOn.has(name)))
}

/** What decides whether a deck is published to them (AU30). */
const keptBack = (state: State, audience: AudienceRules) => withheldWords(state, audience, options).map(({ collection, id, field, word }) => [collection, id, field, word])

test('[AU13] [AU30] no change of what is internal changes a byte outside, nor which listed words are kept back', () => {
  fc.assert(
    fc.property(arbitraryState, outside, fc.nat(), fc.gen(), (state, audience, at, gen) => {
      const all = [...recordTypes.values()].flatMap((type) => state.list(type.collection).map((record) => ({ type, record })))
      const { type, record } = all[at % all.length] as (typeof all)[number]
      const inward = inwardNames(type, record, state, audience)
      const changed: Record<string, Json> = { ...record }
      for (const name of inward) {
        const optional = type.definition.fields[name]?.type.safeParse(undefined).success === true
        if (optional && gen(fc.boolean)) delete changed[name]
        else changed[name] = gen(() => arbitraryField(type, name) as fc.Arbitrary<Json>)
      }
      const other = withRecord(state, type.collection, changed as StoredRecord)
      expect(bytes(other, audience)).toBe(bytes(state, audience))
      expect(keptBack(other, audience)).toEqual(keptBack(state, audience))
    }),
    // A whole state shrinks for hours: the first one found is shown as it is.
    { numRuns: 300, endOnFailure: true },
  )
})

test('[AU13] internal records may come and go without a byte changing outside', () => {
  const internalTypes = [...recordTypes.values()].filter(({ definition }) => definition.class === 'internal' || definition.class === 'restricted')
  const silent = internalTypes.filter(({ collection }) => !['coverage', 'sources', 'allowed-words'].includes(collection))
  fc.assert(
    fc.property(arbitraryState, outside, (state, audience) => {
      const without = silent.reduce((now, { collection }) => now.withCollection(collection, []), state)
      expect(bytes(without, audience)).toBe(bytes(state, audience))
    }),
  )
})

test('[AU11] start, title and the id that is seen order every list', () => {
  fc.assert(
    fc.property(arbitraryState, outside, (state, audience) => {
      const view = redact(state, audience, options)
      for (const name of view.names()) {
        const keys = view.list(name).map((one) => [windowStart(one), String(one['title'] ?? one['name'] ?? ''), one.id])
        expect(keys).toEqual([...keys].sort((a, b) => (a.join('\u0000') < b.join('\u0000') ? -1 : 1)))
      }
    }),
  )
})
const windowStart = (record: ViewRecord) => (record['window'] as { start: string } | undefined)?.start ?? '~'

test('[AU14] more classes never take anything away', () => {
  const order: FieldClass[] = ['public', 'customers', 'sales', 'internal', 'restricted']
  fc.assert(
    fc.property(arbitraryState, fc.uniqueArray(fc.constantFrom(...order)), fc.uniqueArray(fc.constantFrom(...order)), (state, some, more) => {
      const few = redact(state, audience(some), options)
      const many = redact(state, audience([...new Set([...some, ...more])]), options)
      for (const name of few.names()) {
        for (const record of few.list(name)) expect(isWithin(record, many.get(name, record.id))).toBe(true)
      }
    }),
  )
})

const audience = (classes: FieldClass[]): AudienceRules => ({ ...builtInAudience('internal'), classes })

function isWithin(few: unknown, many: unknown): boolean {
  if (sameJson(few, many)) return true
  if (Array.isArray(few) && Array.isArray(many)) return few.every((one) => many.some((other) => sameJson(one, other)))
  if (typeof few !== 'object' || typeof many !== 'object' || few === null || many === null) return false
  return Object.entries(few).every(([name, value]) => isWithin(value, (many as Record<string, unknown>)[name]))
}

test('[AU15] no text planted in an internal or restricted field is found where it may not be', () => {
  const planted = [...recordTypes.values()].flatMap((type) => Object.keys(type.definition.fields).map((name) => ({ type, name, ofField: type.definition.fields[name]?.class ?? 'internal' })))
  const hidden = planted.filter(({ type, name, ofField }) => name !== 'columns' && type.definition.fields[name]?.to === undefined && isInward(type.definition.class, ofField))
  expect(hidden.length).toBeGreaterThan(80)
  fc.assert(
    fc.property(arbitraryState, (clean) => {
      let state = clean
      for (const { type, name, ofField } of hidden) {
        const canary = fc.constant(ofField === 'restricted' || type.definition.class === 'restricted' ? 'canaryrestricted' : 'canaryinternal')
        const [value] = name === 'own' ? [{ secret: 'canaryinternal' }] : (fc.sample(arbitraryField(type, name, canary), { numRuns: 1, seed: 7 }) as [Json])
        for (const id of idsOf(type.collection)) state = withRecord(state, type.collection, { ...(state.get(type.collection, id) as StoredRecord), [name]: value })
      }
      for (const audience of [customers, partners, builtInAudience('sales')]) expect(bytes(state, audience)).not.toContain('canary')
      for (const audience of builtInAudiences) expect(bytes(state, audience)).not.toContain('canaryrestricted')
      expect(bytes(state, builtInAudience('internal'))).toContain('canaryinternal')
    }),
    { numRuns: 20 },
  )
})

const isInward = (...classes: FieldClass[]) => classes.includes('internal') || classes.includes('restricted')

test('[AU15] no text of a record marked internal is found outside', () => {
  const type = recordTypes.get('items') as RecordType
  fc.assert(
    fc.property(arbitraryState, fc.constantFrom('internal', 'restricted'), fc.gen(), (clean, mark, gen) => {
      let state = clean
      for (const id of idsOf('items').slice(0, 3)) {
        const record: Record<string, Json> = { ...(state.get('items', id) as StoredRecord), mark }
        for (const name of ['title', 'outsideTitle', 'value', 'problem', 'cost', 'product', 'documentationLink']) {
          record[name] = gen(() => arbitraryField(type, name, fc.constant('canary'))) as Json
        }
        state = withRecord(state, 'items', record as StoredRecord)
      }
      for (const audience of [customers, partners]) {
        expect(bytes(state, audience)).not.toContain('canary')
        for (const id of idsOf('items').slice(0, 3)) expect(bytes(state, audience)).not.toContain(outsideId(options.key, 'items', id))
      }
    }),
  )
})
