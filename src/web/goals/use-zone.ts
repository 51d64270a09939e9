import { settings } from '../../core/workspace/workspace.ts'
import { useSeen } from '../workspace/open-workspace.tsx'

/** The clocks by which this workspace tells moments. */
export function useZone(): string {
  return settings.get(useSeen().state, 'settings')?.zone ?? 'UTC'
}
