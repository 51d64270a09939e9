import { type ViewTab, ViewTabs } from '../../parts/view-bar.tsx'
import css from './launch-page.module.css'

const pages = [['plan', 'Plan', ''], ['brief', 'Brief', '/brief'], ['naming', 'Naming', '/naming'], ['rollout', 'Rollout', '/rollout'], ['post', 'Post', '/post']] as const
export type LaunchPartName = (typeof pages)[number][0]

/** The pages of one launch. */
export function LaunchTabs({ launch, current }: { readonly launch: string; readonly current: LaunchPartName }) {
  return (
    <div className={css.tabs}>
      <ViewTabs label="Pages of the launch" tabs={pages.map(([page, text, path]): ViewTab => ({ text, to: `launches/${launch}${path}`, isCurrent: page === current }))} />
    </div>
  )
}
