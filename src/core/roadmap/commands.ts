import { z } from 'zod'
import { rankBetween } from '../../lib/rank.ts'
import type { Change, Id } from '../kernel/change.ts'
import { type CommandType, defineCommand } from '../kernel/command.ts'
import { changeableFields, id, recordCommands, removalsOf } from '../kernel/record-commands.ts'
import { Refusal } from '../kernel/refusal.ts'
import type { State } from '../kernel/state.ts'
import { daySchema } from '../time/window.ts'
import { line } from '../workspace/workspace.ts'
import { activityCommands } from './activity-commands.ts'
import { cellsOf, openCells, rowsOf, type Cell } from './empty-cells.ts'
import { addedBucket } from './bucket-changes.ts'
import { reviewCommands } from './review-commands.ts'
import { settingsChange } from './settings-change.ts'
import { type Bucket, buckets, cellAgreements, roadmaps } from './roadmap.ts'

const hues = 12

const bucketAdd = defineCommand({
  name: 'bucket.add',
  summary: 'Adds a bucket below the others of a roadmap, in the first hue that none of them has.',
  may: 'edit',
  args: z.strictObject({ roadmap: id, title: line, hue: z.int().min(1).max(hues).optional() }),
  decide(state, { roadmap, title, hue }, { newId }) {
    const on = roadmaps.need(state, roadmap)
    const rows = rowsOf(state, roadmap)
    const used = new Set(rows.map((row) => row.hue))
    const free = Array.from({ length: hues }, (_, i) => i + 1).find((one) => !used.has(one)) ?? (rows.length % hues) + 1
    return addedBucket(on, newId('buckets'), { title, hue: hue ?? free, rank: rankBetween(rows.at(-1)?.rank, undefined) })
  },
})

const bucketMove = defineCommand({
  name: 'bucket.move',
  summary: 'Puts a bucket before another one, or last.',
  may: 'edit',
  args: z.strictObject({ id, before: id.nullable() }),
  decide(state, { id: which, before }) {
    const bucket = buckets.need(state, which)
    const others = rowsOf(state, bucket.roadmap).filter((row) => row.id !== which)
    const at = before === null ? others.length : others.findIndex((row) => row.id === before)
    if (at === -1) throw new Refusal('not-found', 'There is no such bucket on this roadmap.', { at: 'args.before' })
    return rankedAfter(others[at - 1]?.rank, bucket, others.slice(at))
  },
})

/** Gives a bucket a rank before those that follow. Such as have the very rank that it comes after, since one was brought back, get others too. */
function rankedAfter(after: string | undefined, bucket: Bucket, following: readonly Bucket[]): Change[] {
  const twins = following.filter(({ rank }) => rank === after)
  const end = following[twins.length]?.rank
  let rank = after
  return [bucket, ...twins].flatMap((row) => buckets.update(row, { rank: (rank = rankBetween(rank, end)) }))
}

const cellArgs = { bucket: id, period: daySchema }

/** The cell of a bucket whose period begins on, or holds, a day. Refuses with `not-found` outside the roadmap's horizon. */
function cellAt(state: State, bucket: Id, day: string): Cell {
  const roadmap = roadmaps.need(state, buckets.need(state, bucket).roadmap)
  const cell = cellsOf(state, roadmap).find((one) => one.bucket.id === bucket && one.period.start <= day && day <= one.period.end)
  if (cell === undefined) throw new Refusal('not-found', `The roadmap has no period that holds ${day}.`, { at: 'args.period' })
  return cell
}

const agree = (state: State, cell: Cell, agreed: 'filled' | 'empty', reason: string | undefined, newId: (name: string) => Id) =>
  cell.agreement === undefined
    ? [cellAgreements.create(newId('cell-agreements'), { bucket: cell.bucket.id, period: cell.period.start, agreed, reason })]
    : cellAgreements.update(cellAgreements.need(state, cell.agreement.id), { agreed, reason: reason ?? null })

const cellAgree = defineCommand({
  name: 'cell.agree',
  summary: 'Says that the team agrees on the activities of a cell.',
  may: 'contribute',
  args: z.strictObject(cellArgs),
  decide(state, { bucket, period }, { newId }) {
    const cell = cellAt(state, bucket, period)
    if (cell.activities.length === 0) throw new Refusal('invalid', 'The cell is blank: fill it, or leave it empty on purpose and say why.')
    return agree(state, cell, 'filled', undefined, newId)
  },
})

const cellEmpty = defineCommand({
  name: 'cell.empty',
  summary: 'Leaves a blank cell empty on purpose, with the reason.',
  may: 'contribute',
  args: z.strictObject({ ...cellArgs, reason: z.string().trim().min(1).max(2_000).optional() }),
  decide(state, { bucket, period, reason }, context) {
    const cell = cellAt(state, bucket, period)
    const why = reason ?? context.reason
    if (cell.activities.length > 0) throw new Refusal('invalid', `The cell is not blank: it has ${cell.activities.length === 1 ? 'an activity' : `${cell.activities.length} activities`}.`)
    if (!why) throw new Refusal('needs-reason', 'A cell is left empty on purpose with a reason: say why.')
    return agree(state, cell, 'empty', why, context.newId)
  },
})

const cellReopen = defineCommand({
  name: 'cell.reopen',
  summary: 'Takes back what was agreed about a cell.',
  may: 'contribute',
  args: z.strictObject(cellArgs),
  decide(state, { bucket, period }) {
    const { agreement } = cellAt(state, bucket, period)
    return agreement === undefined ? [] : [cellAgreements.remove(agreement)]
  },
})

const roadmapChange = defineCommand({
  name: 'roadmap.change',
  summary: 'Changes fields of an activity roadmap; another horizon or period makes an agreed one a draft again.',
  may: 'edit',
  argsAreChanges: true,
  args: z.strictObject({ id, ...changeableFields(roadmaps, ['state']) }),
  decide(state, { id: which, ...fields }) {
    const roadmap = roadmaps.need(state, which)
    const cut = 'horizon' in fields || 'period' in fields
    return roadmaps.update(roadmap, { ...fields, ...(cut && roadmap.state === 'agreed' ? { state: 'draft' } : {}) } as never)
  },
})

/** A roadmap is done when every cell is agreed or empty on purpose; the refusal (`conflict`) names the cells that are not. */
const roadmapAgree = defineCommand({
  name: 'roadmap.agree',
  summary: 'Says that the roadmap is agreed. Refused while any cell is open.',
  may: 'edit',
  args: z.strictObject({ id }),
  decide(state, { id: which }) {
    const roadmap = roadmaps.need(state, which)
    const open = openCells(state, roadmap)
    if (rowsOf(state, which).length === 0) throw new Refusal('conflict', 'The roadmap has no buckets yet, so there is nothing to agree.')
    if (open.length > 0) {
      const named = open.slice(0, 3).map(({ bucket, period }) => `"${bucket.title}" in ${period.label}`).join(', ')
      const details = open.map(({ bucket, period, standing }) => ({ bucket: bucket.id, period: period.start, standing }))
      throw new Refusal('conflict', `${open.length} of the cells are still open: ${named}${open.length > 3 ? ' and others' : ''}.`, { details })
    }
    return roadmaps.update(roadmap, { state: 'agreed' })
  },
})

const roadmapReopen = defineCommand({
  name: 'roadmap.reopen',
  summary: 'Makes an agreed roadmap a draft again.',
  may: 'edit',
  args: z.strictObject({ id }),
  decide: (state, { id: which }) => roadmaps.update(roadmaps.need(state, which), { state: 'draft' }),
})

export const roadmapCommands = [
  settingsChange,
  ...recordCommands(roadmaps, { noun: 'roadmap', may: 'edit', without: ['state'] }).filter(({ name }) => name !== 'roadmap.change'),
  roadmapChange, roadmapAgree, roadmapReopen,
  bucketAdd, bucketMove,
  // Agreements about its cells are parts of a bucket; activities are not, and keep it from being removed.
  ...recordCommands(buckets, { may: 'edit', without: ['rank', 'roadmap'], parts: (state, bucket) => removalsOf(state, cellAgreements, 'bucket', bucket) }).filter(({ name }) => name !== 'bucket.add'),
  ...activityCommands,
  cellAgree, cellEmpty, cellReopen,
  ...reviewCommands,
] as readonly unknown[] as readonly CommandType[]
