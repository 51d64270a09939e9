import type { State } from '../../core/kernel/state.ts'
import { weekday } from '../../core/time/days.ts'
import { labelDays } from '../../core/time/label.ts'
import { weekdayNames } from '../../core/time/reading/words.ts'
import { localTime } from '../../core/time/zones.ts'
import { agendaTimes } from '../../core/workshop/agenda-times.ts'
import { invitationNow, momentsOf } from '../../core/workshop/invitations.ts'
import { participants, type Workshop } from '../../core/workshop/workshops.ts'
import { settings } from '../../core/workspace/workspace.ts'
import type { InvitationFacts } from '../../exports/workshop/invitation-facts.ts'

/** What an invitation to a workshop says. Refuses (`invalid`) one without a day and a time. */
export function invitationFacts(state: State, workshop: Workshop): InvitationFacts {
  const now = invitationNow(workshop)
  const { name = 'the company', zone = 'UTC' } = settings.get(state, 'settings') ?? {}
  const { from, to } = momentsOf(state, now)
  const { place, question, presenter } = workshop
  const leader = participants.get(state, workshop.leader)?.name
  return {
    workshop: workshop.id, title: workshop.title, company: name, sequence: now.sequence, from, to,
    day: `${weekdayNames[weekday(now.day) - 1]}, ${labelDays(now.day)}`, time: `${now.begins} to ${localTime(to, zone).time} (${zone})`, agenda: agendaTimes(workshop, zone),
    ...(place === undefined ? {} : { place }), ...(question === undefined ? {} : { question }), ...(leader === undefined ? {} : { leader }), ...(presenter === undefined ? {} : { presenter }),
  }
}
