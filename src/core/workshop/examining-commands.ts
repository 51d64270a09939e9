import { z } from 'zod'
import { type CommandType, defineCommand } from '../kernel/command.ts'
import { id } from '../kernel/record-commands.ts'
import { Refusal } from '../kernel/refusal.ts'
import type { State } from '../kernel/state.ts'
import { agreedCell, cellAt, emptiedCell } from '../roadmap/cell-commands.ts'
import { questionsOf } from '../roadmap/cell-questions.ts'
import type { Cell } from '../roadmap/empty-cells.ts'
import { activities, buckets, cellAgreements, roadmaps } from '../roadmap/roadmap.ts'
import { daySchema } from '../time/window.ts'
import { asksInWords, asksOf } from './asks.ts'
import { inTurn } from './in-turn.ts'
import { needOnTop, notesFor } from './notes-in-room.ts'
import { participantIn } from './participant-in.ts'
import { placedNote } from './placed-notes.ts'
import { participantsOf, standingFor } from './taking-part.ts'
import type { Workshop } from './workshops.ts'

const reason = z.string().trim().min(1).max(2_000)
const { effort } = activities.definition.fields

/** A cell of the roadmap that a workshop plans. Refuses with `not-found` any other. */
function cellIn(state: State, { roadmap }: Workshop, bucket: string, period: string): Cell {
  if (buckets.get(state, bucket)?.roadmap !== roadmap) throw new Refusal('not-found', 'This workshop’s grid has no such row.', { at: 'args.bucket' })
  return cellAt(state, bucket, period).cell
}

const decideCell = defineCommand({
  name: 'workshop.decide-cell',
  summary: 'Records what the room agreed about a cell: that what is there stands, or with a reason that it is empty, or that what is open is so on purpose.',
  may: 'take-part',
  args: z.strictObject({ id, bucket: id, period: daySchema, reason: reason.optional() }),
  decide(state, { id: which, bucket, period, reason: why }, context) {
    const { workshop } = standingFor(state, which, 'workshop.decide-cell', context)
    const cell = cellIn(state, workshop, bucket, period)
    const here = participantsOf(state, which).flatMap(({ person, sameAs, joinedAt, leftAt }) => (person === undefined || sameAs !== undefined || joinedAt === undefined || leftAt !== undefined ? [] : [person]))
    const said = { agreedBy: [...new Set(here)].sort() }
    if (cell.activities.length === 0) return emptiedCell(state, cell, why, said, context)
    const asks = asksInWords(asksOf(questionsOf(state, roadmaps.need(state, workshop.roadmap), cell).open))
    if (asks !== '' && why === undefined) throw new Refusal('conflict', `The room has not said yet ${asks}. Say it, or why it is left open on purpose.`)
    return agreedCell(state, cell, said, () => why ?? '', context)
  },
})

const reopenCell = defineCommand({
  name: 'workshop.reopen-cell',
  summary: 'Takes back what the room agreed about a cell.',
  may: 'take-part',
  args: z.strictObject({ id, bucket: id, period: daySchema }),
  decide(state, { id: which, bucket, period }, context) {
    const { workshop } = standingFor(state, which, 'workshop.decide-cell', context)
    const { agreement } = cellIn(state, workshop, bucket, period)
    return agreement === undefined ? [] : [cellAgreements.remove(agreement)]
  },
})

/** Whoever does it is of the company: a guest is in the room for a day. */
const notePlan = defineCommand({
  name: 'note.plan',
  summary: 'Says who of the room does a note, and how many days of work it takes; null unsets one.',
  may: 'take-part',
  args: z.strictObject({ notes: z.array(id).min(1).max(1_000), owner: id.nullable().optional(), effort: effort.type.or(z.null()) }),
  decide(state, { notes: which, owner, effort: days }, context) {
    const { found, standing } = notesFor(state, which, 'note.plan', context)
    needOnTop(found)
    const doer = owner === undefined || owner === null ? undefined : participantIn(state, standing.workshop.id, owner, 'args.owner')
    if (doer !== undefined && doer.person === undefined) throw new Refusal('invalid', `${doer.name} is a guest: choose somebody of the company who sees to it.`, { at: 'args.owner' })
    return inTurn(state, found, (at, note) => {
      const again = activities.get(at, note.id) === undefined ? placedNote(at, standing.workshop, note, {}, context) : []
      return [...again, ...activities.update(activities.need(at.apply(again), note.id), { owner: owner === undefined ? undefined : (doer?.person ?? null), effort: days })]
    })
  },
})

export const examiningCommands = [decideCell, reopenCell, notePlan] as readonly unknown[] as readonly CommandType[]
