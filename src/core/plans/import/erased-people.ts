import { type Steps, stepsOver } from '../../../lib/steps.ts'
import type { Id } from '../../kernel/change.ts'
import type { OneWay } from '../../kernel/command.ts'
import type { State } from '../../kernel/state.ts'
import { namesToKnow } from '../../workspace/erased-names.ts'
import { people } from '../../workspace/workspace.ts'
import type { Draft, DraftReference, Reading, Remark } from '../draft.ts'
import { sources } from '../plans.ts'
import { keyOfErased, remarkAt } from './arrivals.ts'
import { importables } from './importable.ts'

/**
 * Readings without the people who have been erased from the workspace, though the files still name them. Each is told by a remark
 * that does not repeat the name. What pointed at the person still does, where it did before; nothing new is tied to them. Done before
 * readings are kept or reconciled, so that the name is written nowhere again.
 */
export function* withoutErased(state: State, readings: readonly Reading[], oneWay: OneWay | undefined): Steps<readonly Reading[]> {
  const known = new Map(people.list(state).flatMap(({ id, erasedNames = [] }) => erasedNames.map((digest) => [digest, id] as const)))
  if (oneWay === undefined || known.size === 0) return readings
  return yield* new ErasedPeople(state, known, oneWay).leftOut(readings)
}

const draftsAStep = 250

class ErasedPeople {
  private readonly state: State
  private readonly known: ReadonlyMap<string, Id>
  private readonly oneWay: OneWay
  /** Keys that living people are known by: those are who they are. */
  private readonly living: ReadonlySet<string>
  /** By source and key; `undefined` for keys that were looked at and are nobody's. */
  private readonly found = new Map<string, Id | undefined>()
  private readonly links: ReadonlySet<string>

  constructor(state: State, known: ReadonlyMap<string, Id>, oneWay: OneWay) {
    this.state = state
    this.known = known
    this.oneWay = oneWay
    this.living = new Set(people.list(state).flatMap(({ sourceKey, source, shared }) => (sourceKey === undefined ? [] : [nameOf(shared === true ? '' : (source ?? ''), sourceKey)])))
    this.links = linksTo(state, new Set(known.values()))
  }

  *leftOut(readings: readonly Reading[]): Steps<readonly Reading[]> {
    const ids = new Map(sources.list(this.state).map(({ shape, title, id }) => [`${shape}|${title}`, id]))
    const read = readings.map((reading) => ({ reading, source: ids.get(`${reading.shape}|${reading.title}`) ?? '', gone: new Set<Draft>() }))
    // Everybody that the files name comes first: a draft may point at people of another file.
    for (const { reading, source, gone } of read) {
      yield* stepsOver(reading.drafts, draftsAStep, (draft) => {
        if (this.personIn(draft, source) !== undefined) gone.add(draft)
      })
    }
    const left: Reading[] = []
    for (const { reading, source, gone } of read) {
      const drafts: Draft[] = []
      yield* stepsOver(reading.drafts, draftsAStep, (draft) => {
        if (!gone.has(draft)) drafts.push(this.pointingAnew(draft, source))
      })
      left.push({ ...reading, drafts, remarks: [...reading.remarks, ...[...gone].map(leftOutRemark)] })
    }
    return left
  }

  /** The erased person that a draft speaks of. */
  private personIn(draft: Draft, source: string): Id | undefined {
    if (draft.collection !== 'people') return undefined
    const owner = draft.shared === true ? '' : source
    if (this.living.has(nameOf(owner, draft.key))) return undefined
    const person = this.personOf({ ...draft.fields, sourceKey: draft.key, source: owner })
    this.found.set(nameOf(owner, draft.key), person)
    return person
  }

  private personOf(names: Parameters<typeof namesToKnow>[0]): Id | undefined {
    for (const text of namesToKnow(names)) {
      const person = this.known.get(this.oneWay(text))
      if (person !== undefined) return person
    }
    return undefined
  }

  /** The draft with what it says of erased people told by their records, or left out where its record did not point at them before. */
  private pointingAnew(draft: Draft, source: string): Draft {
    const references: Record<string, DraftReference | readonly DraftReference[]> = {}
    let changed = false
    for (const [field, said] of Object.entries(draft.references)) {
      const list = Array.isArray(said) ? (said as readonly DraftReference[]) : [said as DraftReference]
      const kept = list.flatMap((reference) => {
        const person = reference.collection === 'people' ? this.personAt(source, reference.key) : undefined
        if (person === undefined) return [reference]
        changed = true
        return this.links.has(linkName(draft.collection, draft.key, field, person)) ? [{ collection: 'people', key: keyOfErased(person) }] : []
      })
      if (Array.isArray(said)) references[field] = kept
      else if (kept[0] !== undefined) references[field] = kept[0]
    }
    return changed ? { ...draft, references } : draft
  }

  private personAt(source: string, key: string): Id | undefined {
    for (const owner of [source, '']) {
      const name = nameOf(owner, key)
      if (this.living.has(name)) return undefined
      if (!this.found.has(name)) this.found.set(name, this.personOf({ sourceKey: key, source: owner }))
      const person = this.found.get(name)
      if (person !== undefined) return person
    }
    return undefined
  }
}

function leftOutRemark(draft: Draft): Remark {
  return remarkAt(draft, 'warning', 'person-erased', 'Somebody is named here who has been erased from this workspace; they were not brought back. Take the name out of the file too.')
}

function nameOf(source: string, key: string): string {
  return `${source}|${key}`
}

function linkName(collection: string, key: string, field: string, to: Id): string {
  return `${collection}|${field}|${to}|${key}`
}

/** Which imported records point at these people now, by field. */
function linksTo(state: State, ids: ReadonlySet<Id>): Set<string> {
  const links = new Set<string>()
  for (const [collection, { references }] of importables) {
    const fields = [...references].filter(([, to]) => to === 'people').map(([field]) => field)
    if (fields.length === 0) continue
    for (const { sourceKey, ...record } of state.each(collection)) {
      for (const field of fields) {
        const value = record[field]
        for (const id of Array.isArray(value) ? value : [value]) if (typeof sourceKey === 'string' && ids.has(String(id))) links.add(linkName(collection, sourceKey, field, String(id)))
      }
    }
  }
  return links
}
