import { useSearch } from '@tanstack/react-router'
import { useVirtualizer } from '@tanstack/react-virtual'
import { useMemo, useRef, useState } from 'react'
import type { Outcome } from '../../client/live-workspace.ts'
import type { Id } from '../../core/kernel/change.ts'
import { type Item, items } from '../../core/plans/plans.ts'
import { labelWindow } from '../../core/time/label.ts'
import { readDate } from '../../core/time/read-date.ts'
import { people } from '../../core/workspace/workspace.ts'
import { EmptyState } from '../parts/empty-state.tsx'
import { statusWords } from '../parts/status-mark.tsx'
import { useOpened } from '../shell/use-opened.ts'
import { useSeen } from '../workspace/open-workspace.tsx'
import { useAct } from '../workspace/use-act.ts'
import { useDateStyle } from '../workspace/use-date-style.ts'
import { useMay } from '../workspace/use-may.ts'
import type { Board } from './board.ts'
import { EditedCell } from './edited-cell.tsx'
import { ManyItems } from './many-items.tsx'
import { PasteRows } from './paste-rows.tsx'
import css from './table-view.module.css'
import { useSetPlans } from './use-set-plans.ts'

export const tableColumns = ['title', 'plan', 'kind', 'window', 'status', 'owner', 'product', 'release'] as const
export type TableColumn = (typeof tableColumns)[number]

const words: Readonly<Record<TableColumn, string>> = { title: 'Title', plan: 'Plan', kind: 'Kind', window: 'Date', status: 'Status', owner: 'Owner', product: 'Product', release: 'Release' }

/** The same items as a table: edited in place, several at once, and rows pasted from a spreadsheet. */
export function TableView({ board }: { readonly board: Board }) {
  const { sort: sorted } = useSearch({ from: '/$ws/plans' })
  const { state } = useSeen()
  const set = useSetPlans()
  const scroll = useRef<HTMLDivElement>(null)
  const [selected, setSelected] = useState<ReadonlySet<Id>>(new Set())
  const [pasted, setPasted] = useState<string>()
  const may = useMay('item.change')
  const texts = useCellTexts(board)
  const isDown = sorted?.startsWith('-') === true
  const sort = (sorted?.replace('-', '') ?? '') as TableColumn | ''
  const rows = useMemo(() => {
    const all = board.groups.flatMap((group) => group.items)
    if (sort === '') return all
    const keyOf = (item: Item) => (sort === 'window' ? (board.windowOf(item)?.start ?? '~') : texts(item, sort).toLowerCase())
    return all.map((item) => [keyOf(item), item] as const).sort(([a], [b]) => (isDown ? b.localeCompare(a) : a.localeCompare(b))).map(([, item]) => item)
  }, [board, sort, isDown, texts])
  const virtual = useVirtualizer({ count: rows.length, getScrollElement: () => scroll.current, estimateSize: () => 32, overscan: 10 })
  if (rows.length === 0) {
    return (
      <EmptyState title="No item here">
        <p>No item of the plans fits what you asked for. Take a filter away, or paste rows from a spreadsheet here.</p>
      </EmptyState>
    )
  }
  const copy = (event: React.ClipboardEvent) => {
    if (selected.size === 0 || (event.target as HTMLElement).tagName === 'INPUT') return
    event.preventDefault()
    const list = rows.filter(({ id }) => selected.has(id))
    event.clipboardData.setData('text/plain', [tableColumns.map((column) => words[column]), ...list.map((item) => tableColumns.map((column) => texts(item, column)))].map((line) => line.map((text) => text.replaceAll(/[\t\n]/g, ' ')).join('\t')).join('\n'))
  }
  const paste = (event: React.ClipboardEvent) => {
    if (!may || (event.target as HTMLElement).tagName === 'INPUT') return
    const text = event.clipboardData.getData('text/plain')
    if (text.trim() !== '') setPasted(text)
  }
  const toggle = (id: Id) => {
    const next = new Set(selected)
    if (!next.delete(id)) next.add(id)
    setSelected(next)
  }
  return (
    <div ref={scroll} className={css.scroll} onCopy={copy} onPaste={paste}>
      {pasted === undefined ? null : <PasteRows text={pasted} board={board} close={() => setPasted(undefined)} />}
      <div role="grid" aria-label="Items of all plans" aria-rowcount={rows.length + 1} aria-colcount={tableColumns.length + 1} className={css.table} onKeyDown={walk}>
        <div role="row" className={css.head} aria-rowindex={1}>
          <span role="columnheader">
            <input type="checkbox" aria-label="Select all" checked={selected.size === rows.length} onChange={() => setSelected(selected.size === rows.length ? new Set() : new Set(rows.map(({ id }) => id)))} />
          </span>
          {tableColumns.map((column) => (
            <span key={column} role="columnheader" aria-sort={sort === column ? (isDown ? 'descending' : 'ascending') : 'none'}>
              <button type="button" onClick={() => set({ sort: sort === column ? (isDown ? undefined : `-${column}`) : column })}>
                {words[column]}
                {sort === column ? (isDown ? ' ↓' : ' ↑') : ''}
              </button>
            </span>
          ))}
        </div>
        <div role="rowgroup" style={{ height: virtual.getTotalSize(), position: 'relative' }}>
          {virtual.getVirtualItems().map(({ index, start }) => {
            const item = rows[index]
            return item === undefined ? null : <TableRow key={item.id} item={item} at={index} top={start} texts={texts} isSelected={selected.has(item.id)} toggle={toggle} />
          })}
        </div>
      </div>
      {selected.size > 0 && may ? <ManyItems selected={selected} clear={() => setSelected(new Set())} /> : null}
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
  readonly isSelected: boolean
  readonly toggle: (id: Id) => void
}

function TableRow({ item, at, top, texts, isSelected, toggle }: TableRowProps) {
  const { open, opened } = useOpened()
  const save = useSaveCell(item)
  const may = useMay('item.change')
  return (
    <div role="row" className={css.row} aria-rowindex={at + 2} aria-selected={isSelected} data-opened={opened?.id === item.id ? '' : undefined} style={{ transform: `translateY(${top}px)` }}>
      <span role="gridcell">
        <input type="checkbox" aria-label={`Select ${item.title}`} checked={isSelected} onChange={() => toggle(item.id)} />
      </span>
      {tableColumns.map((column, place) => (
        <EditedCell
          key={column} at={`${at}/${place}`} label={`${words[column]} of ${item.title}`} text={texts(item, column)} shown={column === 'status' ? statusWords[item.status ?? 'planned'] : undefined} isReadOnly={!may || column === 'plan' || column === 'kind' || column === 'release'}
          save={(text) => save(column, text)} open={column === 'title' ? () => open('items', item.id) : undefined}
        />
      ))}
    </div>
  )
}

function refused(sentence: string): Outcome {
  return { done: false, code: 'invalid', sentence }
}

/** Keeps what was typed into a cell, read as people write it. */
function useSaveCell(item: Item): (column: TableColumn, text: string) => Promise<Outcome> {
  const { state } = useSeen()
  const act = useAct()
  const style = useDateStyle()
  return async (column, typed) => {
    const text = typed.trim()
    if (column === 'window') {
      if (text === '') return act('item.move', { id: item.id, window: null })
      const { window, remarks } = readDate(text, style)
      return window === undefined ? refused(`${remarks[0]?.sentence ?? 'That is no date.'} Write it as "14 Sep 2026", "Sep 2026" or "Q3 2026".`) : act('item.move', { id: item.id, window })
    }
    if (column === 'owner') {
      if (text === '') return act('item.change', { id: item.id, owner: null })
      const person = people.list(state).find(({ name }) => name.toLowerCase() === text.toLowerCase())
      return person === undefined ? refused(`There is nobody called "${text}" here.`) : act('item.change', { id: item.id, owner: person.id })
    }
    if (column === 'status') {
      const status = Object.entries(statusWords).find(([key, word]) => [key, word.toLowerCase()].includes(text.toLowerCase()))?.[0]
      return status === undefined ? refused(`"${text}" is no status: ${Object.values(statusWords).join(', ').toLowerCase()}.`) : act('item.change', { id: item.id, status })
    }
    return act('item.change', { id: item.id, [column]: text === '' ? null : text })
  }
}

/** Arrows walk from cell to cell, as in a spreadsheet. */
function walk(event: React.KeyboardEvent<HTMLElement>): void {
  const by = { ArrowUp: [-1, 0], ArrowDown: [1, 0], ArrowLeft: [0, -1], ArrowRight: [0, 1] }[event.key]
  const cell = (event.target as HTMLElement).closest<HTMLElement>('[data-at]')
  if (by === undefined || cell === null || (event.target as HTMLElement).tagName === 'INPUT') return
  const [row = 0, column = 0] = (cell.dataset['at'] ?? '').split('/').map(Number)
  const next = event.currentTarget.querySelector<HTMLElement>(`[data-at="${row + (by[0] ?? 0)}/${column + (by[1] ?? 0)}"]`)
  if (next === null) return
  event.preventDefault()
  next.focus()
  next.scrollIntoView({ block: 'nearest', inline: 'nearest' })
}
