import { CircleCheck, CircleDashed, TriangleAlert } from 'lucide-react'
import { labelDays } from '../../../core/time/label.ts'
import { useSeen } from '../../workspace/open-workspace.tsx'
import { personName } from '../../workspace/persons.ts'
import { activityFact, expectationFact, type Fact, type Load, resourceFact } from './cell-facts.ts'
import css from './cell.module.css'
import type { WalkCell } from './walk-cells.ts'

const marks = { good: CircleCheck, warn: TriangleAlert, open: CircleDashed, plain: undefined } as const

/** What a cell needs before it is agreed: an activity, the time for it, and what is expected of it. */
export function ThreeFacts({ cell, loads }: { readonly cell: WalkCell; readonly loads: readonly Load[] }) {
  const { state } = useSeen()
  const names = (ids: readonly string[]) => ids.slice(0, 3).flatMap((id) => personName(state, id) ?? []).join(', ') + (ids.length > 3 ? ` and ${ids.length - 3} more` : '')
  return (
    <ol className={css.three} aria-label="What a cell needs">
      <One title="Activity" fact={activityFact(cell, names, (day) => labelDays(day))} />
      <One title="Resource" fact={resourceFact(loads, cell)} />
      <One title="Expectation" fact={expectationFact(cell)} />
    </ol>
  )
}

function One({ title, fact: { mark, said, detail } }: { readonly title: string; readonly fact: Fact }) {
  const Mark = marks[mark]
  return (
    <li data-mark={mark}>
      <p>{title}</p>
      <p className={css.said}>
        {Mark === undefined ? null : <Mark size={14} strokeWidth={2} aria-hidden />}
        {said}
      </p>
      <p>{detail}</p>
    </li>
  )
}
