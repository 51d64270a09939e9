import { type RefObject, useEffect, useRef, useState } from 'react'
import type { Roadmap } from '../../../core/roadmap/roadmap.ts'
import { useCommands } from '../../palette/registry.ts'
import { useSeen } from '../../workspace/open-workspace.tsx'
import { useAct } from '../../workspace/use-act.ts'
import type { Sitting } from './room.ts'
import type { ExamineSearch } from './search.ts'
import type { SetExamineSearch } from './use-examine-search.ts'
import { countOf, nextOpen, type WalkCell } from './walk-cells.ts'
import { watchesFor } from './watches-for.ts'

export interface Walking {
  readonly cells: readonly WalkCell[]
  readonly roadmap: Roadmap
  readonly search: ExamineSearch
  readonly set: SetExamineSearch
  readonly sitting: Sitting
  readonly mayAct: boolean
  readonly isMine: boolean
  readonly isPhone: boolean
}

/** Where the walk is, and the ways on. */
export interface WalkNow {
  /** The cell in hand; on a phone none until one is chosen. */
  readonly cell: WalkCell | undefined
  readonly before: WalkCell | undefined
  readonly next: WalkCell | undefined
  /** Why it could not be agreed. */
  readonly sentence: string | undefined
  readonly middle: RefObject<HTMLDivElement | null>
  readonly go: (cell: WalkCell | undefined) => void
  readonly agree: () => void
  readonly pass: () => void
}

/** Walks the cells: J and K go on and back, S passes over, Enter agrees and goes on to the next open one. */
export function useWalk({ cells, set, search, sitting, mayAct, isMine, isPhone }: Walking): WalkNow {
  const { state, today, asOf = today } = useSeen()
  const act = useAct()
  const [refused, setRefused] = useState<{ readonly cell: string; readonly sentence: string }>()
  const middle = useRef<HTMLDivElement>(null)
  const named = cells.find(({ key }) => key === search.cell)
  // Where nobody has said which: the first open one from today on.
  const cell = named ?? (isPhone ? undefined : (nextOpen(cells.filter(({ period }) => period.end >= asOf), undefined, isMine) ?? nextOpen(cells, undefined, isMine) ?? cells[0]))
  const walked = cells.filter((one) => !isMine || one.isMine || one.key === cell?.key)
  const at = walked.findIndex(({ key }) => key === cell?.key)
  const next = nextOpen(cells, cell, isMine)
  const go = (to: WalkCell | undefined) => {
    if (to === undefined) return
    middle.current?.scrollTo({ top: 0 })
    set({ cell: to.key, kind: undefined })
  }
  const agree = async () => {
    if (cell === undefined || !mayAct || cell.standing !== 'filled' || countOf(cell) > 0) return
    const watches = watchesFor(state, cell, []).filter(({ isUsual }) => isUsual).map(({ watch }) => watch)
    const outcome = await act('cell.agree', { bucket: cell.bucket.id, period: cell.period.start, ...(sitting.people.length === 0 ? {} : { agreedBy: [...sitting.people] }), ...(watches.length === 0 ? {} : { watches }) }, { said: `Agreed on *${cell.name}*` })
    setRefused(outcome.done ? undefined : { cell: cell.key, sentence: outcome.sentence })
    if (outcome.done) go(next)
  }
  const pass = () => {
    if (cell === undefined) return
    if (cell.isOpen) sitting.pass(cell.key)
    go(next)
  }
  useCommands([
    { name: 'Go to the next cell', keys: 'j', group: 'Examine', run: () => go(walked[at + 1]) },
    { name: 'Go to the cell before', keys: 'k', group: 'Examine', run: () => go(walked[at - 1]) },
    { name: 'Pass this cell over', keys: 's', group: 'Examine', run: pass },
    { name: 'Agree on this cell', keys: 'enter', group: 'Examine', areKeysHeardThere: true, isDisabled: !mayAct, run: () => void agree() },
  ])
  useEnter(() => void agree())
  return { cell, before: walked[at - 1], next, sentence: refused !== undefined && refused.cell === cell?.key ? refused.sentence : undefined, middle, go, agree: () => void agree(), pass }
}

/** Enter anywhere on the page, but not where it already means something. */
function useEnter(run: () => void): void {
  const latest = useRef(run)
  latest.current = run
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== 'Enter' || event.defaultPrevented || event.metaKey || event.ctrlKey || event.altKey || event.shiftKey || event.isComposing) return
      if (event.target instanceof Element && event.target.closest('button, a, input, textarea, select, [role=dialog], [contenteditable=true]') !== null) return
      latest.current()
    }
    addEventListener('keydown', onKey)
    return () => removeEventListener('keydown', onKey)
  }, [])
}
