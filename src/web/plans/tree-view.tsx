import { useSearch } from '@tanstack/react-router'
import { useVirtualizer } from '@tanstack/react-virtual'
import { useMemo, useRef, useState } from 'react'
import type { Id } from '../../core/kernel/change.ts'
import { type ItemNode, type Nesting, nestItems, orphansOf } from '../../core/plans/item-tree.ts'
import { type Item, items } from '../../core/plans/plans.ts'
import { keysText } from '../palette/keys.ts'
import { isApple } from '../palette/use-bound-keys.ts'
import { MenuAt } from '../parts/menu-at.tsx'
import { Switch } from '../parts/switch.tsx'
import { useOpened } from '../shell/use-opened.ts'
import { useSeen } from '../workspace/open-workspace.tsx'
import { useMay } from '../workspace/use-may.ts'
import type { Board } from './board.ts'
import { ChooseAt } from './choose/choose-at.tsx'
import { placeBelow, type Placed, placeIn, placeUp } from './tree/place-below.ts'
import { placesFor } from './tree/places-for.ts'
import { TreeRow } from './tree/tree-row.tsx'
import { usePutBelow } from './tree/use-put-below.ts'
import css from './tree-view.module.css'
import { useSetPlans } from './use-set-plans.ts'

interface Line {
  readonly node: ItemNode
  readonly depth: number
}

/** Themes, epics and stories, or releases with what ships in them: status rolled up, orphans found (row J2). */
export function TreeView({ board }: { readonly board: Board }) {
  const { by = 'theme' } = useSearch({ from: '/$ws/plans' })
  const { state } = useSeen()
  const set = useSetPlans()
  const putBelow = usePutBelow()
  const may = useMay('item.change')
  const { open } = useOpened()
  const scroll = useRef<HTMLDivElement>(null)
  const hangs = useRef<HTMLElement | null>(null)
  const dragged = useRef<Id | undefined>(undefined)
  const [closed, setClosed] = useState<ReadonlySet<Id>>(new Set())
  const [over, setOver] = useState<Id>()
  const [menu, setMenu] = useState<Item>()
  const [finding, setFinding] = useState<Item>()
  const [isOrphans, setIsOrphans] = useState(false)
  const all = useMemo(() => board.groups.flatMap((group) => group.items), [board])
  const get = (id: Id | undefined) => items.get(state, id)
  const orphans = useMemo(() => new Map(orphansOf(all, (id) => items.get(state, id)).map((orphan) => [orphan.item.id, orphan])), [all, state])
  const lines = useMemo((): readonly Line[] => {
    if (isOrphans && orphans.size > 0) return [...orphans.values()].map(({ item }) => ({ node: { item, children: [] }, depth: 0 }))
    return linesOf(nestItems(all, by), closed)
  }, [all, by, closed, isOrphans, orphans])
  const virtual = useVirtualizer({ count: lines.length, getScrollElement: () => scroll.current, estimateSize: () => 32, overscan: 10 })
  const turn = (id: Id) => {
    const next = new Set(closed)
    if (!next.delete(id)) next.add(id)
    setClosed(next)
  }
  const put = async (item: Item | undefined, placed: Placed) => {
    if (item === undefined) return
    if (!(await putBelow(item, placed)) || 'sentence' in placed) return
    // What it stands below now is open, and it keeps the focus, wherever its row went.
    setClosed((now) => new Set([...now].filter((id) => id !== placed.value)))
    requestAnimationFrame(() => scroll.current?.querySelector<HTMLElement>(`[data-walk="${item.id}"]`)?.focus())
  }
  const below = (at: number): Placed => (isOrphans ? { sentence: 'Only what hangs nowhere is shown, so nothing stands above it: find what it belongs below' } : placeIn(lines, at, by, get))
  const move = (at: number, how: 'in' | 'up' | 'find', from: HTMLElement) => {
    const item = lines[at]?.node.item
    hangs.current = from
    if (how === 'find') setFinding(item)
    else if (item !== undefined) void put(item, how === 'in' ? below(at) : placeUp(item, by, get))
  }
  const menuAt = menu === undefined ? -1 : lines.findIndex(({ node }) => node.item.id === menu.id)
  return (
    <>
      <div className={css.bar}>
        <Switch<Nesting> label="Nested by" options={[{ value: 'theme', text: 'By theme' }, { value: 'release', text: 'By release' }]} value={by} onChange={(value) => set({ by: value === 'theme' ? undefined : value })} />
        <span className={css.shown}>{lines.length} shown</span>
        {orphans.size === 0 ? null : (
          <button type="button" className={css.only} aria-pressed={isOrphans} onClick={() => setIsOrphans(!isOrphans)}>
            {orphans.size === 1 ? 'One that hangs nowhere' : `${orphans.size} that hang nowhere`}
          </button>
        )}
      </div>
      <div ref={scroll} className={css.scroll}>
        <div role="treegrid" aria-label="Items nested" aria-rowcount={lines.length} className={css.grid} style={{ height: virtual.getTotalSize() }}>
          {virtual.getVirtualItems().map(({ index, start }) => {
            const line = lines[index]
            if (line === undefined) return null
            const { item, children } = line.node
            return (
              <TreeRow
                key={item.id} node={line.node} depth={line.depth} at={index} top={start} isOpen={children.length > 0 && !closed.has(item.id)} why={orphans.get(item.id)?.why} may={may} isOver={over === item.id} turn={() => turn(item.id)}
                showMenu={(from) => {
                  hangs.current = from
                  setMenu(item)
                }}
                move={(how, from) => move(index, how, from)}
                drag={{
                  onDragStart: (event) => {
                    dragged.current = item.id
                    event.dataTransfer.effectAllowed = 'move'
                    event.dataTransfer.setData('text/plain', item.title)
                  },
                  onDragOver: (event) => {
                    if (dragged.current === undefined || dragged.current === item.id) return
                    event.preventDefault()
                    setOver(item.id)
                  },
                  onDragLeave: () => setOver(undefined),
                  onDragEnd: () => (setOver(undefined), (dragged.current = undefined)),
                  onDrop: (event) => {
                    event.preventDefault()
                    setOver(undefined)
                    const moved = get(dragged.current)
                    if (moved !== undefined) void put(moved, placeBelow(moved, item, by, get))
                  },
                }}
              />
            )
          })}
        </div>
      </div>
      {menu === undefined ? null : (
        <MenuAt
          label={menu.title} at={hangs} close={() => setMenu(undefined)}
          groups={[
            { entries: [{ text: 'Open', keys: keysText('enter', isApple), run: () => open('items', menu.id) }] },
            { entries: [
              { text: by === 'theme' ? 'Put below …' : 'Ships in …', keys: keysText('p', isApple), isDisabled: !may, run: () => setFinding(menu) },
              { text: 'Below the one above it', keys: keysText('alt+right', isApple), isDisabled: !may, run: () => void put(menu, below(menuAt)) },
              { text: 'One level up', keys: keysText('alt+left', isApple), isDisabled: !may, run: () => void put(menu, placeUp(menu, by, get)) },
            ] },
          ]}
        />
      )}
      {finding === undefined ? null : (
        <ChooseAt
          label={by === 'theme' ? `Put ${finding.title} below` : `${finding.title} ships in`} at={hangs} close={() => setFinding(undefined)} options={placesFor(state, finding, by)}
          choose={(value) => void put(finding, placeBelow(finding, get(value) ?? null, by, get))}
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
