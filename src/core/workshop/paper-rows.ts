import { asItWas } from '../../lib/csv.ts'
import type { Written } from './paper-notes.ts'

type Part = 'text' | 'author' | 'bucket' | 'when' | 'start' | 'end' | 'goal' | 'effort'

/** Words of a heading, with those of our own file of a board, so that it can be brought in again. */
const words: Readonly<Record<string, Part>> = {
  note: 'text', text: 'text', activity: 'text', idea: 'text', card: 'text', author: 'author', name: 'author', who: 'author', by: 'author', bucket: 'bucket', row: 'bucket', group: 'bucket', category: 'bucket',
  period: 'when', when: 'when', date: 'when', quarter: 'when', window: 'when', start: 'start', end: 'end', goal: 'goal', 'completion goal': 'goal', effort: 'effort', supports: 'effort',
}

export interface PaperRows {
  readonly written: readonly Written[]
  /** Which column goes where, by its heading. */
  readonly columns: readonly { readonly heading: string; readonly part: Part }[]
  /** Headings that go nowhere. */
  readonly unused: readonly string[]
  /** Why nothing of it can be read. */
  readonly sentence?: string
}

/** Reads rows of a spreadsheet by the words of their heading; `bucketWord` is the company's own. Without a heading that names the notes nothing is guessed. */
export function readPaperRows(cells: readonly (readonly string[])[], bucketWord: string): PaperRows {
  const [head = [], ...rows] = cells
  const parts = head.map((cell): Part | undefined => (cell.trim().toLowerCase() === bucketWord.toLowerCase() ? 'bucket' : words[cell.replace(/^\uFEFF/, '').trim().toLowerCase()]))
  if (!parts.includes('text')) return { written: [], columns: [], unused: head.filter((cell) => cell !== ''), sentence: 'The first line has no column "note": head the columns note, author, bucket, period, goal and supports, as far as there are any.' }
  // Of two columns that say the same the first counts, and the other is named.
  const first = parts.map((part, at) => (part !== undefined && parts.indexOf(part) === at ? part : undefined))
  const used = first.map((part) => (part === 'start' || part === 'end') && first.includes('when') ? undefined : part)
  const cellOf = (row: readonly string[], part: Part): string => asItWas(row[used.indexOf(part)] ?? '').trim()
  return {
    columns: head.flatMap((heading, at) => (used[at] === undefined ? [] : [{ heading: heading.replace(/^\uFEFF/, ''), part: used[at] }])),
    unused: head.filter((cell, at) => used[at] === undefined && cell !== ''),
    written: rows.map((row, at) => ({
      line: at + 2, text: cellOf(row, 'text'), author: cellOf(row, 'author'), bucket: cellOf(row, 'bucket'), goal: cellOf(row, 'goal'), effort: cellOf(row, 'effort'),
      when: used.includes('when') ? cellOf(row, 'when') : [cellOf(row, 'start'), cellOf(row, 'end')].filter((part) => part !== '').join(' – '),
    })),
  }
}
