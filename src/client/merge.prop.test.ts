import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Change } from '../core/kernel/change.ts'
import { State } from '../core/kernel/state.ts'
import { type Event, type Held, merge, type Pending, type Predict } from './merge.ts'

// A service of counters: a command adds its amount to its counter, or is refused. Enough to show the laws, and quick.

interface Adding {
  readonly window: number
  readonly counter: string
  readonly amount: number
}

const adding = fc.record({ window: fc.nat(2), counter: fc.constantFrom('a', 'b'), amount: fc.integer({ min: -5, max: 5 }) })

function decideOn(state: State, { args }: Pick<Pending, 'args'>): readonly Change[] | undefined {
  const { counter, amount } = args as Adding
  const now = state.get('counters', counter)
  const next = ((now?.['n'] as number | undefined) ?? 0) + amount
  if (next < 0) return undefined
  return now === undefined ? [{ kind: 'create', collection: 'counters', id: counter, after: { n: next } }] : [{ kind: 'update', collection: 'counters', id: counter, before: { n: now['n'] ?? 0 }, after: { n: next } }]
}

const predict: Predict = (state, pending) => decideOn(state, pending)
const empty: Held = { confirmed: State.empty, position: 0, mark: '', pending: [], shown: State.empty }
const counts = (state: State) => state.list('counters').map(({ id, n }) => [id, n])

/** Takes commands in the order in which they arrive, and tells what became of each. */
function served(commands: readonly Pending[]): { readonly state: State; readonly told: readonly Event[] } {
  let state = State.empty
  let position = 0
  const told: Event[] = []
  for (const { id, name, args, group } of commands) {
    const changes = decideOn(state, { args })
    if (changes === undefined) told.push({ kind: 'refused', id })
    else {
      state = state.apply(changes)
      position++
      told.push({ kind: 'news', entries: [{ position, mark: `m${position}`, changes: [...changes] as never, group, command: { id, name } }] })
    }
  }
  return { state, told }
}

test('[LV2] any interleaving of two or more outboxes converges: windows that were told everything show what the service holds', () => {
  fc.assert(
    fc.property(fc.array(adding, { maxLength: 30 }), fc.array(fc.nat(1_000), { minLength: 200, maxLength: 200 }), (asked, chance) => {
      let next = 0
      const throwDie = (sides: number) => (chance[next++ % chance.length] ?? 0) % sides
      const sent = asked.map((args, at): Pending => ({ id: `c${at}`, name: 'add', args, group: `c${at}`, at: '2026-09-14T10:00:00Z' }))
      // Each window's own commands keep their order; how the windows' mix is chance.
      const queues = [0, 1, 2].map((window) => sent.filter(({ args }) => (args as Adding).window === window))
      const arrived: Pending[] = []
      while (queues.some((queue) => queue.length > 0)) {
        const queue = queues[throwDie(3)]
        const one = queue?.shift()
        if (one !== undefined) arrived.push(one)
      }
      const { state, told } = served(arrived)
      for (let window = 0; window < 3; window++) {
        const own = sent.filter(({ args }) => (args as Adding).window === window)
        let held = empty
        const ahead = [...told]
        const unsent = [...own]
        while (ahead.length > 0 || unsent.length > 0) {
          const first = ahead[0]
          // A command is sent before its answer is heard.
          const mustSend = first !== undefined && unsent.some(({ id }) => (first.kind === 'refused' ? first.id === id : first.kind === 'news' && first.entries[0]?.command?.id === id))
          if (unsent.length > 0 && (mustSend || first === undefined || throwDie(2) === 0)) held = merge(held, { kind: 'sent', pending: unsent.shift() as Pending }, predict).held
          else {
            const event = ahead.shift() as Event
            held = merge(held, event, predict).held
            // Doubled news change nothing.
            if (throwDie(4) === 0) held = merge(held, event, predict).held
          }
        }
        expect(held.pending).toEqual([])
        expect(counts(held.confirmed)).toEqual(counts(state))
        expect(counts(held.shown)).toEqual(counts(state))
      }
    }),
  )
})

test('[LV3] news with a gap change nothing and say so', () => {
  const { held, hasGap } = merge(empty, { kind: 'news', entries: [{ position: 2, mark: 'm2', changes: [] }] }, predict)
  expect([held, hasGap]).toEqual([empty, true])
})

test('[LV4] a command that the service has written stays shown until its entry has come, and then counts once', () => {
  const pending: Pending = { id: 'c', name: 'add', args: { window: 0, counter: 'a', amount: 3 }, group: 'c', at: '2026-09-14T10:00:00Z' }
  const sent = merge(empty, { kind: 'sent', pending }, predict).held
  const done = merge(sent, { kind: 'done', id: 'c', position: 1 }, predict)
  expect(counts(done.held.shown)).toEqual([['a', 3]])
  expect(done.written).toEqual([])
  const come = merge(done.held, { kind: 'news', entries: [{ position: 1, mark: 'm', changes: [{ kind: 'create', collection: 'counters', id: 'a', after: { n: 3 } }], command: { id: 'c', name: 'add' } }] }, predict)
  expect(counts(come.held.shown)).toEqual([['a', 3]])
  expect(come.written).toEqual(['c'])
})
