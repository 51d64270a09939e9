import type { Box } from '../../core/decks/slide.ts'
import { slideSize } from '../../core/decks/slide.ts'
import { type Element, element } from './element.ts'

/** The size that office programs give a wide slide: 13 1/3 by 7 1/2 inches. */
export const slideExtent = { cx: 12_192_000, cy: 6_858_000 } as const

/** Inches to English Metric Units, 914,400 to the inch (ECMA-376 part 1, section 20.1.2.1). */
export function emu(inches: number): number {
  return Math.round(inches * 914_400)
}

/** Points to EMU. */
export function emuOfPoints(points: number): number {
  return Math.round(points * 12_700)
}

/** Points to the hundredths that text sizes and spacings are written in. */
export function hundredths(points: number): number {
  return Math.round(points * 100)
}

/** The right edge in EMU. 13.333 stands for 13 1/3: what ends there ends at the slide's edge, without a hair of ground beside it. */
function rightEdge(inches: number): number {
  return Math.abs(inches - slideSize.width) < 0.001 ? slideExtent.cx : emu(inches)
}

/** Place and size, as `a:xfrm` or, for a table's frame, `p:xfrm` (section 20.1.7.6). */
export function transform(box: Box, { name = 'a:xfrm', flipped = false }: { name?: string; flipped?: boolean } = {}): Element {
  const x = emu(box.x)
  const y = emu(box.y)
  return element(name, { flipV: flipped ? 1 : undefined }, [
    element('a:off', { x, y }),
    element('a:ext', { cx: Math.max(0, rightEdge(box.x + box.w) - x), cy: Math.max(0, emu(box.y + box.h) - y) }),
  ])
}
