import type { Instant } from '../core/kernel/command.ts'
import type { State } from '../core/kernel/state.ts'
import { dayIn } from '../core/time/zones.ts'
import { settings } from '../core/workspace/workspace.ts'

/** The workspace's day at an instant. */
export function dayOf(state: State, at: Instant): string {
  return dayIn(at, settings.get(state, 'settings')?.zone ?? 'UTC')
}
