import { z } from 'zod'
import { type CommandType, defineCommand } from '../kernel/command.ts'
import { id } from '../kernel/record-commands.ts'
import { Refusal } from '../kernel/refusal.ts'
import { buckets } from '../roadmap/roadmap.ts'
import { groupsOf } from './notes-of.ts'
import { rowIdOf } from './rows.ts'
import { standingFor } from './taking-part.ts'
import { workshops } from './workshops.ts'

/** Dots on paper are seen by all who are in the room: their sums are kept as they are. */
const votingCount = defineCommand({
  name: 'voting.count',
  summary: 'Writes down what a vote on paper came to, bucket by bucket, in place of what an earlier vote did.',
  may: 'take-part',
  args: z.strictObject({ workshop: id, tally: workshops.definition.fields.tally.type.unwrap().min(1) }),
  decide(state, { workshop: which, tally }, context) {
    const { workshop } = standingFor(state, which, 'voting.count', context)
    if (workshop.voting === 'open') throw new Refusal('out-of-order', 'A vote is open in the room. Close it first, then write down what was counted on paper.')
    const groups = groupsOf(state, which)
    const counted = tally.map(({ group, votes }) => {
      const known = groups.find((one) => one.id === group || rowIdOf(one) === group)
      if (known === undefined && buckets.get(state, group)?.roadmap !== workshop.roadmap) throw new Refusal('not-found', 'One of these buckets is not on this board.', { at: 'args.tally' })
      return { group: known?.id ?? group, votes }
    })
    if (new Set(counted.map(({ group }) => group)).size < counted.length) throw new Refusal('invalid', 'A bucket is counted once.', { at: 'args.tally' })
    return workshops.update(workshop, { voting: 'closed', tally: counted.sort((a, b) => (a.group < b.group ? -1 : 1)) })
  },
})

export const countCommands = [votingCount] as readonly unknown[] as readonly CommandType[]
