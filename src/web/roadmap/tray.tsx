import { type RefObject, useMemo, useRef, useState } from 'react'
import type { Id } from '../../core/kernel/change.ts'
import { type Offered, offeredTo } from '../../core/roadmap/from-the-plans.ts'
import type { Activity, Roadmap } from '../../core/roadmap/roadmap.ts'
import { labelWindow } from '../../core/time/label.ts'
import { Told } from '../accounts/told.tsx'
import { atFoot } from '../parts/foot.ts'
import { Button } from '../parts/button.tsx'
import type { MenuGroup } from '../parts/menu-groups.ts'
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
  /** In a bucket and dated, before or after all columns. */
  readonly outside: readonly Activity[]
  /** What a column is: "quarter". */
  readonly period: string
  /** What can be done with a chip by hand, as a menu. */
  readonly menuFor: (kind: Load['kind'], id: Id) => readonly MenuGroup[]
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
/** And after: whoever has more finds them by their words. */
const mostLong = 120

/** What waits for a place on the grid: outliers, the undated, and what the other plans offer. Dragged, or put by menu and keys. */
export function Tray({ roadmap, book, grid, over, drop, isReadOnly, outside, period, menuFor }: TrayProps) {
  const { state } = useSeen()
  const style = useDateStyle()
  const words = ownWords(state)
  const offer = useMemo(() => (now: typeof state) => offeredTo(now, roadmap.id), [roadmap.id])
  const offered = useDerived(state, ['items', 'plans', 'sources', 'connectors', 'activities'], offer)
  const chipOf = ({ id, title, owner, window }: Activity): Waiting => {
    const name = personName(state, owner)
    return { kind: 'activities', id, title, beside: name === undefined ? '' : initialsOf(name), told: `${title}${window === undefined ? ', no date' : `, ${labelWindow(window, style)}`}` }
  }
  const itemChip = ({ item, plan }: Offered): Waiting => ({ kind: 'items', id: item.id, title: item.title, beside: item.window === undefined ? 'no date' : labelWindow(item.window, style), told: `${item.title}, ${plan}` })
  const common = { grid, drop, isReadOnly, menuFor }
  return (
    <section className={css.tray} ref={atFoot} aria-label="Waiting for a place">
      <Part name="outliers" title={capital(words.outliers)} note="fit no row yet" list={book.outliers} chipOf={chipOf} isOver={over?.kind === 'outliers'} {...common} />
      <Part name="undated" title="Undated" note="have a row" list={book.undated} chipOf={chipOf} isOver={over?.kind === 'undated'} {...common} />
      {outside.length === 0 ? null : <Part name="outside" title="Before or after" note={`stand in no ${period} shown here`} list={outside} chipOf={chipOf} isOver={false} {...common} />}
      <Part name="plans" title="From the plans" note="nothing is built on these yet" list={offered} chipOf={itemChip} isOver={false} {...common} />
    </section>
  )
}

interface PartProps<T> extends Pick<TrayProps, 'grid' | 'drop' | 'isReadOnly' | 'menuFor'> {
  readonly name: string
  readonly title: string
  readonly note: string
  /** Any number of them: only those shown are made chips of. */
  readonly list: readonly T[]
  readonly chipOf: (one: T) => Waiting
  readonly isOver: boolean
}

function Part<T>({ name, title, note, list, chipOf, isOver, grid, drop, isReadOnly, menuFor }: PartProps<T>) {
  const [isLong, setIsLong] = useState(false)
  const [text, setText] = useState('')
  const found = useMemo(() => (text.trim() === '' ? list : list.filter((one) => chipOf(one).told.toLowerCase().includes(text.trim().toLowerCase()))), [list, text, chipOf])
  const chips = found.slice(0, isLong ? mostLong : most).map(chipOf)
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
        {list.length > most ? <input type="search" className={css.find} aria-label={`Find among: ${title}`} placeholder="Find" value={text} onChange={(event) => setText(event.target.value)} /> : null}
      </h2>
      <ul data-long={isLong ? '' : undefined}>
        {chips.map((one) => (
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
              <Told text={one.title} /> <span>{one.beside}</span>
            </button>
          </li>
        ))}
        {found.length > chips.length ? (
          <li>
            {isLong ? (
              <span>{found.length - chips.length} more: find them by their words</span>
            ) : (
              <Button kind="go" onPress={() => setIsLong(true)}>
                {found.length - chips.length} more
              </Button>
            )}
          </li>
        ) : null}
        {list.length > 0 && found.length === 0 ? <li>Nothing here says that.</li> : null}
      </ul>
      {menu === undefined ? null : (
        <MenuAt
          label={menu.title} at={hangs} close={() => setMenu(undefined)}
          groups={[{ entries: [{ text: 'Put it on the grid by keys', keys: '⌥ arrows', run: () => place(menu) }] }, ...menuFor(menu.kind, menu.id)]}
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
