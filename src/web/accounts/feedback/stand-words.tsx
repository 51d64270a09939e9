import type { answerKinds } from '../../../core/customer-feedback/customer-feedback.ts'
import { claimAt, dueOf } from '../../../core/customer-feedback/standing.ts'
import { toldUntil, toldWhen } from '../../goals/told-moment.ts'
import { useZone } from '../../goals/use-zone.ts'
import { useSeen } from '../../workspace/open-workspace.tsx'
import { personName } from '../../workspace/persons.ts'
import { useMoment } from '../../workspace/use-moment.ts'
import css from './feedback.module.css'
import type { ShownFeedback } from './shown-feedback.ts'

export const answerWords: Readonly<Record<(typeof answerKinds)[number], string>> = { answered: 'Answered', 'passed-on': 'Passed on', 'not-needed': 'Needed no answer' }

/** How a record stands, in a few words: who holds it, since when it is late, until when it waits, or who answered. */
export function StandWords({ entry, stand }: ShownFeedback) {
  const { state } = useSeen()
  const { now, today } = useMoment()
  const zone = useZone()
  const due = dueOf(state, entry)
  const claim = claimAt(entry, now)
  if (claim !== undefined && stand === 'held') return <span className={css.stand} data-is="held">{personName(state, claim.by) ?? 'Somebody'} answers it until {toldWhen(claim.until, today, zone).replace('Today', 'today')}</span>
  if (entry.answerKind !== undefined) return <span className={css.stand} data-is={stand}>{answerWords[entry.answerKind]} {entry.answeredBy === undefined ? '' : `by ${personName(state, entry.answeredBy) ?? 'somebody'}, `}{toldWhen(entry.answeredAt ?? now, today, zone).replace('Today', 'today')}{stand === 'answered-late' ? ', late' : ''}</span>
  if (due === undefined) return <span className={css.stand}>No time promised</span>
  return <span className={css.stand} data-is={stand}>{stand === 'late' ? `Late since ${toldWhen(due, today, zone).replace('Today', 'today')}` : `Due ${toldUntil(now, due)}`}</span>
}
