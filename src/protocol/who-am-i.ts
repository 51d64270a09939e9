import { z } from 'zod'
import { roles } from '../core/kernel/permission.ts'
import { defineRoute, none, noQuery } from './route.ts'

/** Apart from the ways of signing in (auth-routes.ts): every page asks this first. */
export const whoAmI = defineRoute({
  id: 'me.read', method: 'GET', path: '/me', scope: 'read', who: 'anyone', summary: 'Who is asking, and what they are in which workspaces.',
  params: noQuery, query: noQuery, body: none,
  answer: z.object({
    /** Of a person's session; a token has none. */
    account: z.object({ email: z.string().optional(), twoFactor: z.boolean(), password: z.boolean(), passkeys: z.int(), oidc: z.boolean() }).optional(),
    workspaces: z.array(z.object({ id: z.string(), name: z.string(), role: z.enum(roles), person: z.string().optional(), personName: z.string().optional(), sample: z.literal(true).optional() })),
  }),
})
