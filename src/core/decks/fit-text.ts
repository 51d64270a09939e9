import type { Measure, Run, TextLine, TextRole } from './slide.ts'
import { typeTable } from './type.ts'

/** Text to be set: plain, or runs with their own weight, colour or link. */
export type Words = string | readonly Run[]

/** Programs differ a little in how wide they set the same font; text is broken as if it were this much wider. */
export const reserve = 1.02

/** A piece of text that is not broken: a word, in one or more runs. */
interface Word {
  readonly parts: readonly Run[]
  /** Inches, with the reserve. */
  readonly width: number
  /** The word must start a new line. */
  readonly newLine: boolean
}

export function runsOf(words: Words): readonly Run[] {
  return typeof words === 'string' ? [{ text: words }] : words
}

/** The text without its styles. */
export function plain(words: Words): string {
  return runsOf(words).map((run) => run.text).join('')
}

/** Width of a text set on one line, in inches, with the reserve. */
export function widthOf(words: Words, role: TextRole, measure: Measure): number {
  return runsOf(words).reduce((sum, run) => sum + runWidth(run, role, measure), 0)
}

function runWidth(run: Run, role: TextRole, measure: Measure): number {
  const { face, size } = typeTable[role]
  return (measure(run.text, { face, bold: run.bold === true, size }) / 72) * reserve
}

/**
 * Breaks text into lines no wider than `width` inches. Breaks stand at spaces, never at a no-break space (which is drawn as a plain
 * one), at line ends of the text itself, between characters of scripts written without spaces, and inside a word only when it alone
 * is wider than the line.
 */
export function breakText(words: Words, width: number, role: TextRole, measure: Measure): TextLine[] {
  if (typeof words === 'string' && plainLine.test(words) && widthOf(words, role, measure) <= width) return [{ runs: [{ text: words }] }]
  const space = widthOf(' ', role, measure)
  const lines: Word[][] = []
  let line: Word[] = []
  let used = 0
  const flush = () => {
    if (line.length > 0) lines.push(line)
    line = []
    used = 0
  }
  for (const word of wordsOf(words, role, measure)) {
    if (word.newLine) flush()
    for (const piece of word.width <= width ? [word] : piecesOf(word, width, role, measure)) {
      const gap = line.length === 0 ? 0 : space
      if (line.length > 0 && isOver(line, piece, used + gap + piece.width, width, role, measure)) flush()
      used += (line.length === 0 ? 0 : space) + piece.width
      line.push(piece)
    }
  }
  flush()
  return lines.map(lineOf)
}

/**
 * Whether a word no longer fits its line. Words measured apart add up to the line's own width but for marks that join across them, so
 * near the edge the line is measured as it will be set.
 */
function isOver(line: readonly Word[], piece: Word, sum: number, width: number, role: TextRole, measure: Measure): boolean {
  if (sum > width) return true
  return sum > nearEdge * width && widthOf(lineOf([...line, piece]).runs, role, measure) > width
}

/** Share of a line past which it is measured whole. */
const nearEdge = 0.9

/** Words with single spaces between them and nothing else that breaking would change. Most texts are that, and fit their line. */
const plainLine = /^[^\s\p{Cc}]+(?: [^\s\p{Cc}]+)*$/u

/** Cuts a text into what is never broken. Control characters count as spaces: no file format can hold them. */
function wordsOf(words: Words, role: TextRole, measure: Measure): Word[] {
  const found: Word[] = []
  let parts: Run[] = []
  let newLine = false
  const flush = () => {
    if (parts.length > 0) {
      found.push({ parts, width: widthOf(parts, role, measure), newLine })
      newLine = false
    }
    parts = []
  }
  for (const run of runsOf(words)) {
    for (const token of run.text.replace(/\r\n?/g, '\n').match(/\n|[^\S\n\u00a0\u202f]+|\p{Cc}+|[^\s\p{Cc}]+|[\u00a0\u202f]+/gu) ?? []) {
      if (token === '\n') {
        flush()
        newLine = true
      } else if (/^[\u00a0\u202f]+$/.test(token)) parts.push({ ...run, text: ' ' })
      else if (/^[\s\p{Cc}]+$/u.test(token)) flush()
      else parts.push({ ...run, text: token })
    }
  }
  flush()
  return found
}

/** A word too wide for a line, in pieces that fit: after a hyphen, slash, dot or underscore where that leaves a fair line, else anywhere. */
function piecesOf(word: Word, width: number, role: TextRole, measure: Measure): Word[] {
  const pieces: Word[] = []
  let parts: Run[] = []
  let used = 0
  const flush = () => {
    if (parts.length > 0) pieces.push({ parts, width: used, newLine: false })
    parts = []
    used = 0
  }
  for (const part of word.parts) {
    let rest = [...segments.segment(part.text)].map((piece) => piece.segment)
    while (rest.length > 0) {
      let take = countThatFit(rest, width - used, part, role, measure)
      if (take === 0 && used > 0) {
        flush()
        continue
      }
      take = Math.max(1, take)
      if (take < rest.length) take = fairBreak(rest, take)
      const run = { ...part, text: rest.slice(0, take).join('') }
      parts.push(run)
      used += runWidth(run, role, measure)
      rest = rest.slice(take)
      if (rest.length > 0) flush()
    }
  }
  flush()
  return pieces
}

const segments = new Intl.Segmenter('en', { granularity: 'grapheme' })

function countThatFit(characters: readonly string[], width: number, run: Run, role: TextRole, measure: Measure): number {
  let low = 0
  let high = characters.length
  while (low < high) {
    const middle = Math.ceil((low + high) / 2)
    if (runWidth({ ...run, text: characters.slice(0, middle).join('') }, role, measure) <= width) low = middle
    else high = middle - 1
  }
  return low
}

function fairBreak(characters: readonly string[], take: number): number {
  for (let at = take; at > take / 2; at--) if (/[-/._:]/.test(characters[at - 1] ?? '')) return at
  return take
}

function lineOf(words: readonly Word[]): TextLine {
  const runs: Run[] = []
  for (const [at, word] of words.entries()) {
    for (const [index, part] of word.parts.entries()) {
      const last = runs.at(-1)
      const text = (at > 0 && index === 0 ? ' ' : '') + part.text
      if (last !== undefined && sameStyle(last, part)) runs[runs.length - 1] = { ...last, text: last.text + text }
      else if (last !== undefined && text.startsWith(' ')) {
        runs[runs.length - 1] = { ...last, text: `${last.text} ` }
        runs.push({ ...part, text: text.slice(1) })
      } else runs.push({ ...part, text })
    }
  }
  return { runs }
}

function sameStyle(a: Run, b: Run): boolean {
  return a.bold === b.bold && a.strike === b.strike && a.color === b.color && a.link === b.link
}

export interface Fitted {
  readonly lines: readonly TextLine[]
  /** True when words had to go: the caller says so with a finding. */
  readonly cut: boolean
}

/** The lines of a text, at most `most` of them. What does not fit is cut at a word, with an ellipsis, and said to be `cut`. */
export function fitText(words: Words, width: number, most: number, role: TextRole, measure: Measure): Fitted {
  const lines = breakText(words, width, role, measure)
  if (lines.length <= most) return { lines, cut: false }
  if (most < 1) return { lines: [], cut: true }
  const kept = lines.slice(0, most)
  kept[most - 1] = shortened(kept[most - 1] as TextLine, width, role, measure)
  return { lines: kept, cut: true }
}

function shortened(line: TextLine, width: number, role: TextRole, measure: Measure): TextLine {
  let text = plain(line.runs)
  const style = line.runs.at(-1) ?? { text: '' }
  const head = line.runs.slice(0, -1)
  const before = plain(head)
  text = text.slice(before.length)
  for (;;) {
    const runs = [...head, { ...style, text: `${text.replace(/[\s,;:.–-]+$/u, '')}…` }]
    if (widthOf(runs, role, measure) <= width || text === '') return { runs }
    const at = text.trimEnd().lastIndexOf(' ')
    text = at > 0 ? text.slice(0, at) : [...segments.segment(text)].slice(0, -1).map((piece) => piece.segment).join('')
  }
}

/** A title that fills more of its line than this looks better on two. */
const longLine = 0.62

/**
 * A title in as few lines as it needs, or on two where one would be long. Two lines are broken where they read best: after a comma,
 * never after a small word, and near the same length.
 */
export function balanceTitle(words: string, width: number, role: TextRole, measure: Measure, most: number): TextLine[] {
  const greedy = breakText(words, width, role, measure)
  if (greedy.length > 2 || most < 2 || (greedy.length === 1 && widthOf(words, role, measure) <= longLine * width)) return greedy
  const all = words.trim().split(/[^\S\u00a0]+/)
  let best: { readonly cost: number; readonly at: number } | undefined
  for (let at = 1; at < all.length; at++) {
    const first = widthOf(all.slice(0, at).join(' '), role, measure)
    const second = widthOf(all.slice(at).join(' '), role, measure)
    if (first > width || second > width) continue
    const cost = Math.abs(first - second) / width + penalty(all[at - 1] ?? '', Math.min(first, second) / Math.max(first, second))
    if (best === undefined || cost < best.cost) best = { cost, at }
  }
  if (best === undefined) return greedy
  return [all.slice(0, best.at), all.slice(best.at)].map((part) => ({ runs: [{ text: part.join(' ').replaceAll('\u00a0', ' ') }] }))
}

const smallWords = new Set(['a', 'an', 'the', 'of', 'in', 'on', 'to', 'for', 'and', 'or', 'by', 'at', 'with', 'from', 'into', 'is', 'are', 'as', 'its', 'our', 'your', 'this', 'no'])

function penalty(last: string, evenness: number): number {
  if (/[,;:.]$/.test(last) && evenness > 0.4) return -0.35
  return smallWords.has(last.toLowerCase()) ? 0.5 : 0
}
