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

/** Why a move may not be made yet, in a sentence; nothing when it may. */
export function whyNotMoved(state: State, move: PackageMove): string | undefined {
  if (move.made !== undefined) return 'It is made already.'
  if (move.dropped !== undefined) return 'It was dropped.'
  const [from, to] = [packages.get(state, move.from), packages.need(state, move.to)]
  return becomesPaid(from, to) && move.confirmed === undefined ? `What was free (${from?.title ?? ''}) is paid for in ${to.title}: product leadership confirms it first.` : undefined
}
