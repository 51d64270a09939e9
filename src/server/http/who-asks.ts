import { mayCommand } from '../../core/permissions.ts'
import { type Actor, members } from '../../core/kernel/permission.ts'
import { Refusal } from '../../core/kernel/refusal.ts'
import type { Route, Who } from '../../protocol/route.ts'
import type { Caller } from './answer.ts'
import { NoToken } from './problems.ts'
import type { Tokens } from './tokens.ts'

/** Who a request's header stands for. Throws NoToken when there is no valid token in it. */
export async function callerOf(authorization: string | undefined, { tokens, now }: { readonly tokens: Tokens; readonly now: () => number }): Promise<Caller> {
  const value = /^Bearer (\S+)$/i.exec(authorization ?? '')?.[1]
  const caller = value === undefined ? undefined : await tokens.callerOf(value, now())
  if (caller === undefined) throw new NoToken()
  return caller
}

/**
 * May this caller ask at all? Decided by token and route alone, so that the answer tells nothing of what is there. Refuses with
 * `not-found` (a workspace that the token is not bound to) and `not-allowed` (scope, then role).
 */
export function checkMayAsk(caller: Caller, route: Pick<Route, 'scope' | 'who'>, params: { readonly ws?: string }): void {
  if (params.ws !== undefined && caller.workspace !== undefined && caller.workspace !== params.ws) throw new Refusal('not-found', `There is no workspace "${params.ws}".`)
  if (!caller.scopes.includes(route.scope)) throw new Refusal('not-allowed', `This token is not good for that: it needs the scope "${route.scope}".`)
  if (!isAmong(caller.actor, route.who)) throw new Refusal('not-allowed', sentenceFor(caller.actor, route.who))
}

function isAmong(actor: Actor, who: Who): boolean {
  if (who === 'anyone') return true
  return who === 'members' ? isMember(actor) : mayCommand(actor, { may: who })
}

/** Members read records; everyone else is given Views. */
export function isMember({ role }: Actor): boolean {
  return (members as readonly string[]).includes(role)
}

function sentenceFor({ role }: Actor, who: Who): string {
  return who === 'members' ? `Your role (${role}) reads no records: ask for a deck, an outline or an export.` : `Your role (${role}) may not do that: it needs the permission to ${who}.`
}
