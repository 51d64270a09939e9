import fc from 'fast-check'
import type { Change } from '../core/kernel/change.ts'
import { State } from '../core/kernel/state.ts'
import { items, plans } from '../core/plans/plans.ts'
import { columnsOf } from '../core/roadmap/empty-cells.ts'
import { capacities } from '../core/roadmap/capacities.ts'
import { activities, buckets, connectors, roadmaps } from '../core/roadmap/roadmap.ts'
import { people, settings } from '../core/workspace/workspace.ts'

/** The day on which small cases are balanced: within their first quarter. */
export const caseDay = '2026-02-10'
export const caseRoadmap = 'the-roadmap'

const horizon = { start: '2026-01-01', end: '2026-09-30', precision: 'quarter' } as const

export interface Work {
  readonly effort: number
  readonly at: number
  readonly isLong: boolean
  readonly owner: number
  readonly bucket: number
  readonly isFixed: boolean
  readonly priority: number
  readonly after: number
  readonly enables: number
}

/** Five activities of two people in three quarters, some tied to others or to an item, and days that may be too few, or that nobody has said. */
export const balanceCase: fc.Arbitrary<State> = fc
  .record({
    work: fc.array(fc.record({
      effort: fc.constantFrom(0, 2, 3, 4, 5, 6, 9, 1000), at: fc.nat(2), isLong: fc.boolean(), owner: fc.nat(1), bucket: fc.nat(1), isFixed: fc.nat(4).map((die) => die === 0), priority: fc.integer({ min: 1, max: 3 }), after: fc.nat(9), enables: fc.nat(6),
    }), { minLength: 1, maxLength: 5 }),
    days: fc.array(fc.constantFrom(undefined, 4, 6, 8, 12, 12), { minLength: 6, maxLength: 6 }),
  })
  .map(({ work, days }) => caseOf(work, days))

export function caseOf(work: readonly Work[], days: readonly (number | undefined)[]): State {
  const bare = State.empty.apply([
    settings.create('settings', { name: 'Fernhill', zone: 'UTC' }), roadmaps.create(caseRoadmap, { title: 'PMM', horizon, period: 'quarter', slack: 0 }),
    ...['Launches', 'Proof'].map((title, at) => buckets.create(`bucket ${at}`, { roadmap: caseRoadmap, title, hue: at + 1, rank: `n${at}` })),
    ...['Mina', 'Olek'].map((name, at) => people.create(`person ${at}`, { name })), plans.create('plan', { title: 'Relay', kind: 'product' }),
  ])
  const columns = columnsOf(bare, roadmaps.need(bare, caseRoadmap)).map(({ start, end }) => ({ start, end, precision: 'quarter' }) as const)
  const within = (at: number) => columns[Math.min(at, 2)] ?? horizon
  const releases = columns.map((window, at) => items.create(`release ${at}`, { plan: 'plan', kind: 'release', title: `Release ${at}`, window }))
  const kept = days.flatMap((count, at) => (count === undefined ? [] : [capacities.create(`capacity ${at}`, { person: `person ${at % 2}`, window: within(Math.floor(at / 2)), days: count })]))
  return bare.apply([...releases, ...kept, ...work.flatMap((one, at) => activityOf(one, at, within))])
}

function activityOf(one: Work, at: number, within: (at: number) => typeof horizon | { readonly start: string; readonly end: string; readonly precision: 'quarter' }): Change[] {
  const window = { start: within(one.at).start, end: within(one.at + (one.isLong ? 1 : 0)).end, precision: 'quarter' } as const
  const made = activities.create(`activity ${at}`, {
    roadmap: caseRoadmap, title: `Work ${at}`, bucket: `bucket ${one.bucket}`, window, owner: `person ${one.owner}`, effort: one.effort, priority: one.priority, rank: `n${at}`,
    ...(one.isFixed ? { fixed: true as const } : {}), ...(one.after < at ? { after: [`activity ${one.after}`] } : {}),
  })
  return one.enables > 2 ? [made] : [made, connectors.create(`connector ${at}`, { activity: `activity ${at}`, item: `release ${one.enables}`, link: 'enables' })]
}
