import { z } from 'zod'
import { roles } from '../core/kernel/permission.ts'
import { refusalCodes } from '../core/kernel/refusal.ts'
import { changeAnswer, commandBody, recordAnswer } from './log-routes.ts'

/** What an open workspace sends. */
export const toService = z.discriminatedUnion('say', [
  /** What this copy holds: the newest entry's position and mark. Position 0 holds nothing. */
  z.strictObject({ say: z.literal('open'), position: z.int().min(0), mark: z.string().max(100) }),
  z.strictObject({ say: z.literal('command'), command: commandBody }),
  /** What is open here, for the others: "activities/<id>", "plans". */
  z.strictObject({ say: z.literal('present'), at: z.string().max(300).optional() }),
])
export type ToService = z.infer<typeof toService>

/**
 * One entry of the log as a reader may see it: only changes of records that they may read, whole records where they may read one from
 * here on. An entry of which a reader sees nothing still tells its position, so that copies have no gaps.
 */
export const newsEntry = z.object({
  position: z.int(),
  /** Names the log up to here: a copy whose mark is another is of another log. */
  mark: z.string(),
  changes: z.array(changeAnswer),
  at: z.string().optional(),
  effective: z.string().optional(),
  actor: z.string().optional(),
  group: z.string().optional(),
  command: z.object({ id: z.string(), name: z.string() }).optional(),
  reason: z.string().optional(),
  /** Of an undo: the group that it took back. */
  undoes: z.string().optional(),
})
export type NewsEntry = z.infer<typeof newsEntry>

const presence = z.object({ session: z.string(), person: z.string().optional(), name: z.string(), at: z.string().optional() })
export type Presence = z.infer<typeof presence>

/** What one person did or took back: their undo follows it. */
const act = z.object({ group: z.string(), undoes: z.string().optional() })

/** What an open workspace is told. */
export const fromService = z.discriminatedUnion('say', [
  /** `now` is the service's clock, by which a window's own is set right. */
  z.object({ say: z.literal('hello'), actor: z.object({ id: z.string(), role: z.enum(roles), person: z.string().optional() }), session: z.string(), now: z.string() }),
  /** Entries in order, without gaps, from what was opened or told last. `caughtUp` when there is no more for now. */
  z.object({ say: z.literal('news'), entries: z.array(newsEntry), caughtUp: z.boolean() }),
  /**
   * The copy cannot be caught up by entries: read the replica anew, of this position or a later one, then open again. `acts` are this
   * reader's own in the entries that are not told.
   */
  z.object({ say: z.literal('stale'), from: z.int(), acts: z.array(act) }),
  z.object({ say: z.literal('done'), id: z.string(), position: z.int(), group: z.string() }),
  z.object({ say: z.literal('refused'), id: z.string(), code: z.enum(refusalCodes), sentence: z.string(), at: z.string().optional() }),
  /** Who is here: all of them, or those who came or moved and those who are gone. */
  z.object({ say: z.literal('here'), whole: z.boolean(), here: z.array(presence), gone: z.array(z.string()) }),
])
export type FromService = z.infer<typeof fromService>

/**
 * The first line of a replica. `own` are records that only this reader may see as they are; all others follow after the line, packed
 * (gzip) once for all readers of one kind: lines of [collection, records], and at last {"end":true}.
 */
export const replicaHead = z.object({ position: z.int(), mark: z.string(), own: z.array(z.tuple([z.string(), z.array(recordAnswer)])) })
export type ReplicaHead = z.infer<typeof replicaHead>
