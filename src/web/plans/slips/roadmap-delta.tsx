import { useMemo } from 'react'
import { useSeen } from '../../workspace/open-workspace.tsx'
import css from './accept-panel.module.css'
import { loadDeltas } from './load-deltas.ts'
import type { Slipping } from './use-slip.ts'

/** Loads that are told; more of them are counted. */
const mostTold = 6

/** What accepting would change on the roadmap: who has more to do and when, and which lead times stay broken. */
export function RoadmapDelta({ slipping: { preview, asked, ticked } }: { readonly slipping: Slipping }) {
  const { state } = useSeen()
  const deltas = useMemo(() => loadDeltas(state, preview), [state, preview])
  const taken = new Map(ticked.map(({ line, choice }) => [line.key, choice.does]))
  const broken = asked.filter((line) => line.kind === 'activity' && (taken.get(line.key) === undefined || taken.get(line.key) === 'stay' || (taken.get(line.key) === 'move' && line.breaks.length > 0)))
  if (deltas.length === 0 && broken.length === 0) return null
  return (
    <section>
      <h2>What changes on the roadmap</h2>
      <dl className={css.delta}>
        {deltas.slice(0, mostTold).map(({ key, what, was, now, there, over }) => (
          <div key={key}>
            <dt>{what}</dt>
            <dd data-warn={over ? '' : undefined}>
              <s>{was}</s> {now}
              {there === undefined ? '' : ` of ${there}`} days
            </dd>
          </div>
        ))}
        {deltas.length <= mostTold ? null : (
          <div>
            <dt>and {deltas.length - mostTold} more loads</dt>
            <dd />
          </div>
        )}
        <div>
          <dt>Lead times broken</dt>
          <dd data-warn={broken.length === 0 ? undefined : ''}>{broken.length === 0 ? 'none' : broken.length === 1 ? `1, ${broken[0]?.title ?? ''}` : broken.length}</dd>
        </div>
      </dl>
    </section>
  )
}
