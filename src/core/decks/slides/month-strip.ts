import type { Window } from '../../time/window.ts'
import { Axis } from '../axis.ts'
import type { DeckContext } from '../deck-context.ts'
import { widthOf } from '../fit-text.ts'
import { px } from '../grid.ts'
import { labelledColumns } from '../horizons.ts'
import { labelWidth, releaseBlock } from '../marks.ts'
import type { Sheet } from '../sheet.ts'

/** The place of a release in the deck's months: a small axis with its block. Takes 57 px of height from `y`. */
export function monthStrip(sheet: Sheet, context: DeckContext, at: { x: number; y: number; w: number }, title: string, window: Window): void {
  const axis = new Axis(context.plan.window, at.x, at.w)
  const columns = labelledColumns(axis, context.dates, context.plan.today, px(40))
  sheet.hairline('Months', at.x, at.y + px(13), at.w, 'line-strong')
  for (const column of columns) {
    sheet.line('Month stroke', { x: column.x, y: at.y + px(5) }, { h: px(52) }, 'line-strong')
    const words = column.words.at(-1) ?? ''
    if (widthOf(words, 'label', sheet.measure) <= column.w - px(7)) sheet.text(`Month ${words}`, { x: column.x + px(6), y: at.y + px(36), w: column.w - px(7) }, words, 'label', { color: 'ink-2' })
  }
  sheet.line('Month stroke', { x: axis.right, y: at.y + px(5) }, { h: px(52) }, 'line-strong')
  const span = axis.span(window)
  const left = Math.max(axis.x, span.left + px(4))
  const right = Math.min(axis.right, span.right - px(4))
  const need = labelWidth(sheet, title, true)
  if (right - left >= need) {
    releaseBlock(sheet, 'When', { x: left, y: at.y, w: right - left, h: px(26) }, title)
    return
  }
  const w = Math.max(px(10), right - left)
  const x = Math.min(Math.max(axis.x, (left + right - w) / 2), axis.right - w)
  releaseBlock(sheet, 'When', { x, y: at.y, w, h: px(26) })
  const tight = need - px(6)
  const words = { label: { words: [{ text: title, bold: true }], color: 'ink', align: 'left', inset: px(4) }, fill: 'paper' } as const
  if (x + w + px(4) + tight <= axis.right) sheet.block('When, words', { x: x + w + px(4), y: at.y + px(3), w: tight, h: px(20) }, words)
  else if (x - px(4) - tight >= axis.x) sheet.block('When, words', { x: x - px(4) - tight, y: at.y + px(3), w: tight, h: px(20) }, words)
}
