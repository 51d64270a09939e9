import { sameJson } from '../../../lib/json.ts'
import type { Watch } from '../../../core/roadmap/roadmap.ts'
import css from './question.module.css'
import type { Offered } from './watches-for.ts'

/** What would open the decision again by itself. */
export function WatchList({ offered, watched, setWatched }: { readonly offered: readonly Offered[]; readonly watched: readonly Watch[]; readonly setWatched: (next: readonly Watch[]) => void }) {
  const is = (watch: Watch) => watched.some((one) => sameJson(one as never, watch as never))
  return (
    <fieldset className={css.watches}>
      <legend className={css.small}>It reopens by itself if</legend>
      {offered.length === 0 ? <p className={css.small}>Nothing lies near it that could move.</p> : null}
      {offered.map(({ watch, text }) => (
        <label key={text}>
          <input type="checkbox" checked={is(watch)} onChange={() => setWatched(is(watch) ? watched.filter((one) => !sameJson(one as never, watch as never)) : [...watched, watch])} />
          {text}
        </label>
      ))}
    </fieldset>
  )
}
