import { activities, buckets, cellAgreements, roadmaps } from '../../core/roadmap/roadmap.ts'
import { items, plans } from '../../core/plans/plans.ts'
import type { Change, Id, StoredRecord } from '../../core/kernel/change.ts'
import type { Actor } from '../../core/kernel/permission.ts'
import { Refusal } from '../../core/kernel/refusal.ts'
import type { State } from '../../core/kernel/state.ts'
import { canRead } from '../../core/permissions.ts'
import { noteGroups, notes, photos } from '../../core/workshop/notes.ts'
import { walkedItems } from '../../core/workshop/walked-items.ts'
import { efforts, participants, type Workshop, workshops } from '../../core/workshop/workshops.ts'
import { settings } from '../../core/workspace/workspace.ts'
import { readReplay } from '../../protocol/replay-routes.ts'
import { type Answer, answer } from '../http/answer.ts'
import { toldEntries } from '../live/told-entry.ts'
import type { Ledger } from '../log/ledger.ts'

/** Records of a workshop itself. */
const own = new Set([workshops, participants, efforts, noteGroups, notes, photos].map(({ collection }) => collection as string))
/** What else a day changes on its board. */
const placed = new Set([buckets, activities, cellAgreements].map(({ collection }) => collection as string))

/** The day of a workshop again, for members: each deed as an open window was told it, so that nothing is in it that its reader could not see. */
export function replayAnswers(ledger: Ledger): Answer[] {
  return [
    answer(readReplay, async ({ params: { ws, workshop: which }, caller: { actor } }) => {
      const { state } = await ledger.state(ws)
      const workshop = workshops.get(state, which)
      if (workshop === undefined) throw new Refusal('not-found', 'There is no such workshop.')
      const turns = await ledger.entries(ws, { record: { collection: workshops.collection, id: which } })
      const phaseOf = (changes: readonly Change[]) => changes.flatMap((change) => (change.id === which && change.kind === 'update' ? [change.after['phase']] : []))[0]
      const first = turns.find(({ changes }) => phaseOf(changes) === 'warm-up')
      if (first === undefined) return { start: startOf(actor, state, workshop), deeds: [] }
      const last = turns.findLast(({ changes }) => phaseOf(changes) === 'closed')
      const before = await ledger.stateAt(ws, { position: first.position - 1 })
      const entries = await ledger.entries(ws, { after: first.position - 1, ...(last === undefined ? {} : { upTo: last.position }) })
      const deeds = toldEntries(actor, entries, before).flatMap(({ position, at, command, ...told }) => {
        const changes = told.changes as readonly Change[]
        const seen = changes.filter((change) => isOfDay(change, before, state, workshop))
        return seen.length === 0 || at === undefined || command === undefined ? [] : [{ position, at, command: command.name, changes: seen }]
      })
      return { start: startOf(actor, before, workshops.need(before, which), state), deeds }
    }),
  ]
}

/** Does a change belong to this workshop or its roadmap? Of a record that has gone since, the change itself says so. */
function isOfDay(change: Change, before: State, now: State, { id: workshop, roadmap }: Workshop): boolean {
  const { collection, id } = change
  const said = change.kind === 'create' ? change.after : change.kind === 'remove' ? change.before : {}
  const record: Partial<StoredRecord> = { ...said, ...(before.get(collection, id) ?? now.get(collection, id)) }
  if (own.has(collection)) return collection === workshops.collection ? id === workshop : record['workshop'] === workshop
  return placed.has(collection) && roadmapOf(record, before, now) === roadmap
}

/** The roadmap that a bucket, an activity or the agreement about a cell belongs to. */
function roadmapOf(record: Partial<StoredRecord>, ...states: readonly State[]): unknown {
  if (record['roadmap'] !== undefined) return record['roadmap']
  return states.map((state) => buckets.get(state, record['bucket'] as Id | undefined)?.roadmap).find((one) => one !== undefined)
}

/** What a board is made of, as records that come into being; of plans only what the room walked or marked. */
function startOf(reader: Actor, state: State, workshop: Workshop, later = state): Change[] {
  const walked = new Set([...walkedItems(state, workshop).map(([id]) => id), ...efforts.list(later).filter((one) => one.workshop === workshop.id).map(({ item }) => item)])
  const isWanted = (collection: string, record: StoredRecord): boolean =>
    collection === settings.collection || collection === plans.collection || (collection === roadmaps.collection && record.id === workshop.roadmap) || (collection === items.collection && walked.has(record.id))
    || (collection === workshops.collection && record.id === workshop.id) || (own.has(collection) && record['workshop'] === workshop.id) || (placed.has(collection) && roadmapOf(record, state) === workshop.roadmap)
  const held = [settings.collection, plans.collection, items.collection, roadmaps.collection, ...placed, ...own]
  return held.flatMap((collection) => [...state.each(collection)].filter((record) => isWanted(collection, record) && canRead(reader, collection, record)).map((record) => createdAs(collection, record)))
}

function createdAs(collection: string, { id, ...after }: StoredRecord): Change {
  return { kind: 'create', collection, id: id as Id, after }
}
