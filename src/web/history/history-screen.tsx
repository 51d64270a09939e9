import { useSearch } from '@tanstack/react-router'
import { ViewBar, ViewTabs } from '../parts/view-bar.tsx'
import { ActsView } from './acts-view.tsx'
import { DifferenceView } from './difference-view.tsx'
import css from './history.module.css'

/** The past of the workspace: what was done, day by day, or what is different between two days. */
export function HistoryScreen() {
  const { view = 'acts' } = useSearch({ from: '/$ws/history' })
  return (
    <>
      <ViewBar>
        <ViewTabs
          label="Ways to look"
          tabs={[
            { text: 'Day by day', search: { view: undefined }, isCurrent: view === 'acts' },
            { text: 'Between two days', search: { view: 'difference', record: undefined }, isCurrent: view === 'difference' },
          ]}
        />
      </ViewBar>
      <div className={css.page}>{view === 'acts' ? <ActsView /> : <DifferenceView />}</div>
    </>
  )
}
