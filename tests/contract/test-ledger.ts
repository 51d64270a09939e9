import { randomUUID } from 'node:crypto'
import { decide } from '../../src/core/kernel/decide.ts'
import type { Change } from '../../src/core/kernel/change.ts'
import type { Command } from '../../src/core/kernel/command.ts'
import { checkInvariants } from '../../src/core/kernel/invariants.ts'
import type { Actor } from '../../src/core/kernel/permission.ts'
import type { State } from '../../src/core/kernel/state.ts'
import type { Json } from '../../src/lib/json.ts'
import { Ledger, type LedgerOptions } from '../../src/server/log/ledger.ts'
import type { LogStore } from '../../src/server/log/log-store.ts'

export const owner: Actor = { id: 'the-owner', role: 'owner' }
export const viewer: Actor = { id: 'a-viewer', role: 'viewer' }

/** A ledger on a clock that stands still, and with a command `test.write` that writes any changes that are valid. */
export function testLedger(store: LogStore, options: Partial<LedgerOptions> = {}): Ledger {
  return new Ledger({
    store, secretKey: 'a key for the tests', clock: () => '2026-09-14T10:00:00.000Z', newId: randomUUID, idleAfter: 0,
    decide: (state, command, context) => {
      if (command.name !== 'test.write') return decide(state, command, context)
      const changes = command.args as unknown as Change[]
      checkInvariants(state, changes)
      return changes
    },
    ...options,
  })
}

export function command(name: string, args: unknown = {}, more: Partial<Command> = {}): Command {
  return { id: randomUUID(), name, args: args as Json, ...more }
}

export const addTeam = (title: string, more: Partial<Command> = {}) => command('team.add', { title }, more)

/** All records of a state, in an order of their own, to be compared. */
export function recordsOf(state: State): { [collection: string]: unknown } {
  return Object.fromEntries(state.names().filter((name) => state.count(name) > 0).map((name) => [name, state.list(name)]))
}
