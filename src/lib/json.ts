/** Plain data: what a record, an argument and a log entry are made of. */
export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json }

/** Levels that plain data may have: more than anything says, fewer than what a recursive reader stands. */
const deepest = 500

/** Is this plain data: no `undefined`, NaN, functions or objects of a class, and not nested without end? */
export function isJson(value: unknown, depth = 0): value is Json {
  if (typeof value === 'string' || value === null || typeof value === 'boolean') return true
  if (typeof value === 'number') return Number.isFinite(value)
  if (typeof value !== 'object' || depth >= deepest) return false
  if (Array.isArray(value)) return value.every((item) => isJson(item, depth + 1))
  const prototype: unknown = Object.getPrototypeOf(value)
  if (prototype !== Object.prototype && prototype !== null) return false
  for (const item of Object.values(value)) if (!isJson(item, depth + 1)) return false
  return true
}

/**
 * Deep equality of plain data. Key order does not matter; a missing key and `undefined` are the same. Only own keys count: a column
 * may well be called "constructor", which every object inherits.
 */
export function sameJson(a: unknown, b: unknown): boolean {
  if (a === b) return true
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false
  if (Array.isArray(a) || Array.isArray(b)) {
    return Array.isArray(a) && Array.isArray(b) && a.length === b.length && a.every((item, i) => sameJson(item, b[i]))
  }
  const left = a as Record<string, unknown>
  const right = b as Record<string, unknown>
  for (const key of Object.keys(left)) if (!sameJson(left[key], Object.hasOwn(right, key) ? right[key] : undefined)) return false
  for (const key of Object.keys(right)) if (!Object.hasOwn(left, key) && right[key] !== undefined) return false
  return true
}

/**
 * The one text of a value: keys sorted, no spaces, `undefined` left out. Equal data has equal text, so digests are made from it.
 * Throws on what JSON cannot hold (functions, NaN, infinities).
 */
export function canonicalJson(value: unknown): string {
  if (typeof value === 'string') return quoted(value)
  if (value === null || typeof value === 'boolean') return String(value)
  if (typeof value === 'number') {
    if (!Number.isFinite(value)) throw new Error(`${value} has no JSON form.`)
    return JSON.stringify(value)
  }
  if (Array.isArray(value)) return arrayText(value)
  if (typeof value !== 'object') throw new Error(`A ${typeof value} has no JSON form.`)
  const record = value as Record<string, unknown>
  let text = ''
  for (const key of sorted(Object.keys(record))) {
    if (record[key] !== undefined) text += `${text === '' ? '' : ','}${quoted(key)}:${canonicalJson(record[key])}`
  }
  return `{${text}}`
}

/** By number of keys, the last list that was sorted: many records in a row have the same keys, and sorting costs more than the text. */
const lists = new Map<number, { readonly keys: readonly string[]; readonly sorted: readonly string[] }>()

function sorted(keys: readonly string[]): readonly string[] {
  if (keys.length < 2) return keys
  const last = lists.get(keys.length)
  if (last !== undefined && sameKeys(keys, last.keys)) return last.sorted
  const made = { keys, sorted: [...keys].sort() }
  if (keys.length <= 64) lists.set(keys.length, made)
  return made.sorted
}

function sameKeys(a: readonly string[], b: readonly string[]): boolean {
  for (let i = 0; i < a.length; i++) if (a[i] !== b[i]) return false
  return true
}

function arrayText(items: readonly unknown[]): string {
  let text = ''
  for (let i = 0; i < items.length; i++) text += `${i === 0 ? '' : ','}${canonicalJson(items[i] === undefined ? null : items[i])}`
  return `[${text}]`
}

/** Printable ASCII without quote and backslash: most texts, and those need no escaping. */
const simple = /^[ !#-[\]-~]*$/

function quoted(text: string): string {
  return text.length < 100 && simple.test(text) ? `"${text}"` : JSON.stringify(text)
}
