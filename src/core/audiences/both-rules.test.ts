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
