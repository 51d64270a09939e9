import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { Refusal } from '../../core/kernel/refusal.ts'
import { authPath } from '../../protocol/auth-paths.ts'
import { problemOf } from '../../protocol/problem.ts'
import { addressOf, isOwnOrigin } from '../http/own-address.ts'
import { sendProblem } from '../http/problems.ts'
import type { Library } from './library.ts'
import { placeOf } from './place-of.ts'
import type { SignInGuard } from './sign-in-guard.ts'

/** What of the sign-in library is answered; everything else of it is not there. */
const open: Readonly<Record<'GET' | 'POST', readonly string[]>> = {
  GET: ['/callback/oidc', '/passkey/generate-authenticate-options', '/passkey/generate-register-options', '/passkey/list-user-passkeys'],
  POST: [
    '/sign-in/email', '/sign-in/social', '/callback/oidc', '/sign-out', '/link-social',
    '/two-factor/enable', '/two-factor/disable', '/two-factor/verify-totp', '/two-factor/verify-backup-code', '/two-factor/generate-backup-codes',
    '/passkey/verify-registration', '/passkey/verify-authentication', '/passkey/delete-passkey', '/passkey/update-passkey',
  ],
}

/** What these paths are told, where the library would take more: tokens in place of going to the company's sign-in, and to ask for no code for a month. */
const told: Readonly<Record<string, readonly string[]>> = {
  '/sign-in/social': ['provider', 'callbackURL', 'errorCallbackURL', 'newUserCallbackURL', 'disableRedirect'],
  '/link-social': ['provider', 'callbackURL', 'errorCallbackURL', 'disableRedirect'],
  '/two-factor/verify-totp': ['code'],
  '/two-factor/verify-backup-code': ['code'],
}

const json = /^application\/json(;\s*charset=utf-8)?$/i

export interface MountOptions {
  /** The library for a path: the company's own sign-in has one of its own, which is made when it is first asked for. */
  readonly libraryFor: (path: string) => Promise<Library>
  readonly guard: SignInGuard
  readonly publicUrl: string | undefined
}

/** Answers the sign-in library's paths below /api/auth: counted, audited, and for pages of this service only. */
export async function mountSignIn(app: FastifyInstance, options: MountOptions): Promise<void> {
  await app.register(async (here) => {
    // The library reads bodies itself.
    here.removeAllContentTypeParsers()
    here.addContentTypeParser('*', { parseAs: 'string', bodyLimit: 64_000 }, (_request, body, done) => done(null, body))
    for (const method of ['GET', 'POST'] as const) {
      for (const path of open[method]) here.route({ method, url: authPath + path, exposeHeadRoute: false, handler: (request, reply) => answerBy(path, request, reply, options) })
    }
  })
}

async function answerBy(path: string, request: FastifyRequest, reply: FastifyReply, options: MountOptions): Promise<FastifyReply> {
  const isCallback = path.startsWith('/callback/')
  if (request.method !== 'GET' && !isCallback && !isOwnOrigin(request.headers, options.publicUrl)) {
    return sendProblem(reply, problemOf('not-allowed', 'Signing in is for pages of this service only.'))
  }
  const body = typeof request.body === 'string' && request.body !== '' ? request.body : undefined
  // The library reads forms too; whose account they try would not be seen by the limits.
  if (body !== undefined && !isCallback && !json.test(request.headers['content-type'] ?? '')) return sendProblem(reply, problemOf('invalid', 'Signing in takes JSON alone.'))
  const asked = { path, body, place: placeOf(request.ip), headers: request.headers }
  const more = body === undefined ? undefined : moreThan(told[path], body)
  if (more !== undefined) return sendProblem(reply, problemOf('invalid', more))
  const guarded = await options.guard.before(asked)
  const library = await options.libraryFor(path)
  const response = await library.handler(requestOf(request, body, options))
  await options.guard.after(asked, response, guarded)
  reply.code(response.status).header('cache-control', 'no-store')
  for (const [name, value] of response.headers) if (name !== 'set-cookie' && name !== 'content-length') reply.header(name, value)
  const cookies = response.headers.getSetCookie()
  if (cookies.length > 0) reply.header('set-cookie', cookies)
  return reply.send(withoutKeys(await response.text()))
}

/** Why a body is not taken, of a path that takes these fields alone. */
function moreThan(fields: readonly string[] | undefined, body: string): string | undefined {
  if (fields === undefined) return undefined
  try {
    const other = Object.keys(JSON.parse(body) as object).find((field) => !fields.includes(field))
    return other === undefined ? undefined : `"${other.slice(0, 100)}" is not taken here.`
  } catch {
    return 'Signing in takes JSON alone.'
  }
}

/** A session's key goes out in its cookie alone, where no script can read it. */
function withoutKeys(body: string): string {
  if (!body.includes('"token"')) return body
  return JSON.stringify(JSON.parse(body, (name: string, value: unknown) => (name === 'token' ? undefined : value)))
}

function requestOf(request: FastifyRequest, body: string | undefined, { publicUrl }: MountOptions): Request {
  const headers = new Headers()
  for (const name of ['accept', 'content-type', 'cookie', 'host', 'origin', 'user-agent', 'sec-fetch-site', 'sec-fetch-mode', 'sec-fetch-dest'] as const) {
    const value = request.headers[name]
    if (typeof value === 'string') headers.set(name, value)
  }
  const url = `${addressOf(request.headers, publicUrl)}${request.url}`
  if (!URL.canParse(url)) throw new Refusal('invalid', 'The request names no host that can be read.')
  return new Request(url, { method: request.method, headers, ...(body === undefined ? {} : { body }) })
}
