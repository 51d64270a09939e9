import type { Moment } from '../../core/history/history.ts'
import { isLookedFor } from '../../core/history/looked-for.ts'
import { canRead } from '../../core/permissions.ts'
import type { LogEntry } from '../../core/kernel/entry.ts'
import type { Actor } from '../../core/kernel/permission.ts'
import { Refusal } from '../../core/kernel/refusal.ts'
import type { State } from '../../core/kernel/state.ts'
import { readDifference, readHistory } from '../../protocol/log-routes.ts'
import type { Ledger } from '../log/ledger.ts'
import { isOwn } from '../live/replica-lines.ts'
import { type Answer, answer } from './answer.ts'
import { readableChanges } from './readable-changes.ts'

/** Answers of the past: what was done, and what is different. Filtered by `canRead` before anything leaves the process. */
export function pastAnswers(ledger: Ledger): Answer[] {
  return [
    answer(readHistory, async ({ params, query, caller }) => {
      const { state } = await ledger.state(params.ws)
      const { limit, who, kind, words, since, until } = query
      // Looked for in what this reader may see alone, so that an empty page means the end and nobody finds by its words what is not theirs.
      const seen = (entry: LogEntry) => asSeenThen(ledger, params.ws, toldEntry(entry, caller.actor, state), caller.actor)
      const fits = async (entry: LogEntry) => isLookedFor(await seen(entry), { who, kind, words }, state)
      const told = (entries: readonly LogEntry[]) => Promise.all(entries.map(seen))
      // A group is few entries, known by its name: all of it at once.
      if (query.group !== undefined) return { entries: (await told(await ledger.group(params.ws, query.group))).filter((entry) => isLookedFor(entry, { who, kind, words }, state)) }
      const asked = { limit, record: recordNamed(query.record), actor: who, collection: kind, since, until, fits }
      const at = positionIn(query.cursor)
      const found = query.order === 'newest' ? await ledger.newest(params.ws, { ...asked, ...(at === 0 ? {} : { upTo: at - 1 }) }) : await ledger.entries(params.ws, { ...asked, after: at })
      const last = found.at(-1)
      const isMore = found.length === limit && last !== undefined && last.position > 1
      return { entries: await told(found), ...(isMore ? { next: String(last.position) } : {}) }
    }),
    answer(readDifference, async ({ params, query, caller }) => {
      const [from, to] = [momentOf(query.from), query.to === undefined ? { position: (await ledger.state(params.ws)).position } : momentOf(query.to)]
      const [before, after] = [await ledger.stateAt(params.ws, from), await ledger.stateAt(params.ws, to)]
      const changes = (await ledger.difference(params.ws, from, to, query.by === 'others' ? caller.actor.id : undefined)).filter(({ collection, id }) => [before, after].every((state) => mayRead(caller.actor, state, collection, id)))
      const reasons = await ledger.reasons(params.ws, await ledger.positionAt(params.ws, from), await ledger.positionAt(params.ws, to))
      const told = new Set(changes.map(({ collection, id }) => `${collection}/${id}`))
      const slipped = await ledger.slips(params.ws, from, to)
      const slips = changes.map(({ collection, id }) => ({ collection, id, times: slipped.get(`${collection}/${id}`) ?? 0 })).filter(({ times }) => times > 0)
      return { changes, slips, reasons: reasons.filter(({ collection, id }) => told.has(`${collection}/${id}`)).map((reason) => ({ ...reason, fields: [...reason.fields] })) }
    }),
  ]
}

/** A record that is not there has nothing to hide; one that is must be readable on both sides, since a change tells of both. */
function mayRead(reader: Actor, state: State, collection: string, id: string): boolean {
  const record = state.get(collection, id)
  return record === undefined || canRead(reader, collection, record)
}

/** An entry without what somebody had for themselves alone when they wrote it, though all may read the record by now. */
async function asSeenThen<T extends Pick<LogEntry, 'position' | 'actor' | 'changes'>>(ledger: Ledger, workspace: string, entry: T, reader: Actor): Promise<T> {
  if (entry.actor === reader.id || !entry.changes.some(({ collection }) => isOwn(collection))) return entry
  const around = await Promise.all([entry.position - 1, entry.position].map((position) => ledger.stateAt(workspace, { position })))
  return { ...entry, changes: entry.changes.filter(({ collection, id }) => !isOwn(collection) || around.every((state) => mayRead(reader, state, collection, id))) }
}

function momentOf(text: string): Moment {
  return text.includes('-') ? { day: text } : { position: Number(text) }
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

/** An entry as this reader may see it. */
function toldEntry(entry: LogEntry, reader: Actor, state: State) {
  const changes = readableChanges(reader, entry.changes, state)
  const { position, at, effective, actor, group, command, reason, outsideReason } = entry
  return { position, at, effective, actor, group, command: command.name, changes, ...(reason === undefined ? {} : { reason }), ...(outsideReason === undefined ? {} : { outsideReason }) }
}
