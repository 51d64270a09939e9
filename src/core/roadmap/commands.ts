import { z } from 'zod'
import { rankBetween } from '../../lib/rank.ts'
import type { Change } from '../kernel/change.ts'
import { type CommandType, defineCommand } from '../kernel/command.ts'
import { changeableFields, id, recordCommands } from '../kernel/record-commands.ts'
import { Refusal } from '../kernel/refusal.ts'
import type { State } from '../kernel/state.ts'
import { labelDays } from '../time/label.ts'
import { line } from '../workspace/workspace.ts'
import { activityCommands } from './activity-commands.ts'
import { capacityCommands } from './capacity-commands.ts'
import { cellCommands } from './cell-commands.ts'
import { columnsOf, openCells, rowsOf } from './empty-cells.ts'
import { effectCommands } from './effect-commands.ts'
import { reviewCommands } from './review-commands.ts'
import { settingsChange } from './settings-change.ts'
import { waiverCommands } from './waiver-commands.ts'
import { activities, type Bucket, buckets, type CellAgreement, cellAgreements, roadmaps } from './roadmap.ts'

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
    return [buckets.create(newId('buckets'), { roadmap: on.id, title, hue: hue ?? free, rank: rankBetween(rows.at(-1)?.rank, undefined) })]
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

/** Decisions about its cells are parts of a bucket; activities are not, and keep it from being removed. What was decided goes with a reason, and by name. */
const bucketRemove = defineCommand({
  name: 'bucket.remove',
  summary: 'Removes a bucket that no activity is in; with a reason, when something was decided about its cells.',
  may: 'edit',
  args: z.strictObject({ id }),
  decide(state, { id: which }, { reason }) {
    const bucket = buckets.need(state, which)
    const decided = cellAgreements.list(state).filter((one) => one.bucket === which)
    if (decided.length > 0 && !reason && !activities.list(state).some((one) => one.bucket === which)) throw decisionsWouldGo(state, bucket, decided)
    return [...decided.map((one) => cellAgreements.remove(one)), buckets.remove(bucket)]
  },
})

function decisionsWouldGo(state: State, { title, roadmap }: Bucket, decided: readonly CellAgreement[]): Refusal {
  const labels = new Map(columnsOf(state, roadmaps.need(state, roadmap)).map(({ start, label }) => [start, label]))
  const named = [...decided].sort((a, b) => (a.period < b.period ? -1 : 1)).map(({ period, agreed, reason }) => `${labels.get(period) ?? labelDays(period)} ${agreed === 'empty' ? `empty on purpose (${reason ?? ''})` : 'agreed'}`)
  return new Refusal('needs-reason', `The team has decided on “${title}”: ${named.slice(0, 3).join('; ')}${named.length > 3 ? `; and ${named.length - 3} more` : ''}. When the bucket goes, the reason is kept with them: say why.`, { details: decided })
}

/** Gives a bucket a rank before those that follow. Such as have the very rank that it comes after, since one was brought back, get others too. */
function rankedAfter(after: string | undefined, bucket: Bucket, following: readonly Bucket[]): Change[] {
  const twins = following.filter(({ rank }) => rank === after)
  const end = following[twins.length]?.rank
  let rank = after
  return [bucket, ...twins].flatMap((row) => buckets.update(row, { rank: (rank = rankBetween(rank, end)) }))
}

const roadmapChange = defineCommand({
  name: 'roadmap.change',
  summary: 'Changes fields of an activity roadmap; another horizon or period makes an agreed one a draft again.',
  may: 'edit',
  argsAreChanges: true,
  args: z.strictObject({ id, ...changeableFields(roadmaps, ['state']) }),
  decide(state, { id: which, ...fields }) {
    const roadmap = roadmaps.need(state, which)
    const cut = 'horizon' in fields || 'period' in fields
    return roadmaps.update(roadmap, { ...fields, ...(cut && roadmap.state === 'agreed' ? { state: 'draft' as const } : {}) })
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
  ...recordCommands(buckets, { may: 'edit', without: ['rank', 'roadmap'] }).filter(({ name }) => name !== 'bucket.add' && name !== 'bucket.remove'),
  bucketRemove,
  ...activityCommands,
  ...cellCommands, ...waiverCommands, ...capacityCommands,
  ...reviewCommands, ...effectCommands,
] as readonly unknown[] as readonly CommandType[]
