import { z } from 'zod'
import { roles } from '../core/kernel/permission.ts'
import { daySchema } from '../core/time/window.ts'
import { defineRoute, json, none, noQuery, pageQuery, scopes } from './route.ts'

const tokenAnswer = z.object({
  id: z.string(), name: z.string(), role: z.enum(roles), scopes: z.array(z.enum(scopes)), workspace: z.string().optional(),
  createdAt: z.string(), expiresAt: z.string().optional(), lastUsedAt: z.string().optional(), revoked: z.boolean(),
})

/** Which workspace is meant, for whoever is in several. */
const inOne = { workspace: z.string().min(1).max(100).optional() }

export const listTokens = defineRoute({
  id: 'tokens.list', method: 'GET', path: '/tokens', scope: 'admin', who: 'administer', summary: 'The API tokens, without their values.',
  params: noQuery, query: z.strictObject(inOne), body: none, answer: z.object({ tokens: z.array(tokenAnswer) }),
})

export const makeToken = defineRoute({
  id: 'tokens.make', method: 'POST', path: '/tokens', scope: 'admin', who: 'administer', summary: 'Makes a token. Its value is shown once and kept only as a digest.',
  params: noQuery, query: noQuery,
  body: z.strictObject({
    name: z.string().trim().min(1).max(100), role: z.enum(roles).default('viewer'), scopes: z.array(z.enum(scopes)).min(1).default(['read']),
    /** The one workspace that the token is good for; all of them when unset. */
    workspace: z.string().min(1).max(100).optional(),
    /** The last day on which it is good, in UTC. */
    expires: daySchema.refine((day) => day >= '1970-01-01', 'must be a day after 1970').optional(),
  }),
  answer: z.object({ token: tokenAnswer, value: z.string() }),
})

export const revokeToken = defineRoute({
  id: 'tokens.revoke', method: 'DELETE', path: '/tokens/:id', scope: 'admin', who: 'administer', summary: 'Ends a token at once.',
  params: z.strictObject({ id: z.uuid() }), query: z.strictObject(inOne), body: none, answer: z.object({ token: tokenAnswer }),
})

export const makeBackup = defineRoute({
  id: 'backups.make', method: 'POST', path: '/backups', scope: 'admin', who: 'administer', summary: 'Writes a whole backup while running and hands it out as one file.',
  params: noQuery, query: noQuery, body: none, answer: { bytes: ['application/octet-stream'] },
})

export const readAudit = defineRoute({
  id: 'audit.read', method: 'GET', path: '/audit', scope: 'admin', who: 'administer',
  summary: 'What changed no state: refused attempts to share, tokens used, downloads, exports, erasures. Kept 400 days.',
  params: noQuery, query: z.strictObject({ ...inOne, ...pageQuery }), body: none,
  answer: z.object({ entries: z.array(z.object({ at: z.string(), workspace: z.string().optional(), actor: z.string().optional(), act: z.string(), details: z.record(z.string(), json).optional() })), next: z.string().optional() }),
})

export const adminRoutes = [listTokens, makeToken, revokeToken, makeBackup, readAudit] as const
