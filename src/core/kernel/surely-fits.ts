import type { z } from 'zod'

/** Tells for a value whether it surely fits its field. False means "look closer", so a wrong "no" can only cost time. */
export type SurelyFits = (value: unknown) => boolean

/** The parts of a zod schema's definition that are looked at. */
interface Definition {
  readonly type: string
  readonly checks?: readonly { readonly _zod: { readonly def: { readonly check: string; readonly minimum?: number; readonly maximum?: number; readonly value?: number; readonly inclusive?: boolean } } }[]
  readonly format?: string
  readonly innerType?: z.ZodType
  readonly element?: z.ZodType
  readonly entries?: { readonly [name: string]: string | number }
  readonly values?: readonly unknown[]
}

/** How many different values of one field are remembered as fitting. */
const remembered = 10_000

/**
 * A quick test made from a field's schema, for work on many thousand records: plain texts, words of a closed list, and lists of them
 * are looked at directly; any other value is parsed once and remembered.
 */
export function surelyFits(type: z.ZodType): SurelyFits {
  const definition = type.def as unknown as Definition
  const { checks = [] } = definition
  if (definition.type === 'string') return plainText(definition) ?? parsedOnce(type)
  if (definition.type === 'number') return plainNumber(definition) ?? parsedOnce(type)
  if (checks.length > 0) return parsedOnce(type)
  if (definition.type === 'optional' && definition.innerType !== undefined) return surelyFits(definition.innerType)
  if (definition.type === 'enum' && definition.entries !== undefined) return isOneOf(Object.values(definition.entries))
  if (definition.type === 'literal' && definition.values !== undefined) return isOneOf(definition.values)
  if (definition.type === 'array' && definition.element !== undefined) {
    const fits = surelyFits(definition.element)
    return (value) => Array.isArray(value) && value.every(fits)
  }
  const parsed = parsedOnce(type)
  const ofPlainValues = definition.type === 'record' && type.safeParse({ text: '', number: 0, yes: true }).success
  return ofPlainValues ? (value) => isOfPlainValues(value) || parsed(value) : parsed
}

function isOneOf(words: readonly unknown[]): SurelyFits {
  const known = new Set(words)
  return (value) => known.has(value)
}

/** Trimming and lengths alone; nothing for a text of which more is asked. */
function plainText({ format, checks = [] }: Definition): SurelyFits | undefined {
  if (format !== undefined) return undefined
  let [least, most] = [0, Number.POSITIVE_INFINITY]
  for (const { _zod: { def } } of checks) {
    if (def.check === 'min_length') least = Math.max(least, def.minimum ?? 0)
    else if (def.check === 'max_length') most = Math.min(most, def.maximum ?? 0)
    else if (def.check !== 'overwrite') return undefined
  }
  return (value) => typeof value === 'string' && value.length <= most && (least === 0 || lengthInside(value) >= least)
}

/** Of a trimmed text. Nearly all texts begin and end with a letter. */
function lengthInside(text: string): number {
  const [first, last] = [text.charCodeAt(0), text.charCodeAt(text.length - 1)]
  return first > 32 && first < 127 && last > 32 && last < 127 ? text.length : text.trim().length
}

/** Bounds alone; nothing for a number of which more is asked. */
function plainNumber({ format, checks = [] }: Definition): SurelyFits | undefined {
  if (format !== undefined) return undefined
  let [least, most] = [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY]
  for (const { _zod: { def } } of checks) {
    if (def.check === 'greater_than' && def.inclusive === true) least = Math.max(least, def.value ?? Number.POSITIVE_INFINITY)
    else if (def.check === 'less_than' && def.inclusive === true) most = Math.min(most, def.value ?? Number.NEGATIVE_INFINITY)
    else return undefined
  }
  return (value) => typeof value === 'number' && Number.isFinite(value) && value >= least && value <= most
}

function parsedOnce(type: z.ZodType): SurelyFits {
  const seen = new Set<string>()
  return (value) => {
    if (value === undefined) return false
    const text = JSON.stringify(value)
    if (seen.has(text)) return true
    const fits = type.safeParse(value).success
    if (fits && text.length < 200 && seen.size < remembered) seen.add(text)
    return fits
  }
}

/** An object of texts, numbers and booleans, as own fields mostly are. */
function isOfPlainValues(value: unknown): boolean {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false
  const object = value as Record<string, unknown>
  for (const key in object) {
    const one = object[key]
    if (typeof one !== 'string' && typeof one !== 'boolean' && !Number.isFinite(one)) return false
  }
  return true
}
