import type { StoredRecord } from '../../kernel/change.ts'
import type { Arrival } from './arrivals.ts'
import { normalTitle } from './duplicates.ts'
import { titleOf } from './references.ts'
import type { Rename } from './report.ts'

/** "Mostly the same title": at least this share of the words of both titles is common to both. */
const mostly = 2 / 3

/**
 * Among the items that came and went, those that are one item under a new name: exactly one went and one came with the same teams,
 * maturity and documentation link, in the same plan and of the same kind, and their titles have most of their words in common. The
 * arrival takes over the record, so its id and history stay. Whatever is less sure stays one gone and one new.
 */
export function findRenames(came: readonly Arrival[], went: readonly StoredRecord[]): Rename[] {
  const leaving = groupBy(went, (record) => signature(record))
  const coming = groupBy(came, ({ fields }) => signature(fields))
  const renames: Rename[] = []
  for (const [likeness, arrivals] of coming) {
    const arrival = arrivals[0] as Arrival
    const record = leaving.get(likeness)?.[0]
    if (likeness === '' || record === undefined || arrivals.length !== 1 || leaving.get(likeness)?.length !== 1) continue
    const before = { key: String(record['sourceKey']), title: String(record['title']) }
    const title = titleOf(arrival)
    const shared = commonWords(before.title, title)
    if (shared < mostly) continue
    arrival.now = record
    arrival.id = record.id
    const why =
      `"${before.title}" went and "${title}" came, the only two with the same team, maturity and documentation link, ` +
      `and ${Math.round(shared * 100)} % of the words of their titles are the same: taken as one item under a new name.`
    renames.push({ id: record.id, collection: 'items', key: arrival.draft.key, title, source: arrival.source.title, place: arrival.draft.place, before, why })
  }
  return renames
}

/** What two items must have in common to be one; empty when there is too little to go by. */
function signature(fields: { readonly [field: string]: unknown }): string {
  const { plan, kind, teams, maturity, documentationLink } = fields
  if (teams === undefined && documentationLink === undefined) return ''
  return JSON.stringify([plan, kind, Array.isArray(teams) ? [...teams].sort() : [], maturity ?? null, documentationLink ?? null])
}

/** Share of the words of two titles that both have: twice the common ones over all. 0 to 1. */
export function commonWords(a: string, b: string): number {
  const left = new Set(normalTitle(a).split(' '))
  const right = new Set(normalTitle(b).split(' '))
  const common = [...left].filter((word) => right.has(word)).length
  return (2 * common) / (left.size + right.size)
}

function groupBy<T>(list: readonly T[], nameOf: (one: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>()
  for (const one of list) {
    const name = nameOf(one)
    const group = groups.get(name)
    if (group === undefined) groups.set(name, [one])
    else group.push(one)
  }
  return groups
}
