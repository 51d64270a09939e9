import { z } from 'zod'
import { sameJson, type Json } from '../../lib/json.ts'
import type { Change, Fields, StoredRecord } from './change.ts'
import { defineCommand } from './command.ts'
import { id } from './record-commands.ts'
import { Refusal } from './refusal.ts'

/**
 * Brings a record back as it stood after a position: all of it when it is gone, else the fields that have changed since. New changes, under
 * the same invariants as any (row J7). Refuses `not-found` (it did not stand there then), `gone` (erased since), and as the invariants do.
 * Marked `server`: only the log knows how it stood.
 */
export const restore = defineCommand({
  name: 'record.restore',
  summary: 'Brings a record back as it stood at a position of the log.',
  may: 'contribute',
  server: true,
  args: z.strictObject({ collection: z.string().max(100), id, position: z.int().min(1) }),
  decide(state, { collection, id: which, position }, { recordAt, typeOf }) {
    const type = typeOf(collection)
    if (type === undefined) throw new Refusal('not-found', `There is no collection called "${collection}".`)
    const then = recordAt?.(collection, which, position)
    if (then === undefined) throw new Refusal('not-found', `There was no such ${type.word} at that time.`)
    const now = state.get(collection, which)
    if (now === undefined) return [{ kind: 'create', collection, id: which, after: fieldsOf(then) }]
    if (now['erased'] === true) throw new Refusal('gone', `This ${type.word} has been erased, for good.`)
    return backTo(collection, now, then)
  },
})

function backTo(collection: string, now: StoredRecord, then: StoredRecord): Change[] {
  const before: Record<string, Json> = {}
  const after: Record<string, Json> = {}
  for (const field of new Set([...Object.keys(now), ...Object.keys(then)])) {
    if (field === 'id' || sameJson(now[field] ?? null, then[field] ?? null)) continue
    before[field] = now[field] ?? null
    after[field] = then[field] ?? null
  }
  return Object.keys(after).length === 0 ? [] : [{ kind: 'update', collection, id: now.id, before, after }]
}

function fieldsOf(record: StoredRecord): Fields {
  return Object.fromEntries(Object.entries(record).filter(([name]) => name !== 'id'))
}
