import fc from 'fast-check'
import { expect, test } from 'vitest'
import { after, changesFor, idOf } from '../../testing/deciding.ts'
import { arbitraryAsk, type Ask } from '../../testing/command-arbitrary.ts'
import type { Change } from '../kernel/change.ts'
import { checkInvariants } from '../kernel/invariants.ts'
import { Refusal } from '../kernel/refusal.ts'
import { State } from '../kernel/state.ts'
import { cellsOf } from '../roadmap/empty-cells.ts'
import { roadmaps } from '../roadmap/roadmap.ts'

const founded = after(State.empty, 'workspace.found', { name: 'Fernhill', fiscalYearStart: 2 })

/** Something of everything, so that a sequence begins in the middle of the work. */
const begun = [
  ['plan.add', () => ({ title: 'Product', kind: 'product' })],
  ['item.add', (state: State) => ({ plan: first(state, 'plans'), kind: 'release', title: 'v1', window: { start: '2026-05-01', end: '2026-05-31', precision: 'month' } })],
  ['roadmap.add', () => ({ title: 'PMM', horizon: { start: '2026-02-01', end: '2027-01-31', precision: 'quarter' }, period: 'quarter' })],
  ['bucket.add', (state: State) => ({ roadmap: first(state, 'roadmaps'), title: 'Launches' })],
  ['activity.from-items', (state: State) => ({ roadmap: first(state, 'roadmaps'), bucket: first(state, 'buckets'), items: [first(state, 'items')] })],
] as const
const base = begun.reduce<State>((state, [name, args]) => after(state, name, args(state)), founded)

function first(state: State, collection: string): string {
  return state.list(collection)[0]?.id ?? ''
}

interface Step {
  readonly before: State
  readonly changes: readonly Change[]
  readonly after: State
}

/** The steps that were allowed; whatever is refused must be a Refusal and leaves the state alone. */
function run(asked: readonly Ask[]): Step[] {
  let state = base
  return asked.flatMap((ask, at) => {
    try {
      const changes = changesFor(state, ask.name, ask.args(state), { id: idOf(`step ${at}`), ...(ask.reason === undefined ? {} : { reason: ask.reason }) })
      const step = { before: state, changes, after: state.apply(changes) }
      state = step.after
      return [step]
    } catch (error) {
      if (error instanceof Refusal) return []
      throw error
    }
  })
}

const whole = (state: State) => JSON.stringify(state.names().filter((name) => state.count(name) > 0).map((name) => [name, state.list(name).map((one) => Object.entries(one).sort())]))

test('[WS17] property: what decide allows apply keeps valid, whatever commands came before', () => {
  let allowed = 0
  fc.assert(
    fc.property(fc.array(arbitraryAsk, { minLength: 5, maxLength: 40 }), (asked) => {
      for (const { before, changes, after: next } of run(asked)) {
        allowed++
        expect(whole(checkInvariants(before, changes))).toBe(whole(next))
        for (const roadmap of roadmaps.list(next)) {
          const cells = cellsOf(next, roadmap)
          // An agreement never outlives what it was about, and an agreed roadmap has no open cell.
          for (const { agreement, activities } of cells) if (agreement !== undefined) expect(agreement.agreed === 'filled').toBe(activities.length > 0)
          if (roadmap.state === 'agreed') expect(cells.every(({ standing }) => standing === 'agreed' || standing === 'empty')).toBe(true)
        }
      }
    }),
    { numRuns: 100 },
  )
  expect(allowed).toBeGreaterThan(200)
})

test('[WS18] property: undo after do is the state before', () => {
  fc.assert(
    fc.property(fc.array(arbitraryAsk, { minLength: 5, maxLength: 40 }), (asked) => {
      const last = run(asked).findLast(({ changes }) => changes.length > 0)
      if (last === undefined) return
      const undone = after(last.after, 'undo', { group: idOf('group') }, { changesOf: () => last.changes })
      expect(whole(undone)).toBe(whole(last.before))
    }),
    { numRuns: 100 },
  )
})
