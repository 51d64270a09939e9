import { useEffect, useState } from 'react'
import { openCount, rowsOf } from '../../core/roadmap/empty-cells.ts'
import type { Roadmap } from '../../core/roadmap/roadmap.ts'
import { BarGap, type ViewTab, ViewTabs } from '../parts/view-bar.tsx'
import { useSeen } from '../workspace/open-workspace.tsx'

const ways = [['Grid', 'grid'], ['Timeline', 'timeline'], ['List', 'list'], ['Beside product', 'beside']] as const
const works = [['Workshops', 'workshops'], ['Examine', 'examine'], ['Capacity', 'capacity'], ['Kinds', 'kinds'], ['Stakeholders', 'stakeholders'], ['Review', 'review']] as const

/** Where one is. */
export type RoadmapTab = (typeof ways)[number][1] | (typeof works)[number][1]

/** The roadmap's bar on each of its pages: ways to look at it, and what is done with it. */
export function RoadmapTabs({ roadmap, current }: { readonly roadmap: Roadmap | undefined; readonly current: RoadmapTab }) {
  const isHere = ways.some(([, name]) => name === current)
  return (
    <>
      <ViewTabs
        label="Ways to look"
        tabs={ways.map(([text, name]): ViewTab => ({ text, ...(isHere ? {} : { to: 'roadmap' }), search: { view: name === 'grid' ? undefined : name }, isCurrent: current === name }))}
      />
      <BarGap />
      {roadmap === undefined ? <Works current={current} count={undefined} /> : <Counted roadmap={roadmap} current={current} />}
    </>
  )
}

/** How many cells keep the roadmap from being done (row H14). Counted when what changed has been painted: nobody waits for it. */
function Counted({ roadmap, current }: { readonly roadmap: Roadmap; readonly current: RoadmapTab }) {
  const { state } = useSeen()
  const [open, setOpen] = useState<number>()
  const hasRows = rowsOf(state, roadmap.id).length > 0
  useEffect(() => {
    const timer = setTimeout(() => setOpen(openCount(state, roadmap)), 0)
    return () => clearTimeout(timer)
  }, [state, roadmap])
  return <Works current={current} count={open === undefined || !hasRows ? undefined : open === 0 ? 'all agreed' : `${open} open`} />
}

function Works({ current, count }: { readonly current: RoadmapTab; readonly count: string | undefined }) {
  return (
    <ViewTabs
      label="Work on it"
      tabs={[
        ...works.map(([text, name]): ViewTab => ({ text, to: `roadmap/${name}`, isCurrent: current === name, ...(name === 'examine' && count !== undefined ? { count } : {}) })),
        { text: 'History', to: 'history', isCurrent: false },
      ]}
    />
  )
}
