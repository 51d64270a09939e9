import type { Command } from '../../core/kernel/command.ts'
import type { Actor } from '../../core/kernel/permission.ts'
import { uuidV5 } from '../../lib/digest.ts'
import type { Ledger } from '../log/ledger.ts'

/** What somebody is called who becomes a person of a workspace. */
export interface Called {
  readonly name: string
  readonly email?: string | undefined
}

/** The commands that make a person and give them a role, and the person's id. The same `seed` (a UUID) gives the same ones, so that they are written once. */
export function commandsForPerson(seed: string, { name, email }: Called, role: Actor['role']) {
  const id = uuidV5(seed, 'person')
  const person = uuidV5(id, 'people')
  const commands: Command[] = [
    { id, name: 'person.add', args: { name, ...(email === undefined ? {} : { email }) } },
    { id: uuidV5(seed, 'membership'), name: 'membership.set', args: { person, role } },
  ]
  return { person, commands }
}

/** Makes somebody an owner of a workspace, as a person of their own there. They themselves are the actor: history then tells who it was. */
export async function addOwner(ledger: Ledger, workspace: string, seed: string, called: Called): Promise<string> {
  const { person, commands } = commandsForPerson(seed, called, 'owner')
  await ledger.submit(workspace, commands, { id: person, person, role: 'owner' })
  return person
}
