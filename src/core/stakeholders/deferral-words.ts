import { labelDays, labelWindow, type LabelStyle } from '../time/label.ts'
import type { Deferral } from './stakeholders.ts'

/** What was done with it, after its name: "moved from Q1 FY27 to Q2 FY27". */
export function outcomeSaid({ outcome, from, to }: Pick<Deferral, 'outcome' | 'from' | 'to'>, style: LabelStyle): string {
  const was = from === undefined ? '' : ` from ${labelWindow(from, style)}`
  if (outcome === 'moved') return `moved${was}${to === undefined ? '' : ` to ${labelWindow(to, style)}`}`
  return outcome === 'dropped' ? `dropped${was}` : `deferred${was}${to === undefined ? ', without a new date' : ` to ${labelWindow(to, style)}`}`
}

/** How a line of the ledger stands on a day. */
export function deferralStanding({ closed, lookAgain }: Pick<Deferral, 'closed' | 'lookAgain'>, today: string): { readonly text: string; readonly isDue: boolean } {
  if (closed !== undefined) return { text: `closed on ${labelDays(closed.on)}`, isDue: false }
  if (lookAgain === undefined) return { text: 'no day to look again', isDue: false }
  return { text: `look again on ${labelDays(lookAgain)}`, isDue: lookAgain <= today }
}
