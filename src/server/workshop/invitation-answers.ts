import { Refusal } from '../../core/kernel/refusal.ts'
import { invitationsDue } from '../../core/workshop/invitations.ts'
import { workshops } from '../../core/workshop/workshops.ts'
import { invitationCalendar } from '../../exports/workshop/invitation-calendar.ts'
import { invitationLetter } from '../../exports/workshop/invitation-letter.ts'
import { lookAtInvitations, readInvitationFile, sendInvitations } from '../../protocol/workshop-planning-routes.ts'
import { type Answer, answer } from '../http/answer.ts'
import type { Ledger } from '../log/ledger.ts'
import type { Outbox } from '../mail/outbox.ts'
import { invitationFacts } from './facts-of-invitation.ts'
import { invitationJob } from './invitation-job.ts'

interface InvitationMailHands {
  readonly ledger: Ledger
  readonly outbox: Pick<Outbox, 'put' | 'sender'> | undefined
  /** Where people reach the service. */
  readonly address: () => string
  /** Milliseconds since 1970. */
  readonly now: () => number
}

/** Answers of invitations to a workshop: by mail, each with a calendar file, and as that file alone. */
export function workshopInvitationAnswers({ ledger, outbox, address, now }: InvitationMailHands): Answer[] {
  const join = () => `${address()}/j`
  const moment = () => new Date(now()).toISOString()
  return [
    answer(lookAtInvitations, async ({ params }) => {
      const { state } = await ledger.state(params.ws)
      const { due, without } = invitationsDue(state, workshops.need(state, params.workshop))
      return { mails: outbox !== undefined, due: due.map(({ participant }) => participant.id), without: without.map(({ id }) => id) }
    }),
    answer(sendInvitations, async ({ params: { ws, workshop: id }, body, caller }) => {
      const { state } = await ledger.state(ws, { fresh: true })
      const workshop = workshops.need(state, id)
      if (outbox === undefined) throw new Refusal('invalid', 'This service sends no mail yet. Have SMTP_URL and MAIL_FROM set, or save the calendar file and send it yourself.')
      const facts = invitationFacts(state, workshop)
      const { due, without } = invitationsDue(state, workshop)
      for (const { participant, address: to } of due) {
        const { subject, text, html } = invitationLetter(facts, { join: join(), room: participant.person === undefined ? undefined : `${address()}/${ws}/workshop/${id}` })
        const calendar = invitationCalendar(facts, { method: 'REQUEST', at: moment(), join: join(), organizer: outbox.sender, attendee: to })
        await outbox.put({ to, subject, body: text, html, calendar, job: invitationJob({ workspace: ws, participant: participant.id, sequence: facts.sequence }) })
      }
      if (due.length > 0) await ledger.submit(ws, [{ id: body.id, name: 'workshop.invite', args: { workshop: id, participants: due.map(({ participant }) => participant.id) } }], caller.actor)
      return { sent: due.length, without: without.map((one) => one.id) }
    }),
    answer(readInvitationFile, async ({ params }) => {
      const { state } = await ledger.state(params.ws)
      const facts = invitationFacts(state, workshops.need(state, params.workshop))
      const file = invitationCalendar(facts, { method: 'PUBLISH', at: moment(), join: join(), organizer: outbox?.sender })
      return { bytes: new TextEncoder().encode(file), type: 'text/calendar; charset=utf-8', fileName: 'workshop.ics' }
    }),
  ]
}
