import fc from 'fast-check'
import type { Json } from '../lib/json.ts'
import type { Name } from '../core/kernel/change.ts'
import type { State } from '../core/kernel/state.ts'
import { questionsOf } from '../core/roadmap/cell-questions.ts'
import { cellsOf } from '../core/roadmap/empty-cells.ts'
import { buckets, roadmaps } from '../core/roadmap/roadmap.ts'

/** A command as a person might ask for it: its name, and arguments made from what the state holds at that moment. */
export interface Ask {
  readonly name: string
  readonly reason: string | undefined
  args(state: State): Json
}

interface Dice {
  readonly pick: number
  readonly second: number
  readonly month: number
  readonly length: number
  readonly flag: boolean
  readonly word: string
}

const rare = 20

/** The id of a record that is there; now and then of none, so that refusals are met too. */
function some(state: State, collection: Name, at: number): string {
  const all = state.list(collection)
  return at === rare ? 'nobody' : (all[at % Math.max(all.length, 1)]?.id ?? 'nobody')
}

function windowOf({ month, length }: Dice): Json {
  const start = `2026-${String(month + 1).padStart(2, '0')}-01`
  const end = `2027-${String(length + 1).padStart(2, '0')}-28`
  return { start, end, precision: 'month' }
}

/** A cell to be agreed; with a reason, what is open about it is left so on purpose. */
function agreeing(state: State, bucket: string, period: string, reason: string | undefined): Json {
  const roadmap = roadmaps.get(state, buckets.get(state, bucket)?.roadmap)
  const cell = roadmap === undefined ? undefined : cellsOf(state, roadmap).find((one) => one.bucket.id === bucket && one.period.start <= period && period <= one.period.end)
  const open = reason === undefined || roadmap === undefined || cell === undefined ? [] : questionsOf(state, roadmap, cell).open
  return { bucket, period, onPurpose: open.map(({ key }) => ({ question: key, reason: reason ?? '' })) }
}

const asks: { readonly [name: string]: (state: State, dice: Dice) => Json } = {
  'plan.add': (_state, { word }) => ({ title: word, kind: 'product' }),
  'plan.remove': (state, { pick }) => ({ id: some(state, 'plans', pick) }),
  'item.add': (state, dice) => ({ plan: some(state, 'plans', dice.pick), kind: 'feature', title: dice.word, ...(dice.flag && { window: windowOf(dice) }), ...(dice.month > 8 && { parent: some(state, 'items', dice.second) }) }),
  'item.change': (state, { pick, flag, word }) => ({ id: some(state, 'items', pick), value: flag ? word : null, status: flag ? 'under-way' : null }),
  'item.move': (state, dice) => ({ id: some(state, 'items', dice.pick), ...(dice.flag ? { window: windowOf(dice) } : { start: '2026-08-14' }) }),
  'item.rename': (state, { pick, word }) => ({ id: some(state, 'items', pick), title: `${word} anew` }),
  'item.defer': (state, { pick, flag }) => ({ id: some(state, 'items', pick), ...(flag && { window: null }) }),
  'item.cover': (state, { pick }) => ({ id: some(state, 'items', pick) }),
  'item.leave-out': (state, { pick, word }) => ({ id: some(state, 'items', pick), reason: word }),
  'item.remove': (state, { pick }) => ({ id: some(state, 'items', pick) }),
  'stage-target.add': (state, { pick, second }) => ({ item: some(state, 'items', pick), stage: 'beta', release: some(state, 'items', second) }),
  'roadmap.add': (_state, { word }) => ({ title: word, horizon: { start: '2026-02-01', end: '2027-01-31', precision: 'quarter' }, period: 'quarter' }),
  'roadmap.agree': (state, { pick }) => ({ id: some(state, 'roadmaps', pick) }),
  'bucket.add': (state, { pick, word }) => ({ roadmap: some(state, 'roadmaps', pick), title: word }),
  'bucket.move': (state, { pick, second, flag }) => ({ id: some(state, 'buckets', pick), before: flag ? some(state, 'buckets', second) : null }),
  'bucket.remove': (state, { pick }) => ({ id: some(state, 'buckets', pick) }),
  'activity.add': (state, dice) => ({ roadmap: some(state, 'roadmaps', dice.pick), title: dice.word, ...(dice.flag && { bucket: some(state, 'buckets', dice.second) }), ...(dice.month > 3 && { window: windowOf(dice) }) }),
  'activity.place': (state, { pick, second, flag }) => ({ id: some(state, 'activities', pick), bucket: flag ? some(state, 'buckets', second) : null }),
  'activity.move': (state, dice) => ({ id: some(state, 'activities', dice.pick), window: dice.flag ? windowOf(dice) : null }),
  'activity.remove': (state, { pick }) => ({ id: some(state, 'activities', pick) }),
  'activity.from-items': (state, { pick, second, flag }) => ({ roadmap: some(state, 'roadmaps', pick), items: [some(state, 'items', second), some(state, 'items', second + 1)], ...(flag && { bucket: some(state, 'buckets', pick) }) }),
  'connector.add': (state, { pick, second }) => ({ activity: some(state, 'activities', pick), item: some(state, 'items', second) }),
  'cell.agree': (state, { pick, month, flag, word }) => agreeing(state, some(state, 'buckets', pick), `2026-${String(month + 1).padStart(2, '0')}-15`, flag ? word : undefined),
  'cell.empty': (state, { pick, month, word }) => ({ bucket: some(state, 'buckets', pick), period: `2026-${String(month + 1).padStart(2, '0')}-15`, reason: word }),
  'cell.reopen': (state, { pick, month }) => ({ bucket: some(state, 'buckets', pick), period: `2026-${String(month + 1).padStart(2, '0')}-15` }),
}

const dice: fc.Arbitrary<Dice> = fc.record({
  pick: fc.nat(rare), second: fc.nat(rare), month: fc.nat(11), length: fc.nat(11), flag: fc.boolean(), word: fc.constantFrom('amber', 'birch', 'cedar', 'delta'),
})

/** Makings come often, so that later commands have something to act on. */
const names = ['plan.add', 'item.add', 'item.add', 'roadmap.add', 'bucket.add', 'activity.add', 'activity.add', ...Object.keys(asks)]

/** One command; the words of `asks` made from dice that fast-check can shrink. */
export const arbitraryAsk: fc.Arbitrary<Ask> = fc
  .record({ name: fc.constantFrom(...names), thrown: dice, reason: fc.option(fc.constant('because'), { nil: undefined, freq: 4 }) })
  .map(({ name, thrown, reason }) => ({ name, reason, args: (state) => asks[name]?.(state, thrown) ?? {} }))
