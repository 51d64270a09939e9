import { groundOf } from '../src/core/balance/ground.ts'
import { asItStands, passedUnder, type Problem, problemOf } from '../src/core/balance/problem.ts'
import { proposalOf } from '../src/core/balance/proposal.ts'
import { isSound } from '../src/core/balance/solution.ts'
import { State } from '../src/core/kernel/state.ts'
import { columnsOf } from '../src/core/roadmap/empty-cells.ts'
import { capacities } from '../src/core/roadmap/capacities.ts'
import { activities, buckets, roadmaps } from '../src/core/roadmap/roadmap.ts'
import { people } from '../src/core/workspace/workspace.ts'
import { BalanceSearches } from '../src/server/balance/balance-searches.ts'
import { load, row } from './row.ts'

const [many, staff, rows, seconds, today] = [500, 20, 12, 10, '2026-02-01'] as const
const horizon = { start: '2026-01-01', end: '2027-12-31', precision: 'quarter' } as const

/** 500 activities of 20 people in 8 quarters: some long, one in ten fixed, one in five after another. `fixed`: three that alone are too much for one person. */
function stateWith(days: number, fixed: number): State {
  const bare = State.empty.apply([roadmaps.create('map', { title: 'Ours', horizon, period: 'quarter' }), ...Array.from({ length: rows }, (_, at) => buckets.create(`b${at}`, { roadmap: 'map', title: `Bucket ${at}`, hue: at + 1, rank: String.fromCharCode(97 + at) }))])
  const columns = columnsOf(bare, roadmaps.need(bare, 'map'))
  const within = (first: number, last = first) => ({ start: columns[first]?.start ?? '', end: columns[last]?.end ?? '', precision: 'quarter' }) as const
  let seed = 1
  const dice = (sides: number) => Math.floor(((seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648) / 2_147_483_648) * sides)
  const work = Array.from({ length: many }, (_, at) => {
    const first = dice(7)
    return activities.create(`a${at}`, {
      roadmap: 'map', title: `Activity ${at}`, bucket: `b${dice(rows)}`, owner: `p${dice(staff)}`, effort: dice(20) + 1, priority: dice(3) + 1, window: within(first, first + (dice(5) === 0 ? 1 : 0)),
      ...(dice(10) === 0 ? { fixed: true as const } : {}), ...(at > 0 && dice(5) === 0 ? { after: [`a${dice(at)}`] } : {}),
    })
  })
  return bare.apply([
    ...Array.from({ length: staff }, (_, at) => people.create(`p${at}`, { name: `Person ${at}` })),
    ...Array.from({ length: staff }, (_, at) => columns.map(({ start }, column) => capacities.create(`c${at} ${start}`, { person: `p${at}`, window: within(column), days }))).flat(),
    ...work, ...Array.from({ length: fixed }, (_, at) => activities.create(`f${at}`, { roadmap: 'map', title: `Fixed ${at}`, bucket: 'b0', owner: 'p0', effort: 20, fixed: true, window: within(2) })),
  ])
}

/** What a person with a list would do: go through those who are over, and put what gives way first wherever it fits. Says how many moves, and what is still over. */
function byHand(problem: Problem): string {
  const choice = [...asItStands(problem)]
  const order = problem.demands.map((_, at) => at).sort((a, b) => (problem.demands[a]?.options[1]?.wear ?? 0) - (problem.demands[b]?.options[1]?.wear ?? 0))
  const overNow = () => passedUnder(problem, choice).reduce((sum, { over }) => sum + over, 0)
  for (const at of order) {
    const before = overNow()
    if (before === 0) break
    const options = problem.demands[at]?.options ?? []
    const helps = options.findIndex((_, option) => {
      choice[at] = option
      return option > 0 && overNow() < before - 1 && isSound(problem, choice)
    })
    choice[at] = Math.max(helps, 0)
  }
  return `by hand ${choice.filter((option) => option > 0).length} moves, ${passedUnder(problem, choice).length} still over`
}

async function measured(what: string, days: number, fixed: number): Promise<void> {
  const state = stateWith(days, fixed)
  const begun = Date.now()
  const ground = groundOf(state, roadmaps.need(state, 'map'), today)
  const problem = problemOf(ground)
  const found = await new BalanceSearches().seek('main', problem, seconds, begun)
  const proposal = proposalOf(ground, problem, found)
  const took = (Date.now() - begun) / 1_000
  const over = passedUnder(problem, asItStands(problem)).length
  if (found.choice !== undefined && (!isSound(problem, found.choice) || (proposal.status !== 'none' && passedUnder(problem, found.choice).length > 0))) throw new Error('The proposal does not hold.')
  row({
    path: `a balance of ${many} activities x 8 quarters x ${staff} people, ${what}`, must: `${seconds} s, or the best by then`, aim: '5 s',
    measured: `${took.toFixed(1)} s: ${proposal.status}, ${proposal.moves.length} moves for ${over} overloads${proposal.clash === undefined ? '' : `; cannot hold together: ${proposal.clash.demands.map(({ title }) => title).join(', ')}`}`,
    beside: byHand(problem), met: found.status !== 'ran-out' && took <= seconds,
  })
}

await measured('with room', 60, 0)
await measured('with little room', 45, 0)
await measured('three fixed that are too much for one', 60, 3)
console.log(`        ${load()}`)
