import { Check } from 'lucide-react'
import { hierarchyOf } from '../../../core/launches/landing-pages.ts'
import { labelDays } from '../../../core/time/label.ts'
import { EmptyState } from '../../parts/empty-state.tsx'
import { useSeen } from '../../workspace/open-workspace.tsx'
import { useMoment } from '../../workspace/use-moment.ts'
import css from './product-data.module.css'

/** Which features have a landing page and a place on the homepage, as of a day, and why the others have none (row E8). */
export function LandingPages() {
  const { state } = useSeen()
  const { today } = useMoment()
  const { asOf, products } = hierarchyOf(state, today)
  const count = products.reduce((sum, { features }) => sum + features.filter(({ hasPage }) => hasPage).length, 0)
  return (
    <div className={css.page}>
      <header>
        <div>
          <h1>Landing pages</h1>
          <p>As of {labelDays(asOf)}. What is launched at tier L1 and generally available has a landing page and a place on the homepage: {count === 0 ? 'nothing so far' : count}.</p>
        </div>
      </header>
      {products.length === 0 ? <EmptyState title="No feature stands in a plan yet"><p>“Relay: Change history, L1 and GA since 3 March, has a page. Sync pause has none: its launch is L3.”</p></EmptyState> : null}
      {products.length === 0 ? null : (
        <div className={css.wide} tabIndex={0} role="group" aria-label="Landing pages, scrolls sideways">
          <table className={css.plain}>
            <thead><tr><th scope="col">Feature</th><th scope="col">Tier</th><th scope="col">Maturity</th><th scope="col">Page and homepage</th></tr></thead>
            {products.map(({ title = 'Of no product', features }) => (
              <tbody key={title}>
                <tr className={css.group}><th scope="rowgroup" colSpan={4}>{title}</th></tr>
                {features.map(({ feature, tier, maturity, hasPage, why }) => (
                  <tr key={feature.id}>
                    <th scope="row">{feature.title}</th><td>{tier ?? ''}</td><td>{maturity ?? ''}</td>
                    <td>{hasPage ? <span className={css.has}><Check size={14} strokeWidth={2.2} aria-hidden /> has both</span> : <small>none: {why}</small>}</td>
                  </tr>
                ))}
              </tbody>
            ))}
          </table>
        </div>
      )}
    </div>
  )
}
