import { lazy, Suspense, useDeferredValue } from 'react'
import { type Roadmap, roadmaps } from '../../core/roadmap/roadmap.ts'
import type { Period } from '../../core/time/fiscal.ts'
import { Switch } from '../parts/switch.tsx'
import { ViewBar } from '../parts/view-bar.tsx'
import { ViewsMenu } from '../views/views-menu.tsx'
import { useSeen } from '../workspace/open-workspace.tsx'
import { ConnectorsButton } from './connectors/connectors-button.tsx'
import { FilterButton } from './filter-button.tsx'
import { GridScreen } from './grid-screen.tsx'
import { NewRoadmap } from './new-roadmap.tsx'
import { RoadmapTabs } from './roadmap-tabs.tsx'
import { SaveMenu } from './save-menu.tsx'
import { usePhone } from '../parts/use-phone.ts'
import { useRoadmap } from './use-roadmap.ts'
import { useRoadmapActs } from './use-roadmap-acts.ts'
import { useSetSearch } from './use-set-search.ts'
import css from './roadmap-screen.module.css'

const ListView = lazy(async () => ({ default: (await import('./list-view.tsx')).ListView }))
const TimeView = lazy(async () => ({ default: (await import('./time-view.tsx')).TimeView }))

const periods: readonly { readonly value: Period; readonly text: string }[] = [
  { value: 'month', text: 'Months' }, { value: 'quarter', text: 'Quarters' }, { value: 'half', text: 'Halves' }, { value: 'year', text: 'Years' },
]

/** The activity roadmap: what product marketing does and when, as a grid, a timeline, a list, and beside the product's releases. */
export function RoadmapScreen() {
  const { state } = useSeen()
  const { roadmap, search } = useRoadmap()
  const setSearch = useSetSearch()
  const view = search.view ?? 'grid'
  // The tab that was pressed is marked at once; what it shows is made after that has been painted.
  const shown = useDeferredValue(view)
  const isPhone = usePhone()
  const asked = search.period ?? roadmap?.period
  const cut = useDeferredValue(asked)
  useRoadmapActs(view, roadmap?.period, search.connectors === 'on', setSearch)
  if (roadmap === undefined) return <NewRoadmap />
  const [period, periodShown] = [asked ?? roadmap.period, cut ?? roadmap.period]
  return (
    <>
      <h1 className="unseen">Roadmap</h1>
      <ViewBar
        tools={
          <>
            <ViewsMenu />
            {view === 'list' ? null : <Switch label="Columns" options={periods} value={period} onChange={(value) => setSearch({ period: value === roadmap.period ? undefined : value })} />}
            {view === 'list' || isPhone ? null : <ConnectorsButton />}
            <FilterButton roadmap={roadmap} />
            <SaveMenu roadmap={roadmap.id} />
          </>
        }
      >
        <RoadmapTabs roadmap={roadmap} current={view} />
        {roadmaps.list(state).length > 1 ? <RoadmapPicker roadmap={roadmap} /> : null}
      </ViewBar>
      <Suspense fallback={null}>
        {shown === 'grid' ? <GridScreen roadmap={roadmap} period={periodShown} /> : shown === 'list' ? <ListView roadmap={roadmap} /> : <TimeView roadmap={roadmap} period={periodShown} isBeside={shown === 'beside'} />}
      </Suspense>
    </>
  )
}

function RoadmapPicker({ roadmap }: { readonly roadmap: Roadmap }) {
  const { state } = useSeen()
  const setSearch = useSetSearch()
  return (
    <select className={css.picker} aria-label="Which roadmap" value={roadmap.id} onChange={(event) => setSearch({ roadmap: event.target.value })}>
      {roadmaps.list(state).map(({ id, title }) => (
        <option key={id} value={id}>
          {title}
        </option>
      ))}
    </select>
  )
}
