import type { StoredRecord } from '../../core/kernel/change.ts'
import type { Actor } from '../../core/kernel/permission.ts'
import type { State } from '../../core/kernel/state.ts'
import { recordTypes } from '../../core/root.ts'
import { viewsAt } from '../../core/workspace/saved-views.ts'
import { commandsFor, commandTitle } from './command-names.ts'
import { type Folded, fold, queryOf, scoreOf } from './match.ts'
import { recordName } from './record-names.ts'

/** act: what the screen that is open offers. The rest is the same wherever one is. */
export type FindKind = 'act' | 'place' | 'view' | 'command' | 'record'

/** One line that the palette can offer. */
export interface Find {
  /** The same for the same thing, so that what was chosen lately is known again: "record:items/<id>", "command:item.add". */
  readonly key: string
  readonly kind: FindKind
  readonly title: string
  readonly folded: Folded
  /** What else finds it, less surely than its title. */
  readonly also?: Folded
  /** What it is, told beside the title: "release", "saved view". */
  readonly word: string
}

/** Records that hold a name without being a thing of their own that anyone looks for. */
const unlisted: ReadonlySet<string> = new Set(['settings', 'saved-views'])

const made = new WeakMap<StoredRecord, Find>()

/** Every record that has a name, ready to be searched. A record that has not changed is not folded again. */
export function recordFinds(state: State): Find[] {
  const finds: Find[] = []
  for (const find of foundRecords(state)) finds.push(find)
  return finds
}

/** `recordFinds` one by one, so that very many can be folded ahead of time without blocking anybody. */
export function* foundRecords(state: State): Generator<Find> {
  for (const [collection, { definition, word }] of recordTypes) {
    const { title, calledBy } = definition
    if ((title === undefined && calledBy === undefined) || unlisted.has(collection)) continue
    for (const record of state.each(collection)) {
      if (record['erased'] === true) continue
      let find = made.get(record)
      // What is called by another record has another name when that one does.
      const called = title === undefined ? recordName(state, collection, record) : undefined
      if (find === undefined || (called !== undefined && called !== find.title)) {
        const text = called ?? String(record[title ?? ''] ?? '')
        find = { key: `record:${collection}/${record.id}`, kind: 'record', title: text, folded: fold(text), word: wordOf(record, word) }
        made.set(record, find)
      }
      yield find
    }
  }
}

/** An item, an activity or a plan is best told by its kind: "release", "webinar". */
function wordOf(record: StoredRecord, word: string): string {
  const kind = record['kind']
  return word === 'item' && typeof kind === 'string' ? kind.replaceAll('-', ' ') : word
}

export function commandFinds(actor: Actor): Find[] {
  return commandsFor(actor).map((type) => {
    const title = commandTitle(type)
    return { key: `command:${type.name}`, kind: 'command', title, folded: fold(title), also: fold(type.summary), word: 'command' }
  })
}

export function viewFinds(state: State, actor: Actor): Find[] {
  return viewsAt(state, actor).map(({ id, name, shared }) => ({ key: `view:${id}`, kind: 'view', title: name, folded: fold(name), word: shared === true ? 'shared view' : 'view of yours' }))
}

/** What kind wins among those that match alike. */
const weight: Readonly<Record<FindKind, number>> = { act: 6, place: 5, view: 4, record: 3, command: 2 }

/** How much it counts that something was chosen lately. */
const lately = 15

/** The best finds for a query, best first. A pure look through everything: 50,000 titles take a few milliseconds. */
export function search(finds: readonly Find[], text: string, { limit, recent = [] }: { readonly limit: number; readonly recent?: readonly string[] }): Find[] {
  const query = queryOf(text)
  if (query.length === 0) return []
  const known = new Set(recent)
  const best: { readonly find: Find; readonly score: number }[] = []
  for (const find of finds) {
    const matched = scoreOf(find.folded, query) || (find.also === undefined ? 0 : scoreOf(find.also, query) * 0.3)
    if (matched === 0) continue
    const score = matched + weight[find.kind] + (known.has(find.key) ? lately : 0)
    const last = best.at(-1)
    if (best.length === limit && last !== undefined && !isBetter({ find, score }, last)) continue
    best.splice(placeFor(best, { find, score }), 0, { find, score })
    if (best.length > limit) best.pop()
  }
  return best.map(({ find }) => find)
}

type Scored = { readonly find: Find; readonly score: number }

/** Of two alike, the one whose title comes first: the list never depends on the order in which records were written. */
function isBetter(a: Scored, b: Scored): boolean {
  if (a.score !== b.score) return a.score > b.score
  return a.find.title === b.find.title ? a.find.key < b.find.key : a.find.title < b.find.title
}

function placeFor(best: readonly Scored[], one: Scored): number {
  let [low, high] = [0, best.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (isBetter(best[middle] as Scored, one)) low = middle + 1
    else high = middle
  }
  return low
}

/** How many of what was chosen lately are remembered. */
const remembered = 12

export function withRecent(recent: readonly string[], key: string): string[] {
  return [key, ...recent.filter((one) => one !== key)].slice(0, remembered)
}
