import { z } from 'zod'
import { permissions } from '../core/kernel/permission.ts'
import { daySchema } from '../core/time/window.ts'
import { isZone } from '../core/time/zones.ts'
import { commandId, defineRoute, inWorkspace, json, none, noQuery, pageQuery, scopes } from './route.ts'

/** A change as it is sent: only of records that the reader may see. */
export const changeAnswer = z.object({
  kind: z.enum(['create', 'update', 'remove']),
  collection: z.string(),
  id: z.string(),
  before: z.record(z.string(), json).optional(),
  after: z.record(z.string(), json).optional(),
})

export const commandBody = z.strictObject({
  id: commandId,
  name: z.string().min(1).max(100),
  args: json,
  reason: z.string().max(2_000).optional(),
  outsideReason: z.string().max(2_000).optional(),
  /** The day it speaks for; today when unset. Never before one already written. */
  effective: daySchema.optional(),
  group: z.uuid().optional(),
  /** What fields must still hold (null: unset), so that nobody's newer text is written over. */
  expects: z.array(z.strictObject({ collection: z.string().max(100), id: z.string().max(200), field: z.string().max(100), value: json })).max(20).readonly().optional(),
})

/** `changedNothing`: nothing was written, so nothing is kept under the command's id; sent again, it is decided anew. Not to be told from `changes`, which leaves out what the reader may not see. */
export const written = z.object({ position: z.int(), changes: z.array(changeAnswer), changedNothing: z.literal(true).optional() })

/** `position` and `day` are those of the newest entry of the log: for members only, since positions never leave. `sample`: it is the made-up company. */
const workspaceAnswer = z.object({ id: z.string(), name: z.string(), position: z.int().optional(), day: z.string().optional(), role: z.string(), sample: z.literal(true).optional() })

export const listWorkspaces = defineRoute({
  id: 'workspaces.list', method: 'GET', path: '/workspaces', summary: 'The workspaces that this token may see.', scope: 'read', who: 'anyone',
  params: noQuery, query: noQuery, body: none, answer: z.object({ workspaces: z.array(workspaceAnswer) }),
})

export const makeWorkspace = defineRoute({
  id: 'workspaces.make', method: 'POST', path: '/workspaces', scope: 'admin', who: 'own', summary: 'Makes a workspace, empty but for its audiences and decks.',
  params: noQuery, query: noQuery,
  body: z.strictObject({
    /** The command's id: sent again, it makes nothing new. */
    id: commandId, key: z.string().regex(/^[a-z][a-z0-9-]{0,60}$/, 'must be small letters, digits and hyphens'), name: z.string().trim().min(1).max(300),
    zone: z.string().refine(isZone, 'must be a time zone such as Europe/Berlin or UTC').default('UTC'), fiscalYearStart: z.int().min(1).max(12).optional(),
  }),
  answer: workspaceAnswer,
})

export const sendCommand = defineRoute({
  id: 'commands.send', method: 'POST', path: '/workspaces/:ws/commands', scope: 'write', who: 'contribute',
  summary: 'Does one command. The id is the idempotency key: once something was written, sent again it answers the same and writes nothing. `changedNothing` says that nothing was, and then it is decided anew when sent again.',
  params: inWorkspace, query: noQuery, body: commandBody, answer: written,
})

export const listCommands = defineRoute({
  id: 'commands.list', method: 'GET', path: '/commands', scope: 'read', who: 'anyone',
  summary: 'Every command, with what it is for, what it needs, and its arguments as JSON Schema. The same for all workspaces.',
  params: noQuery, query: noQuery, body: none,
  answer: z.object({ commands: z.array(z.object({ name: z.string(), summary: z.string(), may: z.enum(permissions), scope: z.enum(scopes), args: z.record(z.string(), json) })) }),
})

export const sendBatch = defineRoute({
  id: 'commands.batch', method: 'POST', path: '/workspaces/:ws/commands/batch', scope: 'write', who: 'contribute', summary: 'Does several commands, all or none.',
  params: inWorkspace, query: noQuery, body: z.strictObject({ commands: z.array(commandBody).min(1).max(1_000) }),
  answer: z.object({ written: z.array(written) }),
})

export const recordAnswer = z.object({ id: z.string() }).catchall(json)

const at = z.union([daySchema, z.string().regex(/^\d{1,15}$/)], 'must be a day such as 2026-09-14, or a position').optional()

export const listRecords = defineRoute({
  id: 'records.list', method: 'GET', path: '/workspaces/:ws/records/:collection', scope: 'read', who: 'members',
  summary: 'The records of a collection that this token may see, now or at a past day or position.',
  params: inWorkspace.extend({ collection: z.string() }), query: z.strictObject({ at, ...pageQuery }), body: none,
  answer: z.object({ records: z.array(recordAnswer), position: z.int(), next: z.string().optional() }),
})

export const readRecord = defineRoute({
  id: 'records.read', method: 'GET', path: '/workspaces/:ws/records/:collection/:id', scope: 'read', who: 'members', summary: 'One record, now or at a past day or position.',
  params: inWorkspace.extend({ collection: z.string(), id: z.string() }), query: z.strictObject({ at }), body: none,
  answer: z.object({ record: recordAnswer, position: z.int() }),
})

export const readHistory = defineRoute({
  id: 'history.read', method: 'GET', path: '/workspaces/:ws/history', scope: 'read', who: 'members',
  summary: 'What was done, when, by whom and why; of one record (collection/id) or of all, of one group (what one undo takes back), by one actor, of one kind of record (a collection), or with words in it as it is told. Days are effective days. Oldest first, or with order=newest the newest first.',
  params: inWorkspace,
  query: z.strictObject({ record: z.string().regex(/^[^/]+\/[^/]+$/).optional(), group: z.uuid().optional(), who: z.string().max(200).optional(), kind: z.string().max(100).optional(), words: z.string().max(200).optional(), since: daySchema.optional(), until: daySchema.optional(), order: z.enum(['oldest', 'newest']).default('oldest'), ...pageQuery }),
  body: none,
  answer: z.object({
    entries: z.array(z.object({
      position: z.int(), at: z.string(), effective: z.string(), actor: z.string(), group: z.string(), command: z.string(),
      reason: z.string().optional(), outsideReason: z.string().optional(), changes: z.array(changeAnswer),
    })),
    next: z.string().optional(),
  }),
})

/** A day, or a position of the log. */
const moment = z.union([daySchema, z.string().regex(/^\d{1,15}$/)], 'must be a day such as 2026-09-14, or a position')

export const readDifference = defineRoute({
  id: 'difference.read', method: 'GET', path: '/workspaces/:ws/difference', scope: 'read', who: 'members',
  summary: 'What is different between two days or positions: one change a record, with the fields that differ, the reasons given meanwhile, and how often what moved has slipped; of everybody, or with by=others without what the reader did.',
  params: inWorkspace, 
  /** by=others: without what the reader did themselves. */
  query: z.strictObject({ from: moment, to: moment.optional(), by: z.enum(['all', 'others']).default('all') }), body: none,
  answer: z.object({
    changes: z.array(changeAnswer),
    reasons: z.array(z.object({ collection: z.string(), id: z.string(), fields: z.array(z.string()), reason: z.string().optional() })),
    /** How often a record among the changes was moved to a later date between the two; those that never were are not told. */
    slips: z.array(z.object({ collection: z.string(), id: z.string(), times: z.int() })),
  }),
})

export const verifyLog = defineRoute({
  id: 'log.verify', method: 'GET', path: '/workspaces/:ws/verify', scope: 'admin', who: 'administer', summary: 'Walks the hash chain of the log and says whether it is whole.',
  params: inWorkspace, query: noQuery, body: none,
  answer: z.object({ whole: z.boolean(), entries: z.int(), erased: z.int(), broken: z.object({ position: z.int(), why: z.string() }).optional() }),
})

export const erasePerson = defineRoute({
  id: 'people.erase', method: 'POST', path: '/workspaces/:ws/people/:id/erase', scope: 'admin', who: 'administer',
  summary: 'Erases a person’s name, address and handle from the workspace and its whole past. Cannot be undone.',
  params: inWorkspace.extend({ id: z.string() }), query: noQuery, body: z.strictObject({ reason: z.string().min(1).max(2_000) }),
  answer: z.object({ erased: z.int() }),
})

export const logRoutes = [listWorkspaces, makeWorkspace, listCommands, sendCommand, sendBatch, listRecords, readRecord, readHistory, readDifference, verifyLog, erasePerson] as const
