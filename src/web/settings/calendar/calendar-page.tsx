import { useState } from 'react'
import { settings } from '../../../core/workspace/workspace.ts'
import { useSeen } from '../../workspace/open-workspace.tsx'
import { PageHead } from '../page-head.tsx'
import css from './calendar-page.module.css'
import { DateReads } from './date-reads.tsx'
import { DaysList } from './days-list.tsx'
import { YearSettings } from './year-settings.tsx'
import { YearStrip } from './year-strip.tsx'

/** How dates read, which days count, and when nothing is announced. */
export function CalendarPage() {
  const { state } = useSeen()
  const kept = settings.get(state, 'settings')?.fiscalYearStart
  // Another fiscal year is looked at before it is taken: null is none, undefined is the one that is kept.
  const [wanted, setWanted] = useState<number | null>()
  const start = wanted === undefined ? kept : (wanted ?? undefined)
  return (
    <>
      <PageHead title="Calendar">Decides how each date reads, which days count, and when nothing may be announced.</PageHead>
      <YearStrip fiscalYearStart={start} isWanted={wanted !== undefined} />
      <div className={css.columns}>
        <YearSettings wanted={wanted} want={setWanted} />
        <DaysList />
      </div>
      <DateReads fiscalYearStart={start} />
    </>
  )
}
