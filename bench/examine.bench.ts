import type { Change } from '../src/core/kernel/change.ts'
import { State } from '../src/core/kernel/state.ts'
import { Examination } from '../src/core/examine/examination.ts'
import { items, plans } from '../src/core/plans/plans.ts'
import { capacities } from '../src/core/roadmap/capacities.ts'
import { activities, buckets, connectors, roadmaps } from '../src/core/roadmap/roadmap.ts'
import { addDays, addMonths, monthEnd } from '../src/core/time/days.ts'
import { buyIns, stakeholderGroups } from '../src/core/stakeholders/stakeholders.ts'
import { people } from '../src/core/workspace/workspace.ts'
import { load, row } from './row.ts'

const [many, releases, rows, staff, today] = [5_000, 100, 20, 20, '2026-11-12'] as const
const of = { roadmap: 'map', today }

/** A window of one to three months within the roadmap's two years. */
function windowAt(at: number) {
  const start = addMonths('2026-11-01', (at * 7) % 24)
  return { start, end: monthEnd(addMonths(start, at % 3)), precision: 'month' as const }
}

const planned = Array.from({ length: many }, (_, at): Change[] => [
  items.create(`i${at}`, at < releases
    ? { plan: 'product', kind: 'release', title: `Release ${at}`, window: windowAt(at) }
    : { plan: ['product', 'marketing', 'channel'][at % 3] ?? '', kind: 'feature', title: `Item ${at}`, release: `i${at % releases}`, window: windowAt(at) }),
  activities.create(`a${at}`, {
    roadmap: 'map', title: `Activity ${at}`, bucket: `b${at % rows}`, window: windowAt(at), kind: at % 2 === 0 ? 'launch' : 'enablement',
    ...(at % 10 === 0 ? {} : { owner: `p${at % staff}`, effort: (at % 5) + 1 }), ...(at % 4 === 0 ? {} : { expectedEffect: 'More of it' }), ...(at % 50 === 1 ? { after: [`a${at - 1}`] } : {}),
  }),
  ...(at % 5 === 0 ? [] : [connectors.create(`c${at}`, { activity: `a${at}`, item: `i${(at * 13) % many}`, link: at % 2 === 0 ? 'supports' : 'enables' })]),
])

const start = State.empty.apply([
  plans.create('product', { title: 'Product', kind: 'product' }), plans.create('marketing', { title: 'Marketing', kind: 'marketing' }), plans.create('channel', { title: 'Channel', kind: 'channel' }),
  roadmaps.create('map', { title: 'Ours', horizon: { start: '2026-11-01', end: '2028-10-31', precision: 'quarter' }, period: 'quarter' }),
  ...Array.from({ length: rows }, (_, at) => buckets.create(`b${at}`, { roadmap: 'map', title: `Bucket ${at}`, hue: (at % 12) + 1, rank: String.fromCharCode(97 + at) })),
  ...Array.from({ length: staff }, (_, at) => people.create(`p${at}`, { name: `Person ${at}` })),
  ...Array.from({ length: staff }, (_, at) => capacities.create(`k${at}`, { person: `p${at}`, window: { start: '2026-11-01', end: '2028-10-31', precision: 'quarter' }, days: 400 })),
  ...planned.flat(),
])

const later = ({ start: first, end }: { readonly start: string; readonly end: string }) => ({ start: addDays(first, 31), end: addDays(end, 31), precision: 'day' as const })

/** The changes that people make all day, one at a time: an activity moves or says its effect, an item moves, a tie is made. */
function changeAt(state: State, at: number): Change[] {
  const [activity, item] = [activities.need(state, `a${(at * 37) % many}`), items.need(state, `i${(at * 41) % many}`)]
  if (at % 4 === 0) return activities.update(activity, { window: activity.window === undefined ? null : later(activity.window) })
  if (at % 4 === 1) return items.update(item, { window: item.window === undefined ? null : later(item.window) })
  if (at % 4 === 2) return [connectors.create(`new ${at}`, { activity: activity.id, item: item.id })]
  return activities.update(activity, { completionGoal: `Done, ${at}` })
}

function timed(work: () => void): number {
  const before = performance.now()
  work()
  return performance.now() - before
}

const percentile = (taken: readonly number[], share: number) => taken.toSorted((a, b) => a - b)[Math.min(Math.floor(taken.length * share), taken.length - 1)] ?? 0
const ms = (time: number) => `${time.toFixed(1)} ms`

let [state, examination] = [start, Examination.of(start, of)]
const found = examination.findings.length
const [kept, bare]: [number[], number[]] = [[], []]
for (let at = 0; at < 200; at++) {
  const changes = changeAt(state, at)
  if (changes.length === 0) continue
  state = state.apply(changes)
  // Everything that the page reads after a change, found anew from what it was.
  kept.push(timed(() => {
    examination = examination.after(state)
    void [examination.findings, examination.progress, examination.ofCell('b1', '2026-11-01')]
  }))
  if (at % 20 === 0) bare.push(timed(() => void Examination.of(state, of).findings))
}
if (JSON.stringify(examination.findings) !== JSON.stringify(Examination.of(state, of).findings)) throw new Error('What was kept up to date is not what is found from nothing.')
row({
  path: `open questions after a change, ${many} activities and ${many} items, ${found} found`, must: '100 ms', aim: '30 ms', measured: `${ms(percentile(kept, 0.5))} (p99 ${ms(percentile(kept, 0.99))}, worst ${ms(Math.max(...kept))})`,
  beside: `found from nothing ${ms(percentile(bare, 0.5))}`, met: percentile(kept, 0.99) <= 100,
})

// What bears on everything at once: a plan is stood by, a row or a person is renamed, a group says for the first time where it stands, or takes it back.
const wide: readonly (readonly [what: string, changes: (state: State, round: number) => Change[]])[] = [
  ['a plan is confirmed', (now, round) => plans.update(plans.need(now, 'product'), { confirmedOn: addDays(today, -round) })],
  ['a bucket is renamed', (now, round) => buckets.update(buckets.need(now, 'b1'), { title: `Bucket, ${round}` })],
  ['a person is renamed', (now, round) => people.update(people.need(now, 'p1'), { name: `Person, ${round}` })],
  ['a group says where it stands', (now, round) => (round % 2 === 0 ? [buyIns.create('y', { group: 'g', roadmap: 'map', activity: 'a1', stand: 'agrees', on: today })] : [buyIns.remove(buyIns.need(now, 'y'))])],
]
state = state.apply([stakeholderGroups.create('g', { title: 'Sales' })])
const told = wide.map(([what, changes]) => ({ what, time: percentile(Array.from({ length: 10 }, (_, round) => {
  state = state.apply(changes(state, round))
  return timed(() => {
    examination = examination.after(state)
    void [examination.findings, examination.progress]
  })
}), 0.5) }))
row({
  path: 'open questions after a change that bears on everything, p50', must: '100 ms', aim: '30 ms', measured: told.map(({ what, time }) => `${what} ${ms(time)}`).join(', '),
  beside: `found from nothing ${ms(percentile(bare, 0.5))}`, met: told.every(({ time }) => time <= 100),
})
console.log(`        ${load()}`)
