import type { Id } from '../../../core/kernel/change.ts'
import type { Board } from '../../../core/workshop/board.ts'
import type { Json } from '../../../lib/json.ts'
import { useBoard } from '../use-board.ts'
import css from './examine-list.module.css'
import { CellList } from './cell-list.tsx'
import { byRank, countOf, pilesByPlace, pilesOf, placeKey } from './piles.ts'
import { aside, outlierWords } from './places.ts'

/** What the room goes through in Examine, beside the grid: outliers, what has no time, and every cell. */
export function ExamineList({ board, show, act }: { readonly board: Board; readonly show: (notes: readonly Id[]) => void; readonly act: (name: string, args: Json) => void }) {
  const { self } = useBoard()
  const { workshop, rows } = board
  const held = pilesByPlace(pilesOf(board.notes), board)
  const outliers = [undefined, ...workshop.columns.keys()].flatMap((column) => held.get(placeKey({ lane: aside, ...(column === undefined ? {} : { column }) })) ?? [])
  const ordered = Object.entries(rows).sort(byRank)
  const undated = ordered.flatMap(([row]) => held.get(placeKey({ lane: row })) ?? [])
  const isMember = self === undefined || board.participants[self]?.isGuest === false
  return (
    <section className={css.list} aria-label="To be looked at" data-still>
      <h2>To be looked at</h2>
      <Notes title={outlierWords(workshop.words.outlier)} none="None is left aside." piles={outliers} count={countOf(outliers)} show={show} />
      <Notes title="Without a time" none="Every note in a row has its time." piles={undated} count={countOf(undated)} show={show} />
      <CellList board={board} act={act} />
      {isMember ? (
        <p className={css.on}>
          What each cell asks, and who has time, stands on the roadmap. <a href={roadmapAddress(workshop.roadmap)} target="_blank" rel="noreferrer">Examine the roadmap</a>
        </p>
      ) : null}
    </section>
  )
}

function Notes({ title, none, piles, count, show }: { readonly title: string; readonly none: string; readonly piles: readonly { readonly id: Id; readonly note: { readonly text: string } }[]; readonly count: number; readonly show: (notes: readonly Id[]) => void }) {
  return (
    <>
      <h3>
        {title}, {count}
      </h3>
      {piles.length === 0 ? <p>{none}</p> : (
        <ul>
          {piles.slice(0, 40).map(({ id, note }) => (
            <li key={id}>
              <button type="button" className={css.note} dir="auto" onClick={() => show([id])}>
                {note.text.slice(0, 200)}
              </button>
            </li>
          ))}
          {piles.length > 40 ? <li>and {piles.length - 40} more</li> : null}
        </ul>
      )}
    </>
  )
}

/** The room stands beside the workspace, whose name is the first part of the address. */
function roadmapAddress(roadmap: Id): string {
  return `/${location.pathname.split('/')[1] ?? ''}/roadmap/examine?roadmap=${encodeURIComponent(roadmap)}`
}
