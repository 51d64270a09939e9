import type { Id } from '../kernel/change.ts'
import type { State } from '../kernel/state.ts'
import { type Package, type PackageMove, packages, placements } from './packages.ts'

/** The package that an item is in; nothing where nobody has said. */
export function packageOf(state: State, item: Id): Package | undefined {
  return packages.get(state, placements.list(state).find((one) => one.item === item)?.package)
}

/** Was it free, and is it to be paid for? Then product leadership confirms it first (row D2). The other way round nobody has to be asked. */
export function becomesPaid(from: Package | undefined, to: Package): boolean {
  return from?.free === true && to.free !== true
}

/** Why nothing can be done with a move any more, in a sentence; nothing while it is open. */
export function whyOver({ made, dropped }: PackageMove): string | undefined {
  if (made !== undefined) return 'It is made already: propose the move back.'
  return dropped === undefined ? undefined : 'It was dropped.'
}

/** Why a move may not be made yet, in a sentence; nothing when it may. What counts is where its item is now, not where it was when the move was proposed. */
export function whyNotMoved(state: State, move: PackageMove): string | undefined {
  const over = whyOver(move)
  if (over !== undefined) return over
  const [from, to] = [packageOf(state, move.item), packages.need(state, move.to)]
  return becomesPaid(from, to) && move.confirmed === undefined ? `What was free (${from?.title ?? ''}) is paid for in ${to.title}: product leadership confirms it first.` : undefined
}
