import type { Change } from '../kernel/change.ts'
import type { Context, Instant } from '../kernel/command.ts'
import type { State } from '../kernel/state.ts'
import { isLaid } from './board.ts'
import { inTurn } from './in-turn.ts'
import { phases, type Step, usualMinutes } from './phases.ts'
import { areInGrid, placedNotes } from './placed-notes.ts'
import { revealed } from './reveal.ts'
import { laidRows } from './rows.ts'
import type { Workshop } from './workshops.ts'

/** What a step brings with it, and what was passed over on the way: notes turned over, the grid laid, notes placed in it. */
export function broughtTo(state: State, workshop: Workshop, to: Step, context: Pick<Context, 'newId'>): Change[] {
  const brings = [
    ...(phases.indexOf(to) > phases.indexOf('brainstorm') ? [(at: State) => revealed(at, workshop.id)] : []),
    ...(isLaid({ phase: to }) && !isLaid(workshop) ? [(at: State) => laidRows(at, workshop)] : []),
    ...(areInGrid(to) && !areInGrid(workshop.phase) ? [(at: State) => placedNotes(at, workshop, context)] : []),
  ]
  return inTurn(state, brings, (at, bring) => bring(at))
}

/** The minutes that the agenda gives a step, or its usual ones. */
export function minutesFor({ agenda }: Workshop, step: Step): number {
  return agenda?.find((one) => one.step === step)?.minutes ?? usualMinutes[step]
}

export function timerOf(minutes: number, now: Instant): NonNullable<Workshop['timer']> {
  return { minutes, startedAt: now, spent: 0 }
}
