import { GripVertical, MoreHorizontal } from 'lucide-react'
import { type KeyboardEvent, type ReactNode, useState } from 'react'
import { Button as AriaButton } from 'react-aria-components/Button'
import { GridList, GridListItem } from 'react-aria-components/GridList'
import { useDragAndDrop } from 'react-aria-components/useDragAndDrop'
import { IconButton } from './button.tsx'
import type { MenuEntry } from './menu-groups.ts'
import { Menu } from './menu.tsx'
import css from './ordered-list.module.css'

export interface OrderedRow {
  readonly id: string
  readonly title: string
  /** What stands before its words: its place, or nothing. */
  readonly place?: number | undefined
  readonly content: ReactNode
  /** Has no place in the order: it is moved into it by its menu alone, and nothing is put before it. */
  readonly isApart?: boolean
  /** Further entries of its menu. */
  readonly entries?: readonly MenuEntry[]
}

export interface OrderedListProps {
  readonly label: string
  readonly rows: readonly OrderedRow[]
  readonly may: boolean
  /** Puts a row before another one; at the end where none is named. */
  readonly move: (id: string, before: string | undefined) => void
  /** What rows are made of beside themselves. */
  readonly dependencies?: readonly unknown[]
}

/** Things in an order of their own: dragged, moved by keys (Alt with the arrows) or by their menu. */
export function OrderedList({ label, rows, may, move, dependencies = [] }: OrderedListProps) {
  const [current, setCurrent] = useState<string>()
  const placed = rows.filter(({ isApart }) => isApart !== true)
  const step = (id: string, by: -1 | 1) => {
    const at = placed.findIndex((row) => row.id === id)
    const target = at + by
    if (at === -1 || target < 0 || target >= placed.length) return
    move(id, placed[by === -1 ? target : target + 1]?.id)
  }
  const { dragAndDropHooks } = useDragAndDrop({
    isDisabled: !may,
    getItems: (keys) => [...keys].map((key) => ({ 'text/plain': rows.find(({ id }) => id === key)?.title ?? String(key) })),
    onReorder: ({ keys, target }) => {
      const moved = String([...keys][0])
      if (moved === target.key) return
      const others = placed.filter(({ id }) => id !== moved)
      const at = others.findIndex(({ id }) => id === target.key)
      move(moved, others[target.dropPosition === 'before' ? at : at + 1]?.id)
    },
  })
  const onKeyDown = (event: KeyboardEvent) => {
    if (!may || !event.altKey || current === undefined || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return
    event.preventDefault()
    event.stopPropagation()
    step(current, event.key === 'ArrowUp' ? -1 : 1)
  }
  return (
    <div onKeyDownCapture={onKeyDown}>
      <GridList aria-label={label} items={rows} className={css.list ?? ''} selectionMode="single" selectionBehavior="replace" selectedKeys={current === undefined ? [] : [current]} onSelectionChange={(keys) => keys !== 'all' && setCurrent([...keys][0] === undefined ? undefined : String([...keys][0]))} dragAndDropHooks={dragAndDropHooks} dependencies={[rows, may, current, ...dependencies]}>
        {(row) => (
          <GridListItem id={row.id} textValue={row.title} className={css.row ?? ''}>
            <div className={css.line}>
              {may ? (
                <AriaButton slot="drag" className={css.grip ?? ''} aria-label={`Move ${row.title}`}>
                  <GripVertical size={12} strokeWidth={1.75} aria-hidden />
                </AriaButton>
              ) : <i />}
              <span className={css.place}>{row.place ?? '–'}</span>
              <div className={css.what}>{row.content}</div>
              {may ? (
                <Menu label={row.title} groups={[{ entries: [
                  { text: 'Move up', keys: '⌥↑', isDisabled: row.isApart === true || placed[0]?.id === row.id, run: () => step(row.id, -1) },
                  { text: 'Move down', keys: '⌥↓', isDisabled: row.isApart === true || placed.at(-1)?.id === row.id, run: () => step(row.id, 1) },
                  { text: 'Put it first', isDisabled: placed[0]?.id === row.id, run: () => move(row.id, placed.find(({ id }) => id !== row.id)?.id) },
                  { text: row.isApart === true ? 'Put it last in the order' : 'Put it last', isDisabled: placed.at(-1)?.id === row.id, run: () => move(row.id, undefined) },
                ] }, ...(row.entries === undefined || row.entries.length === 0 ? [] : [{ entries: [...row.entries] }])]}>
                  <IconButton label={`What can be done with ${row.title}`} icon={MoreHorizontal} />
                </Menu>
              ) : <i />}
            </div>
          </GridListItem>
        )}
      </GridList>
    </div>
  )
}
