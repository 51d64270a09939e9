import { useVirtualizer } from '@tanstack/react-virtual'
import { type CSSProperties, useMemo, useRef } from 'react'
import { sayFreshness } from '../../../core/plans/freshness.ts'
import { sayReach, spanOf } from '../../../core/plans/horizon.ts'
import { kindWords } from '../../../core/plans/kind-words.ts'
import { functionWords, planKindWords } from '../../../core/plans/missing-plans.ts'
import { lacksOf, sayLacks } from '../../../core/plans/plan-gaps.ts'
import { tieKindOf } from '../../../core/roadmap/ties.ts'
import type { PeriodCell } from '../../../core/time/period.ts'
import { Told } from '../../accounts/told.tsx'
import { StatusMark } from '../../parts/status-mark.tsx'
import { useOpened } from '../../shell/use-opened.ts'
import { useSeen } from '../../workspace/open-workspace.tsx'
import { personName } from '../../workspace/persons.ts'
import { useDateStyle } from '../../workspace/use-date-style.ts'
import { useBaselineDay } from '../baseline-choice.tsx'
import type { Board } from '../board.ts'
import { barLabel } from '../timeline/bars.ts'
import { useImport } from '../use-import.ts'
import { useMoved } from '../use-moved.ts'
import { monthsOf } from './months.ts'
import css from './phone-plans.module.css'

/** Pixels: of a heading, and of an item. */
const heights = { head: 36, item: 56 } as const

/** The plans on a phone: how each stands, then what comes, month by month. */
export function PhonePlans({ board, quarters }: { readonly board: Board; readonly quarters: readonly PeriodCell[] }) {
  const { state } = useSeen()
  const { open } = useOpened()
  const style = useDateStyle()
  const toImport = useImport()
  const scroll = useRef<HTMLDivElement>(null)
  const about = useRef<HTMLUListElement>(null)
  const moved = useMoved(state, useBaselineDay())
  const lines = useMemo(() => monthsOf(board, spanOf(quarters), style), [board, quarters, style])
  const virtual = useVirtualizer({
    count: lines.length, getScrollElement: () => scroll.current, estimateSize: (index) => heights[lines[index]?.kind ?? 'item'], overscan: 8,
    scrollMargin: about.current?.offsetHeight ?? 0, getItemKey: (index) => lines[index]?.key ?? index,
  })
  return (
    <div ref={scroll} className={css.page}>
      <ul ref={about} className={css.plans} aria-label="Plans">
        {board.groups.map(({ plan, freshness, reach }) => (
          <li key={plan.id}>
            <button type="button" onClick={() => open('plans', plan.id)}>
              <i data-kind={tieKindOf(plan)} aria-hidden />
              <b>{plan.title}</b>
              <span data-warn={freshness.isStale ? '' : undefined}>{sayFreshness(freshness)}</span>
              <span data-warn={reach.reached < reach.asked ? '' : undefined}>{sayReach(reach)}</span>
              {lacksOf(plan).length === 0 ? null : <span data-warn="">{sayLacks(lacksOf(plan))}</span>}
            </button>
          </li>
        ))}
        {board.missing.length === 0 ? null : (
          <li>
            <button type="button" onClick={toImport}>
              <i />
              <b>No plan yet</b>
              <span data-warn="">{board.missing.map((one) => (one.function === undefined ? planKindWords[one.kind] : functionWords[one.function])).join(', ')}</span>
              <span className={css.go}>Import one</span>
            </button>
          </li>
        )}
      </ul>
      <div className={css.lines} style={{ height: virtual.getTotalSize() }}>
        {virtual.getVirtualItems().map(({ index, start, key }) => {
          const line = lines[index]
          const place: CSSProperties = { transform: `translateY(${start - virtual.options.scrollMargin}px)` }
          if (line === undefined) return null
          if (line.kind === 'head') {
            return (
              <h2 key={key} className={css.head} style={place}>
                {line.text} <span>{line.count}</span>
              </h2>
            )
          }
          const slip = moved.get(line.item.id)
          const said = [kindWords[line.item.kind], personName(state, line.item.owner), line.window === undefined ? undefined : barLabel(line.window, style)]
          return (
            <button key={key} type="button" className={css.item} style={place} onClick={() => open('items', line.item.id)}>
              <StatusMark status={line.item.status} />
              <b>
                <Told text={line.item.title} />
              </b>
              <span>
                <i data-kind={tieKindOf(line.plan)} aria-hidden />
                {said.filter((part) => part !== undefined).join(', ')}
                {slip?.how === 'later' ? <em>{slip.days} days later</em> : null}
              </span>
            </button>
          )
        })}
      </div>
    </div>
  )
}
