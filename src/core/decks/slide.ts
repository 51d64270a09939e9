/**
 * Slides as data: what every renderer (PPTX, HTML, later PDF and PNG) draws. All measures are inches on a slide of 13.333 x 7.5
 * (../shared slide grid: see docs/spec/decks.md); text sizes are points. Text is already broken into lines that were measured, so a
 * renderer never wraps.
 */
export const slideSize = { width: 13.333, height: 7.5 } as const

/** Theme colours by name; the hex values are the theme's. Hues are 1 to 12 with a mark, a wash and a deep tone each. */
export type Color =
  | 'paper' | 'raised' | 'sunken' | 'ink' | 'ink-2' | 'line' | 'line-strong' | 'accent' | 'good' | 'warn' | 'bad' | 'white'
  | `b${1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9 | 10 | 11 | 12}-${'mark' | 'wash' | 'deep'}`

export interface Box {
  readonly x: number
  readonly y: number
  readonly w: number
  readonly h: number
}

/** Roles of text in the type table; size, face and line height follow from the role. */
export type TextRole = 'cover-title' | 'title' | 'title-internal' | 'column-title' | 'row-title' | 'objective' | 'lead' | 'body' | 'label'

export interface Run {
  readonly text: string
  readonly bold?: boolean
  readonly strike?: boolean
  readonly color?: Color
  /** A web or mail address. */
  readonly link?: string
}

/** One measured line of text. */
export interface TextLine {
  readonly runs: readonly Run[]
}

export interface Paragraph {
  readonly lines: readonly TextLine[]
  readonly align?: 'left' | 'center' | 'right'
  /** Points of space before the paragraph. */
  readonly spaceBefore?: number
}

export interface TextBlock {
  readonly role: TextRole
  readonly color?: Color
  readonly paragraphs: readonly Paragraph[]
  readonly anchor?: 'top' | 'middle'
  /** Inches kept free inside the box at left and right; 0 unless said. */
  readonly inset?: number
}

export interface Stroke {
  readonly color: Color
  /** Points. */
  readonly width: number
  readonly dashed?: boolean
}

export type Placeholder = 'title' | 'subtitle' | 'body' | 'date' | 'footer' | 'slide-number' | 'running-head' | 'key' | 'band' | 'pointer'

interface Common {
  /** Shown in the program's selection pane; unique on its slide. */
  readonly name: string
  readonly box: Box
  /** Read out by a screen reader. Unset on text; `''` marks a decoration. */
  readonly alt?: string
}

export type Shape =
  /** `isWordmark` is the company's name where its logo stands, if the theme has one. */
  | (Common & { readonly kind: 'text'; readonly text: TextBlock; readonly placeholder?: Placeholder; readonly isWordmark?: true })
  | (Common & { readonly kind: 'block'; readonly geometry: 'rect' | 'round' | 'ellipse' | 'triangle'; readonly radius?: number; readonly fill?: Color; readonly stroke?: Stroke; readonly text?: TextBlock })
  /** A straight line from the box's left top to its right bottom (w or h may be 0); `up` runs left bottom to right top. */
  | (Common & { readonly kind: 'line'; readonly stroke: Stroke; readonly up?: boolean })
  | (Common & { readonly kind: 'table'; readonly columns: readonly number[]; readonly rows: readonly TableRow[]; readonly headerRows: number })
  /** Figures as lines or columns; `alt` tells them in words. */
  | (Common & { readonly kind: 'chart'; readonly chart: Chart })

/** What a chart is drawn of. A figure that nobody knows is a gap. */
export interface Chart {
  readonly as: 'line' | 'column'
  /** What stands below, from left to right. */
  readonly categories: readonly string[]
  readonly series: readonly { readonly name: string; readonly color: Color; readonly values: readonly (number | undefined)[] }[]
  /** The ticks of the upright axis, from its foot to its head. */
  readonly ticks: readonly number[]
  readonly unit?: string
}

export interface TableRow {
  /** Inches. */
  readonly height: number
  readonly cells: readonly TableCell[]
}
export interface TableCell {
  readonly text: TextBlock
  readonly fill?: Color
  /** Hairline under the cell. */
  readonly under?: Color
}

export type LayoutName =
  | 'cover' | 'statement-list' | 'three-columns' | 'timeline' | 'release' | 'lead-list' | 'change-note' | 'closing' | 'table' | 'grid'

export interface Slide {
  readonly layout: LayoutName
  /** The title in plain words, for outlines, navigation and alt text. */
  readonly title: string
  readonly internal: boolean
  readonly shapes: readonly Shape[]
  /** Presenter's notes: the presenter copy has them, the customer copy never. */
  readonly notes?: string
}

/** A deck ready to be drawn. Made by `buildDeck` from a View alone. */
export interface SlideDeck {
  readonly title: string
  /** Company or workspace name, for the file's properties. */
  readonly company: string
  readonly language: string
  /** The day the deck speaks for; the only date in the file. */
  readonly day: string
  /** Where a holder of a file learns whether it is current, for the file's properties too; none in what is not published. */
  readonly checkAddress?: string
  readonly slides: readonly Slide[]
  /** What is missing or had to be split: named in the report of the build. */
  readonly findings: readonly DeckFinding[]
}

export interface DeckFinding {
  readonly code: 'missing-value' | 'missing-problem' | 'undated' | 'title-too-long' | 'split' | 'summarised' | 'not-grouped' | 'no-glyph' | 'undecided-coverage' | 'never-outside-word'
  readonly sentence: string
  readonly slide?: number
}

/** Width of a text in points, set in a face and size; handed in so that core knows no font file. */
export type Measure = (text: string, style: { readonly face: 'title' | 'text'; readonly bold: boolean; readonly size: number }) => number
