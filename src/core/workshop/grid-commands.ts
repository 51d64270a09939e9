import { z } from 'zod'
import type { Change, Id } from '../kernel/change.ts'
import { type CommandType, type Context, defineCommand } from '../kernel/command.ts'
import { id } from '../kernel/record-commands.ts'
import type { State } from '../kernel/state.ts'
import { type ActivityFields, changedActivity, checkReason } from '../roadmap/activity-changes.ts'
import { activities } from '../roadmap/roadmap.ts'
import { windowSchema } from '../time/window.ts'
import { inTurn } from './in-turn.ts'
import { addedNote } from './new-note.ts'
import { type Note, notes } from './notes.ts'
import { groupsOf } from './notes-of.ts'
import { needOnTop, notesFor } from './notes-in-room.ts'
import { placedNote } from './placed-notes.ts'
import { rankArg, ranksFrom } from './ranked.ts'
import { rowIdOf } from './rows.ts'
import { standingFor } from './taking-part.ts'
import type { Workshop } from './workshops.ts'

const many = z.array(id).min(1).max(1_000)
const goal = activities.definition.fields.completionGoal.type

const notePlace = defineCommand({
  name: 'note.place',
  summary: 'Places notes in a row of the grid, and in a cell with a window; null takes them out.',
  may: 'take-part',
  args: z.strictObject({ notes: many, bucket: id.nullable(), window: windowSchema.nullable().optional(), rank: rankArg.optional() }),
  decide(state, { notes: which, bucket, window, rank }, context) {
    const { found, standing } = notesFor(state, which, 'note.place', context)
    const ranks = rank === undefined ? undefined : ranksFrom(rank, found.map((note) => note.id), activities.list(state).filter((one) => one.roadmap === standing.workshop.roadmap && one.bucket === (bucket ?? undefined)))
    const group = groupsOf(state, standing.workshop.id).find((one) => rowIdOf(one) === bucket)
    return moved(state, standing.workshop, found, context, (note) => ({ bucket, window, ...(ranks === undefined ? {} : { rank: ranks.get(note.id) }) }), group?.id)
  },
})

const noteDate = defineCommand({
  name: 'note.date',
  summary: 'Gives notes their time, with the goal of being done then; null takes them out of time.',
  may: 'take-part',
  args: z.strictObject({ notes: many, window: windowSchema.nullable(), goal: goal.or(z.null()) }),
  decide(state, { notes: which, window, goal: completionGoal }, context) {
    const { found, standing } = notesFor(state, which, 'note.date', context)
    return moved(state, standing.workshop, found, context, () => ({ window, completionGoal }))
  },
})

/**
 * Activities of notes, moved under the roadmap's own rules; a note whose activity has been removed gets one again. A note that went into the row of a
 * group is in that group too, should the room go back.
 */
function moved(state: State, workshop: Workshop, found: readonly Note[], context: Context, fieldsFor: (note: Note) => ActivityFields, group?: Id): Change[] {
  needOnTop(found)
  return inTurn(state, found, (at, note) => {
    const again = activities.get(at, note.id) === undefined ? placedNote(at, workshop, note, {}, context) : []
    const there = at.apply(again)
    const activity = activities.need(there, note.id)
    const changes = changedActivity(there, activity, fieldsFor(note))
    checkReason(activity, changes, context, 'moved')
    return [...again, ...changes, ...(group === undefined ? [] : notes.update(note, { group, outlier: null }))]
  })
}

/** Notes of a day on paper, in one act. Whoever plans types them in for all as whoever leads does: who led may have been a guest, and gone home. */
const noteEnter = defineCommand({
  name: 'note.enter',
  summary: 'Types in notes from paper, each with its author, and where it hung as far as that is known.',
  may: 'take-part',
  args: z.strictObject({
    workshop: id, photo: id.optional(),
    notes: z.array(z.strictObject({ text: notes.definition.fields.text.type, author: id.optional(), effort: id.optional(), group: id.optional(), bucket: id.optional(), window: windowSchema.optional(), goal })).min(1).max(1_000),
  }),
  decide(state, { workshop, photo, notes: drafts }, context) {
    const from = { fromPaper: true, ...(photo === undefined ? {} : { photo }) } as const
    return inTurn(state, drafts.entries(), (at, [index, draft]) => addedNote(at, { ...standingFor(at, workshop, 'note.enter', context), leads: true }, context.newId(`notes ${index}`), draft, from, context))
  },
})

export const gridCommands = [notePlace, noteDate, noteEnter] as readonly unknown[] as readonly CommandType[]
