import type { Maturity } from '../plans/maturity.ts'
import { maturityWords } from '../plans/maturity.ts'
import { px } from './grid.ts'
import type { Sheet } from './sheet.ts'
import type { Box, Color, Stroke } from './slide.ts'
import { widthOf } from './fit-text.ts'

/** One of the twelve hues, or the grey of things that belong to no problem. */
export type Tone = 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9 | 10 | 11 | 12 | 'neutral'

/** Hues in the order in which problems, or buckets, take them. */
export const toneOrder = [5, 3, 4, 1, 6, 2, 12, 10, 7, 9, 8, 11] as const satisfies readonly Tone[]

export function toneAt(index: number): Tone {
  return toneOrder[index % toneOrder.length] ?? 'neutral'
}

export function markColor(tone: Tone): Color {
  return tone === 'neutral' ? 'ink-2' : `b${tone}-mark`
}
export function washColor(tone: Tone): Color {
  return tone === 'neutral' ? 'sunken' : `b${tone}-wash`
}
export function deepColor(tone: Tone): Color {
  return tone === 'neutral' ? 'ink' : `b${tone}-deep`
}

export const blockHeight = px(26)
export const radius = 0.031
export const labelInset = 0.08

interface BlockStyle {
  readonly fill: Color
  readonly stroke: Stroke
  readonly text: Color
}

/** How a level is drawn: dashed outline, tint, solid, or grey. It can be told without colour. */
export function maturityStyle(level: Maturity, tone: Tone): BlockStyle {
  switch (maturityWords[level].mark) {
    case 'experimental':
      return { fill: 'paper', stroke: { color: markColor(tone), width: 1.1, dashed: true }, text: deepColor(tone) }
    case 'beta':
      return { fill: washColor(tone), stroke: { color: markColor(tone), width: 1.1 }, text: deepColor(tone) }
    case 'ga':
      return { fill: deepColor(tone), stroke: { color: deepColor(tone), width: 1.1 }, text: 'white' }
    case 'leaving':
      return { fill: 'line', stroke: { color: 'line-strong', width: 1.1 }, text: 'ink' }
    case 'none':
      return { fill: 'paper', stroke: { color: 'line-strong', width: 1.1 }, text: 'ink-2' }
  }
}

/** The label of a level, and the shorter one for narrow places. */
export function maturityLabel(level: Maturity, short = false): string {
  return short && level === 'experimental' ? 'Exp.' : maturityWords[level].label
}

/** A level after "two of them": "generally available", "in beta". */
export function maturityPhrase(level: Maturity): string {
  const { phrase } = maturityWords[level]
  return phrase === 'alpha' || phrase === 'beta' ? `in ${phrase}` : phrase
}

/** A block in the style of a level, with or without its words. */
export function maturityBlock(sheet: Sheet, name: string, box: Box, level: Maturity, tone: Tone, label?: string): void {
  const style = maturityStyle(level, tone)
  sheet.block(name, box, {
    geometry: 'round', radius: Math.min(radius, box.h / 4), fill: style.fill, stroke: style.stroke,
    ...(label === undefined ? {} : { label: { words: label, color: style.text } }),
  })
}

/** A release: white, with a grey outline and bold words. */
export function releaseBlock(sheet: Sheet, name: string, box: Box, label?: string): void {
  sheet.block(name, box, {
    geometry: 'round', radius: Math.min(radius, box.h / 4), fill: 'raised', stroke: { color: 'ink-2', width: 0.94 },
    ...(label === undefined ? {} : { label: { words: [{ text: label, bold: true }], color: 'ink' } }),
  })
}

/** Width a block needs for its words, in inches. */
export function labelWidth(sheet: Sheet, label: string, bold = false): number {
  return widthOf([{ text: label, bold }], 'label', sheet.measure) + 2 * labelInset
}

/** A label block as wide as its words need, at least `least`; returns its width. */
export function maturityChip(sheet: Sheet, name: string, at: { x: number; y: number; least?: number; right?: boolean }, level: Maturity, tone: Tone): number {
  const label = maturityLabel(level)
  const w = Math.max(at.least ?? 0, labelWidth(sheet, label) + 0.06)
  maturityBlock(sheet, name, { x: at.right === true ? at.x - w : at.x, y: at.y, w, h: blockHeight }, level, tone, label)
  return w
}
