import fc from 'fast-check'
import { expect, test } from 'vitest'
import { fold, migrationsOf } from '../../src/core/history/fold.ts'
import type { Command } from '../../src/core/kernel/command.ts'
import { Refusal } from '../../src/core/kernel/refusal.ts'
import { State } from '../../src/core/kernel/state.ts'
import { recordTypes } from '../../src/core/root.ts'
import type { Ledger } from '../../src/server/log/ledger.ts'
import { MemoryLog } from '../../src/server/log/memory-log.ts'
import { addTeam, command, owner, recordsOf, testLedger } from './test-ledger.ts'

type Step =
  | { readonly do: 'add' | 'person'; readonly title: string }
  | { readonly do: 'change' | 'rename' | 'remove' | 'erase'; readonly which: number; readonly title: string }
  | { readonly do: 'undo' | 'again'; readonly which: number }
  | { readonly do: 'evict' | 'other-node' | 'look-back' }

const title = fc.oneof(fc.constantFrom('A', 'B', 'Ada'), fc.string({ minLength: 1, maxLength: 5 }).filter((text) => text.trim() !== ''), fc.constant('long '.repeat(50)))
const which = fc.nat()
const step: fc.Arbitrary<Step> = fc.oneof(
  fc.record({ do: fc.constantFrom('add' as const, 'person' as const), title }),
  fc.record({ do: fc.constantFrom('change' as const, 'rename' as const, 'remove' as const, 'erase' as const), which, title }),
  fc.record({ do: fc.constantFrom('undo' as const, 'again' as const), which }),
  fc.record({ do: fc.constantFrom('evict' as const, 'other-node' as const, 'look-back' as const) }),
)

/** Makes a command of a step on a state; nothing when there is nothing to do it with. */
function commandOf(step: Step, state: State, sent: readonly Command[]): Command | undefined {
  const pick = (collection: string, n: number) => state.list(collection)[n % Math.max(1, state.count(collection))]?.id
  switch (step.do) {
    case 'add': return addTeam(step.title)
    case 'person': return command('person.add', { name: step.title, email: 'someone@example.com' })
    case 'change': return command('team.change', { id: pick('teams', step.which), title: step.title })
    case 'rename': return command('person.change', { id: pick('people', step.which), name: step.title })
    case 'remove': return command('team.remove', { id: pick('teams', step.which) })
    case 'erase': return command('person.erase', { id: pick('people', step.which) })
    case 'undo': return sent.length === 0 ? undefined : command('undo', { group: sent[step.which % sent.length]?.id })
    case 'again': return sent[step.which % Math.max(1, sent.length)]
    default: return undefined
  }
}

async function replayed(ledger: Ledger): Promise<State> {
  const entries = await ledger.entries('w')
  return fold({ state: State.empty, schema: 1 }, entries, migrationsOf(recordTypes.values())).state
}

/** Sends a command; an expected no is an answer like any other. */
async function send(ledger: Ledger, one: Command) {
  return ledger.submit('w', [one], owner).catch((error: unknown) => {
    if (error instanceof Refusal) return error.code
    throw error
  })
}

test('[LG50] whatever is done, on any node: replay is the state kept along the way, and snapshot and tail are the full replay', async () => {
  await fc.assert(fc.asyncProperty(fc.array(step, { maxLength: 30 }), fc.integer({ min: 1, max: 6 }), async (steps, entries) => {
    const store = new MemoryLog()
    await store.create('w')
    const options = { snapshotEvery: { entries, changes: 1_000 } }
    let [ledger, other] = [testLedger(store, options), testLedger(store, options)]
    const sent: Command[] = []
    for (const one of steps) {
      const { state, position } = await ledger.state('w', { fresh: true })
      if (one.do === 'evict') await ledger.evict('w')
      if (one.do === 'other-node') [ledger, other] = [other, ledger]
      if (one.do === 'look-back') await ledger.stateAt('w', { position: position >> 1 })
      const next = commandOf(one, state, sent)
      if (next === undefined) continue
      const answer = await send(ledger, next)
      if (one.do === 'again') expect((await ledger.state('w')).position).toBe(position)
      else if (typeof answer !== 'string') sent.push(next)
    }
    const along = recordsOf((await ledger.state('w', { fresh: true })).state)
    expect(recordsOf((await other.state('w', { fresh: true })).state)).toEqual(along)
    expect(recordsOf(await replayed(ledger))).toEqual(along)
    expect(recordsOf((await testLedger(store).state('w')).state)).toEqual(along)
    await ledger.evict('w')
    expect(recordsOf((await ledger.state('w')).state)).toEqual(along)
    const { position } = await store.head('w')
    expect(recordsOf(await ledger.stateAt('w', { position }))).toEqual(along)
    expect(await ledger.verify('w')).toMatchObject({ whole: true, entries: position })
  }), { numRuns: 60 })
})

test('[LG51] undo after do is the state before', async () => {
  await fc.assert(fc.asyncProperty(fc.array(step, { maxLength: 12 }), step, async (steps, last) => {
    const store = new MemoryLog()
    await store.create('w')
    const ledger = testLedger(store)
    for (const one of steps) {
      const next = commandOf(one, (await ledger.state('w')).state, [])
      if (next !== undefined) await send(ledger, next)
    }
    const before = await ledger.state('w')
    const done = commandOf(last, before.state, [])
    if (done === undefined || done.name === 'person.erase' || typeof (await send(ledger, done)) === 'string') return
    if ((await ledger.state('w')).position === before.position) return
    await ledger.submit('w', [command('undo', { group: done.id })], owner)
    expect(recordsOf((await ledger.state('w')).state)).toEqual(recordsOf(before.state))
  }), { numRuns: 60 })
})
