import { Sha256Stream } from '../../../lib/digest.ts'
import { canonicalJson, type Json } from '../../../lib/json.ts'
import type { Steps } from '../../../lib/steps.ts'
import type { Change, Fields, Name } from '../../kernel/change.ts'
import { sources } from '../plans.ts'
import { importables } from './importable.ts'

/** Fields that hold the day of the import, which may be another than the dry run's. */
const days: ReadonlySet<string> = new Set(['readOn', 'goneOn'])

const changesAStep = 250

/**
 * The digest of what an import would change, in steps: the same for a dry run and a commit that do the same, whatever ids the new
 * records get and on whatever day it is done. 64 hex digits.
 */
export function* changesDigestSteps(changes: readonly Change[]): Steps<string> {
  const names = new Map<string, string>()
  for (const change of changes) if (change.kind === 'create') names.set(change.id, `new ${names.size}`)
  yield
  const stream = new Sha256Stream()
  const telling = new Telling(names)
  for (let at = 0; at < changes.length; at += changesAStep) {
    let text = ''
    for (const change of changes.slice(at, at + changesAStep)) text += `${telling.told(change)}\n`
    stream.add(text)
    yield
  }
  return stream.hex()
}

/** Says each change in a line of its own, new records by their number. */
class Telling {
  private readonly names: ReadonlyMap<string, string>
  private keys: readonly string[] = []
  private values: readonly Json[] = []

  constructor(names: ReadonlyMap<string, string>) {
    this.names = names
  }

  told(change: Change): string {
    const { kind, collection } = change
    const id = this.names.get(change.id) ?? change.id
    // A new record's fields come from its draft, in the draft's order; what is in the state may be in any order.
    if (kind === 'create') return JSON.stringify(this.made(id, collection, change.after))
    if (kind === 'remove') return canonicalJson([kind, collection, id, change.before])
    const after = Object.entries(change.after).filter(([field]) => !days.has(field)).map(([field, value]) => [field, this.named(value)])
    return canonicalJson([kind, collection, id, change.before, after])
  }

  /** A value that is that of the line before, which in tables is every other one, is told by null: a new record holds no null. */
  private made(id: string, collection: Name, fields: Fields): Json[] {
    const keys = Object.keys(fields)
    const again = same(keys, this.keys)
    const links = linksOf(collection)
    const told: Json[] = ['create', collection, id, again ? 0 : keys]
    const values: Json[] = []
    for (let i = 0; i < keys.length; i++) {
      const key = keys[i] as string
      const value = fields[key] as Json
      values.push(value)
      if (again && value === this.values[i]) told.push(null)
      else if (!days.has(key)) told.push(links.has(key) ? this.named(value) : value)
    }
    this.keys = keys
    this.values = values
    return told
  }

  private named(value: Json): Json {
    if (typeof value === 'string') return this.names.get(value) ?? value
    return Array.isArray(value) ? value.map((one: Json) => this.named(one)) : value
  }
}

const ofSources = new Map(sources.references)

function linksOf(collection: Name): ReadonlyMap<string, Name> {
  return importables.get(collection)?.references ?? ofSources
}

function same(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((key, i) => key === b[i])
}
