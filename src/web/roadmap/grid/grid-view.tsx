import { type ReactNode, type Ref, useCallback, useEffect, useImperativeHandle, useLayoutEffect, useRef, useState } from 'react'
import type { Id } from '../../../core/kernel/change.ts'
import type { Shade } from '../../../core/workspace/calendar.ts'
import { dayNumber } from '../layout/day-number.ts'
import type { GridLayout } from '../layout/grid-layout.ts'
import { measures } from '../layout/measures.ts'
import { type Place, placeOfActivity } from '../layout/places.ts'
import css from './grid.module.css'
import { GridPainter } from './grid-painter.ts'
import type { Picture } from './picture.ts'
import { cellAt, type Load, markTarget, scrollNear, type Target } from './targets.ts'
import type { GridActs, GridHandle, GridTools } from './grid-tools.ts'
import { useGridKeys } from './use-grid-keys.ts'
import { useGridPointer } from './use-grid-pointer.ts'
import { useZoom } from './use-zoom.ts'

export interface GridViewProps {
  readonly label: string
  readonly picture: Omit<Picture, 'taken'>
  readonly head: ReactNode
  /** What is drawn below the cards, in the place that scrolls. */
  readonly under?: ReactNode
  readonly headHeight: number
  readonly shades: readonly Shade[]
  readonly acts: GridActs
  readonly isReadOnly: boolean
  /** Tells the width that there is for columns. */
  readonly setRoom: (width: number) => void
  readonly handle: Ref<GridHandle>
  readonly targetInWords: (target: Target) => string
}

/** The grid itself. React draws what stands around the cards; the cards, thousands of them, are drawn by the painter. */
export function GridView({ label, picture, head, under, headHeight, shades, acts, isReadOnly, setRoom, handle, targetInWords }: GridViewProps) {
  const scroll = useRef<HTMLDivElement>(null)
  const rows = useRef<HTMLDivElement>(null)
  const mark = useRef<HTMLDivElement>(null)
  const painter = useRef<GridPainter | undefined>(undefined)
  const [focus, setFocus] = useState<string>()
  const [taken, setTaken] = useState<ReadonlySet<Id>>(none)
  const [said, setSaid] = useState('')
  const { layout, today } = picture
  const latest = useRef({ layout, acts, picture, isReadOnly, targetInWords, headHeight })
  latest.current = { layout, acts, picture, isReadOnly, targetInWords, headHeight }

  // Asked of the page when it scrolls or gets another size, and not at each picture: the page would have to be laid out for the answer.
  const seen = useRef({ left: 0, top: 0, width: 0, height: 0 })
  const see = useCallback(() => {
    const { scrollLeft: left = 0, scrollTop: top = 0, clientWidth: width = 0, clientHeight: height = 0 } = scroll.current ?? {}
    seen.current = { left, top, width, height }
  }, [])
  const viewport = useCallback(() => ({ ...seen.current, width: seen.current.width - measures.nameWidth, height: seen.current.height - latest.current.headHeight }), [])
  const look = useCallback(() => painter.current?.look(viewport()), [viewport])

  useLayoutEffect(() => {
    const [box, into] = [scroll.current, rows.current]
    if (box === null || into === null) return
    painter.current ??= new GridPainter(into)
    const measure = () => setRoom(box.clientWidth - measures.nameWidth)
    let frame = 0
    // What takes room, such as an inspector, is painted first; the columns give way in the frame after.
    const observer = new ResizeObserver(() => {
      see()
      look()
      cancelAnimationFrame(frame)
      frame = requestAnimationFrame(measure)
    })
    observer.observe(box)
    see()
    measure()
    return () => {
      observer.disconnect()
      cancelAnimationFrame(frame)
    }
  }, [see, look, setRoom])

  useLayoutEffect(() => {
    painter.current?.show({ ...picture, taken }, viewport())
  }, [picture, taken, headHeight, viewport])

  useLayoutEffect(() => {
    painter.current?.stopAt(focus)
    look()
  }, [focus, look])

  const zoom = useZoom(scroll, latest, acts)
  const toMark = useCallback((target: Target | undefined, load?: Load) => mark.current !== null && markTarget(mark.current, latest.current.layout, target, load), [])
  const tools = useRef<GridTools>({} as GridTools)
  const lastCell = useRef<Target | undefined>(undefined)
  const targetAt = (x: number, y: number): Target | undefined => {
    const box = scroll.current?.getBoundingClientRect()
    const into = rows.current?.getBoundingClientRect()
    if (box === undefined || into === undefined || x < box.left || x > box.right || y < box.top + headHeight || y > box.bottom) return undefined
    const cell = cellAt(latest.current.layout, x - into.left, y - into.top)
    const before = lastCell.current
    if (cell === undefined) return undefined
    if (before?.kind === 'cell' && before.row === cell.row && before.column === cell.column) return before
    return (lastCell.current = { kind: 'cell', ...cell })
  }
  tools.current = {
    scroll, rows, painter, latest, toMark, setTaken, setSaid, setFocus, targetAt,
    scrollNear: (x, y) => scroll.current !== null && scrollNear(scroll.current, headHeight, x, y),
    bringInView: (place) => {
      if (scroll.current !== null) bringInView(scroll.current, latest.current.layout, place, headHeight)
      see()
    },
  }
  const pointer = useGridPointer(tools)
  const keys = useGridKeys(tools, focus)

  useImperativeHandle(handle, () => ({
    targetAt: (x, y) => tools.current.targetAt(x, y),
    mark: toMark,
    scrollNear: (x, y) => tools.current.scrollNear(x, y),
    elementOf: (key) => painter.current?.cardOf(key),
    grab: keys.grab,
    focus: keys.moveTo,
    reveal: (id) => {
      const place = placeOfActivity(latest.current.layout, id)
      if (place !== undefined) tools.current.bringInView(place)
    },
  }), [toMark, keys])

  useEffect(() => {
    const frame = { asked: 0 }
    const box = scroll.current
    const onScroll = () => {
      if (frame.asked === 0) frame.asked = requestAnimationFrame(() => ((frame.asked = 0), see(), look()))
    }
    box?.addEventListener('scroll', onScroll, { passive: true })
    return () => {
      box?.removeEventListener('scroll', onScroll)
      cancelAnimationFrame(frame.asked)
    }
  }, [see, look])

  const { axis } = layout
  return (
    <>
    <div
      ref={scroll} className={css.scroll} role="grid" aria-label={label} aria-rowcount={layout.rows.length + 1} aria-colcount={axis.columns.length + 1} aria-multiselectable aria-readonly={isReadOnly}
      style={{ '--column': `${axis.columnWidth}px`, '--all': `${axis.width}px`, '--head-h': `${headHeight}px` } as React.CSSProperties} {...zoom}
    >
      {head}
      <div className={css.body} role="rowgroup" style={{ width: measures.nameWidth + axis.width }}>
        <div className={css.shades} aria-hidden>
          {under}
          {shades.map((shade) => (
            <i key={`${shade.kind}${shade.start}${shade.name}`} className={css[shade.kind]} style={shadeAt(layout, shade)} />
          ))}
          {today < (axis.columns[0]?.first ?? 0) || today > (axis.columns.at(-1)?.last ?? 0) ? null : <i className={css.todayLine} style={{ left: measures.nameWidth + axis.xOf(today) }} />}
          <i className={css.cover} />
        </div>
        <div ref={mark} className={css.target} aria-hidden />
        <div ref={rows} className={css.rows} role="presentation" {...pointer} {...keys.handlers} />
      </div>
    </div>
    <p className={css.said} role="status" aria-live="assertive">
      {said}
    </p>
    </>
  )
}

const none: ReadonlySet<Id> = new Set()

function shadeAt({ axis }: GridLayout, { start, end }: Shade): React.CSSProperties {
  const [left, right] = [axis.xOf(dayNumber(start)), axis.xOf(dayNumber(end) + 1)]
  return { left: measures.nameWidth + left, width: right - left }
}

/** Scrolls as little as shows a place whole, the heads out of its way. */
function bringInView(scroll: HTMLElement, { axis, tops, rows }: GridLayout, { row, column, lane }: Place, head: number): void {
  const heights = rows[row]?.heights
  if (heights === undefined) return
  const top = (tops[row] as number) + (lane < 0 ? 0 : (heights.laneTop[lane] ?? 0))
  const bottom = top + (lane < 0 ? 54 : (heights.laneTop[lane + 1] ?? 0) - (heights.laneTop[lane] ?? 0))
  const [height, width] = [scroll.clientHeight - head, scroll.clientWidth - measures.nameWidth]
  const [left, right] = [column * axis.columnWidth, (column + 1) * axis.columnWidth]
  if (top < scroll.scrollTop) scroll.scrollTop = top - 5
  else if (bottom > scroll.scrollTop + height) scroll.scrollTop = bottom - height + 5
  if (left < scroll.scrollLeft) scroll.scrollLeft = left
  else if (right > scroll.scrollLeft + width) scroll.scrollLeft = right - width
}
