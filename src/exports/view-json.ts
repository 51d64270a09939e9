import type { View, ViewRecord } from '../core/audiences/view.ts'

/**
 * A View as JSON, two spaces deep: collections by name, records in the View's order, and what a field holds in the order of its names, since
 * the order in which it was written tells of the past. Ends with a line break.
 */
export function viewJson(view: View): string {
  const collections = Object.fromEntries(view.names().map((name) => [name, view.list(name).map(inOrder)]))
  return `${JSON.stringify({ audience: view.audience.key, day: view.today, collections }, null, 2)}\n`
}

function inOrder(record: ViewRecord): Record<string, unknown> {
  return Object.fromEntries(Object.entries(record).map(([name, value]) => [name, sorted(value)]))
}

function sorted(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value
  if (Array.isArray(value)) return value.map(sorted)
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1))
  return Object.fromEntries(entries.map(([name, part]) => [name, sorted(part)]))
}
