import { expect, test } from 'vitest'
import { State } from '../kernel/state.ts'
import { builtInAudience } from './built-in.ts'
import { redact } from './redact.ts'
import { wordingTeller } from './wording.ts'

test('[AU26] an audience is told whole words in its own words, with capitals where ours have them', () => {
  const tell = wordingTeller({ epic: 'initiative', 'work item': 'wish', 'c++': 'C plus plus', École: 'school' })
  expect(tell?.('Epics are not an epic. Epic work items, a work item, WORK ITEM in C++; epical école')).toBe('Epics are not an initiative. Initiative work items, a wish, Wish in C plus plus; epical school')
  expect(wordingTeller({ 'e-mail': 'mail', 'and/or': 'or' })?.('An E-mail and/or a note')).toBe('An Mail or a note')
  expect(wordingTeller({})).toBeUndefined()
})

test('[AU26] titles and texts are worded, kinds, keys and addresses are not', () => {
  const state = State.empty
    .withCollection('plans', [{ id: 'plan', title: 'Epic plan', kind: 'product' }])
    .withCollection('items', [{ id: 'item', plan: 'plan', kind: 'epic', title: 'Search epic', value: 'An epic', documentationLink: 'https://example.com/epic', compatibility: { epic: true } }])
  const view = redact(state, { ...builtInAudience('customers'), wording: { epic: 'initiative' }, disclaimer: 'No epic is a promise.' }, { today: '2026-03-01', key: 'key' })
  expect(view.list('items')).toMatchObject([{ kind: 'epic', title: 'Search initiative', value: 'An initiative', documentationLink: 'https://example.com/epic', compatibility: { epic: true } }])
  expect([view.list('plans')[0]?.['title'], view.audience.disclaimer]).toEqual(['Initiative plan', 'No initiative is a promise.'])
})
