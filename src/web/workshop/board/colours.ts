import type { Id } from '../../../core/kernel/change.ts'
import type { Board, BoardNote } from '../../../core/workshop/board.ts'
import { inSentence } from '../room/phase-words.ts'
import { aside, field, placeOf } from './places.ts'

/** What the colour of a card says. Names of author and effort stand on each card as well, so that colour is never the only mark. */
export const colourings = ['bucket', 'author', 'effort'] as const
export type Colouring = (typeof colourings)[number]

export function colouringWords(colouring: Colouring, word: string): string {
  return { bucket: `By ${inSentence(word)}`, author: 'By author', effort: 'By effort' }[colouring]
}

const hues = 12

/** The hue of a note, 1 to 12; unset is paper. */
export function hueOf(note: BoardNote, colouring: Colouring, board: Board): number | undefined {
  if (colouring === 'author') return board.participants[note.author]?.hue
  if (colouring === 'effort') return note.effort === undefined ? undefined : effortHues(board.efforts).get(note.effort)
  const { lane } = placeOf(note, board)
  return lane === field || lane === aside ? undefined : (board.rows[lane]?.hue ?? board.groups[lane]?.hue)
}

const known = new WeakMap<Board['efforts'], ReadonlyMap<Id, number>>()

function effortHues(efforts: Board['efforts']): ReadonlyMap<Id, number> {
  const found = known.get(efforts) ?? new Map(Object.keys(efforts).sort().map((id, at) => [id, (at % hues) + 1]))
  known.set(efforts, found)
  return found
}

/** What the colours on the board mean, in the order of their names; nothing while they are those of the buckets, which say it themselves. */
export function legendOf(notes: readonly BoardNote[], colouring: Colouring, board: Board): readonly { readonly hue: number | undefined; readonly text: string }[] {
  if (colouring === 'bucket') return []
  const shown = new Set(notes.map((note) => (colouring === 'author' ? note.author : (note.effort ?? ''))))
  const named = [...shown].map((id) => ({ hue: colouring === 'author' ? board.participants[id]?.hue : effortHues(board.efforts).get(id), text: colouring === 'author' ? (board.participants[id]?.name ?? 'Somebody') : (board.efforts[id]?.title ?? 'No effort yet') }))
  return named.sort((a, b) => (a.text < b.text ? -1 : 1))
}
