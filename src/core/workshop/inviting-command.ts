import { z } from 'zod'
import { type CommandType, defineCommand } from '../kernel/command.ts'
import { id } from '../kernel/record-commands.ts'
import { invitationNow } from './invitations.ts'
import { participantIn } from './participant-in.ts'
import { standingFor } from './taking-part.ts'
import { participants, workshops } from './workshops.ts'

/** The service has put the mails into its box. */
const workshopInvite = defineCommand({
  name: 'workshop.invite',
  summary: 'Says to whom the invitations of a workshop went, and what they said.',
  may: 'edit',
  server: true,
  byService: true,
  args: z.strictObject({ workshop: id, participants: z.array(id).min(1).max(500) }),
  decide(state, { workshop: which, participants: invited }, context) {
    const { workshop } = standingFor(state, which, 'participant.add', context)
    return [
      ...workshops.update(workshop, { invitedTo: invitationNow(workshop) }),
      ...invited.flatMap((one) => participants.update(participantIn(state, which, one, 'args.participants'), { invitedAt: context.now })),
    ]
  },
})

export const invitingCommands = [workshopInvite] as readonly unknown[] as readonly CommandType[]
