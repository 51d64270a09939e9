import { audiences } from '../../../core/audiences/audiences.ts'
import { roundOutwards } from '../../../core/time/fiscal.ts'
import { labelWindow } from '../../../core/time/label.ts'
import { nowNextLater, outsideWindow } from '../../../core/time/outside-window.ts'
import type { Precision, Window } from '../../../core/time/window.ts'
import { items } from '../../../core/plans/plans.ts'
import { useSeen } from '../../workspace/open-workspace.tsx'
import { PagePart } from '../page-head.tsx'
import css from './calendar-page.module.css'

/** One real date, in every way that this workspace tells it. */
export function DateReads({ fiscalYearStart }: { readonly fiscalYearStart: number | undefined }) {
  const { state, today } = useSeen()
  const next = items.list(state).filter((item) => item.kind === 'release' && item.window !== undefined && item.window.end >= today).sort((a, b) => ((a.window?.start ?? '') < (b.window?.start ?? '') ? -1 : 1))[0]
  const window = next?.window
  if (next === undefined || window === undefined) return null
  const fiscal = { labels: 'fiscal', fiscalYearStart } as const
  const rounded = (precision: Precision, start?: number): Window => ({ ...roundOutwards(window, precision, start), precision })
  const policy = audiences.list(state).find(({ key }) => key === 'customers')?.dates
  const told = policy === undefined ? undefined : outsideWindow(window, policy, today, fiscalYearStart)
  const ways: readonly (readonly [string, string])[] = [
    ['As it is planned', labelWindow(window, fiscal)],
    ...(policy === undefined ? [] : [['Customers', told === undefined ? 'not told' : labelWindow(told)] as const]),
    ['Quarter', labelWindow(rounded('quarter'))],
    ...(fiscalYearStart === undefined ? [] : [['Fiscal quarter', labelWindow(rounded('quarter', fiscalYearStart), fiscal)] as const]),
    ['Half', labelWindow(rounded('half'))],
    ['Now, next, later', { now: 'Now', next: 'Next', later: 'Later' }[nowNextLater(window, today, fiscalYearStart)]],
  ]
  return (
    <PagePart title="One date, as it reads" note={next.title}>
      <dl className={css.reads}>
        {ways.map(([name, text]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{text}</dd>
          </div>
        ))}
      </dl>
    </PagePart>
  )
}
