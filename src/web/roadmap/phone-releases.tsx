import { labelDays, labelWindow } from '../../core/time/label.ts'
import type { PeriodCell } from '../../core/time/period.ts'
import { overlaps } from '../../core/time/window.ts'
import { shadesIn } from '../../core/workspace/calendar.ts'
import { useOpened } from '../shell/use-opened.ts'
import { useSeen } from '../workspace/open-workspace.tsx'
import { useDateStyle } from '../workspace/use-date-style.ts'
import { stripItems } from './grid/strip.ts'
import css from './phone-roadmap.module.css'
import { useDerived } from './use-derived.ts'

/** What ships in one period, and when nothing is announced: the strip over the grid, as a phone tells it. */
export function PhoneReleases({ column }: { readonly column: PeriodCell }) {
  const { state } = useSeen()
  const style = useDateStyle()
  const { open } = useOpened()
  const { products } = useDerived(state, ['items', 'plans'], stripItems)
  const releases = [...products.values()].flat().flatMap(({ id, title, window }) => (window !== undefined && overlaps(window, column) ? [{ id, title, window }] : [])).sort((a, b) => (a.window.start < b.window.start ? -1 : 1))
  const freezes = shadesIn(state, column).filter(({ kind }) => kind === 'freeze')
  if (releases.length + freezes.length === 0) return null
  return (
    <div className={css.releases}>
      {releases.map(({ id, title, window }) => (
        <button key={id} type="button" onClick={() => open('items', id)}>
          <i data-sure={window.precision} aria-hidden /> <b>{title}</b> {labelWindow(window, style)}
        </button>
      ))}
      {freezes.map(({ name, start, end }) => (
        <span key={start}>
          <i data-freeze="" aria-hidden /> {name} {labelDays(start, end)}
        </span>
      ))}
    </div>
  )
}
