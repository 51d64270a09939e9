import { useSearch } from '@tanstack/react-router'
import { useVirtualizer } from '@tanstack/react-virtual'
import { ChevronDown, ChevronRight } from 'lucide-react'
import { type CSSProperties, useMemo, useRef, useState } from 'react'
import type { Id } from '../../core/kernel/change.ts'
import { isInCircle, type ItemNode, type Nesting, nestItems, type Orphan, orphansOf, rollUp } from '../../core/plans/item-tree.ts'
import { kindWords } from '../../core/plans/kind-words.ts'
import { items } from '../../core/plans/plans.ts'
import { labelWindow } from '../../core/time/label.ts'
import { MenuAt } from '../parts/menu-at.tsx'
import { StatusMark } from '../parts/status-mark.tsx'
import { say } from '../parts/toast-store.ts'
import { Switch } from '../parts/switch.tsx'
import { useOpened } from '../shell/use-opened.ts'
import { useSeen } from '../workspace/open-workspace.tsx'
import { useAct } from '../workspace/use-act.ts'
import { useDateStyle } from '../workspace/use-date-style.ts'
import { useMay } from '../workspace/use-may.ts'
import type { Board } from './board.ts'
import css from './tree-view.module.css'
import { useSetPlans } from './use-set-plans.ts'

interface Line {
  readonly node: ItemNode
  readonly depth: number
}

const orphanWords: Readonly<Record<Orphan['why'] | 'found', string>> = {
  'no-parent': 'stands below nothing', 'wrong-level': 'stands below its own level', 'parent-gone': 'stands below what is gone', circle: 'stands in a circle', found: '',
}

/** Themes, epics and stories, or releases with what ships in them: status rolled up, orphans found (row J2). */
export function TreeView({ board }: { readonly board: Board }) {
  const { by = 'theme' } = useSearch({ from: '/$ws/plans' })
  const { state } = useSeen()
  const set = useSetPlans()
  const style = useDateStyle()
  const act = useAct()
  const may = useMay('item.change')
  const { open, opened } = useOpened()
  const scroll = useRef<HTMLDivElement>(null)
  const hangs = useRef<HTMLElement | null>(null)
  const dragged = useRef<Id | undefined>(undefined)
  const [closed, setClosed] = useState<ReadonlySet<Id>>(new Set())
  const [over, setOver] = useState<Id>()
  const [menu, setMenu] = useState<ItemNode>()
  const [isOrphans, setIsOrphans] = useState(false)
  const orphans = useMemo(() => new Map(orphansOf(board.groups.flatMap((group) => group.items), (id) => items.get(state, id)).map((orphan) => [orphan.item.id, orphan])), [board, state])
  const lines = useMemo((): readonly Line[] => {
    if (isOrphans && orphans.size > 0) return [...orphans.values()].map(({ item }) => ({ node: { item, children: [] }, depth: 0 }))
    return linesOf(nestItems(board.groups.flatMap((group) => group.items), by), closed)
  }, [board, by, closed, isOrphans, orphans])
  const virtual = useVirtualizer({ count: lines.length, getScrollElement: () => scroll.current, estimateSize: () => 32, overscan: 10 })
  const turn = (id: Id) => {
    const next = new Set(closed)
    if (!next.delete(id)) next.add(id)
    setClosed(next)
  }
  const putBelow = async (id: Id, parent: Id | null) => {
    const item = items.get(state, id)
    if (item === undefined || id === parent || (parent !== null && isInCircle(item, parent, (one) => items.get(state, one)))) return
    const field = by === 'theme' ? 'parent' : 'release'
    const above = parent === null ? 'the top' : `*${items.get(state, parent)?.title.replaceAll('*', '∗') ?? ''}*`
    const outcome = await act('item.change', { id, [field]: parent }, { said: `Put *${item.title.replaceAll('*', '∗')}* below ${above}` })
    if (!outcome.done) say({ key: id, sentence: outcome.sentence, kind: 'refused' })
  }
  const above = lines.filter(({ node }) => ['theme', 'epic', 'release'].includes(node.item.kind))
  return (
    <>
      <div className={css.bar}>
        <Switch<Nesting> label="Nested by" options={[{ value: 'theme', text: 'By theme' }, { value: 'release', text: 'By release' }]} value={by} onChange={(value) => set({ by: value === 'theme' ? undefined : value })} />
        <span>{lines.length} shown</span>
        {orphans.size === 0 ? null : (
          <button type="button" className={css.only} aria-pressed={isOrphans} onClick={() => setIsOrphans(!isOrphans)}>
            {orphans.size === 1 ? 'One that hangs nowhere' : `${orphans.size} that hang nowhere`}
          </button>
        )}
      </div>
      <div ref={scroll} className={css.scroll}>
        <div role="treegrid" aria-label="Items nested" aria-rowcount={lines.length} style={{ height: virtual.getTotalSize(), position: 'relative', minWidth: 640 }}>
          {virtual.getVirtualItems().map(({ index, start }) => {
            const line = lines[index]
            if (line === undefined) return null
            const { node: { item, children }, depth } = line
            const isOpen = children.length > 0 && !closed.has(item.id)
            const rolled = rollUp(line.node)
            return (
              <div
                key={item.id} role="row" aria-level={depth + 1} aria-expanded={children.length === 0 ? undefined : isOpen} className={css.row} data-over={over === item.id ? '' : undefined} data-opened={opened?.id === item.id ? '' : undefined}
                style={{ transform: `translateY(${start}px)`, '--depth': depth } as CSSProperties} draggable={may}
                onDragStart={(event) => {
                  dragged.current = item.id
                  event.dataTransfer.effectAllowed = 'move'
                  event.dataTransfer.setData('text/plain', item.title)
                }}
                onDragOver={(event) => {
                  if (dragged.current === undefined || dragged.current === item.id) return
                  event.preventDefault()
                  setOver(item.id)
                }}
                onDragLeave={() => setOver(undefined)}
                onDragEnd={() => (setOver(undefined), (dragged.current = undefined))}
                onDrop={(event) => {
                  event.preventDefault()
                  setOver(undefined)
                  if (dragged.current !== undefined) void putBelow(dragged.current, item.id)
                }}
              >
                <span role="gridcell" className={css.name}>
                  {children.length === 0 ? (
                    <i />
                  ) : (
                    <button type="button" aria-label={isOpen ? `Close ${item.title}` : `Open ${item.title}`} onClick={() => turn(item.id)}>
                      {isOpen ? <ChevronDown size={14} aria-hidden /> : <ChevronRight size={14} aria-hidden />}
                    </button>
                  )}
                  <StatusMark status={rolled.status} />
                  <button
                    type="button" className={css.title} onClick={() => open('items', item.id)} title={item.title}
                    onKeyDown={(event) => {
                      if (event.key === 'ArrowRight' && !isOpen && children.length > 0) turn(item.id)
                      else if (event.key === 'ArrowLeft' && isOpen) turn(item.id)
                      else if (event.key === 'm') {
                        hangs.current = event.currentTarget
                        setMenu(line.node)
                      }
                    }}
                    onContextMenu={(event) => {
                      event.preventDefault()
                      hangs.current = event.currentTarget
                      setMenu(line.node)
                    }}
                  >
                    {item.title}
                  </button>
                </span>
                <span role="gridcell">{kindWords[item.kind]}</span>
                <span role="gridcell">{item.window === undefined ? '' : labelWindow(item.window, style)}</span>
                <span role="gridcell">{rolled.all > 1 ? `${rolled.done} of ${rolled.all} done` : ''}</span>
                <span role="gridcell" className={css.orphan}>
                  {orphanWords[orphans.get(item.id)?.why ?? 'found']}
                </span>
              </div>
            )
          })}
        </div>
      </div>
      {menu === undefined ? null : (
        <MenuAt
          label={menu.item.title} at={hangs} close={() => setMenu(undefined)}
          groups={[{ entries: [
            { text: 'Open', run: () => open('items', menu.item.id) },
            { text: by === 'theme' ? 'Put below' : 'Ships in', isDisabled: !may, entries: [...above.filter(({ node }) => node.item.id !== menu.item.id).slice(0, 40).map(({ node }) => ({ text: node.item.title, run: () => void putBelow(menu.item.id, node.item.id) })), { text: 'Nothing: to the top', run: () => void putBelow(menu.item.id, null) }] },
          ] }]}
        />
      )}
    </>
  )
}

function linesOf(nodes: readonly ItemNode[], closed: ReadonlySet<Id>, depth = 0, lines: Line[] = []): Line[] {
  for (const node of nodes) {
    lines.push({ node, depth })
    if (!closed.has(node.item.id)) linesOf(node.children, closed, depth + 1, lines)
  }
  return lines
}
