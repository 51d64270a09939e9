import { memo, useMemo } from 'react'
import type { Id } from '../../../core/kernel/change.ts'
import type { Board, BoardNote } from '../../../core/workshop/board.ts'
import { minuteWords } from '../room/day-words.ts'
import css from './board-stage.module.css'
import { type Colouring, hueOf } from './colours.ts'
import type { HeldNotes } from './held-notes.ts'
import { NoteCard, type NoteCardProps } from './note-card.tsx'
import { placeWindow } from './note-sheet.tsx'
import type { Picture, Pile, Spot } from './picture.ts'
import { placeOf, placeWords } from './places.ts'
import { cutTo, looked } from './text-fit.ts'
import { measure } from './use-picture.ts'

/** More cards than these are put in their places at once, without gliding. */
const few = 260
/** How much wider the effort's letters are than the author's. */
const heavier = 1.04

export interface CardsProps {
  readonly board: Board
  readonly picture: Picture
  readonly piles: readonly Pile[]
  readonly colouring: Colouring
  readonly held: HeldNotes | undefined
  readonly selected: readonly Id[]
  /** The card that Tab comes to. */
  readonly first: Id | undefined
  readonly waiting: ReadonlySet<Id>
}

/** All cards of the board, always in the same order of elements: one that were moved among the others would not glide. */
export const Cards = memo(function Cards({ board, picture, piles, colouring, held, selected, first, waiting }: CardsProps) {
  const { participants, efforts, groups, rows, workshop } = board
  // What a card says is made once for each note, as long as nothing that it is made of changes.
  const faces = useMemo(() => new WeakMap<BoardNote, { readonly key: string; readonly face: Face }>(), [participants, efforts, groups, rows, workshop, waiting])
  const cards = useMemo(() => [...piles].sort((a, b) => (a.id < b.id ? -1 : 1)), [piles])
  const [chosen, holding] = [new Set(selected), new Set(held?.by === 'pointer' ? held.notes : [])]
  const glides = cards.length <= few
  const isTimed = board.workshop.phase === 'dates' || board.workshop.phase === 'examine'
  return (
    <div role="listbox" aria-label="Notes" aria-multiselectable className={css.cards} data-few={glides}>
      {cards.map(({ id, note, under }) => {
        const spot: Spot | undefined = (holding.has(id) ? held?.base.spots.get(id) : undefined) ?? picture.spots.get(id)
        if (spot === undefined) return null
        const { x, y, width, height, fit, isDense } = spot
        const key = `${width} ${isDense} ${under}`
        const before = faces.get(note)
        const face = before?.key === key ? before.face : faceOf(note, under, board, { width, isDense, isTimed, isWaiting: waiting.has(id) })
        if (face !== before?.face) faces.set(note, { key, face })
        return (
          <NoteCard
            key={id} id={id} text={note.text.slice(0, looked)} {...face}
            hue={hueOf(note, colouring, board)} x={x} y={y} width={width} height={height} size={fit.size} lines={fit.lines} isCut={fit.isCut} isDense={isDense} glides={glides} isStack={under > 0}
            isHeld={holding.has(id)} isSelected={chosen.has(id)} isWaiting={waiting.has(id)} isFirst={id === first}
          />
        )
      })}
    </div>
  )
})

/** What a card says. */
type Face = Pick<NoteCardProps, 'by' | 'beside' | 'goal' | 'rest'>

function faceOf(note: BoardNote, under: number, board: Board, { width, isDense, isTimed, isWaiting }: { readonly width: number; readonly isDense: boolean; readonly isTimed: boolean; readonly isWaiting: boolean }): Face {
  const [size, room] = isDense ? [13, width - 18] : [14, width - 28]
  const effort = (isTimed ? whenWords(note, board) : undefined) ?? (note.effort === undefined ? '' : (board.efforts[note.effort]?.title ?? ''))
  const [by, beside] = footOf(note, under, board, effort, room / size)
  return {
    by, beside, goal: isTimed && note.placed?.goal !== undefined ? cutTo(`Done when: ${note.placed.goal}`, room / 13, measure) : undefined,
    rest: `${restOf(note, board, isWaiting)}${placeWords(placeOf(note, board), board)}`,
  }
}

/** What stands at the foot of a card: whose it is, and what it helps. The moment gives way first; an opened note says all of it. */
function footOf(note: BoardNote, under: number, board: Board, effort: string, room: number): readonly [string, string] {
  const backed = (note.backedBy ?? []).length === 0 ? '' : `${note.backedBy?.length} for it · `
  const all = `${backed}${byWords(note, under, board, true)}`
  const fits = measure(all) + (effort === '' ? 0 : measure(effort) * heavier + 0.6) <= room
  const by = cutTo(fits ? all : `${backed}${byWords(note, under, board, false)}`, room, measure)
  return [by, cutTo(effort, (room - measure(by) - 0.6) / heavier, measure)]
}

function byWords({ author, at }: BoardNote, under: number, { workshop, participants }: Board, isTimed: boolean): string {
  return `${participants[author]?.name ?? 'Somebody'}${under === 0 ? '' : ` +${under}`}${isTimed ? `, ${minuteWords(at, workshop)}` : ''}`
}

/** A time that is not its whole column: of several columns, or of a part of one. */
function whenWords({ placed }: BoardNote, board: Board): string | undefined {
  const { window } = placed ?? {}
  if (window === undefined) return undefined
  const column = board.workshop.columns.find(({ start }) => start === window.start)
  return column?.end === window.end ? undefined : placeWindow(board, window)
}

/** What a card does not show, for whoever has it read out: it comes after what is seen. */
function restOf({ at, effort, placed, backedBy = [], text }: BoardNote, board: Board, isWaiting: boolean): string {
  const helps = effort === undefined ? undefined : board.efforts[effort]?.title
  const parts = [minuteWords(at, board.workshop), helps === undefined ? '' : `helps ${helps}`, placed?.goal === undefined ? '' : `done when ${placed.goal}`, backedBy.length === 0 ? '' : `backed by ${backedBy.length}`, text.length > looked ? 'longer than its card' : '']
  return `${parts.filter((part) => part !== '').join(', ')}. ${isWaiting ? 'Not sent yet. ' : ''}In `
}
