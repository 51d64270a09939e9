import { useCallback, useMemo, useRef, useState } from 'react'
import type { Roadmap } from '../../core/roadmap/roadmap.ts'
import type { Period } from '../../core/time/fiscal.ts'
import { periodsOf } from '../../core/time/period.ts'
import { settings } from '../../core/workspace/workspace.ts'
import { useSeen } from '../workspace/open-workspace.tsx'
import { shownBy } from './filter.ts'
import { textWidth } from './grid/text-width.ts'
import { type GridLayout, GridLayouter } from './layout/grid-layout.ts'
import type { MeasureText } from './layout/members.ts'
import { narrowest } from './layout/measures.ts'
import type { RoadmapSearch } from './search.ts'

let measure: MeasureText | undefined

/** How titles are measured on cards: made once, since the font is one. */
function measureTitles(): MeasureText {
  measure ??= textWidth('500 12px "Inter Variable", Inter, system-ui, sans-serif', -0.144)
  return measure
}

export interface LaidOut {
  readonly layout: GridLayout
  readonly setRoom: (width: number) => void
  /** Of a column at zoom 1: as wide as fits, and never narrower than it can be read. */
  readonly columnWidth: number
}

/** The grid laid out for the room that there is. */
export function useGridLayout(roadmap: Roadmap, period: Period, search: RoadmapSearch, zoom = search.zoom ?? 1): LaidOut {
  const { state } = useSeen()
  const layouter = useRef<GridLayouter | undefined>(undefined)
  layouter.current ??= new GridLayouter()
  const [room, setRoom] = useState(1_150)
  const { text, owner, bucket, kind, status, region } = search
  const isShown = useMemo(() => shownBy({ text, owner, bucket, kind, status, region }), [text, owner, bucket, kind, status, region])
  const fiscalYearStart = settings.get(state, 'settings')?.fiscalYearStart
  const count = useMemo(() => periodsOf(roadmap.horizon, period, fiscalYearStart).length, [roadmap.horizon, period, fiscalYearStart])
  const columnWidth = Math.max(narrowest[period], Math.floor(room / Math.max(1, count)))
  const layout = layouter.current.layout({ state, roadmap, period, columnWidth: Math.round(columnWidth * zoom), measure: measureTitles(), isShown })
  return { layout, columnWidth, setRoom: useCallback((width: number) => setRoom(Math.round(width)), []) }
}
