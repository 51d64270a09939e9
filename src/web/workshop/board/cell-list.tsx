import { useState } from 'react'
import { asksInWords } from '../../../core/workshop/asks.ts'
import { type Board, type BoardCell, cellKey } from '../../../core/workshop/board.ts'
import type { Json } from '../../../lib/json.ts'
import { Button } from '../../parts/button.tsx'
import { ReasonField } from '../../parts/reason-field.tsx'
import { useBoard } from '../use-board.ts'
import css from './examine-list.module.css'
import { byRank } from './piles.ts'

interface RoomCell {
  readonly key: string
  readonly bucket: string
  readonly period: string
  readonly label: string
  readonly cell: BoardCell
}

/** The cells one by one, period by period, as the room goes through them: how each stands, and for whoever leads what is recorded about it. */
export function CellList({ board, act }: { readonly board: Board; readonly act: (name: string, args: Json) => void }) {
  const { leads } = useBoard()
  const [asked, setAsked] = useState<string>()
  const cells = cellsOfBoard(board)
  const open = cells.filter(({ cell: { standing } }) => standing === 'filled' || standing === 'undecided')
  const decide = ({ bucket, period }: RoomCell, reason?: string) => {
    act('workshop.decide-cell', { id: board.workshop.id, bucket, period, ...(reason === undefined ? {} : { reason }) })
    setAsked(undefined)
  }
  return (
    <>
      <h3>Cells, {cells.length - open.length} of {cells.length} agreed</h3>
      {open.length === 0 ? <p>Every cell is agreed.</p> : null}
      <ul>
        {open.map((one) => (
          <li key={one.key} className={css.cell}>
            <b dir="auto">{one.label}</b>
            <span>{openWords(one.cell)}</span>
            {!leads ? null : asked === one.key ? (
              <ReasonField label={one.cell.standing === 'undecided' ? 'Empty on purpose' : 'Left open on purpose'} isNeeded done={(reason) => decide(one, reason)} cancel={() => setAsked(undefined)} />
            ) : isAnswered(one.cell) ? (
              <Button kind="main" onPress={() => decide(one)} aria-label={`Agree on ${one.label}`}>Agree</Button>
            ) : (
              <Button kind="go" onPress={() => setAsked(one.key)} aria-label={`${one.label}: ${one.cell.standing === 'undecided' ? 'empty' : 'open'} on purpose`}>
                {one.cell.standing === 'undecided' ? 'Empty …' : 'On purpose …'}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {open.length === cells.length ? null : <h3>Agreed</h3>}
      <ul>
        {cells.filter((one) => !open.includes(one)).map((one) => (
          <li key={one.key} className={css.cell}>
            <b dir="auto">{one.label}</b>
            <span>{one.cell.standing === 'empty' ? 'empty on purpose' : 'agreed'}</span>
            {leads ? <Button kind="go" onPress={() => act('workshop.reopen-cell', { id: board.workshop.id, bucket: one.bucket, period: one.period })} aria-label={`Open ${one.label} again`}>Open again</Button> : null}
          </li>
        ))}
      </ul>
    </>
  )
}

function cellsOfBoard({ workshop, rows, cells }: Board): RoomCell[] {
  const ordered = Object.entries(rows).sort(byRank)
  return workshop.columns.flatMap(({ start, short }) => ordered.flatMap(([bucket, { title }]) => {
    const key = cellKey(bucket, start)
    const cell = cells[key]
    return cell === undefined ? [] : [{ key, bucket, period: start, label: `${title}, ${short}`, cell }]
  }))
}

function isAnswered({ standing, asks = {} }: BoardCell): boolean {
  return standing === 'filled' && asksInWords(asks) === ''
}

function openWords({ standing, asks = {} }: BoardCell): string {
  if (standing === 'undecided') return 'undecided'
  const words = asksInWords(asks)
  return words === '' ? 'not agreed yet' : `open: ${words}`
}
