import { Maximize, Minus, Pencil, Plus } from 'lucide-react'
import type { ReactNode } from 'react'
import type { Board } from '../../../core/workshop/board.ts'
import { isDoneIn } from '../../../core/workshop/phases.ts'
import { Button, IconButton } from '../../parts/button.tsx'
import { Menu } from '../../parts/menu.tsx'
import { useBoard } from '../use-board.ts'
import css from './board-tools.module.css'
import { type Colouring, colourings, colouringWords, legendOf } from './colours.ts'
import { pilesOf } from './piles.ts'

export interface BoardToolsProps {
  readonly board: Board
  readonly isHeld: boolean
  readonly colouring: Colouring
  readonly setColouring: (colouring: Colouring) => void
  readonly scale: number
  readonly zoom: (by: number) => void
  readonly fit: () => void
  readonly write: () => void
  readonly act: (name: string, args: { readonly [key: string]: string }) => void
  readonly closeVoting: () => void
  /** What is said in the middle: what is selected, or what the words suggest. */
  readonly children: ReactNode
}

/** The tools below the board: a note, colours with their legend, the vote, near and far. */
export function BoardTools({ board, isHeld, colouring, setColouring, scale, zoom, fit, write, act, closeVoting, children }: BoardToolsProps) {
  const { leads, self } = useBoard()
  const { workshop } = board
  const legend = legendOf(pilesOf(board.notes).map(({ note }) => note), colouring, board)
  return (
    <div className={css.tools} role="toolbar" aria-label="The board">
      {isHeld || self === undefined || !isDoneIn('note.add', workshop.phase) ? null : (
        <Button kind="bare" icon={Pencil} aria-keyshortcuts="n" onPress={write}>
          Note
        </Button>
      )}
      <Menu label="What the colours mean" groups={[{ title: 'Colour', entries: colourings.map((one) => ({ text: colouringWords(one, workshop.words.bucket), isDisabled: one === colouring, run: () => setColouring(one) })) }]}>
        <Button kind="bare">Colour: {colouringWords(colouring, workshop.words.bucket).toLowerCase()}</Button>
      </Menu>
      {!leads || !isDoneIn('voting.open', workshop.phase) ? null : workshop.voting === 'open' ? (
        <Button kind="bare" onPress={closeVoting}>Close the vote</Button>
      ) : (
        <Button kind="bare" onPress={() => act('voting.open', { workshop: workshop.id })}>{workshop.voting === 'closed' ? 'Vote again' : 'Open a vote'}</Button>
      )}
      {legend.length === 0 ? null : (
        <ul className={css.legend} aria-label="Colours">
          {legend.map(({ hue, text }) => (
            <li key={text} style={hue === undefined ? undefined : ({ '--h': `var(--b${hue})` } as React.CSSProperties)} data-plain={hue === undefined} title={text}>
              {text}
            </li>
          ))}
        </ul>
      )}
      <div className={css.middle}>{children}</div>
      <span className={css.zoom}>
        <IconButton label="Farther" icon={Minus} onPress={() => zoom(1 / 1.25)} />
        <output aria-label="Size of the board">{Math.round(scale * 100)}%</output>
        <IconButton label="Nearer" icon={Plus} onPress={() => zoom(1.25)} />
        <IconButton label="The whole board" icon={Maximize} onPress={fit} />
      </span>
    </div>
  )
}
