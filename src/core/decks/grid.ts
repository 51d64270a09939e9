import type { Box } from './slide.ts'

/**
 * The slide grid: 12 columns of 0.771 in with gutters of 0.25 on a slide of 13.333 x 7.5 in. The layouts were drawn at 96 px to the
 * inch, so exact places are said in those pixels with `px`.
 */
export const px = (pixels: number): number => pixels / 96

export const margin = px(64)
export const contentWidth = px(1152)
export const slideEdge = px(1280)
export const gutter = px(24)
const columnStep = px(98)

/** Left edge of column 1 to 12. */
export function columnX(column: number): number {
  return margin + (column - 1) * columnStep
}

/** Width of some neighbouring columns with the gutters between them. */
export function columnsWidth(columns: number): number {
  return columnStep * columns - gutter
}

/** Where slide content may stand, between title and footer. */
export const body = { top: px(196), bottom: px(656) } as const
export const internalBody = { top: px(144), bottom: px(664) } as const

/** Boxes of the parts that every slide has. The second set is for slides that carry the internal band. */
export const partBoxes = {
  runningHead: { x: px(64), y: px(32), w: px(564), h: px(20) },
  key: { x: px(652), y: px(32), w: px(564), h: px(20) },
  title: { x: px(64), y: px(62), w: px(1054), h: px(96) },
  footerLine: { x: px(64), y: px(664), w: px(1152), h: 0 },
  deck: { x: px(64), y: px(676), w: px(368), h: px(20) },
  date: { x: px(456), y: px(676), w: px(172), h: px(20) },
  pointer: { x: px(652), y: px(676), w: px(466), h: px(20) },
  page: { x: px(1142), y: px(676), w: px(74), h: px(20) },
} as const satisfies Record<string, Box>

export const internalPartBoxes = {
  band: { x: 0, y: 0, w: px(1280), h: px(28) },
  bandText: { x: px(64), y: px(4), w: px(760), h: px(20) },
  runningHead: { x: px(64), y: px(48), w: px(564), h: px(20) },
  key: { x: px(652), y: px(48), w: px(564), h: px(20) },
  title: { x: px(64), y: px(74), w: px(1152), h: px(56) },
  footerLine: { x: px(64), y: px(672), w: px(1152), h: 0 },
  deck: { x: px(64), y: px(682), w: px(466), h: px(20) },
  date: { x: px(554), y: px(682), w: px(368), h: px(20) },
  pointer: { x: px(946), y: px(682), w: px(172), h: px(20) },
  page: { x: px(1142), y: px(682), w: px(74), h: px(20) },
} as const satisfies Record<string, Box>

/** Four decimals of an inch: finer than any program draws, and steady to compare. */
export function round(inches: number): number {
  return Math.round(inches * 10_000) / 10_000
}
