import { ViewTabs } from '../parts/view-bar.tsx'

/** Strategy says why, goals say what, metrics whether it came so, and the update tells it each quarter: all stand in one place (DOMAIN 1.1). */
export function WhyWhatTabs({ current }: { readonly current: 'strategy' | 'goals' | 'metrics' | 'update' }) {
  const plain = { open: undefined, level: undefined, view: undefined, at: undefined, show: undefined, audience: undefined, from: undefined, to: undefined }
  return (
    <ViewTabs
      label="Why and what"
      tabs={[{ text: 'Strategy', to: 'goals/strategy', search: plain, isCurrent: current === 'strategy' }, { text: 'Goals', to: 'goals', search: plain, isCurrent: current === 'goals' }, { text: 'Metrics', to: 'goals/metrics', search: plain, isCurrent: current === 'metrics' }, { text: 'Quarterly update', to: 'goals/update', search: plain, isCurrent: current === 'update' }]}
    />
  )
}
