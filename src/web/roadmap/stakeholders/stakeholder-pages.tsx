import { ViewTabs } from '../../parts/view-bar.tsx'
import css from './stakeholders.module.css'

/** The two pages of what others think of the roadmap: the groups, and the ledger. */
export function StakeholderPages({ current }: { readonly current: 'stakeholders' | 'deferrals' }) {
  return (
    <div className={css.pages}>
      <ViewTabs label="Stakeholders and ledger" tabs={[{ text: 'Groups', to: 'roadmap/stakeholders', isCurrent: current === 'stakeholders' }, { text: 'What waits, and why', to: 'roadmap/deferrals', isCurrent: current === 'deferrals' }]} />
    </div>
  )
}
