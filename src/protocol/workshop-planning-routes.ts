import { z } from 'zod'
import { commandId, defineRoute, inWorkspace, none, noQuery } from './route.ts'

const ofWorkshop = inWorkspace.extend({ workshop: z.string().min(1).max(200) })
const path = '/workspaces/:ws/workshops/:workshop'

export const lookAtInvitations = defineRoute({
  id: 'workshops.invitations', method: 'GET', path: `${path}/invitations`, scope: 'read', who: 'edit',
  summary: 'Whether this service sends mails, and to whom the invitations of a workshop would go now.',
  params: ofWorkshop, query: noQuery, body: none,
  answer: z.object({ mails: z.boolean(), due: z.array(z.string()), without: z.array(z.string()) }),
})

export const sendInvitations = defineRoute({
  id: 'workshops.invite', method: 'POST', path: `${path}/invitations`, scope: 'write', who: 'edit',
  summary: 'Mails the invitations of a workshop with a calendar file: to whoever had none, and to everybody where day, time or place are others since.',
  params: ofWorkshop, query: noQuery, body: z.strictObject({ id: commandId }),
  answer: z.object({
    /** To how many they went. */
    sent: z.int(),
    /** Participants who have no address. */
    without: z.array(z.string()),
  }),
})

export const readInvitationFile = defineRoute({
  id: 'workshops.invitation-file', method: 'GET', path: `${path}/invitation.ics`, scope: 'read', who: 'members', auditsRefusals: true,
  summary: 'The day of a workshop as a calendar file, to be sent by other ways. For people inside alone.',
  params: ofWorkshop, query: noQuery, body: none, answer: { bytes: ['text/calendar; charset=utf-8'] },
})

export const workshopPlanningRoutes = [lookAtInvitations, sendInvitations, readInvitationFile] as const
