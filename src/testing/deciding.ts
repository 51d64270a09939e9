import { decide } from '../core/kernel/decide.ts'
import type { Change } from '../core/kernel/change.ts'
import type { Command, Context, Day } from '../core/kernel/command.ts'
import { Refusal, type RefusalCode } from '../core/kernel/refusal.ts'
import type { Role } from '../core/kernel/permission.ts'
import type { State } from '../core/kernel/state.ts'
import { uuidV5 } from '../lib/digest.ts'

const space = '3b1f0a52-8f0e-4c57-9d0a-5a6f2a1c7e10'

/** An id that the tests know by a name. */
export function idOf(name: string): string {
  return uuidV5(space, name)
}

export interface Asking {
  readonly role?: Role
  readonly today?: Day
  readonly reason?: string
  readonly outsideReason?: string
  readonly expects?: Command['expects']
  readonly id?: string
  readonly changesOf?: Context['changesOf']
  readonly recordAt?: Context['recordAt']
  readonly oneWay?: Context['oneWay']
}

/** What a command would change, asked by an owner on 2026-05-01 unless told otherwise. */
export function changesFor(state: State, name: string, args: Command['args'], asking: Asking = {}): readonly Change[] {
  const { role = 'owner', today = '2026-05-01', reason, outsideReason, expects, changesOf, recordAt, oneWay } = asking
  const command: Command = { id: asking.id ?? idOf(`command ${name} ${JSON.stringify(args)}`), name, args, ...(reason === undefined ? {} : { reason }), ...(outsideReason === undefined ? {} : { outsideReason }), ...(expects === undefined ? {} : { expects }) }
  const more = { ...(reason === undefined ? {} : { reason }), ...(changesOf === undefined ? {} : { changesOf }), ...(recordAt === undefined ? {} : { recordAt }), ...(oneWay === undefined ? {} : { oneWay }) }
  return decide(state, command, { actor: { id: 'tester', role }, now: `${today}T12:00:00Z`, today, ...more })
}

/** The state after a command. */
export function after(state: State, name: string, args: Command['args'], asking: Asking = {}): State {
  return state.apply(changesFor(state, name, args, asking))
}

/** The code and sentence with which a command is refused; throws when it is not. */
export function refusalOf(work: () => unknown): { readonly code: RefusalCode; readonly sentence: string; readonly details: unknown } {
  try {
    work()
  } catch (error) {
    if (error instanceof Refusal) return { code: error.code, sentence: error.message, details: error.details }
    throw error
  }
  throw new Error('Nothing was refused.')
}
