import { useMemo } from 'react'
import type { LabelStyle } from '../../core/time/label.ts'
import { dateStyle } from '../../core/workspace/date-style.ts'
import { settings } from '../../core/workspace/workspace.ts'
import { useSeen } from './open-workspace.tsx'

/** How this workspace writes and reads dates: fiscal where it has a fiscal year. */
export function useDateStyle(): LabelStyle {
  const { state } = useSeen()
  const fiscalYearStart = settings.get(state, 'settings')?.fiscalYearStart
  return useMemo(() => dateStyle(fiscalYearStart), [fiscalYearStart])
}
