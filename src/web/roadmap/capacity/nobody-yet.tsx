import type { ReactNode } from 'react'
import { activities, type Roadmap } from '../../../core/roadmap/roadmap.ts'
import { EmptyState } from '../../parts/empty-state.tsx'
import { useSeen } from '../../workspace/open-workspace.tsx'

/** Nothing is asked of anybody, and nobody has said how much there is. */
export function NobodyYet({ roadmap, add }: { readonly roadmap: Roadmap; readonly add: ReactNode }) {
  const { state } = useSeen()
  const count = activities.list(state).filter((one) => one.roadmap === roadmap.id).length
  return (
    <EmptyState title="Nobody’s time is asked for yet" steps={add}>
      <p>
        An activity asks for its effort of its owner, or of a team, over the days of its date.{' '}
        {count === 0 ? 'There are no activities yet.' : 'None here has a date and an owner or a team: say them on the activity, or in the list for several at once.'}
      </p>
      <p>For example: “Relay 5 pitch”, 6 days, Olek, in Q4. What Olek has then is typed here, and 20% of it is kept free unless you say another share.</p>
    </EmptyState>
  )
}
