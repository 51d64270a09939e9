import { lpText, type Without } from '../../core/balance/lp-text.ts'
import { type Choice, type Demand, passedUnder, type Problem } from '../../core/balance/problem.ts'
import type { Found } from '../../core/balance/proposal.ts'
import { whoId } from '../../core/roadmap/capacity-load.ts'
import { loadTolerance } from '../../core/roadmap/overload.ts'
import type { Solver } from './solver.ts'

type Part = { readonly demand: number } | { readonly limit: number }

/**
 * Demands and limits that cannot hold together, and can without any one of them: an irreducible set of a problem that has no solution. The
 * solver is asked of ever smaller parts, first of those round about what `choice` leaves over. Undefined where the time runs out.
 */
export function clashIn(problem: Problem, solver: Solver, left: () => number, choice: Choice | undefined): Found['clash'] {
  const all = partsOf(problem, () => true)
  const fails = (parts: readonly Part[]) => {
    const { how } = solver.solve(lpText(problem, { for: 'any' }, without(problem, parts)), left())
    if (how === 'ran-out') throw ranOut
    return how === 'none'
  }
  try {
    const near = choice === undefined ? all : roundAbout(problem, choice)
    const found = irreducible(fails, [], false, near.length < all.length && fails(near) ? near : all)
    return { demands: found.flatMap((part) => ('demand' in part ? [part.demand] : [])).sort(byNumber), limits: found.flatMap((part) => ('limit' in part ? [part.limit] : [])).sort(byNumber) }
  } catch (error) {
    if (error === ranOut) return undefined
    throw error
  }
}

/** Every limit, and those demands that ask for time or have a choice. */
function partsOf({ demands, limits }: Problem, isIn: (demand: Demand) => boolean): Part[] {
  return [...limits.map((_, limit) => ({ limit })), ...demands.flatMap((one, demand) => ((one.options.length > 1 || one.options[0]?.loads.size !== 0) && isIn(one) ? [{ demand }] : []))]
}

/** Those alone that ask for time of somebody whom a choice leaves over. */
function roundAbout(problem: Problem, choice: Choice): Part[] {
  const over = new Set(passedUnder(problem, choice).map(({ limit }) => whoId(limit.who)))
  return partsOf(problem, ({ options }) => [...(options[0]?.loads.keys() ?? [])].some((key) => over.has(key.slice(0, -11))))
}

/** A limit that is passed by what stays where it is, and as few of that as pass it: without one of them, or with a higher limit, they hold. */
export function standingClash({ demands, limits }: Problem): Found['clash'] {
  for (const [limit, { key, there }] of limits.entries()) {
    const asked = demands.flatMap(({ options }, demand) => (options.length > 1 ? [] : [{ demand, days: options[0]?.loads.get(key) ?? 0 }])).sort((a, b) => b.days - a.days)
    let sum = 0
    const enough = asked.findIndex(({ days }) => (sum += days) > there + loadTolerance)
    if (enough >= 0) return { demands: asked.slice(0, enough + 1).map(({ demand }) => demand).sort(byNumber), limits: [limit] }
  }
  return undefined
}

const ranOut = new Error('The time ran out.')

/** Of `parts`, as few as fail together with `base`; `isNew`: something was added to the base since it was last asked. */
function irreducible(fails: (parts: readonly Part[]) => boolean, base: readonly Part[], isNew: boolean, parts: readonly Part[]): readonly Part[] {
  if (isNew && fails(base)) return []
  if (parts.length <= 1) return parts
  const [first, second] = [parts.slice(0, Math.ceil(parts.length / 2)), parts.slice(Math.ceil(parts.length / 2))]
  const ofSecond = irreducible(fails, [...base, ...first], first.length > 0, second)
  const ofFirst = irreducible(fails, [...base, ...ofSecond], ofSecond.length > 0, first)
  return [...ofFirst, ...ofSecond]
}

/** Everything but these. */
function without({ demands, limits }: Problem, parts: readonly Part[]): Without {
  const [asked, there] = [new Set(parts.flatMap((part) => ('demand' in part ? [part.demand] : []))), new Set(parts.flatMap((part) => ('limit' in part ? [part.limit] : [])))]
  return { demands: others(demands, asked), limits: others(limits, there) }
}

/** The places that are not among some. */
function others(all: readonly unknown[], kept: ReadonlySet<number>): Set<number> {
  return new Set(all.flatMap((_, at) => (kept.has(at) ? [] : [at])))
}

function byNumber(a: number, b: number): number {
  return a - b
}
