import { ChevronDown, ChevronRight } from 'lucide-react'
import { type CSSProperties, memo } from 'react'
import type { MoveTold } from '../../core/plans/baseline.ts'
import { sayFreshness } from '../../core/plans/freshness.ts'
import { sayReach } from '../../core/plans/horizon.ts'
import { functionWords, planKindWords } from '../../core/plans/missing-plans.ts'
import { tieKindOf } from '../../core/roadmap/ties.ts'
import { useOpened } from '../shell/use-opened.ts'
import { useSeen } from '../workspace/open-workspace.tsx'
import { initialsOf, personName } from '../workspace/persons.ts'
import { useAct } from '../workspace/use-act.ts'
import { useMay } from '../workspace/use-may.ts'
import { ItemLine } from './item-line.tsx'
import { SlipLine } from './slip-line.tsx'
import { Bar } from './timeline-bar.tsx'
import css from './timeline-view.module.css'
import type { TimeAxis } from './timeline/axis.ts'
import type { Common } from './timeline/line.ts'
import type { Row } from './timeline/rows.ts'
import { useImport } from './use-import.ts'
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

function PlanLine({ row: { group, key, isOpen }, common, turn }: { readonly row: Extract<Row, { kind: 'plan' }>; readonly common: Common; readonly turn: (key: string) => void }) {
  const { state } = useSeen()
  const { open } = useOpened()
  const { plan, freshness, reach, sources } = group
  const owner = personName(state, plan.owner)
  return (
    <div {...common} className={css.group} aria-expanded={isOpen}>
      <b role="rowheader">
        <button type="button" aria-label={isOpen ? `Close ${plan.title}` : `Open ${plan.title}`} onClick={() => turn(key)}>
          <i data-kind={tieKindOf(plan)} aria-hidden />
        </button>
        <button type="button" onClick={() => open('plans', plan.id)}>
          {plan.title}
        </button>
        <em>{owner === undefined ? '' : initialsOf(owner)}</em>
      </b>
      <span role="gridcell" className={css.about}>
        <i className={css.fresh} data-stale={freshness.isStale ? '' : undefined} style={{ '--left': freshness.left } as CSSProperties} aria-hidden />
        <span data-warn={freshness.isStale ? '' : undefined}>{sayFreshness(freshness)}</span>
        {sources[0] === undefined ? null : <span className={css.quiet}>{sources[0].title}</span>}
        <span className={css.reach} data-warn={reach.reached < reach.asked ? '' : undefined}>
          {sayReach(reach)}
        </span>
      </span>
    </div>
  )
}

function MissingLine({ row: { missing }, common }: { readonly row: Extract<Row, { kind: 'missing' }>; readonly common: Common }) {
  const toImport = useImport()
  const act = useAct()
  const may = useMay('plan.add')
  const title = missing.function === undefined ? planKindWords[missing.kind] : functionWords[missing.function]
  const add = () => void act('plan.add', { title: `${title} plan`, kind: missing.kind, ...(missing.function === undefined ? {} : { function: missing.function }) }, { said: `Added *${title} plan*` })
  return (
    <div {...common} className={css.row}>
      <span role="rowheader" className={css.name}>
        <span className={css.quiet}>{title}</span>
      </span>
      <span role="gridcell" className={css.missing}>
        Nobody has given this plan yet{missing.elsewhere === 0 ? '.' : `; ${missing.elsewhere} of its items stand in other plans.`}{' '}
        {may ? (
          <>
            <button type="button" onClick={toImport}>
              Import it
            </button>{' '}
            <button type="button" onClick={add}>
              Begin it here
            </button>
          </>
        ) : null}
      </span>
    </div>
  )
}
