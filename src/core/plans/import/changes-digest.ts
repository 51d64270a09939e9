import { Sha256Stream } from '../../../lib/digest.ts'
import { canonicalJson, type Json } from '../../../lib/json.ts'
import type { Steps } from '../../../lib/steps.ts'
import type { Change, Fields, Name } from '../../kernel/change.ts'
import { sources } from '../plans.ts'
import { importables } from './importable.ts'

/** Fields that hold the day of the import, which may be another than the dry run's. */
const days: ReadonlySet<string> = new Set(['readOn', 'goneOn'])

const changesAStep = 500

/**
 * The digest of what an import would change, in steps: the same for a dry run and a commit of the same readings that do the same,
 * whatever ids the new records get and on whatever day it is done. 64 hex digits. All is told word by word, but for the values of new
 * records that one source alone knows: those are what their drafts say, whatever the workspace holds, so that their key and what they
 * point at tell enough, and a large import is not read through once more.
 */
export function* changesDigestSteps(changes: readonly Change[]): Steps<string> {
  const numbers = new Map<string, number>()
  for (const change of changes) if (change.kind === 'create') numbers.set(change.id, numbers.size)
  yield
  const stream = new Sha256Stream()
  const telling = new Telling(numbers)
  for (let at = 0; at < changes.length; at += changesAStep) {
    let text = ''
    for (const change of changes.slice(at, at + changesAStep)) text += `${telling.told(change)}\n`
    stream.add(text)
    yield
  }
  return stream.hex()
}

/** Says each change, new records by their number. */
class Telling {
  private readonly numbers: ReadonlyMap<string, number>
  private readonly links = new Map<Name, readonly string[]>()

  constructor(numbers: ReadonlyMap<string, number>) {
    this.numbers = numbers
  }

  told(change: Change): string {
    const { kind, collection, id } = change
    if (kind === 'remove') return canonicalJson([kind, collection, id, change.before])
    if (kind === 'update') return canonicalJson([kind, collection, id, change.before, this.named(change.after)])
    const { sourceKey, source, shared } = change.after
    if (typeof sourceKey !== 'string' || source === undefined || shared === true) return canonicalJson([kind, collection, this.named(change.after)])
    // What most of a large import goes through: one text, without a list in between.
    let text = `${kind} ${collection} ${JSON.stringify(sourceKey)}`
    for (const field of this.linksOf(collection)) {
      const value = change.after[field]
      if (value === undefined || value === null) continue
      text += ` ${field}`
      if (typeof value === 'string') text += this.link(value)
      else for (const one of value as readonly string[]) text += this.link(one)
    }
    return text
  }

  /** A new record by its number, one that is there by its id. */
  private link(id: string): string {
    const number = this.numbers.get(id)
    return number === undefined ? ` ${JSON.stringify(id)}` : ` ${number}`
  }

  private named(fields: Fields): Json {
    const name = (value: Json): Json => {
      if (typeof value !== 'string') return Array.isArray(value) ? value.map(name) : value
      const number = this.numbers.get(value)
      return number === undefined ? value : [number]
    }
    return Object.fromEntries(Object.entries(fields).filter(([field]) => !days.has(field)).map(([field, value]) => [field, name(value)]))
  }

  private linksOf(collection: Name): readonly string[] {
    let links = this.links.get(collection)
    if (links === undefined) this.links.set(collection, (links = [...(importables.get(collection)?.references ?? ofSources).keys()]))
    return links
  }
}

const ofSources = new Map(sources.references)
