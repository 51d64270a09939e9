import { useSeen } from '../workspace/open-workspace.tsx'
import { launches } from '../../core/launches/launches.ts'
import { items } from '../../core/plans/plans.ts'
import { EmptyState } from '../parts/empty-state.tsx'
import { LaunchesFrame } from './launches-frame.tsx'

/** All launches, in the order in which their releases ship. */
export function LaunchesScreen() {
  const { state } = useSeen()
  const all = launches.list(state)
  return (
    <LaunchesFrame current="launches">
      {all.length === 0 ? (
        <EmptyState title="No launches yet">
          <p>A launch is made when somebody decides the tier of a release.</p>
        </EmptyState>
      ) : (
        <ul>
          {all.map(({ id, release }) => (
            <li key={id}>{items.get(state, release)?.title}</li>
          ))}
        </ul>
      )}
    </LaunchesFrame>
  )
}
