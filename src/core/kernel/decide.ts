import { z } from 'zod'
import { uuidV5 } from '../../lib/digest.ts'
import { mayCommand, mayWrite } from '../permissions.ts'
import { commandTypes } from '../root.ts'
import type { Change } from './change.ts'
import type { Command, Context } from './command.ts'
import { checkInvariants } from './invariants.ts'
import { Refusal } from './refusal.ts'
import type { State } from './state.ts'
import { undo } from './undo.ts'

/**
 * The one place where a command becomes changes: known name, well-formed arguments, allowed actor, the noun's own rule, then the
 * invariants of every record type. Pure and synchronous. Refuses with `not-found`, `invalid`, `not-allowed` and what the noun refuses.
 */
export function decide(state: State, command: Command, context: Omit<Context, 'newId'>): readonly Change[] {
  const type = commandTypes.get(command.name)
  if (type === undefined) throw new Refusal('not-found', `There is no command called "${command.name}".`)
  if (!mayCommand(context.actor, type)) {
    throw new Refusal('not-allowed', `Your role (${context.actor.role}) may not do "${command.name}".`)
  }
  const args = type.args.safeParse(command.args)
  if (!args.success) {
    const issue = args.error.issues[0]
    const path = ['args', ...(issue?.path ?? [])].join('.')
    throw new Refusal('invalid', `${path}: ${issue?.message ?? 'not of the right form'}.`, { at: path, details: z.treeifyError(args.error) })
  }
  const newId = (name: string | number) => uuidV5(command.id, String(name))
  const changes = type.decide(state, args.data, { ...(command.reason === undefined ? {} : { reason: command.reason }), ...context, newId })
  if (type === undo && !mayWrite(context.actor, changes)) throw new Refusal('not-allowed', `Your role (${context.actor.role}) may not take this back, since it may not do it either.`)
  checkInvariants(state, changes)
  return changes
}
