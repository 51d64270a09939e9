import type { Actor } from '../../core/kernel/permission.ts'
import { Refusal } from '../../core/kernel/refusal.ts'
import { people } from '../../core/workspace/workspace.ts'
import { ownAddresses } from '../../protocol/auth-paths.ts'
import type { Accounts } from '../auth/accounts.ts'
import { addOwner, personCommand } from '../auth/own-person.ts'
import { foundWorkspace, type Founding } from '../found-workspace.ts'
import type { Ledger } from '../log/ledger.ts'
import type { Caller } from './answer.ts'

/**
 * Founds a workspace. A person who asks is its first owner, as a person of it under their own name; a token leaves it without persons.
 * Returns who acts in it. Refuses `exists` as founding does, and an address that is the service's own.
 */
export async function foundFor({ actor, session }: Caller, key: string, founding: Founding, { ledger, accounts }: { readonly ledger: Ledger; readonly accounts: Accounts }): Promise<Actor> {
  if ((ownAddresses as readonly string[]).includes(key)) throw new Refusal('exists', `"${key}" is an address of the service itself. Choose another.`, { at: 'body.key' })
  const [known] = session?.standings ?? []
  if (session === undefined || known === undefined) {
    await foundWorkspace(ledger, key, founding, actor)
    return actor
  }
  const person = people.get((await ledger.state(known.workspace)).state, known.actor.person)
  const called = { name: person?.name ?? 'Owner', email: person?.email }
  const owner = { id: personCommand(founding.id, called).person, role: 'owner' } as const
  await foundWorkspace(ledger, key, founding, owner)
  const id = await addOwner(ledger, key, founding.id, called)
  await accounts.tie(session.user, { workspace: key, person: id })
  return { id, person: id, role: 'owner' }
}
