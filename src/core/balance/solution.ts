import { nameOf } from './lp-text.ts'
import { keeps, type Order } from './orders.ts'
import { type Choice, type Problem, passedUnder } from './problem.ts'

/** A choice from what a solver says of its variables, by name. A demand of which it says nothing stays as it is. */
export function choiceFrom({ demands }: Pick<Problem, 'demands'>, valueOf: (name: string) => number | undefined): Choice {
  return demands.map(({ options }, at) => {
    if (options.length === 1) return 0
    const values = options.map((_, option) => valueOf(nameOf(at, option)) ?? 0)
    return Math.max(0, values.findIndex((value) => value > 0.5))
  })
}

/** Does a choice keep every order? Whatever a solver says is held against this before it is told. */
export function isSound(problem: Problem, choice: Choice): boolean {
  const windowOf = (side: Order['first']) => (typeof side === 'number' ? problem.demands[side]?.options[choice[side] ?? 0]?.window : side)
  return problem.orders.every((order) => {
    const [first, next] = [windowOf(order.first), windowOf(order.next)]
    return first === undefined || next === undefined || keeps(order, first, next)
  })
}

/** Days over in all under a choice. */
export function daysOver(problem: Problem, choice: Choice): number {
  return passedUnder(problem, choice).reduce((sum, { over }) => sum + over, 0)
}
