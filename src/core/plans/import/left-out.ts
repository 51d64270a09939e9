import type { Json } from '../../../lib/json.ts'
import type { Change, Fields, Id } from '../../kernel/change.ts'
import type { State } from '../../kernel/state.ts'
import { sources } from '../plans.ts'
import { importables } from './importable.ts'
import type { ImportReport, Named } from './report.ts'

/** A line of the report that a person does not want done, named as the report names it. */
export type LeftOut = Pick<Named, 'collection' | 'key' | 'source'>

const nameOf = ({ collection, key, source }: LeftOut) => JSON.stringify([collection, key, source])

/**
 * An import without the lines that are left out: records that would be new are not made, others stay as they are. What only belongs to a
 * record that is not made (an item's stages) is left out with it, and a link to one stays unset. The next import of the same files proposes
 * all of it again.
 */
export function withoutLeftOut(state: State, changes: readonly Change[], report: ImportReport, left: readonly LeftOut[]): { readonly changes: readonly Change[]; readonly report: ImportReport } {
  if (left.length === 0) return { changes, report }
  const names = new Set(left.map(nameOf))
  const titles = new Map(sources.list(state).map(({ id, title }) => [id, title]))
  for (const change of changes) if (change.kind === 'create' && change.collection === 'sources') titles.set(change.id, String(change.after['title']))
  const isLeft = (one: LeftOut) => names.has(nameOf(one))
  const named = (change: Change): LeftOut | undefined =>
    change.kind === 'create' ? { collection: change.collection, key: String(change.after['sourceKey']), source: titles.get(String(change.after['source'])) ?? '' } : undefined
  const kept = new Set([...report.changed, ...report.gone, ...report.renames].filter(isLeft).map(({ id }) => id))
  const shared = new Set(left.map(({ collection, key }) => `${collection}|${key}`))
  const unmade = new Set<Id>()
  for (const change of changes) {
    const name = named(change)
    if (name === undefined || change.kind !== 'create') continue
    const isShared = change.after['shared'] === true
    if (isShared ? shared.has(`${name.collection}|${name.key}`) : isLeft(name)) unmade.add(change.id)
  }
  const done = linked(changes.filter(({ id }) => !kept.has(id)), unmade)
  const stays = (one: Named & { readonly id?: Id }) => !isLeft(one) && !(one.id !== undefined && kept.has(one.id))
  const made = new Set(done.flatMap((change) => (change.kind === 'create' ? [madeName(change.collection, change.after)] : [])))
  return {
    changes: done,
    report: {
      ...report, new: report.new.filter((one) => !isLeft(one) && made.has(madeName(one.collection, { sourceKey: one.key }))),
      changed: report.changed.filter(stays), gone: report.gone.filter(stays), renames: report.renames.filter(stays),
    },
  }
}

function madeName(collection: string, { sourceKey }: Fields): string {
  return `${collection}|${String(sourceKey)}`
}

/** Without the records that are not made, and without links to them; a record that cannot be without its link is not made either. */
function linked(changes: readonly Change[], unmade: Set<Id>): Change[] {
  for (let before = -1; before !== unmade.size;) {
    before = unmade.size
    for (const change of changes) {
      const kind = importables.get(change.collection)
      if (change.kind !== 'create' || unmade.has(change.id) || kind === undefined) continue
      const needs = [...kind.references.keys()].filter((field) => kind.required.has(field))
      if (needs.some((field) => unmade.has(String(change.after[field])))) unmade.add(change.id)
    }
  }
  return changes.flatMap((change) => (unmade.has(change.id) ? [] : withoutLinks(change, unmade)))
}

function withoutLinks(change: Change, unmade: ReadonlySet<Id>): Change[] {
  const references = importables.get(change.collection)?.references
  if (change.kind === 'remove' || references === undefined) return [change]
  const points = (value: Json | undefined) => (Array.isArray(value) ? value.some((id) => unmade.has(String(id))) : unmade.has(String(value)))
  const fields = [...references.keys()].filter((field) => points(change.after[field]))
  if (fields.length === 0) return [change]
  const after: Record<string, Json> = { ...change.after }
  for (const field of fields) {
    const value = after[field]
    const left = Array.isArray(value) ? value.filter((id) => !unmade.has(String(id))) : []
    if (left.length > 0) after[field] = left
    else delete after[field]
  }
  if (change.kind === 'create') return [{ ...change, after }]
  if (Object.keys(after).length === 0) return []
  return [{ ...change, after, before: Object.fromEntries(Object.entries(change.before).filter(([field]) => Object.hasOwn(after, field))) }]
}
