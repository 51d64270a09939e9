import type { Json } from '../../lib/json.ts'
import type { Activity } from '../roadmap/roadmap.ts'
import type { Act } from './finding.ts'
import type { Ground } from './ground.ts'

type Args = Readonly<Record<string, Json>>

/** Does what the question asks for. */
export function fill(label: string, command: string, args: Args, ...asks: readonly string[]): Act {
  return { answer: 'fill', label, command, args, asks }
}

/** Leaves it so, and says why: it holds while the facts stay the same. */
export function onPurpose({ roadmap }: Ground, finding: string, facts: string, label = 'On purpose'): Act {
  return { answer: 'on-purpose', label, command: 'waiver.add', args: { roadmap: roadmap.id, finding, facts }, asks: ['reason'] }
}

/** Asks again on a day. */
export function putOff({ roadmap }: Ground, finding: string, facts: string, label = 'Put it off'): Act {
  return { answer: 'defer', label, command: 'waiver.add', args: { roadmap: roadmap.id, finding, facts }, asks: ['until', 'reason'] }
}

/** Takes an activity off for now, into the ledger of deferrals. */
export function defer({ id }: Activity, label = 'Defer it'): Act {
  return { answer: 'defer', label, command: 'activity.defer', args: { id }, asks: ['reason'] }
}
