import type { StoredRecord } from '../core/kernel/change.ts'
import type { Maturity } from '../core/plans/maturity.ts'
import { monthEnd } from '../core/time/days.ts'
import type { Window } from '../core/time/window.ts'
import type { Rows } from './plan-arbitrary.ts'

/** "2026-10" or "2026-10" to "2026-11" as a window known to the month. */
export function months(from: string, to = from): Window {
  return { start: `${from}-01`, end: monthEnd(`${to}-01`), precision: 'month' }
}

export function day(on: string): Window {
  return { start: on, end: on, precision: 'day' }
}

export function item(id: string, kind: string, title: string, more: Partial<StoredRecord> = {}): Rows[number] {
  return ['items', { id, plan: 'plan', kind, title, ...more } as StoredRecord]
}

/** A level that an item reaches, in a release or in a window of its own. */
export function stage(of: string, level: Maturity, at: string | Window): Rows[number] {
  return ['stage-targets', { id: `${of} ${level}`, item: of, stage: level, ...(typeof at === 'string' ? { release: at } : { window: at }) }]
}

/** A small plan of an invented company: two products, three problems, five releases ahead of 14 Sep 2026 and two just out. */
export const fernhill: Rows = [
  ['settings', { id: 'settings', name: 'Fernhill', zone: 'UTC' }],
  ['plans', { id: 'plan', title: 'Product', kind: 'product' }],
  item('trust', 'theme', 'Trust the number', { problem: 'Two systems, two numbers', cost: 'Someone spends the morning finding the right one.', value: 'Every figure shows who changed it.' }),
  item('decide', 'theme', 'Decide on today’s figures', { problem: 'The report arrives after the decision', cost: 'Reports are filled overnight.', value: 'The report shows figures less than five minutes old.' }),
  item('connect', 'theme', 'Connect in an afternoon', { problem: 'Each new source is a project', cost: 'Most systems stay out.', value: 'Someone connects it in an afternoon.' }),
  item('relay-4.1', 'release', 'Relay 4.1', { product: 'Relay', window: months('2026-07') }),
  item('canvas-6.5', 'release', 'Canvas 6.5', { product: 'Canvas', window: day('2026-08-17') }),
  item('relay-4.2', 'release', 'Relay 4.2', { product: 'Relay', window: months('2026-09'), value: 'Twelve sources connect in a few clicks.' }),
  item('canvas-7', 'release', 'Canvas 7', {
    product: 'Canvas', window: months('2026-10', '2026-11'), value: 'Decide on today’s figures. Live figures take the night out of reporting.',
    measure: { what: 'How old a figure can be', before: '24 hours', after: '5 minutes', share: 0.0035 },
  }),
  item('relay-4.3', 'release', 'Relay 4.3', { product: 'Relay', window: months('2026-11') }),
  item('canvas-7.1', 'release', 'Canvas 7.1', { product: 'Canvas', window: months('2027-02', '2027-04'), value: 'A message reaches you.' }),
  item('relay-5', 'release', 'Relay 5', { product: 'Relay' }),
  item('history', 'feature', 'Change history', { parent: 'trust', value: 'Take back the change that was wrong.' }), stage('history', 'beta', 'relay-4.1'), stage('history', 'ga', 'relay-4.3'),
  item('live', 'feature', 'Live figures', { parent: 'decide', value: 'A report refreshes itself while it is open.' }), stage('live', 'ga', 'canvas-7'),
  item('alerts', 'feature', 'Alerts on a threshold', { parent: 'decide' }), stage('alerts', 'experimental', 'canvas-7'), stage('alerts', 'beta', 'canvas-7.1'),
  item('library', 'feature', 'Source library', { parent: 'connect', value: 'Twelve sources.' }), stage('library', 'ga', 'relay-4.2'),
  item('folders', 'feature', 'Report folders', { value: 'Find a report by its team.' }), stage('folders', 'ga', 'canvas-6.5'),
  item('regional', 'feature', 'Regional storage'),
]

/** Many features of one release and no problem: as a plan read from files has them. */
export function crowded(count: Readonly<Partial<Record<Maturity, number>>>, release: string, on: string): Rows {
  const features = Object.entries(count).flatMap(([level, many]) => Array.from({ length: many ?? 0 }, (_, at) => [item(`${level}-${at}`, 'feature', `Feature ${level} number ${at + 1}`), stage(`${level}-${at}`, level as Maturity, 'the-release')]))
  return [['plans', { id: 'plan', title: 'Engine', kind: 'product' }], item('the-release', 'release', release, { window: day(on) }), ...features.flat()]
}
