import { invitationNow } from '../../core/workshop/invitations.ts'
import { participants, workshops } from '../../core/workshop/workshops.ts'
import type { Ledger } from '../log/ledger.ts'

interface Invitation {
  readonly workspace: string
  readonly participant: string
  readonly sequence: number
}

const word = 'invitation'

/** What an invitation waits under in the box: one of each sequence for each participant, however often it is sent. */
export function invitationJob({ workspace, participant, sequence }: Invitation): string {
  return [word, workspace, participant, sequence].join(' ')
}

export const isInvitationJob = (job: string): boolean => job.startsWith(`${word} `)

/** Should an invitation that waits still go? Not when the workshop or its guest is gone or over, nor when it says another day or place by now. */
export async function isInvitationWanted(job: string, ledger: Pick<Ledger, 'state'>): Promise<boolean> {
  const [, workspace = '', participant = '', sequence] = job.split(' ')
  const { state } = await ledger.state(workspace, { fresh: true })
  const invited = participants.get(state, participant)
  const workshop = workshops.get(state, invited?.workshop)
  if (invited === undefined || workshop === undefined || invited.leftAt !== undefined || workshop.phase === 'closed') return false
  return workshop.day !== undefined && workshop.begins !== undefined && String(invitationNow(workshop).sequence) === sequence
}
