import { z } from 'zod'
import type { Id } from '../kernel/change.ts'
import { type CommandType, type Context, defineCommand } from '../kernel/command.ts'
import { id } from '../kernel/record-commands.ts'
import { Refusal } from '../kernel/refusal.ts'
import type { State } from '../kernel/state.ts'
import { activities } from '../roadmap/roadmap.ts'
import { windowSchema } from '../time/window.ts'
import { addedNote, counted, needIn } from './new-note.ts'
import { type Note, notes } from './notes.ts'
import { titleOfNote } from './note-title.ts'
import type { Act } from './phases.ts'
import { revealed } from './reveal.ts'
import { type Standing, standingFor, trueSelf } from './taking-part.ts'
import { timeLeft } from './time-left.ts'
import { efforts, participants } from './workshops.ts'

const text = notes.definition.fields.text.type

const noteAdd = defineCommand({
  name: 'note.add',
  summary: 'Writes a note: face down in the brainstorm, where nobody else can read it, face up later.',
  may: 'take-part',
  argsAreChanges: true,
  args: z.strictObject({ workshop: id, text, effort: id.optional(), author: id.optional(), group: id.optional(), bucket: id.optional(), window: windowSchema.optional() }),
  decide: (state, { workshop, ...draft }, context) => addedNote(state, standingFor(state, workshop, 'note.add', context), context.newId('notes'), draft, {}, context),
})

const noteChange = defineCommand({
  name: 'note.change',
  summary: 'Changes the words of one’s own note, or the effort that it supports.',
  may: 'take-part',
  argsAreChanges: true,
  args: z.strictObject({ id, text: text.optional(), effort: id.nullable().optional() }),
  decide(state, { id: which, text: words, effort }, context) {
    const { note } = ownNote(state, which, 'note.change', context)
    if (typeof effort === 'string') needIn(efforts.need(state, effort), note.workshop, 'args.effort')
    const activity = activities.get(state, note.id)
    const follows = words !== undefined && activity?.title === titleOfNote(note.text)
    return [...notes.update(note, { text: words, effort }), ...(activity !== undefined && follows ? activities.update(activity, { title: titleOfNote(words) }) : [])]
  },
})

/** What the room has seen stays on the board. */
const noteRemove = defineCommand({
  name: 'note.remove',
  summary: 'Takes back a note of one’s own that still lies face down.',
  may: 'take-part',
  args: z.strictObject({ id }),
  decide(state, { id: which }, context) {
    const { note } = ownNote(state, which, 'note.remove', context)
    if (note.faceUp === true) throw new Refusal('out-of-order', 'This note has been turned over, and what the room has seen stays. Put it aside with the outliers.')
    return [notes.remove(note), ...counted(state, note.author, -1)]
  },
})

/** Whoever leads turns notes over at any time; once time is up, any window does, so that it happens whatever has become of the leader's. */
const brainstormReveal = defineCommand({
  name: 'brainstorm.reveal',
  summary: 'Turns over all notes that lie face down.',
  may: 'take-part',
  args: z.strictObject({ workshop: id }),
  decide(state, { workshop: which }, context) {
    const { workshop, leads } = standingFor(state, which, 'brainstorm.reveal', context)
    const isOver = workshop.timer !== undefined && timeLeft(workshop.timer, context.now) <= 0
    if (!leads && !isOver) throw new Refusal('out-of-order', 'There is time left to write. The notes are turned over when it is up.')
    return revealed(state, which)
  },
})

/** A note that is one's own, or that one typed for somebody. Another's that lies face down is not there. */
function ownNote(state: State, which: Id, act: Act, context: Context): { readonly note: Note; readonly standing: Standing } {
  const note = notes.need(state, which)
  const standing = standingFor(state, note.workshop, act, context)
  if (isTheirs(state, note, standing, context)) return { note, standing }
  if (note.faceUp !== true) throw new Refusal('not-found', `There is no note with the id ${which}.`)
  throw new Refusal('not-allowed', 'Only whoever wrote a note changes it. Nothing is edited or judged in the brainstorm.')
}

function isTheirs(state: State, { author, people }: Note, { self }: Standing, { actor }: Context): boolean {
  const typed = actor.person !== undefined && people?.includes(actor.person) === true
  return typed || trueSelf(state, participants.need(state, author)).id === self?.id
}

export const noteCommands = [noteAdd, noteChange, noteRemove, brainstormReveal] as readonly unknown[] as readonly CommandType[]
