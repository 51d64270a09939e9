import type { Steps } from '../../../lib/steps.ts'
import { fieldClasses } from '../../kernel/field-class.ts'

const draftsAStep = 500

/**
 * A quick look at the arguments of an import: true when they are surely of the form that `commit.ts` asks for. False means that only
 * the schema can tell, and name the place. Looking through every draft with the schema would cost a large import more than anything.
 */
export function* surelyReadings(args: unknown): Steps<boolean> {
  if (!isObject(args) || !only(args, ['readings', 'expected', 'plan', 'renames', 'leftOut'])) return false
  const { readings, expected, plan, renames, leftOut = [] } = args
  if (!Array.isArray(leftOut) || !leftOut.every(isLeftOut)) return false
  if (expected !== undefined && !(isText(expected, 64) && expected.length === 64)) return false
  if ((plan !== undefined && typeof plan !== 'string') || (renames !== undefined && typeof renames !== 'boolean')) return false
  if (!Array.isArray(readings) || readings.length === 0) return false
  for (const reading of readings as unknown[]) {
    if (!isObject(reading) || !only(reading, ['shape', 'title', 'drafts', 'remarks', 'columns', 'files'])) return false
    const { shape, title, drafts, remarks, columns, files } = reading
    if (!isText(shape, 2_000, 1) || !isText(title, 300, 1) || !Array.isArray(drafts) || !Array.isArray(remarks) || !isObject(columns) || !Array.isArray(files)) return false
    if (!files.every((file) => typeof file === 'string') || !Object.values(columns).every((list) => Array.isArray(list) && list.every(isColumn))) return false
    for (let i = 0; i < drafts.length; i++) {
      if (!isDraft(drafts[i])) return false
      if (i % draftsAStep === 0) yield
    }
    for (let i = 0; i < remarks.length; i++) {
      if (!isRemark(remarks[i])) return false
      if (i % draftsAStep === 0) yield
    }
  }
  return true
}

function isLeftOut(one: unknown): boolean {
  return isObject(one) && only(one, ['collection', 'key', 'source']) && isText(one['collection'], 2_000, 1) && isText(one['key'], 2_000) && isText(one['source'], 300)
}

function isDraft(draft: unknown): boolean {
  if (!isObject(draft) || !only(draft, ['collection', 'key', 'fields', 'references', 'place', 'shared', 'places'])) return false
  const { collection, key, fields, references, place, shared, places } = draft
  if (!isText(collection, 2_000, 1) || !isText(key, 500, 1) || !isObject(fields) || !isObject(references) || !isPlace(place)) return false
  if (shared !== undefined && shared !== true) return false
  if (places !== undefined && !(isObject(places) && Object.values(places).every(isPlace))) return false
  for (const field of Object.keys(references)) {
    const said = references[field]
    if (Array.isArray(said) ? !said.every(isReference) : !isReference(said)) return false
  }
  return true
}

function isReference(value: unknown): boolean {
  return isObject(value) && only(value, ['collection', 'key']) && isText(value['collection'], 2_000, 1) && isText(value['key'], 2_000)
}

function isPlace(value: unknown): boolean {
  if (!isObject(value) || !only(value, ['file', 'line', 'column'])) return false
  const { file, line, column } = value
  return isText(file, 4_000) && (line === undefined || Number.isSafeInteger(line)) && (column === undefined || typeof column === 'string' || Number.isSafeInteger(column))
}

function isRemark(value: unknown): boolean {
  if (!isObject(value) || !only(value, ['severity', 'code', 'place', 'sentence'])) return false
  const { severity, code, place, sentence } = value
  return (severity === 'error' || severity === 'warning' || severity === 'note') && typeof code === 'string' && typeof sentence === 'string' && isPlace(place)
}

const classes: ReadonlySet<unknown> = new Set(fieldClasses)

function isColumn(value: unknown): boolean {
  if (!isObject(value) || !only(value, ['column', 'field', 'class', 'given', 'samples'])) return false
  const { column, field, class: said, given, samples } = value
  if (typeof column !== 'string' || typeof field !== 'string' || !classes.has(said) || (given !== undefined && given !== true)) return false
  return samples === undefined || (Array.isArray(samples) && samples.every((sample) => typeof sample === 'string'))
}

function isText(value: unknown, most: number, least = 0): value is string {
  return typeof value === 'string' && value.length <= most && value.length >= least
}

/** A plain object: JSON makes no others. */
function isObject(value: unknown): value is Record<string, unknown> {
  if (typeof value !== 'object' || value === null) return false
  const prototype: unknown = Object.getPrototypeOf(value)
  return prototype === Object.prototype || prototype === null
}

function only(value: object, keys: readonly string[]): boolean {
  for (const key of Object.keys(value)) if (!keys.includes(key)) return false
  return true
}
