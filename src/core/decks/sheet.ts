import { balanceTitle, fitText, plain, runsOf, type Words } from './fit-text.ts'
import { round } from './grid.ts'
import type { Box, Chart, Color, DeckFinding, LayoutName, Measure, Placeholder, Shape, Stroke, TableRow, TextLine, TextRole } from './slide.ts'
import { linesHeight } from './type.ts'

/** A slide before it has a page: its own shapes, without the parts that every slide carries. */
export interface SlideDraft {
  readonly layout: LayoutName
  readonly title: string
  /** What this slide is, in the small line above the title. The cover has none. */
  readonly runningHead?: string
  readonly key?: string
  readonly shapes: readonly Shape[]
  /** Facts for the presenter, one a line. */
  readonly notes: readonly string[]
  readonly findings: readonly DeckFinding[]
  /** Drawn for the taller body of internal slides, with one line of title. */
  readonly compact?: true
  /** The item that the slide is about, by its id in the View. */
  readonly about?: string
  /** For this company alone, even in a deck that is shown to customers. */
  readonly internal?: boolean
}

/** What a kind made of a View: no slide, one, or as many as its content takes; and what is to be reported beside them. */
export interface Drawn {
  readonly slides: readonly SlideDraft[]
  readonly findings?: readonly DeckFinding[]
}

export interface TextOptions {
  readonly color?: Color
  readonly align?: 'left' | 'center' | 'right'
  readonly placeholder?: Placeholder
  readonly isWordmark?: true
  /** The most lines it may take; what is longer is cut and reported. */
  readonly lines?: number
  /** How the text is called in a report: "The value of Canvas 7". */
  readonly what?: string
}

export interface BlockOptions {
  readonly geometry?: 'rect' | 'round' | 'ellipse' | 'triangle'
  readonly radius?: number
  readonly fill?: Color
  readonly stroke?: Stroke
  readonly alt?: string
  readonly label?: { readonly words: Words; readonly color?: Color; readonly align?: 'left' | 'center' | 'right'; readonly inset?: number }
}

/**
 * A slide being drawn. Text is measured when it is put down, so it never leaves its box: `text` answers how high it became, and what
 * had to be cut stands in `findings`. Names are kept unique, because programs list shapes by them.
 */
export class Sheet {
  readonly shapes: Shape[] = []
  readonly findings: DeckFinding[] = []
  readonly measure: Measure
  private readonly names = new Map<string, number>()

  constructor(measure: Measure) {
    this.measure = measure
  }

  /** Puts words down from the top left of a place, and returns the height in inches that they take. */
  text(name: string, at: { x: number; y: number; w: number }, words: Words, role: TextRole, more: TextOptions = {}): number {
    const { lines, cut } = fitText(words, at.w, more.lines ?? Number.MAX_SAFE_INTEGER, role, this.measure)
    if (cut) this.findings.push({ code: 'summarised', sentence: `${more.what ?? `“${plain(words)}”`} is longer than its place on the slide, which shows its beginning.` })
    return this.lines(name, at, lines, role, more)
  }

  /** As `text` for a heading of at most two lines, broken where it reads best. */
  heading(name: string, at: { x: number; y: number; w: number }, words: string, role: TextRole, more: TextOptions = {}): number {
    const balanced = balanceTitle(words, at.w, role, this.measure, 2)
    return balanced.length <= 2 ? this.lines(name, at, balanced, role, more) : this.text(name, at, words, role, { ...more, lines: 2 })
  }

  /** Puts down lines that were measured already. */
  lines(name: string, at: { x: number; y: number; w: number }, lines: readonly TextLine[], role: TextRole, more: TextOptions = {}): number {
    if (lines.length === 0) return 0
    const h = linesHeight(role, lines.length)
    this.put({
      kind: 'text', name, box: { ...at, h },
      text: { role, ...(more.color ? { color: more.color } : {}), paragraphs: [{ lines, ...(more.align ? { align: more.align } : {}) }] },
      ...(more.placeholder ? { placeholder: more.placeholder } : {}),
      ...(more.isWordmark === true ? { isWordmark: true } : {}),
    })
    return h
  }

  /** The slide's title, in two lines at most. Of several wordings the first that fits is taken; a title that never fits is reported. */
  title(box: Box, wordings: readonly string[], role: 'title' | 'title-internal' | 'cover-title', most: number): string {
    for (const wording of wordings) {
      const lines = balanceTitle(wording, box.w, role, this.measure, most)
      if (lines.length > most) continue
      this.putTitle(box, lines, role)
      return wording
    }
    const last = wordings.at(-1) ?? ''
    this.findings.push({ code: 'title-too-long', sentence: `The title “${last}” is longer than ${most === 1 ? 'one line' : 'two lines'} and is shown cut short.` })
    this.putTitle(box, fitText(last, box.w, most, role, this.measure).lines, role)
    return last
  }

  private putTitle(box: Box, lines: readonly TextLine[], role: 'title' | 'title-internal' | 'cover-title'): void {
    this.put({ kind: 'text', name: 'Title', box, text: { role, color: 'ink', paragraphs: [{ lines }] }, placeholder: 'title' })
  }

  line(name: string, from: { x: number; y: number }, size: { w?: number; h?: number }, color: Color, width = 0.75, dashed = false): void {
    this.put({ kind: 'line', name, box: { ...from, w: size.w ?? 0, h: size.h ?? 0 }, stroke: { color, width, ...(dashed ? { dashed } : {}) }, alt: '' })
  }

  /** A line across, 0.75 pt. */
  hairline(name: string, x: number, y: number, w: number, color: Color = 'line'): void {
    this.line(name, { x, y }, { w }, color)
  }

  /** A rectangle or other closed shape. Its label is one line that the caller has measured to fit. */
  block(name: string, box: Box, more: BlockOptions): void {
    const { label } = more
    const runs = (label === undefined ? [] : runsOf(label.words)).map((run) => ({ ...run, text: run.text.replaceAll('\u00a0', ' ') }))
    this.put({
      kind: 'block', name, box, geometry: more.geometry ?? 'rect',
      ...(more.radius === undefined ? {} : { radius: more.radius }),
      ...(more.fill ? { fill: more.fill } : {}),
      ...(more.stroke ? { stroke: more.stroke } : {}),
      ...(label === undefined
        ? { alt: more.alt ?? '' }
        : {
            text: {
              role: 'label', anchor: 'middle', inset: label.inset ?? 0.08, ...(label.color ? { color: label.color } : {}),
              paragraphs: [{ lines: [{ runs }], align: label.align ?? 'center' }],
            },
            ...(more.alt ? { alt: more.alt } : {}),
          }),
    })
  }

  table(name: string, box: Box, columns: readonly number[], rows: readonly TableRow[], headerRows: number, alt: string): void {
    this.put({ kind: 'table', name, box, columns, rows, headerRows, alt })
  }

  chart(box: Box, chart: Chart, alt: string): void {
    this.put({ kind: 'chart', name: 'Chart', box, chart, alt })
  }

  put(shape: Shape): void {
    const times = (this.names.get(shape.name) ?? 0) + 1
    this.names.set(shape.name, times)
    const { x, y, w, h } = shape.box
    this.shapes.push({ ...shape, name: times === 1 ? shape.name : `${shape.name} ${times}`, box: { x: round(x), y: round(y), w: round(w), h: round(h) } })
  }

  report(code: DeckFinding['code'], sentence: string): void {
    this.findings.push({ code, sentence })
  }
}
