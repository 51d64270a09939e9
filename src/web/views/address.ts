import type { Json } from '../../lib/json.ts'
import type { SavedView } from '../../core/workspace/saved-views.ts'

/** What an address says beside how a place is looked at: what is open, the past day, and which saved view it came from. */
const beside: ReadonlySet<string> = new Set(['open', 'asOf', 'saved', 'log'])

export type Search = Readonly<Record<string, unknown>>

/** The part of an address's search that a saved view keeps: what is set and differs from what the place shows by itself. */
export function keptSearch(search: Search, defaults: Search = {}): Record<string, Json> {
  const kept = Object.entries(search).filter(([name, value]) => !beside.has(name) && value !== undefined && value !== null && value !== '' && text(value) !== text(defaults[name]))
  return Object.fromEntries(kept.sort(([a], [b]) => (a < b ? -1 : 1)).map(([name, value]) => [name, value as Json]))
}

/** Does an address show something else than the saved view it came from? */
export function differs(view: Pick<SavedView, 'search'>, search: Search, defaults: Search = {}): boolean {
  return text(keptSearch(view.search, defaults)) !== text(keptSearch(search, defaults))
}

/** The place of an address, below its workspace: "roadmap", "settings/people". */
export function placeOfAddress(pathname: string): string {
  return pathname.split('/').slice(2).filter((part) => part !== '').join('/')
}

/** Addresses carry texts: a number and its text are the same there. */
function text(value: unknown): string {
  if (value === undefined) return ''
  return typeof value === 'object' && value !== null ? JSON.stringify(Object.entries(value).map(([name, one]) => [name, text(one)])) : String(value)
}
