import type { StoredRecord } from '../../src/core/kernel/change.ts'
import { State } from '../../src/core/kernel/state.ts'
import { addDays } from '../../src/core/time/days.ts'
import type { LiveWorkspace } from '../../src/client/live-workspace.ts'
import { today } from './many-items.ts'

const buckets = 24
const owners = 30
const precisions = ['day', 'day', 'day', 'month', 'quarter'] as const

/** A roadmap of so many activities in two dozen buckets over eight quarters, a third of them built on plan items. */
export function activitiesState(count: number): State {
  const activities: StoredRecord[] = []
  const connectors: StoredRecord[] = []
  const items: StoredRecord[] = []
  for (let at = 0; at < count; at++) {
    const start = addDays('2026-11-01', (at * 7919) % 700)
    const window = { start, end: addDays(start, (at * 31) % 75), precision: precisions[at % 5] as string }
    activities.push({ id: `activity-${at}`, roadmap: 'r', bucket: `b${at % buckets}`, title: `Activity ${at} about ${topics[at % topics.length] ?? ''}`, window, owner: `o${at % owners}`, effort: 1, status: at % 7 === 0 ? 'under-way' : 'planned' })
    if (at % 3 === 0) connectors.push({ id: `c${at}`, activity: `activity-${at}`, item: `i${at % 1_000}` })
  }
  for (let at = 0; at < 1_000; at++) items.push({ id: `i${at}`, plan: `p${at % 3}`, kind: 'content', title: `Item ${at}`, status: 'done' })
  for (let at = 0; at < 16; at++) items.push({ id: `release${at}`, plan: 'p0', kind: 'release', product: at % 2 === 0 ? 'Relay' : 'Canvas', title: `${at % 2 === 0 ? 'Relay' : 'Canvas'} ${at}`, window: { start: addDays(today, at * 40), end: addDays(today, at * 40), precision: 'day' }, status: 'planned' })
  const rows = Array.from({ length: buckets }, (_, at) => ({ id: `b${at}`, roadmap: 'r', title: `Bucket ${at}`, hue: (at % 12) + 1, rank: `a${String(at).padStart(3, '0')}` }))
  return State.empty
    .withCollection('settings', [{ id: 'settings', name: 'Large', zone: 'UTC', fiscalYearStart: 2 }])
    .withCollection('people', Array.from({ length: owners }, (_, at) => ({ id: `o${at}`, name: `Owner ${at}` })))
    .withCollection('plans', ['product', 'marketing', 'partner'].map((kind, at) => ({ id: `p${at}`, title: `Plan ${at}`, kind })))
    .withCollection('items', items)
    .withCollection('roadmaps', [{ id: 'r', title: 'Large', period: 'quarter', horizon: { start: '2026-11-01', end: '2028-10-31', precision: 'quarter' } }])
    .withCollection('buckets', rows)
    .withCollection('activities', activities)
    .withCollection('connectors', connectors)
}

const topics = ['the launch', 'a story of two customers and what they saved', 'quotes', 'enablement of the field for the new year', 'a survey', 'messages for finance']

/** That workspace as screens know one: nothing is written in it. */
export function manyActivities(count: number): LiveWorkspace {
  const shown = { state: activitiesState(count), position: 1, today, actor: { id: 'bench', role: 'owner' as const }, connection: 'live' as const, pending: 0, outlives: true, here: [] }
  return {
    key: 'large', shown: () => shown, subscribe: () => () => undefined, past: async () => shown.state,
    send: async () => ({ done: true, group: 'none' }), showsAhead: () => true, undo: async () => undefined, redo: async () => undefined, present: () => undefined, close: () => undefined,
  } as LiveWorkspace
}
