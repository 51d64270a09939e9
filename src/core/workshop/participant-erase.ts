import { z } from 'zod'
import type { CommandType } from '../kernel/command.ts'
import { defineCommand } from '../kernel/command.ts'
import { id } from '../kernel/record-commands.ts'
import { must } from '../../lib/must.ts'
import { Refusal } from '../kernel/refusal.ts'
import { withoutPersonal } from '../workspace/erased-with.ts'
import { participants } from './workshops.ts'

/** Whoever is no person of the workspace is erased here; a person is erased with all that is theirs (`person.erase`). Their notes stay. */
export const participantErase = defineCommand({
  name: 'participant.erase',
  summary: 'Erases the name and the address of somebody who took part in a workshop and is no person of the workspace. Their notes stay. Cannot be undone.',
  may: 'edit',
  server: true,
  args: z.strictObject({ id }),
  decide(state, { id: which }, { typeOf }) {
    const one = participants.need(state, which)
    if (one.erased === true) throw new Refusal('gone', 'This participant has been erased before.')
    if (one.person !== undefined) throw new Refusal('invalid', `${one.name} is a person of the workspace. Erase the person: that goes for every workshop too.`, { at: 'args.id' })
    return withoutPersonal(must(typeOf(participants.collection), 'the record type'), one)
  },
}) as unknown as CommandType
