import type { ReactNode } from 'react'
import { type ViewTab, ViewBar, ViewTabs } from '../parts/view-bar.tsx'
import css from './library-frame.module.css'

const pages = [
  ['product-data', 'Product data', 'library/product-data'], ['hub', 'Hub', 'library/hub'], ['market', 'Market', 'library/market'], ['duties', 'Duties', 'library/duties'], ['rhythms', 'Rhythms', 'library/rhythms'], ['teams', 'Working with teams', 'library/teams'], ['requests', 'Requests', 'library/requests'],
] as const

/** Where one is in the Library. */
export type LibraryPage = (typeof pages)[number][0]

/** Every page of the Library: its tabs, the page's tools at the right of them, and what the page shows, which scrolls; a page that fills it all scrolls by itself. */
export function LibraryFrame({ current, tools, fills = false, children }: { readonly current: LibraryPage; readonly tools?: ReactNode; readonly fills?: boolean; readonly children: ReactNode }) {
  return (
    <>
      <ViewBar tools={tools}>
        <ViewTabs label="Library" tabs={pages.map(([page, text, to]): ViewTab => ({ text, to, isCurrent: page === current }))} />
      </ViewBar>
      {fills ? children : <div className={css.scroll}>{children}</div>}
    </>
  )
}
