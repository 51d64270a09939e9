import type { Board } from '../../../core/workshop/board.ts'
import { phaseNames, phases } from '../../../core/workshop/phases.ts'

/** What just happened in the room, in one sentence, from the board as it was to the board as it is. Nothing where nothing is worth saying. */
export function whatHappened(before: Board, after: Board): string | undefined {
  return ofTheStep(before, after) ?? ofPeople(before, after) ?? ofPhotos(before, after) ?? ofNotes(before, after)
}

function ofTheStep({ workshop: was }: Board, { workshop: is, participants }: Board): string | undefined {
  const leader = participants[is.leader ?? '']?.name
  if (was.phase !== is.phase) {
    if (is.phase === 'closed') return 'The workshop has been closed.'
    if (was.phase === 'prepare') return `The workshop has begun with ${phaseNames[is.phase]}.`
    return phases.indexOf(is.phase) > phases.indexOf(was.phase) ? `Now it is ${phaseNames[is.phase]}.` : `Back to ${phaseNames[is.phase]}.`
  }
  if (was.leader !== is.leader && leader !== undefined) return `${leader} leads now.`
  if ((was.pausedAt === undefined) !== (is.pausedAt === undefined)) return is.pausedAt === undefined ? 'The workshop goes on.' : 'The workshop is paused.'
  if (was.locked !== is.locked) return is.locked === true ? 'The board is locked: it is looked at and not changed.' : 'The board is open again.'
  if (was.voting !== is.voting && is.voting !== undefined) return is.voting === 'open' ? 'The vote is open.' : 'The vote is closed.'
  const added = (is.timer?.minutes ?? 0) - (was.timer?.minutes ?? 0)
  if (was.timer !== undefined && added > 0) return `${added} minutes were added.`
  return undefined
}

function ofPeople(before: Board, after: Board): string | undefined {
  for (const [id, one] of Object.entries(after.participants)) {
    const was = before.participants[id]
    if (one.joined && !one.left && (was === undefined || !was.joined || was.left)) return `${one.name} is in the room.`
    if (one.left && was?.left === false) return `${one.name} has left. Their notes stay.`
  }
  return undefined
}

function ofPhotos(before: Board, after: Board): string | undefined {
  return Object.keys(after.photos).some((id) => before.photos[id] === undefined) ? 'A photo of the board was kept.' : undefined
}

const faceUp = (board: Board): number => Object.values(board.notes).filter((note) => note.faceUp).length

/** One note that moved, or many that were turned over. */
function ofNotes(before: Board, after: Board): string | undefined {
  if (after.workshop.phase === 'brainstorm') return faceUp(after) > 0 && faceUp(before) === 0 ? `All ${faceUp(after)} notes are turned over.` : undefined
  const moved = Object.entries(after.notes).filter(([id, note]) => {
    const was = before.notes[id]
    return was !== undefined && (was.group !== note.group || was.outlier !== note.outlier || was.placed?.bucket !== note.placed?.bucket || was.placed?.window?.start !== note.placed?.window?.start)
  })
  const [first, ...more] = moved
  if (first === undefined || more.length > 0) return first === undefined ? undefined : `${moved.length} notes were moved.`
  const [id, note] = first
  const whose = after.participants[note.author]?.name ?? 'Somebody'
  const column = after.workshop.columns.find(({ start }) => start === note.placed?.window?.start)
  if (column !== undefined && before.notes[id]?.placed?.window?.start !== column.start) return `The note of ${whose} is in ${column.label} now.`
  const where = after.rows[note.placed?.bucket ?? '']?.title ?? after.groups[note.group ?? '']?.label
  if (where !== undefined) return `The note of ${whose} is in ${where} now.`
  return note.outlier === true ? `The note of ${whose} is kept aside.` : undefined
}
