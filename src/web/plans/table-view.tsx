import { useSearch } from '@tanstack/react-router'
import { useVirtualizer } from '@tanstack/react-virtual'
import { type CSSProperties, useEffect, useMemo, useRef, useState } from 'react'
import type { Id } from '../../core/kernel/change.ts'
import { kindWords } from '../../core/plans/kind-words.ts'
import { type Item, items } from '../../core/plans/plans.ts'
import { labelWindow } from '../../core/time/label.ts'
import { people } from '../../core/workspace/workspace.ts'
import { EmptyState } from '../parts/empty-state.tsx'
import { StatusMark, statusWords } from '../parts/status-mark.tsx'
import { useOpened } from '../shell/use-opened.ts'
import { useSeen } from '../workspace/open-workspace.tsx'
import { useDateStyle } from '../workspace/use-date-style.ts'
import { useMay } from '../workspace/use-may.ts'
import type { Board } from './board.ts'
import { choicesOf, isChoice } from './cell-choices.tsx'
import { EditedCell } from './edited-cell.tsx'
import { ManyItems } from './many/many-items.tsx'
import { PasteRows } from './paste-rows.tsx'
import css from './table-view.module.css'
import { columnsShown, columnWidths, columnWords, type TableColumn } from './table-columns.ts'
import { MoveItemAsking } from './move-item-asking.tsx'
import { type MovingItem, useMoveItem } from './use-move-item.ts'
import { useSaveCell } from './use-save-cell.ts'
import { useSetPlans } from './use-set-plans.ts'
import { walkCells } from './walk-cells.ts'

/** The same items as a table: edited in place, several at once, and rows pasted from a spreadsheet. */
export function TableView({ board }: { readonly board: Board }) {
  const { sort: sorted, columns: shown } = useSearch({ from: '/$ws/plans' })
  const { state } = useSeen()
  const set = useSetPlans()
  const scroll = useRef<HTMLDivElement>(null)
  const [marked, setSelected] = useState<ReadonlySet<Id>>(new Set())
  const [pasted, setPasted] = useState<string>()
  const may = useMay('item.change')
  const columns = columnsShown(shown)
  const moving = useMoveItem()
  const texts = useCellTexts(board)
  const isDown = sorted?.startsWith('-') === true
  const sort = (sorted?.replace('-', '') ?? '') as TableColumn | ''
  const rows = useMemo(() => {
    const all = board.groups.flatMap((group) => group.items)
    if (sort === '') return all
    const keyOf = (item: Item) => (sort === 'window' ? (board.windowOf(item)?.start ?? '~') : texts(item, sort).toLowerCase())
    return all.map((item) => [keyOf(item), item] as const).sort(([a], [b]) => (isDown ? b.localeCompare(a) : a.localeCompare(b))).map(([, item]) => item)
  }, [board, sort, isDown, texts])
  // What a filter hides, or what is gone, is not acted upon.
  const selected = useMemo(() => (marked.size === 0 ? marked : new Set(rows.flatMap(({ id }) => (marked.has(id) ? [id] : [])))), [rows, marked])
  const virtual = useVirtualizer({ count: rows.length, getScrollElement: () => scroll.current, estimateSize: () => 32, overscan: 10 })
  const copy = (event: React.ClipboardEvent) => {
    if (selected.size === 0 || (event.target as HTMLElement).tagName === 'INPUT') return
    event.preventDefault()
    const list = rows.filter(({ id }) => selected.has(id))
    event.clipboardData.setData('text/plain', [columns.map((column) => columnWords[column]), ...list.map((item) => columns.map((column) => texts(item, column)))].map((line) => line.map((text) => text.replaceAll(/[\t\n]/g, ' ')).join('\t')).join('\n'))
  }
  // What is pasted anywhere on the screen, but for where something is typed.
  useEffect(() => {
    const paste = (event: ClipboardEvent) => {
      const text = event.clipboardData?.getData('text/plain') ?? ''
      if (!may || text.trim() === '' || (event.target as HTMLElement).closest?.('input, textarea, select, [contenteditable]') !== null) return
      event.preventDefault()
      setPasted(text)
    }
    document.addEventListener('paste', paste)
    return () => document.removeEventListener('paste', paste)
  }, [may])
  const toggle = (id: Id) => {
    const next = new Set(selected)
    if (!next.delete(id)) next.add(id)
    setSelected(next)
  }
  return (
    <div ref={scroll} className={css.scroll} onCopy={copy}>
      {pasted === undefined ? null : <PasteRows text={pasted} board={board} close={() => setPasted(undefined)} />}
      {rows.length === 0 ? (
        <EmptyState title="No items yet">
          <p>Paste rows from a spreadsheet anywhere here, add one above, or import a whole plan. A row needs a title; a date such as “Mar 2027” and an owner come along.</p>
        </EmptyState>
      ) : (
        <div role="grid" aria-label="Items of all plans" aria-rowcount={rows.length + 1} aria-colcount={columns.length + 1} className={css.table} style={{ '--columns': columns.map((column) => columnWidths[column]).join(' ') } as CSSProperties} onKeyDown={walkCells}>
          <div role="row" className={css.head} aria-rowindex={1}>
            <span role="columnheader">
              <input type="checkbox" aria-label="Select all" checked={selected.size === rows.length} onChange={() => setSelected(selected.size === rows.length ? new Set() : new Set(rows.map(({ id }) => id)))} />
            </span>
            {columns.map((column) => (
              <span key={column} role="columnheader" aria-sort={sort === column ? (isDown ? 'descending' : 'ascending') : 'none'}>
                <button type="button" onClick={() => set({ sort: sort === column ? (isDown ? undefined : `-${column}`) : column })}>
                  {columnWords[column]}
                  {sort === column ? (isDown ? ' ↓' : ' ↑') : ''}
                </button>
              </span>
            ))}
          </div>
          <div role="rowgroup" style={{ height: virtual.getTotalSize(), position: 'relative' }}>
            {virtual.getVirtualItems().map(({ index, start }) => {
              const item = rows[index]
              return item === undefined ? null : <TableRow key={item.id} item={item} at={index} top={start} texts={texts} columns={columns} moving={moving} isSelected={selected.has(item.id)} toggle={toggle} />
            })}
          </div>
        </div>
      )}
      <MoveItemAsking moving={moving} />
      {selected.size > 0 && may ? <ManyItems selected={selected} select={setSelected} /> : null}
      {state.count('items') > 0 && may ? <p className={css.hint}>Paste rows from a spreadsheet anywhere here; they are shown before they are kept.</p> : null}
    </div>
  )
}

/** What a cell says. */
function useCellTexts(board: Board): (item: Item, column: TableColumn) => string {
  const { state } = useSeen()
  const style = useDateStyle()
  return useMemo(() => {
    const plans = new Map(board.groups.map(({ plan }) => [plan.id, plan.title]))
    return (item: Item, column: TableColumn) => {
      if (column === 'plan') return plans.get(item.plan) ?? ''
      if (column === 'window') return item.window === undefined ? '' : labelWindow(item.window, style)
      if (column === 'owner') return people.get(state, item.owner)?.name ?? ''
      if (column === 'release') return items.get(state, item.release)?.title ?? ''
      return item[column] ?? (column === 'status' ? 'planned' : '')
    }
  }, [state, style, board])
}

interface TableRowProps {
  readonly item: Item
  readonly at: number
  readonly top: number
  readonly texts: (item: Item, column: TableColumn) => string
  readonly columns: readonly TableColumn[]
  readonly moving: MovingItem
  readonly isSelected: boolean
  readonly toggle: (id: Id) => void
}

function TableRow({ item, at, top, texts, columns, moving, isSelected, toggle }: TableRowProps) {
  const { open, opened } = useOpened()
  const { state } = useSeen()
  const save = useSaveCell(item, moving)
  const may = useMay('item.change')
  return (
    <div role="row" className={css.row} aria-rowindex={at + 2} aria-selected={isSelected} data-opened={opened?.id === item.id ? '' : undefined} style={{ transform: `translateY(${top}px)` }}>
      <span role="gridcell">
        <input type="checkbox" aria-label={`Select ${item.title}`} checked={isSelected} onChange={() => toggle(item.id)} />
      </span>
      {columns.map((column, place) => (
        <EditedCell
          key={column} at={`${at}/${place}`} label={`${columnWords[column]} of ${item.title}`} text={texts(item, column)} shown={shownOf(item, column)} mark={column === 'status' ? <StatusMark status={item.status} besideWord /> : undefined} isReadOnly={!may}
          save={(text) => save.typed(column, text)} choices={isChoice(column) ? () => choicesOf(state, column) : undefined} choose={(value) => save.chosen(column, value)} open={column === 'title' ? () => open('items', item.id) : undefined}
        />
      ))}
    </div>
  )
}

/** The words for what is kept as a key. */
function shownOf(item: Item, column: TableColumn): string | undefined {
  return column === 'status' ? statusWords[item.status ?? 'planned'] : column === 'kind' ? kindWords[item.kind] : undefined
}
