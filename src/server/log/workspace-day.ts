import type { Day, Instant } from '../../core/kernel/command.ts'
import type { State } from '../../core/kernel/state.ts'
import { dayIn, isZone } from '../../core/time/zones.ts'

/** The zone in which a workspace's days begin and end: its settings', or UTC. */
export function zoneOf(state: State): string {
  const zone = state.get('settings', 'settings')?.['zone']
  return typeof zone === 'string' ? zone : 'UTC'
}

let last = { minute: '', zone: '', day: '' }

/** The day in a zone; UTC stands in for a zone that is not known. Zones change their offset at full minutes, so a minute has one day. */
export function dayInZone(at: Instant, zone: string): Day {
  const minute = at.slice(0, 16)
  if (minute !== last.minute || zone !== last.zone) last = { minute, zone, day: dayIn(at, isZone(zone) ? zone : 'UTC') }
  return last.day
}
