import { ChevronDown, ChevronRight } from 'lucide-react'
import { type CSSProperties, memo } from 'react'
import type { MoveTold } from '../../core/plans/baseline.ts'
import { EmptyLine } from './empty-line.tsx'
import { ItemLine } from './item-line.tsx'
import { MissingLine } from './missing-line.tsx'
import { PlanLine } from './plan-line.tsx'
import { SlipLine } from './slip-line.tsx'
import { Bar } from './timeline-bar.tsx'
import css from './timeline-view.module.css'
import type { TimeAxis } from './timeline/axis.ts'
import type { Row } from './timeline/rows.ts'
import type { Step } from './timeline/steps.ts'
import type { MovingItem } from './use-move-item.ts'

export interface TimelineRowProps {
  readonly row: Row
  readonly at: number
  readonly top: number
  readonly axis: TimeAxis
  readonly turn: (key: string) => void
  readonly moving: MovingItem
  /** By which keys move what stands here: a step of the zoom. */
  readonly step: Step
  /** Of a slip: who moved it last, and why. */
  readonly told?: MoveTold | undefined
}

/** One line of the timeline. */
export const TimelineRow = memo(function TimelineRow({ row, at, top, axis, turn, moving, step, told }: TimelineRowProps) {
  const place = { transform: `translateY(${top}px)`, '--depth': row.depth } as CSSProperties
  const common = { role: 'row' as const, 'aria-rowindex': at + 1, 'aria-level': row.depth + 1, style: place }
  if (row.kind === 'plan') return <PlanLine row={row} common={common} turn={turn} />
  if (row.kind === 'item') return <ItemLine row={row} common={common} axis={axis} turn={turn} moving={moving} step={step} />
  if (row.kind === 'stage') {
    return (
      <div {...common} className={css.row}>
        <span role="rowheader" className={css.name}>
          <span className={css.quiet}>{row.title}</span>
        </span>
        <span role="gridcell" className={css.track}>
          <Bar window={row.window} axis={axis} isStage />
        </span>
      </div>
    )
  }
  if (row.kind === 'empty') return <EmptyLine row={row} common={common} axis={axis} />
  if (row.kind === 'slip') return <SlipLine row={row} told={told} common={common} />
  if (row.kind === 'missing-head') {
    return (
      <div {...common} className={css.group}>
        <b role="rowheader">
          <button type="button" aria-expanded={row.isOpen} onClick={() => turn(row.key)}>
            {row.isOpen ? <ChevronDown size={14} aria-hidden /> : <ChevronRight size={14} aria-hidden />} No plan yet <span>{row.count}</span>
          </button>
        </b>
      </div>
    )
  }
  return <MissingLine row={row} common={common} />
})
