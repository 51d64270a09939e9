import { EmptyState } from '../../parts/empty-state.tsx'
import { ViewBar } from '../../parts/view-bar.tsx'
import { RoadmapTabs } from '../roadmap-tabs.tsx'
import { useRoadmap } from '../use-roadmap.ts'
import { CapacityPage } from './capacity-page.tsx'

/** How much everybody is asked for, beside what there is, and the fewest moves that end every overload (rows H14, I4). */
export function CapacityScreen() {
  const { roadmap } = useRoadmap()
  if (roadmap !== undefined) return <CapacityPage key={roadmap.id} roadmap={roadmap} />
  return (
    <>
      <ViewBar>
        <RoadmapTabs roadmap={undefined} current="capacity" />
      </ViewBar>
      <EmptyState title="No roadmap yet">
        <p>Here stands how much an activity roadmap asks of everybody in each period, beside what there is. There is no roadmap yet: make one first.</p>
      </EmptyState>
    </>
  )
}
