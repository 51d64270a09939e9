import { lazy, Suspense, useDeferredValue, useEffect, useState } from 'react'
import { openCount, rowsOf } from '../../core/roadmap/empty-cells.ts'
import { type Roadmap, roadmaps } from '../../core/roadmap/roadmap.ts'
import type { Period } from '../../core/time/fiscal.ts'
import { Switch } from '../parts/switch.tsx'
import { BarGap, ViewBar, ViewTabs } from '../parts/view-bar.tsx'
import { ViewsMenu } from '../views/views-menu.tsx'
import { useSeen } from '../workspace/open-workspace.tsx'
import { ConnectorsButton } from './connectors/connectors-button.tsx'
import { FilterButton } from './filter-button.tsx'
import { GridScreen } from './grid-screen.tsx'
import { NewRoadmap } from './new-roadmap.tsx'
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

const tabs = [['Grid', 'grid'], ['Timeline', 'timeline'], ['List', 'list'], ['Beside product', 'beside']] as const

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
        <ViewTabs label="Ways to look" tabs={tabs.map(([text, name]) => ({ text, search: { view: name === 'grid' ? undefined : name }, isCurrent: view === name }))} />
        <BarGap />
        <OpenCount roadmap={roadmap} />
        <ViewTabs label="More of the roadmap" tabs={[{ text: 'Workshops', to: 'roadmap/workshops', isCurrent: false }, { text: 'Review', to: 'roadmap/review', isCurrent: false }, { text: 'History', to: 'history', isCurrent: false }]} />
        {roadmaps.list(state).length > 1 ? <RoadmapPicker roadmap={roadmap} /> : null}
      </ViewBar>
      <Suspense fallback={null}>
        {shown === 'grid' ? <GridScreen roadmap={roadmap} period={periodShown} /> : shown === 'list' ? <ListView roadmap={roadmap} /> : <TimeView roadmap={roadmap} period={periodShown} isBeside={shown === 'beside'} />}
      </Suspense>
    </>
  )
}

/** How many cells keep the roadmap from being done (row H14). Counted when what changed has been painted: nobody waits for it. */
function OpenCount({ roadmap }: { readonly roadmap: Roadmap }) {
  const { state } = useSeen()
  const [open, setOpen] = useState<number>()
  const hasRows = rowsOf(state, roadmap.id).length > 0
  useEffect(() => {
    const timer = setTimeout(() => setOpen(openCount(state, roadmap)), 0)
    return () => clearTimeout(timer)
  }, [state, roadmap])
  return <span className={css.open}>{open === undefined || !hasRows ? '' : open === 0 ? 'Every cell is decided' : `${open} ${open === 1 ? 'cell' : 'cells'} open`}</span>
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
