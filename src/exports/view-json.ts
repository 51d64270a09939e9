import type { View } from '../core/audiences/view.ts'

/** A View as JSON, two spaces deep: collections by name, records in the View's order. Ends with a line break. */
export function viewJson(view: View): string {
  const collections = Object.fromEntries(view.names().map((name) => [name, view.list(name)]))
  return `${JSON.stringify({ audience: view.audience.key, day: view.today, collections }, null, 2)}\n`
}
