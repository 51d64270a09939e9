import { z } from 'zod'

/** Tells for a value whether it surely fits its field. False means "look closer", so a wrong answer can only cost time. */
export type SurelyFits = (value: unknown) => boolean

interface PlainSchema {
  readonly type?: string
  readonly enum?: readonly unknown[]
  readonly format?: string
  readonly pattern?: string
  readonly minLength?: number
  readonly maxLength?: number
  readonly properties?: unknown
}

/** How many different values of one field are remembered as fitting. */
const remembered = 10_000

/**
 * A quick test made from a field's schema, for imports of many thousand rows: lengths of plain texts and words of a closed list are
 * looked at directly, any other value is parsed once and remembered.
 */
export function surelyFits(type: z.ZodType): SurelyFits {
  const schema = z.toJSONSchema(type, { io: 'input', unrepresentable: 'any' }) as PlainSchema
  if (schema.enum !== undefined) {
    const words = new Set(schema.enum)
    return (value) => words.has(value)
  }
  if (schema.type === 'string' && schema.format === undefined && schema.pattern === undefined) {
    const { minLength = 0, maxLength = Number.POSITIVE_INFINITY } = schema
    return (value) => typeof value === 'string' && value.length <= maxLength && (minLength === 0 || value.trim().length >= minLength)
  }
  const ofPlainValues = schema.type === 'object' && schema.properties === undefined && type.safeParse({ text: '', number: 0, yes: true }).success
  const seen = new Set<string>()
  return (value) => {
    if (ofPlainValues && isOfPlainValues(value)) return true
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
  for (const one of Object.values(value)) if (typeof one !== 'string' && typeof one !== 'boolean' && !Number.isFinite(one)) return false
  return true
}
