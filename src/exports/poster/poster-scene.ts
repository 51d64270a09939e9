import type { Color } from '../../core/decks/slide.ts'
import { labelDays } from '../../core/time/label.ts'
import { inVisualOrder } from '../drawing/direction.ts'
import { lineMark, type Mark } from '../drawing/drawing.ts'
import { fontMeasure } from '../fonts/measure.ts'
import type { PosterCard, PosterFacts, PosterRow } from './poster-facts.ts'

/** Sheets on their long side, points. */
export const papers = { a4: [842, 595], a3: [1191, 842], a2: [1684, 1191], a1: [2384, 1684], a0: [3370, 2384] } as const
export type Paper = keyof typeof papers

export interface PosterScene {
  readonly title: string
  readonly company: string
  readonly today: string
  readonly width: number
  readonly height: number
  readonly marks: readonly Mark[]
  /** Activities that the sheet has no room for, which stands on it too. */
  readonly leftOut: number
}

const measure = fontMeasure()
const widthOf = (text: string, size: number, bold = false) => measure(text, { face: 'text', bold, size })

/** Sizes before the scale of the sheet: those of the grid on screen. */
const unit = { margin: 30, name: 128, head: 36, strip: 18, card: 54, gap: 4, title: 20, foot: 28, text: 11.5, small: 10.5, blank: 64 } as const
/** Points that the smallest text has at least: less is not read from a wall. */
const smallestText = 5

interface Lanes {
  readonly row: PosterRow
  readonly lane: readonly number[]
  readonly lanes: number
}

/** Draws the grid as large as a sheet takes it. Where even the smallest text leaves no room, the lowest cards are left out, and each cell says how many. */
export function posterScene(facts: PosterFacts, paper: Paper): PosterScene {
  const [width, height] = papers[paper]
  const packed = facts.rows.map(packedRow)
  const above = unit.margin * 2 + unit.title + unit.head + 16 + facts.releases.length * unit.strip + unit.foot + (facts.waiting.length > 0 ? 16 : 0)
  const needed = (most: number) => above + packed.reduce((sum, { lanes }) => sum + rowHeight(Math.min(lanes, most), lanes > most), 0)
  const deepest = Math.max(1, ...packed.map(({ lanes }) => lanes))
  const least = smallestText / unit.small
  let most = deepest
  while (most > 1 && height / needed(most) < least) most -= 1
  const scale = Math.min(height / needed(most), width / (unit.margin * 2 + unit.name + facts.periods.length * 110))
  const pen = new Pen(scale)
  const leftOut = draw(pen, facts, packed, most, width / scale, height / scale)
  return { title: `${facts.title}, ${facts.company}`, company: facts.company, today: facts.today, width, height, marks: pen.marks, leftOut }
}

function rowHeight(lanes: number, isCut: boolean): number {
  return Math.max(unit.blank, 6 + lanes * (unit.card + unit.gap) + 4 + (isCut ? 12 : 0))
}

function packedRow(row: PosterRow): Lanes {
  const taken: number[] = []
  const lane = row.cards.map(({ from, to }) => {
    const free = taken.findIndex((last) => last < from)
    const into = free < 0 ? taken.length : free
    taken[into] = to
    return into
  })
  return { row, lane, lanes: taken.length }
}

/** Puts marks down at the scale of the sheet. */
class Pen {
  readonly marks: Mark[] = []
  private readonly scale: number

  constructor(scale: number) {
    this.scale = scale
  }

  rect(x: number, y: number, width: number, height: number, look: { readonly fill?: Color; readonly stroke?: Color; readonly radius?: number; readonly dash?: readonly [number, number] }): void {
    const { fill, stroke, radius = 0, dash } = look
    const s = this.scale
    const outline = stroke === undefined ? undefined : { color: stroke, width: 0.75, dash: this.dashed(dash) }
    this.marks.push({ kind: 'rect', x: x * s, y: y * s, width: width * s, height: height * s, fill, outline, radius: radius * s })
  }

  line(x1: number, y1: number, x2: number, y2: number, color: Color, width: number, dash?: readonly [number, number]): void {
    const s = this.scale
    this.marks.push(lineMark(x1 * s, y1 * s, x2 * s, y2 * s, { color, width: width * s, dash: this.dashed(dash) }))
  }

  dot(x: number, y: number, radius: number, color: Color): void {
    const s = this.scale
    this.marks.push({ kind: 'ellipse', x: (x - radius) * s, y: (y - radius) * s, width: 2 * radius * s, height: 2 * radius * s, fill: color })
  }

  /** A text on one line, cut with an ellipsis where it does not fit. */
  text(x: number, y: number, text: string, look: { readonly size: number; readonly color: Color; readonly bold?: boolean; readonly room?: number }): void {
    const { size, color, bold = false, room = Infinity } = look
    const seen = inVisualOrder([{ text: fitted(text, size, bold, room) }]).map((run) => run.text).join('')
    this.marks.push({ kind: 'text', x: x * this.scale, y: y * this.scale, text: seen, size: size * this.scale, face: bold ? 'text-bold' : 'text', color })
  }

  private dashed(dash: readonly [number, number] | undefined): readonly [number, number] | undefined {
    return dash === undefined ? undefined : [dash[0] * this.scale, dash[1] * this.scale]
  }
}

function fitted(text: string, size: number, bold: boolean, room: number): string {
  if (widthOf(text, size, bold) <= room) return text
  const letters = [...text]
  while (letters.length > 1 && widthOf(`${letters.join('').trimEnd()}…`, size, bold) > room) letters.pop()
  return `${letters.join('').trimEnd()}…`
}

/** A text on some lines, the last cut where it goes on. */
function linesOf(text: string, size: number, room: number, most: number, bold = false): string[] {
  const lines: string[] = []
  let line = ''
  const words = text.split(/\s+/)
  for (const [at, word] of words.entries()) {
    const next = line === '' ? word : `${line} ${word}`
    if (widthOf(next, size, bold) <= room || line === '') {
      line = next
      continue
    }
    if (lines.length === most - 1) return [...lines, fitted(words.slice(at - line.split(' ').length).join(' '), size, bold, room)]
    lines.push(line)
    line = word
  }
  return [...lines, fitted(line, size, bold, room)]
}

function draw(pen: Pen, facts: PosterFacts, packed: readonly Lanes[], most: number, width: number, height: number): number {
  const [left, top] = [unit.margin + unit.name, unit.margin]
  const column = (width - unit.margin - left) / Math.max(1, facts.periods.length)
  const right = width - unit.margin
  pen.rect(0, 0, width, height, { fill: 'paper' })
  pen.text(unit.margin, top + 15, facts.title, { size: 18, color: 'ink', bold: true, room: width * 0.6 })
  const edge = `${facts.company}${facts.company === '' ? '' : ', '}${labelDays(facts.today)}. Internal: not for customers or sales.`
  pen.text(right - widthOf(edge, unit.small), top + 15, edge, { size: unit.small, color: 'ink-2' })
  const heads = top + unit.title + 8
  drawHeads(pen, facts, heads, left, column)
  const strip = heads + unit.head
  drawReleases(pen, facts, strip, left, column)
  const body = strip + facts.releases.length * unit.strip + 8
  pen.line(unit.margin, body, right, body, 'line-strong', 1)
  const foot = packed.reduce((sum, { lanes }) => sum + rowHeight(Math.min(lanes, most), lanes > most), body)
  // Behind the cards, so that their texts stay whole.
  if (facts.now !== undefined) pen.line(left + facts.now * column, heads + unit.head - 2, left + facts.now * column, foot, 'ink', 0.75)
  let y = body
  let leftOut = 0
  for (const lanes of packed) {
    const isCut = lanes.lanes > most
    const tall = rowHeight(Math.min(lanes.lanes, most), isCut)
    leftOut += drawRow(pen, lanes, most, { y, tall, left, column })
    pen.line(unit.margin, y + tall, right, y + tall, 'line', 0.75)
    y += tall
  }
  drawFoot(pen, facts, leftOut, y + 16, width)
  return leftOut
}

function drawHeads(pen: Pen, { periods }: PosterFacts, y: number, left: number, column: number): void {
  for (const [at, period] of periods.entries()) {
    const x = left + at * column
    const months = /\((.*)\)$/.exec(period.label)?.[1]
    pen.line(x, y - 2, x, y + unit.head - 6, 'line-strong', 0.75)
    pen.text(x + 6, y + 9, months === undefined ? period.label : period.short, { size: 12.5, color: 'ink', bold: true, room: column - 10 })
    if (months !== undefined) pen.text(x + 6, y + 24, months, { size: unit.small, color: 'ink-2', room: column - 10 })
  }
}

function drawReleases(pen: Pen, { releases }: PosterFacts, top: number, left: number, column: number): void {
  for (const [n, { product, marks }] of releases.entries()) {
    const y = top + n * unit.strip + 10
    pen.text(unit.margin, y, product, { size: unit.small, color: 'ink-2', room: unit.name - 10 })
    let free = -Infinity
    for (const { title, at } of marks) {
      const x = left + at * column
      pen.dot(x, y - 3.5, 3, 'ink-2')
      const name = title.startsWith(`${product} `) ? title.slice(product.length + 1) : title
      if (x < free) continue
      pen.text(x + 6, y, name, { size: unit.small, color: 'ink' })
      free = x + widthOf(name, unit.small) + 14
    }
  }
}

interface RowPlace {
  readonly y: number
  readonly tall: number
  readonly left: number
  readonly column: number
}

function drawRow(pen: Pen, { row, lane }: Lanes, most: number, { y, tall, left, column }: RowPlace): number {
  const mark = `b${row.hue}-mark` as Color
  pen.rect(unit.margin, y + 11, 8, 8, { fill: mark, radius: 2 })
  for (const [n, line] of linesOf(row.title, 12.5, unit.name - 22, 3, true).entries()) pen.text(unit.margin + 14, y + 19 + n * 15, line, { size: 12.5, color: 'ink', bold: true })
  for (const [at, why] of row.blanks.entries()) {
    const x = left + at * column
    pen.line(x, y, x, y + tall, 'line', 0.75)
    if (why === '') {
      pen.rect(x + 5, y + 6, column - 10, unit.card, { stroke: 'line-strong', radius: 4, dash: [3, 3] })
      pen.text(x + 12, y + 30, 'undecided', { size: unit.small, color: 'ink-2' })
    } else if (why !== undefined) {
      pen.rect(x + 0.5, y, column - 0.5, tall, { fill: 'sunken' })
      pen.text(x + 8, y + 16, 'Empty on purpose', { size: unit.small, color: 'ink', room: column - 14 })
      for (const [n, line] of linesOf(why, unit.small, column - 14, Math.max(1, Math.floor((tall - 22) / 13))).entries()) pen.text(x + 8, y + 30 + n * 13, line, { size: unit.small, color: 'ink-2' })
    }
  }
  const cut = new Map<number, number>()
  for (const [n, card] of row.cards.entries()) {
    const at = lane[n] ?? 0
    if (at < most) drawCard(pen, row.hue, card, left, column, y + 6 + at * (unit.card + unit.gap))
    else cut.set(card.from, (cut.get(card.from) ?? 0) + 1)
  }
  for (const [at, count] of cut) pen.text(left + at * column + 8, y + tall - 4, `and ${count} more`, { size: unit.small, color: 'ink-2' })
  return [...cut.values()].reduce((sum, count) => sum + count, 0)
}

const words = { planned: '', 'under-way': 'Under way', done: 'Done', deferred: 'Deferred', dropped: '' } as const
const dashes = { day: undefined, month: [6, 2], quarter: [2, 4], half: [2, 4], year: [2, 4] } as const

function drawCard(pen: Pen, hue: number, card: PosterCard, left: number, column: number, y: number): void {
  const x = left + card.from * column + 5
  const width = (card.to - card.from + 1) * column - 10
  const state = words[card.status]
  pen.rect(x, y, width, unit.card, { fill: `b${hue}-wash` as Color, radius: 4 })
  for (const [n, line] of linesOf(card.title, unit.text, width - 14, 2).entries()) pen.text(x + 7, y + 14 + n * 13.5, line, { size: unit.text, color: 'ink' })
  pen.text(x + 7, y + unit.card - 10, [card.owner, state].filter((one) => one !== '').join(' · '), { size: unit.small, color: 'ink-2', room: width - 14 })
  const [from, to] = [left + Math.max(card.start, card.from) * column, left + Math.min(card.end, card.to + 1) * column]
  pen.line(Math.max(from, x + 2), y + unit.card - 3, Math.max(Math.min(to, x + width - 2), Math.max(from, x + 2) + 3), y + unit.card - 3, `b${hue}-mark` as Color, 2, dashes[card.precision])
}

function drawFoot(pen: Pen, { waiting }: PosterFacts, leftOut: number, y: number, width: number): void {
  const key = 'Window known to the day: a solid line; to the month: dashed; to the quarter or longer: dotted.'
  pen.text(unit.margin, y, key, { size: unit.small, color: 'ink-2' })
  if (leftOut > 0) {
    const text = `${leftOut} ${leftOut === 1 ? 'activity has' : 'activities have'} no room on this sheet: take a larger one.`
    pen.text(width - unit.margin - widthOf(text, unit.small), y, text, { size: unit.small, color: 'warn' })
  }
  if (waiting.length > 0) pen.text(unit.margin, y + 15, `Waiting for a place (${waiting.length}): ${waiting.join(', ')}`, { size: unit.small, color: 'ink-2', room: width - 2 * unit.margin })
}
