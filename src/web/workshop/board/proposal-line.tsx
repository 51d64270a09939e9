import { useDeferredValue, useMemo, useState } from 'react'
import type { Id } from '../../../core/kernel/change.ts'
import type { Board } from '../../../core/workshop/board.ts'
import { likenessOf } from '../../../core/workshop/likeness.ts'
import type { Json } from '../../../lib/json.ts'
import { Button } from '../../parts/button.tsx'
import css from './board-tools.module.css'
import { proposalsOf } from './proposals.ts'

/** One suggestion from the words of the notes at a time, quietly at the foot of the board. Nothing moves until somebody takes it. */
export function ProposalLine({ board, act, show }: { readonly board: Board; readonly act: (name: string, args: Json) => void; readonly show: (notes: readonly Id[]) => void }) {
  const { notes, groups } = useDeferredValue(board)
  const [waved, setWaved] = useState<ReadonlySet<string>>(new Set())
  const likeness = useMemo(() => likenessOf({ notes, groups }), [notes, groups])
  const left = proposalsOf(likeness, board).filter(({ key, notes: all }) => !waved.has(key) && all.every((id) => board.notes[id]?.under === undefined))
  const [first] = left
  if (first === undefined) return null
  const wave = () => setWaved((all) => new Set([...all, first.key]))
  return (
    <div className={css.proposal} role="group" aria-label="A suggestion from the words">
      <button type="button" title="Show these notes" onClick={() => show(first.notes)}>
        {first.text}
      </button>
      <Button onPress={() => act(first.command.name, first.command.args)}>{first.take}</Button>
      <Button kind="bare" onPress={wave}>No{left.length > 1 ? `, next of ${left.length}` : ''}</Button>
    </div>
  )
}
