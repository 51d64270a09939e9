import { useCallback, useState } from 'react'
import type { Outcome } from '../../client/live-workspace.ts'
import { commandsFor, type Destination, moveOf, moveSentence, reasonFor } from '../../core/roadmap/activity-moves.ts'
import { activities } from '../../core/roadmap/roadmap.ts'
import type { Id } from '../../core/kernel/change.ts'
import type { Json } from '../../lib/json.ts'
import { say } from '../parts/toast-store.ts'
import { useSeen, useWorkspace } from '../workspace/open-workspace.tsx'
import { useDateStyle } from '../workspace/use-date-style.ts'

/** What waits for its reason. */
export interface AskedMove {
  readonly commands: readonly { readonly name: string; readonly args: Json }[]
  readonly said: string
  /** In place of “Why is it moved?”. */
  readonly question?: string
  /** What was agreed is undone: the reason is kept with it. */
  readonly isNeeded: boolean
  readonly sentence?: string
}

export interface Moves {
  /** Moves activities, all in one act and one undo; asks why first where a reason is kept. */
  readonly move: (ids: readonly Id[], to: Destination) => void
  /** Takes activities or a bucket away; asks why when something was decided about their cells. */
  readonly remove: (name: 'activity.remove' | 'bucket.remove', ids: readonly Id[], said: string) => void
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
    async ({ commands, said }: AskedMove, reason: string | undefined): Promise<Outcome | undefined> => {
      const group = crypto.randomUUID()
      say({ key: group, sentence: said, undo: () => workspace.undo(group) })
      const outcomes = await Promise.all(commands.map(({ name, args }) => workspace.send(name, args, { group, ...(reason === undefined ? {} : { reason }) })))
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
      const next = { commands: moves.flatMap(commandsFor), said: moveSentence(state, moves, style), isNeeded: needs === 'always' }
      if (needs === 'no') void send(next, undefined)
      else setAsked(next)
    },
    [state, style, send],
  )
  const sendOrAsk = async (what: AskedMove, reason: string | undefined) => {
    const refused = await send(what, reason)
    setAsked(refused !== undefined && !refused.done && refused.code === 'needs-reason' ? { ...what, isNeeded: true, sentence: refused.sentence } : undefined)
  }
  return {
    move, asked,
    remove: (name, ids, said) => void sendOrAsk({ commands: ids.map((id) => ({ name, args: { id } })), said, question: 'Why is it removed?', isNeeded: false }, undefined),
    answer: (reason) => (asked === undefined ? undefined : void sendOrAsk(asked, reason)),
    cancel: () => setAsked(undefined),
  }
}
