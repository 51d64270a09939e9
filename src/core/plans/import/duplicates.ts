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
  readonly title: string
  readonly named: Named
}

/**
 * Items of one plan that have the same title in all but case and punctuation, at least one of them imported. Said, never merged: two
 * teams may well have a "Dark mode" each. `all` are the items that stay; those that arrived are passed over in it.
 */
export function findDuplicates(arrived: ReadonlyMap<Id, ItemAfter>, all: Iterable<StoredRecord>, planTitle: (plan: Id) => string): Duplicate[] {
  const first = new Map<string, ItemAfter>()
  const more = new Map<string, Named[]>()
  const add = (name: string, before: ItemAfter, named: Named) => {
    const list = more.get(name)
    if (list === undefined) more.set(name, [before.named, named])
    else list.push(named)
  }
  for (const item of arrived.values()) {
    const name = nameOf(item.plan, item.title)
    const before = first.get(name)
    if (before === undefined) first.set(name, item)
    else add(name, before, item.named)
  }
  for (const { id, plan, title, sourceKey } of all) {
    if (arrived.has(id)) continue
    const name = nameOf(String(plan), String(title))
    const before = first.get(name)
    if (before === undefined) continue
    add(name, before, { collection: 'items', key: typeof sourceKey === 'string' ? sourceKey : '', title: String(title), source: '' })
  }
  return [...more].flatMap(([name, records]) => {
    const item = first.get(name)
    return item === undefined || normalTitle(item.title) === '' ? [] : [{ title: item.title, plan: planTitle(item.plan), records }]
  })
}

function nameOf(plan: Id, title: string): string {
  return `${plan}|${normalTitle(title)}`
}
