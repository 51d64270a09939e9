import fc from 'fast-check'
import { expect, test } from 'vitest'
import { fontMeasure } from '../../exports/fonts/measure.ts'
import { makeDeck, reasonsToTell } from '../editions/make-deck.ts'
import type { StoredRecord } from '../kernel/change.ts'
import { State } from '../kernel/state.ts'
import type { AudienceRules } from './audiences.ts'
import { builtInAudience, builtInAudiences } from './built-in.ts'
import { redact } from './redact.ts'

const given = (item: Partial<StoredRecord>, ...accounts: readonly (readonly [id: string, number: number, name: string])[]): State =>
  State.empty
    .withCollection('accounts', accounts.map(([id, number, name]) => ({ id, number, name, aliases: ['NV'] })))
    .withCollection('plans', [{ id: 'plan', title: 'Product', kind: 'product', mark: 'public' }])
    .withCollection('items', [{ id: 'item', plan: 'plan', kind: 'feature', title: 'Live figures', mark: 'public', ...item } as StoredRecord])
const told = (state: State, audience: AudienceRules) => redact(state, audience, { today: '2026-03-01', key: 'key' }).list('items')[0] ?? { id: '' }
const builtIn = (key: string) => builtInAudience(key)
const bytes = (state: State, key: string) => JSON.stringify(redact(state, builtIn(key), { today: '2026-03-01', key: 'key' }).data())
const norrvik = ['a', 17, 'Norrvik'] as const

test('[AU24] a token is the name inside, the neutral code for customers, and a customer for the public', () => {
  const state = given({ title: 'Rules for {account:17}', value: '{account:17} asked. {account:4} waits, and { Account: 17 } too', own: {} }, norrvik)
  const titles = ['internal', 'executives', 'sales', 'customers', 'public'].map((key) => told(state, builtIn(key))['title'])
  expect(titles).toEqual(['Rules for Norrvik', 'Rules for Norrvik', 'Rules for Customer 17', 'Rules for Customer 17', 'Rules for a customer'])
  expect(told(state, builtIn('internal'))['value']).toBe('Norrvik asked. Customer 4 waits, and Norrvik too')
  expect(told(state, builtIn('customers'))['value']).toBe('Customer 17 asked. Customer 4 waits, and Customer 17 too')
  expect(told(state, builtIn('public'))['value']).toBe('A customer asked. A customer waits, and a customer too')
  const unsaid = { ...builtIn('customers'), customers: undefined }
  expect(told(state, unsaid)['title']).toBe('Rules for a customer')
})

test('[AU24] what an audience is told of itself has its tokens told too', () => {
  const only = { ...builtIn('customers'), title: 'The people of {account:17}', disclaimer: 'For {account:17}.' }
  expect(redact(given({}, norrvik), only, { today: '2026-03-01', key: 'key' }).audience).toMatchObject({ title: 'The people of Customer 17', disclaimer: 'For Customer 17.' })
})

const reasonFor = (key: string) => reasonsToTell(given({}, norrvik), builtIn(key), () => 'For {account:17}.')?.('items', 'item', 'window')

test('[AU24] a reason that may leave has its tokens told too', () => {
  expect(['internal', 'customers', 'public'].map(reasonFor)).toEqual(['For Norrvik.', 'For Customer 17.', 'For a customer.'])
})

test('[AU24] what presenters are told beside a deck has its tokens told as the deck does', () => {
  const tips = 'Begin with {account:17}.'
  const state = given({ kind: 'release', title: 'Canvas 7', value: 'Live', window: { start: '2026-04-02', end: '2026-04-02', precision: 'day' } }, norrvik)
    .withCollection('talk-tracks', [{ id: 't', item: 'item', say: 'Ask {account:17} to tell it.', notToSay: '{account:17} pays' }])
    .withCollection('decks', [{ id: 'd', key: 'roadmap', title: 'Roadmap', kind: 'product-roadmap', months: 6, presenterTips: tips }])
  const { slides } = makeDeck(state, 'roadmap', { audience: builtIn('customers'), today: '2026-03-01', key: 'key', measure: fontMeasure(), presenter: true })
  const notes = slides.slides.map((slide) => JSON.stringify(slide)).join(' ')
  expect(notes).toContain('Begin with Customer 17.')
  expect(notes).toContain('Ask Customer 17 to tell it.')
  expect(notes).not.toMatch(/\{account|Norrvik/)
})

test('[AU24] whatever stands in a text, no token leaves as it stands, and no name goes outside', () => {
  const parts = fc.constantFrom('{', '}', 'account', ':', ' ', '17', '{account:17}', '{Account:Norr}', 'x', '\n', 'foo')
  const text = fc.array(parts, { minLength: 1, maxLength: 10 }).map((some) => some.join(''))
  const wording = fc.constantFrom(undefined, { foo: 'account', x: 'account:17' })
  fc.assert(
    fc.property(text, fc.constantFrom(...builtInAudiences), wording, (value, audience, words) => {
      const state = given({ value, problem: value, measure: { what: value, before: value, after: 'c', share: 1 } }, norrvik)
      const view = JSON.stringify(redact(state, { ...audience, wording: words }, { today: '2026-03-01', key: 'key' }).data().collections['items'])
      expect(view).not.toMatch(/\{(?:\s|\\n)*account(?:\s|\\n)*:/i)
      if (!audience.classes.includes('internal')) expect(view).not.toContain('Norrvik')
    }),
  )
})

test('[AU24] whether an account exists, and what it is called, changes no byte outside', () => {
  const value = 'For {account:17} and {account:18}'
  for (const key of ['sales', 'customers', 'public']) {
    const all = [given({ value }), given({ value }, norrvik), given({ value }, ['b', 17, 'Bergby'], norrvik)].map((state) => bytes(state, key))
    expect(new Set(all).size).toBe(1)
  }
})

test('[AU25] who asked for an item is told as codes beside it, to nobody outside by name, and not to the public', () => {
  const state = given({ accounts: ['b', 'a', 'gone'] }, ['b', 204, 'Bergby'], norrvik)
  const codes = ['Customer 17', 'Customer 204']
  expect(told(state, builtIn('customers'))).toMatchObject({ customers: codes })
  expect(told(state, builtIn('customers'))).not.toHaveProperty('accounts')
  expect(told(state, builtIn('sales'))).toMatchObject({ customers: codes })
  expect(told(state, builtIn('public'))).not.toHaveProperty('customers')
  expect(told(state, builtIn('internal'))).toMatchObject({ accounts: ['b', 'a'] })
  expect(redact(state, { ...builtIn('customers'), classes: ['public', 'customers', 'sales', 'internal'] }, { today: '2026-03-01', key: 'key' }).names()).not.toContain('accounts')
})
