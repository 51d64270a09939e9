import { authPath } from '../../protocol/auth-paths.ts'

/** What the sign-in library answered: its words, or a sentence that a person can act on. */
export type Said<T> = { readonly ok: true; readonly answer: T } | { readonly ok: false; readonly code: string; readonly sentence: string }

/** What its codes mean to the person who reads them here. */
const sentences: Readonly<Record<string, string>> = {
  INVALID_EMAIL_OR_PASSWORD: 'E-mail and password do not fit together. Look at both, or set another password.',
  INVALID_PASSWORD: 'That is not your password of now.',
  CODE_USED: 'That code has signed you in before, and each does so once. Begin again, with the next code.',
  INVALID_CODE: 'That is not the code of now. Wait for the next one, and type all six digits.',
  INVALID_BACKUP_CODE: 'That is none of your backup codes, or it has been used.',
  INVALID_TWO_FACTOR_COOKIE: 'This took longer than ten minutes. Begin again with your password.',
  TOO_MANY_ATTEMPTS_REQUEST_NEW_CODE: 'Too many wrong codes. Begin again with your password.',
  ACCOUNT_TEMPORARILY_LOCKED: 'Too many wrong codes. Wait 15 minutes, then begin again.',
  SESSION_NOT_FRESH: 'You signed in more than a day ago. Sign out, sign in again, and then do this.',
  SESSION_EXPIRED: 'This session has ended. Sign in again.',
  PASSKEY_NOT_FOUND: 'This passkey is not known here. Sign in another way, then add it to your account.',
  AUTHENTICATION_FAILED: 'The passkey was not accepted. It needs a PIN, a finger or a face on the device.',
  CHALLENGE_NOT_FOUND: 'This took too long. Try again.',
  PREVIOUSLY_REGISTERED: 'This device has a passkey for your account already.',
  INVALID_ORIGIN: 'The service does not know itself under this address. Open it as it was printed at the start, or set PUBLIC_URL to this address.',
  PROVIDER_NOT_FOUND: 'Your company’s sign-in does not answer just now. Try again in a moment, or sign in another way.',
}

/** Asks the sign-in library, in this browser's session. */
export async function askLibrary<T>(method: 'GET' | 'POST', path: string, body?: unknown): Promise<Said<T>> {
  try {
    const response = await fetch(authPath + path, method === 'GET' ? { method } : { method, headers: { 'content-type': 'application/json' }, body: JSON.stringify(body ?? {}) })
    const said = (await response.json().catch(() => undefined)) as { code?: string; detail?: string } | undefined
    if (response.ok) return { ok: true, answer: said as T }
    return { ok: false, code: said?.code ?? '', sentence: said?.detail ?? sentences[said?.code ?? ''] ?? 'That did not work. Nothing has changed; try again.' }
  } catch {
    return { ok: false, code: 'unreached', sentence: 'The service cannot be reached. What you typed is still here; try again in a moment.' }
  }
}

/** Leads to the company's own sign-in, which leads back to `to`. Comes back itself only with the sentence why it did not. */
export function goToCompany(to: string): Promise<string> {
  return lead('/sign-in/social', to, '/sign-in?why=company')
}

/** The same in a session: from then on the account is signed in to by the company's sign-in, too. It must know it by the same e-mail. */
export function addCompany(to: string): Promise<string> {
  return lead('/link-social', to, to)
}

async function lead(path: string, callbackURL: string, errorCallbackURL: string): Promise<string> {
  const said = await askLibrary<{ url?: string }>('POST', path, { provider: 'oidc', callbackURL, errorCallbackURL, disableRedirect: true })
  if (!said.ok) return said.sentence
  if (said.answer.url === undefined) return sentences['PROVIDER_NOT_FOUND'] ?? ''
  location.assign(said.answer.url)
  return ''
}
