import { listTokens, makeBackup, makeToken, readAudit, revokeToken } from '../../protocol/admin-routes.ts'
import { Refusal } from '../../core/kernel/refusal.ts'
import { roles } from '../../core/kernel/permission.ts'
import type { LogStore } from '../log/log-store.ts'
import { type Answer, answer, type Bytes, type Caller } from './answer.ts'
import type { Tokens } from './tokens.ts'

export interface AdminHands {
  readonly tokens: Tokens
  readonly store: LogStore
  /** Writes a backup and hands it out; the file is removed once it was read. */
  readonly backup: () => Promise<Bytes>
}

/** Answers of tokens, backups and the audit. */
export function adminAnswers({ tokens, store, backup }: AdminHands): Answer[] {
  return [
    answer(listTokens, async ({ caller }) => ({ tokens: await tokens.list(caller.workspace) })),
    answer(makeToken, async ({ body, caller }) => {
      noWiderThan(caller, body)
      const workspace = caller.workspace ?? body.workspace
      if (workspace !== undefined && !(await store.workspaces()).includes(workspace)) throw new Refusal('not-found', `There is no workspace "${workspace}".`, { at: 'body.workspace' })
      return tokens.make({ name: body.name, role: body.role, scopes: body.scopes, workspace, expires: body.expires })
    }),
    answer(revokeToken, async ({ params, caller }) => ({ token: await tokens.end(params.id, caller.workspace) })),
    answer(makeBackup, async ({ caller }) => {
      if (caller.workspace !== undefined) throw new Refusal('not-allowed', 'A backup holds every workspace; this token is bound to one.')
      return backup()
    }),
    answer(readAudit, async ({ query, caller }) => {
      const before = query.cursor === undefined ? undefined : Number(query.cursor)
      if (query.cursor !== undefined && !/^\d{1,15}$/.test(query.cursor)) throw new Refusal('invalid', 'The cursor is not one that this service gave.', { at: 'query.cursor' })
      const rows = await store.audits({ ...(caller.workspace === undefined ? {} : { workspace: caller.workspace }), ...(before === undefined ? {} : { before }), limit: query.limit })
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
