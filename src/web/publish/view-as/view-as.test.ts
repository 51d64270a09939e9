import { expect, test } from 'vitest'
import { whoIsTold } from '../../../core/audiences/becomes-visible.ts'
import { builtInAudience } from '../../../core/audiences/built-in.ts'
import { State } from '../../../core/kernel/state.ts'
import { type Item, items } from '../../../core/plans/plans.ts'
import type { Window } from '../../../core/time/window.ts'
import { seenAs } from '../../settings/audiences/told-changes.ts'
import { insideAndOutside, itemSeen } from './inside-and-outside.ts'
import { seenPlan } from './seen-plan.ts'
import { toldChange, toldName } from './told-change.ts'

const month = (name: string): Window => ({ start: `${name}-01`, end: `${name}-28`, precision: 'month' })
const stateWith = (release: Window, more: readonly object[] = []): State =>
  State.empty
    .withCollection('accounts', [{ id: 'n', number: 17, name: 'Norrvik' }])
    .withCollection('plans', [{ id: 'plan', title: 'Product', kind: 'product' }])
    .withCollection('items', [
      { id: 't', plan: 'plan', kind: 'theme', title: 'Trust the number' },
      { id: 'r', plan: 'plan', kind: 'release', title: 'Relay 5', product: 'Relay', window: release },
      { id: 'f', plan: 'plan', kind: 'feature', title: 'Conflict rules', outsideTitle: 'Rules', parent: 't', release: 'r', accounts: ['n'], status: 'started', maturity: 'beta' },
      ...more,
    ] as never[])
const customers = builtInAudience('customers')
const padded = { ...customers, dates: { precision: 'month', paddingDays: 20, labels: 'calendar' } } as const
const was = stateWith(month('2027-01'))
const is = stateWith(month('2027-02'), [{ id: 'new', plan: 'plan', kind: 'release', title: 'Canvas 8' }])
const [before, after] = [seenAs(was, customers, '2026-11-01'), seenAs(is, customers, '2026-11-12')]
const changes = whoIsTold(before, after)

test('[PU4] the plan stands under its problems as its readers have it, what is new and what reads otherwise marked, with the date that it was', () => {
  const groups = seenPlan(after, before, changes).map(({ title, lines }) => [title, lines.map(({ title: line, when, was: struck, how }) => [line, when.replaceAll('\u00a0', ' '), struck?.replaceAll('\u00a0', ' '), how])])
  expect(groups).toEqual([
    ['Trust the number', [['Rules', 'Feb 2027', 'Jan 2027', 'changes']]],
    ['Releases', [['Relay 5', 'Feb 2027', 'Jan 2027', 'changes']]],
    ['No date yet', [['Canvas 8', 'no date', undefined, 'comes']]],
  ])
  const [release, fresh] = [changes.find(({ title }) => title === 'Relay 5'), changes.find(({ title }) => title === 'Canvas 8')]
  expect(release && toldChange(release, before, after).replaceAll('\u00a0', ' ')).toBe('Jan 2027, now Feb 2027')
  expect(fresh && [toldName(fresh, before, after), toldChange(fresh, before, after)]).toEqual(['Canvas 8', ''])
})

test('[PU4] an item is read from both sides: padded dates, outside words and neutral codes beside what members read, and what stays inside by its class', () => {
  const view = seenAs(is, padded, '2026-11-12')
  const seen = view.list('items').find((item) => item['title'] === 'Rules')
  expect(itemSeen(is, view, seen?.id ?? '')?.id).toBe('f')
  const { told, kept } = insideAndOutside(is, items.need(is, 'f') as Item, view, seen, { labels: 'calendar' })
  expect(told.find(({ field }) => field === 'title')).toMatchObject({ mine: 'Conflict rules', theirs: 'Rules' })
  expect(told.find(({ field }) => field === 'customers')).toMatchObject({ mine: 'Norrvik', theirs: 'Customer 17' })
  expect(kept).toContainEqual({ word: 'status', mine: 'started', why: 'internal' })
  const release = view.list('items').find((item) => item['title'] === 'Relay 5')
  expect(insideAndOutside(is, items.need(is, 'r') as Item, view, release, { labels: 'calendar' }).told.find(({ field }) => field === 'window')).toMatchObject({ mine: 'Feb 2027', theirs: 'Feb\u2013Mar\u00a02027' })
})
