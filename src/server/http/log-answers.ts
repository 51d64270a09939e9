import { canRead } from '../../core/permissions.ts'
import type { Actor } from '../../core/kernel/permission.ts'
import { Refusal } from '../../core/kernel/refusal.ts'
import type { State } from '../../core/kernel/state.ts'
import { recordTypes } from '../../core/root.ts'
import { sampleFounding } from '../../core/sample/script.ts'
import { settings } from '../../core/workspace/workspace.ts'
import { erasePerson, listCommands, listRecords, listWorkspaces, makeWorkspace, readRecord, sendBatch, sendCommand, verifyLog } from '../../protocol/log-routes.ts'
import type { Accounts } from '../auth/accounts.ts'
import { pastState } from '../decks/past-state.ts'
import type { Written } from '../log/group-draft.ts'
import type { Ledger } from '../log/ledger.ts'
import { type Answer, answer } from './answer.ts'
import { foundFor } from './found-for.ts'
import { checkMaySend, describedCommands } from './sent-commands.ts'
import { readableChanges } from './readable-changes.ts'
import { recordPage } from './record-page.ts'
import { isMember, standingsOf } from './who-asks.ts'

/** Answers of commands, records and history: everything filtered by `canRead` before it leaves the process. */
export function logAnswers(ledger: Ledger, accounts: Accounts): Answer[] {
  return [
    answer(listWorkspaces, async ({ caller }) => {
      const all = await standingsOf(caller, ledger)
      const told = await Promise.all(all.map(({ workspace, actor }) => toldWorkspace(ledger, workspace, actor)))
      return { workspaces: told.filter((one) => one !== undefined) }
    }),
    answer(makeWorkspace, async ({ body, caller }) => {
      if (caller.session === undefined && caller.workspace !== undefined) throw new Refusal('not-allowed', 'This token is bound to one workspace.')
      const { key, ...founding } = body
      const actor = await foundFor(caller, key, founding, { ledger, accounts })
      const made = await toldWorkspace(ledger, key, actor)
      if (made === undefined) throw new Error('A workspace was neither founded nor refused.')
      return made
    }),
    answer(listCommands, async () => ({ commands: describedCommands() })),
    answer(sendCommand, async ({ params, body, caller, idempotencyKey }) => {
      if (idempotencyKey !== undefined && idempotencyKey !== body.id) throw new Refusal('invalid', 'The header Idempotency-Key and the id of the command differ; they are the same thing.', { at: 'body.id' })
      checkMaySend(caller, [body])
      const [done] = await ledger.submit(params.ws, [body], caller.actor)
      if (done === undefined) throw new Error('A command was neither done nor refused.')
      return toldWritten(done, caller.actor, (await ledger.state(params.ws)).state)
    }),
    answer(sendBatch, async ({ params, body, caller }) => {
      checkMaySend(caller, body.commands)
      const done = await ledger.submit(params.ws, body.commands, caller.actor)
      const { state } = await ledger.state(params.ws)
      return { written: done.map((one) => toldWritten(one, caller.actor, state)) }
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

/** What a command did, as far as this reader may see it; that it changed nothing is said, since then nothing is kept under its id. */
function toldWritten({ position, changes }: Written, reader: Actor, state: State) {
  return { position, changes: readableChanges(reader, changes, state), ...(changes.length === 0 ? { changedNothing: true as const } : {}) }
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
