import { type RefObject, useMemo, useRef } from 'react'
import type { Id } from '../../../core/kernel/change.ts'
import { placeOfActivity } from '../layout/places.ts'
import { startDrag } from '../moves/dragging.ts'
import css from './grid.module.css'
import type { GridTools } from './grid-tools.ts'
import { cellAt, type Load, type Target } from './targets.ts'

const handleSign = '<svg viewBox="0 0 24 24" aria-hidden="true"><path d="M9 5h.01M9 12h.01M9 19h.01M15 5h.01M15 12h.01M15 19h.01"/></svg>'
const plusSign = '<svg viewBox="0 0 24 24" aria-hidden="true"><path d="M12 5v14M5 12h14"/></svg>'

/** Hand and mouse: a click opens, with Control or Shift it selects, a drag moves, the handle has the menu. One listener for all cards. */
export function useGridPointer(tools: RefObject<GridTools>) {
  const handle = useRef<HTMLButtonElement | undefined>(undefined)
  const add = useRef<HTMLButtonElement | undefined>(undefined)
  return useMemo(() => {
    const acts = () => tools.current.latest.current.acts
    const onClick = (event: React.MouseEvent) => {
      const target = event.target as HTMLElement
      const card = target.closest<HTMLElement>('[data-id]')
      const cell = target.closest<HTMLElement>('[data-cell]')
      if (target.closest(`.${css['handle']}`) !== null && card !== null) return acts().cardMenu(card.dataset['id'] as Id, handle.current ?? card)
      if (add.current !== undefined && target.closest('button') === add.current) return acts().cell(add.current.dataset['bucket'] ?? '', Number(add.current.dataset['column']), add.current)
      if (card !== null) return clicked(tools.current, card.dataset['id'] as Id, event)
      if (cell !== null) return acts().cell((cell.closest<HTMLElement>('[data-bucket]')?.dataset['bucket'] ?? '') as Id, Number(cell.ariaColIndex) - 2, cell)
      const head = target.closest<HTMLElement>('[role=rowheader]')
      if (head !== null) acts().bucketMenu((head.parentElement?.dataset['bucket'] ?? '') as Id, head)
    }
    const onPointerOver = (event: React.PointerEvent) => {
      if (event.pointerType === 'touch' || tools.current.latest.current.isReadOnly) return
      const target = event.target as HTMLElement
      const card = target.closest<HTMLElement>('[data-id]')
      if (card !== null && card !== handle.current?.parentElement) {
        handle.current ??= made(css['handle'] ?? '', handleSign)
        handle.current.ariaLabel = 'Move, and more'
        card.append(handle.current)
      }
    }
    const onPointerMove = (event: React.PointerEvent) => {
      if (event.pointerType === 'touch' || event.buttons !== 0 || tools.current.latest.current.isReadOnly) return
      showAdd(tools.current, event, add)
    }
    const onPointerDown = (event: React.PointerEvent) => {
      const card = (event.target as HTMLElement).closest<HTMLElement>('[data-id]')
      if (card === null || event.button !== 0 || event.pointerType === 'touch' || tools.current.latest.current.isReadOnly) return
      if ((event.target as HTMLElement).closest('button') !== null) return
      drag(tools, event.nativeEvent, card)
    }
    const onContextMenu = (event: React.MouseEvent) => {
      const card = (event.target as HTMLElement).closest<HTMLElement>('[data-id]')
      if (card === null) return
      event.preventDefault()
      acts().cardMenu(card.dataset['id'] as Id, card)
    }
    return { onClick, onPointerOver, onPointerMove, onPointerDown, onContextMenu, onPointerLeave: () => add.current?.remove() }
  }, [tools])
}

function made(name: string, sign: string): HTMLButtonElement {
  const button = document.createElement('button')
  button.type = 'button'
  button.tabIndex = -1
  button.className = name
  button.innerHTML = sign
  return button
}

function clicked({ latest }: GridTools, id: Id, event: React.MouseEvent): void {
  const { acts, picture } = latest.current
  if (!event.ctrlKey && !event.metaKey && !event.shiftKey) {
    if (picture.selected.size > 0) acts.select(new Set())
    return acts.open(id)
  }
  const next = new Set(picture.selected)
  if (!next.delete(id)) next.add(id)
  acts.select(next)
}

/** In a cell that has activities, a plus stands below the last of them while the pointer is there. */
function showAdd({ latest, rows }: GridTools, event: React.PointerEvent, add: RefObject<HTMLButtonElement | undefined>): void {
  const into = rows.current
  if (into === null || (event.target as HTMLElement).closest('[data-id],[data-cell],[role=rowheader],button') !== null) return
  const { layout } = latest.current
  const box = into.getBoundingClientRect()
  const cell = cellAt(layout, event.clientX - box.left, event.clientY - box.top)
  const row = cell === undefined ? undefined : layout.rows[cell.row]
  if (cell === undefined || row === undefined) return
  add.current ??= made(css['add'] ?? '', plusSign)
  const [button, key] = [add.current, `${row.bucket.id}|${cell.column}`]
  if (button.dataset['at'] === key && button.isConnected) return
  Object.assign(button.dataset, { at: key, bucket: row.bucket.id, column: String(cell.column) })
  button.ariaLabel = `Add an activity to ${row.bucket.title}, ${layout.axis.columns[cell.column]?.short ?? ''}, or agree on the cell`
  let top = 5
  for (let lane = 0; lane < row.placing.lanes; lane++) if (row.placing.order.subarray(row.placing.laneStart[lane], row.placing.laneStart[lane + 1]).some((at) => (row.placing.from[at] as number) <= cell.column && (row.placing.to[at] as number) >= cell.column)) top = row.heights.laneTop[lane + 1] as number
  button.style.cssText = `left:calc(var(--name-w) + ${cell.column * layout.axis.columnWidth + 5}px);top:${Math.min(top, row.heights.row - 26)}px`
  into.querySelector(`[data-bucket="${CSS.escape(row.bucket.id)}"]`)?.append(button)
}

function drag(tools: RefObject<GridTools>, down: PointerEvent, card: HTMLElement): void {
  const id = card.dataset['id'] as Id
  const { latest } = tools.current
  const { picture } = latest.current
  const ids = picture.selected.has(id) ? [...picture.selected] : [id]
  const load = loadOf(tools.current, id, ids, down.clientX)
  startDrag<Target>(down, () => ghostOf(card, ids.length), {
    targetAt: (x, y) => latest.current.acts.besideAt(x, y) ?? tools.current.targetAt(x, y),
    begin: () => tools.current.setTaken(new Set(ids)),
    over: (target) => {
      tools.current.toMark(target, load)
      latest.current.acts.dragOver(target)
    },
    scrollNear: (x, y) => tools.current.scrollNear(x, y),
    drop: (target) => latest.current.acts.drop(load, target),
    end: () => {
      tools.current.setTaken(new Set())
      tools.current.toMark(undefined)
      latest.current.acts.dragOver(undefined)
    },
  })
}

function loadOf({ latest, rows }: GridTools, id: Id, ids: readonly Id[], clientX: number): Load {
  const { layout } = latest.current
  const place = placeOfActivity(layout, id)
  const row = place === undefined ? undefined : layout.rows[place.row]
  const at = row?.members.activities.findIndex((one) => one.id === id) ?? -1
  const left = rows.current?.getBoundingClientRect().left ?? 0
  const cell = cellAt(layout, clientX - left, 0)
  if (row === undefined || at < 0) return { kind: 'activities', ids }
  const [from, to] = [row.placing.from[at] as number, row.placing.to[at] as number]
  const grabbed = Math.min(Math.max(cell?.column ?? from, from), to)
  return { kind: 'activities', ids, grabbed, before: grabbed - from, span: to - from + 1 }
}

/** What follows the pointer: the card as it is, with a count when it brings others. */
function ghostOf(card: HTMLElement, count: number): HTMLElement {
  const box = card.getBoundingClientRect()
  const ghost = card.cloneNode(true) as HTMLElement
  ghost.querySelector('button')?.remove()
  for (const name of ['role', 'id', 'tabindex', 'aria-label', 'data-id']) ghost.removeAttribute(name)
  const colours = getComputedStyle(card)
  ghost.classList.add(css['ghost'] ?? '')
  ghost.setAttribute('aria-hidden', 'true')
  ghost.style.cssText += `;left:${box.left}px;top:${box.top}px;width:${box.width}px;height:${box.height}px;--h:${colours.getPropertyValue('--h')};--mark:${colours.getPropertyValue('--mark')};--wash:${colours.getPropertyValue('--wash')}`
  if (count > 1) {
    const more = document.createElement('i')
    more.className = css['count'] ?? ''
    more.textContent = String(count)
    ghost.append(more)
  }
  return ghost
}
