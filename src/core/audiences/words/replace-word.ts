import { type Json, sameJson } from '../../../lib/json.ts'
import type { Change } from '../../kernel/change.ts'
import { fieldWord } from '../../kernel/field-word.ts'
import type { RecordType } from '../../kernel/record-type.ts'
import { Refusal } from '../../kernel/refusal.ts'
import type { State } from '../../kernel/state.ts'
import { WordsFinder } from './finder.ts'
import { type OutwardField, outwardFields, textsOf } from './outward-fields.ts'

/** Where words are said in one place, by those who run the workspace. */
const elsewhere: Readonly<Record<string, string>> = {
  settings: 'it is changed in the settings', audiences: 'it is changed where audiences are kept', editions: 'what has been published stays as it was',
}

/** Names by which programs and addresses know a record, and what a slide is set to. */
const asMade: ReadonlySet<string> = new Set(['key', 'sourceKey', 'options'])

/**
 * The changes that put another word in place of one, in every field that could go outside. Refused with every place that cannot be
 * changed: an address would lead nowhere with another word in it, and a name in addresses stays as it was made.
 */
export function replaceWord(state: State, word: string, by: string, typeOf: (collection: string) => RecordType | undefined): readonly Change[] {
  const finder = new WordsFinder([[word, word]])
  if (finder.one(by) !== undefined) throw new Refusal('invalid', `"${by}" holds "${word}" itself: choose another word.`, { at: 'args.by' })
  const stays: string[] = []
  const changes = new Map<string, Change[]>()
  for (const found of outwardFields(state, typeOf)) {
    if (![...textsOf(found.value)].some((text) => finder.one(text) !== undefined)) continue
    const { type, record, field } = found
    const kept = elsewhere[type.collection]
    const outward = kept === undefined && !asMade.has(field) ? replaced(found.value as Json, finder, by) : undefined
    // Own columns that stay inside stay as they are.
    const next = field === 'own' && outward !== undefined ? { ...(record['own'] as object), ...(outward as object) } : outward
    const fits = next !== undefined && type.definition.fields[field]?.type.safeParse(next).success === true && ![...textsOf(outward)].some((text) => finder.one(text) !== undefined)
    if (!fits) stays.push(`${placeOf(found)}${kept === undefined ? '' : ` (${kept})`}`)
    else changes.set(`${type.collection}/${record.id}`, [...(changes.get(`${type.collection}/${record.id}`) ?? []), ...changeOf(found, next)])
  }
  if (stays.length > 0) throw new Refusal('in-use', `"${word}" cannot be changed everywhere. Change it by hand in ${told(stays)}.`, { at: 'args.word', details: stays })
  if (changes.size === 0) throw new Refusal('not-found', `"${word}" stands in nothing that could go outside.`, { at: 'args.word' })
  return [...changes.entries()].sort(([a], [b]) => (a < b ? -1 : 1)).flatMap(([, list]) => joined(list))
}

function changeOf({ type, record, field }: OutwardField, next: Json): Change[] {
  const before = record[field] ?? null
  return sameJson(before, next) ? [] : [{ kind: 'update', collection: type.collection, id: record.id, before: { [field]: before }, after: { [field]: next } }]
}

/** One change a record. */
function joined(list: readonly Change[]): Change[] {
  const updates = list.filter((change) => change.kind === 'update')
  const [first] = updates
  if (first === undefined) return []
  return [{ ...first, before: Object.assign({}, ...updates.map(({ before }) => before)), after: Object.assign({}, ...updates.map(({ after }) => after)) }]
}

/** A value with the word changed in each of its texts; undefined where one is part of an address. */
function replaced(value: Json, finder: WordsFinder<string>, by: string): Json | undefined {
  if (typeof value === 'string') return replacedText(value, finder, by)
  if (Array.isArray(value)) {
    const parts = (value as readonly Json[]).map((part) => replaced(part, finder, by))
    return parts.some((part) => part === undefined) ? undefined : (parts as Json[])
  }
  if (typeof value !== 'object' || value === null) return value
  const parts = Object.entries(value).map(([name, part]) => [name, replaced(part, finder, by)] as const)
  return parts.some(([, part]) => part === undefined) ? undefined : (Object.fromEntries(parts) as Json)
}

function replacedText(text: string, finder: WordsFinder<string>, by: string): string | undefined {
  let next = ''
  let at = 0
  for (const { start, end } of finder.all(text)) {
    if (isInAddress(text, start, end)) return undefined
    next += text.slice(at, start) + by
    at = end
  }
  return next + text.slice(at)
}

/** Part of a web or mail address, or of a path. */
function isInAddress(text: string, start: number, end: number): boolean {
  const from = Math.max(...[' ', '\n', '\t', '(', '<', '"'].map((sign) => text.lastIndexOf(sign, start - 1))) + 1
  const [rest = ''] = /^[^\s)>"]*/.exec(text.slice(end)) ?? []
  return /:\/\/|@|^mailto:|^\//.test(text.slice(from, end) + rest)
}

function placeOf({ type, record, field }: OutwardField): string {
  const title = type.definition.title === undefined ? undefined : record[type.definition.title]
  return `the ${fieldWord(field)} of ${typeof title === 'string' ? `the ${type.word} "${title}"` : `a ${type.word}`}`
}

/** So many places are named. */
const most = 5

function told(places: readonly string[]): string {
  const more = places.length - most
  return places.slice(0, most).join('; ') + (more > 0 ? `; and ${more} more` : '')
}
