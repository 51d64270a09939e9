import { ChevronDown, ChevronRight } from 'lucide-react'
import type { CSSProperties, DragEvent, KeyboardEvent } from 'react'
import { type ItemNode, type Orphan, rollUp } from '../../../core/plans/item-tree.ts'
import { kindWords } from '../../../core/plans/kind-words.ts'
import { labelWindow } from '../../../core/time/label.ts'
import { Told } from '../../accounts/told.tsx'
import { StatusMark } from '../../parts/status-mark.tsx'
import { useOpened } from '../../shell/use-opened.ts'
import { useDateStyle } from '../../workspace/use-date-style.ts'
import css from '../tree-view.module.css'
import { walkRows } from '../walk-rows.ts'

export interface TreeRowProps {
  readonly node: ItemNode
  readonly depth: number
  readonly at: number
  readonly top: number
  readonly isOpen: boolean
  readonly why: Orphan['why'] | undefined
  readonly may: boolean
  readonly isOver: boolean
  readonly turn: () => void
  readonly showMenu: (from: HTMLElement) => void
  /** By keys: one level in, one level up, or below something that is looked for. */
  readonly move: (how: 'in' | 'up' | 'find', from: HTMLElement) => void
  readonly drag: { readonly onDragStart: (event: DragEvent) => void; readonly onDragOver: (event: DragEvent) => void; readonly onDragLeave: () => void; readonly onDragEnd: () => void; readonly onDrop: (event: DragEvent) => void }
}

const orphanWords: Readonly<Record<Orphan['why'], string>> = {
  'no-parent': 'stands below nothing', 'wrong-level': 'stands below its own level', 'parent-gone': 'stands below what is gone', circle: 'stands in a circle',
}

/** An item of the tree. */
export function TreeRow({ node, depth, at, top, isOpen, why, may, isOver, turn, showMenu, move, drag }: TreeRowProps) {
  const { item, children } = node
  const { open, opened } = useOpened()
  const style = useDateStyle()
  const rolled = rollUp(node)
  const hasParts = children.length > 0
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    if (event.ctrlKey || event.metaKey) return
    const how = ({ ArrowRight: event.altKey ? 'in' : undefined, ArrowLeft: event.altKey ? 'up' : undefined, p: event.altKey ? undefined : 'find' } as const)[event.key]
    if (may && how !== undefined) move(how, event.currentTarget)
    else if (event.key === 'ArrowRight' && !isOpen && hasParts) turn()
    else if (event.key === 'ArrowLeft' && isOpen) turn()
    else if (event.key === 'm') showMenu(event.currentTarget)
    else if (!walkRows(event)) return
    event.preventDefault()
    event.stopPropagation()
  }
  return (
    <div
      role="row" aria-level={depth + 1} aria-rowindex={at + 1} aria-expanded={hasParts ? isOpen : undefined} className={css.row} data-over={isOver ? '' : undefined} data-opened={opened?.id === item.id ? '' : undefined}
      style={{ transform: `translateY(${top}px)`, '--depth': depth } as CSSProperties} draggable={may} {...drag}
    >
      <span role="gridcell" className={css.name}>
        {hasParts ? (
          <button type="button" aria-label={isOpen ? `Close ${item.title}` : `Open ${item.title}`} onClick={turn}>
            {isOpen ? <ChevronDown size={14} aria-hidden /> : <ChevronRight size={14} aria-hidden />}
          </button>
        ) : (
          <i />
        )}
        <StatusMark status={rolled.status} />
        <button
          type="button" className={css.title} data-walk={item.id} onClick={() => open('items', item.id)} title={item.title} onKeyDown={onKeyDown}
          onContextMenu={(event) => {
            event.preventDefault()
            showMenu(event.currentTarget)
          }}
        >
          <Told text={item.title} />
        </button>
        <button type="button" className={css.more} tabIndex={-1} aria-label={`What can be done with ${item.title}`} onClick={(event) => showMenu(event.currentTarget)}>
          ⋯
        </button>
      </span>
      <span role="gridcell">{kindWords[item.kind]}</span>
      <span role="gridcell">{item.window === undefined ? '' : labelWindow(item.window, style)}</span>
      <span role="gridcell">{rolled.all > 1 ? `${rolled.done} of ${rolled.all} done` : ''}</span>
      <span role="gridcell" className={css.orphan}>
        {why === undefined ? '' : orphanWords[why]}
      </span>
    </div>
  )
}
