import { expect, onTestFinished } from 'vitest'
import type { OpenedWorkspace } from '../../src/client/opened-workspace.ts'
import type { Actor } from '../../src/core/kernel/permission.ts'
import type { State } from '../../src/core/kernel/state.ts'
import type { LedgerOptions } from '../../src/server/log/ledger.ts'
import { MemoryLog } from '../../src/server/log/memory-log.ts'
import { command, testLedger } from '../contract/test-ledger.ts'
import { Air } from './air.ts'
import { LiveNet } from './live-net.ts'

export const house: Actor = { id: 'system', role: 'owner' }

/** A service in memory with one workspace, and how to let people into it. */
export async function service(options: { readonly seed?: number; readonly decide?: NonNullable<LedgerOptions['decide']> } = {}) {
  const store = new MemoryLog()
  const ledger = testLedger(store, options.decide === undefined ? {} : { decide: options.decide })
  await ledger.create('main')
  const founding = command('workspace.found', { name: 'Main', zone: 'UTC' })
  await ledger.submit('main', [founding], house)
  const air = new Air()
  const net = new LiveNet(ledger, air, options.seed === undefined ? {} : { seed: options.seed })
  const end = () => net.close()
  if (options.seed === undefined) onTestFinished(end)
  const person = async (name: string, role: Actor['role']): Promise<Actor> => {
    const [added] = await ledger.submit('main', [command('person.add', { name })], house)
    const id = added?.changes[0]?.id ?? ''
    await ledger.submit('main', [command('membership.set', { person: id, role })], house)
    return { id, person: id, role }
  }
  return { store, ledger, air, net, person, end }
}

/** Time goes on, and threads have theirs, until something holds. */
export async function until(air: Air, holds: () => boolean): Promise<void> {
  for (let tries = 0; tries < 400 && !holds(); tries++) {
    await new Promise((resolve) => setTimeout(resolve, 2))
    await air.advance(200)
  }
  expect(holds()).toBe(true)
}

/** Caught up, and nothing on its way. */
export const isLive = (window: OpenedWorkspace) => () => window.shown().connection === 'live' && window.shown().pending === 0
export const titles = (state: State) => state.list('teams').map(({ title }) => title)
