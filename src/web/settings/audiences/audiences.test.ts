import { expect, test } from 'vitest'
import { builtInAudience, builtInAudiences } from '../../../core/audiences/built-in.ts'
import { State } from '../../../core/kernel/state.ts'
import { classesUpTo, keyFor, levelChoices, levelOf } from './audience-level.ts'
import { ruleRows } from './audience-words.ts'
import { seenAs, toldChanges } from './told-changes.ts'
import { wordingFrom, wordingText } from './wording-text.ts'

const customers = builtInAudience('customers')
const state = State.empty
  .withCollection('accounts', [{ id: 'a', number: 17, name: 'Norrvik' }])
  .withCollection('plans', [{ id: 'plan', title: 'Product', kind: 'product' }])
  .withCollection('items', [
    { id: 'a', plan: 'plan', kind: 'feature', title: 'Rules for {account:17}', window: { start: '2026-04-02', end: '2026-04-02', precision: 'day' } },
    { id: 'b', plan: 'plan', kind: 'campaign', title: 'Spring campaign' },
  ])

test('[ST15] what other rules would let an audience read is listed before they are kept, and what they would take', () => {
  const before = seenAs(state, customers, '2026-03-01')
  const tried = (rules: object) => {
    const { comes, changes, goes } = toldChanges(before, seenAs(state, { ...customers, ...rules }, '2026-03-01'))
    return [comes, changes, goes].map((records) => records.map(({ title, fields }) => [title, ...fields.map(({ field }) => field)]))
  }
  expect(tried({})).toEqual([[], [], []])
  expect(tried({ kinds: undefined })).toEqual([[['Spring campaign', 'kind', 'plan', 'title']], [], []])
  expect(tried({ customers: 'none', dates: { ...customers.dates, precision: 'month' } })).toEqual([[], [['Rules for a customer', 'title', 'window']], []])
  expect(tried({ kinds: ['release'] })).toEqual([[], [], [['Rules for Customer 17', 'kind', 'plan', 'title', 'window'], ['Product', 'kind', 'title']]])
})

test('[ST16] the rules of each audience are said in words, as they are kept', () => {
  const rows = Object.fromEntries(ruleRows.map(([words, cell]) => [words, builtInAudiences.map((audience) => cell(audience))]))
  expect(rows['Customers']).toEqual(['name', 'name', 'code', 'code', '–'])
  expect(rows['Reads what is']).toEqual(['internal', 'internal', 'sales', 'customers', 'public'])
  expect(rows['Activity roadmap']).toEqual(['yes', 'yes', 'with a reason', 'never', 'never'])
  expect(wordingFrom('epic = initiative, theme=goal; nothing, = x')).toEqual({ epic: 'initiative', theme: 'goal' })
  expect(wordingFrom(wordingText({ epic: 'initiative', theme: 'goal' }) ?? null)).toEqual({ epic: 'initiative', theme: 'goal' })
  expect(wordingFrom(' ')).toBeUndefined()
})

test('[ST17] an audience reads all up to a class, outside never what is internal, and a new one has a key of its own', () => {
  expect(builtInAudiences.map(levelOf)).toEqual(['internal', 'internal', 'sales', 'customers', 'public'])
  expect(levelOf({ classes: ['public', 'internal'] })).toBeUndefined()
  expect(classesUpTo('sales')).toEqual(['public', 'customers', 'sales'])
  expect(levelChoices(false).map(({ value }) => value)).toEqual(['public', 'customers', 'sales'])
  expect(keyFor('Advisory board', ['customers'])).toBe('advisory-board')
  expect(keyFor(' Évaluateurs, 2026 ', ['evaluateurs-2026'])).toBe('evaluateurs-2026-2')
  expect(keyFor('客户', [])).toBe('audience')
})
