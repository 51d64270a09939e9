import type { BoardWorkshop } from '../../../core/workshop/board.ts'

/** "Tue 22 Sep 2026", of a plain day. */
export function dayWords(day: string): string {
  return new Date(`${day}T12:00:00Z`).toLocaleDateString('en-GB', { weekday: 'short', day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' }).replace(',', '').replace('Sept', 'Sep')
}

/** "10:44", of an instant, by the clocks of the workspace: the room reads one time. */
export function minuteWords(instant: string | number, { zone }: Pick<BoardWorkshop, 'zone'>): string {
  return new Date(instant).toLocaleTimeString('en-GB', { hour: '2-digit', minute: '2-digit', timeZone: zone })
}
