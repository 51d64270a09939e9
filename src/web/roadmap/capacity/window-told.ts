import { labelShort, type LabelStyle, labelWindow } from '../../../core/time/label.ts'
import type { Window } from '../../../core/time/window.ts'

/** A date where there is little room: days as they are, a whole period by its name alone. */
export function windowTold(window: Window, style: LabelStyle): string {
  return window.precision === 'day' || window.precision === 'month' ? labelWindow(window, style) : labelShort(window, style)
}
