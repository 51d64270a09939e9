import { ViewBar } from '../../parts/view-bar.tsx'
import { rowsOf } from '../../../core/roadmap/empty-cells.ts'
import { useSeen } from '../../workspace/open-workspace.tsx'
import { EmptyGrid } from '../empty-grid.tsx'
import { NewRoadmap } from '../new-roadmap.tsx'
import { RoadmapTabs } from '../roadmap-tabs.tsx'
import { useRoadmap } from '../use-roadmap.ts'
import { ExaminePage } from './examine-page.tsx'

/** Step 14: every open question of the roadmap, cell by cell, each with what to do about it in one act. */
export function ExamineScreen() {
  const { state } = useSeen()
  const { roadmap } = useRoadmap()
  if (roadmap === undefined) return <Bare><NewRoadmap /></Bare>
  if (rowsOf(state, roadmap.id).length === 0) return <Bare><EmptyGrid roadmap={roadmap} /></Bare>
  return <ExaminePage key={roadmap.id} roadmap={roadmap} />
}

/** Without a grid there is nothing to examine: what comes first. */
function Bare({ children }: { readonly children: React.ReactNode }) {
  const { roadmap } = useRoadmap()
  return (
    <>
      <h1 className="unseen">Examine</h1>
      <ViewBar>
        <RoadmapTabs roadmap={roadmap} current="examine" />
      </ViewBar>
      {children}
    </>
  )
}
