import { useEffect, useRef, useState } from 'react'
import type { Roadmap } from '../../core/roadmap/roadmap.ts'
import { useSeen } from '../workspace/open-workspace.tsx'
import type { MarksKeeper } from './examine/grid-marks.ts'
import { type Marks, noMarks } from './grid/picture.ts'

/** Milliseconds of rest after a change: nobody waits for the marks. The first look goes through everything, so it comes when the grid has long been there. */
const rest = 300
const firstRest = 1_200

/** What the grid marks of what is open. It comes after the grid, and brings its rules then. */
export function useGridMarks(roadmap: Roadmap): Marks {
  const { state, today, asOf = today } = useSeen()
  const keeper = useRef<MarksKeeper>(undefined)
  const [marks, setMarks] = useState(noMarks)
  useEffect(() => {
    let isWanted = true
    const timer = setTimeout(async () => {
      const piece = await import('./examine/grid-marks.ts').catch(() => undefined)
      if (!isWanted || piece === undefined) return
      keeper.current ??= new piece.MarksKeeper()
      setMarks(keeper.current.marks(state, roadmap, asOf))
    }, keeper.current === undefined ? firstRest : rest)
    return () => {
      isWanted = false
      clearTimeout(timer)
    }
  }, [state, roadmap, asOf])
  return marks
}
