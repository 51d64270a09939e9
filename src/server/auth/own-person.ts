import type { Command } from '../../core/kernel/command.ts'
import type { Role } from '../../core/kernel/permission.ts'
import type { State } from '../../core/kernel/state.ts'
import { memberships, people } from '../../core/workspace/workspace.ts'
import { uuidV5 } from '../../lib/digest.ts'
import type { Ledger } from '../log/ledger.ts'

/** What somebody is called who becomes a person of a workspace. */
export interface Called {
  readonly name: string
  readonly email?: string | undefined
}

/** The command that makes a person, and the person's id. The same `seed` (a UUID) gives the same ones, so that it is written once. */
export function personCommand(seed: string, { name, email }: Called): { readonly person: string; readonly command: Command } {
  const id = uuidV5(seed, 'person')
  return { person: uuidV5(id, 'people'), command: { id, name: 'person.add', args: { name, ...(email === undefined ? {} : { email }) } } }
}

/** The command that gives a person a role. */
export function roleCommand(seed: string, person: string, role: Role): Command {
  return { id: uuidV5(seed, `role ${role}`), name: 'membership.set', args: { person, role } }
}

/** The one person of an address; nobody where several share it. */
export function personWith(state: State, email: string | undefined): string | undefined {
  const found = email === undefined ? [] : people.list(state).filter((one) => one.email?.toLowerCase() === email.toLowerCase() && one.erased !== true)
  return found.length === 1 ? found[0]?.id : undefined
}

/** The role that a person has. */
export function roleOf(state: State, person: string): Role | undefined {
  return memberships.list(state).find((one) => one.person === person)?.role
}

/**
 * Makes somebody an owner of a workspace: the person of their address, or a person of their own there. They themselves are the actor,
 * though not yet as a person with a role: history then tells who it was. Persons of `taken` have another account by now, whoever wrote the address there.
 */
export async function addOwner(ledger: Ledger, workspace: string, seed: string, called: Called, taken: readonly string[] = []): Promise<string> {
  const { state } = await ledger.state(workspace)
  const made = personCommand(seed, called)
  const known = personWith(state, called.email)
  const person = known === undefined || taken.includes(known) ? made.person : known
  const commands = [...(person === made.person ? [made.command] : []), ...(roleOf(state, person) === 'owner' ? [] : [roleCommand(seed, person, 'owner')])]
  if (commands.length > 0) await ledger.submit(workspace, commands, { id: person, role: 'owner' })
  return person
}
