import { labelDays } from '../../core/time/label.ts'
import { readDate } from '../../core/time/read-date.ts'
import field from '../parts/field.module.css'
import { useDateStyle } from '../workspace/use-date-style.ts'

/** The day that a text of a form means: none while it is empty, "odd" where it is no day. */
export function dayIn(text: string): string | 'odd' | undefined {
  if (text.trim() === '') return undefined
  const { window } = readDate(text)
  return window?.precision === 'day' && window.start === window.end ? window.start : 'odd'
}

/** A day in a form, written as people write days: "14 Sep 2026". */
export function DayInput({ label, value, set, placeholder }: { readonly label: string; readonly value: string; readonly set: (text: string) => void; readonly placeholder?: string }) {
  const style = useDateStyle()
  const day = dayIn(value)
  const read = readDate(value, style).window
  return (
    <label>
      {label}
      <input className={field.input} value={value} placeholder={placeholder ?? '14 Sep 2026'} aria-invalid={day === 'odd'} maxLength={60} onChange={(event) => set(event.target.value)} />
      {day === 'odd' ? <small role="alert">Write a day, such as 14 Sep 2026.</small> : read !== undefined && labelDays(read.start) !== value.trim() ? <small>{labelDays(read.start)}</small> : null}
    </label>
  )
}
