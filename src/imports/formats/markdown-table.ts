import { limits, count } from '../limits.ts'
import type { Oddity } from './grid.ts'
import { Unreadable } from './unreadable.ts'

export interface MarkdownCell {
  /** As a reader sees it: without marks, links as their words. */
  readonly text: string
  /** Where its first link leads. */
  readonly link?: string
}

export interface MarkdownTable {
  readonly heading: readonly string[]
  readonly rows: readonly (readonly MarkdownCell[])[]
  readonly lines: readonly number[]
  /** Line of the heading row. */
  readonly line: number
  /** The nearest heading above the table. */
  readonly section: string | undefined
}

export interface MarkdownText {
  readonly tables: readonly MarkdownTable[]
  /** The document's title: of its front matter, else its first heading. */
  readonly title: string | undefined
  readonly odd: readonly Oddity[]
}

const delimiterRow = /^\s*\|?\s*:?-+:?\s*(\|\s*:?-+:?\s*)*\|?\s*$/

/** Finds the pipe tables of a Markdown text (GitHub's form), outside of fenced code, with the line of every row. */
export function readMarkdown(text: string): MarkdownText {
  const lines = text.split(/\r\n|\n|\r/)
  const links = linkDefinitions(lines)
  const tables: MarkdownTable[] = []
  const odd: Oddity[] = []
  let { start: at, title } = frontMatter(lines)
  let section: string | undefined
  let fence: string | undefined
  for (; at < lines.length; at++) {
    const line = lines[at] as string
    const mark = /^\s{0,3}(```+|~~~+)/.exec(line)?.[1]
    if (mark !== undefined) {
      if (fence === undefined) fence = mark
      else if (mark.startsWith(fence)) fence = undefined
      continue
    }
    if (fence !== undefined) continue
    const words = /^\s{0,3}#{1,6}\s+(.*?)\s*#*\s*$/.exec(line)?.[1]
    if (words !== undefined) {
      section = inline(words, links).text
      title ??= section
      continue
    }
    if (!line.includes('|') || !delimiterRow.test(lines[at + 1] ?? '') || !(lines[at + 1] ?? '').includes('-')) continue
    const heading = cellsOf(line).map((cell) => inline(cell, links).text)
    if (cellsOf(lines[at + 1] as string).length !== heading.length) continue
    const table = readRows(lines, at, heading, links, odd, section)
    tables.push(table)
    at += 1 + table.rows.length
  }
  return { tables, title, odd }
}

function readRows(lines: readonly string[], at: number, heading: string[], links: ReadonlyMap<string, string>, odd: Oddity[], section: string | undefined): MarkdownTable {
  if (heading.length > limits.columns) throw new Unreadable('too-large', `has a table of ${count(heading.length)} columns, and ${count(limits.columns)} are the most that are read`, { line: at + 1 })
  const rows: MarkdownCell[][] = []
  const rowLines: number[] = []
  for (let i = at + 2; i < lines.length; i++) {
    const line = lines[i] as string
    if (line.trim() === '' || !line.includes('|')) break
    const cells = cellsOf(line)
    if (cells.length !== heading.length) {
      const rest = cells.length > heading.length ? 'what is beyond was not taken' : 'the missing ones are taken as empty'
      const lost = cells.length > heading.length && cells.slice(heading.length).some((cell) => cell !== '')
      odd.push({ severity: lost ? 'warning' : 'note', code: 'ragged-row', line: i + 1, sentence: `The row has ${cells.length} cells where the heading has ${heading.length}; ${rest}${lost ? `: "${cells.slice(heading.length).join(' | ').slice(0, 200)}"` : ''}.` })
    }
    rows.push(heading.map((_, column) => inline(cells[column] ?? '', links)))
    rowLines.push(i + 1)
  }
  return { heading, rows, lines: rowLines, line: at + 1, section }
}

/** The cells of a row: split at pipes that no backslash escapes, outer pipes dropped. */
function cellsOf(line: string): string[] {
  const cells: string[] = []
  let cell = ''
  const row = line.trim()
  for (let i = 0; i < row.length; i++) {
    const char = row[i] as string
    if (char === '\\' && row[i + 1] === '|') {
      cell += '|'
      i++
    } else if (char === '|') {
      cells.push(cell.trim())
      cell = ''
    } else cell += char
  }
  cells.push(cell.trim())
  if (row.startsWith('|')) cells.shift()
  if (row.endsWith('|') && !row.endsWith('\\|')) cells.pop()
  return cells
}

function frontMatter(lines: readonly string[]): { start: number; title: string | undefined } {
  if (lines[0]?.trim() !== '---') return { start: 0, title: undefined }
  const end = lines.findIndex((line, i) => i > 0 && line.trim() === '---')
  if (end < 0) return { start: 0, title: undefined }
  const title = lines.slice(1, end).map((line) => /^title:\s*["']?(.*?)["']?\s*$/.exec(line)?.[1]).find((found) => found)
  return { start: end + 1, title }
}

function linkDefinitions(lines: readonly string[]): ReadonlyMap<string, string> {
  const links = new Map<string, string>()
  for (const line of lines) {
    const found = /^\s{0,3}\[([^\]^][^\]]*)\]:\s*<?([^\s>]+)>?/.exec(line)
    if (found !== null) links.set(normal(found[1] as string), found[2] as string)
  }
  return links
}

function normal(label: string): string {
  return label.trim().replace(/\s+/g, ' ').toLowerCase()
}

/** Inline Markdown as a reader sees it. Single passes over short texts; nothing nests beyond a link's words. */
export function inline(source: string, links: ReadonlyMap<string, string>): MarkdownCell {
  let link: string | undefined
  let text = source.replace(/!\[([^\]]*)\]\([^)]*\)/g, '$1')
  text = text.replace(/\[([^\]]*)\]\(\s*<?([^)\s>]*)>?[^)]*\)/g, (_, words: string, target: string) => {
    link ??= target
    return words
  })
  text = text.replace(/\[([^\]]*)\]\[([^\]]*)\]/g, (whole: string, words: string, label: string) => {
    const target = links.get(normal(label === '' ? words : label))
    if (target === undefined) return whole
    link ??= target
    return words
  })
  text = text.replace(/\[([^\]]+)\](?![[(:])/g, (whole: string, words: string) => {
    const target = links.get(normal(words))
    if (target === undefined) return whole
    link ??= target
    return words
  })
  text = text.replace(/<(https?:[^>\s]+)>/g, '$1').replace(/<br\s*\/?>/gi, ' ').replace(/<\/?[a-z][^<>]{0,200}>/gi, '')
  text = text.replace(/(`+)([^`]+)\1/g, '$2')
  text = text.replace(/(?<!\\)(\*\*|__)(?=\S)([^\n]*?\S)(?<!\\)\1/g, '$2').replace(/(?<![\\\w*])([*_])(?=[^\s*_])([^*_\n]*[^\s*_])\1(?![\w*])/g, '$2').replace(/~~([^~]+)~~/g, '$1')
  text = text.replace(/\\([!-/:-@[-`{-~])/g, '$1')
  text = text.replace(/&(amp|lt|gt|quot|nbsp|#39);/g, (_, name: string) => entities[name] ?? '')
  text = text.replace(/\s+/g, ' ').trim()
  return link === undefined ? { text } : { text, link }
}

const entities: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', nbsp: ' ', '#39': "'" }
