import type { FastifyInstance } from 'fastify'
import type { Accounts } from '../auth/accounts.ts'
import type { Links } from '../auth/links.ts'
import type { Owner } from '../auth/owner.ts'
import { placeOf } from '../auth/place-of.ts'
import type { Sessions } from '../auth/sessions.ts'
import type { SignInGuard } from '../auth/sign-in-guard.ts'
import type { Tries } from '../auth/tries.ts'

export interface OncePageHands {
  readonly accounts: Accounts
  readonly links: Links
  readonly owner: Owner
  readonly sessions: Sessions
  readonly guard: SignInGuard
  readonly tries: Tries
}

/** The address that a terminal prints: opening it signs the owner in, once, and leads on. One that is used up or too old leads to the sign-in page, which says so. */
export function addOncePage(app: FastifyInstance, { accounts, links, owner, sessions, guard, tries }: OncePageHands): void {
  app.get('/sign-in/once/:token', { exposeHeadRoute: false }, async (request, reply) => {
    await tries.check('place', placeOf(request.ip))
    reply.header('cache-control', 'no-store')
    const { token } = request.params as { token: string }
    const link = await links.use('once', token)
    if (link?.user === undefined) {
      await tries.count('place', placeOf(request.ip))
      await guard.audit(undefined, 'refused to sign in', 'one-time address')
      return reply.redirect('/sign-in?why=used', 303)
    }
    await owner.settle(link.user)
    const cookies = await sessions.open(link.user, request.headers)
    await guard.audit(link.user, 'signed in', 'one-time address')
    const ways = await accounts.waysIn(link.user)
    const isIn = ways.password || ways.passkeys > 0 || ways.oidc
    return reply.header('set-cookie', cookies).redirect(isIn ? '/' : '/sign-in/owner', 303)
  })
}
