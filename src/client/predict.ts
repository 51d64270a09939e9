import { decide } from '../core/kernel/decide.ts'
import type { Actor } from '../core/kernel/permission.ts'
import { Refusal } from '../core/kernel/refusal.ts'
import { commandTypes } from '../core/commands.ts'
import type { Change } from '../core/kernel/change.ts'
import type { State } from '../core/kernel/state.ts'
import type { Json } from '../lib/json.ts'
import type { Pending, Predict } from './merge.ts'
import { dayOf } from './workspace-day.ts'

// What decides commands in a window (Deciding in live-options.ts). It brings every command of core with it, so a window gets it after what it shows.

/** Can a command be decided here? Those that need a secret, chance, or what a reader may not see are for the service alone. */
export function isPredicted(name: string): boolean {
  const type = commandTypes.get(name)
  return type !== undefined && type.server !== true
}

/** Decides a pending command as the service will. Throws a Refusal as core does. */
export function decideHere(state: State, actor: Actor, { id, name, args, reason, outsideReason, expects, at }: Pending): readonly Change[] {
  const command = { id, name, args: args as Json, ...(reason === undefined ? {} : { reason }), ...(outsideReason === undefined ? {} : { outsideReason }), ...(expects === undefined ? {} : { expects }) }
  return decide(state, command, { actor, now: at, today: dayOf(state, at) })
}

/** `decideHere` where it can be decided here and is not refused. */
export function predictFor(actor: Actor): Predict {
  return (state, pending) => {
    if (!isPredicted(pending.name)) return undefined
    try {
      return decideHere(state, actor, pending)
    } catch (error) {
      if (error instanceof Refusal) return undefined
      throw error
    }
  }
}
