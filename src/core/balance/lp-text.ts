import { loadTolerance } from '../roadmap/overload.ts'
import { mostWear, type Option } from './options.ts'
import { keeps, type Order } from './orders.ts'
import type { Problem } from './problem.ts'

/** A part of a problem: without these demands and these limits, by their places. */
export interface Without {
  readonly demands: ReadonlySet<number>
  readonly limits: ReadonlySet<number>
}

export const whole: Without = { demands: new Set(), limits: new Set() }

/**
 * What the solver looks for. fewest: the fewest moves, and among those the least wear. any: whether there is a way at all. least-over: as few days over
 * as can be. fewest-over: the fewest moves that leave no more than so many days over.
 */
export type Aim = { readonly for: 'fewest' | 'any' | 'least-over' } | { readonly for: 'fewest-over'; readonly atMost: number }

/** Less than the tolerance by what the solver and the digits of its text may be out. */
const tolerance = loadTolerance - 0.001

/** What one move costs: more than all that moves can cost beside, so that no move more is made for that. */
export function moveCost({ demands }: Pick<Problem, 'demands'>): number {
  return mostWear * demands.filter(({ options }) => options.length > 1).length + 1
}

/** A problem in the text that solvers read (CPLEX LP): a variable x{demand}_{option} for each way, y{limit} for days over. */
export function lpText(problem: Problem, aim: Aim, without: Without = whole): string {
  const isElastic = aim.for === 'least-over' || aim.for === 'fewest-over'
  const movable = problem.demands.flatMap(({ options }, at) => (options.length > 1 && !without.demands.has(at) ? [{ at, options }] : []))
  const variables = movable.flatMap(({ at, options }) => options.map((_, option) => nameOf(at, option)))
  const limits = limitRows(problem, without, isElastic)
  const rows = [...movable.map(({ at, options }) => `${sum(options.map((_, option) => nameOf(at, option)))} = 1`), ...limits.rows, ...orderRows(problem, without)]
  if (aim.for === 'fewest-over') rows.push(`${sum(limits.over.map(({ name }) => name))} <= ${digits(aim.atMost)}`)
  return [
    'Minimize', objective(problem, aim, movable, limits.over.map(({ name }) => name)), 'Subject To', ...rows.map((row, at) => ` r${at}: ${row}`),
    'Bounds', ' z = 0', ...limits.over.map(({ name, most }) => ` 0 <= ${name} <= ${digits(most)}`), 'Binaries', ...variables.map((name) => ` ${name}`), 'End', '',
  ].join('\n')
}

export function nameOf(demand: number, option: number): string {
  return `x${demand}_${option}`
}

function objective(problem: Problem, aim: Aim, movable: readonly { readonly at: number; readonly options: readonly Option[] }[], over: readonly string[]): string {
  if (aim.for === 'any') return ' z'
  if (aim.for === 'least-over') return ` ${sum(['z', ...over])}`
  const cost = moveCost(problem)
  return ` ${sum(['z', ...movable.flatMap(({ at, options }) => options.slice(1).map(({ wear }, other) => `${cost + wear} ${nameOf(at, other + 1)}`))])}`
}

interface LimitRows {
  readonly rows: readonly string[]
  /** Days over, where some are over as things stand: by no more than now. */
  readonly over: readonly { readonly name: string; readonly most: number }[]
}

function limitRows({ demands, limits }: Problem, without: Without, isElastic: boolean): LimitRows {
  const [terms, asIs, stand] = [new Map<string, string[]>(), new Map<string, number>(), new Map<string, number>()]
  for (const [at, { options }] of demands.entries()) {
    if (without.demands.has(at)) continue
    for (const [option, { loads }] of options.entries()) {
      for (const [key, days] of loads) {
        if (options.length === 1) stand.set(key, (stand.get(key) ?? 0) + days)
        else push(terms, key, `${digits(days)} ${nameOf(at, option)}`)
        if (option === 0) asIs.set(key, (asIs.get(key) ?? 0) + days)
      }
    }
  }
  const [rows, over]: [string[], { name: string; most: number }[]] = [[], []]
  for (const [at, { key, there }] of limits.entries()) {
    const most = (asIs.get(key) ?? 0) - there
    if (without.limits.has(at)) continue
    const isSoft = isElastic && most > loadTolerance
    if (isSoft) over.push({ name: `y${at}`, most })
    rows.push(`${sum(terms.get(key) ?? ['z'])}${isSoft ? ` - y${at}` : ''} <= ${digits(there + tolerance - (stand.get(key) ?? 0))}`)
  }
  return { rows, over }
}

/** For each time at which the second could begin, at most one of: that it does, and that the first is not over by then. */
function orderRows(problem: Problem, without: Without): string[] {
  return problem.orders.flatMap((order) => (isOut(order.first, without) || isOut(order.next, without) ? [] : rowsOf(problem, order)))
}

function isOut(side: Order['first'], { demands }: Without): boolean {
  return typeof side === 'number' && demands.has(side)
}

function rowsOf({ demands }: Problem, order: Order): string[] {
  const [firsts, nexts] = [waysOf(demands, order.first), waysOf(demands, order.next)]
  const starts = new Map(nexts.map(({ window }) => [window.start, window]))
  return [...starts.values()].flatMap((begins) => {
    const late = firsts.filter(({ window }) => !keeps(order, window, begins))
    if (late.length === 0) return []
    const both = [...late, ...nexts.filter(({ window }) => window.start === begins.start)]
    const named = both.flatMap(({ name }) => name ?? [])
    return [`${sum(named.length === 0 ? ['z'] : named)} <= ${both.some(({ name }) => name === undefined) ? 0 : 1}`]
  })
}

/** The ways of one side of an order; without a name where it stays as it is. */
function waysOf(demands: Problem['demands'], side: Order['first']): { readonly name: string | undefined; readonly window: Option['window'] }[] {
  if (typeof side !== 'number') return [{ name: undefined, window: side }]
  const options = demands[side]?.options ?? []
  return options.map(({ window }, at) => ({ name: options.length > 1 ? nameOf(side, at) : undefined, window }))
}

function push(lists: Map<string, string[]>, key: string, term: string): void {
  const list = lists.get(key)
  if (list === undefined) lists.set(key, [term])
  else list.push(term)
}

/** Broken into lines: readers of the text take no endless ones. */
function sum(terms: readonly string[]): string {
  return terms.map((term, at) => (at > 0 && at % 8 === 0 ? `\n  ${term}` : term)).join(' + ')
}

function digits(value: number): string {
  return String(Math.round(value * 1e6) / 1e6)
}
