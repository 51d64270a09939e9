import { useSearch } from '@tanstack/react-router'
import { lazy, Suspense, useDeferredValue, useMemo } from 'react'
import { eightQuarters } from '../../core/plans/horizon.ts'
import { isOpen } from '../../core/slips/opening.ts'
import { slips } from '../../core/slips/slips.ts'
import { settings } from '../../core/workspace/workspace.ts'
import { Button } from '../parts/button.tsx'
import { EmptyState } from '../parts/empty-state.tsx'
import { Switch } from '../parts/switch.tsx'
import { BarGap, ViewBar, ViewTabs } from '../parts/view-bar.tsx'
import { ViewsMenu } from '../views/views-menu.tsx'
import { usePhone } from '../parts/use-phone.ts'
import { useSeen } from '../workspace/open-workspace.tsx'
import { useMay } from '../workspace/use-may.ts'
import { AddItem } from './add-item.tsx'
import { BaselineChoice } from './baseline-choice.tsx'
import { boardOf } from './board.ts'
import { ColumnsChoice } from './columns-choice.tsx'
import { SaveTable } from './save-table.tsx'
import { PlansFilter } from './plans-filter.tsx'
import { filterCount, itemFilter, noFilter } from './filter.ts'
import { FilterChips } from './filter-chips.tsx'
import type { Zoom } from './search.ts'
import { useSetPlans } from './use-set-plans.ts'
import { TimelineView } from './timeline-view.tsx'
import { useImport } from './use-import.ts'
import { usePlansActs } from './use-plans-acts.ts'

const TableView = lazy(async () => ({ default: (await import('./table-view.tsx')).TableView }))
const PhonePlans = lazy(async () => ({ default: (await import('./phone/phone-plans.tsx')).PhonePlans }))
const TreeView = lazy(async () => ({ default: (await import('./tree-view.tsx')).TreeView }))

const zoomTexts: readonly { readonly value: Zoom; readonly text: string }[] = [{ value: 'weeks', text: 'Weeks' }, { value: 'months', text: 'Months' }, { value: 'quarters', text: 'Quarters' }]

/** The inputs side by side for eight quarters (rows H1 to H3): what ships, what marketing runs, what channels and partners do. */
export function PlansScreen() {
  const search = useSearch({ from: '/$ws/plans' })
  const { state, today, asOf } = useSeen()
  const set = useSetPlans()
  const isPhone = usePhone()
  const may = useMay('item.add')
  const toImport = useImport()
  const view = search.view ?? 'timeline'
  // The tab that was pressed is marked at once; what it shows is made after that has been painted.
  const shown = useDeferredValue(view)
  usePlansActs(view, set)
  const day = asOf ?? today
  const fiscalYearStart = settings.get(state, 'settings')?.fiscalYearStart
  const quarters = useMemo(() => eightQuarters(search.from ?? day, fiscalYearStart), [search.from, day, fiscalYearStart])
  const { plan, kind, status, owner, product, q } = search
  const stands = useMemo(() => itemFilter({ plan, kind, status, owner, product, q }), [plan, kind, status, owner, product, q])
  const board = useMemo(() => boardOf(state, { today: day, quarters, stands }), [state, day, quarters, stands])
  const fitting = board.groups.reduce((sum, group) => sum + group.items.length, 0)
  const waiting = slips.list(state).filter(isOpen).length
  const tabs = (['timeline', 'table', 'tree'] as const).map((name) => ({ text: name.charAt(0).toUpperCase() + name.slice(1), search: { view: name === 'timeline' ? undefined : name }, isCurrent: view === name }))
  return (
    <>
      <h1 className="unseen">Plans</h1>
      <ViewBar
        tools={
          <>
            <ViewsMenu />
            {view === 'timeline' ? <BaselineChoice /> : null}
            {view === 'timeline' && !isPhone ? <Switch label="Zoom" options={zoomTexts} value={search.zoom ?? 'months'} onChange={(zoom) => set({ zoom: zoom === 'months' ? undefined : zoom })} /> : null}
            {view === 'table' ? <ColumnsChoice /> : null}
            {view === 'table' ? <SaveTable /> : null}
            <PlansFilter />
          </>
        }
      >
        <ViewTabs label="Ways to look" tabs={tabs} />
        <BarGap />
        <ViewTabs label="More of the plans" tabs={[{ text: 'Import', to: 'plans/import', isCurrent: false }, { text: 'Priorities', to: 'plans/priorities', isCurrent: false }, { text: 'On one page', to: 'plans/one-page', isCurrent: false }, { text: 'Tracking', to: 'plans/tracking', isCurrent: false }, { text: 'Changes', to: 'plans/changes', isCurrent: false }, { text: 'Pricing', to: 'plans/pricing', isCurrent: false }, ...(waiting === 0 ? [] : [{ text: 'Slips', to: 'plans/slips', isCurrent: false, count: waiting.toLocaleString('en') }])]} />
        {may && board.groups.length > 0 ? <AddItem board={board} /> : null}
      </ViewBar>
      {board.groups.length === 0 ? null : <FilterChips count={fitting} />}
      {board.groups.length === 0 ? (
        <EmptyState
          title="No plans yet"
          steps={
            <Button kind="main" onPress={toImport}>
              Import a plan
            </Button>
          }
        >
          <p>Three kinds of plans stand here side by side: what the product will ship, what each marketing function will run, and what channels and partners will do.</p>
          <p>Most exist already as a file. For example a spreadsheet “FY28 campaigns” with a title, a start and an end in each row.</p>
        </EmptyState>
      ) : fitting === 0 && filterCount(search) > 0 ? (
        <EmptyState
          title="Nothing fits these filters"
          steps={
            <Button kind="main" onPress={() => set({ ...noFilter, from: undefined })}>
              Show all {board.count} items
            </Button>
          }
        >
          <p>No item of any plan has all of this at once. Take one of the filters above away, or show everything again.</p>
        </EmptyState>
      ) : (
        <Suspense fallback={null}>{shown === 'timeline' ? isPhone ? <PhonePlans board={board} quarters={quarters} /> : <TimelineView board={board} quarters={quarters} /> : shown === 'table' ? <TableView board={board} /> : <TreeView board={board} />}</Suspense>
      )}
    </>
  )
}
