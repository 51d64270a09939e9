import type { Day } from '../kernel/command.ts'
import { type ChangeRequest, toldTo } from './change-requests.ts'

/** How far a change request is, and what is next. */
export interface RequestStanding {
  readonly step: 'evaluate' | 'decide' | 'tell' | 'over'
  readonly sentence: string
  /** Its answer is due and not given. */
  readonly isLate: boolean
}

/** Asked, then evaluated, then decided, then told; it is late while it is not decided by the day on which it was to be answered (row D4). */
export function standingOfRequest({ evaluation, decision, told = [], answerBy }: ChangeRequest, today: Day): RequestStanding {
  const isLate = decision === undefined && answerBy !== undefined && answerBy < today
  if (decision === undefined) return evaluation === undefined ? { step: 'evaluate', isLate, sentence: 'Engineering says what it costs and what it displaces.' } : { step: 'decide', isLate, sentence: `Engineering recommends to ${evaluation.recommends === 'do' ? 'do it' : 'leave it'}; product management decides.` }
  const missing = toldTo.filter((one) => !told.some(({ to }) => to === one))
  return missing.length > 0 ? { step: 'tell', isLate, sentence: `Decided: tell ${missing.join(' and ')}.` } : { step: 'over', isLate, sentence: 'Decided, and everybody knows.' }
}
