import type { IncomingHttpHeaders } from 'node:http'
import type { Pool } from 'pg'
import type { Ledger } from '../log/ledger.ts'
import type { Accounts } from './accounts.ts'
import type { Sessions } from './sessions.ts'
import type { Tries } from './tries.ts'

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

/** Counts tries before they are made, and tells the audit how each ended. Neither ever holds an address or a password. */
export class SignInGuard {
  private readonly hands: { readonly pool: Pool; readonly ledger: Ledger; readonly accounts: Accounts; readonly sessions: Sessions; readonly tries: Tries }

  constructor(hands: SignInGuard['hands']) {
    this.hands = hands
  }

  /** Refuses `too-many` where a limit is used up. Returns the account that asks, where it changes how it signs in. */
  async before({ path, body, place, headers }: AskedOfLibrary): Promise<string | undefined> {
    const user = changes[path] === undefined ? undefined : (await this.hands.sessions.of(headers))?.user
    if (ways[path] !== undefined) await this.checkLimits(path, body, place)
    return user
  }

  private async checkLimits(path: string, body: string | undefined, place: string): Promise<void> {
    const { tries } = this.hands
    await tries.check('place', place)
    const email = path === '/sign-in/email' ? emailIn(body) : undefined
    if (email === undefined) return
    await tries.check('account', email)
    await tries.check('account here', `${place} ${email}`)
  }

  /** `changer`: what `before` returned. */
  async after({ path, body, place }: AskedOfLibrary, response: Response, changer: string | undefined): Promise<void> {
    if (changer !== undefined) {
      if (response.ok) await this.audit(changer, 'changed how to sign in', changes[path] ?? '')
      return
    }
    const by = ways[path]
    if (by === undefined) return
    const { tries } = this.hands
    const email = path === '/sign-in/email' ? emailIn(body) : undefined
    const user = await this.signedIn(response)
    if (user !== undefined) {
      if (email !== undefined) await tries.forget('account here', `${place} ${email}`)
      return this.audit(user, 'signed in', by)
    }
    // The password was right, and the code is asked for next.
    if (response.ok) return
    await tries.count('place', place)
    if (email !== undefined) {
      await tries.count('account', email)
      await tries.count('account here', `${place} ${email}`)
    }
    await this.audit(email === undefined ? undefined : (await this.hands.accounts.withEmail(email))?.id, 'refused to sign in', by)
  }

  /** Before an open session's person says their password again: refuses `too-many`. */
  async checkPlace(user: string, place: string): Promise<void> {
    await this.hands.tries.check('account here', `${place} ${user}`)
  }

  async countWrong(user: string, place: string): Promise<void> {
    await this.hands.tries.count('account here', `${place} ${user}`)
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

function emailIn(body: string | undefined): string | undefined {
  try {
    const { email } = JSON.parse(body ?? '') as { email?: unknown }
    return typeof email === 'string' ? email.trim().toLowerCase().slice(0, 254) : undefined
  } catch {
    return undefined
  }
}
