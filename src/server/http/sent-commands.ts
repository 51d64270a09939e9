import type { Command } from '../../core/kernel/command.ts'
import { Refusal } from '../../core/kernel/refusal.ts'
import { commandTypes } from '../../core/commands.ts'
import type { Json } from '../../lib/json.ts'
import { jsonSchemaOf, sentCommands } from '../../protocol/command-schemas.ts'
import { scopeOfCommand } from '../../protocol/route.ts'
import type { Caller } from './answer.ts'

/**
 * May this token send these commands? The role is for the decision to judge; this is what the token is good for. Refuses `not-allowed`
 * a command that needs another scope than "write", and one that only the service itself makes.
 */
export function checkMaySend(caller: Pick<Caller, 'scopes'>, commands: readonly Pick<Command, 'name'>[]): void {
  for (const { name } of commands) {
    const type = commandTypes.get(name)
    if (type === undefined) continue
    if (type.byService === true) throw new Refusal('not-allowed', `"${name}" is written by the service alone, when its own route is asked: ${type.summary}`)
    const scope = scopeOfCommand(type.may)
    if (!caller.scopes.includes(scope)) throw new Refusal('not-allowed', `This token is not good for "${name}": it needs the scope "${scope}".`)
  }
}

let described: { name: string; summary: string; may: (typeof sentCommands)[number]['may']; scope: ReturnType<typeof scopeOfCommand>; args: Record<string, Json> }[] | undefined

/** Every command that may be sent, with its arguments as JSON Schema. */
export function describedCommands(): NonNullable<typeof described> {
  described ??= sentCommands.map(({ name, summary, may, args }) => ({ name, summary, may, scope: scopeOfCommand(may), args: jsonSchemaOf(args) as Record<string, Json> }))
  return described
}
