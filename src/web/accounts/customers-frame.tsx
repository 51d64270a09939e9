import type { ReactNode } from 'react'
import { customerFeedback } from '../../core/customer-feedback/customer-feedback.ts'
import { productGaps } from '../../core/customer-feedback/product-gaps.ts'
import { ViewBar, type ViewTab, ViewTabs } from '../parts/view-bar.tsx'
import { useSeen } from '../workspace/open-workspace.tsx'
import css from './marketing.module.css'

const pages = [['accounts', 'Accounts', 'accounts'], ['key', 'Key accounts', 'accounts/key'], ['feedback', 'Feedback', 'accounts/feedback'], ['gaps', 'Gaps', 'accounts/gaps'], ['stories', 'Stories', 'accounts/stories'], ['quotes', 'Quotes', 'accounts/quotes'], ['board', 'Advisory board', 'accounts/board']] as const

/** Where one is in the Customers place. */
export type CustomersPage = (typeof pages)[number][0]

/** The tabs of the Customers place. */
export function CustomersTabs({ current }: { readonly current: CustomersPage }) {
  const { state } = useSeen()
  const count = { accounts: state.count('accounts'), key: state.count('key-accounts'), feedback: customerFeedback.list(state).filter(({ answerKind }) => answerKind === undefined).length, gaps: productGaps.list(state).filter(({ mergedInto }) => mergedInto === undefined).length, stories: state.count('stories'), quotes: state.count('quotes'), board: 0 }
  return <ViewTabs label="Customers" tabs={pages.map(([page, text, to]): ViewTab => ({ text, to, isCurrent: page === current, ...(count[page] === 0 ? {} : { count: String(count[page]) }) }))} />
}

/** Every page of the Customers place but the table of accounts: its tabs, the page’s tools, and what the page shows, which scrolls. */
export function CustomersFrame({ current, tools, children }: { readonly current: CustomersPage; readonly tools?: ReactNode; readonly children: ReactNode }) {
  return (
    <>
      <ViewBar tools={tools}>
        <CustomersTabs current={current} />
      </ViewBar>
      <div className={css.scroll}>{children}</div>
    </>
  )
}
