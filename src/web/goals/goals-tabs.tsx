import { ViewTabs } from '../parts/view-bar.tsx'

/** What stands beside goals: what is counted, and what is told of it each quarter. */
export function GoalsTabs({ current }: { readonly current: 'goals' | 'metrics' | 'update' }) {
  return (
    <ViewTabs
      label="Beside goals"
      tabs={[
        ...(current === 'goals' ? [] : [{ text: 'Goals', to: 'goals', search: noSearch, isCurrent: false }]),
        { text: 'Metrics', to: 'goals/metrics', search: noSearch, isCurrent: current === 'metrics' },
        { text: 'Quarterly update', to: 'goals/update', search: noSearch, isCurrent: current === 'update' },
      ]}
    />
  )
}

const noSearch = { level: undefined, view: undefined, at: undefined, open: undefined }
