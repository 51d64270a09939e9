import type { Instant } from '../../core/kernel/command.ts'
import type { AgendaTime } from '../../core/workshop/agenda-times.ts'

/** All that an invitation says: to nobody more is told by it. */
export interface InvitationFacts {
  readonly workshop: string
  readonly title: string
  readonly company: string
  readonly sequence: number
  readonly from: Instant
  readonly to: Instant
  /** "Monday, 14 Sep 2026" */
  readonly day: string
  /** "09:00 to 15:15 (Europe/Berlin)" */
  readonly time: string
  readonly place?: string
  readonly question?: string
  readonly leader?: string
  readonly presenter?: string
  readonly agenda: readonly AgendaTime[]
}

/** The lines of the agenda with its breaks, each with its time and length. */
export function agendaLines({ agenda }: Pick<InvitationFacts, 'agenda'>): { readonly from: string; readonly name: string; readonly minutes: number }[] {
  return agenda.flatMap(({ from = '', name, minutes, after }) => [{ from, name, minutes }, ...(after === undefined ? [] : [{ from: after.from ?? '', name: after.title, minutes: after.minutes }])])
}
