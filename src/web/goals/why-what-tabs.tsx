import { BarGap, ViewTabs } from '../parts/view-bar.tsx'

/** Strategy says why, goals say what: both stand in one place (DOMAIN 1.1). */
export function WhyWhatTabs({ current }: { readonly current: 'strategy' | 'goals' }) {
  const plain = { open: undefined, level: undefined, view: undefined, at: undefined, show: undefined, audience: undefined, from: undefined, to: undefined }
  return (
    <>
      <ViewTabs label="Why and what" tabs={[{ text: 'Strategy', to: 'goals/strategy', search: plain, isCurrent: current === 'strategy' }, { text: 'Goals', to: 'goals', search: plain, isCurrent: current === 'goals' }]} />
      <BarGap />
    </>
  )
}
