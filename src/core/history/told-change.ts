import { z } from 'zod'
import { type Json, sameJson } from '../../lib/json.ts'
import type { Change, Id, Name } from '../kernel/change.ts'
import { fieldWord } from '../kernel/field-word.ts'
import { targetsOf } from '../kernel/targets.ts'
import type { State } from '../kernel/state.ts'
import { recordTypes } from '../root.ts'
import { labelDays, labelWindow, type LabelStyle } from '../time/label.ts'
import { daySchema, windowSchema } from '../time/window.ts'

/** One field of a change in words; a side that was not set is absent. */
export interface ToldField {
  /** The field's name in words: "outside title", "owner". */
  readonly word: string
  readonly field: string
  readonly from?: string
  readonly to?: string
}

/** A change of one record in words (row J7): what it is, what happened to it, and from what to what. */
export interface ToldChange {
  readonly kind: Change['kind']
  readonly collection: Name
  readonly id: Id
  /** "activity", "plan". */
  readonly word: string
  /** What the record is called, or was. */
  readonly title: string
  readonly fields: readonly ToldField[]
}

/** Fields of the machinery, which say nothing to a person. */
const unsaid = new Set(['rank', 'source', 'sourceKey', 'shared', 'own', 'at', 'erasedNames'])

/**
 * Tells a change. Ids become the titles of what they name, as these stand in `state`, which may be of a later day; dates are told in the
 * workspace's style.
 */
export function toldChange(change: Change, state: State, style: LabelStyle): ToldChange {
  const { kind, collection, id } = change
  const word = recordTypes.get(collection)?.word ?? collection
  const title = titleOf(change, state)
  if (change.kind !== 'update') return { kind, collection, id, word, title, fields: [] }
  const fields = Object.keys(change.after).filter((field) => !unsaid.has(field)).map((field) => {
    const { before, after } = changedParts(change.before[field], change.after[field])
    return { field, word: fieldWord(field), ...side('from', collection, field, before, state, style), ...side('to', collection, field, after, state, style) }
  })
  return { kind, collection, id, word, title, fields }
}

/** Of a list of things with parts, those alone that went or came: what stands on both sides says nothing. */
function changedParts(before: Json | undefined, after: Json | undefined): { readonly before: Json | undefined; readonly after: Json | undefined } {
  const lists = [before ?? [], after ?? []]
  const areParts = lists.every((list) => Array.isArray(list) && list.every((one) => typeof one === 'object' && one !== null && !Array.isArray(one)))
  if (!areParts) return { before, after }
  const [had, has] = lists as unknown as readonly [readonly Json[], readonly Json[]]
  const gone = had.filter((one) => !has.some((other) => sameJson(one, other)))
  const come = has.filter((one) => !had.some((other) => sameJson(one, other)))
  // The same things in another order: both are told, so that something is.
  return gone.length + come.length === 0 ? { before, after } : { before: gone.length === 0 ? undefined : gone, after: come.length === 0 ? undefined : come }
}

/** What a record is called: by its title field, by the one record that it is of, else by what it ties together. */
export function recordTitle(state: State, collection: Name, record: { readonly [field: string]: unknown }): string {
  const type = recordTypes.get(collection)
  const title = type?.definition.title === undefined ? undefined : record[type.definition.title]
  if (typeof title === 'string') return title
  const calledBy = type?.references.find(([field]) => field === type.definition.calledBy)
  if (calledBy !== undefined) return nameOf(state, calledBy[1], String(record[calledBy[0]]))
  if (collection === 'cell-agreements') return `${nameOf(state, 'buckets', String(record['bucket']))}, ${record['agreed'] === 'empty' ? 'empty on purpose' : 'agreed'} from ${labelDays(String(record['period']))}`
  const references = (type?.references ?? []).flatMap(([field, to]) => targetsOf(record[field]).map((id) => ({ to, id })))
  // Whoever wrote or agreed to it says what it is only where nothing else does.
  const things = references.filter(({ to }) => to !== 'people' && to !== 'participants')
  const tied = (things.length > 0 ? things : references).map(({ to, id }) => nameOf(state, to, id))
  return tied.length > 0 ? tied.join(' and ') : (type?.word ?? collection)
}

function titleOf(change: Change, state: State): string {
  const now = state.get(change.collection, change.id)
  const then = change.kind === 'remove' ? change.before : change.kind === 'create' ? change.after : { ...now, ...change.after }
  return recordTitle(state, change.collection, then)
}

function side(name: 'from' | 'to', collection: Name, field: string, value: Json | undefined, state: State, style: LabelStyle): { readonly from?: string } | { readonly to?: string } {
  if (value === undefined || value === null) return {}
  const type = recordTypes.get(collection)?.definition.fields[field]
  const to = type?.to
  if (typeof value === 'string' && isOneOfAFew(type?.type)) return { [name]: value.replaceAll('-', ' ') }
  return { [name]: to === undefined ? toldValue(value, state, style) : targetsOf(value).map((id) => nameOf(state, to, id)).join(', ') }
}

/** A value of a closed list is a key of ours: its hyphens are read as the spaces that they stand for. What somebody wrote keeps its own. */
function isOneOfAFew(type: z.ZodType | undefined): boolean {
  return type instanceof z.ZodOptional ? isOneOfAFew(type.unwrap() as z.ZodType) : type instanceof z.ZodEnum
}

function nameOf(state: State, collection: Name, id: Id): string {
  const record = state.get(collection, id)
  return record === undefined ? goneName(recordTypes.get(collection)?.word ?? 'record') : recordTitle(state, collection, record)
}

/** Longer texts are told by their beginning. */
const longest = 160

function toldValue(value: Json, state: State, style: LabelStyle): string {
  const window = windowSchema.safeParse(value)
  if (window.success) return labelWindow(window.data, style)
  if (daySchema.safeParse(value).success) return labelDays(value as string)
  if (typeof value === 'string') return value.length > longest ? `${value.slice(0, longest - 1)}…` : value
  if (typeof value === 'number') return String(value)
  if (typeof value === 'boolean') return value ? 'yes' : 'no'
  if (Array.isArray(value)) return value.length === 0 ? 'none' : value.map((one) => toldValue(one as Json, state, style)).join(value.some((one) => typeof one === 'object') ? '; ' : ', ')
  return Object.entries(value as { [key: string]: Json }).map(([key, one]) => toldPart(key, one, state, style)).join(', ')
}

/** One part of a value that has several: who did it or stands for it by their name, what is merely so by its word. */
function toldPart(key: string, one: Json, state: State, style: LabelStyle): string {
  if (one === true) return fieldWord(key)
  if (one === false) return `not ${fieldWord(key)}`
  const name = key === 'person' || key === 'by' ? state.get('people', String(one)) : undefined
  if (name !== undefined) return `${key === 'by' ? 'by ' : ''}${nameOf(state, 'people', String(one))}`
  return key === 'person' ? nameOf(state, 'people', String(one)) : `${fieldWord(key)} ${toldValue(one, state, style)}`
}

function goneName(word: string): string {
  return `${/^[aeiou]/.test(word) ? 'an' : 'a'} ${word} that is gone`
}
