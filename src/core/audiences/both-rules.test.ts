import { expect, test } from 'vitest'
import { changed, givenRecords, made, madeItem } from '../../testing/record-changes.ts'
import type { State } from '../kernel/state.ts'
import { underBothRules } from './both-rules.ts'
import { builtInAudience } from './built-in.ts'
import { redact } from './redact.ts'

const told = (state: State) => JSON.stringify(redact(state, builtInAudience('customers'), { today: '2026-09-14', key: 'key' }).data())
const columns = (maturity: string) => ({ items: [{ column: 'name', field: 'title', class: 'customers' }, { column: 'level', field: 'maturity', class: maturity }] })

const then = givenRecords(
  made('settings', 'settings', { name: 'Company', zone: 'UTC' }),
  made('sources', 'open', { title: 'Open', shape: 'table', columns: columns('customers') }),
  madeItem('Falcon'), madeItem('Marked later'), madeItem('Opened later', { mark: 'internal' }), madeItem('Acme pilot'),
  madeItem('Row', { source: 'open', maturity: 'alpha' }), madeItem('Removed'),
)

test('[AU21] a past state is told under the rules of then and of now', () => {
  let now = changed(then, 'items', 'Falcon', { outsideTitle: 'Faster search' })
  now = changed(now, 'items', 'Marked later', { mark: 'internal' })
  now = changed(now, 'items', 'Opened later', { mark: null })
  now = changed(now, 'settings', 'settings', { neverOutside: ['Acme'] })
  now = changed(now, 'sources', 'open', { columns: columns('internal') }).apply([{ kind: 'remove', collection: 'items', id: 'Removed', before: {} }])
  expect(told(then)).toMatch(/Falcon.*Marked later|Marked later.*Falcon/)
  const both = told(underBothRules(then, now))
  expect(both).not.toMatch(/Falcon|Marked later|Opened later|Acme|alpha/)
  expect(both).toMatch(/Faster search/)
  expect(both).toMatch(/Removed/)
})

test('[AU21] under the same rules a state is told as it is', () => {
  expect(told(underBothRules(then, then))).toBe(told(then))
})

test('[AU21] a word that an owner let leave then and has forbidden since does not leave', () => {
  const worded = changed(then, 'items', 'Removed', { title: 'Heron pilot' }).apply([made('allowed-words', 'heron', { word: 'Heron', reason: 'They said yes.' })])
  const listed = worded.withCollection('settings', [{ id: 'settings', name: 'Company', zone: 'UTC', neverOutside: ['Heron'] }])
  expect(told(underBothRules(listed, listed))).toMatch(/Heron/)
  expect(told(underBothRules(listed, listed.withCollection('allowed-words', [])))).not.toMatch(/Heron/)
})

test('[AU21] what a record was told by another source, or written by hand, is told under the rules of both', () => {
  const first = then.apply([made('sources', 'other', { title: 'Other', shape: 'table', columns: columns('internal') })])
  const byHand = first.apply([madeItem('By hand', { maturity: 'beta', own: { tone: 'loud' } })])
  const imported = changed(byHand, 'items', 'By hand', { source: 'other', maturity: 'canary' })
  expect(told(byHand)).toMatch(/beta/)
  expect(told(underBothRules(byHand, imported))).toMatch(/By hand/)
  expect(told(underBothRules(byHand, imported))).not.toMatch(/beta|canary|loud/)
  const moved = changed(first, 'items', 'Row', { source: 'other' })
  expect(told(underBothRules(first, moved))).not.toMatch(/alpha/)
  const released = changed(imported, 'items', 'By hand', { source: null })
  expect(told(underBothRules(imported, released))).not.toMatch(/canary/)
  expect(told(underBothRules(byHand, byHand))).toBe(told(byHand))
  const owned = changed(first, 'sources', 'open', { columns: { items: [...columns('customers').items, { column: 'tone', field: 'own', class: 'customers' }] } })
  const loud = changed(owned, 'items', 'Row', { own: { tone: 'loud' } })
  expect(told(underBothRules(loud, loud))).toMatch(/loud/)
  expect(told(underBothRules(loud, changed(loud, 'sources', 'open', { columns: columns('customers') })))).not.toMatch(/loud/)
})
