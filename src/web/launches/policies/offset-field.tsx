import type { Offset } from '../../../core/launches/tier-policies.ts'
import css from './policies.module.css'

interface OffsetFieldProps {
  readonly label: string
  readonly value: Offset
  /** Only before: what is told so long ahead. */
  readonly isBefore?: boolean
  readonly set: (value: Offset) => void
}

/** How far from its anchor: a number, its unit, and on which side. */
export function OffsetField({ label, value: { amount, unit }, isBefore = false, set }: OffsetFieldProps) {
  const isAfter = amount > 0
  const far = (count: number, after: boolean) => set({ amount: after ? count : count === 0 ? 0 : -count, unit })
  return (
    <span className={css.offset} role="group" aria-label={label}>
      <input type="number" aria-label={`${label}: how many`} min={0} max={750} value={Math.abs(amount)} onChange={(event) => far(Math.min(750, Math.max(0, Math.trunc(Number(event.target.value)))), isAfter)} />
      <select aria-label={`${label}: of what`} value={unit} onChange={(event) => set({ amount, unit: event.target.value as Offset['unit'] })}>
        <option value="business-days">business days</option>
        <option value="days">days</option>
        <option value="months">months</option>
      </select>
      {isBefore ? <span>before</span> : (
        <select aria-label={`${label}: before or after`} value={isAfter ? 'after' : 'before'} onChange={(event) => far(Math.abs(amount), event.target.value === 'after')}>
          <option value="before">before</option>
          <option value="after">after</option>
        </select>
      )}
    </span>
  )
}
