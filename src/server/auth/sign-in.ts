import type { Pool } from 'pg'
import { people } from '../../core/workspace/workspace.ts'
import type { Ledger } from '../log/ledger.ts'
import { Accounts } from './accounts.ts'
import { EndedSessions } from './ended-sessions.ts'
import { Invitations } from './invitations.ts'
import { type Library, makeLibrary, type Oidc, oidcProvider } from './library.ts'
import { Links } from './links.ts'
import { Owner } from './owner.ts'
import { Sessions } from './sessions.ts'
import { SignInGuard } from './sign-in-guard.ts'
import { Standings } from './standings.ts'
import { Tries } from './tries.ts'

export interface SignInOptions {
  readonly pool: Pool
  readonly ledger: Ledger
  readonly secretKey: string
  readonly publicUrl: string | undefined
  readonly hosts: readonly string[]
  readonly oidc: Oidc | undefined
  readonly onTrouble: (error: unknown) => void
}

/** All that knows how people come in, made once a node. */
export interface SignIn {
  readonly accounts: Accounts
  readonly links: Links
  readonly invitations: Invitations
  readonly standings: Standings
  readonly sessions: Sessions
  readonly ended: EndedSessions
  readonly tries: Tries
  readonly guard: SignInGuard
  readonly owner: Owner
  libraryFor(path: string): Promise<Library>
  /** Forgets persons of a workspace: their accounts, when those are nobody else, their sessions and what waits for them. */
  forget(workspace: string, persons: readonly string[]): Promise<void>
  /** Forgets whom a node that was stopped too early has erased and not forgotten. */
  forgetErased(): Promise<void>
  /** Removes sessions, links and half-done steps whose time is up. */
  forgetOld(): Promise<void>
}

/** Paths of the library that speak with the company's own sign-in. */
const oidcPaths = new Set(['/sign-in/social', '/callback/oidc', '/link-social'])

export function makeSignIn({ pool, ledger, secretKey, publicUrl, hosts, oidc, onTrouble }: SignInOptions): SignIn {
  const accounts = new Accounts(pool)
  const links = new Links(pool)
  const standings = new Standings(accounts, ledger)
  const tries = new Tries(pool, secretKey)
  const invitations = new Invitations({ ledger, accounts, links })
  const options = {
    pool, secretKey, publicUrl, hosts, onTrouble: (sentence: string) => onTrouble(new Error(`Signing in: ${sentence}`)),
    isInvited: async (email: string) => (await links.invitationsFor(email)).length > 0,
    hasCompany: async (user: string) => (await accounts.waysIn(user)).oidc,
    useCode: (user: string, code: string) => tries.isFirst('code', `${user} ${code}`),
    mayEnter: async (user: string) => {
      const email = await accounts.provenEmail(user)
      if (email !== undefined) await invitations.acceptAllFor(user, email)
      return (await standings.of(user, { fresh: true })).length > 0
    },
  }
  const library = makeLibrary(options)
  const sessions = new Sessions(library)
  const guard = new SignInGuard({ pool, ledger, accounts, sessions, tries })
  // One of its own, since it asks the provider what it can when it is made: a provider that is away must stop nobody else.
  let withOidc: Library | undefined
  const forOidc = async (): Promise<Library> => {
    withOidc ??= makeLibrary(options, oidc)
    const { socialProviders } = await withOidc.$context
    const made = withOidc
    if (oidc !== undefined && !socialProviders.some(({ id }) => id === oidcProvider)) withOidc = undefined
    return made
  }
  const forget = async (workspace: string, persons: readonly string[]) => {
    for (const person of persons) {
      await links.endThoseOf(workspace, person)
      await accounts.untie({ workspace, person })
    }
  }
  return {
    accounts, links, invitations, standings, tries, guard, sessions, ended: new EndedSessions(pool, onTrouble), owner: new Owner({ pool, ledger, accounts, links }),
    forget,
    forgetOld: async () => {
      for (const [table, until] of [['auth_session', '"expiresAt"'], ['auth_verification', '"expiresAt"'], ['auth_link', 'expires_at']]) await pool.query(`delete from ${table} where ${until} < now()`)
    },
    forgetErased: async () => {
      for (const workspace of await ledger.workspaces()) {
        const { state } = await ledger.state(workspace)
        await forget(workspace, (await accounts.personsIn(workspace)).filter((person) => people.get(state, person)?.erased === true))
      }
    },
    libraryFor: (path) => (oidcPaths.has(path) ? forOidc() : Promise.resolve(library)),
  }
}
