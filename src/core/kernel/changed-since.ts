import { sameJson } from '../../lib/json.ts'
import type { Change, Fields, StoredRecord } from './change.ts'
import type { Context } from './command.ts'
import { fieldWord } from './field-word.ts'
import type { State } from './state.ts'

/** Records of a change that is to be taken back and that are not any more as it had left them: what has become of each. */
export class ChangedSince {
  private readonly context: Pick<Context, 'actor' | 'typeOf'>
  private readonly found = new Map<string, { readonly name: string; readonly what: string | Set<string> }>()

  constructor(context: Pick<Context, 'actor' | 'typeOf'>) {
    this.context = context
  }

  get isNothing(): boolean {
    return this.found.size === 0
  }

  /** The part of a change that can still be made: all of it, some of its fields, or nothing. What cannot be is remembered. */
  partOf(state: State, change: Change): Change | undefined {
    const now = state.get(change.collection, change.id)
    if (change.kind === 'create') return now === undefined ? change : this.keep(change, now, 'has been made again')
    if (now === undefined) return this.keep(change, change.kind === 'remove' ? { ...change.before, id: change.id } : undefined, 'has been removed')
    const fields = change.kind === 'remove' ? new Set([...Object.keys(now), ...Object.keys(change.before)]) : Object.keys(change.before)
    const clashing = [...fields].filter((field) => field !== 'id' && !sameJson(now[field] ?? null, change.before[field] ?? null))
    if (clashing.length === 0) return change
    this.keep(change, now, new Set(clashing))
    if (change.kind === 'remove') return undefined
    const [before, after] = [without(change.before, clashing), without(change.after, clashing)]
    return Object.keys(after).length === 0 ? undefined : { ...change, before, after }
  }

  /** "since then title and date of the item "Search" have been changed, and the plan "Partner" has been removed". */
  sentence(): string {
    const all = [...this.found.values()].map(({ name, what }) => (typeof what === 'string' ? `${name} ${what}` : `${inWords([...what].map(fieldWord))} of ${name} ${what.size === 1 ? 'has' : 'have'} been changed`))
    const told = all.slice(0, most)
    return `since then ${inWords(all.length > most ? [...told, `${all.length - most} more have changed`] : told)}`
  }

  private keep({ collection, id }: Change, record: StoredRecord | undefined, what: string | Set<string>): undefined {
    const known = this.found.get(`${collection}/${id}`)
    if (known !== undefined && typeof known.what !== 'string' && typeof what !== 'string') for (const field of what) known.what.add(field)
    else this.found.set(`${collection}/${id}`, { name: this.nameOf(collection, record), what })
  }

  /** By its title, where whoever asks may read the record. */
  private nameOf(collection: string, record: StoredRecord | undefined): string {
    const type = this.context.typeOf(collection)
    if (type === undefined) return `something in ${collection}`
    const { title: field, readers, readable } = type.definition
    const { actor } = this.context
    const title = field === undefined ? undefined : record?.[field]
    const mayRead = readers?.includes(actor.role) === true && record !== undefined && (readable === undefined || readable(record as never, actor))
    return typeof title === 'string' && mayRead ? `the ${type.word} "${title}"` : `${/^[aeiou]/.test(type.word) ? 'an' : 'a'} ${type.word}`
  }
}

/** Records that are named before the rest is counted. */
const most = 3

function without(fields: Fields, names: readonly string[]): Fields {
  return Object.fromEntries(Object.entries(fields).filter(([name]) => !names.includes(name)))
}

function inWords(words: readonly string[]): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`
}
