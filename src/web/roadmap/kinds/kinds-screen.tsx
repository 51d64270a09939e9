import { useSearch } from '@tanstack/react-router'
import { columnsOf } from '../../../core/roadmap/empty-cells.ts'
import type { Roadmap } from '../../../core/roadmap/roadmap.ts'
import { workByKind } from '../../../core/roadmap/work-by-kind.ts'
import { useSeen } from '../../workspace/open-workspace.tsx'
import { RoadmapPage } from '../roadmap-page.tsx'
import { useSetSearch } from '../use-set-search.ts'
import { CopyKinds } from './copy-kinds.tsx'
import css from './kinds.module.css'
import { KindsTable } from './kinds-table.tsx'

/** What product marketing does, by kind of work: how much of each is planned and done, and what it costs (row F8). */
export function KindsScreen() {
  return (
    <RoadmapPage current="kinds" className={css.scroll} without="Here stands how much of each kind of work an activity roadmap holds.">
      {(roadmap) => <KindsPage key={roadmap.id} roadmap={roadmap} />}
    </RoadmapPage>
  )
}

function KindsPage({ roadmap }: { readonly roadmap: Roadmap }) {
  const { state } = useSeen()
  const { at } = useSearch({ from: '/$ws/roadmap/kinds' })
  const setSearch = useSetSearch()
  const periods = columnsOf(state, roadmap)
  const period = periods.find(({ start }) => start === at)
  const kinds = workByKind(state, roadmap, period)
  const planned = kinds.filter(({ activities }) => activities > 0)
  const count = planned.reduce((sum, { activities }) => sum + activities, 0)
  const none = kinds.filter(({ kind, activities }) => kind !== 'unsaid' && activities === 0)
  return (
    <div className={css.page}>
      <header>
        <div>
          <h1>Work by kind</h1>
          <p>{roadmap.title}. {count === 0 ? 'Nothing is planned' : count === 1 ? 'One activity' : `${count} activities`}{period === undefined ? ', with and without a date' : ''}.</p>
        </div>
        <label>
          <span>Of</span>
          <select value={period?.start ?? ''} onChange={(event) => setSearch({ at: event.target.value || undefined })}>
            <option value="">All of it</option>
            {periods.map(({ start, label }) => <option key={start} value={start}>{label}</option>)}
          </select>
        </label>
        <CopyKinds kinds={planned} />
      </header>
      <KindsTable kinds={planned} none={none} />
    </div>
  )
}
