import { addDays } from '../../../core/time/days.ts'
import { labelShort, labelWindow, type LabelStyle } from '../../../core/time/label.ts'
import type { Window } from '../../../core/time/window.ts'
import type { TimeAxis } from './axis.ts'

/** How a window is drawn: a point for one day, solid to the day, soft edges to the month, a dashed box to the quarter, half or year. */
export type BarShape = 'point' | 'span' | 'soft' | 'box'

export interface BarPlace {
  readonly shape: BarShape
  /** Pixels from the left end of the axis; cut off where the axis ends. */
  readonly left: number
  readonly width: number
  /** The window goes on beyond the axis. */
  readonly cutLeft: boolean
  readonly cutRight: boolean
}

/** A day's bar is never narrower than this. */
const leastWidth = 6

export function shapeOf({ start, end, precision }: Window): BarShape {
  if (precision === 'day') return start === end ? 'point' : 'span'
  return precision === 'month' ? 'soft' : 'box'
}

/** Where a window lies on the axis. It overlaps the axis. */
export function placeOf(window: Window, axis: TimeAxis): BarPlace {
  const shape = shapeOf(window)
  const [from, to] = [Math.max(0, axis.x(window.start)), Math.min(axis.width, axis.right(window.end))]
  const cut = { cutLeft: window.start < axis.start, cutRight: window.end > axis.end }
  if (shape === 'point') return { shape, left: (from + to) / 2, width: 0, ...cut }
  return { shape, left: from, width: Math.max(leastWidth, to - from), ...cut }
}

/** The part of a slipped window that lies after the end of the old one, in pixels from the bar's left; the whole bar when it moved past it. */
export function slippedPart(was: Window, is: Window, axis: TimeAxis): { readonly left: number; readonly width: number } {
  const bar = placeOf(is, axis)
  const from = was.end < is.start ? bar.left : Math.min(bar.left + bar.width, Math.max(bar.left, axis.x(addDays(was.end, 1))))
  return { left: from - bar.left, width: bar.left + bar.width - from }
}

/** What stands beside a bar: "26 Jan", "17 Nov–15 Dec", "Apr 2027", "Q2 FY28 (May–Jul 2027)". */
export function barLabel(window: Window, style: LabelStyle): string {
  return window.precision === 'day' ? labelShort(window, style) : labelWindow(window, style)
}
