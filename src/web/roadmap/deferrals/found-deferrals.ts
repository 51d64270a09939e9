import type { Day } from '../../../core/kernel/command.ts'
import type { Id } from '../../../core/kernel/change.ts'
import type { State } from '../../../core/kernel/state.ts'
import { type Deferral, deferrals, stakeholderGroups } from '../../../core/stakeholders/stakeholders.ts'

/** Which lines of the ledger are shown: those that wait, those to be looked at again, or all. */
export type LedgerPart = 'open' | 'due' | 'all'

/** The lines of a roadmap's ledger in which every word stands, of one part: what is due first, then the newest. */
export function foundDeferrals(state: State, roadmap: Id, { words, part, today }: { readonly words: string; readonly part: LedgerPart; readonly today: Day }): Deferral[] {
  const wanted = words.toLowerCase().split(/\s+/).filter((word) => word !== '')
  return deferrals.list(state).filter((one) => one.roadmap === roadmap && isOf(one, part, today) && wanted.every((word) => textOf(state, one).includes(word))).sort((a, b) => Number(isDue(b, today)) - Number(isDue(a, today)) || (a.on > b.on ? -1 : a.on < b.on ? 1 : a.id < b.id ? -1 : 1))
}

export function isDue({ closed, lookAgain }: Deferral, today: Day): boolean {
  return closed === undefined && lookAgain !== undefined && lookAgain <= today
}

function isOf(one: Deferral, part: LedgerPart, today: Day): boolean {
  return part === 'all' || (part === 'due' ? isDue(one, today) : one.closed === undefined)
}

function textOf(state: State, { title, reason, askedBy, displacedBy, group, outcome }: Deferral): string {
  return [title, reason, askedBy, displacedBy, outcome, stakeholderGroups.get(state, group)?.title].join('\n').toLowerCase()
}
