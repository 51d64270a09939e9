import { Refusal } from '../../core/kernel/refusal.ts'
import { settings } from '../../core/workspace/workspace.ts'
import { acceptInvitation, forgotPassword, invite, listInvitations, makeResetLink, readInvitation, resetPassword, withdrawInvitation } from '../../protocol/auth-routes.ts'
import type { Invitations } from '../auth/invitations.ts'
import { letters } from '../auth/letters.ts'
import type { Link, Links } from '../auth/links.ts'
import type { Tries } from '../auth/tries.ts'
import type { Outbox } from '../mail/outbox.ts'
import { type Answer, answer, openAnswer } from './answer.ts'
import type { AuthHands } from './auth-answers.ts'

export interface InvitationHands extends AuthHands {
  readonly links: Links
  readonly invitations: Invitations
  readonly tries: Tries
  readonly outbox: Outbox | undefined
  readonly onTrouble: (error: unknown) => void
}

/** Answers of links: invitations, and other passwords. */
export function invitationAnswers(hands: InvitationHands): Answer[] {
  const { accounts, invitations, ledger, links, outbox, guard } = hands
  const companyOf = async (workspace: string) => settings.get((await ledger.state(workspace)).state, 'settings')?.name ?? workspace
  return [
    answer(listInvitations, async ({ params }) => ({ invitations: (await links.invitationsTo(params.ws)).map(shown), persons: await accounts.personsIn(params.ws) })),
    answer(invite, async ({ params, body, caller, from }) => {
      const { link, token } = await invitations.make(params.ws, body, caller.actor)
      await ledger.audit({ workspace: params.ws, actor: caller.actor.id, act: 'invited', details: { person: link.person ?? '' } })
      await outbox?.put(letters.invitation(body.email, { company: await companyOf(params.ws), link: invitationAddress(hands.address(), token) }))
      return { invitation: shown(link), link: invitationAddress(from.origin, token), mailed: outbox !== undefined }
    }),
    answer(withdrawInvitation, async ({ params, caller }) => {
      if (!(await links.end(params.id, params.ws))) throw new Refusal('not-found', 'There is no invitation with that id.')
      await ledger.audit({ workspace: params.ws, actor: caller.actor.id, act: 'withdrew an invitation' })
      return {}
    }),
    answer(makeResetLink, async ({ params, caller, from }) => {
      const user = await accounts.of({ workspace: params.ws, person: params.id })
      if (user === undefined) throw new Refusal('not-found', 'There is no person with that id who can sign in.')
      // Else the owner of one workspace could come into another.
      if ((await accounts.tiesOf(user)).length > 1) throw new Refusal('not-allowed', 'This person is in other workspaces too, so only they themselves can set another password, by mail.')
      const { link, token } = await links.make('reset', { user }, caller.actor.id)
      await ledger.audit({ workspace: params.ws, actor: caller.actor.id, act: 'made a reset link', details: { person: params.id } })
      return { link: resetAddress(from.origin, token), expires: link.expiresAt }
    }),
    openAnswer(readInvitation, async ({ body, from }) => {
      const found = await counted(hands, from.place, () => invitations.look(body.token))
      if (found === undefined) throw new Refusal('gone', 'This invitation has been used or withdrawn, or is older than a week. Ask for another.')
      const { workspace, personName, email, role, account } = found
      return { workspace, name: await companyOf(workspace), personName, email, role, hasAccount: account !== undefined }
    }),
    openAnswer(acceptInvitation, async ({ body, from }) => {
      const session = await hands.sessions.of(from.headers)
      const { user, workspace, person } = await counted(hands, from.place, () => invitations.accept(body.token, { password: body.password, signedIn: session?.user }))
      if (session === undefined) from.setCookies(await hands.sessions.open(user, from.headers))
      await ledger.audit({ workspace, actor: person, act: 'took up an invitation' })
      return { workspace }
    }),
    openAnswer(forgotPassword, async ({ body, from }) => {
      const { tries } = hands
      await tries.take([{ limit: 'mail', what: body.email.toLowerCase() }, { limit: 'place', what: from.place }])
      // Not waited for: how long it takes would tell whether there is such an account.
      void mailReset(body.email, hands).catch(hands.onTrouble)
      return {}
    }),
    openAnswer(resetPassword, async ({ body, from }) => {
      const link = await counted(hands, from.place, () => links.use('reset', body.token))
      if (link?.user === undefined) throw new Refusal('gone', 'This address has been used or is older than an hour. Ask for another.')
      await accounts.setPassword(link.user, body.password)
      await guard.audit(link.user, 'changed how to sign in', 'reset link')
      return {}
    }),
  ]
}

async function mailReset(email: string, { accounts, links, outbox, address }: InvitationHands): Promise<void> {
  const account = await accounts.withEmail(email)
  if (account?.email === undefined || outbox === undefined) return
  const { token } = await links.make('reset', { user: account.id }, 'system')
  await outbox.put(letters.reset(account.email, { link: resetAddress(address(), token) }))
}

/** Counts what finds nothing, so that nobody tries links. Refuses `too-many`. */
async function counted<T>({ tries }: InvitationHands, place: string, work: () => Promise<T>): Promise<T> {
  await tries.check('place', place)
  const found = await work()
  if (found === undefined) await tries.count('place', place)
  return found
}

function shown({ id, person, email, expiresAt }: Link) {
  return { id, person: person ?? '', email: email ?? '', expires: expiresAt }
}

const invitationAddress = (service: string, token: string) => `${service}/sign-in/invitation/${token}`
const resetAddress = (service: string, token: string) => `${service}/sign-in/reset/${token}`
