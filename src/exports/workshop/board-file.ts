import { csvText } from '../../lib/csv.ts'
import type { Outcome } from '../../core/workshop/outcome-shape.ts'
import { toPicture } from '../drawing/picture.ts'
import { toXlsx } from '../xlsx.ts'
import { boardJson } from './board-json.ts'
import { boardList } from './board-list.ts'
import { boardScene } from './board-scene.ts'
import { boardTable } from './board-table.ts'
import { paperFile } from './paper-file.ts'
import { sheets, type Size } from './sheet.ts'

export type BoardFormat = 'pdf' | 'png' | 'csv' | 'xlsx' | 'json'

/** Points of a picture's height over which cards are cut: the whole words are in every other file. */
const tallest = 16_000
const mostPixels = 40_000_000
const a3: Size = { width: 1191, height: 842 }
const white = 24

/** The board of a workshop as a file. The same outcome gives the same bytes; `day` is the one that a PDF says it speaks for. */
export function boardFile(outcome: Outcome, format: BoardFormat, day: string): Uint8Array<ArrayBuffer> {
  if (format === 'csv' || format === 'xlsx') {
    const table = boardTable(outcome)
    return format === 'xlsx' ? new Uint8Array(toXlsx(table)) : new TextEncoder().encode(csvText([table.columns, ...table.rows]))
  }
  if (format === 'json') return new TextEncoder().encode(boardJson(outcome))
  return format === 'png' ? picture(outcome) : pages(outcome, day)
}

/** The whole board, every word of a note on its card. */
function picture(outcome: Outcome): Uint8Array<ArrayBuffer> {
  const whole = boardScene(outcome)
  const { drawing, size } = whole.size.height > tallest ? boardScene(outcome, { most: 12 }) : whole
  const scale = Math.min(2, Math.sqrt(mostPixels / (size.width * size.height)))
  return toPicture([{ kind: 'rect', x: 0, y: 0, ...size, fill: 'paper' }, ...drawing.marks], size, Math.round(size.width * scale))
}

/** The board in one look, on the smallest sheet on which it is read, then every note with all its words. */
function pages(outcome: Outcome, day: string): Uint8Array<ArrayBuffer> {
  const scenes = [120, 150, 180, 216].map((column) => boardScene(outcome, { most: 4, column }))
  const sheet = [a3, sheets.a1].find((one) => scenes.some(({ size }) => scaleOn(one, size) >= 0.5)) ?? sheets.a0
  // Of wide columns and narrow ones, those that leave the letters largest.
  const { drawing, size } = scenes.reduce((best, one) => (scaleOn(sheet, one.size) > scaleOn(sheet, best.size) ? one : best))
  const title = `${outcome.workshop.title}, the board`
  const placing = { left: white, top: white, scale: scaleOn(sheet, size) }
  return paperFile({ title, company: outcome.company, day: outcome.workshop.day ?? day }, [{ title, size: sheet, parts: drawing.parts, placing }, ...boardList(outcome)])
}

function scaleOn(sheet: Size, size: Size): number {
  return Math.min(1, (sheet.width - 2 * white) / size.width, (sheet.height - 2 * white) / size.height)
}
