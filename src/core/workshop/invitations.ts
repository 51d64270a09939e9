import { Temporal } from 'temporal-polyfill'
import { sameJson } from '../../lib/json.ts'
import type { Instant } from '../kernel/command.ts'
import { Refusal } from '../kernel/refusal.ts'
import type { State } from '../kernel/state.ts'
import { instantAt, instantText } from '../time/zones.ts'
import { settings } from '../workspace/workspace.ts'
import { minutesOfDay } from './agenda-times.ts'
import { addressOf } from './preparation.ts'
import { participantsOf } from './taking-part.ts'
import type { Participant, Workshop } from './workshops.ts'

export type InvitedTo = NonNullable<Workshop['invitedTo']>

/**
 * What an invitation says now: its sequence is one more than that of the last ones where day, time or place are others. Refuses (`invalid`) a workshop
 * without day or time.
 */
export function invitationNow(workshop: Workshop): InvitedTo {
  const { day, begins, place, invitedTo } = workshop
  if (day === undefined) throw new Refusal('invalid', 'Name the day first: an invitation says when to come.')
  if (begins === undefined) throw new Refusal('invalid', 'Say first when the day begins: an invitation says when to come.')
  const now = { day, begins, minutes: minutesOfDay(workshop), ...(place === undefined ? {} : { place }) }
  if (invitedTo === undefined) return { sequence: 0, ...now }
  const { sequence, ...last } = invitedTo
  return { sequence: sameJson(last, now) ? sequence : sequence + 1, ...now }
}

/** When it begins and ends, by the workspace's zone: its minutes are as long as they say on a day of a clock change too. */
export function momentsOf(state: State, { day, begins, minutes }: Pick<InvitedTo, 'day' | 'begins' | 'minutes'>): { readonly from: Instant; readonly to: Instant } {
  const from = instantAt(day, begins, settings.get(state, 'settings')?.zone ?? 'UTC')
  return { from, to: instantText(Temporal.Instant.from(from).add({ minutes })) }
}

/** Somebody to whom an invitation goes. */
export interface Invited {
  readonly participant: Participant
  readonly address: string
}

/** Whom invitations would reach now: whoever had none, and everybody where day, time or place are others since. And who has no address for one. */
export function invitationsDue(state: State, workshop: Workshop): { readonly due: readonly Invited[]; readonly without: readonly Participant[] } {
  const isNew = workshop.invitedTo === undefined || (workshop.day !== undefined && workshop.begins !== undefined && invitationNow(workshop).sequence !== workshop.invitedTo.sequence)
  const asked = participantsOf(state, workshop.id).filter(({ sameAs, leftAt }) => sameAs === undefined && leftAt === undefined)
  const found = asked.map((participant) => ({ participant, address: addressOf(state, participant) }))
  return {
    due: found.filter((one): one is Invited => one.address !== undefined && (isNew || one.participant.invitedAt === undefined)),
    without: found.filter(({ address, participant }) => address === undefined && participant.joinedAt === undefined).map(({ participant }) => participant),
  }
}
