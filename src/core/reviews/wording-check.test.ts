import fc from 'fast-check'
import { expect, test } from 'vitest'
import { State } from '../kernel/state.ts'
import { items, plans } from '../plans/plans.ts'
import { labelledNames } from './labelled.ts'
import { wordingFindings } from './wording-check.ts'

const told = (text: string, labelled: Parameters<typeof wordingFindings>[1] = []) => wordingFindings(text, labelled).map(({ kind, line, quote }) => [kind, line, quote])
const beta = [{ name: 'Source builder', label: 'beta' as const }]

test('[RV30] a promise of a feature by a date is found with its place, as are a promised scope and a planned date by themselves', () => {
  expect(told('Hello.\nWe will ship live figures by Q3 2027. Bye.')).toEqual([['feature-by-date', 2, 'We will ship live figures by Q3 2027']])
  expect(told('Relay will support twelve sources.')).toEqual([['promised-scope', 1, 'Relay will support']])
  expect(told('We plan this for everybody in March.')).toEqual([['promised-date', 1, 'in March']])
  for (const text of ['We’ll add single sign-on.', 'We\'re going to add it.', 'We are going to support it.']) expect([text, told(text).map(([kind]) => kind)]).toEqual([text, ['promised-scope']])
  expect(told('We’re going to add it by March.')).toEqual([['feature-by-date', 1, 'We’re going to add it by March']])
  expect(told('Single sign-on is planned for Q2.')).toEqual([['promised-date', 1, 'for Q2']])
  expect(told('Available in March.')).toEqual([['promised-date', 1, 'in March']])
  expect(told('It’s coming soon!')).toEqual([['promised-scope', 1, 'coming soon']])
  expect(told('Reports arrive after the decision. We work on figures that are fresh in the morning.')).toEqual([])
  expect(told('Since Relay 4.3 a rule decides.')).toEqual([])
})

test('[RV31] what is experimental or in beta carries its label in the sentence that names it, and once that it may change', () => {
  expect(told('Try the Source builder today.', beta)).toEqual([['label-missing', 1, 'Source builder'], ['may-change-missing', 1, 'Source builder']])
  expect(told('Try the Source builder (beta) today. It may still change.', beta)).toEqual([])
  expect(told('Try the Source builder (beta).\nThe source builder is for everybody, and may change.', beta)).toEqual([['label-missing', 2, 'source builder']])
  expect(told('Our Source builders are many.', beta)).toEqual([])
})

test('[RV32] the names come from the plans, inside and outside ones, of what is experimental or in beta', () => {
  const state = State.empty.apply([plans.create('p', { title: 'Product', kind: 'product' }), items.create('a', { plan: 'p', kind: 'feature', title: 'Mole', outsideTitle: 'Source builder', maturity: 'beta' }), items.create('b', { plan: 'p', kind: 'feature', title: 'Pause', maturity: 'ga' }), items.create('c', { plan: 'p', kind: 'feature', title: 'Rules', maturity: 'alpha' })])
  expect(labelledNames(state)).toEqual([{ name: 'Source builder', label: 'beta' }, { name: 'Mole', label: 'beta' }, { name: 'Rules', label: 'experimental' }])
})

test('[RV30] every finding quotes what stands at its place, whatever the text', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom('We will ship it by Q3. ', 'Source builder ', '\n', '4.3 ', 'a.b', '… ', 'coming soon', 'We plan it in May', '’', '(')), (parts) => {
      const text = parts.join('')
      for (const { start, end, line, column, quote } of wordingFindings(text, beta)) {
        expect(text.slice(start, end)).toBe(quote)
        expect(text.split('\n')[line - 1]?.slice(column - 1)).toContain(quote.split('\n')[0])
      }
    }),
  )
})
