import fc from 'fast-check'
import { expect, test } from 'vitest'
import { groundOf } from '../../core/balance/ground.ts'
import { moveCost } from '../../core/balance/lp-text.ts'
import { asItStands, type Choice, narrowed, passedUnder, type Problem, problemOf } from '../../core/balance/problem.ts'
import { brokenBy } from '../../core/balance/holds.ts'
import { proposalOf } from '../../core/balance/proposal.ts'
import { isSound } from '../../core/balance/solution.ts'
import type { State } from '../../core/kernel/state.ts'
import { overloadsOf } from '../../core/roadmap/overload.ts'
import { activities, roadmaps } from '../../core/roadmap/roadmap.ts'
import { balanceCase, caseDay, caseRoadmap } from '../../testing/balance-case.ts'
import { after } from '../../testing/deciding.ts'
import { seek } from './seek.ts'
import { openSolver } from './solver.ts'

const solver = await openSolver()
// Time stands still for the search: no case is given up because the machine is busy.
const found = (problem: Problem) => seek(problem, solver, 1_000, () => 0)
const groundIn = (state: State) => groundOf(state, roadmaps.need(state, caseRoadmap), caseDay)

/** Every choice there is. */
function* choices({ demands }: Problem, at = 0, so: number[] = []): Iterable<Choice> {
  if (at === demands.length) yield so
  else for (const [option] of demands[at]?.options.entries() ?? []) yield* choices({ demands, limits: [], orders: [] }, at + 1, [...so, option])
}

const costOf = (problem: Problem, choice: Choice) => choice.reduce((sum, option, at) => sum + (option === 0 ? 0 : moveCost(problem) + (problem.demands[at]?.options[option]?.wear ?? 0)), 0)

/** The least that a way costs which passes no limit and breaks no order; undefined where there is none. */
function bruteForce(problem: Problem): number | undefined {
  let least: number | undefined
  for (const choice of choices(problem)) {
    const cost = costOf(problem, choice)
    if ((least === undefined || cost < least) && isSound(problem, choice) && passedUnder(problem, choice).length === 0) least = cost
  }
  return least
}

/** A problem without one of its demands, or without a limit. */
function parts(problem: Problem, demands: readonly number[], limits: readonly number[]): Problem {
  const places = new Map(demands.map((at, place) => [at, place]))
  const isIn = (side: Problem['orders'][number]['first']) => typeof side !== 'number' || places.has(side)
  const moved = (side: Problem['orders'][number]['first']) => (typeof side === 'number' ? (places.get(side) ?? side) : side)
  return {
    demands: demands.flatMap((at) => problem.demands[at] ?? []), limits: limits.flatMap((at) => problem.limits[at] ?? []),
    orders: problem.orders.filter(({ first, next }) => isIn(first) && isIn(next)).map((order) => ({ ...order, first: moved(order.first), next: moved(order.next) })),
  }
}

test('[BA9] on small roadmaps the fewest moves are found that brute force finds, those that give way first; what cannot hold together can, without any one of it', () => {
  fc.assert(fc.property(balanceCase, (state) => {
    const problem = problemOf(groundIn(state))
    const { status, choice, clash } = found(problem)
    if (passedUnder(problem, asItStands(problem)).length === 0) return void expect(status).toBe('nothing-over')
    const narrow = narrowed(problem)
    const least = bruteForce(narrow) ?? bruteForce(problem)
    if (least !== undefined) return void expect([status, costOf(problem, choice ?? [])]).toEqual(['best', least])
    expect([status, clash === undefined]).toEqual(['none', false])
    const { demands, limits } = clash ?? { demands: [], limits: [] }
    expect(bruteForce(parts(problem, demands, limits))).toBeUndefined()
    for (const at of demands) expect(bruteForce(parts(problem, demands.filter((one) => one !== at), limits))).toBeDefined()
    for (const at of limits) expect(bruteForce(parts(problem, demands, limits.filter((one) => one !== at)))).toBeDefined()
  }), { numRuns: 150 })
})

test('[BA10] after a whole proposal is taken nobody is over, and nothing is broken; where it cannot be done, nobody is over more than before', () => {
  fc.assert(fc.property(balanceCase, (state) => {
    const ground = groundIn(state)
    const proposal = proposalOf(ground, problemOf(ground), found(problemOf(ground)))
    const moves = proposal.moves.map(({ activity, window, owner, why }) => ({ activity, ...(window === undefined ? {} : { window }), ...(owner === undefined ? {} : { owner }), why }))
    expect(brokenBy(state, ground.roadmap, caseDay, moves)).toEqual([])
    if (moves.length === 0) return
    const taken = after(state, 'balance.take', { roadmap: caseRoadmap, moves }, { today: caseDay, reason: 'It is too much.' })
    const [before, left] = [overloadsOf(state, ground.roadmap), overloadsOf(taken, ground.roadmap)]
    if (proposal.status === 'best') expect(left).toEqual([])
    for (const one of left) expect(one.over).toBeLessThanOrEqual((before.find(({ key }) => key === one.key)?.over ?? 0) + 0.05)
    for (const { id, fixed } of activities.list(state)) if (fixed === true) expect(activities.need(taken, id)).toEqual(activities.need(state, id))
  }), { numRuns: 150 })
})
