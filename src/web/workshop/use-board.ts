import { createContext, useContext, useEffect, useState } from 'react'
import type { Id } from '../../core/kernel/change.ts'
import type { Board } from '../../core/workshop/board.ts'
import type { Json } from '../../lib/json.ts'
import { must } from '../../lib/must.ts'

/** A workshop's board in the hand of one who takes part: what is drawn, and what is sent. The service's link gives it, and in the gallery a sample. */
export interface BoardInHand {
  readonly board: Board
  /** The participant who looks. Unset on a wall that is nobody's. */
  readonly self: Id | undefined
  readonly leads: boolean
  /** Those who have it open now. */
  readonly here: readonly Id[]
  readonly status: 'connecting' | 'live' | 'away' | 'ended'
  /** Milliseconds, by the service's clock. */
  readonly now: () => number
  /** Sends a command of the workshop. Kept and sent again after a break; rejects with a Refusal whose sentence is for the person. */
  readonly send: (name: string, args: Json, more?: { readonly reason?: string }) => Promise<{ readonly group: string }>
  readonly undo: (group: string) => Promise<void>
  /** Commands that nobody has answered yet, oldest first. */
  readonly unsent: readonly { readonly id: string; readonly name: string; readonly args: unknown }[]
  /** The votes that one has given, by group. Nobody sees another's. */
  readonly votes: Readonly<Record<Id, number>>
  /** Gives these votes in place of those before. Rejects with a Refusal. */
  readonly vote: (votes: Readonly<Record<Id, number>>) => Promise<void>
  /** Of whoever leads: ends the vote. Rejects with a Refusal. */
  readonly closeVoting: () => Promise<void>
}

const context = createContext<BoardInHand | undefined>(undefined)

/** Everything below draws this board. */
export const WithBoard = context.Provider

/** The board that is open here. */
export function useBoard(): BoardInHand {
  return must(useContext(context), 'a board')
}

/** The service's time in milliseconds, said anew every second, for what counts. */
export function useNow(): number {
  const { now } = useBoard()
  const [at, setAt] = useState(now)
  useEffect(() => {
    setAt(now())
    const ticking = setInterval(() => setAt(now()), 1_000)
    return () => clearInterval(ticking)
  }, [now])
  return at
}
