import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import type { Id } from '../../../core/kernel/change.ts'
import { Refusal } from '../../../core/kernel/refusal.ts'
import type { Board } from '../../../core/workshop/board.ts'
import { useBoard } from '../use-board.ts'
import { type Moved, unsaid, withMoves } from './moved-notes.ts'
import { commandFor, type Move } from './places.ts'

export interface MovesInHand {
  /** The board with what was dropped where it was dropped. */
  readonly shown: Board
  readonly move: (notes: readonly Id[], move: Move) => void
  /** A move that wants a reason, and waits for it. */
  readonly asked: { readonly sentence: string; readonly answer: (reason: string) => void; readonly cancel: () => void } | undefined
}

/** Milliseconds that a move is shown after it was answered for, should the board not say it itself. */
const patience = 1_500

/** Moves notes and shows them moved at once. What is refused goes back, and its sentence is said. */
export function useMoves(say: (sentence: string) => void): MovesInHand {
  const { board, send } = useBoard()
  const [moved, setMoved] = useState<ReadonlyMap<Id, Moved>>(new Map())
  const [asked, setAsked] = useState<MovesInHand['asked']>()
  const count = useRef(0)
  const latest = useRef(board)
  latest.current = board

  const forget = useCallback((by: number) => setMoved((all) => new Map([...all].filter(([, one]) => one.by !== by))), [])
  const sendMove = useCallback(
    (notes: readonly Id[], move: Move, by: number, reason?: string) => {
      const { name, args } = commandFor(notes, move, latest.current)
      send(name, args, reason === undefined ? undefined : { reason }).then(
        () => {
          setMoved((all) => new Map([...all].map(([id, one]) => [id, one.by === by ? { ...one, isDone: true } : one])))
          setTimeout(() => forget(by), patience)
        },
        (error: unknown) => {
          if (error instanceof Refusal && error.code === 'needs-reason') {
            const over = () => setAsked(undefined)
            return setAsked({ sentence: error.message, answer: (why) => (over(), sendMove(notes, move, by, why)), cancel: () => (over(), forget(by)) })
          }
          forget(by)
          say(error instanceof Refusal ? error.message : 'That did not reach the room, so it is back where it was. Try it again.')
        },
      )
    },
    [send, forget, say],
  )
  const move = useCallback<MovesInHand['move']>(
    (notes, to) => {
      const by = (count.current += 1)
      setMoved((all) => new Map([...all, ...notes.map((id) => [id, { move: to, by, isDone: false }] as const)]))
      sendMove(notes, to, by)
    },
    [sendMove],
  )
  // What the board says by now need not be shown beside it.
  useEffect(() => setMoved((all) => unsaid(all, board)), [board, moved])
  const shown = useMemo(() => withMoves(board, moved), [board, moved])
  return { shown, move, asked }
}
