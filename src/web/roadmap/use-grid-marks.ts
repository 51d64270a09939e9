import { useEffect, useState } from 'react'
import type { Roadmap } from '../../core/roadmap/roadmap.ts'
import { useSeen } from '../workspace/open-workspace.tsx'
import { type Marks, noMarks } from './grid/picture.ts'

/** Milliseconds of rest after a change: nobody waits for the marks. */
const rest = 300

/** What the grid marks of what is open. It comes after the grid, and brings its rules then. */
export function useGridMarks(roadmap: Roadmap): Marks {
  const { state } = useSeen()
  const [marks, setMarks] = useState(noMarks)
  useEffect(() => {
    let isWanted = true
    const timer = setTimeout(async () => {
      const piece = await import('./examine/grid-marks.ts').catch(() => undefined)
      if (isWanted && piece !== undefined) setMarks(piece.marksOf(state, roadmap))
    }, rest)
    return () => {
      isWanted = false
      clearTimeout(timer)
    }
  }, [state, roadmap])
  return marks
}
