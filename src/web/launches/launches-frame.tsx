import type { ReactNode } from 'react'
import { type ViewTab, ViewBar, ViewTabs } from '../parts/view-bar.tsx'
import css from './launches-frame.module.css'

const pages = [
  ['launches', 'Launches', 'launches'], ['every-release', 'Every release', 'launches/every-release'], ['hand-overs', 'Hand-overs', 'launches/hand-overs'], ['reviews', 'Reviews', 'reviews'],
  ['deprecations', 'Deprecations', 'launches/deprecations'], ['learning', 'Learning', 'launches/learning'], ['policies', 'Policies', 'launches/policies'],
] as const

/** Where one is in the Launches place. */
export type LaunchesPage = (typeof pages)[number][0]

/**
 * Every page of the Launches place: its tabs, the page's tools at the right of them, and what the page shows, which scrolls. Launches is current on the
 * pages of one launch too.
 */
export function LaunchesFrame({ current, tools, children }: { readonly current: LaunchesPage; readonly tools?: ReactNode; readonly children: ReactNode }) {
  return (
    <>
      <ViewBar tools={tools}>
        <ViewTabs label="Launches" tabs={pages.map(([page, text, to]): ViewTab => ({ text, to, isCurrent: page === current }))} />
      </ViewBar>
      <div className={css.scroll}>{children}</div>
    </>
  )
}
