import { type CSSProperties, useEffect, useRef, useState } from 'react'
import { fiscalYearOf, partNumbered } from '../../../core/time/fiscal.ts'
import { labelDays, labelWindow } from '../../../core/time/label.ts'
import { Switch } from '../../parts/switch.tsx'
import { useSeen } from '../../workspace/open-workspace.tsx'
import { type OnStrip, yearParts } from './year-parts.ts'
import css from './year-strip.module.css'

/** The year as the workspace sees it: its quarters over the calendar's, holidays, freezes, today. With another start, how it would read. */
export function YearStrip({ fiscalYearStart, isWanted }: { readonly fiscalYearStart: number | undefined; readonly isWanted: boolean }) {
  const { state, today } = useSeen()
  const now = fiscalYearStart === undefined ? Number(today.slice(0, 4)) : fiscalYearOf(today, fiscalYearStart)
  const [away, setAway] = useState(0)
  const parts = yearParts(state, now + away, fiscalYearStart, today)
  const name = (year: number) => (fiscalYearStart === undefined ? String(year) : `FY${String(year).slice(2)}`)
  const months = partNumbered(now + away, 1, 'year', fiscalYearStart)
  const strip = useRef<HTMLDivElement>(null)
  // Where the year is wider than the screen, it begins at today.
  useEffect(() => {
    const { current } = strip
    if (current !== null && parts.today !== undefined) current.scrollLeft = (current.scrollWidth * parts.today) / 100 - current.clientWidth / 2
  }, [parts.today])
  return (
    <section className={`${css.strip} ${isWanted ? css.wanted : ''}`} aria-label={parts.name}>
      <header>
        <h2>{parts.name}</h2>
        <span className={css.note}>
          {labelWindow({ start: months.start, end: months.end, precision: 'month' })}, {parts.businessDays} business days{isWanted ? ', as it would read' : ''}
        </span>
        <span className={css.switch}>
          <Switch label="Year" value={String(away)} options={[-1, 0, 1].map((by) => ({ value: String(by), text: name(now + by) }))} onChange={(by) => setAway(Number(by))} />
        </span>
      </header>
      <div ref={strip} className={css.scroll} role="region" aria-label={`The year ${parts.name}`} tabIndex={0}>
        <div className={css.year}>
          <div className={css.quarters}>
            {parts.quarters.map((quarter) => (
              <span key={quarter.name} style={{ width: `${quarter.width}%` }} className={quarter.isNow ? css.now : ''}>
                <b>{quarter.name}</b> {quarter.months}
              </span>
            ))}
          </div>
          <div className={css.months}>
            {parts.shades.map(({ shade, ...at }) => (
              <i key={`${shade.kind} ${shade.start} ${shade.name}`} className={shade.kind === 'freeze' ? css.freeze : css.holiday} style={placed(at)} title={`${shade.name}, ${labelDays(shade.start, shade.end)}`} />
            ))}
            {parts.today === undefined ? null : <i className={css.today} style={{ left: `${parts.today}%` }} />}
            {parts.months.map((month) => (
              <em key={month.name} style={{ left: `${month.left}%` }}>
                {month.name}
              </em>
            ))}
          </div>
          {parts.calendarQuarters.length === 0 ? null : (
            <div className={css.calendar}>
              {parts.calendarQuarters.map((quarter) => (
                <span key={quarter.name} style={{ width: `${quarter.width}%` }}>
                  {quarter.width < 6 ? null : quarter.name}
                </span>
              ))}
            </div>
          )}
        </div>
      </div>
      <p className={css.key} aria-hidden>
        <span className={css.freezeKey}>Freeze</span>
        <span className={css.holidayKey}>Holiday</span>
        <span className={css.todayKey}>Today</span>
      </p>
    </section>
  )
}

const placed = ({ left, width }: OnStrip): CSSProperties => ({ left: `${left}%`, width: `${width}%` })
