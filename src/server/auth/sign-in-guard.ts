import type { IncomingHttpHeaders } from 'node:http'
import type { Pool } from 'pg'
import type { Ledger } from '../log/ledger.ts'
import type { Accounts } from './accounts.ts'
import type { Sessions } from './sessions.ts'
import type { Tries, Try } from './tries.ts'

/** One request to the sign-in library. */
export interface AskedOfLibrary {
  readonly path: string
  readonly body: string | undefined
  readonly place: string
  readonly headers: Pick<IncomingHttpHeaders, 'cookie'>
}

/** What each path that can end in a session is called in the audit. */
const ways: Readonly<Record<string, string>> = {
  '/sign-in/email': 'password', '/two-factor/verify-totp': 'code', '/two-factor/verify-backup-code': 'backup code', '/passkey/verify-authentication': 'passkey', '/callback/oidc': 'company sign-in',
}

/** What of the library changes how an account is signed in to. A code that is sent in a session confirms the second step. */
const changes: Readonly<Record<string, string>> = {
  '/two-factor/verify-totp': 'second step', '/two-factor/disable': 'second step', '/two-factor/generate-backup-codes': 'backup codes',
  '/passkey/verify-registration': 'passkey', '/passkey/delete-passkey': 'passkey', '/link-social': 'company sign-in',
}

/** What of the library asks, in an open session, for the account's password once more. */
const asksPassword = new Set(['/two-factor/enable', '/two-factor/disable', '/two-factor/generate-backup-codes'])

/** What was found before the library was asked. */
export interface Guarded {
  /** The account whose session asks, where it changes how it signs in or says its password. */
  readonly user: string | undefined
  readonly tries: readonly Try[]
}

/** Counts tries before they are made, and tells the audit how each ended. Neither ever holds an address or a password. */
export class SignInGuard {
  private readonly hands: { readonly pool: Pool; readonly ledger: Ledger; readonly accounts: Accounts; readonly sessions: Sessions; readonly tries: Tries }

  constructor(hands: SignInGuard['hands']) {
    this.hands = hands
  }

  /** Takes the tries of a request. Refuses `too-many` where a limit is used up. */
  async before(asked: AskedOfLibrary): Promise<Guarded> {
    const { path, headers } = asked
    const user = changes[path] === undefined && !asksPassword.has(path) ? undefined : (await this.hands.sessions.of(headers))?.user
    const tries = triesOf(asked, user)
    await this.hands.tries.take(tries)
    return { user, tries }
  }

  /** `guarded`: what `before` returned. */
  async after({ path, body, place }: AskedOfLibrary, response: Response, { user: changer, tries: taken }: Guarded): Promise<void> {
    // Also when the password was right, and the code is asked for next.
    if (response.ok) await this.hands.tries.giveBack(taken)
    if (changer !== undefined) {
      if (response.ok && changes[path] !== undefined) await this.audit(changer, 'changed how to sign in', changes[path])
      return
    }
    const by = ways[path]
    if (by === undefined) return
    const { tries } = this.hands
    const email = path === '/sign-in/email' ? emailIn(body) : undefined
    const user = await this.signedIn(response)
    if (user !== undefined) {
      if (!response.ok) await tries.giveBack(taken)
      if (email !== undefined) await tries.forget('account here', `${place} ${email}`)
      return this.audit(user, 'signed in', by)
    }
    if (response.ok) return
    await this.audit(email === undefined ? undefined : (await this.hands.accounts.withEmail(email))?.id, 'refused to sign in', by)
  }

  /** Is it right, what an open session's person says of their password? Refuses `too-many`. */
  async isRight(user: string, place: string, look: () => Promise<boolean>): Promise<boolean> {
    const said = passwordAgain(user, place)
    await this.hands.tries.take([said])
    const isRight = await look()
    if (isRight) await this.hands.tries.giveBack([said])
    return isRight
  }

  /** Tells it to each workspace that the account is in; of nobody that is known, to the service's own audit. */
  async audit(user: string | undefined, act: string, by: string): Promise<void> {
    const ties = user === undefined ? [] : await this.hands.accounts.tiesOf(user)
    if (ties.length === 0) return this.hands.ledger.audit({ act, details: { by } })
    for (const { workspace, person } of ties) await this.hands.ledger.audit({ workspace, actor: person, act, details: { by } })
  }

  /** Whose session an answer began, if it began one. */
  private async signedIn(response: Response): Promise<string | undefined> {
    const cookie = response.headers.getSetCookie().find((one) => /^(__Secure-)?throughline\.session_token=[^;]/.test(one))
    const token = cookie === undefined ? undefined : decodeURIComponent(cookie.slice(cookie.indexOf('=') + 1).split(';', 1)[0] ?? '').split('.', 1)[0]
    if (token === undefined) return undefined
    const { rows } = await this.hands.pool.query<{ user: string }>('select "userId" as user from auth_session where token = $1', [token])
    return rows[0]?.user
  }
}

/** The nearest limit first: what it refuses counts for none of the wider ones, so that nobody locks an account for every place from one. */
function triesOf({ path, body, place }: AskedOfLibrary, user: string | undefined): Try[] {
  if (user !== undefined && asksPassword.has(path)) return [passwordAgain(user, place)]
  if (ways[path] === undefined) return []
  const email = path === '/sign-in/email' ? emailIn(body) : undefined
  const ofAccount: Try[] = email === undefined ? [] : [{ limit: 'account here', what: `${place} ${email}` }, { limit: 'account', what: email }]
  return [...ofAccount, { limit: 'place', what: place }]
}

const passwordAgain = (user: string, place: string): Try => ({ limit: 'account here', what: `${place} ${user}` })

function emailIn(body: string | undefined): string | undefined {
  try {
    const { email } = JSON.parse(body ?? '') as { email?: unknown }
    return typeof email === 'string' ? email.trim().toLowerCase().slice(0, 254) : undefined
  } catch {
    return undefined
  }
}
