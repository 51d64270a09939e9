import { type RefObject, useMemo, useRef, useState } from 'react'
import type { Id } from '../../core/kernel/change.ts'
import { offeredTo } from '../../core/roadmap/from-the-plans.ts'
import type { Activity, Roadmap } from '../../core/roadmap/roadmap.ts'
import { labelWindow } from '../../core/time/label.ts'
import { Button } from '../parts/button.tsx'
import { MenuAt } from '../parts/menu-at.tsx'
import { useOpened } from '../shell/use-opened.ts'
import { useSeen } from '../workspace/open-workspace.tsx'
import { initialsOf, personName } from '../workspace/persons.ts'
import { useDateStyle } from '../workspace/use-date-style.ts'
import type { GridHandle } from './grid/grid-tools.ts'
import type { Load, Target } from './grid/targets.ts'
import type { Book } from './layout/book.ts'
import { startDrag } from './moves/dragging.ts'
import css from './tray.module.css'
import { useDerived } from './use-derived.ts'
import { capital, ownWords } from './words.ts'

export interface TrayProps {
  readonly roadmap: Roadmap
  readonly book: Book
  readonly grid: RefObject<GridHandle | null>
  /** What is dragged now would come to. */
  readonly over: Target | undefined
  readonly drop: (load: Load, target: Target) => void
  readonly isReadOnly: boolean
}

interface Waiting {
  readonly kind: Load['kind']
  readonly id: Id
  readonly title: string
  readonly beside: string
  readonly told: string
}

/** Chips of one part before the rest is asked for. */
const most = 12

/** What waits for a place on the grid: outliers, the undated, and what the other plans offer. Dragged, or put by menu and keys. */
export function Tray({ roadmap, book, grid, over, drop, isReadOnly }: TrayProps) {
  const { state } = useSeen()
  const style = useDateStyle()
  const words = ownWords(state)
  const offer = useMemo(() => (now: typeof state) => offeredTo(now, roadmap.id), [roadmap.id])
  const offered = useDerived(state, ['items', 'plans', 'sources', 'connectors', 'activities'], offer)
  const chipOf = ({ id, title, owner, window }: Activity): Waiting => {
    const name = personName(state, owner)
    return { kind: 'activities', id, title, beside: name === undefined ? '' : initialsOf(name), told: `${title}${window === undefined ? ', no date' : `, ${labelWindow(window, style)}`}` }
  }
  const items = offered.map(({ item, plan }): Waiting => ({ kind: 'items', id: item.id, title: item.title, beside: item.window === undefined ? 'no date' : labelWindow(item.window, style), told: `${item.title}, ${plan}` }))
  const common = { grid, drop, isReadOnly }
  return (
    <section className={css.tray} aria-label="Waiting for a place">
      <Part name="outliers" title={capital(words.outliers)} note="fit no row yet" list={book.outliers.map(chipOf)} isOver={over?.kind === 'outliers'} {...common} />
      <Part name="undated" title="Undated" note="have a row" list={book.undated.map(chipOf)} isOver={over?.kind === 'undated'} {...common} />
      <Part name="plans" title="From the plans" note="nothing is built on these yet" list={items} isOver={false} {...common} />
    </section>
  )
}

interface PartProps extends Pick<TrayProps, 'grid' | 'drop' | 'isReadOnly'> {
  readonly name: string
  readonly title: string
  readonly note: string
  readonly list: readonly Waiting[]
  readonly isOver: boolean
}

function Part({ name, title, note, list, isOver, grid, drop, isReadOnly }: PartProps) {
  const [isLong, setIsLong] = useState(false)
  const { open } = useOpened()
  const hangs = useRef<HTMLElement | null>(null)
  const [menu, setMenu] = useState<Waiting>()
  const place = (one: Waiting) => grid.current?.grab({ kind: one.kind, ids: [one.id] })
  const press = (event: React.PointerEvent<HTMLElement>, one: Waiting) => {
    if (event.button !== 0 || isReadOnly || event.pointerType === 'touch') return
    const load: Load = { kind: one.kind, ids: [one.id] }
    const chip = event.currentTarget
    startDrag<Target>(event.nativeEvent, () => ghostOf(chip), {
      targetAt: (x, y) => grid.current?.targetAt(x, y),
      begin: () => undefined,
      over: (target) => grid.current?.mark(target, load),
      scrollNear: (x, y) => grid.current?.scrollNear(x, y) ?? false,
      drop: (target) => drop(load, target),
      end: () => grid.current?.mark(undefined),
    })
  }
  return (
    <section className={css.part} data-tray={name} data-over={isOver ? '' : undefined} aria-label={title}>
      <h2>
        {title} <span>{list.length === 0 ? 'none' : `${list.length}, ${note}`}</span>
      </h2>
      <ul data-long={isLong ? '' : undefined}>
        {(isLong ? list : list.slice(0, most)).map((one) => (
          <li key={one.id}>
            <button
              type="button" title={one.told} onPointerDown={(event) => press(event, one)} onClick={() => open(one.kind, one.id)}
              onKeyDown={(event) => {
                if (event.key === 'm' && !isReadOnly) {
                  hangs.current = event.currentTarget
                  setMenu(one)
                }
                if (event.altKey && event.key.startsWith('Arrow') && !isReadOnly) {
                  event.preventDefault()
                  place(one)
                }
              }}
              onContextMenu={(event) => {
                event.preventDefault()
                hangs.current = event.currentTarget
                if (!isReadOnly) setMenu(one)
              }}
            >
              {one.title} <span>{one.beside}</span>
            </button>
          </li>
        ))}
        {list.length > most && !isLong ? (
          <li>
            <Button kind="go" onPress={() => setIsLong(true)}>
              {list.length - most} more
            </Button>
          </li>
        ) : null}
      </ul>
      {menu === undefined ? null : (
        <MenuAt
          label={menu.title} at={hangs} close={() => setMenu(undefined)}
          groups={[{ entries: [{ text: 'Put it on the grid by keys', keys: '⌥ arrows', run: () => place(menu) }, { text: 'Open', run: () => open(menu.kind, menu.id) }] }]}
        />
      )}
    </section>
  )
}

function ghostOf(chip: HTMLElement): HTMLElement {
  const box = chip.getBoundingClientRect()
  const ghost = chip.cloneNode(true) as HTMLElement
  ghost.className = css.ghost ?? ''
  ghost.setAttribute('aria-hidden', 'true')
  ghost.style.cssText = `left:${box.left}px;top:${box.top}px;height:${box.height}px`
  return ghost
}
