import { ViewTabs, type ViewTab } from '../../parts/view-bar.tsx'
import css from './launch-page.module.css'

const pages = [['plan', 'Plan', '']] as const
export type LaunchPart = (typeof pages)[number][0]

/** The pages of one launch. */
export function LaunchTabs({ launch, current }: { readonly launch: string; readonly current: LaunchPart }) {
  if (pages.length < 2) return null
  return (
    <div className={css.tabs}>
      <ViewTabs label="Pages of the launch" tabs={pages.map(([page, text, path]): ViewTab => ({ text, to: `launches/${launch}${path}`, isCurrent: page === current }))} />
    </div>
  )
}
