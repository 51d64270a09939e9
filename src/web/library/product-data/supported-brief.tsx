import { Link } from '@tanstack/react-router'
import { type Support, supportedList } from '../../../core/product-data/supported.ts'
import { labelDays } from '../../../core/time/label.ts'
import { useSeen } from '../../workspace/open-workspace.tsx'
import { useMoment } from '../../workspace/use-moment.ts'
import css from './product-data.module.css'

export const supportWords: Readonly<Record<Support, string>> = { 'not-out-yet': 'Not out yet', supported: 'Supported', 'ends-soon': 'Ends soon', ended: 'Ended' }

/** Most that stand beside the matrix. */
const most = 8

/** What is supported, beside the matrix: for sales and support. */
export function SupportedBrief() {
  const { state } = useSeen()
  const { today } = useMoment()
  const all = supportedList(state, today)
  const stale = all.filter(({ isStale }) => isStale).length
  return (
    <section aria-label="What is supported" className={css.supported}>
      <h3>What’s supported <span>for the field and support</span></h3>
      {all.length === 0 ? <p>“Relay 4.2, out since 3 Feb, supported until 2 Feb next year.” Sales and support read here what they may promise.</p> : (
        <table>
          <thead><tr><th scope="col">Version</th><th scope="col">Shipped</th><th scope="col">Until</th><th scope="col"><span className={css.unseen}>How it stands</span></th></tr></thead>
          <tbody>
            {all.slice(0, most).map(({ version: { id, title, shippedOn, supportedUntil }, stands }) => (
              <tr key={id} data-stands={stands}>
                <th scope="row">{title}</th>
                <td>{shippedOn === undefined ? '' : labelDays(shippedOn)}</td>
                <td>{supportedUntil === undefined ? 'no end' : labelDays(supportedUntil)}</td>
                <td>{supportWords[stands]}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <p className={css.acts}>
        {stale === 0 ? null : <span>{stale} {stale === 1 ? 'line is' : 'lines are'} to be looked at.</span>}
        <Link to="." search={((now: object) => ({ ...now, show: 'supported' })) as never}>{all.length > most ? `All ${all.length}` : 'Open the list'}</Link>
      </p>
    </section>
  )
}
