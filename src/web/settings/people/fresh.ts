import { labelDays } from '../../../core/time/label.ts'
import type { Invited } from './invite-person.tsx'

/** A link that was just made for somebody. */
export interface Fresh {
  readonly title: string
  readonly hint: string
  readonly link: string
}

export function freshInvitation({ invitation, link, mailed }: Invited): Fresh {
  const sent = mailed ? `It is on its way to ${invitation.email} by mail, too.` : `Hand it to ${invitation.email}: no mail is sent here.`
  return { title: 'The invitation', hint: `Good once, until ${labelDays(invitation.expires.slice(0, 10))}; it is not shown again. ${sent}`, link }
}
