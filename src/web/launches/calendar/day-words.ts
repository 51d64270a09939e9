import { labelDays, type LabelStyle, labelWindow } from '../../../core/time/label.ts'
import type { LaunchLine } from './launch-lines.ts'

/** When it ships, as it is known: "Ships 12 Jan 2027", "Ships Q1 FY28 (Feb–Apr 2027)". */
export function shipsIn({ release }: LaunchLine, style: LabelStyle): string {
  return release.window === undefined ? 'No date' : `Ships ${labelWindow(release.window, style)}`
}

/** When it is announced, where that is another day. */
export function announcedIn({ days: { ship, announce } }: LaunchLine): string | undefined {
  return announce === undefined || announce === ship ? undefined : `Announced ${labelDays(announce)}`
}
