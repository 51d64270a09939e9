import { useVirtualizer } from '@tanstack/react-virtual'
import { useRef } from 'react'
import { EditedCell } from '../plans/edited-cell.tsx'
import { walkCells } from '../plans/walk-cells.ts'
import { useOpened } from '../shell/use-opened.ts'
import { useAct } from '../workspace/use-act.ts'
import { useMay } from '../workspace/use-may.ts'
import { type AccountColumn, accountColumns, accountColumnWords, type AccountRow } from './account-rows.ts'
import css from './accounts.module.css'
import { aliasesFrom } from './aliases-text.ts'

interface AccountsTableProps {
  readonly rows: readonly AccountRow[]
  readonly sort: string
  readonly sortBy: (sort: string | undefined) => void
}

/** All accounts with what they are called inside and outside: arrows walk, Enter opens, F2 or typing changes a name. */
export function AccountsTable({ rows, sort, sortBy }: AccountsTableProps) {
  const scroll = useRef<HTMLDivElement>(null)
  const virtual = useVirtualizer({ count: rows.length, getScrollElement: () => scroll.current, estimateSize: () => 36, overscan: 10 })
  const isDown = sort.startsWith('-')
  const sorted = sort.replace('-', '')
  return (
    <div ref={scroll} className={css.scroll}>
      <div role="grid" aria-label="Accounts" aria-rowcount={rows.length + 1} aria-colcount={accountColumns.length} className={css.table} onKeyDown={walkCells}>
        <div role="row" className={css.head} aria-rowindex={1}>
          {accountColumns.map((column) => (
            <span key={column} role="columnheader" aria-sort={sorted === column ? (isDown ? 'descending' : 'ascending') : 'none'}>
              <button type="button" onClick={() => sortBy(sorted === column && !isDown ? `-${column}` : column === 'number' ? undefined : column)}>
                {accountColumnWords[column]}
                {sorted === column ? (isDown ? ' ↓' : ' ↑') : ''}
              </button>
            </span>
          ))}
        </div>
        <div role="rowgroup" style={{ height: virtual.getTotalSize(), position: 'relative' }}>
          {virtual.getVirtualItems().map(({ index, start }) => {
            const row = rows[index]
            return row === undefined ? null : <Row key={row.account.id} row={row} at={index} top={start} />
          })}
        </div>
        {rows.length === 0 ? <p className={css.none}>No account has that name or code.</p> : null}
      </div>
    </div>
  )
}

function Row({ row: { account, texts }, at, top }: { readonly row: AccountRow; readonly at: number; readonly top: number }) {
  const { open, opened } = useOpened()
  const act = useAct()
  const may = useMay('account.change')
  const { id, name } = account
  const save = (column: AccountColumn) => (text: string) => act('account.change', column === 'name' ? { id, name: text } : { id, aliases: aliasesFrom(text) }, { said: `Changed *${name.replaceAll('*', '∗')}*` })
  return (
    <div role="row" className={css.row} aria-rowindex={at + 2} data-opened={opened?.id === id ? '' : undefined} style={{ transform: `translateY(${top}px)` }}>
      {accountColumns.map((column, place) => (
        <EditedCell key={column} at={`${at}/${place}`} label={`${accountColumnWords[column]} of ${name}`} text={texts[column]} isReadOnly={!may || (column !== 'name' && column !== 'aliases')} save={save(column)} open={column === 'number' || column === 'name' ? () => open('accounts', id) : undefined} />
      ))}
    </div>
  )
}
