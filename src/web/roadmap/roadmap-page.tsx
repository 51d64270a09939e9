import type { ReactNode } from 'react'
import type { Roadmap } from '../../core/roadmap/roadmap.ts'
import { EmptyState } from '../parts/empty-state.tsx'
import { ViewBar } from '../parts/view-bar.tsx'
import { type RoadmapTab, RoadmapTabs } from './roadmap-tabs.tsx'
import { useRoadmap } from './use-roadmap.ts'

/** A page of work on the roadmap, below its tabs; `without` says what it is for where there is no roadmap yet. */
export function RoadmapPage({ current, className, without, children }: { readonly current: RoadmapTab; readonly className: string | undefined; readonly without: string; readonly children: (roadmap: Roadmap) => ReactNode }) {
  const { roadmap } = useRoadmap()
  return (
    <>
      <ViewBar>
        <RoadmapTabs roadmap={roadmap} current={current} />
      </ViewBar>
      <div className={className}>
        {roadmap === undefined ? (
          <EmptyState title="No roadmap yet">
            <p>{without} There is none yet: make one first.</p>
          </EmptyState>
        ) : children(roadmap)}
      </div>
    </>
  )
}
