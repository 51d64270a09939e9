import { daysBetween, addDays } from '../../core/time/days.ts'
import { partOf } from '../../core/time/fiscal.ts'
import { labelDays, labelWindow } from '../../core/time/label.ts'
import { periodsOf } from '../../core/time/period.ts'
import { type Founding, horizonFrom, shippedIn } from './founding.ts'
import css from './say.module.css'
import { today } from './today.ts'

/** Quarters that are shown of the eight. */
const shown = 4

/** How the year would read: the company's quarters over the calendar's, a row for each product, and cells that nobody has decided. */
export function YearPreview({ founding }: { readonly founding: Founding }) {
  const { fiscalYearStart, ships } = founding
  const day = today()
  const quarters = periodsOf(horizonFrom(day, fiscalYearStart), 'quarter', fiscalYearStart).slice(0, shown)
  const [first, last] = [quarters[0], quarters.at(-1)]
  if (first === undefined || last === undefined) return null
  const days = daysBetween(first.start, addDays(last.end, 1))
  const calendar = periodsOf({ start: first.start, end: last.end }, 'quarter').map(({ start, end, label }) => ({ label, width: (daysBetween(start < first.start ? first.start : start, addDays(end > last.end ? last.end : end, 1)) / days) * 100 }))
  const products = shippedIn(ships)
  const rows = Math.max(1, Math.min(products.length, 4))
  const part = partOf(day, 'quarter', fiscalYearStart)
  return (
    <figure className={css.year} aria-label="How your year would read">
      <figcaption>How it would read</figcaption>
      <div className={css.fiscal}>
        {quarters.map(({ start, end, short, label }) => (
          <div key={start}>
            <b>{fiscalYearStart === undefined ? label : short}</b>
            <span>{labelWindow({ start, end, precision: 'month' })}</span>
          </div>
        ))}
      </div>
      {fiscalYearStart === undefined || fiscalYearStart === 1 ? null : (
        <div className={css.calendar}>
          {calendar.map(({ label, width }) => (
            <span key={label} style={{ width: `${width}%` }}>
              {width < 10 ? null : label}
            </span>
          ))}
        </div>
      )}
      {products.slice(0, 6).map((product) => (
        <div key={product} className={css.lane}>
          {product}
        </div>
      ))}
      <div className={css.cells}>
        {Array.from({ length: rows * shown }, (_, at) => (
          <i key={at}>undecided</i>
        ))}
      </div>
      <p className={css.label}>
        {fiscalYearStart === undefined ? 'Quarters are the calendar’s.' : 'A fiscal year is named by the year it ends in.'} Today, {labelDays(day)}, is in {labelWindow({ start: part.start, end: part.end, precision: 'quarter' }, { labels: fiscalYearStart === undefined ? 'calendar' : 'fiscal', fiscalYearStart })}.
      </p>
    </figure>
  )
}
