import { useRef } from 'react'
import { Examination } from '../../../core/examine/examination.ts'
import type { Roadmap } from '../../../core/roadmap/roadmap.ts'
import { useSeen } from '../../workspace/open-workspace.tsx'

/** The open questions of a roadmap as the workspace is seen, kept up to date: each follows from the last. On a past day, those of that day. */
export function useExamination({ id }: Roadmap): Examination {
  const { state, today, asOf = today } = useSeen()
  const kept = useRef<Examination | undefined>(undefined)
  kept.current = kept.current?.roadmap === id ? kept.current.after(state, asOf) : Examination.of(state, { roadmap: id, today: asOf })
  return kept.current
}
