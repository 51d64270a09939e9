import { useCallback, useState } from 'react'
import type { Outcome } from '../../client/live-workspace.ts'
import { type ActivityMove, commandFor, type Destination, moveOf, moveSentence, reasonFor } from '../../core/roadmap/activity-moves.ts'
import { activities } from '../../core/roadmap/roadmap.ts'
import type { Id } from '../../core/kernel/change.ts'
import { say } from '../parts/toast-store.ts'
import { useSeen, useWorkspace } from '../workspace/open-workspace.tsx'
import { useDateStyle } from '../workspace/use-date-style.ts'

/** A move that waits for its reason. */
export interface AskedMove {
  readonly moves: readonly ActivityMove[]
  readonly said: string
  /** An agreed cell is left or entered: the reason is kept with it. */
  readonly isNeeded: boolean
  readonly sentence?: string
}

export interface Moves {
  /** Moves activities, all in one act and one undo; asks why first where a reason is kept. */
  readonly move: (ids: readonly Id[], to: Destination) => void
  readonly asked: AskedMove | undefined
  readonly answer: (reason: string | undefined) => void
  readonly cancel: () => void
}

/** Moving activities, from wherever on the screen it is asked for: by hand, by menu or by keys. */
export function useMoves(): Moves {
  const { state } = useSeen()
  const workspace = useWorkspace()
  const style = useDateStyle()
  const [asked, setAsked] = useState<AskedMove>()
  const send = useCallback(
    async ({ moves, said }: AskedMove, reason: string | undefined): Promise<Outcome | undefined> => {
      const group = crypto.randomUUID()
      say({ key: group, sentence: said, undo: () => workspace.undo(group) })
      const outcomes = await Promise.all(moves.map((move) => commandFor(move)).map(({ name, args }) => workspace.send(name, args, { group, ...(reason === undefined ? {} : { reason }) })))
      const refused = outcomes.find(({ done }) => !done)
      if (refused !== undefined && !refused.done) say({ key: group, sentence: refused.sentence, kind: 'refused' })
      return refused
    },
    [workspace],
  )
  const move = useCallback(
    (ids: readonly Id[], to: Destination) => {
      const moves = ids.flatMap((id) => {
        const activity = activities.get(state, id)
        return (activity === undefined ? undefined : moveOf(activity, to)) ?? []
      })
      if (moves.length === 0) return
      const needs = reasonFor(state, moves)
      const next = { moves, said: moveSentence(state, moves, style), isNeeded: needs === 'always' }
      if (needs === 'no') void send(next, undefined)
      else setAsked(next)
    },
    [state, style, send],
  )
  const answer = async (reason: string | undefined) => {
    if (asked === undefined) return
    const refused = await send(asked, reason)
    setAsked(refused !== undefined && !refused.done && refused.code === 'needs-reason' ? { ...asked, isNeeded: true, sentence: refused.sentence } : undefined)
  }
  return { move, asked, answer: (reason) => void answer(reason), cancel: () => setAsked(undefined) }
}
