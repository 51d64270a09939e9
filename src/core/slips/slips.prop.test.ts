import fc from 'fast-check'
import { expect, test } from 'vitest'
import { changesFor } from '../../testing/deciding.ts'
import { inverse } from '../kernel/change.ts'
import { State } from '../kernel/state.ts'
import { items, plans } from '../plans/plans.ts'
import { activities, buckets, connectors, links, roadmaps } from '../roadmap/roadmap.ts'
import { addDays } from '../time/days.ts'
import { people } from '../workspace/workspace.ts'
import { openSlipOf } from './opening.ts'
import { isAsked } from './slip-lines.ts'
import { slipOf } from './slip-proposal.ts'
import { slips } from './slips.ts'

const today = '2026-11-12'
const first = '2027-03-02'
const window = (from: number, days: number) => ({ start: addDays(first, from), end: addDays(first, from + days), precision: 'day' as const })

const work = fc.record({ from: fc.integer({ min: -60, max: 60 }), days: fc.integer({ min: 0, max: 40 }), link: fc.constantFrom(...links), gap: fc.integer({ min: 0, max: 14 }), after: fc.boolean(), fixed: fc.boolean(), isTied: fc.boolean() })
const others = fc.array(fc.record({ from: fc.integer({ min: -60, max: 60 }), days: fc.integer({ min: 0, max: 40 }), kind: fc.constantFrom('marketing' as const, 'channel' as const, 'partner' as const) }), { maxLength: 3 })

function worldOf(all: readonly { from: number; days: number; link: (typeof links)[number]; gap: number; after: boolean; fixed: boolean; isTied: boolean }[], towards: readonly { from: number; days: number; kind: 'marketing' | 'channel' | 'partner' }[]): State {
  return State.empty.apply([
    people.create('ada', { name: 'Ada' }), plans.create('product', { title: 'Product', kind: 'product' }),
    ...(['marketing', 'channel', 'partner'] as const).map((kind) => plans.create(kind, { title: kind, kind, owner: 'ada' })),
    items.create('item', { plan: 'product', kind: 'release', title: 'Item', window: window(0, 0) }),
    ...towards.map(({ from, days, kind }, at) => items.create(`other ${at}`, { plan: kind, kind: 'campaign', title: `Other ${at}`, release: 'item', window: window(from, days) })),
    roadmaps.create('roadmap', { title: 'Roadmap', horizon: { start: '2026-11-01', end: '2027-10-31', precision: 'quarter' }, period: 'quarter' }),
    buckets.create('bucket', { roadmap: 'roadmap', title: 'Bucket', hue: 1, rank: 'a' }),
    ...all.flatMap(({ from, days, link, gap, after, fixed, isTied }, at) => [
      activities.create(`work ${at}`, { roadmap: 'roadmap', bucket: 'bucket', title: `Work ${at}`, window: window(from, days), owner: 'ada', ...(after && at > 0 ? { after: [`work ${at - 1}`] } : {}), ...(fixed ? { fixed: true as const } : {}) }),
      ...(isTied ? [connectors.create(`tie ${at}`, { activity: `work ${at}`, item: 'item', link, gap })] : []),
    ]),
  ])
}

test('[SP8] whatever is accepted of a slip, nothing of other teams moves, nothing is asked twice, and one undo restores all', () => {
  fc.assert(fc.property(fc.array(work, { minLength: 1, maxLength: 6 }), others, fc.integer({ min: -40, max: 60 }), fc.array(fc.nat({ max: 5 }), { minLength: 12, maxLength: 12 }), (all, towards, by, picks) => {
    const before = worldOf(all, towards)
    const state = before.apply(changesFor(before, 'item.move', { id: 'item', window: window(by, 0) }, { today }))
    const open = openSlipOf(state, 'item')
    expect(open === undefined).toBe(by === 0 || (towards.length === 0 && all.every(({ isTied }) => !isTied)))
    if (open === undefined) return
    const slip = slipOf(state, open, { today })
    const lines = slip.lines.filter(isAsked).flatMap((line, at) => {
      const choice = line.choices[picks[at % picks.length] ?? 0]
      return choice === undefined ? [] : [{ line: line.key, choice: choice.id }]
    })
    const asked = { item: 'item', lines }
    const changes = changesFor(state, 'slip.accept', asked, { today, reason: 'It takes longer' })
    const after = state.apply(changes)
    expect(items.list(after)).toEqual(items.list(state))
    expect(lines.length === 0 ? [] : changesFor(after, 'slip.accept', asked, { today, reason: 'It takes longer', id: '3b1f0a52-8f0e-4c57-9d0a-5a6f2a1c7e11' })).toEqual([])
    const back = after.apply(inverse(changes))
    for (const collection of state.names()) expect(back.list(collection)).toEqual(state.list(collection))
    if (openSlipOf(after, 'item') !== undefined) expect(slips.list(after.apply(changesFor(after, 'item.move', { id: 'item', window: window(0, 0) }, { today })))).toEqual([])
  }), { numRuns: 100 })
})

test('[SP2] with every activity line moved as proposed, no tie to the item that held before is broken', () => {
  fc.assert(fc.property(fc.array(work, { minLength: 1, maxLength: 6 }), fc.integer({ min: -40, max: 60 }), (all, by) => {
    const before = worldOf(all, [])
    const state = before.apply(changesFor(before, 'item.move', { id: 'item', window: window(by, 0) }, { today }))
    const open = openSlipOf(state, 'item')
    if (open === undefined) return
    const held = new Set(slipOf(before, { item: 'item', was: window(-500, 0), now: window(0, 0) }, { today }).lines.filter(({ fits }) => fits).map(({ key }) => key))
    const lines = slipOf(state, open, { today }).lines.flatMap((line) => (isAsked(line) && line.kind === 'activity' ? [{ line: line.key, choice: line.choices[0]?.id ?? '' }] : []))
    if (lines.length === 0) return
    const after = state.apply(changesFor(state, 'slip.accept', { item: 'item', lines }, { today, reason: 'It takes longer' }))
    const left = slipOf(after, { item: 'item', was: open.was, now: open.now }, { today }).lines.filter((line) => line.kind === 'activity' && !line.fits && held.has(line.key))
    expect(left).toEqual([])
  }), { numRuns: 100 })
})
