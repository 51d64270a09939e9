import { z } from 'zod'
import type { Id } from '../kernel/change.ts'
import { type CommandType, type Context, defineCommand } from '../kernel/command.ts'
import { id } from '../kernel/record-commands.ts'
import { Refusal } from '../kernel/refusal.ts'
import type { State } from '../kernel/state.ts'
import { rowsOf } from '../roadmap/empty-cells.ts'
import { activities, buckets, cellAgreements } from '../roadmap/roadmap.ts'
import { isLaid } from './board.ts'
import { grouped } from './grouped.ts'
import { needIn } from './new-note.ts'
import { type NoteGroup, noteGroups } from './notes.ts'
import { groupsOf, nextGroupRank, notesOf } from './notes-of.ts'
import { needOnTop, notesFor } from './notes-in-room.ts'
import { rankArg } from './ranked.ts'
import { laidRow } from './rows.ts'
import { standingFor } from './taking-part.ts'
import type { Workshop } from './workshops.ts'

const hues = 12
const { label, hue, origin } = noteGroups.definition.fields

const groupAdd = defineCommand({
  name: 'group.add',
  summary: 'Makes a bucket on the board, with some notes where they are given.',
  may: 'take-part',
  args: z.strictObject({ workshop: id, label: label.type, notes: z.array(id).max(1_000).optional(), origin: origin.type.optional(), bucket: id.optional() }),
  decide(state, { workshop: which, label: name, notes: held = [], origin: from = 'today', bucket: row }, context) {
    const { workshop } = standingFor(state, which, 'group.add', context)
    const stands = row === undefined ? undefined : rowFor(state, workshop, row)
    const title = name ?? stands?.title
    const group: NoteGroup = {
      id: context.newId('note-groups'), workshop: which, hue: stands?.hue ?? freeHue(state, workshop), rank: stands?.rank ?? nextGroupRank(state, workshop), origin: from,
      ...(title === undefined ? {} : { label: title }), ...(row === undefined ? {} : { bucket: row }),
    }
    const { id: made, ...fields } = group
    const created = [noteGroups.create(made, fields), ...rowOnGrid(state, workshop, group)]
    return [...created, ...(held.length === 0 ? [] : putInto(state.apply(created), held, made, which, context))]
  },
})

/** Once the grid is laid, a group is a row from its beginning, and so has a name. */
function rowOnGrid(state: State, workshop: Workshop, group: NoteGroup) {
  if (!isLaid(workshop)) return []
  if (group.label === undefined) throw new Refusal('invalid', 'The grid is laid, so a new row has a name.', { at: 'args.label' })
  return laidRow(state, workshop, group)
}

function putInto(state: State, held: readonly Id[], group: Id, workshop: Id, context: Context) {
  const { found } = notesFor(state, held, 'note.group', context)
  needOnTop(found)
  for (const note of found) needIn(note, workshop, 'args.notes')
  return grouped(state, found, { group }, context)
}

function rowFor(state: State, { id: which, roadmap }: Workshop, row: Id) {
  const bucket = buckets.need(state, row)
  if (bucket.roadmap !== roadmap) throw new Refusal('invalid', 'That bucket is on another roadmap.', { at: 'args.bucket' })
  if (groupsOf(state, which).some((one) => one.bucket === row || one.id === row)) throw new Refusal('exists', `"${bucket.title}" is on the board already.`, { at: 'args.bucket' })
  return bucket
}

function freeHue(state: State, { id: which, roadmap }: Workshop): number {
  const shown = [...groupsOf(state, which), ...rowsOf(state, roadmap)]
  const used = new Set(shown.map((one) => one.hue))
  return Array.from({ length: hues }, (_, at) => at + 1).find((one) => !used.has(one)) ?? (shown.length % hues) + 1
}

const groupChange = defineCommand({
  name: 'group.change',
  summary: 'Names a bucket on the board, or changes its place or colour.',
  may: 'take-part',
  args: z.strictObject({ id, label: label.type, rank: rankArg.optional(), hue: hue.type.optional() }),
  decide(state, { id: which, ...fields }, context) {
    const group = noteGroups.need(state, which)
    const { workshop } = standingFor(state, group.workshop, 'group.change', context)
    const changes = noteGroups.update(group, fields)
    return [...changes, ...(isLaid(workshop) ? laidRow(state, workshop, noteGroups.need(state.apply(changes), which)) : [])]
  },
})

/** Its notes stay, in no bucket. Where it has become a row of its own, that goes too; one that it only stood for stays. */
const groupRemove = defineCommand({
  name: 'group.remove',
  summary: 'Takes a bucket off the board; its notes stay.',
  may: 'take-part',
  args: z.strictObject({ id }),
  decide(state, { id: which }, context) {
    const group = noteGroups.need(state, which)
    standingFor(state, group.workshop, 'group.remove', context)
    const emptied = grouped(state, notesOf(state, group.workshop).filter((note) => note.group === which), { group: undefined }, context)
    const row = group.bucket === undefined ? buckets.get(state, which) : undefined
    const after = state.apply(emptied)
    // Told without their titles: a guest may lead, and knows the roadmap by its rows and notes alone.
    if (row !== undefined && activities.list(after).some(({ bucket }) => bucket === row.id)) throw new Refusal('in-use', 'The row of this bucket has activities on the roadmap that are no notes of the room. Move them there first.')
    // What was decided about its cells is not lost by the way: the roadmap itself takes a row away with a reason.
    if (row !== undefined && cellAgreements.list(after).some(({ bucket }) => bucket === row.id)) throw new Refusal('in-use', 'Cells of this row have been decided. Open them again first, or keep the row.')
    return [...emptied, noteGroups.remove(group), ...(row === undefined ? [] : [buckets.remove(row)])]
  },
})

export const groupCommands = [groupAdd, groupChange, groupRemove] as readonly unknown[] as readonly CommandType[]
