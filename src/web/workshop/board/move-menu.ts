import type { Id } from '../../../core/kernel/change.ts'
import type { Board } from '../../../core/workshop/board.ts'
import { isDoneIn } from '../../../core/workshop/phases.ts'
import type { MenuEntry, MenuGroup } from '../../parts/menu-groups.ts'
import { inSentence } from '../room/phase-words.ts'
import { byRank } from './piles.ts'
import { aside, field, fresh, isGrid, isSamePlace, type Move, outlierWords, type Place, placeOf } from './places.ts'

export interface MenuActs {
  readonly move: (notes: readonly Id[], move: Move) => void
  readonly merge: (into: Id, notes: readonly Id[]) => void
  readonly back: (note: Id, on: boolean) => void
  readonly open: (note: Id) => void
}

/** Everything that a hand does to notes, as a menu: the click path and the key path of each drag. Nothing that the phase does not let. */
export function moveMenu(notes: readonly Id[], board: Board, self: Id | undefined, isHeld: boolean, acts: MenuActs): readonly MenuGroup[] {
  const { workshop, groups, rows } = board
  const [first] = notes
  const one = notes.length === 1 && first !== undefined ? board.notes[first] : undefined
  const word = inSentence(workshop.words.bucket)
  const places = notes.flatMap((id) => (board.notes[id] === undefined ? [] : [placeOf(board.notes[id], board)]))
  const isThere = (place: Place) => places.every((held) => isSamePlace(held, place))
  const to = (text: string, place: Place): MenuEntry[] => (isThere(place) ? [] : [{ text, run: () => acts.move(notes, { place }) }])
  const mayGroup = isDoneIn('note.group', workshop.phase) || isDoneIn('note.place', workshop.phase)
  const lanes = isGrid(workshop) ? Object.entries(rows).sort(byRank).flatMap(([lane, { title }]) => to(title, inLane(lane, places))) : Object.entries(groups).sort(byRank).flatMap(([lane, { label }]) => to(label ?? 'Without a name yet', { lane }))
  const others: MenuEntry[] = [
    ...(isDoneIn('group.add', workshop.phase) && !isGrid(workshop) ? [{ text: `A new ${word}`, run: () => acts.move(notes, { place: { lane: fresh } }) }] : []),
    ...to(`Keep aside (${outlierWords(workshop.words.outlier)})`, { lane: aside }),
    ...(isGrid(workshop) ? [] : to(`Out of its ${word}`, { lane: field })),
  ]
  const [lane] = places.map((place) => place.lane)
  const times = isDoneIn('note.date', workshop.phase) && lane !== undefined && places.every((place) => place.lane === lane)
    ? [...workshop.columns.flatMap(({ label }, column) => to(label, { lane, column })), ...to('No time yet', { lane })]
    : []
  const found: MenuGroup[] = [
    { entries: [
      ...(one === undefined ? [] : [{ text: 'Open', keys: '↵', run: () => acts.open(first ?? '') }]),
      ...(one === undefined || self === undefined || isHeld || !isDoneIn('note.back', workshop.phase) ? [] : [one.backedBy?.includes(self) === true ? { text: 'No longer for it', run: () => acts.back(first ?? '', false) } : { text: 'I am for it', run: () => acts.back(first ?? '', true) }]),
      ...(notes.length < 2 || isHeld || !isDoneIn('note.merge', workshop.phase) ? [] : [{ text: `Lay these ${notes.length} together: they say the same`, run: () => acts.merge(first ?? '', notes.slice(1)) }]),
    ] },
    ...(isHeld || !mayGroup ? [] : [{ title: 'Move to', entries: [...lanes, ...others] }]),
    ...(isHeld ? [] : [{ title: 'When', entries: times }]),
  ]
  return found.filter(({ entries }) => entries.length > 0)
}

/** Another row, in the column where it is, as far as all are in one. */
function inLane(lane: Id, places: readonly Place[]): Place {
  const [first] = places
  return first?.column !== undefined && places.every(({ column }) => column === first.column) ? { lane, column: first.column } : { lane }
}
