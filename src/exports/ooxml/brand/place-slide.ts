import { contrast, leastOfMarks, leastOfText } from '../../../core/decks/contrast.ts'
import { internalPartBoxes, margin, contentWidth, partBoxes } from '../../../core/decks/grid.ts'
import { type Box, type Measure, type Placeholder, type Run, type Shape, type Slide, slideSize } from '../../../core/decks/slide.ts'
import type { TypeTable } from '../../../core/decks/type.ts'
import { plainWords } from '../../plain-words.ts'
import { sameBox } from '../shapes.ts'
import { moveShapes } from './move-shapes.ts'
import { fitInPlace } from './fit-place.ts'
import type { BrandPlace } from './places.ts'
import type { Offer } from './room.ts'
import { scaledType } from './scaled-type.ts'

/** A text in one of the company's places. */
export interface Filled {
  readonly name: string
  readonly place: BrandPlace
  readonly text: string
  /** Points, where the place's own size would not do. */
  readonly size: number | undefined
  /** Whether the place's own colour cannot be read on what lies under it. */
  readonly faint: boolean
}

/** A slide on a company's layout: what fills its places, and what is drawn in its room. */
export interface PlacedSlide {
  readonly filled: readonly Filled[]
  readonly drawn: readonly Shape[]
  /** The place that the slide's table stands in. */
  readonly tablePlace: BrandPlace | undefined
  readonly type: TypeTable
  /** Sentences about what became smaller or shorter. */
  readonly findings: readonly string[]
}

export interface PlaceOptions {
  readonly measure: Measure
  /** Inches. */
  readonly height: number
  /** The company's own cover, that needs nothing drawn. */
  readonly isCover: boolean
  /** What is seen under a place; none where it is a picture. */
  readonly under: (place: BrandPlace) => string | undefined
  /** A picture or several colours lie under the room, so that a plain sheet is laid over them first. */
  readonly needsSheet: boolean
  /** The layout shows a logo, so that the company's name need not be written. */
  readonly hasLogo: boolean
  /** Points: the size of titles on all slides of this layout, so that they are one. */
  readonly titleSize?: number | undefined
}

type TextShape = Extract<Shape, { kind: 'text' }>

/** Puts a slide onto a layout that has a title and, but for covers, a room. */
export function placeSlide(slide: Slide, offer: Offer, options: PlaceOptions): PlacedSlide {
  const findings: string[] = []
  const filled: Filled[] = []
  const said = (part: Placeholder) => slide.shapes.find((shape): shape is TextShape => shape.kind === 'text' && shape.placeholder === part)
  const fill = (part: Placeholder, place: BrandPlace | undefined, lines?: number, text = plainWords(said(part)?.text)): boolean => {
    const shape = said(part)
    if (shape === undefined || place === undefined) return false
    const fitted = fitInPlace(text, part === 'title' && options.titleSize !== undefined ? atSize(place, options.titleSize) : place, lines)
    if (fitted.cut && lines === 1) return false
    if (fitted.cut) findings.push(`“${text}” is longer than the place that the master’s layout “${offer.layout.name}” has for it, and is shown cut short.`)
    filled.push({ name: shape.name, place, text: fitted.text, size: fitted.size ?? (part === 'title' ? options.titleSize : undefined), faint: isFaint(place, options.under(place)) })
    return true
  }
  const placeOf = (type: string) => offer.places.find((place) => place.type === type)
  fill('title', offer.title, 3)
  const below: TextShape[] = []
  const unlessFilled = (part: Placeholder, done: boolean) => {
    const shape = said(part)
    if (!done && shape !== undefined) below.push(shape)
  }
  unlessFilled('subtitle', fill('subtitle', offer.subtitle))
  unlessFilled('slide-number', fill('slide-number', placeOf('sldNum'), 1))
  unlessFilled('date', fill('date', placeOf('dt'), 1))
  // The way to the disclaimer stands behind the deck's name where both have room.
  const both = [plainWords(said('footer')?.text), plainWords(said('pointer')?.text)].filter((words) => words !== '').join('  ·  ')
  const isJoined = said('footer') !== undefined && said('pointer') !== undefined && fill('footer', placeOf('ftr'), 1, both)
  if (!isJoined) {
    unlessFilled('footer', fill('footer', placeOf('ftr'), 1))
    unlessFilled('pointer', false)
  }
  const band = bandOf(slide, offer, options)
  if (options.isCover) return { filled, drawn: [...band, ...footOf(coverWords(slide, below, options), coverFoot(offer, options), options)], tablePlace: undefined, type: scaledType(1, 1), findings }
  const room = offer.room ?? { x: 0, y: 0, w: 0, h: 0 }
  const head = slide.shapes.filter((shape): shape is TextShape => shape.kind === 'text' && (shape.placeholder === 'running-head' || shape.placeholder === 'key'))
  const headHeight = head.length === 0 ? 0 : 0.3
  const footHeight = below.length === 0 ? 0 : 0.27
  const area = { ...room, y: room.y + headHeight, h: room.h - headHeight - footHeight }
  const content = slide.shapes.filter((shape) => !isPart(shape))
  const moved = moveShapes(content, extentOf(content), area, options.measure)
  const table = offer.body !== undefined && ['obj', 'tbl'].includes(offer.body.type) && moved.shapes.filter((shape) => shape.kind === 'table').length === 1 ? offer.body : undefined
  return {
    filled, tablePlace: table, type: moved.type, findings: [...findings, ...moved.findings],
    drawn: [...(options.needsSheet ? [sheetUnder(room, options)] : []), ...band, ...headOf(head, room, moved.type, options), ...moved.shapes, ...footOf(below, { ...room, y: room.y + room.h - 0.21, h: 0.21 }, options)],
  }
}

/** A plain sheet under the drawing, a little larger than it. */
function sheetUnder({ x, y, w, h }: Box, { height }: PlaceOptions): Shape {
  const [left, top] = [Math.max(0, x - 0.12), Math.max(0, y - 0.06)]
  return { kind: 'block', geometry: 'rect', name: 'Sheet', alt: '', fill: 'paper', box: { x: left, y: top, w: Math.min(slideSize.width, x + w + 0.12) - left, h: Math.min(height, y + h + 0.06) - top } }
}

/** The size that a slide's title needs in its place, at most the place's own. */
export function titleSizeOf(slide: Slide, { title }: Offer): number | undefined {
  const shape = slide.shapes.find((one): one is TextShape => one.kind === 'text' && one.placeholder === 'title')
  if (shape === undefined || title === undefined) return undefined
  return fitInPlace(plainWords(shape.text), title, 3).size ?? title.text.size
}

function atSize(place: BrandPlace, size: number): BrandPlace {
  return { ...place, text: { ...place.text, size } }
}

/** Text of 24 pt and more can be read with less contrast (WCAG 2.2, 1.4.3). */
function isFaint({ text: { color, size } }: BrandPlace, under: string | undefined): boolean {
  return color !== undefined && under !== undefined && contrast(color, under) < (size >= 24 ? leastOfMarks : leastOfText)
}

const parts: ReadonlySet<Placeholder> = new Set(['title', 'subtitle', 'date', 'footer', 'slide-number', 'running-head', 'key', 'band', 'pointer'])

/** What every slide carries, and the company's layout has its own places for. */
function isPart(shape: Shape): boolean {
  if (shape.kind === 'text') return shape.placeholder !== undefined && parts.has(shape.placeholder)
  if (shape.kind === 'line') return shape.box.h === 0 && [partBoxes.footerLine, internalPartBoxes.footerLine].some((line) => sameBox(line, shape.box))
  return isBand(shape)
}

function isBand(shape: Shape): boolean {
  return shape.kind === 'block' && shape.text === undefined && sameBox(shape.box, internalPartBoxes.band)
}

/** What our own slide draws in: the grid's columns. What goes on past the window goes on past the room, to the slide's edge. */
function extentOf(content: readonly Shape[]): Box {
  const y = Math.min(...content.map(({ box }) => box.y), 99)
  const bottom = Math.max(...content.map(({ box }) => box.y + box.h), y + 0.1)
  return { x: margin, y, w: contentWidth, h: bottom - y }
}

function headOf(head: readonly TextShape[], room: Box, type: TypeTable, { measure }: PlaceOptions): readonly Shape[] {
  const key = head.find((shape) => shape.placeholder === 'key')
  return head.flatMap((shape) => {
    const left = shape === key ? room.x + room.w / 2 : room.x
    const box = { x: left, y: room.y, w: key === undefined ? room.w : room.w / 2 - (shape === key ? 0 : 0.1), h: 0.21 }
    return moveShapes([plainly({ ...shape, box })], box, box, measure, type).shapes
  })
}

/** Texts that the layout has no place for, on one line, parted by points. */
function footOf(texts: readonly TextShape[], box: Box, { measure }: PlaceOptions): readonly Shape[] {
  const [first] = texts
  if (first === undefined) return []
  const runs: Run[] = texts.flatMap((shape, at) => [...(at === 0 ? [] : [{ text: '  ·  ' }]), { text: plainWords(shape.text) }])
  const line: TextShape = { kind: 'text', name: 'Foot', box, text: { role: 'label', color: 'ink-2', paragraphs: [{ lines: [{ runs }] }] } }
  return moveShapes([line], box, box, measure, scaledType(1, 1)).shapes
}

function plainly(shape: TextShape): TextShape {
  const { kind, name, box, text } = shape
  return { kind, name, box, text }
}

/** The words of our cover that stand in none of the company's places; the art is left to the company's own. */
function coverWords(slide: Slide, below: readonly TextShape[], { hasLogo }: PlaceOptions): TextShape[] {
  const company = slide.shapes.filter((shape): shape is TextShape => shape.kind === 'text' && shape.placeholder === undefined)
  return [...(hasLogo ? [] : company), ...below]
}

function coverFoot({ title, places }: Offer, { height }: PlaceOptions): Box {
  const feet = places.filter(({ type, box }) => ['dt', 'ftr', 'sldNum'].includes(type) && box.y > height / 2).map(({ box }) => box.y)
  const text = title?.box ?? { x: 0.667, y: 0, w: 12, h: 1 }
  return { x: text.x + (title?.insets.left ?? 0), y: Math.min(height - 0.3, ...feet) - 0.3, w: text.w - (title?.insets.left ?? 0) - (title?.insets.right ?? 0), h: 0.21 }
}

/** The band of an internal slide stands across the top, or across the bottom where the title begins higher than the band is. */
function bandOf(slide: Slide, { title }: Offer, { height, measure }: PlaceOptions): Shape[] {
  const shapes = slide.shapes.filter((shape) => isBand(shape) || (shape.kind === 'text' && shape.placeholder === 'band')).map((shape) => (shape.kind === 'text' ? plainly(shape) : shape))
  const { band } = internalPartBoxes
  const isAbove = (title?.box.y ?? 1) + (title?.insets.top ?? 0) >= band.h - 0.01
  return shapes.flatMap((shape) => {
    const box = { ...shape.box, y: shape.box.y + (isAbove ? 0 : height - band.h) }
    return moveShapes([{ ...shape, box }], box, box, measure, scaledType(1, 1)).shapes
  })
}
