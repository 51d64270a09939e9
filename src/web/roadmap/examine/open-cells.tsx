import { ChevronRight } from 'lucide-react'
import type { CSSProperties } from 'react'
import css from './examine.module.css'
import { spotSaid, type WalkCell } from './walk-cells.ts'

/** In the hand: the open cells, one under the other. */
export function OpenCells({ cells, isMine, go }: { readonly cells: readonly WalkCell[]; readonly isMine: boolean; readonly go: (cell: WalkCell) => void }) {
  const open = cells.filter((cell) => cell.isOpen && (!isMine || cell.isMine))
  return (
    <section className={css.open} aria-label="Open cells">
      <h2>{open.length === 0 ? (isMine ? 'No cell of yours is open' : 'Every cell is agreed') : `${open.length} ${open.length === 1 ? 'cell is' : 'cells are'} open`}</h2>
      <ol>
        {open.map((cell) => (
          <li key={cell.key} style={{ '--h': `var(--b${cell.bucket.hue})` } as CSSProperties}>
            <button type="button" onClick={() => go(cell)}>
              <i />
              <b>{cell.name}</b>
              <span>{cell.activities[0]?.title ?? 'blank'}, {spotSaid(cell)}</span>
              <ChevronRight size={16} aria-hidden />
            </button>
          </li>
        ))}
      </ol>
    </section>
  )
}
