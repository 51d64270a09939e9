import type { Day } from '../kernel/command.ts'
import type { State } from '../kernel/state.ts'
import { dayAndMonth } from '../time/label.ts'
import { type SupportRequest, supportRequests } from './support-requests.ts'

export interface SupportStanding {
  readonly step: 'waiting' | 'taken' | 'answered' | 'declined' | 'done'
  /** Not done, answered or declined by the day on which it was wanted. */
  readonly isLate: boolean
  readonly sentence: string
}

/** Waiting until it is taken, answered with what is there for everybody, or declined with what is offered instead; done once it was taken (row F7). */
export function standingOfSupport({ taken, putBack, answered, declined, done, wantedBy }: SupportRequest, today: Day): SupportStanding {
  if (done !== undefined) return { step: 'done', isLate: false, sentence: `Done on ${dayAndMonth(done.on)}.` }
  if (answered !== undefined) return { step: 'answered', isLate: false, sentence: `Answered with what is there: ${answered.title}.` }
  if (declined !== undefined) return { step: 'declined', isLate: false, sentence: `Declined: ${declined.why} Instead: ${declined.instead}` }
  const isLate = wantedBy !== undefined && wantedBy < today
  if (taken !== undefined) return { step: 'taken', isLate, sentence: taken.beyond === undefined ? 'Taken.' : `Taken, beyond what there is: ${taken.beyond}` }
  return { step: 'waiting', isLate, sentence: putBack === undefined ? 'Nobody has said yet whether it is taken.' : `Put back: ${putBack.why}` }
}

const order = ['waiting', 'taken', 'answered', 'declined', 'done'] as const

/** All requests with how they stand: what waits first, then what is taken, by the day on which they are wanted. */
export function supportRequestsOn(state: State, today: Day): { readonly request: SupportRequest; readonly standing: SupportStanding }[] {
  const all = supportRequests.list(state).map((request) => ({ request, standing: standingOfSupport(request, today) }))
  const key = ({ request, standing }: (typeof all)[number]) => `${order.indexOf(standing.step)} ${request.wantedBy ?? '9999'} ${request.askedOn} ${request.id}`
  return all.sort((a, b) => (key(a) < key(b) ? -1 : 1))
}
