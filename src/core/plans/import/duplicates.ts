import { type Steps, stepsOver } from '../../../lib/steps.ts'
import type { Id, StoredRecord } from '../../kernel/change.ts'
import type { Duplicate, Named } from './report.ts'

const plain = /^[\x20-\x7e]*$/

/** A title as it is compared: letters and digits of any script in lower case, one space between words. */
export function normalTitle(title: string): string {
  if (plain.test(title)) return title.toLowerCase().replace(/[^a-z0-9]+/g, ' ').trim()
  return title.normalize('NFKC').toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ' ').trim()
}

/** An item as it will be after the import, with its name for the report. */
export interface ItemAfter {
  readonly id: Id
  readonly plan: Id
  readonly release: Id | undefined
  readonly title: string
  readonly named: Named
}

/** An item that arrived: told in full only where it has a double. */
export interface ArrivedItem {
  readonly id: Id
  readonly plan: Id
  readonly title: string
  told(): ItemAfter
}

const itemsAStep = 500

/**
 * Items of one plan that have the same title in all but case and punctuation, at least one of them imported. Said, never merged: two
 * teams may well have a "Dark mode" each. Steps that every release has ("Code freeze") are not doubles when their releases differ.
 * `all` are the items that stay; those that arrived are passed over in it.
 */
export function* findDuplicates(arrived: Iterable<ArrivedItem>, all: Iterable<StoredRecord>, planTitle: (plan: Id) => string): Steps<Duplicate[]> {
  const first = new Firsts()
  const groups = new Map<string, ItemAfter[]>()
  const ids = new Set<Id>()
  const add = (before: ArrivedItem, item: ItemAfter) => {
    const name = nameOf(item.plan, item.title)
    const group = groups.get(name)
    if (group === undefined) groups.set(name, [before.told(), item])
    else group.push(item)
  }
  yield* stepsOver(arrived, itemsAStep, (item) => {
    ids.add(item.id)
    const before = first.like(item)
    if (before === undefined) first.add(item)
    else add(before, item.told())
  })
  yield* stepsOver(all, itemsAStep, (record) => {
    if (ids.has(record.id)) return
    const item = { plan: String(record['plan']), title: String(record['title']) }
    const before = first.like(item)
    if (before !== undefined) add(before, present(record))
  })
  return [...groups.values()].flatMap((group) => {
    const doubles = doublesIn(group)
    const [one] = doubles
    if (one === undefined || normalTitle(one.title) === '' || !doubles.some(({ id }) => ids.has(id))) return []
    return [{ title: one.title, plan: planTitle(one.plan), records: doubles.map(({ named }) => named) }]
  })
}

type Titled = Pick<ArrivedItem, 'plan' | 'title'>

/** The first item of each title in a plan. Found by a number made of both; only where that is the same are the titles compared. */
class Firsts {
  private readonly byNumber = new Map<number, ArrivedItem>()
  private readonly byName = new Map<string, ArrivedItem>()

  like(item: Titled): ArrivedItem | undefined {
    const found = this.byNumber.get(numberOf(item))
    if (found === undefined) return undefined
    const name = nameOf(item.plan, item.title)
    return nameOf(found.plan, found.title) === name ? found : this.byName.get(name)
  }

  /** An item that is like none before. */
  add(item: ArrivedItem): void {
    const number = numberOf(item)
    if (this.byNumber.has(number)) this.byName.set(nameOf(item.plan, item.title), item)
    else this.byNumber.set(number, item)
  }
}

/** The same number for titles of one plan that are the same once they are normal. */
function numberOf({ plan, title }: Titled): number {
  const start = mixed(0x811c9dc5, plan)
  let number = start
  let [begun, between] = [false, false]
  for (let i = 0; i < title.length; i++) {
    let code = title.charCodeAt(i)
    if (code > 126) return mixed(start, normalTitle(title))
    if (code >= 65 && code <= 90) code += 32
    if ((code < 97 || code > 122) && (code < 48 || code > 57)) {
      between = begun
      continue
    }
    if (between) number = Math.imul(number ^ 32, 0x01000193)
    number = Math.imul(number ^ code, 0x01000193)
    begun = true
    between = false
  }
  return number
}

function mixed(start: number, text: string): number {
  let number = start
  for (let i = 0; i < text.length; i++) number = Math.imul(number ^ text.charCodeAt(i), 0x01000193)
  return number
}

/** Those of a group that may be one with another of it: one without a release may be any, else two must have the same. */
function doublesIn(group: readonly ItemAfter[]): ItemAfter[] {
  if (group.some(({ release }) => release === undefined)) return [...group]
  const times = new Map<Id | undefined, number>()
  for (const { release } of group) times.set(release, (times.get(release) ?? 0) + 1)
  return group.filter(({ release }) => (times.get(release) ?? 0) > 1)
}

function present({ id, plan, title, release, sourceKey }: StoredRecord): ItemAfter {
  const named = { collection: 'items', key: typeof sourceKey === 'string' ? sourceKey : '', title: String(title), source: '' }
  return { id, plan: String(plan), release: typeof release === 'string' ? release : undefined, title: named.title, named }
}

function nameOf(plan: Id, title: string): string {
  return `${plan}|${normalTitle(title)}`
}
