import { z } from 'zod'
import { type CommandType, defineCommand } from '../kernel/command.ts'
import { id } from '../kernel/record-commands.ts'
import { Refusal } from '../kernel/refusal.ts'
import { grouped } from './grouped.ts'
import { mergedNotes, splitNote } from './merged.ts'
import { needIn } from './new-note.ts'
import { noteGroups, notes } from './notes.ts'
import { needOnTop, notesFor } from './notes-in-room.ts'
import { needSelf, participantIn } from './participant-in.ts'
import { rankArg } from './ranked.ts'

const many = z.array(id).min(1).max(1_000)

const noteGroup = defineCommand({
  name: 'note.group',
  summary: 'Puts notes into a bucket on the board, aside as outliers, or back among the others.',
  may: 'take-part',
  args: z.strictObject({ notes: many, group: id.nullable(), outlier: z.boolean().optional(), rank: rankArg.optional() }),
  decide(state, { notes: which, group, outlier, rank }, context) {
    const { found, standing } = notesFor(state, which, 'note.group', context)
    needOnTop(found)
    if (group !== null) needIn(noteGroups.need(state, group), standing.workshop.id, 'args.group')
    return grouped(state, found, { group: group ?? undefined, outlier, rank }, context)
  },
})

const noteMerge = defineCommand({
  name: 'note.merge',
  summary: 'Lays notes that say the same under one of them; each keeps its author.',
  may: 'take-part',
  args: z.strictObject({ into: id, notes: many }),
  decide(state, { into, notes: which }, context) {
    const { found } = notesFor(state, [into, ...which], 'note.merge', context)
    const [onto, ...others] = found
    if (onto === undefined || others.length === 0) throw new Refusal('invalid', 'A note cannot lie under itself.', { at: 'args.notes' })
    return mergedNotes(state, onto, others, context)
  },
})

const noteSplit = defineCommand({
  name: 'note.split',
  summary: 'Takes a note from under the one that it was laid under.',
  may: 'take-part',
  args: z.strictObject({ id }),
  decide(state, { id: which }, context) {
    const { found } = notesFor(state, [which], 'note.split', context)
    return found.flatMap((note) => splitNote(state, note, context))
  },
})

const noteBack = defineCommand({
  name: 'note.back',
  summary: 'Says that one is for a note, or no longer.',
  may: 'take-part',
  args: z.strictObject({ id, on: z.boolean() }),
  decide(state, { id: which, on }, context) {
    const { found, standing } = notesFor(state, [which], 'note.back', context)
    const self = needSelf(standing).id
    return found.flatMap((note) => {
      const others = (note.backedBy ?? []).filter((one) => participantIn(state, note.workshop, one, 'args.id').id !== self)
      const backedBy = on ? [...others, self].sort() : others
      return notes.update(note, { backedBy: backedBy.length === 0 ? null : backedBy })
    })
  },
})

export const sortingCommands = [noteGroup, noteMerge, noteSplit, noteBack] as readonly unknown[] as readonly CommandType[]
