import type { Day, Instant } from '../kernel/command.ts'
import type { State } from '../kernel/state.ts'
import { type OkrDeck, okrDecks, type OkrLine } from './okr-decks.ts'
import { okrWeekOf } from './okr-lines.ts'

/** How a key result stands against the deck of an earlier week. */
export interface OkrStep {
  readonly line: OkrLine
  /** As it stood then; unset for one that is new. */
  readonly was?: OkrLine
  /** Percent points by which its person is surer, below 0 for less sure; unset where either was never said. */
  readonly surer?: number
  readonly isNewStatus: boolean
}

/** The decks that were kept, the latest week first. */
export function keptOkrDecks(state: State): OkrDeck[] {
  return okrDecks.list(state).sort((a, b) => (a.week < b.week ? 1 : -1))
}

/** A week's deck: as it was kept, else as it would be made now. */
export function okrDeckOf(state: State, week: Day, now: Instant): Omit<OkrDeck, 'id' | 'at'> & { readonly at?: Instant } {
  const kept = okrDecks.list(state).find((one) => one.week === week)
  return kept ?? { week, ...unlessBare(okrWeekOf(state, week, now)) }
}

function unlessBare({ lines, bare }: ReturnType<typeof okrWeekOf>): Pick<OkrDeck, 'lines' | 'bare'> {
  return { lines: [...lines], ...(bare.length === 0 ? {} : { bare: [...bare] }) }
}

/** The latest deck that was kept of a week before. */
export function okrDeckBefore(state: State, week: Day): OkrDeck | undefined {
  return keptOkrDecks(state).find((one) => one.week < week)
}

/** One deck held against an earlier one: each key result of it with how it stood, and those that are not there any more (row B3, week over week). */
export function okrStepsBetween(was: readonly OkrLine[], is: readonly OkrLine[]): { readonly steps: readonly OkrStep[]; readonly gone: readonly OkrLine[] } {
  const before = new Map(was.map((line) => [line.keyResult, line]))
  const now = new Set(is.map(({ keyResult }) => keyResult))
  return {
    steps: is.map((line): OkrStep => {
      const then = before.get(line.keyResult)
      const surer = then?.confidence === undefined || line.confidence === undefined ? undefined : line.confidence - then.confidence
      return { line, ...(then === undefined ? {} : { was: then }), ...(surer === undefined ? {} : { surer }), isNewStatus: then !== undefined && then.status !== line.status }
    }),
    gone: was.filter(({ keyResult }) => !now.has(keyResult)),
  }
}

/** What an OKR deck is held against, and what was said too late for it: the check-ins of its week that came after it was made. */
export function saidAfter(state: State, { week, lines }: Pick<OkrDeck, 'week' | 'lines'>, now: Instant): ReadonlySet<string> {
  const missing = new Set(lines.filter(({ said }) => said === 'late' || said === 'open').map(({ keyResult }) => keyResult))
  return new Set(okrWeekOf(state, week, now).lines.filter(({ keyResult, said }) => missing.has(keyResult) && (said === 'said-late' || said === 'in-time')).map(({ keyResult }) => keyResult))
}
