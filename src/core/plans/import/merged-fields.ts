import { sameJson, type Json } from '../../../lib/json.ts'
import type { Fields, Id } from '../../kernel/change.ts'
import type { Remark } from '../draft.ts'
import { eachOnce, isPlannedLabel } from '../labels.ts'
import { remarkAt, type Arrival } from './arrivals.ts'
import type { SourceRead } from './sources-read.ts'

/** Said by a source when a record is made; later a person's word stands, unless a column of the file says it. */
const saidOnce: ReadonlySet<string> = new Set(['mark', 'plan', 'kind'])

/**
 * The fields that differ after an import, null for unset ones. `arrivals` are the drafts of one record: one, or several for a shared
 * record. The source that owns the record writes over what its file says and unsets what its file has a column for but no value;
 * what no column names is the workspace's own and stays. Any other source fills what is unset, and a value that differs is a remark.
 */
export function mergedFields(arrivals: readonly Arrival[], remarks: Remark[]): { before: Fields; after: Fields } {
  const first = arrivals[0] as Arrival
  // Most of a large import: a new record that one source alone knows holds what its draft says.
  if (first.now === undefined && !first.shared) {
    return { before: nothing, after: first.fields }
  }
  const now = first.now ?? nothing
  const next = new Difference(now)
  const owner = ownerOf(arrivals, now)
  const [owning, filling] = inOrder(arrivals, owner)
  if (owning !== undefined) overwrite(owning, arrivals, first.now !== undefined, next)
  for (const arrival of filling) {
    for (const field of Object.keys(arrival.fields)) {
      const value = arrival.fields[field] as Json
      const held = next.value(field)
      if (held === undefined || held === null) next.set(field, value)
      else if (!quiet(arrival, field) && !sameJson(held, value)) remarks.push(differs(arrival, field, value, held))
    }
  }
  machinery(first, owner, next)
  return next
}

const nothing: Fields = {}

/** What is to become of a record's fields: only what differs from what it holds now. */
class Difference {
  readonly before: Record<string, Json> = {}
  readonly after: Record<string, Json> = {}
  readonly now: Fields

  constructor(now: Fields) {
    this.now = now
  }

  value(field: string): Json | undefined {
    return Object.hasOwn(this.after, field) ? this.after[field] : this.now[field]
  }

  set(field: string, value: Json): void {
    const held = this.now[field] ?? null
    if (held === value || sameJson(held, value)) return
    this.before[field] = held
    this.after[field] = value
  }
}

/**
 * A record that one source alone knows is that source's. A shared one is the source's that first says when it happens, and until then
 * the source's that first named it. A plan is nobody's: imports only fill it.
 */
function ownerOf(arrivals: readonly Arrival[], now: Fields): Id | undefined {
  const first = arrivals[0] as Arrival
  if (!first.shared) return first.source.id
  if (!first.kind.fields.has('source')) return undefined
  if (now['window'] === undefined) {
    const dating = arrivals.find(({ fields }) => fields['window'] !== undefined)
    if (dating !== undefined) return dating.source.id
  }
  return typeof now['source'] === 'string' ? now['source'] : first.source.id
}

/** The arrival that may write over, the surest of its source first, and the rest, which only fill. */
function inOrder(arrivals: readonly Arrival[], owner: Id | undefined): [Arrival | undefined, readonly Arrival[]] {
  if (arrivals.length === 1 && !(arrivals[0] as Arrival).shared) return [arrivals[0], []]
  const own = arrivals.filter(({ source }) => source.id === owner)
  const owning = own.find(({ fields }) => fields['window'] !== undefined) ?? own[0]
  return [owning, arrivals.filter((arrival) => arrival !== owning)]
}

function overwrite({ source, draft, fields }: Arrival, all: readonly Arrival[], exists: boolean, next: Difference): void {
  const filled = source.filled.get(draft.collection)
  for (const field of Object.keys(fields)) {
    const stands = exists && saidOnce.has(field) && next.now[field] !== undefined && filled?.has(field) !== true
    if (!stands) next.set(field, field === 'labels' ? withPlanned(next.now[field], fields[field]) : (fields[field] as Json))
  }
  if (!exists) return
  const unset = (field: string) => {
    if (next.now[field] === undefined || fields[field] !== undefined || !canUnset(all, source, field)) return
    const kept = field === 'labels' ? withPlanned(next.now[field], []) : []
    next.set(field, kept.length === 0 ? null : kept)
  }
  for (const field of filled ?? []) unset(field)
  unset('own')
}

/** Labels as the source has them, and those that say what was planned for a milestone: such a baseline is kept here, and stays. */
function withPlanned(now: Json | undefined, said: Json | undefined): string[] {
  const [before, after] = [now, said].map((list) => (Array.isArray(list) ? list.map(String) : []))
  return eachOnce([...(after ?? []), ...(before ?? []).filter(isPlannedLabel)])
}

function canUnset(all: readonly Arrival[], source: SourceRead, field: string): boolean {
  const { kind } = all[0] as Arrival
  return kind.fields.has(field) && !kind.required.has(field) && !all.some((one) => one.source === source && one.fields[field] !== undefined)
}

/** Another source's own fields are its own words, and a plan's fields are the workspace's: neither is a contradiction. */
function quiet({ kind }: Arrival, field: string): boolean {
  return field === 'own' || field === 'mark' || !kind.fields.has('source')
}

function differs(arrival: Arrival, field: string, value: Json, held: Json): Remark {
  const { draft, source, kind } = arrival
  return remarkAt(
    draft, 'warning', 'shared-differs',
    `"${draft.key}" is known to several sources; ${source.title} says its ${field} is ${short(value)}, but the ${kind.type.word} has ${short(held)}, which stands.`,
  )
}

function short(value: Json): string {
  const text = typeof value === 'string' ? `"${value}"` : JSON.stringify(value)
  return text.length > 100 ? `${text.slice(0, 99)}…` : text
}

function machinery({ draft, shared, kind }: Arrival, owner: Id | undefined, next: Difference): void {
  if (kind.fields.has('sourceKey')) next.set('sourceKey', draft.key)
  if (owner !== undefined) next.set('source', owner)
  if (shared && kind.fields.has('shared')) next.set('shared', true)
  if (next.now['goneOn'] === undefined) return
  next.set('goneOn', null)
  if (next.now['status'] === 'dropped' && next.value('status') === 'dropped') next.set('status', null)
}
