import type { Id } from '../../../core/kernel/change.ts'
import type { Board, BoardNote } from '../../../core/workshop/board.ts'
import type { Pile } from './picture.ts'
import { placeOf } from './places.ts'

/** The notes that lie on top and face up, in their order, each with how many lie under it. */
export function pilesOf(notes: Board['notes']): readonly Pile[] {
  const under = new Map<Id, number>()
  for (const note of Object.values(notes)) {
    const top = note.under === undefined ? undefined : topOf(note.under, notes)
    if (top !== undefined) under.set(top, (under.get(top) ?? 0) + 1)
  }
  return Object.entries(notes).filter(([, { faceUp, under: above }]) => faceUp && above === undefined)
    .map(([id, note]) => ({ id, note, under: under.get(id) ?? 0 }))
    .sort((a, b) => (a.note.rank < b.note.rank ? -1 : a.note.rank > b.note.rank ? 1 : a.id < b.id ? -1 : 1))
}

function topOf(id: Id, notes: Board['notes']): Id {
  const above = notes[id]?.under
  return above === undefined ? id : topOf(above, notes)
}

/** The piles by lane and column, as `lane/column`. */
export function pilesByPlace(piles: readonly Pile[], board: Pick<Board, 'workshop' | 'groups'>): ReadonlyMap<string, readonly Pile[]> {
  const found = new Map<string, Pile[]>()
  for (const pile of piles) {
    const key = placeKey(placeOf(pile.note, board))
    const held = found.get(key)
    if (held === undefined) found.set(key, [pile])
    else held.push(pile)
  }
  return found
}

export function placeKey({ lane, column }: { readonly lane: string; readonly column?: number }): string {
  return `${lane}/${column ?? ''}`
}

/** How many notes these piles are. */
export function countOf(piles: readonly Pile[]): number {
  return piles.reduce((sum, { under }) => sum + 1 + under, 0)
}

export const byRank = ([a, one]: readonly [Id, { readonly rank: string }], [b, other]: readonly [Id, { readonly rank: string }]): number =>
  one.rank < other.rank ? -1 : one.rank > other.rank ? 1 : a < b ? -1 : 1

/** The notes that lie under one, however deep. */
export function notesUnder(id: Id, notes: Board['notes']): readonly (readonly [Id, BoardNote])[] {
  return Object.entries(notes).filter(([other, { under }]) => other !== id && under !== undefined && topOf(other, notes) === id)
}
