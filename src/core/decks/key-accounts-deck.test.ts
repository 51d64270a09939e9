import { expect, test } from 'vitest'
import { fontMeasure } from '../../exports/fonts/measure.ts'
import { type Rows, stateOf } from '../../testing/plan-arbitrary.ts'
import { geometryFaults, textsOf } from '../../testing/slide-checks.ts'
import { builtInAudience } from '../audiences/built-in.ts'
import { redact } from '../audiences/redact.ts'
import { mayReadNames } from '../audiences/told-accounts.ts'
import { buildKeyAccountsDeck } from './key-accounts-deck.ts'

const [today, measure] = ['2026-09-18', fontMeasure()]
const rows: Rows = [
  ['settings', { id: 'settings', name: 'Fernhill', zone: 'UTC' }], ['people', { id: 'mara', name: 'Mara Lind' }],
  ['accounts', { id: 'a', number: 17, name: 'Norrvik' }], ['accounts', { id: 'b', number: 42, name: 'Customer 42', restricted: true }], ['restricted-names', { id: 'r', account: 'b', name: 'Bergby' }],
  ['key-accounts', { id: 'ka', account: 'a', owners: ['mara'], since: '2026-01-01' }], ['key-accounts', { id: 'kb', account: 'b', owners: ['mara'], since: '2026-01-01' }],
  ['key-account-updates', { id: 'u1', keyAccount: 'ka', month: '2026-08', status: 'healthy', at: '2026-08-02T10:00:00Z' }],
  ['key-account-updates', { id: 'u2', keyAccount: 'ka', month: '2026-09', status: 'at-risk', changed: 'They froze the budget.', next: 'A call with their board.', at: '2026-09-02T10:00:00Z' }],
]
const deckFor = (key: string) => buildKeyAccountsDeck(redact(stateOf(rows), builtInAudience(key), { today, key: 'key' }), { month: '2026-09', workspace: stateOf(rows), readsNames: mayReadNames(builtInAudience(key)), tell: String, measure })

test('[KA4] the deck of a month is for people inside who read names; customers, everybody and sales are refused', () => {
  for (const key of ['customers', 'public', 'sales']) expect(() => deckFor(key)).toThrow(expect.objectContaining({ code: 'never-outside' }))
  const deck = deckFor('internal')
  expect(deck.slides.map(({ title, internal }) => [title, internal])).toEqual([['One of two key accounts is at risk; nobody has spoken of one this month', true]])
  expect(deck.slides.flatMap(textsOf)).toEqual(expect.arrayContaining(['Norrvik (17)', 'At risk, was healthy', 'They froze the budget.', 'A call with their board.', 'Customer 42', 'Not said for this month']))
  expect(deck.slides.flatMap(textsOf).join()).not.toContain('…')
  expect(JSON.stringify(deck)).not.toContain('Bergby')
  expect(geometryFaults(deck, measure)).toEqual([])
})
