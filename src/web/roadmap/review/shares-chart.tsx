import { workWords } from '../../../core/roadmap/kind-words.ts'
import type { Roadmap } from '../../../core/roadmap/roadmap.ts'
import { type Share, sharesOfNeed, sharesOfWork } from '../../../core/roadmap/work-shares.ts'
import { useSeen } from '../../workspace/open-workspace.tsx'
import css from './shares-chart.module.css'

const words: Readonly<Record<string, string>> = { ...workWords, business: 'The business', product: 'The product', customer: 'Customers', unsaid: 'Not said' }

/** What the work is, and whose need it serves (rows I11, J6), each as one bar. */
export function SharesChart({ roadmap }: { readonly roadmap: Roadmap }) {
  const { state } = useSeen()
  return (
    <>
      <Shares title="What the work is" shares={sharesOfWork(state, roadmap)} />
      <Shares title="Whose need it serves" shares={sharesOfNeed(state, roadmap)} />
    </>
  )
}

/** In days where most of the work has an effort, which is then said of the rest; else by number, which is said too. */
function Shares({ title, shares }: { readonly title: string; readonly shares: readonly Share<string>[] }) {
  const count = shares.reduce((sum, { activities }) => sum + activities, 0)
  const without = shares.reduce((sum, { withoutEffort }) => sum + withoutEffort, 0)
  const isByDays = count > 0 && without * 2 < count
  const sizeOf = ({ effort, activities }: Share<string>) => (isByDays ? effort : activities)
  const whole = shares.reduce((sum, share) => sum + sizeOf(share), 0)
  const basis = isByDays ? `in days of work${without === 0 ? '' : `; ${without} of ${count} activities have no effort and are not in it`}` : 'by number of activities, since most have no effort'
  return (
    <figure className={css.shares}>
      <figcaption>
        {title} <span>{count === 0 ? 'nothing is planned yet' : basis}</span>
      </figcaption>
      {whole === 0 ? null : (
        <>
          <div className={css.bar} aria-hidden>
            {shares.filter((share) => sizeOf(share) > 0).map((share) => (
              <i key={share.part} data-part={share.part} style={{ flexGrow: sizeOf(share) }} />
            ))}
          </div>
          <ul>
            {shares.filter((share) => sizeOf(share) > 0 || share.part !== 'unsaid').map((share) => (
              <li key={share.part}>
                <i data-part={share.part} aria-hidden />
                <span>{words[share.part]}</span>
                <b>{Math.round((sizeOf(share) / whole) * 100)}%</b>
                <span>{isByDays ? `${Math.round(share.effort * 10) / 10} days, ` : ''}{share.activities === 1 ? '1 activity' : `${share.activities} activities`}</span>
              </li>
            ))}
          </ul>
        </>
      )}
    </figure>
  )
}
