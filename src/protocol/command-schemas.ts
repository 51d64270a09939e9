import { z } from 'zod'
import type { CommandType } from '../core/kernel/command.ts'
import { commandTypes } from '../core/commands.ts'

type Schema = Record<string, unknown>

/** The commands that may be sent, by name. Those that only the service makes are not among them. */
export const sentCommands: readonly CommandType[] = [...commandTypes.values()].filter(({ byService }) => byService !== true).sort((a, b) => (a.name < b.name ? -1 : 1))

/** A schema of ours as JSON Schema, as input: what has a default may be left out. `target` names the dialect. */
export function jsonSchemaOf(type: z.ZodType, target: 'draft-2020-12' | 'openapi-3.0' = 'draft-2020-12'): Schema {
  const { $schema: _, ...schema } = z.toJSONSchema(type, { io: 'input', unrepresentable: 'any', target }) as Schema
  return schema
}
