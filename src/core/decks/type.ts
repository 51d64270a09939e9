import type { TextRole } from './slide.ts'

interface TypeOfText {
  /** `title` is the serif, `text` the sans serif of the theme. */
  readonly face: 'title' | 'text'
  /** Points. */
  readonly size: number
  /** Points from one base line to the next. */
  readonly line: number
}

/** How text of each role is set. */
export type TypeTable = Readonly<Record<TextRole, TypeOfText>>

/** The type table of the slide grid. Nothing is smaller than 10.5 pt. */
export const typeTable: TypeTable = {
  'cover-title': { face: 'title', size: 54, line: 58.5 },
  title: { face: 'title', size: 30, line: 34.5 },
  'title-internal': { face: 'title', size: 26, line: 33 },
  'column-title': { face: 'title', size: 24, line: 30 },
  'row-title': { face: 'title', size: 18, line: 24 },
  objective: { face: 'title', size: 15, line: 18 },
  lead: { face: 'text', size: 14, line: 21 },
  body: { face: 'text', size: 12, line: 18 },
  label: { face: 'text', size: 10.5, line: 15 },
}

/** Height of some lines of a role, in inches. */
export function linesHeight(role: TextRole, lines = 1): number {
  return (typeTable[role].line * lines) / 72
}

/** How many lines of a role a height holds; at least none. */
export function linesIn(height: number, role: TextRole): number {
  return Math.max(0, Math.floor((height * 72 + 0.01) / typeTable[role].line))
}
