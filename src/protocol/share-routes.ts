import { z } from 'zod'
import { daySchema } from '../core/time/window.ts'
import { commandId, defineRoute, inWorkspace, none, noQuery } from './route.ts'

const key = z.string().regex(/^[a-z][a-z0-9-]*$/, 'must be a key, such as customers')
const password = z.string().min(8, 'must have at least 8 letters').max(200)
const emails = z.array(z.string().max(254)).min(1, 'must name one address at least').max(200)
const sites = z.array(z.string().max(200)).max(20)
const label = z.string().trim().min(1, 'must say whom the link is for').max(300)

const shareLinkAnswer = z.object({
  id: z.string(), label: z.string(), deck: z.string(), audience: z.string(), edition: z.int().optional(), madeBy: z.string(), madeOn: z.string(), expires: z.string(),
  /** Whether it may be opened now, and if not, why. */
  standing: z.enum(['live', 'expired', 'revoked', 'off']), opensWith: z.enum(['nothing', 'password', 'mail']), emails: z.array(z.string()), sites: z.array(z.string()),
  views: z.int(), downloads: z.int(), lastViewed: z.string().optional(),
})
export type ShareLinkAnswer = z.infer<typeof shareLinkAnswer>

export const listShareLinks = defineRoute({
  id: 'share-links.list', method: 'GET', path: '/workspaces/:ws/share-links', scope: 'read', who: 'publish',
  summary: 'Every share link with how often it was opened. Their addresses are told once, when they are made.',
  params: inWorkspace, query: noQuery, body: none, answer: z.object({ links: z.array(shareLinkAnswer), forbidden: z.boolean() }),
})

export const makeShareLink = defineRoute({
  id: 'share-links.make', method: 'POST', path: '/workspaces/:ws/share-links', scope: 'publish', who: 'publish',
  summary: 'Makes an address at which people outside read what is published for an audience. The address is told this once.',
  params: inWorkspace, query: noQuery,
  body: z.strictObject({
    id: commandId, deck: key, audience: key.default('customers'),
    /** The number of the one edition to show; whichever is current when unset. */
    edition: z.int().min(1).optional(),
    label, expires: daySchema.optional(), password: password.optional(), emails: emails.optional(), sites: sites.optional(),
  }),
  answer: z.object({ link: shareLinkAnswer, address: z.string().optional() }),
})

export const changeShareLink = defineRoute({
  id: 'share-links.change', method: 'POST', path: '/workspaces/:ws/share-links/:link', scope: 'publish', who: 'publish',
  summary: 'Changes a share link’s label, last day, password, addresses or sites; null takes one away.',
  params: inWorkspace.extend({ link: z.string() }), query: noQuery,
  body: z.strictObject({ id: commandId, label: label.optional(), expires: daySchema.optional(), password: password.nullable().optional(), emails: emails.nullable().optional(), sites: sites.nullable().optional() }),
  answer: z.object({ link: shareLinkAnswer }),
})

export const revokeShareLink = defineRoute({
  id: 'share-links.revoke', method: 'DELETE', path: '/workspaces/:ws/share-links/:link', scope: 'publish', who: 'publish',
  summary: 'Revokes a share link, for good: within a second nobody opens it any more.',
  params: inWorkspace.extend({ link: z.string() }), query: noQuery, body: none, answer: z.object({ link: shareLinkAnswer }),
})

export const shareRoutes = [listShareLinks, makeShareLink, changeShareLink, revokeShareLink] as const
