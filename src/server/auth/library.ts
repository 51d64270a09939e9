import { passkey } from '@better-auth/passkey'
import { APIError, type BetterAuthOptions, betterAuth } from 'better-auth'
import { createAuthEndpoint } from 'better-auth/api'
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

function optionsOf({ pool, secretKey, publicUrl, hosts, mayEnter, isInvited, onTrouble }: LibraryOptions) {
  return {
    appName: 'Throughline',
    database: pool,
    basePath: authPath,
    baseURL: publicUrl ?? { allowedHosts: [...hosts], protocol: 'http', fallback: 'http://localhost' },
    trustedOrigins: hosts.map((host) => `http://${host}`),
    secret: createHmac('sha256', secretKey).update('sign-in').digest('hex'),
    emailAndPassword: { enabled: true, disableSignUp: true, minPasswordLength: passwordLetters.least, maxPasswordLength: passwordLetters.most, password: passwords },
    user: {
      modelName: 'auth_user',
      validateUserInfo: async ({ user, source }) => {
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
          before: async (session) => {
            // The same words as for a wrong password: who is not in any more is not told apart.
            if (!(await mayEnter(session.userId))) throw new APIError('UNAUTHORIZED', { code: 'INVALID_EMAIL_OR_PASSWORD', message: 'Invalid email or password' })
          },
        },
      },
    },
    // Tries are counted by our own limits, over all nodes (tries.ts).
    rateLimit: { enabled: false },
    telemetry: { enabled: false },
    onAPIError: { errorURL: '/sign-in' },
    logger: { level: 'error', log: (level, message) => level === 'error' && onTrouble(message.split(/[:"\n]/, 1)[0] ?? '') },
    advanced: { cookiePrefix: 'throughline', useSecureCookies: publicUrl?.startsWith('https://') === true, ipAddress: { disableIpTracking: true }, database: { validateSchema: false } },
  } satisfies BetterAuthOptions
}
