import { canRead } from '../../core/permissions.ts'
import type { Change } from '../../core/kernel/change.ts'
import type { LogEntry } from '../../core/kernel/entry.ts'
import type { Actor } from '../../core/kernel/permission.ts'
import { Refusal } from '../../core/kernel/refusal.ts'
import type { State } from '../../core/kernel/state.ts'
import { recordTypes } from '../../core/root.ts'
import { sampleFounding } from '../../core/sample/script.ts'
import { settings } from '../../core/workspace/workspace.ts'
import { erasePerson, listCommands, listRecords, listWorkspaces, makeWorkspace, readHistory, readRecord, sendBatch, sendCommand, verifyLog } from '../../protocol/log-routes.ts'
import { foundWorkspace } from '../found-workspace.ts'
import { pastState } from '../decks/past-state.ts'
import type { Ledger } from '../log/ledger.ts'
import { type Answer, answer } from './answer.ts'
import { checkMaySend, describedCommands } from './sent-commands.ts'
import { readableChanges } from './readable-changes.ts'
import { recordPage } from './record-page.ts'
import { isMember } from './who-asks.ts'

/** Answers of commands, records and history: everything filtered by `canRead` before it leaves the process. */
export function logAnswers(ledger: Ledger): Answer[] {
  return [
    answer(listWorkspaces, async ({ caller }) => {
      const all = caller.workspace === undefined ? await ledger.workspaces() : [caller.workspace]
      const told = await Promise.all(all.map((id) => toldWorkspace(ledger, id, caller.actor)))
      return { workspaces: told.filter((one) => one !== undefined) }
    }),
    answer(makeWorkspace, async ({ body, caller }) => {
      if (caller.workspace !== undefined) throw new Refusal('not-allowed', 'This token is bound to one workspace.')
      const { key, ...founding } = body
      await foundWorkspace(ledger, key, founding, caller.actor)
      const made = await toldWorkspace(ledger, key, caller.actor)
      if (made === undefined) throw new Error('A workspace was neither founded nor refused.')
      return made
    }),
    answer(listCommands, async () => ({ commands: describedCommands() })),
    answer(sendCommand, async ({ params, body, caller, idempotencyKey }) => {
      if (idempotencyKey !== undefined && idempotencyKey !== body.id) throw new Refusal('invalid', 'The header Idempotency-Key and the id of the command differ; they are the same thing.', { at: 'body.id' })
      checkMaySend(caller, [body])
      const [done] = await ledger.submit(params.ws, [body], caller.actor)
      if (done === undefined) throw new Error('A command was neither done nor refused.')
      return { position: done.position, changes: readableChanges(caller.actor, done.changes, (await ledger.state(params.ws)).state) }
    }),
    answer(sendBatch, async ({ params, body, caller }) => {
      checkMaySend(caller, body.commands)
      const done = await ledger.submit(params.ws, body.commands, caller.actor)
      const { state } = await ledger.state(params.ws)
      return { written: done.map(({ position, changes }) => ({ position, changes: readableChanges(caller.actor, changes, state) })) }
    }),
    answer(listRecords, async ({ params, query, caller }) => {
      const { state, position } = await stateOf(ledger, params.ws, query.at)
      known(params.collection)
      const { records, next } = recordPage(state, params.collection, { reader: caller.actor, after: query.cursor, limit: query.limit })
      return { records, position, ...(next === undefined ? {} : { next }) }
    }),
    answer(readRecord, async ({ params, query, caller }) => {
      const { state, position } = await stateOf(ledger, params.ws, query.at)
      known(params.collection)
      const record = state.get(params.collection, params.id)
      if (record === undefined || !canRead(caller.actor, params.collection, record)) throw new Refusal('not-found', `There is no such record in ${params.collection}.`)
      return { record, position }
    }),
    answer(readHistory, async ({ params, query, caller }) => {
      const { state } = await ledger.state(params.ws)
      const asked = { limit: query.limit, record: recordNamed(query.record), since: query.since, until: query.until }
      // A page whose entries are all of records that this reader may not see is passed over: an empty page means the end.
      for (let after = positionIn(query.cursor); ;) {
        const entries = await ledger.entries(params.ws, { ...asked, after })
        const last = entries.at(-1)
        const told = entries.map((entry) => toldEntry(entry, caller.actor, state)).filter((entry) => entry !== undefined)
        const isMore = entries.length === query.limit && last !== undefined
        if (told.length > 0 || !isMore) return { entries: told, ...(isMore ? { next: String(last.position) } : {}) }
        after = last.position
      }
    }),
    answer(verifyLog, async ({ params }) => ledger.verify(params.ws)),
    answer(erasePerson, async ({ params, body, caller }) => ({ erased: (await ledger.erase(params.ws, params.id, caller.actor, { reason: body.reason })).erased })),
  ]
}

/** A workspace as this reader may know it; nothing for one whose making was begun and never ended. */
async function toldWorkspace(ledger: Ledger, id: string, reader: Actor) {
  const { state, position, effective } = await ledger.state(id)
  const name = settings.get(state, 'settings')?.name
  if (name === undefined) return undefined
  const [first] = await ledger.entries(id, { limit: 1 })
  return { id, name, role: reader.role, ...(isMember(reader) ? { position, day: effective } : {}), ...(first?.command.id === sampleFounding ? { sample: true as const } : {}) }
}

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
