import { useSearch } from '@tanstack/react-router'
import { addDays } from '../../core/time/days.ts'
import { quarterOf } from '../../core/time/fiscal.ts'
import { labelDays } from '../../core/time/label.ts'
import { editions } from '../../core/editions/editions.ts'
import { settings } from '../../core/workspace/workspace.ts'
import { useSeen } from '../workspace/open-workspace.tsx'
import css from './plans.module.css'
import { useSetPlans } from './use-set-plans.ts'

/** The day whose dates are held against those of now: the last edition's when there is one, else a month ago. */
export function useBaselineDay(): string | undefined {
  const { baseline } = useSearch({ from: '/$ws/plans' })
  const { state, today, asOf } = useSeen()
  if (baseline === 'none') return undefined
  const day = asOf ?? today
  return baseline ?? lastEdition(editions.list(state).map((one) => one.day), day) ?? addDays(day, -30)
}

function lastEdition(days: readonly string[], before: string): string | undefined {
  return days.filter((day) => day < before).toSorted().at(-1)
}

export function BaselineChoice() {
  const { baseline } = useSearch({ from: '/$ws/plans' })
  const { state, today } = useSeen()
  const set = useSetPlans()
  const day = useBaselineDay()
  const fiscalYearStart = settings.get(state, 'settings')?.fiscalYearStart
  const offered = [...new Set([...editions.list(state).map((one) => one.day), quarterOf(today, fiscalYearStart).start, addDays(today, -30), ...(day === undefined ? [] : [day])])].filter((one) => one < today).toSorted().toReversed()
  return (
    <label className={css.baseline}>
      Baseline
      <select value={baseline === 'none' ? 'none' : (day ?? 'none')} onChange={(event) => set({ baseline: event.target.value as 'none' })}>
        <option value="none">none</option>
        {offered.map((one) => (
          <option key={one} value={one}>
            {editions.list(state).some((edition) => edition.day === one) ? `Edition of ${labelDays(one)}` : labelDays(one)}
          </option>
        ))}
      </select>
    </label>
  )
}
