import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { OpenedWorkspace } from '../../src/client/opened-workspace.ts'
import type { Actor } from '../../src/core/kernel/permission.ts'
import { MemoryLog } from '../../src/server/log/memory-log.ts'
import { arbitraryAsk } from '../../src/testing/command-arbitrary.ts'
import { command, recordsOf, testLedger } from '../contract/test-ledger.ts'
import { Air, chanceOf } from './air.ts'
import { fair, foul, LiveNet } from './live-net.ts'

const seeds = 200
const steps = 200
/** Seeds that have failed once. They stay. */
const pinned: readonly number[] = []

const people: readonly Actor[] = [
  { id: 'ann', role: 'owner' }, { id: 'ben', role: 'editor' }, { id: 'ben', role: 'editor' },
]

/** Lets time go on until all windows are there. Replicas are unpacked by threads, which take real time. */
async function caughtUp(air: Air, windows: readonly OpenedWorkspace[], position: number): Promise<void> {
  const isThere = (window: OpenedWorkspace) => window.shown().connection === 'live' && window.shown().position >= position
  for (let tries = 0; tries < 400 && !windows.every(isThere); tries++) {
    await new Promise((resolve) => setTimeout(resolve, 2))
    await air.advance(1_000)
  }
}

/** One long day of three windows, two of them of one person, over a network that loses, doubles, delays, mixes up and breaks. */
async function oneDay(seed: number): Promise<void> {
  const ledger = testLedger(new MemoryLog())
  await ledger.create('main')
  await ledger.submit('main', [command('workspace.found', { name: 'Main', zone: 'UTC' })], { id: 'system', role: 'owner' })
  const air = new Air()
  const chance = chanceOf(seed)
  const net = new LiveNet(ledger, air, { seed: seed + 1 })
  const windows: OpenedWorkspace[] = []
  for (const actor of people) windows.push(await net.window(actor))
  await caughtUp(air, windows, 1)
  net.weather = foul
  const asks = fc.sample(arbitraryAsk, { seed, numRuns: steps })
  for (const ask of asks) {
    const window = windows[Math.floor(chance() * windows.length)] as OpenedWorkspace
    const thrown = chance()
    if (thrown < 0.03) net.cutOne()
    else if (thrown < 0.05) net.cutAll()
    else if (thrown < 0.12) void window.undo()
    else if (thrown < 0.15) void window.redo()
    else if (window.shown().position > 0) void window.send(ask.name, ask.args(window.shown().state), ask.reason === undefined ? {} : { reason: ask.reason })
    await air.advance(Math.floor(chance() * 300))
  }
  net.weather = fair
  await air.advance(90_000)
  const { state, position } = await ledger.state('main')
  await caughtUp(air, windows, position)
  for (const window of windows) {
    const shown = window.shown()
    expect({ seed, pending: shown.pending, position: shown.position, connection: shown.connection }).toEqual({ seed, pending: 0, position, connection: 'live' })
    expect(recordsOf(shown.state)).toEqual(recordsOf(state))
  }
  expect(net.troubles).toEqual([])
  for (const window of windows) window.close()
  net.close()
}

test('[LV1] windows that have been told everything show the same, whatever the network did: 200 seeds of 200 steps each', { timeout: 600_000 }, async () => {
  for (const seed of pinned) await oneDay(seed)
  for (let seed = 1; seed <= seeds; seed++) await oneDay(seed)
})
