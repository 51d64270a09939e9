import { useSearch } from '@tanstack/react-router'
import { useMemo } from 'react'
import { launches } from '../../core/launches/launches.ts'
import { tiersDue } from '../../core/launches/tier-due.ts'
import { EmptyState } from '../parts/empty-state.tsx'
import { type ViewTab, ViewTabs } from '../parts/view-bar.tsx'
import { useSeen } from '../workspace/open-workspace.tsx'
import { BoardView } from './board/board-view.tsx'
import { Beside } from './calendar/beside.tsx'
import { CalendarView } from './calendar/calendar-view.tsx'
import { DueTiers } from './calendar/due-tiers.tsx'
import { type LaunchLine, launchLines } from './calendar/launch-lines.ts'
import { ListView } from './calendar/list-view.tsx'
import { LaunchesFilter } from './launches-filter.tsx'
import { LaunchesFrame } from './launches-frame.tsx'
import css from './launches-screen.module.css'
import type { LaunchesSearch } from './search.ts'
import { useMoment } from '../workspace/use-moment.ts'
import { verdictWords } from './verdict-mark.tsx'

/** All launches: over the year, by tier, or in a list; with the tiers that are due, and what collides. */
export function LaunchesScreen() {
  const { state } = useSeen()
  const at = useMoment()
  const search = useSearch({ from: '/$ws/launches' })
  const lines = useMemo(() => launchLines(state, at, search), [state, at, search])
  const due = useMemo(() => tiersDue(state, at.today), [state, at])
  return (
    <LaunchesFrame current="launches">
      <header className={css.head}>
        <div>
          <h1>Launches</h1>
          <p>{inWords(lines, at.today)}</p>
        </div>
        <div className={css.tools}>
          <ViewTabs label="Ways to look" tabs={ways.map(([text, view]): ViewTab => ({ text, search: { view }, isCurrent: search.view === view }))} />
          <LaunchesFilter search={search} />
        </div>
      </header>
      <DueTiers due={due} />
      {launches.list(state).length === 0 ? (
        <EmptyState title="No launches yet">
          <p>A launch is made when somebody decides the tier of a release: how much is done when it comes out. Its tasks follow, counted back from the day it is announced.</p>
        </EmptyState>
      ) : (
        <div className={css.columns}>
          <div className={css.main}>{lines.length === 0 ? <p className={css.none}>No launch fits these filters.</p> : <View lines={lines} search={search} />}</div>
          <Beside />
        </div>
      )}
    </LaunchesFrame>
  )
}

const ways = [['Calendar', undefined], ['Board', 'board'], ['List', 'list']] as const

function View({ lines, search }: { readonly lines: readonly LaunchLine[]; readonly search: LaunchesSearch }) {
  if (search.view === 'board') return <BoardView lines={lines} />
  return search.view === 'list' ? <ListView lines={lines} /> : <CalendarView lines={lines} from={search.from} />
}

/** "4 to come: 1 no-go, 2 at risk, 1 go." */
function inWords(lines: readonly LaunchLine[], today: string): string {
  const coming = lines.filter(({ days: { announce, ship }, readiness }) => readiness.verdict !== 'cancelled' && (announce ?? ship ?? today) >= today)
  if (coming.length === 0) return 'None is to come.'
  const counts = (['no-go', 'at-risk', 'go'] as const).flatMap((verdict) => {
    const count = coming.filter(({ readiness }) => readiness.verdict === verdict).length
    return count === 0 ? [] : [`${count} ${verdictWords[verdict].toLowerCase()}`]
  })
  return `${coming.length} to come: ${counts.join(', ')}.`
}
