import { sayFreshness } from '../../core/plans/freshness.ts'
import { sayReach } from '../../core/plans/horizon.ts'
import { lacksOf, sayLacks } from '../../core/plans/plan-gaps.ts'
import { tieKindOf } from '../../core/roadmap/ties.ts'
import { useOpened } from '../shell/use-opened.ts'
import { useSeen } from '../workspace/open-workspace.tsx'
import { initialsOf, personName } from '../workspace/persons.ts'
import { useMay } from '../workspace/use-may.ts'
import css from './timeline-view.module.css'
import type { Common } from './timeline/line.ts'
import type { Row } from './timeline/rows.ts'
import { useConfirm } from './use-confirm.ts'
import { walkRows } from './walk-rows.ts'

interface PlanLineProps {
  readonly row: Extract<Row, { kind: 'plan' }>
  readonly common: Common
  readonly turn: (key: string) => void
}

/** A plan: how fresh it is, what it lacks and how far it reaches, each with the act that mends it. */
export function PlanLine({ row: { group, key, isOpen }, common, turn }: PlanLineProps) {
  const { state } = useSeen()
  const { open } = useOpened()
  const may = useMay('plan.change')
  const confirm = useConfirm()
  const { plan, freshness, reach, sources } = group
  const owner = personName(state, plan.owner)
  const lacks = sayLacks(lacksOf(plan))
  return (
    <div {...common} className={css.group} aria-expanded={isOpen}>
      <b role="rowheader">
        <button type="button" aria-label={isOpen ? `Close ${plan.title}` : `Open ${plan.title}`} onClick={() => turn(key)}>
          <i data-kind={tieKindOf(plan)} aria-hidden />
        </button>
        <button type="button" data-walk={plan.id} onClick={() => open('plans', plan.id)} onKeyDown={(event) => walkRows(event) && event.preventDefault()} title={plan.title}>
          <span className={css.planTitle}>{plan.title}</span>
        </button>
        <em>{owner === undefined ? '' : initialsOf(owner)}</em>
      </b>
      <span role="gridcell" className={css.about}>
        <i className={css.fresh} data-stale={freshness.isStale ? '' : undefined} style={{ '--left': freshness.left } as React.CSSProperties} aria-hidden />
        <span data-warn={freshness.isStale ? '' : undefined}>{sayFreshness(freshness)}</span>
        {freshness.isStale && may ? (
          <button type="button" className={css.mend} onClick={() => confirm(plan)}>
            It still holds
          </button>
        ) : null}
        {sources[0] === undefined ? null : <span className={css.quiet}>{sources[0].title}</span>}
        {lacks === undefined ? null : (
          <button type="button" className={css.lacks} onClick={() => open('plans', plan.id)}>
            {lacks}
          </button>
        )}
        <span className={css.reach} data-warn={reach.reached < reach.asked ? '' : undefined}>
          {sayReach(reach)}
        </span>
      </span>
    </div>
  )
}
