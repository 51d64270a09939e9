import { ChevronLeft, ChevronRight } from 'lucide-react'
import css from './examine.module.css'
import type { WalkNow } from './use-walk.ts'

/** The ways on from a cell, and their keys. */
export function WalkFoot({ walk: { before, next, go, pass, cell }, isMine, mayAct }: { readonly walk: WalkNow; readonly isMine: boolean; readonly mayAct: boolean }) {
  return (
    <footer className={css.foot}>
      {before === undefined ? <span /> : (
        <button type="button" onClick={() => go(before)}>
          <ChevronLeft size={14} aria-hidden /> {before.name}
        </button>
      )}
      <p>{mayAct ? 'Enter agrees, J and K walk, S passes over' : 'J and K walk'}</p>
      {next === undefined ? <span>{cell?.isOpen === true ? 'This is the last open one' : 'Every cell is agreed'}</span> : (
        <button type="button" onClick={() => (cell?.isOpen === true ? pass() : go(next))}>
          {isMine ? 'Next of yours' : 'Next open'}: {next.name} <ChevronRight size={14} aria-hidden />
        </button>
      )}
    </footer>
  )
}
