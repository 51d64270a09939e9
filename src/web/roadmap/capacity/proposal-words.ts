import type { Proposal } from '../../../core/balance/proposal.ts'
import { capital, counted, countWord, listedUpTo } from '../../../core/decks/words.ts'
import { type Overload, periodName } from '../../../core/roadmap/overload.ts'

/** What a proposal comes to: "Seven moves clear all seven overloads". */
export function headline({ status, moves, seconds }: Pick<Proposal, 'status' | 'moves' | 'seconds'>, over: number): string {
  if (status === 'nothing-over') return 'Nothing is over'
  if (moves.length === 0) return status === 'ran-out' ? `Nothing was found in ${seconds} seconds` : 'No move would help'
  const [count, s] = [capital(counted(moves.length, 'move')), moves.length === 1 ? 's' : '']
  if (status === 'best' || status === 'found') return `${count} clear${s} ${over === 1 ? 'the overload' : `all ${countWord(over)} overloads`}`
  return `${count} leave${s} the least over`
}

/** How it was found, what comes of leaving something out, and that nothing of it is kept. */
export function standing({ status, moves, seconds }: Pick<Proposal, 'status' | 'moves' | 'seconds'>, taken: number, left: readonly Overload[]): string {
  if (status === 'nothing-over') return 'Everybody’s work fits into the time that is there.'
  if (moves.length === 0) return status === 'ran-out' ? 'Nobody knows whether there is a way. Look for longer, or move something by hand.' : 'See what cannot hold together: give up one of it, or say that there is more time.'
  return `${leaving(moves.length - taken, left)}${found[status](seconds)}; nothing is saved yet.`
}

const found: Readonly<Record<Exclude<Proposal['status'], 'nothing-over'>, (seconds: number) => string>> = {
  best: (seconds) => `Found in ${seconds} s, the fewest there are`,
  found: (seconds) => `The best that was found in ${seconds} s, and there may be fewer`,
  none: () => 'Not everything can be cleared: see what cannot hold together',
  'ran-out': (seconds) => `What was found in ${seconds} s, and there may be a better way`,
}

function leaving(out: number, left: readonly Overload[]): string {
  if (out === 0) return ''
  const stays = left.map(({ name, period }) => `${name} in ${periodName(period)}`)
  return `You leave ${countWord(out)} out, ${stays.length === 0 ? 'and nobody stays over' : `so ${stays.length === 1 ? 'this stays' : 'these stay'} over: ${listedUpTo(stays, 2)}`}. `
}

/** What is over as things stand: "Six overloads in three quarters". */
export function overHeadline(over: readonly Overload[], word: string): string {
  const periods = new Set(over.map(({ period }) => period.start)).size
  return over.length === 0 ? 'Nobody is over' : `${capital(counted(over.length, 'overload'))} in ${counted(periods, word)}`
}
