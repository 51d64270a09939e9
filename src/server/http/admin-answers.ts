import { listTokens, makeBackup, makeToken, readAudit, revokeToken } from '../../protocol/admin-routes.ts'
import { Refusal } from '../../core/kernel/refusal.ts'
import { roles } from '../../core/kernel/permission.ts'
import type { Ledger } from '../log/ledger.ts'
import type { LogStore } from '../log/log-store.ts'
import { type Answer, answer, type Bytes, type Caller } from './answer.ts'
import type { Tokens } from './tokens.ts'
import { checkMayAsk, meantBy } from './who-asks.ts'

export interface AdminHands {
  readonly tokens: Tokens
  readonly ledger: Ledger
  readonly store: LogStore
  /** Writes a backup and hands it out; the file is removed once it was read. */
  readonly backup: () => Promise<Bytes>
}

/** Answers of tokens, backups and the audit. */
export function adminAnswers({ tokens, ledger, store, backup }: AdminHands): Answer[] {
  return [
    answer(listTokens, async ({ query, caller }) => ({ tokens: await tokens.list(meantBy(caller, query.workspace).workspace) })),
    answer(makeToken, async ({ body, caller }) => {
      const { workspace, actor } = meantBy(caller, body.workspace)
      checkMayAsk({ ...caller, actor }, makeToken, {})
      noWiderThan({ ...caller, actor }, body)
      if (workspace !== undefined && !(await store.workspaces()).includes(workspace)) throw new Refusal('not-found', `There is no workspace "${workspace}".`, { at: 'body.workspace' })
      const made = await tokens.make({ name: body.name, role: body.role, scopes: body.scopes, workspace, expires: body.expires, holder: caller.session?.user ?? caller.holder })
      await ledger.audit({ ...(workspace === undefined ? {} : { workspace }), actor: actor.id, act: 'made a token', details: { token: made.token.id, role: body.role } })
      return made
    }),
    answer(revokeToken, async ({ params, query, caller }) => {
      const { workspace, actor } = meantBy(caller, query.workspace)
      const token = await tokens.end(params.id, workspace)
      await ledger.audit({ ...(token.workspace === undefined ? {} : { workspace: token.workspace }), actor: actor.id, act: 'ended a token', details: { token: token.id } })
      return { token }
    }),
    answer(makeBackup, async ({ caller }) => {
      if (meantBy(caller).workspace !== undefined) throw new Refusal('not-allowed', 'A backup holds every workspace, and you are not the owner of all of them.')
      return backup()
    }),
    answer(readAudit, async ({ query, caller }) => {
      const before = query.cursor === undefined ? undefined : Number(query.cursor)
      if (query.cursor !== undefined && !/^\d{1,15}$/.test(query.cursor)) throw new Refusal('invalid', 'The cursor is not one that this service gave.', { at: 'query.cursor' })
      const { workspace } = meantBy(caller, query.workspace)
      const rows = await store.audits({ ...(workspace === undefined ? {} : { workspace }), ...(before === undefined ? {} : { before }), limit: query.limit })
      const last = rows.at(-1)
      const entries = rows.map(({ at, workspace, actor, act, details }) => ({ at, workspace, actor, act, details: details as never }))
      return { entries, ...(rows.length === query.limit && last !== undefined ? { next: String(last.id) } : {}) }
    }),
  ]
}

/** Nobody makes a token that may do more than their own. */
function noWiderThan(caller: Caller, wanted: { role: (typeof roles)[number]; scopes: readonly string[] }): void {
  if (roles.indexOf(wanted.role) < roles.indexOf(caller.actor.role) || wanted.scopes.some((scope) => !(caller.scopes as readonly string[]).includes(scope))) {
    throw new Refusal('not-allowed', 'A token may not do more than the one that makes it.')
  }
}
