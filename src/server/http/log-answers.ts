import { canRead } from '../../core/permissions.ts'
import type { Change } from '../../core/kernel/change.ts'
import type { LogEntry } from '../../core/kernel/entry.ts'
import type { Actor } from '../../core/kernel/permission.ts'
import { Refusal } from '../../core/kernel/refusal.ts'
import type { State } from '../../core/kernel/state.ts'
import { recordTypes } from '../../core/root.ts'
import { settings } from '../../core/workspace/workspace.ts'
import { erasePerson, listRecords, listWorkspaces, makeWorkspace, readHistory, readRecord, sendBatch, sendCommand, verifyLog } from '../../protocol/log-routes.ts'
import { foundWorkspace } from '../found-workspace.ts'
import { pastState } from '../decks/past-state.ts'
import type { Ledger } from '../log/ledger.ts'
import { type Answer, answer } from './answer.ts'
import { readableChanges } from './readable-changes.ts'

/** Answers of commands, records and history: everything filtered by `canRead` before it leaves the process. */
export function logAnswers(ledger: Ledger): Answer[] {
  return [
    answer(listWorkspaces, async ({ caller }) => {
      const all = caller.workspace === undefined ? await ledger.workspaces() : [caller.workspace]
      return { workspaces: await Promise.all(all.map((id) => toldWorkspace(ledger, id, caller.actor))) }
    }),
    answer(makeWorkspace, async ({ body, caller }) => {
      if (caller.workspace !== undefined) throw new Refusal('not-allowed', 'This token is bound to one workspace.')
      const { key, ...founding } = body
      await foundWorkspace(ledger, key, founding, caller.actor)
      return toldWorkspace(ledger, key, caller.actor)
    }),
    answer(sendCommand, async ({ params, body, caller }) => {
      const [done] = await ledger.submit(params.ws, [body], caller.actor)
      if (done === undefined) throw new Error('A command was neither done nor refused.')
      return { position: done.position, changes: readableChanges(caller.actor, done.changes, (await ledger.state(params.ws)).state) }
    }),
    answer(sendBatch, async ({ params, body, caller }) => {
      const done = await ledger.submit(params.ws, body.commands, caller.actor)
      const { state } = await ledger.state(params.ws)
      return { written: done.map(({ position, changes }) => ({ position, changes: readableChanges(caller.actor, changes, state) })) }
    }),
    answer(listRecords, async ({ params, query, caller }) => {
      const { state, position } = await stateOf(ledger, params.ws, query.at)
      known(params.collection)
      const after = query.cursor
      const readable = state.list(params.collection).filter((record) => canRead(caller.actor, params.collection, record) && (after === undefined || record.id > after))
      const records = readable.slice(0, query.limit)
      const last = records.at(-1)
      return { records, position, ...(readable.length > records.length && last !== undefined ? { next: last.id } : {}) }
    }),
    answer(readRecord, async ({ params, query, caller }) => {
      const { state, position } = await stateOf(ledger, params.ws, query.at)
      known(params.collection)
      const record = state.get(params.collection, params.id)
      if (record === undefined || !canRead(caller.actor, params.collection, record)) throw new Refusal('not-found', `There is no such record in ${params.collection}.`)
      return { record, position }
    }),
    answer(readHistory, async ({ params, query, caller }) => {
      const after = positionIn(query.cursor)
      const entries = await ledger.entries(params.ws, { after, limit: query.limit, record: recordNamed(query.record), since: query.since, until: query.until })
      const { state } = await ledger.state(params.ws)
      const last = entries.at(-1)
      const told = entries.map((entry) => toldEntry(entry, caller.actor, state)).filter((entry) => entry !== undefined)
      return { entries: told, ...(entries.length === query.limit && last !== undefined ? { next: String(last.position) } : {}) }
    }),
    answer(verifyLog, async ({ params }) => ledger.verify(params.ws)),
    answer(erasePerson, async ({ params, body, caller }) => ({ erased: (await ledger.erase(params.ws, params.id, caller.actor, { reason: body.reason })).erased })),
  ]
}

async function toldWorkspace(ledger: Ledger, id: string, { role }: Actor) {
  const { state, position, effective } = await ledger.state(id)
  return { id, name: settings.get(state, 'settings')?.name ?? id, position, day: effective, role }
}

/** Members read records; others read Views, so for them no collection exists here. */
function known(collection: string): void {
  if (!recordTypes.has(collection)) throw new Refusal('not-found', `There is no collection called "${collection}".`)
}

async function stateOf(ledger: Ledger, ws: string, at: string | undefined): Promise<{ state: State; position: number }> {
  if (at === undefined) {
    return ledger.state(ws)
  }
  return pastState(ledger, ws, at.includes('-') ? { day: at } : { position: Number(at) })
}

/** "collection/id", as the route's schema has checked. */
function recordNamed(text: string | undefined): { collection: string; id: string } | undefined {
  const [collection, id] = text?.split('/') ?? []
  return collection === undefined || id === undefined ? undefined : { collection, id }
}

function positionIn(cursor: string | undefined): number {
  if (cursor === undefined) return 0
  if (!/^\d{1,15}$/.test(cursor)) throw new Refusal('invalid', 'The cursor is not one that this service gave.', { at: 'query.cursor' })
  return Number(cursor)
}

/** An entry as this reader may see it; nothing when none of its changes is theirs to see. */
function toldEntry(entry: LogEntry, reader: Actor, state: State) {
  const changes: Change[] = readableChanges(reader, entry.changes, state)
  if (changes.length === 0) return undefined
  const { position, at, effective, actor, group, command, reason, outsideReason } = entry
  return { position, at, effective, actor, group, command: command.name, changes, ...(reason === undefined ? {} : { reason }), ...(outsideReason === undefined ? {} : { outsideReason }) }
}
