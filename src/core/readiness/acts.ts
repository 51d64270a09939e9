import type { Id } from '../kernel/change.ts'
import type { CheckAct } from './check.ts'

/** Leaves it so, and says why: it holds while the facts stay the same. */
export function accept(launch: Id, check: string, facts: string): CheckAct {
  return { label: 'Accept with a reason', command: 'launch.accept', args: { launch, check, facts }, asks: ['reason'] }
}

/** Says another day on which it ships, or on which it is announced. */
export function move(launch: Id, what: 'ship' | 'announce', label: string): CheckAct {
  return { label, command: 'launch.move', args: { launch }, asks: [what] }
}

/** Says a field of the launch. */
export function say(launch: Id, field: 'document' | 'involvedOn', label: string): CheckAct {
  return { label, command: 'launch.change', args: { id: launch }, asks: [field] }
}
