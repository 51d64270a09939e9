import { z } from 'zod'
import { keyAccountStatuses } from '../core/key-accounts/key-accounts.ts'
import { deckTypes } from './deck-routes.ts'
import { defineRoute, inWorkspace, none, noQuery } from './route.ts'

const month = z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/, 'must be a month such as "2026-11"').optional()
const status = z.enum(keyAccountStatuses).optional()

export const listKeyAccounts = defineRoute({
  id: 'key-accounts.list', method: 'GET', path: '/workspaces/:ws/key-accounts', scope: 'read', who: 'members',
  summary: 'The key accounts of this month, or of another: how each stands and stood, what changed, what comes next, whose it is, and of which nobody has spoken yet. A restricted account is called by its number.',
  params: inWorkspace, query: z.strictObject({ month }), body: none,
  answer: z.object({
    month: z.string(), position: z.int(),
    accounts: z.array(z.object({
      id: z.string(), account: z.string(), number: z.int(), name: z.string(), restricted: z.boolean(), owners: z.array(z.object({ id: z.string(), name: z.string() })),
      status, before: status, changed: z.string().optional(), next: z.string().optional(), noChange: z.boolean(), said: z.boolean(), at: z.string().optional(),
    })),
  }),
})

export const keyAccountsDeck = defineRoute({
  id: 'key-accounts.deck', method: 'GET', path: '/workspaces/:ws/key-accounts/deck.:format', scope: 'read', who: 'members', auditsRefusals: true,
  summary: 'The deck of key accounts of a month, for people inside alone: refused with `never-outside` for any other audience. It is no edition and is never shared.',
  params: inWorkspace.extend({ format: z.enum(['pptx', 'pdf']) }), query: z.strictObject({ month, audience: z.string().max(100).optional() }), body: none,
  answer: { bytes: [deckTypes.pptx, deckTypes.pdf] },
})

export const showName = defineRoute({
  id: 'accounts.show-name', method: 'POST', path: '/workspaces/:ws/accounts/:account/show-name', scope: 'read', who: 'contribute', auditsRefusals: true,
  summary: 'Shows the name of one restricted account, and by which addresses its mail is known, to whoever asks. That they looked stands in the audit.',
  params: inWorkspace.extend({ account: z.string().min(1).max(200) }), query: noQuery, body: z.strictObject({}),
  answer: z.object({ number: z.int(), name: z.string(), aliases: z.array(z.string()), mailDomains: z.array(z.string()), contacts: z.array(z.string()) }),
})

export const keyAccountRoutes = [listKeyAccounts, keyAccountsDeck, showName] as const
