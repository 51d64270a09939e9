import type { Id } from '../kernel/change.ts'
import type { Context } from '../kernel/command.ts'
import { Refusal } from '../kernel/refusal.ts'
import type { State } from '../kernel/state.ts'
import { type Note, notes } from './notes.ts'
import type { Act } from './phases.ts'
import { type Standing, standingFor } from './taking-part.ts'

/** Notes of one workshop that an act is done on, each once. Another's that lies face down is not there. Refuses `not-found`, and `invalid` for two workshops. */
export function notesFor(state: State, which: readonly Id[], act: Act, context: Context): { readonly found: readonly Note[]; readonly standing: Standing } {
  const found = [...new Set(which)].map((one) => notes.need(state, one))
  const [first] = found
  if (first === undefined) throw new Refusal('invalid', 'Say which notes.', { at: 'args.notes' })
  const standing = standingFor(state, first.workshop, act, context)
  if (found.some(({ workshop }) => workshop !== first.workshop)) throw new Refusal('invalid', 'These notes are of two workshops.', { at: 'args.notes' })
  const hidden = found.find(({ faceUp }) => faceUp !== true)
  if (hidden !== undefined) throw new Refusal('not-found', `There is no note with the id ${hidden.id}.`)
  return { found, standing }
}

/** One that lies under another goes where that goes. Refuses with `invalid`. */
export function needOnTop(found: readonly Note[]): void {
  if (found.some(({ under }) => under !== undefined)) throw new Refusal('invalid', 'This note lies under another one, and goes where that goes. Take the two apart first.', { at: 'args.notes' })
}
