import { Sha256Stream } from '../../../lib/digest.ts'
import { canonicalJson, type Json } from '../../../lib/json.ts'
import { QuickHash } from '../../../lib/quick-hash.ts'
import type { Steps } from '../../../lib/steps.ts'
import type { Change, Fields, Name } from '../../kernel/change.ts'
import { sources } from '../plans.ts'
import { importables } from './importable.ts'

/** Fields that hold the day of the import, which may be another than the dry run's. */
const days: ReadonlySet<string> = new Set(['readOn', 'goneOn'])

const changesAStep = 250

/**
 * The digest of what an import would change, in steps: the same for a dry run and a commit that do the same, whatever ids the new
 * records get and on whatever day it is done. 64 hex digits. What becomes of records that are there is told word by word; the values
 * of new ones, which come from the very drafts that a person has seen, by a quick hash, since they are most of a large import.
 */
export function* changesDigestSteps(changes: readonly Change[]): Steps<string> {
  const numbers = new Map<string, number>()
  for (const change of changes) if (change.kind === 'create') numbers.set(change.id, numbers.size)
  yield
  const stream = new Sha256Stream()
  const telling = new Telling(numbers)
  for (let at = 0; at < changes.length; at += changesAStep) {
    let text = ''
    for (const change of changes.slice(at, at + changesAStep)) {
      if (change.kind === 'create') telling.make(change.collection, change.after)
      else text += `${telling.made()}\n${telling.told(change)}\n`
    }
    stream.add(`${text}${telling.made()}\n`)
    yield
  }
  return stream.hex()
}

type Role = 'value' | 'link' | 'day'

/** Says each change, new records by their number. */
class Telling {
  private readonly numbers: ReadonlyMap<string, number>
  private readonly hash = new QuickHash()
  private count = 0
  /** Of the new record before: its collection, the names of its fields, what they are, and their values. */
  private collection: Name = ''
  private keys: readonly string[] = []
  private roles: readonly Role[] = []
  private values: readonly Json[] = []

  constructor(numbers: ReadonlyMap<string, number>) {
    this.numbers = numbers
  }

  /** The new records so far, and what they hold. */
  made(): string {
    return `made ${this.count} ${this.hash.now()}`
  }

  make(collection: Name, fields: Fields): void {
    const keys = Object.keys(fields)
    const again = collection === this.collection && same(keys, this.keys)
    if (!again) this.begin(collection, keys)
    const values = Object.values(fields)
    for (let i = 0; i < values.length; i++) {
      const value = values[i] as Json
      // A value that is that of the record before, which in tables is every other one.
      if (again && value === this.values[i]) this.hash.word(9)
      else if (this.roles[i] === 'value') this.hash.value(value)
      else if (this.roles[i] === 'link') this.hash.value(this.named(value))
    }
    this.values = values
    this.count++
  }

  private begin(collection: Name, keys: readonly string[]): void {
    const links = linksOf(collection)
    this.collection = collection
    this.keys = keys
    this.roles = keys.map((key) => (days.has(key) ? 'day' : links.has(key) ? 'link' : 'value'))
    this.hash.word(10)
    this.hash.text(collection)
    for (const key of keys) this.hash.text(key)
  }

  /** What becomes of a record that is there. Its values may be in any order of their keys. */
  told(change: Exclude<Change, { readonly kind: 'create' }>): string {
    const { kind, collection, id, before } = change
    if (kind === 'remove') return canonicalJson([kind, collection, id, before])
    const after = Object.entries(change.after).filter(([field]) => !days.has(field)).map(([field, value]) => [field, this.named(value)])
    return canonicalJson([kind, collection, id, before, after])
  }

  private named(value: Json): Json {
    if (typeof value === 'string') {
      const number = this.numbers.get(value)
      return number === undefined ? value : [number]
    }
    return Array.isArray(value) ? value.map((one: Json) => this.named(one)) : value
  }
}

const ofSources = new Map(sources.references)

function linksOf(collection: Name): ReadonlyMap<string, Name> {
  return importables.get(collection)?.references ?? ofSources
}

function same(a: readonly string[], b: readonly string[]): boolean {
  if (a.length !== b.length) return false
  for (let i = 0; i < a.length; i++) if (a[i] !== b[i]) return false
  return true
}
