import { lpText, moveCost } from '../../core/balance/lp-text.ts'
import { mostWear } from '../../core/balance/options.ts'
import { asItStands, type Choice, loadsUnder, narrowed, passedUnder, type Problem } from '../../core/balance/problem.ts'
import type { Found } from '../../core/balance/proposal.ts'
import { choiceFrom, daysOver, isSound } from '../../core/balance/solution.ts'
import { takenBack } from '../../core/balance/taken-back.ts'
import { clashIn, standingClash } from './clash-search.ts'
import type { Solved, Solver } from './solver.ts'

/**
 * Seeks the fewest moves that end every overload, for so many seconds, of which so many are spent already. Only where it takes more is an activity moved and handed
 * to others at once. What is found on the way is told, for whoever cannot wait any longer.
 */
export function seek(problem: Problem, solver: Solver, seconds: number, spent: () => number, tell: (soFar: Found) => void = () => {}): Found {
  const left = () => seconds - spent()
  if (passedUnder(problem, asItStands(problem)).length === 0) return { status: 'nothing-over', seconds: spent() }
  const [narrow, standing] = [narrowed(problem), standingClash(problem)]
  if (standing !== undefined) {
    const told = (choice: Choice | undefined): Found => ({ status: 'none', clash: standing, ...withChoice(choice), seconds: spent() })
    tell(told(undefined))
    return told(roundWhatStands(narrow, solver, left(), (choice) => tell(told(choice))) ?? lessOver(narrow, solver, left))
  }
  const found = (choice: Choice) => tell({ status: 'found', choice, seconds: spent() })
  const first = fewestMoves(narrow, solver, left(), found)
  const [within, solved] = first.how === 'none' ? [problem, fewestMoves(problem, solver, left() / 2, found)] : [narrow, first]
  if (solved.how === 'ran-out') return { status: 'ran-out', seconds: spent() }
  if (solved.how === 'none') {
    tell({ status: 'none', seconds: spent() })
    const choice = lessOver(narrow, solver, left)
    const clash = clashIn(problem, solver, left, choice)
    return { status: 'none', ...withChoice(choice), ...(clash === undefined ? {} : { clash }), seconds: spent() }
  }
  const choice = takenBack(within, soundChoice(within, solved))
  if (passedUnder(problem, choice).length > 0) throw new Error('The solver’s answer leaves somebody over.')
  return { status: isFewest(within, choice, solved) ? 'best' : 'found', seconds: spent(), choice }
}

function withChoice(choice: Choice | undefined): Pick<Found, 'choice'> {
  return choice === undefined ? {} : { choice }
}

function fewestMoves(problem: Problem, solver: Solver, seconds: number, found: (choice: Choice) => void): Solved {
  return solver.solve(lpText(problem, { for: 'fewest' }), seconds, (valueOf) => {
    const choice = takenBack(problem, choiceFrom(problem, valueOf))
    if (isSound(problem, choice) && passedUnder(problem, choice).length === 0) found(choice)
  })
}

/** Where what has no choice is too much by itself: the fewest moves that end the rest. */
function roundWhatStands(problem: Problem, solver: Solver, seconds: number, found: (choice: Choice) => void): Choice | undefined {
  const eased = raisedTo(problem, standingLoads(problem))
  const rest = fewestMoves(eased, solver, seconds, found)
  return hasChoice(rest) ? takenBack(eased, soundChoice(problem, rest)) : undefined
}

/** Where it cannot be done: as little over as single steps get it, by few moves. A third of the time is left to say why. */
function lessOver(problem: Problem, solver: Solver, left: () => number): Choice | undefined {
  const least = solver.solve(lpText(problem, { for: 'least-over' }), left() * 0.4)
  if (!hasChoice(least)) return undefined
  const first = soundChoice(problem, least)
  const fewest = solver.solve(lpText(problem, { for: 'fewest-over', atMost: least.objective + 0.01 }), left() * 0.4)
  const second = hasChoice(fewest) ? soundChoice(problem, fewest) : first
  const choice = daysOver(problem, second) <= daysOver(problem, first) + 0.1 ? second : first
  return takenBack(raisedTo(problem, loadsUnder(problem, choice)), choice)
}

function hasChoice({ how }: Solved): boolean {
  return how === 'best' || how === 'found'
}

/** What is asked by what has no choice. */
function standingLoads({ demands }: Problem): ReadonlyMap<string, number> {
  const standing = { demands: demands.filter(({ options }) => options.length === 1) }
  return loadsUnder(standing, asItStands(standing))
}

/** The same with limits that let at least these loads be. */
function raisedTo(problem: Problem, loads: ReadonlyMap<string, number>): Problem {
  return { ...problem, limits: problem.limits.map((limit) => ({ ...limit, there: Math.max(limit.there, loads.get(limit.key) ?? 0) })) }
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
