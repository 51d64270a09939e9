import type { State } from '../kernel/state.ts'
import { settings } from '../workspace/workspace.ts'

export const statuses = ['on-track', 'at-risk', 'off-track'] as const
export type Status = (typeof statuses)[number]

export const statusWords: Readonly<Record<Status, string>> = { 'on-track': 'On track', 'at-risk': 'At risk', 'off-track': 'Off track' }

export interface Thresholds {
  readonly onTrack: number
  readonly atRisk: number
}

/** DOMAIN 1.1 and its own guidelines differ on exactly 75 and 90; the later page counts them up. */
export const usualThresholds: Thresholds = { onTrack: 90, atRisk: 75 }

/** From how many percent on a goal is on track, and at risk, in this workspace (DOMAIN 1.1). */
export function thresholdsOf(state: State): Thresholds {
  return settings.list(state)[0]?.goalThresholds ?? usualThresholds
}

/** How a goal stands by how sure its person is; at a threshold it is the better of the two (row B1, DOMAIN 1.1). */
export function statusOf(confidence: number, { onTrack, atRisk }: Thresholds): Status {
  return confidence >= onTrack ? 'on-track' : confidence >= atRisk ? 'at-risk' : 'off-track'
}
