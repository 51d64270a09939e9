import { useSearch } from '@tanstack/react-router'
import { type CSSProperties, useCallback, useDeferredValue, useMemo, useRef, useState } from 'react'
import type { Id } from '../../core/kernel/change.ts'
import type { State } from '../../core/kernel/state.ts'
import { slipsAmong } from '../../core/plans/baseline.ts'
import { spanOf } from '../../core/plans/horizon.ts'
import { items, type StageTarget } from '../../core/plans/plans.ts'
import type { PeriodCell } from '../../core/time/period.ts'
import { labelDays } from '../../core/time/label.ts'
import { shadesIn } from '../../core/workspace/calendar.ts'
import { settings } from '../../core/workspace/workspace.ts'
import { useOpened } from '../shell/use-opened.ts'
import { useSeen } from '../workspace/open-workspace.tsx'
import { useBaselineDay } from './baseline-choice.tsx'
import type { Board } from './board.ts'
import { filterCount } from './filter.ts'
import css from './timeline-view.module.css'
import { bandsOf, besideFlag, timeAxis } from './timeline/axis.ts'
import { offsetsOf, rowsOf } from './timeline/rows.ts'
import { useVisibleRows } from './timeline/use-visible-rows.ts'
import { TimelineRow } from './timeline-row.tsx'
import { MoveItemAsking } from './move-item-asking.tsx'
import { UndatedItems } from './undated-items.tsx'
import { useMoved } from './use-moved.ts'
import { useMoveItem } from './use-move-item.ts'
import { atFoot } from '../parts/foot.ts'
import { useSlipReasons } from './use-slip-reasons.ts'

/** The names at the left, in pixels. */
const nameWidth = 300
const narrowName = 148
/** How far keys move what stands there. */
const stepOf = { weeks: 'week', months: 'month', quarters: 'quarter' } as const
/** Slips that are told below their items at once; any other is told when it is opened. */
const mostTold = 6

/** Every plan on one time axis, with the baseline under the bars and what slipped since. */
export function TimelineView({ board, quarters }: { readonly board: Board; readonly quarters: readonly PeriodCell[] }) {
  const { state, today, asOf } = useSeen()
  const search = useSearch({ from: '/$ws/plans' })
  // As with the views: the button first, then what it draws.
  const zoom = useDeferredValue(search.zoom ?? 'months')
  const isFiltered = filterCount(search) > 0
  const scroll = useRef<HTMLDivElement>(null)
  const [turned, setTurned] = useState<ReadonlySet<string>>(new Set())
  const baseline = useBaselineDay()
  const moved = useMoved(state, baseline)
  const moving = useMoveItem()
  const opened = useDeferredValue(useOpened().opened)
  const span = useMemo(() => spanOf(quarters), [quarters])
  const bands = useMemo(() => bandsOf(span, zoom, settings.get(state, 'settings')?.fiscalYearStart), [span, zoom, state])
  const stages = useMemo(() => stagesByItem(state), [state])
  const slips = useMemo(() => slipsAmong(moved), [moved])
  const told = useMemo(() => new Set([...slips.slice(0, mostTold).map(({ item }) => item.id), ...(opened === undefined ? [] : [opened.id])]), [slips, opened])
  const reasons = useSlipReasons(baseline)
  const { rows, undated, before, after } = useMemo(
    () => rowsOf(board, { span, quarters, isFiltered, turned, moved, told, stagesOf: (id) => stages.get(id) ?? [], releaseOf: (id) => items.get(state, id) }),
    [board, span, quarters, isFiltered, turned, moved, told, stages, state],
  )
  const offsets = useMemo(() => offsetsOf(rows), [rows])
  const { first, last, room } = useVisibleRows(scroll, offsets)
  const names = room < 500 ? narrowName : nameWidth
  const axis = useMemo(() => timeAxis(span, zoom, room - names), [span, zoom, room, names])
  const turn = useCallback((key: string) => setTurned((now) => new Set(now.has(key) ? [...now].filter((one) => one !== key) : [...now, key])), [])
  const day = asOf ?? today
  const todayX = day >= span.start && day <= span.end ? axis.x(day) : undefined
  return (
    <>
      <div ref={scroll} className={css.scroll} role="treegrid" aria-label="Plans on one time axis" aria-rowcount={rows.length} style={{ '--names': `${names}px`, '--width': `${axis.width}px`, '--room': `${room}px` } as CSSProperties}>
        <div className={css.head} role="row">
          <div className={css.corner} role="columnheader">
            {board.groups.length} {board.groups.length === 1 ? 'plan' : 'plans'}, {board.count} {board.count === 1 ? 'item' : 'items'}
            {isFiltered || board.missing.length === 0 ? null : (
              <>
                ,{' '}
                <button type="button" className={css.toMissing} onClick={() => scroll.current?.scrollTo({ top: offsets[rows.length] ?? 0 })}>
                  {board.missing.length} {board.missing.length === 1 ? 'plan' : 'plans'} missing
                </button>
              </>
            )}
            {baseline === undefined ? null : (
              <span>
                <br />
                {slips.length === 0 ? `none slipped since ${labelDays(baseline)}` : `${slips.length} slipped since ${labelDays(baseline)}`}
              </span>
            )}
          </div>
          {[bands.top, bands.bottom].map((band, at) => (
            <div key={at} className={at === 0 ? css.top : css.bottom} aria-hidden>
              {band.map(({ start, end, text }) => {
                const left = Math.max(0, axis.x(start))
                const width = axis.right(end) - left
                const beside = at === 1 && todayX !== undefined && day >= start && day <= end ? besideFlag(text, todayX - left, width) : { text, indent: 0 }
                return (
                  <span key={start} style={{ left, width, textIndent: beside.indent }}>
                    {beside.text}
                  </span>
                )
              })}
            </div>
          ))}
          {todayX === undefined ? null : (
            <b className={css.flag} style={{ left: names + todayX }} aria-hidden>
              Today
            </b>
          )}
        </div>
        <div className={css.body} role="rowgroup" style={{ height: offsets[rows.length], width: names + axis.width }}>
          {bands.top.map(({ start }) => (
            <i key={start} className={css.line} style={{ left: names + axis.x(start) }} />
          ))}
          {shadesIn(state, span).map((shade) => (
            <i key={`${shade.kind}${shade.start}${shade.name}`} className={css[shade.kind]} style={{ left: names + Math.max(0, axis.x(shade.start)), width: axis.right(shade.end) - Math.max(0, axis.x(shade.start)) }} />
          ))}
          {todayX === undefined ? null : <i className={css.today} style={{ left: names + todayX }} />}
          {rows.slice(first, last).map((row, at) => (
            <TimelineRow key={row.key} row={row} at={first + at} top={offsets[first + at] ?? 0} axis={axis} turn={turn} moving={moving} step={stepOf[zoom]} told={row.kind === 'slip' ? reasons.get(row.moved.item.id) : undefined} />
          ))}
        </div>
      </div>
      <footer className={css.foot} ref={atFoot}>
        <i className={css.solid} /> to the day <i className={css.soft} /> to the month <i className={css.box} /> to the quarter <i className={css.was} /> baseline <i className={css.slip} /> slipped
        <UndatedItems board={board} undated={undated} />
        <span className={css.outside}>{before + after === 0 ? null : `${[before === 0 ? [] : `${before} earlier`, after === 0 ? [] : `${after} later`].flat().join(' and ')} than these quarters`}</span>
      </footer>
      <MoveItemAsking moving={moving} />
    </>
  )
}

function stagesByItem(state: State): ReadonlyMap<Id, StageTarget[]> {
  const found = new Map<Id, StageTarget[]>()
  for (const target of state.each('stage-targets') as Iterable<unknown> as Iterable<StageTarget>) {
    const list = found.get(target.item)
    if (list === undefined) found.set(target.item, [target])
    else list.push(target)
  }
  return found
}
