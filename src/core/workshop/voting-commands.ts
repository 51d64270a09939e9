import { z } from 'zod'
import { type CommandType, defineCommand } from '../kernel/command.ts'
import { id } from '../kernel/record-commands.ts'
import { needIn } from './new-note.ts'
import { noteGroups } from './notes.ts'
import { standingFor } from './taking-part.ts'
import { workshops } from './workshops.ts'

const votingOpen = defineCommand({
  name: 'voting.open',
  summary: 'Opens the vote on the buckets; what an earlier one came to is not kept.',
  may: 'take-part',
  args: z.strictObject({ workshop: id }),
  decide(state, { workshop: which }, context) {
    const { workshop } = standingFor(state, which, 'voting.open', context)
    return workshop.voting === 'open' ? [] : workshops.update(workshop, { voting: 'open', votingSince: context.now, tally: null })
  },
})

/** The service has counted the votes. Where fewer than three have voted there is no tally: it would tell who. */
const votingClose = defineCommand({
  name: 'voting.close',
  summary: 'Closes the vote with what came of it.',
  may: 'take-part',
  server: true,
  byService: true,
  args: z.strictObject({ workshop: id, tally: workshops.definition.fields.tally.type }),
  decide(state, { workshop: which, tally }, context) {
    const { workshop } = standingFor(state, which, 'voting.close', context)
    for (const { group } of tally ?? []) needIn(noteGroups.need(state, group), which, 'args.tally')
    return workshops.update(workshop, { voting: 'closed', tally: tally === undefined ? null : [...tally].sort((a, b) => (a.group < b.group ? -1 : 1)) })
  },
})

export const votingCommands = [votingOpen, votingClose] as readonly unknown[] as readonly CommandType[]
