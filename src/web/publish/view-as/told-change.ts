import type { ToldField, ToldRecord } from '../../../core/audiences/becomes-visible.ts'
import type { View, ViewRecord } from '../../../core/audiences/view.ts'
import { Dates } from '../../../core/decks/dates.ts'
import { fieldWord } from '../../../core/kernel/field-word.ts'
import { kindWords } from '../../../core/plans/kind-words.ts'
import { type Maturity, maturityWords } from '../../../core/plans/maturity.ts'
import type { Item } from '../../../core/plans/plans.ts'
import { recordTypes } from '../../../core/root.ts'
import { type Window, windowSchema } from '../../../core/time/window.ts'

/** Longer texts are told by their length. */
const longest = 48

/** A value of a View in words: dates as the audience reads them, references by title, whatever else as it stands. */
export function toldValue(view: View, collection: string, field: string, value: unknown): string {
  const to = recordTypes.get(collection)?.definition.fields[field]?.to
  if (to !== undefined) return [value].flat().map((id) => titleOf(view, to, String(id))).join(', ')
  const window = windowSchema.safeParse(value)
  if (window.success) return new Dates(view).label(window.data as Window)
  if (field === 'maturity') return maturityWords[value as Maturity]?.label ?? String(value)
  if (field === 'kind') return kindWords[value as Item['kind']] ?? String(value)
  if (Array.isArray(value)) return value.map((one) => toldValue(view, collection, '', one)).join(', ')
  if (typeof value === 'object' && value !== null) return Object.entries(value).map(([name, part]) => `${fieldWord(name)} ${toldValue(view, collection, '', part)}`).join(', ')
  return value === true ? 'yes' : value === false ? 'no' : String(value)
}

/** What an audience is told anew, otherwise or no longer of one record, in a line. */
export function toldChange({ collection, how, fields }: ToldRecord, before: View, after: View): string {
  if (how === 'goes') return ''
  return fields.filter(({ field }) => how === 'changes' || (field !== 'kind' && field !== 'plan' && field !== 'title')).slice(0, 4).map((one) => toldField(collection, one, before, after)).join('; ')
}

function toldField(collection: string, { field, before: was, after: is }: ToldField, before: View, after: View): string {
  const [from, to] = [was === undefined ? undefined : toldValue(before, collection, field, was), is === undefined ? undefined : toldValue(after, collection, field, is)]
  const name = field === 'window' ? '' : `${fieldWord(field)} `
  if (to === undefined) return `${fieldWord(field)} no longer`
  if (/^\S{16,}$/.test(to)) return fieldWord(field)
  if (to.length > longest) return `${fieldWord(field)}, ${to.trim().split(/\s+/).length} words${from === undefined ? '' : ', other than before'}`
  return from === undefined ? `${name}${to}` : from.length > longest ? `${name}now ${to}` : `${name}${from}, now ${to}`
}

/** What a record is called where it has no title: by what it belongs to. */
export function toldName({ collection, title, fields }: ToldRecord, before: View, after: View): string {
  if (title !== '') return title
  const word = recordTypes.get(collection)?.word ?? collection
  const tied = fields.find(({ field }) => recordTypes.get(collection)?.definition.fields[field]?.to === 'items')
  if (tied === undefined) return word.charAt(0).toUpperCase() + word.slice(1)
  return `${tied.after === undefined ? toldValue(before, collection, tied.field, tied.before) : toldValue(after, collection, tied.field, tied.after)}: ${word}`
}

function titleOf(view: View, collection: string, id: string): string {
  const record = view.get<ViewRecord>(collection, id)
  return String(record?.['title'] ?? record?.['name'] ?? (recordTypes.get(collection)?.word ?? 'record'))
}
