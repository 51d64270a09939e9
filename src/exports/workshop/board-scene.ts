import type { Color } from '../../core/decks/slide.ts'
import { labelDays } from '../../core/time/label.ts'
import type { Outcome, OutcomeNote } from '../../core/workshop/outcome-shape.ts'
import { lineMark } from '../drawing/drawing.ts'
import { Drawing, linesOf, type Look, oneLine, type Size } from './sheet.ts'

const margin = 32
const head = 168
const gap = 8
const text: Look = { size: 11.5, line: 15 }
const meta: Look = { size: 9.5, color: 'ink-2', line: 13 }
/** Columns of a board that has no periods yet. */
const freeColumns = 5

/** A place to put cards in: a row, or the space below for what has none. */
interface Row {
  readonly title: string
  readonly about: string
  readonly hue: number | undefined
  readonly notes: readonly OutcomeNote[]
}

/** How a board is drawn. `most`: lines of a card's text, all when unset; `column`: points that a column is wide. */
export interface BoardLook {
  readonly most?: number
  readonly column?: number
}

/** The board as one drawing: rows of buckets, columns of periods once notes have their time. */
export function boardScene(outcome: Outcome, { most = Infinity, column = 216 }: BoardLook = {}): { readonly drawing: Drawing; readonly size: Size } {
  const drawing = new Drawing()
  const isDated = outcome.buckets.some(({ notes }) => notes.some(({ columns }) => columns !== undefined))
  const columns = isDated ? ['No date yet', ...outcome.columns.map(({ label }) => label)] : Array.from({ length: freeColumns }, () => '')
  const width = 2 * margin + head + columns.length * column
  const { workshop, company } = outcome
  drawing.text(margin, margin + 24, oneLine(workshop.title, width - 2 * margin - 320, { size: 26, face: 'title' }), { size: 26, face: 'title' }, 'heading')
  drawing.ending(width - margin, margin + 24, [company, workshop.day === undefined ? '' : labelDays(workshop.day), 'Internal: not for customers or sales'].filter((one) => one !== '').join(' · '), meta)
  let y = margin + 48
  if (isDated) {
    for (const [at, label] of columns.entries()) heading(drawing, margin + head + at * column, y, label, column)
    y += 36
  }
  for (const row of rowsOf(outcome)) y = drawRow(drawing, row, y, { width, column, most, periods: isDated ? outcome.columns.map(({ label }) => label) : undefined, count: columns.length })
  drawing.line(margin, y, width - margin, y, 'ink', 1)
  return { drawing, size: { width, height: y + margin } }
}

function heading(drawing: Drawing, x: number, y: number, label: string, column: number): void {
  const months = /\((.*)\)$/.exec(label)?.[1]
  drawing.text(x + 6, y + 10, oneLine(label.replace(/ \(.*\)$/, ''), column - 8, { size: 12.5, face: 'text-bold' }), { size: 12.5, face: 'text-bold' })
  if (months !== undefined) drawing.text(x + 6, y + 24, months, meta)
}

function rowsOf({ buckets, outliers, loose }: Outcome): Row[] {
  const told = buckets.map(({ title, hue, votes, notes }): Row => ({ title, hue, notes, about: votes === undefined ? '' : `${votes} ${votes === 1 ? 'vote' : 'votes'}` }))
  const more: Row[] = [
    { title: 'No place yet', about: '', hue: undefined, notes: loose },
    { title: 'Put aside', about: '', hue: undefined, notes: outliers },
  ]
  return [...told, ...more.filter(({ notes }) => notes.length > 0)]
}

interface Ruling {
  readonly width: number
  readonly column: number
  readonly most: number
  readonly count: number
  /** The labels of the columns, once there are any. */
  readonly periods: readonly string[] | undefined
}

/** Draws a row as tall as its cards, each as low as those before it in its columns. Answers where the next begins. */
function drawRow(drawing: Drawing, { title, about, hue, notes }: Row, top: number, { width, column, most, periods, count }: Ruling): number {
  const isDated = periods !== undefined
  drawing.line(margin, top, width - margin, top, hue === undefined ? 'line-strong' : 'ink', 1)
  const named = { size: 14, face: 'title', line: 18 } as const
  const lines = linesOf(title, head - 28, named, 6)
  const below = drawing.text(margin + 14, top + 22, lines, named)
  if (about !== '') drawing.text(margin + 14, below, about, meta)
  const free = Array.from({ length: count }, () => top + gap)
  const parting = drawing.parts.length
  for (const note of notes) {
    const [from, to] = !isDated || hue === undefined ? shortest(free) : note.columns === undefined ? [0, 0] : [note.columns[0] + 1, note.columns[1] + 1]
    const y = Math.max(...free.slice(from, to + 1))
    // A column says the time of its cards.
    const said = isDated && hue !== undefined && note.columns !== undefined && note.period === periods[note.columns[0]] ? undefined : note.period
    const end = drawCard(drawing, { ...note, period: said }, hue, margin + head + from * column + 4, y, (to - from + 1) * column - 8, most) + gap
    free.fill(end, from, to + 1)
  }
  const bottom = Math.max(top + 64, below + 12, ...free)
  // Behind the cards.
  if (isDated && hue !== undefined) drawing.behind(parting, Array.from({ length: count }, (_, at) => lineMark(margin + head + at * column, top, margin + head + at * column, bottom, { color: 'line', width: 0.5 })))
  if (hue !== undefined) drawing.rect(margin, top + gap, 4, bottom - top - 2 * gap, { fill: `b${hue}-mark` as Color, radius: 2 })
  return bottom
}

function shortest(free: readonly number[]): readonly [number, number] {
  const at = free.indexOf(Math.min(...free))
  return [at, at]
}

function drawCard(drawing: Drawing, note: Omit<OutcomeNote, 'period'> & { readonly period: string | undefined }, hue: number | undefined, x: number, y: number, width: number, most: number): number {
  const inner = width - 16
  const words = linesOf(note.text, inner, text, most)
  const told = [[note.author, note.period].filter((one) => one !== undefined).join(' · '), ...(note.goal === undefined ? [] : [`Goal: ${note.goal}`])].flatMap((line) => linesOf(line, inner, meta, most === Infinity ? Infinity : 2))
  const under = note.under.length === 0 ? [] : linesOf(`Also said by ${[...new Set(note.under.map(({ author }) => author))].join(', ')}`, inner, meta, 2)
  const height = 8 + words.length * 15 + (told.length + under.length) * 13 + 8
  drawing.rect(x, y, width, height, hue === undefined ? { stroke: 'line-strong', radius: 4 } : { fill: `b${hue}-wash` as Color, radius: 4 })
  const after = drawing.text(x + 8, y + 18, words, text)
  drawing.text(x + 8, after, [...told, ...under], meta)
  return y + height
}
