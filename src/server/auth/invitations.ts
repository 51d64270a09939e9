import type { Actor, Role } from '../../core/kernel/permission.ts'
import { Refusal } from '../../core/kernel/refusal.ts'
import { people } from '../../core/workspace/workspace.ts'
import type { State } from '../../core/kernel/state.ts'
import type { Ledger } from '../log/ledger.ts'
import type { Account, Accounts } from './accounts.ts'
import type { Link, Links } from './links.ts'
import { personCommand, personWith, roleCommand, roleOf } from './own-person.ts'

export interface Invited {
  /** A UUID of whoever asks: sent again, nobody is added twice. */
  readonly id: string
  readonly email: string
  readonly role: Role
  readonly name?: string | undefined
  readonly person?: string | undefined
}

/** An invitation with what it is about. */
export interface Invitation {
  readonly link: Link
  readonly workspace: string
  readonly person: string
  readonly personName: string
  readonly role: Role
  readonly email: string
  /** The account that is to take it up, where there is one that can be signed in to. */
  readonly account: Account | undefined
}

/**
 * Invitations into a workspace. The person and their role are made at once, by command; the link is the key to an account that is that
 * person. A link never opens an account that is in another workspace too: whoever invites there could have made it up.
 */
export class Invitations {
  private readonly hands: { readonly ledger: Ledger; readonly accounts: Accounts; readonly links: Links }

  constructor(hands: Invitations['hands']) {
    this.hands = hands
  }

  /** Refuses as the commands do; `not-allowed` for an owner's invitation by anyone but an owner; `exists` for a person who can sign in. */
  async make(workspace: string, invited: Invited, actor: Actor): Promise<{ link: Link; token: string }> {
    const { ledger, links } = this.hands
    const { state } = await ledger.state(workspace)
    // Their account would be the owner's.
    if (invited.role === 'owner' && actor.role !== 'owner') throw new Refusal('not-allowed', 'Only an owner may invite an owner.', { at: 'body.role' })
    const person = invited.person === undefined ? personWith(state, invited.email) : people.need(state, invited.person).id
    if (person !== undefined && (await this.canSignIn(workspace, person))) throw new Refusal('exists', `${people.get(state, person)?.name ?? 'This person'} can sign in already.`, { at: 'body.email' })
    const id = await this.settle(workspace, state, { ...invited, person }, actor)
    return links.make('invitation', { workspace, person: id, email: invited.email }, actor.id)
  }

  /** What an invitation's link stands for now; nothing when it is no good (used, withdrawn, too old, or the person has no role any more). */
  async look(token: string): Promise<Invitation | undefined> {
    const { ledger, accounts, links } = this.hands
    const link = await links.look('invitation', token)
    if (link?.workspace === undefined || link.person === undefined || link.email === undefined) return undefined
    const { state } = await ledger.state(link.workspace)
    const person = people.get(state, link.person)
    const role = roleOf(state, link.person)
    if (person === undefined || person.erased === true || role === undefined) return undefined
    const account = await accounts.withEmail(link.email)
    const isTaken = account !== undefined && !(await this.isOnlyHere(account.id, link.workspace))
    return { link, workspace: link.workspace, person: person.id, personName: person.name, role, email: link.email, account: isTaken ? account : undefined }
  }

  /** Takes an invitation up for the account that is signed in, or for one of its own that is made. Returns the account. Refuses `gone` and `exists`. */
  async accept(token: string, { password, signedIn }: { readonly password?: string | undefined; readonly signedIn: string | undefined }): Promise<{ user: string; workspace: string; person: string }> {
    const { accounts, links } = this.hands
    const found = await this.look(token)
    if (found === undefined) throw noGood()
    if (signedIn === undefined && found.account !== undefined) throw new Refusal('exists', 'There is an account with this e-mail. Sign in with it, then open the invitation again.')
    if (signedIn !== undefined) await this.refuseWhoIsIn(signedIn, found)
    if ((await links.use('invitation', token)) === undefined) throw noGood()
    const user = signedIn ?? (await accounts.withEmail(found.email))?.id ?? (await accounts.make(found.email, false))
    if (signedIn === undefined) {
      await accounts.endSessions(user)
      if (password !== undefined) await accounts.setPassword(user, password)
    }
    await accounts.tie(user, found)
    return { user, workspace: found.workspace, person: found.person }
  }

  /** Takes up what waits for an account's address. Where it is somebody already, nothing is taken up. */
  async acceptAllFor(user: string, email: string): Promise<void> {
    const { accounts, links } = this.hands
    for (const { id, workspace, person } of await links.invitationsFor(email)) {
      if (workspace === undefined || person === undefined || (await this.isIn(user, workspace)) !== undefined || !(await links.end(id, workspace))) continue
      await accounts.tie(user, { workspace, person })
    }
  }

  /** Else whoever tries a colleague's link in their own browser would become that colleague. */
  private async refuseWhoIsIn(user: string, { workspace }: Invitation): Promise<void> {
    const name = await this.isIn(user, workspace)
    if (name !== undefined) throw new Refusal('exists', `You are in this workspace already, as ${name}. For somebody else, open this link in another browser, or sign out first.`)
  }

  /** What an account is called in a workspace, where it is somebody with a role. */
  private async isIn(user: string, workspace: string): Promise<string | undefined> {
    const tie = (await this.hands.accounts.tiesOf(user)).find((one) => one.workspace === workspace)
    if (tie === undefined) return undefined
    const { state } = await this.hands.ledger.state(workspace)
    return roleOf(state, tie.person) === undefined ? undefined : people.get(state, tie.person)?.name
  }

  private async canSignIn(workspace: string, person: string): Promise<boolean> {
    const user = await this.hands.accounts.of({ workspace, person })
    return user !== undefined && !(await this.isOnlyHere(user, workspace))
  }

  /** An account that nobody can sign in to yet, and that is nobody anywhere else: its invitation may begin anew. */
  private async isOnlyHere(user: string, workspace: string): Promise<boolean> {
    const [ways, ties] = await Promise.all([this.hands.accounts.waysIn(user), this.hands.accounts.tiesOf(user)])
    return !ways.password && ways.passkeys === 0 && !ways.oidc && ties.every((tie) => tie.workspace === workspace)
  }

  /** Writes what is not so yet: the person, and their role. */
  private async settle(workspace: string, state: State, { id, email, role, name, person }: Invited, actor: Actor): Promise<string> {
    const made = personCommand(id, { name: name ?? email.split('@', 1)[0] ?? email, email })
    const who = person ?? made.person
    const commands = [...(person === undefined ? [made.command] : []), ...(roleOf(state, who) === role ? [] : [roleCommand(id, who, role)])]
    if (commands.length > 0) await this.hands.ledger.submit(workspace, commands, actor)
    return who
  }
}

function noGood(): Refusal {
  return new Refusal('gone', 'This invitation has been used or withdrawn, or is older than a week. Ask for another.')
}
