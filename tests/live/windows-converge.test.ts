import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { OpenedWorkspace } from '../../src/client/opened-workspace.ts'
import type { Actor } from '../../src/core/kernel/permission.ts'
import { State } from '../../src/core/kernel/state.ts'
import { canRead } from '../../src/core/permissions.ts'
import { arbitraryAsk } from '../../src/testing/command-arbitrary.ts'
import { recordsOf } from '../contract/test-ledger.ts'
import { type Air, chanceOf } from './air.ts'
import { deciding, fair, foul } from './live-net.ts'
import { service } from './service.ts'

const seeds = 200
const steps = 200
/** Seeds that have failed once. They stay. */
const pinned: readonly number[] = []

/** Lets time go on until all windows are there. Replicas are unpacked by threads, which take real time. */
async function caughtUp(air: Air, windows: readonly OpenedWorkspace[], position: number): Promise<void> {
  const isThere = (window: OpenedWorkspace) => window.shown().connection === 'live' && window.shown().position >= position
  for (let tries = 0; tries < 400 && !windows.every(isThere); tries++) {
    await new Promise((resolve) => setTimeout(resolve, 2))
    await air.advance(1_000)
  }
}

/** One long day of five windows, four of them of two people, over a network that loses, doubles, delays, mixes up and breaks. */
async function oneDay(seed: number): Promise<void> {
  const { ledger, air, net, person, end } = await service({ seed: seed + 1 })
  const chance = chanceOf(seed)
  const [ann, ben, cyd] = [await person('Ann', 'owner'), await person('Ben', 'editor'), await person('Cyd', 'contributor')]
  const windows: { readonly actor: Actor; readonly window: OpenedWorkspace }[] = []
  for (const actor of [ann, ben, ben, cyd]) windows.push({ actor, window: await net.window(actor) })
  // What decides comes late to one more, in the midst of the day.
  const late = { ...net.optionsFor(cyd), deciding: () => new Promise<typeof deciding>((resolve) => air.later(15_000, () => resolve(deciding))) }
  windows.push({ actor: cyd, window: await net.window(cyd, late) })
  const open = windows.map(({ window }) => window)
  await caughtUp(air, open, 1)
  net.weather = foul
  const asks = fc.sample(arbitraryAsk, { seed, numRuns: steps })
  for (const ask of asks) {
    const window = open[Math.floor(chance() * open.length)] as OpenedWorkspace
    const thrown = chance()
    if (thrown < 0.03) net.cutOne()
    else if (thrown < 0.05) net.cutAll()
    else if (thrown < 0.12) void window.undo()
    else if (thrown < 0.15) void window.redo()
    else if (thrown < 0.25) void sendView(window, chance)
    else if (window.shown().position > 0) void window.send(ask.name, ask.args(window.shown().state), ask.reason === undefined ? {} : { reason: ask.reason })
    await air.advance(Math.floor(chance() * 300))
  }
  net.weather = fair
  await air.advance(90_000)
  const { state, position } = await ledger.state('main')
  await caughtUp(air, open, position)
  for (const { actor, window } of windows) {
    const shown = window.shown()
    expect({ seed, pending: shown.pending, position: shown.position, connection: shown.connection }).toEqual({ seed, pending: 0, position, connection: 'live' })
    expect(recordsOf(shown.state)).toEqual(recordsOf(readable(state, actor)))
  }
  expect(net.troubles).toEqual([])
  for (const window of open) window.close()
  end()
}

/** Saves a view, which its owner alone sees, or shows one to everybody, or takes it back. */
function sendView(window: OpenedWorkspace, chance: () => number): Promise<unknown> {
  const all = window.shown().state.list('saved-views')
  const one = all[Math.floor(chance() * all.length)]
  if (one === undefined || chance() < 0.4) return window.send('saved-view.add', { name: `View ${chance()}`, place: 'plans', search: {} })
  return chance() < 0.2 ? window.send('saved-view.remove', { id: one.id }) : window.send('saved-view.change', { id: one.id, shared: one['shared'] !== true })
}

function readable(state: State, reader: Actor): State {
  return state.names().reduce((now, name) => now.withCollection(name, state.list(name).filter((record) => canRead(reader, name, record))), State.empty)
}

test('[LV1] windows that have been told everything show the same, whatever the network did: 200 seeds of 200 steps each', async () => {
  for (const seed of pinned) await oneDay(seed)
  for (let seed = 1; seed <= seeds; seed++) await oneDay(seed)
})
