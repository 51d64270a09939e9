import { lpText, moveCost } from '../../core/balance/lp-text.ts'
import { mostWear } from '../../core/balance/options.ts'
import { asItStands, type Choice, narrowed, passedUnder, type Problem } from '../../core/balance/problem.ts'
import type { Found } from '../../core/balance/proposal.ts'
import { choiceFrom, daysOver, isSound } from '../../core/balance/solution.ts'
import { clashIn } from './clash-search.ts'
import type { Solved, Solver } from './solver.ts'

/**
 * Seeks the fewest moves that end every overload, for so many seconds of a clock that counts them. Only where it takes more is an activity moved and handed
 * to others at once.
 */
export function seek(problem: Problem, solver: Solver, seconds: number, clock: () => number): Found {
  const began = clock()
  const [spent, left] = [() => clock() - began, () => seconds - (clock() - began)]
  if (passedUnder(problem, asItStands(problem)).length === 0) return { status: 'nothing-over', seconds: spent() }
  const narrow = narrowed(problem)
  const first = solver.solve(lpText(narrow, { for: 'fewest' }), left())
  const [within, solved] = first.how === 'none' ? [problem, solver.solve(lpText(problem, { for: 'fewest' }), left() / 2)] : [narrow, first]
  if (solved.how === 'ran-out') return { status: 'ran-out', seconds: spent() }
  if (solved.how === 'none') {
    const choice = lessOver(narrow, solver, left)
    const clash = clashIn(problem, solver, left, choice)
    return { status: 'none', seconds: spent(), ...(choice === undefined ? {} : { choice }), ...(clash === undefined ? {} : { clash }) }
  }
  const choice = soundChoice(within, solved)
  if (passedUnder(problem, choice).length > 0) throw new Error('The solver’s answer leaves somebody over.')
  return { status: isFewest(within, choice, solved) ? 'best' : 'found', seconds: spent(), choice }
}

/** Where it cannot be done: as little over as single steps get it, by the fewest moves that do that. Half of the time at most, for the other half says why. */
function lessOver(problem: Problem, solver: Solver, left: () => number): Choice | undefined {
  const least = solver.solve(lpText(problem, { for: 'least-over' }), left() / 4)
  if (least.how === 'none' || least.how === 'ran-out') return undefined
  const first = soundChoice(problem, least)
  const fewest = solver.solve(lpText(problem, { for: 'fewest-over', atMost: least.objective + 0.01 }), left() / 3)
  const second = fewest.how === 'best' || fewest.how === 'found' ? soundChoice(problem, fewest) : first
  return daysOver(problem, second) <= daysOver(problem, first) + 0.1 ? second : first
}

function soundChoice(problem: Problem, { valueOf }: Solved): Choice {
  const choice = choiceFrom(problem, valueOf)
  if (!isSound(problem, choice)) throw new Error('The solver’s answer breaks an order.')
  return choice
}

/** Ended by itself, or by then sure that no answer has fewer moves. */
function isFewest(problem: Problem, choice: Choice, { how, bound }: Solved): boolean {
  const fewer = choice.filter((option) => option > 0).length - 1
  return how === 'best' || bound > fewer * (moveCost(problem) + mostWear)
}
