import { ProgressLine } from '../../parts/progress-line.tsx'
import css from './capacity.module.css'
import type { Sought } from './use-proposal.ts'

/** How long a balance is looked for already, with the way to give it up; or why none could be had. */
export function Searching({ sought: { search, failed, stop } }: { readonly sought: Sought }) {
  if (search !== undefined) {
    return (
      <div className={css.search}>
        <ProgressLine label="Looking for a balance" share={Math.round((search.passed / search.limit) * 100)} text={`Looking for the fewest moves: ${Math.floor(search.passed)} of ${search.limit} seconds at most`} stop={stop} />
      </div>
    )
  }
  return failed === undefined ? null : <p className={css.refused} role="alert">{failed}</p>
}
