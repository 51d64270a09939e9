import type { Id } from '../kernel/change.ts'
import type { Day } from '../kernel/command.ts'
import type { State } from '../kernel/state.ts'
import { monthStart } from '../time/days.ts'
import { limitOf } from './intake-limits.ts'
import { daysOf, type SupportRequest, usesIn } from './support-requests.ts'

/** A month's days for requests of one deal or team, and what uses them. */
export interface MonthIntake {
  /** Its first day. */
  readonly month: Day
  /** Days there are. Undefined: nobody has said, and nothing is assumed. */
  readonly days: number | undefined
  readonly taken: number
  /** Days that are left, below nothing where more was taken than there is. */
  readonly left: number | undefined
  /** What was taken, done or not, the longest first. */
  readonly requests: readonly SupportRequest[]
}

/** What is taken in a month (row F7). What is for many uses none of it; neither does what came to be declined or answered. */
export function intakeOf(state: State, month: Day, without: ReadonlySet<Id> = new Set()): MonthIntake {
  const first = monthStart(month)
  const requests = usesIn(state, first).filter(({ id }) => !without.has(id))
  const taken = daysOf(requests)
  const days = limitOf(state, first)?.days
  return { month: first, days, taken, left: days === undefined ? undefined : less(days, taken), requests: requests.sort((a, b) => (b.effort ?? 0) - (a.effort ?? 0)) }
}

/** The month whose days a request uses, where nobody says another: that in which it is wanted, never one that is over. */
export function monthFor({ wantedBy }: Pick<SupportRequest, 'wantedBy'>, today: Day): Day {
  return monthStart(wantedBy === undefined || wantedBy < today ? today : wantedBy)
}

/** How a request fits into a month beside what is taken there. */
export interface Fit {
  /** unknown: nobody has said how many days there are. */
  readonly fits: 'yes' | 'no' | 'unknown'
  /** Days that are missing; 0 where it fits or nobody knows. */
  readonly missing: number
  readonly intake: MonthIntake
  /** Taken in that month and not done: what could be put back for it, the last to be wanted first. */
  readonly displaceable: readonly SupportRequest[]
}

/** May a request of these days be taken in a month, once some others are put back (row F7)? One that is for many always fits. */
export function fitOf(state: State, request: Pick<SupportRequest, 'id' | 'kind' | 'effort'>, month: Day, putBack: readonly Id[] = []): Fit {
  const intake = intakeOf(state, month, new Set([request.id, ...putBack]))
  const displaceable = intake.requests.filter(({ done }) => done === undefined).toSorted((a, b) => ((a.wantedBy ?? '9999') < (b.wantedBy ?? '9999') ? 1 : -1))
  const base = { intake, displaceable, missing: 0 }
  if (!isOneToOne(request)) return { ...base, fits: 'yes' }
  if (intake.left === undefined) return { ...base, fits: 'unknown' }
  const missing = Math.max(less(request.effort ?? 0, intake.left), 0)
  return { ...base, missing, fits: missing > 0 ? 'no' : 'yes' }
}

/** The fewest requests that would make room, those that are wanted last first; none where it fits, or where all of them together are not enough. */
export function wouldMakeRoom({ missing, displaceable }: Fit): SupportRequest[] {
  const one = displaceable.find(({ effort = 0 }) => missing > 0 && effort >= missing)
  if (one !== undefined || missing === 0) return one === undefined ? [] : [one]
  const chosen: SupportRequest[] = []
  for (const next of displaceable.toSorted((a, b) => (b.effort ?? 0) - (a.effort ?? 0))) {
    chosen.push(next)
    if (daysOf(chosen) >= missing) return chosen
  }
  return []
}

function less(there: number, used: number): number {
  return daysOf([{ effort: there }, { effort: -used }])
}

function isOneToOne({ kind }: Pick<SupportRequest, 'kind'>): boolean {
  return kind === 'one-to-one'
}
