import type { Name } from '../kernel/change.ts'
import type { Day } from '../kernel/command.ts'
import type { Audience } from './audiences.ts'

/** A redacted record: only the fields that may leave, windows as this audience is told them, references only to records in the View. */
export interface ViewRecord {
  /** Inside: the record's id. Outside: an HMAC of it, so that no internal id leaves. */
  readonly id: string
  readonly [field: string]: unknown
}

/** What an audience is told of itself; none of the audience record's internal fields. */
export type ViewAudience = Pick<Audience, 'key' | 'title' | 'inside' | 'dates'> & {
  readonly disclaimer?: string | undefined
  /** It may be shown the activity roadmap. Never set outside. */
  readonly activityRoadmap?: true
}

export interface ViewData {
  readonly audience: ViewAudience
  readonly today: Day
  readonly collections: { readonly [collection: Name]: readonly ViewRecord[] }
}

const made = Symbol('made by redact')

/**
 * State as one audience may see it, on one day. Only `redact()` makes one (law 3): decks, exports, feeds and pages accept a View or
 * slides made from one, never state. Everything derived (counts, order, roll-ups) is computed from a View's records.
 */
export class View {
  readonly audience: ViewAudience
  readonly today: Day
  private readonly collections: ReadonlyMap<Name, ReadonlyMap<string, ViewRecord>>

  /** For redact.ts only: the token keeps everyone else out. */
  constructor(token: typeof made, audience: ViewAudience, today: Day, collections: ReadonlyMap<Name, ReadonlyMap<string, ViewRecord>>) {
    if (token !== made) throw new Error('Only redact() makes a View.')
    this.audience = audience
    this.today = today
    this.collections = collections
  }

  get<T = ViewRecord>(collection: Name, id: string | undefined): T | undefined {
    return id === undefined ? undefined : (this.collections.get(collection)?.get(id) as T | undefined)
  }

  /** Every record of a collection, in a stable order that depends on what the audience may see alone. */
  list<T = ViewRecord>(collection: Name): T[] {
    return [...(this.collections.get(collection)?.values() ?? [])] as T[]
  }

  names(): Name[] {
    return [...this.collections.keys()].sort()
  }

  /** All of it as plain data: what a digest is made from, and what an export writes. */
  data(): ViewData {
    const collections = Object.fromEntries(this.names().map((name) => [name, this.list(name)]))
    return { audience: this.audience, today: this.today, collections }
  }
}

/** Used by redact.ts; a house test fails when another file imports it. */
export function viewFromRedact(audience: ViewAudience, today: Day, collections: ReadonlyMap<Name, ReadonlyMap<string, ViewRecord>>): View {
  return new View(made, audience, today, collections)
}
