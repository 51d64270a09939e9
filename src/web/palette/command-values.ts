import type { Json } from '../../lib/json.ts'
import type { StoredRecord } from '../../core/kernel/change.ts'
import { labelDays, labelWindow, type LabelStyle } from '../../core/time/label.ts'
import { readDate } from '../../core/time/read-date.ts'
import { daySchema, type Window, windowSchema } from '../../core/time/window.ts'
import { anything, type CommandField } from './command-fields.ts'

/** What stands in a form, by path: texts as typed, ids and words that were chosen, ticks. */
export type FormValue = string | readonly string[] | boolean
export type FormValues = Readonly<Record<string, FormValue | undefined>>

export type FormRead = { readonly args: { readonly [name: string]: Json } } | { readonly problems: Readonly<Record<string, string>> }

/**
 * The arguments that a form asks for. Only what differs from the `start` (the record as it stands) is sent; what was emptied is unset with
 * null. A field that cannot be read, or is needed and empty, is a problem with its sentence.
 */
export function readForm(fields: readonly CommandField[], values: FormValues, start: FormValues, style: LabelStyle): FormRead {
  const args: { [name: string]: Json } = {}
  const problems: Record<string, string> = {}
  for (const field of fields) {
    if (field.whole === undefined) readField(field, { values, start, style, args, problems })
  }
  for (const path of new Set(fields.flatMap(({ whole }) => whole?.path ?? []))) readParts(fields.filter(({ whole }) => whole?.path === path), { values, start, style, args, problems })
  return Object.keys(problems).length > 0 ? { problems } : { args }
}

interface Reading {
  readonly values: FormValues
  readonly start: FormValues
  readonly style: LabelStyle
  readonly args: { [name: string]: Json }
  readonly problems: Record<string, string>
}

function readField(field: CommandField, { values, start, style, args, problems }: Reading): void {
  const { path, isNeeded, isUnsettable } = field
  const value = values[path]
  if (isEmpty(value)) {
    if (isUnsettable && (isNeeded || !isEmpty(start[path]))) put(args, path, null)
    else if (isNeeded && field.kind === 'flag') put(args, path, false)
    else if (isNeeded) problems[path] = field.kind === 'record' ? 'Choose one.' : 'This is needed.'
    return
  }
  if (!isNeeded && sameValue(value, start[path])) return
  if (field.kind === 'record' && field.collection === anything) return putAnything(args, path, String(value))
  const read = readValue(field, value as FormValue, style)
  if ('problem' in read) problems[path] = read.problem
  else put(args, path, read.value)
}

function putAnything(args: { [name: string]: Json }, path: string, name: string): void {
  const at = name.indexOf('/')
  put(args, 'collection', name.slice(0, at))
  put(args, path, name.slice(at + 1))
}

/** The parts of a small object: it is replaced as a whole, so a part that stays as it was is sent with one that changed. */
function readParts(parts: readonly CommandField[], reading: Reading): void {
  const { values, start, args } = reading
  const whole = parts[0]?.whole
  if (whole === undefined || (!whole.isNeeded && parts.every(({ path }) => sameValue(values[path] ?? '', start[path] ?? '')))) return
  if (!whole.isNeeded && parts.every(({ path }) => isEmpty(values[path]))) {
    if (whole.isUnsettable) put(args, whole.path, null)
    return
  }
  for (const part of parts) readField({ ...part, isUnsettable: false }, { ...reading, start: {} })
}

/** What a form begins with when the record is chosen that it is about. */
export function formOf(fields: readonly CommandField[], record: StoredRecord | undefined, style: LabelStyle): FormValues {
  const values: Record<string, FormValue | undefined> = {}
  if (record === undefined) return values
  for (const field of fields) {
    if (field.path === 'id') continue
    const stored = field.path.split('.').reduce<Json | undefined>((at, name) => (typeof at === 'object' && at !== null && !Array.isArray(at) ? (at as { [name: string]: Json })[name] : undefined), record as unknown as Json)
    if (stored !== undefined) values[field.path] = shownValue(field, stored, style)
  }
  return values
}

type ValueRead = { readonly value: Json } | { readonly problem: string }

function readValue(field: CommandField, value: FormValue, style: LabelStyle): ValueRead {
  if (typeof value !== 'string') return { value: value as Json }
  switch (field.kind) {
    case 'number':
      return readNumber(value, field)
    case 'day':
      return readDay(value, style)
    case 'window':
      return readWindow(value, style)
    case 'lines':
      return { value: value.split('\n').map((line) => line.trim()).filter((line) => line !== '') }
    case 'json':
      return readJson(value)
    case 'prose':
      return { value }
    default:
      return { value: value.trim() }
  }
}

function readNumber(text: string, { isWhole, min, max }: CommandField & { kind: 'number' }): ValueRead {
  const value = Number(text.trim().replaceAll(/(?<=\d)[  ](?=\d)/g, ''))
  if (!Number.isFinite(value)) return { problem: 'That is no number.' }
  if (isWhole && !Number.isInteger(value)) return { problem: 'Whole numbers only.' }
  if (min !== undefined && value < min) return { problem: `${min} or more.` }
  if (max !== undefined && value > max) return { problem: `${max} or less.` }
  return { value }
}

function readWindow(text: string, style: LabelStyle): ValueRead {
  const { window, remarks } = readDate(text, style)
  return window === undefined ? { problem: `${remarks[0]?.sentence ?? 'That is no date.'} Write it as "14 Sep 2026", "Sep 2026" or "Q3 2026".` } : { value: { ...window } }
}

function readDay(text: string, style: LabelStyle): ValueRead {
  if (daySchema.safeParse(text.trim()).success) return { value: text.trim() }
  const { window } = readDate(text, style)
  return window === undefined || window.start !== window.end ? { problem: 'Write one day, such as "14 Sep 2026".' } : { value: window.start }
}

function readJson(text: string): ValueRead {
  try {
    return { value: JSON.parse(text) as Json }
  } catch {
    return { problem: 'That is not JSON. Write it as {"name": "value"}.' }
  }
}

function shownValue({ kind }: CommandField, stored: Json, style: LabelStyle): FormValue {
  if (kind === 'window' && windowSchema.safeParse(stored).success) return labelWindow(stored as unknown as Window, style)
  if (kind === 'day' && typeof stored === 'string') return labelDays(stored)
  if (kind === 'lines' && Array.isArray(stored)) return stored.join('\n')
  if (kind === 'json') return JSON.stringify(stored, null, 2)
  if (typeof stored === 'boolean') return stored
  return Array.isArray(stored) ? stored.map(String) : String(stored)
}

function put(args: { [name: string]: Json }, path: string, value: Json): void {
  const [first = '', ...rest] = path.split('.')
  if (rest.length === 0) args[first] = value
  else put((args[first] ??= {}) as { [name: string]: Json }, rest.join('.'), value)
}

const isEmpty = (value: FormValue | undefined): boolean => value === undefined || value === false || (typeof value === 'string' ? value.trim() === '' : typeof value === 'object' && value.length === 0)

const sameValue = (a: FormValue | undefined, b: FormValue | undefined): boolean => JSON.stringify(a) === JSON.stringify(b)

/** The field that a refusal is about, by the place it names ("args.window.start"); nothing when it is about the whole. */
export function fieldToBlame(fields: readonly CommandField[], at: string | undefined): CommandField | undefined {
  const place = at?.replace(/^args\./, '')
  if (place === undefined) return undefined
  return fields.find(({ path }) => place === path || place.startsWith(`${path}.`)) ?? fields.find(({ path }) => path.startsWith(`${place}.`))
}

/** A refusal's sentence as it stands beside the field: the place it names in front is what the field is called already. */
export function besideField(sentence: string, at: string | undefined): string {
  const plain = at !== undefined && sentence.startsWith(`${at}: `) ? sentence.slice(at.length + 2) : sentence
  return plain.charAt(0).toUpperCase() + plain.slice(1)
}
