import { passkey } from '@better-auth/passkey'
import { APIError, type BetterAuthOptions, betterAuth } from 'better-auth'
import { createAuthEndpoint, getOAuthState } from 'better-auth/api'
import { setSessionCookie } from 'better-auth/cookies'
import { genericOAuth, twoFactor } from 'better-auth/plugins'
import { createHmac } from 'node:crypto'
import type { Pool } from 'pg'
import { z } from 'zod'
import { authPath } from '../../protocol/auth-paths.ts'
import { passwordLetters } from '../../protocol/auth-routes.ts'
import { passwords } from './passwords.ts'

/** The company's own way of signing in (OpenID Connect). */
export interface Oidc {
  readonly issuer: string
  readonly clientId: string
  readonly clientSecret: string
  /** As the button says it. */
  readonly name: string
}

export interface LibraryOptions {
  readonly pool: Pool
  readonly secretKey: string
  readonly publicUrl: string | undefined
  /** Host names under which the service is reached without PUBLIC_URL; "localhost:*" for any port. */
  readonly hosts: readonly string[]
  /** May this account sign in now? Asked whenever a session is about to begin. */
  readonly mayEnter: (user: string) => Promise<boolean>
  /** Is this address invited, so that the company's own sign-in may make an account for it? */
  readonly isInvited: (email: string) => Promise<boolean>
  /** Does this account come in by the company's own sign-in already? */
  readonly hasCompany: (user: string) => Promise<boolean>
  /** Uses a code of the second step up; false for one that was used before. */
  readonly useCode: (user: string, code: string) => Promise<boolean>
  /** Told of what went wrong inside, without any values. */
  readonly onTrouble: (sentence: string) => void
}

/** The provider's name within accounts and addresses. */
export const oidcProvider = 'oidc'

const day = 86_400

/** Seconds that a session lasts after it was last used. */
export const sessionLasts = 14 * day

/**
 * better-auth, as this service uses it: passwords, passkeys, two-factor and sessions; with `oidc` also the company's own sign-in. Nobody
 * signs up by it, and nothing phones home.
 */
export function makeLibrary(options: LibraryOptions, oidc?: Oidc) {
  return betterAuth({
    ...optionsOf(options),
    plugins: [
      twoFactor({ issuer: 'Throughline', schema: { twoFactor: { modelName: 'auth_two_factor' } } }),
      passkey({ rpName: 'Throughline', schema: { passkey: { modelName: 'auth_passkey' } }, ...onlyVerified }),
      genericOAuth({
        config: oidc === undefined ? [] : [{
          providerId: oidcProvider, name: oidc.name, clientId: oidc.clientId, clientSecret: oidc.clientSecret, scopes: ['openid', 'email', 'profile'],
          discoveryUrl: `${oidc.issuer.replace(/\/+$/, '')}/.well-known/openid-configuration`, requireIdTokenVerification: true,
        }],
      }),
      doors,
    ],
  })
}
export type Library = ReturnType<typeof makeLibrary>

/** A passkey is the only thing that is asked for, so the device must have looked at who holds it: a PIN, a finger, a face. */
const onlyVerified = {
  authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
  registration: { afterVerification: async ({ verification }: { verification: { registrationInfo?: { userVerified: boolean } } }) => refuseUnless(verification.registrationInfo?.userVerified) },
  authentication: { afterVerification: async ({ verification }: { verification: { authenticationInfo: { userVerified: boolean } } }) => refuseUnless(verification.authenticationInfo.userVerified) },
} as const

function refuseUnless(isVerified: boolean | undefined): void {
  if (isVerified !== true) throw new APIError('UNAUTHORIZED', { code: 'AUTHENTICATION_FAILED', message: 'The device did not check who holds it' })
}

/** Opens sessions for what we have checked ourselves, such as a one-time link. Only the service itself can call it. */
const doors = {
  id: 'throughline',
  endpoints: {
    openSession: createAuthEndpoint('/throughline/open-session', { method: 'POST', body: z.object({ user: z.string() }), metadata: { SERVER_ONLY: true } }, async (context) => {
      const user = await context.context.internalAdapter.findUserById(context.body.user)
      if (user === null) throw new APIError('UNAUTHORIZED')
      const session = await context.context.internalAdapter.createSession(user.id)
      await setSessionCookie(context, { session, user })
      return context.json({ session: session.id })
    }),
  },
}

function optionsOf({ pool, secretKey, publicUrl, hosts, mayEnter, isInvited, hasCompany, useCode, onTrouble }: LibraryOptions) {
  return {
    appName: 'Throughline',
    database: pool,
    basePath: authPath,
    baseURL: publicUrl ?? { allowedHosts: [...hosts], protocol: 'http', fallback: 'http://localhost' },
    // A service with an address of its own leads to no other, also not on the machine of who signs in.
    trustedOrigins: publicUrl === undefined ? hosts.map((host) => `http://${host}`) : [],
    secret: createHmac('sha256', secretKey).update('sign-in').digest('hex'),
    emailAndPassword: { enabled: true, disableSignUp: true, minPasswordLength: passwordLetters.least, maxPasswordLength: passwordLetters.most, password: passwords },
    user: {
      modelName: 'auth_user',
      validateUserInfo: async ({ user, source }) => {
        if (source.action === 'link-account') {
          // Addresses are given to others in time; whoever holds one now is not whoever came in by it. In a session they say themselves who they are.
          const isAsked = (await getOAuthState())?.link !== undefined
          return isAsked || !(await hasCompany(user.id ?? '')) ? undefined : { error: 'account_not_linked', errorDescription: 'Somebody else comes in by this address.' }
        }
        if (source.action !== 'create-user') return
        if (user.emailVerified !== true || !(await isInvited(user.email ?? ''))) return { error: 'not_invited', errorDescription: 'Nobody has invited this address.' }
      },
    },
    session: { modelName: 'auth_session', expiresIn: sessionLasts, updateAge: day, freshAge: day },
    account: { modelName: 'auth_account', encryptOAuthTokens: true, accountLinking: { enabled: true } },
    verification: { modelName: 'auth_verification' },
    databaseHooks: {
      session: {
        create: {
          before: async (session, context) => {
            // The same bytes as for a wrong password, in their order: who is not in any more is not told apart.
            if (!(await mayEnter(session.userId))) throw new APIError('UNAUTHORIZED', { message: 'Invalid email or password', code: 'INVALID_EMAIL_OR_PASSWORD' })
            const code = codeIn(context)
            if (code !== undefined && !(await useCode(session.userId, code))) throw new APIError('UNAUTHORIZED', { code: 'CODE_USED', message: 'This code has been used' })
          },
        },
      },
    },
    // Tries are counted by our own limits, over all nodes (tries.ts).
    rateLimit: { enabled: false },
    telemetry: { enabled: false },
    onAPIError: { errorURL: '/sign-in' },
    logger: { level: 'error', log: (level, message) => level === 'error' && onTrouble(message.split(/[:"\n]/, 1)[0] ?? '') },
    // The checks of origins are said, since the library leaves them out where it takes itself to be tested.
    advanced: { disableOriginCheck: false, disableCSRFCheck: false, cookiePrefix: 'throughline', useSecureCookies: publicUrl?.startsWith('https://') === true, ipAddress: { disableIpTracking: true }, database: { validateSchema: false } },
  } satisfies BetterAuthOptions
}

/** The code of an app by which somebody signs in. One that turns the second step on comes in a session. */
function codeIn(context: { readonly path?: string | undefined; readonly body?: unknown; readonly context: { readonly session: unknown } } | null): string | undefined {
  if (context?.path !== '/two-factor/verify-totp' || Boolean(context.context.session)) return undefined
  return String((context.body as { readonly code?: unknown }).code)
}
