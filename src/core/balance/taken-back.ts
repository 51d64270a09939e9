import { loadTolerance } from '../roadmap/overload.ts'
import type { Option } from './options.ts'
import { keeps, type Order } from './orders.ts'
import { type Choice, loadsUnder, type Problem } from './problem.ts'

/**
 * A choice without the moves that nothing needs: each goes back to where it stands, the dearest first, while no limit is passed for it and no order broken. What the
 * solver proves to be best has none; what it had found by the end of its time may have many.
 */
export function takenBack(problem: Problem, choice: Choice): Choice {
  const [now, loads] = [[...choice], loadsUnder(problem, choice)]
  const there = new Map(problem.limits.map((limit) => [limit.key, limit.there]))
  const ordersOf = new Map<number, Order[]>()
  for (const order of problem.orders) for (const side of [order.first, order.next]) if (typeof side === 'number') ordersOf.set(side, [...(ordersOf.get(side) ?? []), order])
  const optionAt = (at: number) => problem.demands[at]?.options[now[at] ?? 0]
  const windowOf = (side: Order['first']) => (typeof side === 'number' ? optionAt(side)?.window : side)
  const isKept = (order: Order) => {
    const [first, next] = [windowOf(order.first), windowOf(order.next)]
    return first === undefined || next === undefined || keeps(order, first, next)
  }
  const goesBack = (at: number): boolean => {
    const [goes, stays, before] = [optionAt(at), problem.demands[at]?.options[0], now[at] ?? 0]
    if (goes === undefined || stays === undefined) return false
    swap(loads, goes, stays)
    now[at] = 0
    const fits = [...stays.loads.keys()].every((key) => (loads.get(key) ?? 0) <= (there.get(key) ?? Infinity) + loadTolerance)
    if (fits && (ordersOf.get(at) ?? []).every(isKept)) return true
    swap(loads, stays, goes)
    now[at] = before
    return false
  }
  const wearAt = (at: number) => optionAt(at)?.wear ?? 0
  for (let went = true; went; ) went = now.flatMap((option, at) => (option > 0 ? [at] : [])).sort((a, b) => wearAt(b) - wearAt(a)).filter(goesBack).length > 0
  return now
}

function swap(loads: Map<string, number>, from: Option, to: Option): void {
  for (const [key, days] of from.loads) loads.set(key, (loads.get(key) ?? 0) - days)
  for (const [key, days] of to.loads) loads.set(key, (loads.get(key) ?? 0) + days)
}
