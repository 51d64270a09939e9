import type { Pool } from 'pg'
import { uuidV5 } from '../../lib/digest.ts'
import { memberships } from '../../core/workspace/workspace.ts'
import { firstWorkspace } from '../first-workspace.ts'
import type { Ledger } from '../log/ledger.ts'
import type { Accounts } from './accounts.ts'
import type { Link, Links } from './links.ts'
import { addOwner, roleOf } from './own-person.ts'

/** Any number, the same in every node: of nodes that start together, one makes the owner's account. */
const lockKey = 4_600_460_049
const namespace = '0b2f6b0e-7c0f-4f0b-9b55-3a0f3f1f6f4e'

export interface OwnerHands {
  readonly pool: Pool
  readonly ledger: Ledger
  readonly accounts: Accounts
  readonly links: Links
}

/** The account of whoever runs the service. It exists from the first start on, and is somebody once they have come in. */
export class Owner {
  private readonly hands: OwnerHands

  constructor(hands: OwnerHands) {
    this.hands = hands
  }

  /**
   * At start: makes the owner with an e-mail and a password where both are given and there is none. Says whether the owner still has no
   * way in of their own.
   */
  async prepare(given: { readonly email: string | undefined; readonly password: string | undefined }): Promise<{ readonly needsLink: boolean }> {
    const { accounts } = this.hands
    const user = await this.account(given.email)
    const ways = await accounts.waysIn(user)
    if (ways.password || ways.passkeys > 0 || ways.oidc) return { needsLink: false }
    if (given.email === undefined || given.password === undefined) return { needsLink: true }
    await accounts.setEmail(user, given.email, true)
    await accounts.setPassword(user, given.password)
    await this.settle(user)
    return { needsLink: false }
  }

  /** A new address that signs the owner in, once, within 15 minutes. */
  async link(by: string): Promise<{ readonly link: Link; readonly token: string }> {
    return this.hands.links.make('once', { user: await this.account(undefined) }, by)
  }

  /**
   * Makes an account a person of every workspace that has no owner who could sign in. Whoever comes in by the terminal's address holds
   * the service itself, so nothing is opened that they could not open anyway.
   */
  async settle(user: string): Promise<void> {
    const { ledger, accounts } = this.hands
    const [account, ties] = await Promise.all([accounts.get(user), accounts.tiesOf(user)])
    for (const workspace of await ledger.workspaces()) {
      if (ties.some((tie) => tie.workspace === workspace) || (await this.hasOwner(workspace))) continue
      const person = await addOwner(ledger, workspace, uuidV5(namespace, `${user} ${workspace}`), { name: 'Owner', email: account?.email }, await accounts.personsIn(workspace))
      await accounts.tie(user, { workspace, person })
    }
  }

  private async hasOwner(workspace: string): Promise<boolean> {
    const { state, position } = await this.hands.ledger.state(workspace)
    // One whose making was begun and never ended has nothing to own.
    if (position === 0) return true
    const persons = await this.hands.accounts.personsIn(workspace)
    return persons.some((person) => roleOf(state, person) === 'owner')
  }

  /** An account that is an owner of the first workspace; else one that is nobody yet, made when there is none. */
  private async account(email: string | undefined): Promise<string> {
    const { pool, accounts, ledger } = this.hands
    const client = await pool.connect()
    try {
      await client.query('select pg_advisory_lock($1)', [lockKey])
      const { rows } = await client.query<{ id: string; person: string | null; is_nobody: boolean }>(
        `select u.id, p.person_id as person, not exists (select 1 from auth_person where user_id = u.id) as is_nobody
          from auth_user u left join auth_person p on p.user_id = u.id and p.workspace_id = $1 order by u."createdAt", u.id`, [firstWorkspace],
      )
      const there = (await ledger.workspaces()).includes(firstWorkspace)
      const owners = there ? memberships.list((await ledger.state(firstWorkspace)).state).filter(({ role }) => role === 'owner').map(({ person }) => person) : []
      return rows.find(({ person }) => person !== null && owners.includes(person))?.id ?? rows.find(({ is_nobody: isNobody }) => isNobody)?.id ?? (await accounts.make(email, true))
    } finally {
      await client.query('select pg_advisory_unlock($1)', [lockKey]).catch(() => undefined)
      client.release()
    }
  }
}
