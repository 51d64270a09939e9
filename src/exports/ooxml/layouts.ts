import { internalPartBoxes, partBoxes, px } from '../../core/decks/grid.ts'
import type { Box, Color, LayoutName, Placeholder, Slide, TextRole } from '../../core/decks/slide.ts'

/** A place that a layout keeps for content (ECMA-376 part 1, section 19.3.1.36). */
export interface LayoutPlace {
  /** Shown in the selection pane and as the prompt of the empty place. */
  readonly name: string
  readonly holds: Placeholder | 'table'
  /** The schema's word for the kind of content. */
  readonly type: 'title' | 'ctrTitle' | 'subTitle' | 'body' | 'dt' | 'ftr' | 'sldNum' | 'tbl'
  /** Ties the place on the slide to the one on the layout; a title has none. */
  readonly index?: number
  readonly box: Box
  readonly role: TextRole
  readonly color: Color
  readonly align: 'left' | 'right'
  readonly bold: boolean
}

/** What a layout draws by itself, under the content. */
export interface LayoutMark {
  readonly name: string
  readonly box: Box
  readonly kind: 'hairline' | 'band'
}

/** `open` is what customers may see, `banded` the same with the internal band above, `compact` the internal slide with a low title. */
export type Variant = 'open' | 'banded' | 'compact'

export interface Layout {
  readonly key: LayoutName
  readonly variant: Variant
  /** Shown in the list of layouts. */
  readonly name: string
  readonly places: readonly LayoutPlace[]
  readonly marks: readonly LayoutMark[]
}

interface Body {
  readonly name: string
  readonly at: readonly [x: number, y: number, w: number, h: number]
  readonly role?: TextRole
  readonly color?: Color
  readonly bold?: boolean
}

/** Names and boxes, in inches, of the "Layouts" table of the slide grid. */
const bodies: Readonly<Record<LayoutName, { readonly name: string; readonly places: readonly Body[]; readonly table?: Body['at'] }>> = {
  cover: {
    name: 'Cover',
    places: [
      { name: 'Wordmark', at: [0.6667, 0.4167, 3.8333, 0.3333], role: 'row-title' },
    ],
  },
  'statement-list': {
    name: 'Statement and list',
    places: [2.0417, 3.1667, 4.2917, 5.7083].flatMap((y, row) => [
      { name: `Label ${row + 1}`, at: [0.6667, y + 0.2083, 2.8125, 0.3333], role: 'row-title' } as const,
      { name: `Text ${row + 1}`, at: [4.75, y + 0.2083, 6.9167, 0.75], role: 'body' } as const,
    ]),
  },
  'three-columns': {
    name: 'Three columns',
    places: [0.6667, 4.75, 8.8333].flatMap((x, column) => [
      { name: `Problem ${column + 1}`, at: [x, 2.2708, 3.8333, 0.875], role: 'column-title' } as const,
      { name: `Cost ${column + 1}`, at: [x, 3.2917, 3.8333, 0.75], color: 'ink-2' } as const,
      { name: `Value label ${column + 1}`, at: [x, 4.375, 3.8333, 0.2083], role: 'label', color: 'ink-2' } as const,
      { name: `Value ${column + 1}`, at: [x, 4.6458, 3.8333, 0.9167], role: 'lead' } as const,
      { name: `Releases label ${column + 1}`, at: [x, 5.9583, 3.8333, 0.2083], role: 'label', color: 'ink-2' } as const,
      { name: `Releases ${column + 1}`, at: [x, 6.2083, 3.8333, 0.4583], role: 'label' } as const,
    ]),
  },
  timeline: {
    name: 'Timeline',
    places: [
      { name: 'Lanes', at: [0.6667, 2.2917, 1.7083, 3.9688], role: 'label', bold: true },
      { name: 'Names', at: [2.7083, 2.2917, 1.9583, 3.9688], role: 'label' },
      { name: 'Undated', at: [2.7083, 6.3958, 9.9583, 0.2083], role: 'label' },
    ],
  },
  release: {
    name: 'Release',
    places: [
      { name: 'Value label', at: [0.6667, 2.0417, 3.8333, 0.2083], role: 'label', color: 'ink-2' },
      { name: 'Value', at: [0.6667, 2.25, 3.75, 1.1667], role: 'lead' },
      { name: 'Before', at: [0.6667, 3.9583, 3.75, 0.4167], role: 'column-title' },
      { name: 'After', at: [0.6667, 5, 3.75, 0.4167], role: 'column-title' },
      { name: 'Note', at: [0.6667, 5.9167, 3.75, 0.75], color: 'ink-2' },
      { name: 'Features', at: [7.8125, 2.0417, 4.8542, 3.5], role: 'lead' },
    ],
  },
  'lead-list': {
    name: 'Lead and list',
    places: [
      { name: 'Lead', at: [1, 2.5625, 4.6875, 1.1667], role: 'body' },
      ...[2.0417, 3.2083, 4.375, 5.5417].map((y, row) => ({ name: `Entry ${row + 1}`, at: [6.7917, y + 0.2083, 4.8542, 0.8333], role: 'body' }) as const),
    ],
  },
  'change-note': {
    name: 'Change note',
    places: [
      { name: 'Group', at: [0.6667, 2.2083, 2.8125, 0.3333], role: 'row-title' },
      { name: 'Sentences', at: [3.7292, 2.25, 6.5208, 4.4167], role: 'body' },
    ],
  },
  closing: {
    name: 'Closing',
    places: [
      ...[0.6667, 6.7917].flatMap((x, half) => [
        { name: `Route ${half + 1}`, at: [x, 2.2708, 5.875, 0.3333], role: 'row-title' } as const,
        { name: `Text ${half + 1}`, at: [x, 2.7292, 5.125, 0.75], color: 'ink-2' } as const,
        { name: `Address label ${half + 1}`, at: [x, 3.9792, 5.875, 0.2083], role: 'label', color: 'ink-2' } as const,
        { name: `Address ${half + 1}`, at: [x, 4.2292, 5.875, 0.25], color: 'accent' } as const,
      ]),
      { name: 'Disclaimer label', at: [0.6667, 5.4167, 2.8125, 0.25], bold: true },
      { name: 'Disclaimer', at: [3.7292, 5.4167, 7.9167, 1.25] },
    ],
  },
  table: { name: 'Table', places: [], table: [0.6667, 2.0417, 12, 4.6667] },
  grid: { name: 'Grid', places: [], table: [0.6667, 2.0417, 12, 4.6667] },
}

/** The ten layouts by their names; after them, for internal slides alone, those that such slides of the deck use. */
export function layoutsFor(slides: readonly Slide[]): Layout[] {
  const names = Object.keys(bodies) as LayoutName[]
  const used = new Set(slides.map((slide) => `${variantOf(slide)} ${slide.layout}`))
  const internal = (['banded', 'compact'] as const).flatMap((variant) => names.filter((name) => used.has(`${variant} ${name}`)).map((name) => layoutOf(name, variant)))
  return [...names.map((name) => layoutOf(name, 'open')), ...internal]
}

/** An internal slide is a compact one when its footer stands as low as on the internal grid. */
export function variantOf({ internal, shapes }: Slide): Variant {
  if (!internal) return 'open'
  const { y } = internalPartBoxes.footerLine
  return shapes.some((shape) => shape.kind === 'line' && shape.box.h === 0 && Math.abs(shape.box.y - y) < 0.01) ? 'compact' : 'banded'
}

const added: Readonly<Record<Variant, string>> = { open: '', banded: ', internal', compact: ', internal and compact' }

function layoutOf(key: LayoutName, variant: Variant): Layout {
  const { name, places, table } = bodies[key]
  const content = [...places.map((place, at) => bodyPlace(place, firstBody + at)), ...(table === undefined ? [] : [tablePlace(table, variant)])]
  const banded = variant === 'open' ? [] : [band]
  if (key === 'cover') return { key, variant, name: name + added[variant], places: [...coverPlaces(variant), ...content], marks: banded }
  const boxes = variant === 'compact' ? internalPartBoxes : partBoxes
  return {
    key, variant, name: name + added[variant],
    places: [...partPlaces(boxes, variant), ...content],
    marks: [{ name: 'Footer line', kind: 'hairline', box: boxes.footerLine }, ...banded],
  }
}

const band: LayoutMark = { name: 'Internal band', kind: 'band', box: internalPartBoxes.band }

/** Body places are numbered from here; the parts on every slide keep the numbers below. */
const firstBody = 20

function bodyPlace({ name, at, role = 'body', color = 'ink', bold = false }: Body, index: number): LayoutPlace {
  return { name, holds: 'body', type: 'body', index, box: boxOf(at), role, color, align: 'left', bold }
}

function tablePlace(at: Body['at'], variant: Variant): LayoutPlace {
  const box = boxOf(at)
  return { name: 'Table', holds: 'table', type: 'tbl', index: firstBody, box: variant === 'compact' ? { ...box, y: 1.5 } : box, role: 'body', color: 'ink', align: 'left', bold: false }
}

function boxOf([x, y, w, h]: Body['at']): Box {
  return { x, y, w, h }
}

const label = { role: 'label', color: 'ink-2', align: 'left', bold: false } as const

function partPlaces(boxes: typeof partBoxes | typeof internalPartBoxes, variant: Variant): LayoutPlace[] {
  const internal = variant !== 'open'
  const lower = (box: Box) => (variant === 'banded' ? { ...box, y: box.y + belowBand } : box)
  return [
    { ...label, name: 'Title', holds: 'title', type: 'title', box: boxes.title, role: variant === 'compact' ? 'title-internal' : 'title', color: 'ink' },
    { ...label, name: 'Running head', holds: 'running-head', type: 'body', index: 13, box: lower(boxes.runningHead) },
    { ...label, name: 'Key to the marks', holds: 'key', type: 'body', index: 14, box: lower(boxes.key), align: 'right' },
    { ...label, name: 'Date', holds: 'date', type: 'dt', index: 10, box: boxes.date },
    { ...label, name: 'Deck and edition', holds: 'footer', type: 'ftr', index: 11, box: boxes.deck },
    { ...label, name: 'Page', holds: 'slide-number', type: 'sldNum', index: 12, box: boxes.page, align: 'right' },
    { ...label, name: internal ? 'Internal' : 'Disclaimer pointer', holds: 'pointer', type: 'body', index: 15, box: boxes.pointer, bold: internal, color: internal ? 'ink' : 'ink-2' },
    ...(internal ? [bandPlace] : []),
  ]
}

/** Inches by which the small line above the title makes way for the band. */
const belowBand = px(4)

const bandPlace: LayoutPlace = { ...label, name: 'Internal band text', holds: 'band', type: 'body', index: 16, box: internalPartBoxes.bandText, color: 'paper' }

function coverPlaces(variant: Variant): LayoutPlace[] {
  return [
    { ...label, name: 'Title', holds: 'title', type: 'ctrTitle', box: boxOf([0.6667, 1.4583, 8.9375, 1.9167]), role: 'cover-title', color: 'ink' },
    { ...label, name: 'Subtitle', holds: 'subtitle', type: 'subTitle', index: 1, box: boxOf([0.6667, 3.4583, 5.875, 0.2917]), role: 'lead' },
    { ...label, name: 'Date', holds: 'date', type: 'dt', index: 10, box: boxOf([0.6667, 6.7917, 2.8125, 0.2083]) },
    { ...label, name: 'Edition', holds: 'footer', type: 'ftr', index: 11, box: boxOf([0.6667, 6.5417, 2.8125, 0.2083]), bold: true, color: 'ink' },
    { ...label, name: 'Disclaimer pointer', holds: 'pointer', type: 'body', index: 15, box: boxOf([0.6667, 7.0417, 3.8333, 0.2083]) },
    ...(variant !== 'open' ? [bandPlace] : []),
  ]
}
