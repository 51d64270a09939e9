import { ThumbsUp, X } from 'lucide-react'
import { useEffect, useRef } from 'react'
import type { Id } from '../../../core/kernel/change.ts'
import type { Board } from '../../../core/workshop/board.ts'
import { isDoneIn } from '../../../core/workshop/phases.ts'
import type { Json } from '../../../lib/json.ts'
import { Button, IconButton } from '../../parts/button.tsx'
import type { MenuGroup } from '../../parts/menu-groups.ts'
import { Menu } from '../../parts/menu.tsx'
import { minuteWords } from '../room/day-words.ts'
import { useBoard } from '../use-board.ts'
import { GoalLine } from './goal-line.tsx'
import css from './note-sheet.module.css'
import { notesUnder } from './piles.ts'
import { placeOf, placeWords } from './places.ts'
import { PlanLine } from './plan-line.tsx'

export interface NoteSheetProps {
  readonly id: Id
  readonly board: Board
  readonly isHeld: boolean
  readonly moves: readonly MenuGroup[]
  readonly act: (name: string, args: Json) => void
  readonly close: () => void
}

/** A note that was opened, at the right: all its words, whose it is, what it helps, where it lies, what lies under it, who is for it. */
export function NoteSheet({ id, board, isHeld, moves, act, close }: NoteSheetProps) {
  const { self } = useBoard()
  const box = useRef<HTMLElement>(null)
  const { workshop, participants, efforts } = board
  const { phase } = workshop
  const note = board.notes[id]
  const isThere = note !== undefined
  useEffect(() => {
    if (isThere) box.current?.focus({ preventScroll: true })
    else close()
  }, [id, isThere, close])
  if (note === undefined) return null
  const nameOf = (author: Id) => (author === self ? 'You' : (participants[author]?.name ?? 'Somebody'))
  const under = notesUnder(id, board.notes)
  const backers = note.backedBy ?? []
  const isBacked = self !== undefined && backers.includes(self)
  const { window, goal } = note.placed ?? {}
  return (
    <aside ref={box} className={css.sheet} tabIndex={-1} aria-label={`The note of ${nameOf(note.author)}`} data-still onKeyDown={(event) => { if (event.key === 'Escape') { event.stopPropagation(); close() } }}>
      <header>
        <span>
          {nameOf(note.author)}, {minuteWords(note.at, workshop)}
          {note.fromPaper === true ? ', from paper' : ''}
        </span>
        <IconButton label="Close" icon={X} onPress={close} />
      </header>
      <p className={css.words} dir="auto">{note.text}</p>
      <dl>
        <dt>Where</dt>
        <dd>{placeWords(placeOf(note, board), board)}</dd>
        <dt>Helps</dt>
        <dd>{note.effort === undefined ? 'No effort yet' : (efforts[note.effort]?.title ?? 'A removed item')}</dd>
        {window === undefined ? null : (
          <>
            <dt>When</dt>
            <dd>{placeWindow(board, window)}</dd>
          </>
        )}
        {backers.length === 0 ? null : (
          <>
            <dt>For it</dt>
            <dd>{backers.map(nameOf).join(', ')}</dd>
          </>
        )}
      </dl>
      {isDoneIn('note.date', phase) && window !== undefined ? <GoalLine key={id} id={id} window={window} goal={goal} isHeld={isHeld} act={act} /> : null}
      {isDoneIn('note.plan', phase) && note.placed !== undefined && note.under === undefined && !isHeld ? <PlanLine key={`plan ${id}`} id={id} board={board} act={act} /> : null}
      <div className={css.acts}>
        {self === undefined || isHeld || !isDoneIn('note.back', phase) ? null : (
          <Button icon={ThumbsUp} aria-pressed={isBacked} onPress={() => act('note.back', { id, on: !isBacked })}>
            {isBacked ? 'No longer for it' : 'I am for it'}
          </Button>
        )}
        {moves.length === 0 ? null : (
          <Menu label="Move to" groups={moves}>
            <Button>Move to …</Button>
          </Menu>
        )}
      </div>
      {under.length === 0 ? null : (
        <section>
          <h3>Says the same, {under.length}</h3>
          <ul>
            {under.map(([other, { text, author, at }]) => (
              <li key={other}>
                <p dir="auto">{text}</p>
                <span>
                  {nameOf(author)}, {minuteWords(at, workshop)}
                  {isHeld || !isDoneIn('note.split', phase) ? null : (
                    <Button kind="go" aria-label={`Take "${text.slice(0, 60)}" out again`} onPress={() => act('note.split', { id: other })}>
                      Take it out again
                    </Button>
                  )}
                </span>
              </li>
            ))}
          </ul>
        </section>
      )}
    </aside>
  )
}

/** The columns that a time falls into, or its days. */
export function placeWindow({ workshop: { columns } }: Pick<Board, 'workshop'>, { start, end }: { readonly start: string; readonly end: string }): string {
  const [first, last] = [columns.find((column) => column.end >= start), columns.findLast((column) => column.start <= end)]
  if (first === undefined || last === undefined || first.start > end) return `${start} to ${end}`
  return first === last ? first.label : `${first.label} to ${last.label}`
}
