import { z } from 'zod'
import { sameJson } from '../../lib/json.ts'
import { uuidsIn } from '../../lib/digest.ts'
import { finish, type Steps } from '../../lib/steps.ts'
import { canRead, isTheRoomsOwn, mayWrite, whyNotTakenBack } from '../permissions.ts'
import { commandTypes, consequences } from '../commands.ts'
import { recordTypes } from '../root.ts'
import type { Change } from './change.ts'
import type { Command, CommandType, Context, Expected, Given } from './command.ts'
import { withConsequences } from './consequence.ts'
import { checkInvariantsSteps, withoutUsedByOthers } from './invariants.ts'
import { type Actor, mayCommand } from './permission.ts'
import { Refusal } from './refusal.ts'
import type { State } from './state.ts'
import { restore } from './restore.ts'
import { undo } from './undo.ts'

/**
 * The one place where a command becomes changes: known name, well-formed arguments, allowed actor, the noun's own rule, what
 * follows from it by itself, then the invariants of every record type. Pure and synchronous. Refuses with `not-found`, `invalid`, `not-allowed` and what the noun refuses.
 */
export function decide(state: State, command: Command, context: Given): readonly Change[] {
  return finish(decideSteps(state, command, context))
}

/** `decide` in steps: a command may change very many records. */
export function* decideSteps(state: State, command: Command, context: Given): Steps<readonly Change[]> {
  const type = commandTypes.get(command.name)
  if (type === undefined) throw new Refusal('not-found', `There is no command called "${command.name}".`)
  if (!mayCommand(context.actor, type)) {
    throw new Refusal('not-allowed', `Your role (${context.actor.role}) may not do "${command.name}".`)
  }
  for (const expected of command.expects ?? []) checkExpected(state, expected, context.actor)
  const args = yield* wellFormed(type, command.args)
  let ids: ((name: string) => string) | undefined
  const newId = (name: string | number) => (ids ??= uuidsIn(command.id))(String(name))
  const said = { ...(command.reason === undefined ? {} : { reason: command.reason }), ...(command.outsideReason === undefined ? {} : { outsideReason: command.outsideReason }) }
  const whole: Context = { ...said, ...context, newId, typeOf: (collection) => recordTypes.get(collection) }
  const decided = type.decideSteps === undefined ? type.decide(state, args, whole) : yield* type.decideSteps(state, args, whole)
  const own = type === undo ? withoutUsedByOthers(state, decided) : decided
  const changes = withConsequences(consequences, state, own, whole)
  if (type === restore) checkReadable(state, own, context.actor, args as { readonly collection: string; readonly id: string })
  if (type === undo || type === restore) checkTakenBack(state, own, context)
  yield* checkInvariantsSteps(state, changes, context.actor)
  return changes
}

/** Taking back is writing, under the rules of whoever may write. What is nobody's to take back says so first. */
function checkTakenBack(state: State, changes: readonly Change[], { actor, today }: Pick<Context, 'actor' | 'today'>): void {
  const why = whyNotTakenBack(actor, state, changes, today)
  if (why !== undefined) throw new Refusal('not-allowed', why)
  if (!mayWrite(actor, changes) && !isTheRoomsOwn(actor, state, changes)) throw new Refusal('not-allowed', `Your role (${actor.role}) may not take this back, since it may not do it either.`)
}

/** What somebody may not read is not there for them, in the past neither, also when bringing it back changes nothing. */
function checkReadable(state: State, changes: readonly Change[], actor: Actor, { collection, id }: { readonly collection: string; readonly id: string }): void {
  for (const at of [state, state.apply(changes)]) {
    const record = at.get(collection, id)
    if (record !== undefined && !canRead(actor, collection, record)) throw new Refusal('not-found', `There was no such ${recordTypes.get(collection)?.word ?? 'record'} at that time.`)
  }
}

/** What was typed was typed over this: another's newer text is not lost under it (DESIGN 2, text). */
function checkExpected(state: State, { collection, id, field, value }: Expected, actor: Actor): void {
  const record = state.get(collection, id)
  // Else whoever may not read a record could ask what it holds, guess by guess.
  if (record === undefined || !canRead(actor, collection, record) || sameJson(record[field] ?? null, value)) return
  throw new Refusal('conflict', 'Somebody else has changed this text meanwhile.', { at: field })
}

function* wellFormed(type: CommandType, args: unknown): Steps<unknown> {
  if (type.surely !== undefined && (yield* type.surely(args))) return args
  const parsed = type.args.safeParse(args)
  if (parsed.success) return parsed.data
  const issue = parsed.error.issues[0]
  const path = ['args', ...(issue?.path ?? [])].join('.')
  throw new Refusal('invalid', `${path}: ${issue?.message ?? 'not of the right form'}.`, { at: path, details: z.treeifyError(parsed.error) })
}
