import { expect, test } from 'vitest'
import type { WalkedItem } from '../../../core/workshop/walked-items.ts'
import { nextToAgree, placeInTime, walkedPlans } from './walked-plans.ts'

const item = (title: string, plan: string, planKind: WalkedItem['planKind'], start: string): WalkedItem => ({ title, kind: 'event', plan, planTitle: plan, planKind, start, end: start, when: start })
const items = { b: item('Booth', 'Events', 'marketing', '2027-03-01'), s: item('Summit', 'Events', 'marketing', '2027-01-01'), r: item('Relay 5', 'Product', 'product', '2027-06-01') }

test('[WK85] plans are walked one after another, and the room is at the first item of which nothing was said', () => {
  expect(walkedPlans(items).map(({ title, items: of }) => [title, of.map(([id]) => id)])).toEqual([['Product', ['r']], ['Events', ['s', 'b']]])
  expect(nextToAgree(items, {})).toBe('r')
  const effort = { title: '', affects: false, agreedBy: [] }
  expect(nextToAgree(items, { 1: { ...effort, item: 'r' }, 2: { ...effort, item: 's' } })).toBe('b')
  expect(nextToAgree(items, { 1: { ...effort, item: 'r' }, 2: { ...effort, item: 's' }, 3: { ...effort, item: 'b' } })).toBeUndefined()
})

test('[WK85] an item stands at its true time on the axis, within what the axis shows', () => {
  const columns = [{ start: '2027-01-01', end: '2027-03-31' }, { start: '2027-04-01', end: '2027-06-30' }]
  expect(placeInTime({ start: '2027-04-01', end: '2027-06-30' }, columns)).toEqual({ from: 0.5, to: 1 })
  expect(placeInTime({ start: '2026-01-01', end: '2028-01-01' }, columns)).toEqual({ from: 0, to: 1 })
  expect(placeInTime({ start: '2027-01-31', end: '2027-01-31' }, columns).from).toBeCloseTo(1 / 6, 2)
})
