import type { IncomingHttpHeaders } from 'node:http'
import { type Actor, mayCommand, roles } from '../../core/kernel/permission.ts'
import { Refusal } from '../../core/kernel/refusal.ts'
import { isMembersRole } from '../../core/workspace/is-member.ts'
import { type Route, scopes, type Who } from '../../protocol/route.ts'
import type { Accounts } from '../auth/accounts.ts'
import type { Sessions } from '../auth/sessions.ts'
import type { Standing, Standings } from '../auth/standings.ts'
import type { Ledger } from '../log/ledger.ts'
import type { Caller } from './answer.ts'
import { NoToken } from './problems.ts'
import type { Tokens } from './tokens.ts'

/** What knows who somebody is. */
export interface Doors {
  readonly tokens: Tokens
  readonly accounts: Accounts
  readonly sessions: Sessions
  readonly standings: Standings
  readonly ledger: Ledger
  /** Milliseconds since 1970; handed in, so that tests decide it. */
  readonly now: () => number
}

/**
 * Who a request stands for: its bearer token, else the person whose session its cookie names, as what they are in the workspace that it
 * asks for. A role that was changed or taken away counts at once. Throws NoToken when there is neither, or the person is nobody anywhere
 * any more; refuses (`not-found`) a workspace that the person is not in, in the words for one that does not exist.
 */
export async function callerOf(headers: Pick<IncomingHttpHeaders, 'authorization' | 'cookie'>, doors: Doors, workspace?: unknown): Promise<Caller> {
  const caller = headers.authorization === undefined ? await personOf(headers, doors, workspace) : await bearerOf(headers.authorization, doors)
  if (caller === undefined) throw new NoToken()
  return caller
}

async function bearerOf(authorization: string, doors: Doors): Promise<Caller | undefined> {
  const value = /^Bearer (\S+)$/i.exec(authorization)?.[1]
  const caller = value === undefined ? undefined : await doors.tokens.callerOf(value, doors.now())
  return caller?.holder === undefined ? caller : noWiderThanHolder(caller, caller.holder, doors)
}

/** A person's token is good for no more than the person is now; for nothing when they are nobody any more where it is good. */
async function noWiderThanHolder(caller: Caller, holder: string, doors: Doors): Promise<Caller | undefined> {
  const here = (await heldIn(caller.workspace, holder, doors, false)) ?? (await heldIn(caller.workspace, holder, doors, true))
  if (here === undefined) return undefined
  return { ...caller, actor: { ...caller.actor, role: narrower(caller.actor.role, here.actor.role) } }
}

/** As what its person holds a token. One of the whole service is held by whoever owns every workspace. */
async function heldIn(workspace: string | undefined, holder: string, { standings, ledger }: Doors, fresh: boolean): Promise<Standing | undefined> {
  const all = await standings.of(holder, { fresh })
  if (workspace !== undefined) return standingFor(all, workspace)
  return (await areAllOwned(all, ledger)) ? all[0] : undefined
}

const narrower = (one: Actor['role'], other: Actor['role']): Actor['role'] => (roles.indexOf(one) < roles.indexOf(other) ? other : one)

async function areAllOwned(standings: readonly Standing[], ledger: Ledger): Promise<boolean> {
  return standings.every(({ actor }) => actor.role === 'owner') && (await ledger.workspaces()).length === standings.length
}

function standingFor(all: readonly Standing[], workspace: string | undefined): Standing | undefined {
  return workspace === undefined ? all[0] : all.find((one) => one.workspace === workspace)
}

async function personOf(headers: Pick<IncomingHttpHeaders, 'cookie'>, { accounts, sessions, standings, ledger }: Doors, workspace: unknown): Promise<Caller | undefined> {
  const session = await sessions.of(headers)
  if (session === undefined) return undefined
  const asked = typeof workspace === 'string' ? workspace : undefined
  const known = await standings.of(session.user)
  // Another node may have let them in a moment ago.
  const all = standingFor(known, asked) === undefined ? await standings.of(session.user, { fresh: true }) : known
  if (all.length === 0) {
    await accounts.endSessions(session.user)
    return undefined
  }
  const here = standingFor(all, asked)
  if (here === undefined) throw noWorkspace(asked ?? '')
  const isOwnerOfAll = await areAllOwned(all, ledger)
  return { actor: here.actor, scopes, workspace: asked, session: { ...session, standings: all, isOwnerOfAll } }
}

/**
 * May this caller ask at all? Decided by who asks and the route alone, so that the answer tells nothing of what is there. Refuses with
 * `not-found` (a workspace that the caller is not bound to) and `not-allowed` (scope, then role).
 */
export function checkMayAsk(caller: Caller, route: Pick<Route, 'scope' | 'who'>, params: { readonly ws?: string | undefined }): void {
  if (params.ws !== undefined && caller.workspace !== undefined && caller.workspace !== params.ws) throw noWorkspace(params.ws)
  if (!caller.scopes.includes(route.scope)) throw new Refusal('not-allowed', `This token is not good for that: it needs the scope "${route.scope}".`)
  if (!isAmong(caller.actor, route.who)) throw new Refusal('not-allowed', sentenceFor(caller.actor, route.who))
}

/** What something beside workspaces is about, such as tokens: one workspace, or all of them, and as what the caller acts there. */
export interface Meant {
  readonly workspace: string | undefined
  readonly actor: Actor
}

/**
 * What a caller means who may have named a workspace: that one, the one they are bound to, or all. Refuses (`not-found`) a workspace that
 * is not theirs, and (`invalid`) a person who could mean several and has named none.
 */
export function meantBy({ workspace, session, actor }: Caller, named?: string): Meant {
  if (session === undefined) {
    if (named !== undefined && workspace !== undefined && named !== workspace) throw noWorkspace(named)
    return { workspace: workspace ?? named, actor }
  }
  if (named === undefined && session.isOwnerOfAll) return { workspace: undefined, actor }
  const [one, second] = session.standings.filter((standing) => named === undefined || standing.workspace === named)
  if (one === undefined) throw noWorkspace(named ?? '')
  if (second !== undefined) throw new Refusal('invalid', 'You are in several workspaces: say which one is meant, as in ?workspace=main.', { at: 'query.workspace' })
  return one
}

/** Every workspace that a caller is in, and as what. */
export async function standingsOf({ session, workspace, actor }: Caller, ledger: Ledger): Promise<readonly { readonly workspace: string; readonly actor: Actor }[]> {
  return session?.standings ?? (workspace === undefined ? await ledger.workspaces() : [workspace]).map((id) => ({ workspace: id, actor }))
}

function noWorkspace(ws: string): Refusal {
  return new Refusal('not-found', `There is no workspace "${ws}".`)
}

function isAmong(actor: Actor, who: Who): boolean {
  if (who === 'anyone') return true
  return who === 'members' ? isMember(actor) : mayCommand(actor, { may: who })
}

/** Members read records; everyone else is given Views. */
export function isMember({ role }: Actor): boolean {
  return isMembersRole(role)
}

function sentenceFor({ role }: Actor, who: Who): string {
  return who === 'members' ? `Your role (${role}) reads no records: ask for a deck, an outline or an export.` : `Your role (${role}) may not do that: it needs the permission to ${who}.`
}
