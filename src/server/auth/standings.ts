import type { Actor } from '../../core/kernel/permission.ts'
import { roles } from '../../core/kernel/permission.ts'
import { people } from '../../core/workspace/workspace.ts'
import type { State } from '../../core/kernel/state.ts'
import type { Ledger } from '../log/ledger.ts'
import type { Accounts } from './accounts.ts'
import { roleOf } from './own-person.ts'

/** What a person is in one workspace. */
export interface Standing {
  readonly workspace: string
  readonly actor: Actor & { readonly person: string }
}

/** What accounts are in workspaces, read off each workspace's own state: a role that changes or goes counts from the entry that says so. */
export class Standings {
  private readonly accounts: Accounts
  private readonly ledger: Ledger

  constructor(accounts: Accounts, ledger: Ledger) {
    this.accounts = accounts
    this.ledger = ledger
  }

  /** All of an account's standings, the widest role first. `fresh` asks the store for what other nodes have just written. */
  async of(user: string, ask: { readonly fresh?: boolean } = {}): Promise<Standing[]> {
    const ties = await this.accounts.tiesOf(user)
    const found = await Promise.all(ties.map(async ({ workspace, person }) => standingIn((await this.ledger.state(workspace, ask)).state, workspace, person)))
    return found.filter((one) => one !== undefined).sort((a, b) => roles.indexOf(a.actor.role) - roles.indexOf(b.actor.role))
  }
}

/** A person without a role, and an erased one, is nobody there. */
function standingIn(state: State, workspace: string, person: string): Standing | undefined {
  const role = roleOf(state, person)
  if (role === undefined || people.get(state, person)?.erased === true) return undefined
  return { workspace, actor: { id: person, person, role } }
}
