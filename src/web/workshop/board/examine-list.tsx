import type { Id } from '../../../core/kernel/change.ts'
import type { Board } from '../../../core/workshop/board.ts'
import { useBoard } from '../use-board.ts'
import css from './examine-list.module.css'
import { standingAt } from './cell-words.ts'
import { byRank, countOf, pilesByPlace, pilesOf, placeKey } from './piles.ts'
import { aside, outlierWords } from './places.ts'

/** What the room goes through in Examine, beside the grid: outliers, what has no time, and cells that nobody has decided. */
export function ExamineList({ board, show }: { readonly board: Board; readonly show: (notes: readonly Id[]) => void }) {
  const { self } = useBoard()
  const { workshop, rows } = board
  const held = pilesByPlace(pilesOf(board.notes), board)
  const outliers = [undefined, ...workshop.columns.keys()].flatMap((column) => held.get(placeKey({ lane: aside, ...(column === undefined ? {} : { column }) })) ?? [])
  const ordered = Object.entries(rows).sort(byRank)
  const undated = ordered.flatMap(([row]) => held.get(placeKey({ lane: row })) ?? [])
  const blank = ordered.flatMap(([row, { title }]) => {
    const columns = workshop.columns.filter((_, column) => standingAt({ lane: row, column }, board) === 'undecided')
    return columns.length === 0 ? [] : [{ row, title, columns }]
  })
  const blanks = blank.reduce((sum, { columns }) => sum + columns.length, 0)
  const isMember = self === undefined || board.participants[self]?.isGuest === false
  return (
    <section className={css.list} aria-label="To be looked at" data-still>
      <h2>To be looked at</h2>
      <Notes title={outlierWords(workshop.words.outlier)} none="None is left aside." piles={outliers} count={countOf(outliers)} show={show} />
      <Notes title="Without a time" none="Every note in a row has its time." piles={undated} count={countOf(undated)} show={show} />
      <h3>Cells that nobody has decided, {blanks}</h3>
      {blanks === 0 ? <p>No cell is undecided.</p> : (
        <ul>
          {blank.map(({ row, title, columns }) => (
            <li key={row}>
              <b dir="auto">{title}</b>
              <span>{columns.length === workshop.columns.length ? 'in every period' : columns.map(({ short }) => short).join(', ')}</span>
            </li>
          ))}
        </ul>
      )}
      {isMember ? (
        <p className={css.on}>
          Right, too much, or empty on purpose: each cell gets its answer on the roadmap. <a href={roadmapAddress(workshop.roadmap)} target="_blank" rel="noreferrer">Open the roadmap</a>
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
              <button type="button" dir="auto" onClick={() => show([id])}>
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
  return `/${location.pathname.split('/')[1] ?? ''}/roadmap?roadmap=${encodeURIComponent(roadmap)}`
}
