import type { Id, StoredRecord } from '../../kernel/change.ts'
import type { Duplicate, Named } from './report.ts'

// Needs no normalising.
const plain = /^[\x20-\x7e]*$/

/** A title as it is compared: letters and digits of any script in lower case, one space between words. */
export function normalTitle(title: string): string {
  const text = plain.test(title) ? title : title.normalize('NFKC')
  return text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ' ').trim()
}

/** An item as it will be after the import, with its name for the report. */
export interface ItemAfter {
  readonly id: Id
  readonly plan: Id
  readonly release: Id | undefined
  readonly title: string
  readonly named: Named
}

/**
 * Items of one plan that have the same title in all but case and punctuation, at least one of them imported. Said, never merged: two
 * teams may well have a "Dark mode" each. Steps that every release has ("Code freeze") are not doubles when their releases differ.
 * `all` are the items that stay; those that arrived are passed over in it.
 */
export function findDuplicates(arrived: ReadonlyMap<Id, ItemAfter>, all: Iterable<StoredRecord>, planTitle: (plan: Id) => string): Duplicate[] {
  const first = new Map<string, ItemAfter>()
  const groups = new Map<string, ItemAfter[]>()
  const add = (name: string, before: ItemAfter, item: ItemAfter) => {
    const group = groups.get(name)
    if (group === undefined) groups.set(name, [before, item])
    else group.push(item)
  }
  for (const item of arrived.values()) {
    const name = nameOf(item.plan, item.title)
    const before = first.get(name)
    if (before === undefined) first.set(name, item)
    else add(name, before, item)
  }
  for (const record of all) {
    if (arrived.has(record.id)) continue
    const name = nameOf(String(record['plan']), String(record['title']))
    const before = first.get(name)
    if (before !== undefined) add(name, before, present(record))
  }
  return [...groups.values()].flatMap((group) => {
    const doubles = group.filter((one) => group.some((other) => other !== one && mayBeOne(one, other)))
    const [one] = doubles
    if (one === undefined || normalTitle(one.title) === '' || !doubles.some(({ id }) => arrived.has(id))) return []
    return [{ title: one.title, plan: planTitle(one.plan), records: doubles.map(({ named }) => named) }]
  })
}

function mayBeOne(a: ItemAfter, b: ItemAfter): boolean {
  return a.release === undefined || b.release === undefined || a.release === b.release
}

function present({ id, plan, title, release, sourceKey }: StoredRecord): ItemAfter {
  const named = { collection: 'items', key: typeof sourceKey === 'string' ? sourceKey : '', title: String(title), source: '' }
  return { id, plan: String(plan), release: typeof release === 'string' ? release : undefined, title: named.title, named }
}

function nameOf(plan: Id, title: string): string {
  return `${plan}|${normalTitle(title)}`
}
