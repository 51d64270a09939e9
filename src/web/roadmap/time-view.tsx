import { useVirtualizer } from '@tanstack/react-virtual'
import { type CSSProperties, useCallback, useEffect, useMemo, useRef } from 'react'
import type { Roadmap } from '../../core/roadmap/roadmap.ts'
import type { Period } from '../../core/time/fiscal.ts'
import { labelDays, labelWindow } from '../../core/time/label.ts'
import { shadesIn } from '../../core/workspace/calendar.ts'
import { Told } from '../accounts/told.tsx'
import { EmptyState } from '../parts/empty-state.tsx'
import { useOpened } from '../shell/use-opened.ts'
import { useSeen } from '../workspace/open-workspace.tsx'
import { initialsOf, personName } from '../workspace/persons.ts'
import { useDateStyle } from '../workspace/use-date-style.ts'
import { barEnds, barNears } from './connectors/ends.ts'
import { Strokes } from './connectors/strokes.tsx'
import { threadsTold } from './connectors/threads.ts'
import { useConnectors } from './connectors/use-connectors.ts'
import { shownBy } from './filter.ts'
import grid from './grid/grid.module.css'
import { GridHead } from './grid/grid-head.tsx'
import { ticksOf } from './grid/ruler.ts'
import { stripItems, stripOf } from './grid/strip.ts'
import { dayNumber } from './layout/day-number.ts'
import { Legend } from './legend.tsx'
import { timeRows } from './time-rows.ts'
import css from './time-view.module.css'
import { useDerived } from './use-derived.ts'
import { useGridLayout } from './use-grid-layout.ts'
import { usePhone } from '../parts/use-phone.ts'
import { useRoadmap } from './use-roadmap.ts'

/** Pixels of one row. */
const rowHeight = 30
/** Wider than the grid's names, since each row has a title of its own; on a phone time needs the room more. */
const nameWidths = { wide: 260, phone: 136 } as const

/** The activities on a time axis, by bucket; beside the product, its releases on the same axis. */
export function TimeView({ roadmap, period, isBeside }: { readonly roadmap: Roadmap; readonly period: Period; readonly isBeside: boolean }) {
  const { state, today, asOf } = useSeen()
  const { search } = useRoadmap()
  const style = useDateStyle()
  const { open, opened } = useOpened()
  const scroll = useRef<HTMLDivElement>(null)
  const nameWidth = usePhone() ? nameWidths.phone : nameWidths.wide
  const { layout, setRoom } = useGridLayout(roadmap, period, search)
  const { axis } = layout
  const span = useMemo(() => ({ start: axis.columns[0]?.start ?? '', end: axis.columns.at(-1)?.end ?? '' }), [axis])
  const { text, owner, bucket, kind, status, region } = search
  const rows = useMemo(() => timeRows(state, roadmap, span, isBeside, shownBy({ text, owner, bucket, kind, status, region })), [state, roadmap, span, isBeside, text, owner, bucket, kind, status, region])
  const shades = useMemo(() => shadesIn(state, span), [state, span])
  const virtual = useVirtualizer({ count: rows.length, getScrollElement: () => scroll.current, estimateSize: () => rowHeight, overscan: 10 })
  useEffect(() => {
    const box = scroll.current
    if (box === null) return
    const observer = new ResizeObserver(() => setRoom(box.clientWidth - nameWidth))
    observer.observe(box)
    return () => observer.disconnect()
  }, [setRoom, nameWidth])
  const items = useDerived(state, ['items', 'plans'], stripItems)
  const releases = useMemo(() => (isBeside ? [] : stripOf(state, items, axis, undefined, style)), [isBeside, state, items, axis, style])
  const current = opened?.collection === 'activities' ? opened.id : undefined
  const chosen = useMemo(() => new Set(current === undefined ? [] : [current]), [current])
  const nearOf = useCallback((wanted: { readonly has: (id: string) => boolean }) => barNears(rows, axis, rowHeight, wanted), [rows, axis])
  const bars = useMemo(() => barEnds(rows, axis, rowHeight), [rows, axis])
  const lines = useConnectors({ axis, strip: releases, isOn: search.connectors === 'on', chosen, nearOf, bars })
  const strip = lines?.strip ?? releases
  const day = asOf ?? today
  const todayX = day >= span.start && day <= span.end ? axis.xOf(dayNumber(day)) : undefined
  if (rows.length === 0) {
    return (
      <EmptyState title="Nothing in these months">
        <p>{isBeside ? 'Neither a release nor an activity has a date in the time of this roadmap.' : 'No activity of this roadmap has a date yet, or none fits the filter.'}</p>
      </EmptyState>
    )
  }
  return (
    <>
    <div ref={scroll} className={`${grid.scroll} ${css.scroll}`} style={{ '--column': `${axis.columnWidth}px`, '--all': `${axis.width}px`, '--name-w': `${nameWidth}px` } as CSSProperties} role="table" aria-label={isBeside ? `${roadmap.title} beside the product` : roadmap.title} aria-rowcount={rows.length + 1}>
      <GridHead state={state} axis={axis} loads={isBeside ? [] : layout.loads} ticks={ticksOf(axis, period)} strip={strip} lines={lines} corner={[isBeside ? 'Product and activities' : 'Activities', `${rows.filter((row) => row.kind === 'bar').length} rows`]} todayX={todayX} today={day} dayWord={asOf === undefined ? undefined : labelDays(asOf)} open={(id) => open('items', id)} />
      <div role="rowgroup" className={css.body} style={{ height: virtual.getTotalSize(), width: nameWidth + axis.width }}>
        {lines === undefined ? null : <Strokes strokes={lines.rows} left={nameWidth} />}
        {shades.map((shade) => (
          <i key={`${shade.kind}${shade.start}${shade.name}`} className={grid[shade.kind]} style={{ left: nameWidth + axis.xOf(dayNumber(shade.start)), width: axis.xOf(dayNumber(shade.end) + 1) - axis.xOf(dayNumber(shade.start)) }} />
        ))}
        {todayX === undefined ? null : <i className={grid.todayLine} style={{ left: nameWidth + todayX }} />}
        {virtual.getVirtualItems().map(({ index, start, key }) => {
          const row = rows[index]
          if (row === undefined) return null
          const place = { transform: `translateY(${start}px)`, ...(row.hue === undefined ? {} : { '--h': `var(--b${row.hue})` }) } as CSSProperties
          if (row.kind === 'head') {
            return (
              <div key={key} role="row" aria-rowindex={index + 2} className={css.group} style={place}>
                <b role="rowheader">
                  <i data-hue={row.hue === undefined ? undefined : ''} aria-hidden /> {row.title} <span>{row.count}</span>
                </b>
              </div>
            )
          }
          const { window } = row
          const [left, right] = [axis.xOf(dayNumber(window.start)), axis.xOf(dayNumber(window.end) + 1)]
          const name = personName(state, row.owner)
          const label = labelWindow(window, style)
          return (
            <div key={key} role="row" aria-rowindex={index + 2} className={css.row} style={place} data-opened={opened?.id === row.id ? '' : undefined}>
              <span role="rowheader" className={css.name}>
                <button type="button" onClick={() => open(row.collection, row.id)} title={row.title} aria-label={lines?.threads.has(row.id) === true ? `${row.title}. ${threadsTold(lines.threads.get(row.id), style)}` : undefined}>
                  <Told text={row.title} />
                </button>
                <em>{name === undefined ? '' : initialsOf(name)}</em>
              </span>
              <span role="cell" className={css.track} style={{ left: nameWidth }}>
                <i className={css.bar} data-sure={window.precision} style={{ left, width: Math.max(3, right - left) }} aria-hidden />
                <span className={css.said} style={{ left: right + 8 }}>
                  {label}
                  {row.gap === undefined ? null : <b>{row.gap}</b>}
                </span>
              </span>
            </div>
          )
        })}
      </div>
    </div>
    {lines === undefined ? null : <Legend lines={lines} isOfBars />}
    </>
  )
}

