import { expect, test } from 'vitest'
import { changesFor, refusalOf } from '../../testing/deciding.ts'
import { State } from '../kernel/state.ts'
import { items, plans } from '../plans/plans.ts'
import { people, settings } from '../workspace/workspace.ts'
import { collisionsOf, collisionsWith } from './collisions.ts'
import { launches, type Launch } from './launches.ts'

const today = '2026-12-01'

/** Launches of releases that ship on a day each, in a company with a freeze over the new year and one holiday. */
function company(...all: readonly (readonly [id: string, ship: string | undefined, more?: Partial<Launch>])[]): State {
  return State.empty.apply([
    settings.create('settings', { name: 'Fernhill', zone: 'Europe/Berlin', holidays: [{ day: '2027-01-06', name: 'Epiphany' }], freezes: [{ start: '2026-12-19', end: '2027-01-04', name: 'Year end' }] } as never),
    plans.create('plan', { title: 'Product', kind: 'product' }), people.create('mara', { name: 'Mara' }),
    ...all.map(([id, ship]) => items.create(`r-${id}`, { plan: 'plan', kind: 'release', title: id, ...(ship === undefined ? {} : { window: { start: ship, end: ship, precision: 'day' as const } }) })),
    ...all.map(([id, , more]) => launches.create(id, { release: `r-${id}`, ...more } as never)),
  ])
}

const told = (state: State) => collisionsOf(state, today).map(({ kind, sentence }) => `${kind}: ${sentence}`)

test('[LN202] two launches that are told within ten business days of each other are near, and one of the third tier is not', () => {
  // From Friday 8 January, ten business days later is Friday the 22nd.
  expect(told(company(['A', '2027-01-08'], ['B', '2027-01-22'], ['C', '2027-01-22', { tier: 'L3' }]))).toEqual(['near: “B” is announced on 22 Jan 2027, 10 business days after “A”.'])
  expect(told(company(['A', '2027-01-08'], ['B', '2027-01-25']))).toEqual([])
  expect(told(company(['A', '2027-01-08'], ['B', '2027-01-08']))).toEqual(['near: “B” is announced on the same day as “A”, 8 Jan 2027.'])
  // Told on another day than it ships; and as it would be if it moved.
  const apart = company(['A', '2027-01-08'], ['B', '2027-01-12', { announce: '2027-02-09' }])
  expect(told(apart)).toEqual([])
  const moved = collisionsOf(apart, today, { launch: 'B', announce: '2027-01-11' })
  expect(moved.map(({ sentence }) => sentence)).toEqual(['“B” is announced on 11 Jan 2027, 1 business day after “A”.'])
  expect(collisionsWith(moved, 'B')).toEqual(moved)
  const leads = [{ role: 'Product marketing', person: 'mara' }]
  expect(told(company(['A', '2027-01-08', { leads, tier: 'L3' }], ['B', '2027-01-12', { leads }]))).toEqual(['same-person: Mara works on “A” and “B”, announced on 8 Jan 2027 and 12 Jan 2027.'])
})

test('[LN203] a launch in a freeze, on a holiday or a weekend is found, unless its day is not known to the day', () => {
  expect(told(company(['A', '2026-12-20']))).toEqual(['day-off: “A” ships on 20 Dec 2026, a day of the weekend.', 'freeze: “A” ships on 20 Dec 2026, in the freeze “Year end”.'])
  expect(told(company(['A', '2026-12-10', { announce: '2027-01-06' }]))).toEqual(['day-off: “A” is announced on 6 Jan 2027, a holiday: Epiphany.'])
  const rough = company(['A', '2026-12-10']).apply([items.create('r-B', { plan: 'plan', kind: 'release', title: 'B', window: { start: '2027-01-01', end: '2027-01-31', precision: 'month' } }), launches.create('B', { release: 'r-B' })])
  expect(told(rough)).toEqual([])
  expect(told(company(['A', '2026-12-20', { cancelled: { on: today, why: 'No.' } }]))).toEqual([])
})

test('[LN204] a launch that is out before what it waits for is found, and one that waits for itself is refused', () => {
  const after = ['A']
  expect(told(company(['A', '2027-03-10'], ['B', '2027-02-01', { after }]))).toEqual(['waits: “B” ships on 1 Feb 2027, before “A” on 10 Mar 2027, for which it waits.'])
  expect(told(company(['A', undefined], ['B', '2027-02-01', { after }]))).toEqual(['waits: “B” waits for “A”, which has no date.'])
  expect(told(company(['A', '2027-01-11', { cancelled: { on: today, why: 'No.' } }], ['B', '2027-02-01', { after }]))).toEqual(['waits: “B” waits for “A”, which was given up.'])
  const first = company(['A', '2027-01-11'], ['B', '2027-02-01', { after }])
  const dropped = first.apply(items.update(items.need(first, launches.need(first, 'A').release), { status: 'dropped' }))
  expect(told(dropped)).toEqual(['waits: “B” waits for “A”, which was taken out of the plan.'])
  const chain = company(['A', '2027-01-11'], ['B', '2027-02-11', { after }], ['C', '2027-03-11', { after: ['B'] }])
  expect(refusalOf(() => changesFor(chain, 'launch.change', { id: 'A', after: ['C'] })).sentence).toBe('These would wait for each other in a circle: “A”, which waits for “C”, which waits for “B”, which waits for “A”. Take one of them out.')
  expect(refusalOf(() => changesFor(chain, 'launch.change', { id: 'A', after: ['A'] })).sentence).toBe('“A” cannot wait until it is over itself: take it out of what it comes after.')
})
