import fc from 'fast-check'
import { z } from 'zod'

interface JsonSchema {
  readonly type?: string
  readonly const?: unknown
  readonly enum?: readonly unknown[]
  readonly anyOf?: readonly JsonSchema[]
  readonly oneOf?: readonly JsonSchema[]
  readonly format?: string
  readonly pattern?: string
  readonly minLength?: number
  readonly maxLength?: number
  readonly minimum?: number
  readonly maximum?: number
  readonly items?: JsonSchema
  readonly properties?: { readonly [name: string]: JsonSchema }
  readonly additionalProperties?: JsonSchema | boolean
}

/** Days within three years of each other, so that windows of generated records meet. */
export const arbitraryDay: fc.Arbitrary<string> = fc
  .integer({ min: 0, max: 1_000 })
  .map((n) => new Date(Date.UTC(2025, 0, 1 + n)).toISOString().slice(0, 10))

export const arbitraryWindow = fc
  .tuple(arbitraryDay, arbitraryDay, fc.constantFrom('day', 'month', 'quarter', 'half', 'year'))
  .map(([a, b, precision]) => ({ start: a < b ? a : b, end: a < b ? b : a, precision }))

/** Values that fit a zod schema, with `text` wherever a text of any form may stand. */
export function arbitraryOf(type: z.ZodType, text: fc.Arbitrary<string>): fc.Arbitrary<unknown> {
  return ofSchema(z.toJSONSchema(type, { io: 'input', unrepresentable: 'any' }) as JsonSchema, text)
}

function ofSchema(schema: JsonSchema, text: fc.Arbitrary<string>): fc.Arbitrary<unknown> {
  if (schema.const !== undefined) return fc.constant(schema.const)
  if (schema.enum !== undefined) return fc.constantFrom(...schema.enum)
  const either = schema.anyOf ?? schema.oneOf
  if (either !== undefined) return fc.oneof(...either.map((one) => ofSchema(one, text)))
  if (schema.type === 'string') return ofString(schema, text)
  if (schema.type === 'boolean') return fc.boolean()
  if (schema.type === 'integer') return fc.integer({ min: schema.minimum ?? 0, max: Math.min(schema.maximum ?? 10_000, 10_000) })
  if (schema.type === 'number') return fc.integer({ min: 0, max: schema.maximum ?? 10_000 }).map((n) => (schema.maximum === 1 ? n / 1 : n + 0.25))
  if (schema.type === 'array') return fc.array(ofSchema(schema.items ?? {}, text), { minLength: 1, maxLength: 3 })
  if (schema.type === 'object') return ofObject(schema, text)
  return text
}

function ofObject(schema: JsonSchema, text: fc.Arbitrary<string>): fc.Arbitrary<unknown> {
  if (schema.properties !== undefined) {
    if (Object.keys(schema.properties).sort().join() === 'end,precision,start') return arbitraryWindow
    return fc.record(Object.fromEntries(Object.entries(schema.properties).map(([name, one]) => [name, ofSchema(one, text)])))
  }
  const value = typeof schema.additionalProperties === 'object' ? schema.additionalProperties : {}
  return fc.dictionary(fc.constantFrom('alpha', 'beta', 'gamma'), ofSchema(value, text), { minKeys: 1, maxKeys: 3 })
}

const digits = (length: number) => fc.string({ unit: fc.constantFrom(...'0123456789abcdef'), minLength: length, maxLength: length })

function ofString(schema: JsonSchema, text: fc.Arbitrary<string>): fc.Arbitrary<string> {
  if (schema.format === 'date') return arbitraryDay
  if (schema.format === 'date-time') return arbitraryDay.map((day) => `${day}T12:00:00Z`)
  if (schema.format === 'email') return text.map((one) => `${one.replace(/[^a-z0-9]/gi, '')}x@example.com`)
  if (schema.minLength !== undefined && schema.minLength === schema.maxLength) return digits(schema.minLength)
  if (schema.pattern !== undefined && schema.format === undefined) return fc.constantFrom('one', 'two', 'three')
  return text
}
