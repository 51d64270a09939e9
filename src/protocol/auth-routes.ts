import { z } from 'zod'
import { roles } from '../core/kernel/permission.ts'
import { line } from '../core/workspace/workspace.ts'
import { whoAmI } from './who-am-i.ts'
import { commandId, defineRoute, inWorkspace, none, noQuery } from './route.ts'

/** Letters that a password has at the least; longer beats stranger. And the most. */
export const passwordLetters = { least: 10, most: 200 } as const

const password = z.string().min(passwordLetters.least, `must have at least ${passwordLetters.least} letters`).max(passwordLetters.most, `may have ${passwordLetters.most} letters at most`)
const email = z.email('must be an e-mail address').max(254)
const token = z.string().min(1).max(100)
const nothing = z.object({})

/** Of routes that need no sign-in, scope and role say nothing. */
const open = { scope: 'read', who: 'anyone', open: true } as const

export const waysIn = defineRoute({
  id: 'sign-in.ways', method: 'GET', path: '/sign-in', ...open, summary: 'How people can sign in here.',
  params: noQuery, query: noQuery, body: none,
  answer: z.object({
    /** The company's own sign-in, as its button is called. */
    oidc: z.string().optional(),
    /** Mails are sent, so a forgotten password can be set anew by oneself. */
    mail: z.boolean(),
  }),
})

export const changeAccount = defineRoute({
  id: 'me.change', method: 'POST', path: '/me', scope: 'write', who: 'anyone',
  summary: 'Changes how the person who is signed in signs in: another e-mail, a first password. Whoever has a password says it.',
  params: noQuery, query: noQuery, body: z.strictObject({ name: line.optional(), email: email.optional(), password: password.optional(), currentPassword: z.string().max(passwordLetters.most).optional() }),
  answer: nothing,
})

export const listSessions = defineRoute({
  id: 'sessions.list', method: 'GET', path: '/me/sessions', scope: 'read', who: 'anyone', summary: 'Where the person who asks is signed in.',
  params: noQuery, query: noQuery, body: none,
  answer: z.object({ sessions: z.array(z.object({ id: z.string(), isThis: z.boolean(), since: z.string(), /** As the browser names itself. */ agent: z.string() })) }),
})

export const endSession = defineRoute({
  id: 'sessions.end', method: 'DELETE', path: '/me/sessions/:id', scope: 'write', who: 'anyone', summary: 'Ends one session of the person who asks, at once.',
  params: z.strictObject({ id: z.string().min(1).max(100) }), query: noQuery, body: none, answer: nothing,
})

export const endOtherSessions = defineRoute({
  id: 'sessions.end-others', method: 'DELETE', path: '/me/sessions', scope: 'write', who: 'anyone', summary: 'Ends every other session of the person who asks, at once.',
  params: noQuery, query: noQuery, body: none, answer: nothing,
})

export const printSignIn = defineRoute({
  id: 'sign-in.print', method: 'POST', path: '/sign-in/once', scope: 'admin', who: 'own', summary: 'Makes an address that signs the owner in, once and within 15 minutes. For a token of the whole service.',
  params: noQuery, query: noQuery, body: none, answer: z.object({ address: z.string(), expires: z.string() }),
})

const invitationAnswer = z.object({ id: z.string(), person: z.string(), email: z.string(), expires: z.string() })

export const listInvitations = defineRoute({
  id: 'invitations.list', method: 'GET', path: '/workspaces/:ws/invitations', scope: 'admin', who: 'administer', summary: 'Invitations that nobody has taken up yet, and the persons who can sign in.',
  params: inWorkspace, query: noQuery, body: none, answer: z.object({ invitations: z.array(invitationAnswer), persons: z.array(z.string()) }),
})

export const invite = defineRoute({
  id: 'invitations.make', method: 'POST', path: '/workspaces/:ws/invitations', scope: 'admin', who: 'administer',
  summary: 'Invites a person by e-mail, in a role. The link is in the answer, once, and is mailed where mail is set up. Sent again for a person, the earlier link ends.',
  params: inWorkspace, query: noQuery,
  body: z.strictObject({
    /** The command's id: sent again, it adds nobody twice. */
    id: commandId, email, role: z.enum(roles),
    /** Of a new person; what stands before the @ when unset. */
    name: line.optional(),
    /** A person who is there already. */
    person: z.string().min(1).max(200).optional(),
  }),
  answer: z.object({ invitation: invitationAnswer, link: z.string(), mailed: z.boolean() }),
})

export const withdrawInvitation = defineRoute({
  id: 'invitations.withdraw', method: 'DELETE', path: '/workspaces/:ws/invitations/:id', scope: 'admin', who: 'administer', summary: 'Ends an invitation; its link is good for nothing.',
  params: inWorkspace.extend({ id: z.uuid() }), query: noQuery, body: none, answer: nothing,
})

export const makeResetLink = defineRoute({
  id: 'people.reset-link', method: 'POST', path: '/workspaces/:ws/people/:id/reset-link', scope: 'admin', who: 'own',
  summary: 'Makes a link by which a person sets another password, to hand over where no mail is sent. Only for whoever is in no other workspace.',
  params: inWorkspace.extend({ id: z.string() }), query: noQuery, body: none, answer: z.object({ link: z.string(), expires: z.string() }),
})

export const readInvitation = defineRoute({
  id: 'sign-in.invitation', method: 'POST', path: '/sign-in/invitation', ...open, summary: 'What an invitation is for.',
  params: noQuery, query: noQuery, body: z.strictObject({ token }),
  answer: z.object({
    workspace: z.string(), name: z.string(), personName: z.string(), email: z.string(), role: z.enum(roles),
    /** There is an account of that address: sign in with it, and the invitation is taken up. */
    hasAccount: z.boolean(),
  }),
})

export const acceptInvitation = defineRoute({
  id: 'sign-in.accept', method: 'POST', path: '/sign-in/accept', ...open, summary: 'Takes up an invitation: makes the account and signs in, or adds the workspace to the account that is signed in.',
  params: noQuery, query: noQuery, body: z.strictObject({ token, password: password.optional() }), answer: z.object({ workspace: z.string() }),
})

export const forgotPassword = defineRoute({
  id: 'sign-in.forgot', method: 'POST', path: '/sign-in/forgotten', ...open, summary: 'Mails a link to set another password, if there is such an account. The answer is always the same.',
  params: noQuery, query: noQuery, body: z.strictObject({ email }), answer: nothing,
})

export const resetPassword = defineRoute({
  id: 'sign-in.reset', method: 'POST', path: '/sign-in/reset', ...open, summary: 'Sets another password by a link, and ends every session.',
  params: noQuery, query: noQuery, body: z.strictObject({ token, password }), answer: nothing,
})

export const authRoutes = [
  waysIn, whoAmI, changeAccount, listSessions, endSession, endOtherSessions, printSignIn,
  listInvitations, invite, withdrawInvitation, makeResetLink, readInvitation, acceptInvitation, forgotPassword, resetPassword,
] as const
