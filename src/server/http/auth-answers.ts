import { Refusal } from '../../core/kernel/refusal.ts'
import { people, settings } from '../../core/workspace/workspace.ts'
import { sampleFounding } from '../../core/sample/script.ts'
import { changeAccount, endOtherSessions, endSession, listSessions, printSignIn, waysIn } from '../../protocol/auth-routes.ts'
import { whoAmI } from '../../protocol/who-am-i.ts'
import type { Accounts } from '../auth/accounts.ts'
import type { Owner } from '../auth/owner.ts'
import type { Sessions } from '../auth/sessions.ts'
import type { SignInGuard } from '../auth/sign-in-guard.ts'
import { passwordOf } from '../auth/password-of.ts'
import type { Ledger } from '../log/ledger.ts'
import { type Answer, answer, type Caller, openAnswer } from './answer.ts'
import { standingsOf } from './who-asks.ts'

export interface AuthHands {
  readonly accounts: Accounts
  readonly ledger: Ledger
  readonly sessions: Sessions
  readonly owner: Owner
  readonly guard: SignInGuard
  /** As the button of the company's own sign-in is called, where there is one. */
  readonly oidcName: string | undefined
  readonly mails: boolean
  /** Where people reach the service. Known once it listens. */
  readonly address: () => string
}

/** Answers of who somebody is, and how they come in. */
export function authAnswers(hands: AuthHands): Answer[] {
  const { accounts, ledger, sessions, owner } = hands
  return [
    openAnswer(waysIn, async () => ({ mail: hands.mails, ...(hands.oidcName === undefined ? {} : { oidc: hands.oidcName }) })),
    answer(whoAmI, async ({ caller, from }) => {
      from.setCookies(await sessions.refreshed(from.headers))
      return { ...(caller.session === undefined ? {} : { account: await accountOf(caller.session.user, accounts) }), workspaces: await workspacesOf(caller, ledger) }
    }),
    answer(changeAccount, async ({ body, caller, from }) => {
      const session = personOnly(caller)
      const { password } = await accounts.waysIn(session.user)
      const changesWaysIn = body.email !== undefined || body.password !== undefined
      if (password && changesWaysIn && !(await passwordOf(accounts, session.user, body.currentPassword, hands.guard, from.place))) {
        throw new Refusal('not-allowed', 'That is not your password of now.', { at: 'body.currentPassword' })
      }
      if (body.email !== undefined) await accounts.setEmail(session.user, body.email, false)
      if (body.password !== undefined) await accounts.setPassword(session.user, body.password, session.session)
      if (body.name !== undefined || body.email !== undefined) await changePersons(session.standings, body, ledger)
      if (changesWaysIn) await hands.guard.audit(session.user, 'changed how to sign in', body.password === undefined ? 'e-mail' : 'password')
      return {}
    }),
    answer(listSessions, async ({ caller }) => {
      const { user, session } = personOnly(caller)
      return { sessions: (await accounts.sessionsOf(user)).map((one) => ({ ...one, isThis: one.id === session })) }
    }),
    answer(endSession, async ({ params, caller }) => {
      if (!(await accounts.endSession(personOnly(caller).user, params.id))) throw new Refusal('not-found', 'There is no session with that id.')
      return {}
    }),
    answer(endOtherSessions, async ({ caller }) => {
      const { user, session } = personOnly(caller)
      await accounts.endOtherSessions(user, session)
      return {}
    }),
    answer(printSignIn, async ({ caller }) => {
      if (caller.workspace !== undefined || caller.token === undefined || caller.holder !== undefined) throw new Refusal('not-allowed', 'Only a token of the whole service makes an address that signs the owner in.')
      const { link, token } = await owner.link(caller.actor.id)
      await ledger.audit({ actor: caller.actor.id, act: 'made a sign-in address' })
      return { address: onceAddress(hands.address(), token), expires: link.expiresAt }
    }),
  ]
}

/** The address that signs the owner in. */
export function onceAddress(service: string, token: string): string {
  return `${service}/sign-in/once/${token}`
}

async function accountOf(user: string, accounts: Accounts) {
  const [account, ways] = await Promise.all([accounts.get(user), accounts.waysIn(user)])
  return { ...ways, twoFactor: account?.twoFactor === true, ...(account?.email === undefined ? {} : { email: account.email }) }
}

async function workspacesOf(caller: Caller, ledger: Ledger) {
  const standings = await standingsOf(caller, ledger)
  const told = await Promise.all(standings.map(async ({ workspace: id, actor: { role, person } }) => {
    const { state } = await ledger.state(id)
    const name = settings.get(state, 'settings')?.name
    if (name === undefined) return undefined
    const [first] = await ledger.entries(id, { limit: 1 })
    const who = person === undefined ? {} : { person, personName: people.get(state, person)?.name }
    return { id, name, role, ...who, ...(first?.command.id === sampleFounding ? { sample: true as const } : {}) }
  }))
  return told.filter((one) => one !== undefined)
}

/** Refuses (`not-allowed`) whoever asks with a token. */
export function personOnly({ session }: Caller): NonNullable<Caller['session']> {
  if (session === undefined) throw new Refusal('not-allowed', 'This is for people who are signed in; a token has no account.')
  return session
}

/** What somebody is called, and reached by, is changed in each workspace that they are in, by themselves. */
async function changePersons(standings: NonNullable<Caller['session']>['standings'], { name, email }: { readonly name?: string | undefined; readonly email?: string | undefined }, ledger: Ledger): Promise<void> {
  for (const { workspace, actor } of standings) {
    const args = { id: actor.person, ...(name === undefined ? {} : { name }), ...(email === undefined ? {} : { email }) }
    // Their own name is theirs to change, whatever their role may change of others: the service does it in their name.
    await ledger.submit(workspace, [{ id: crypto.randomUUID(), name: 'person.change', args }], { id: actor.id, role: 'owner' })
  }
}
