import type { Json } from '../../../lib/json.ts'
import { readDate } from '../../../core/time/read-date.ts'
import type { LabelStyle } from '../../../core/time/label.ts'

export type DayKind = 'holiday' | 'freeze'

/** A command that adds one holiday or freeze, read from what somebody wrote; or the sentence that says why it cannot be read. */
export type DayRead = { readonly command: string; readonly args: Json } | { readonly problem: string }

/** Reads one line's name and days: "24 Dec 2026", "19 Dec 2026–4 Jan 2027". */
export function readDay(kind: DayKind, name: string, when: string, style: LabelStyle): DayRead {
  const { window, remarks } = readDate(when, style)
  if (name.trim() === '') return { problem: 'Give it a name, such as "Christmas".' }
  if (window === undefined) return { problem: `${remarks[0]?.sentence ?? 'That is no date.'} Write it as "24 Dec 2026" or "19 Dec 2026–4 Jan 2027".` }
  const { start, end } = window
  if (kind === 'freeze') return { command: 'freeze.add', args: { start, end, name: name.trim() } }
  return { command: 'holiday.add', args: { day: start, ...(end === start ? {} : { end }), name: name.trim() } }
}

export interface PastedDay {
  /** The line as it was pasted, 1 for the first. */
  readonly line: number
  readonly text: string
  readonly read: DayRead
}

/** Rows pasted from a spreadsheet or a list: the days and the name in either order, apart by a tab, a semicolon or a comma. Blank lines say nothing. */
export function readPasted(kind: DayKind, text: string, style: LabelStyle): PastedDay[] {
  return text.split(/\r?\n/).flatMap((line, at) => {
    if (line.trim() === '') return []
    return [{ line: at + 1, text: line.trim(), read: readLine(kind, line, style) }]
  })
}

function readLine(kind: DayKind, line: string, style: LabelStyle): DayRead {
  const apart = line.includes('\t') ? '\t' : line.includes(';') ? ';' : ','
  const cells = line.split(apart).map((cell) => cell.trim()).filter((cell) => cell !== '')
  if (cells.length < 2) return { problem: 'Write the days and the name apart by a comma: "24 Dec 2026, Christmas".' }
  const [first = '', ...rest] = cells
  const last = rest.at(-1) ?? ''
  // A date beside a name: whichever of the two ends reads as one, and the first is taken at its word when neither does.
  const isLast = readDate(first, style).window === undefined && readDate(last, style).window !== undefined
  return isLast ? readDay(kind, cells.slice(0, -1).join(', '), last, style) : readDay(kind, rest.join(', '), first, style)
}
