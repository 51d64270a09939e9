import { internalPartBoxes, partBoxes, px } from '../core/decks/grid.ts'
import type { Box, Paragraph, Run, Shape, Slide, SlideDeck, TextBlock, TextRole } from '../core/decks/slide.ts'

/** A text block of plain lines, for slides made by hand. */
export function textBlock(role: TextRole, lines: readonly (string | readonly Run[])[], more: Partial<TextBlock> & { align?: 'left' | 'center' | 'right' } = {}): TextBlock {
  const { align, ...rest } = more
  const paragraph: Paragraph = { lines: lines.map((line) => ({ runs: typeof line === 'string' ? [{ text: line }] : line })), ...(align ? { align } : {}) }
  return { role, paragraphs: [paragraph], ...rest }
}

export function textShape(name: string, box: Box, text: TextBlock, placeholder?: Extract<Shape, { kind: 'text' }>['placeholder']): Shape {
  return { kind: 'text', name, box, text, ...(placeholder ? { placeholder } : {}) }
}

/** The parts of an open or a compact internal slide. */
export function slideParts(title: readonly string[], page: number, internal = false): Shape[] {
  const boxes = internal ? internalPartBoxes : partBoxes
  const band: Shape[] = internal
    ? [
        { kind: 'block', geometry: 'rect', name: 'Band', box: internalPartBoxes.band, fill: 'ink', alt: '' },
        textShape('Band text', internalPartBoxes.bandText, textBlock('label', [[{ text: 'Internal.', bold: true }, { text: ' Do not show outside.' }]], { color: 'paper' }), 'band'),
      ]
    : []
  return [
    ...band,
    textShape('Running head', boxes.runningHead, textBlock('label', ['The six months at a glance'], { color: 'ink-2' }), 'running-head'),
    textShape('Title', boxes.title, textBlock(internal ? 'title-internal' : 'title', title), 'title'),
    { kind: 'line', name: 'Footer line', box: boxes.footerLine, stroke: { color: 'line', width: 0.75 }, alt: '' },
    textShape('Deck', boxes.deck, textBlock('label', ['Fernhill roadmap, edition 7'], { color: 'ink-2' }), 'footer'),
    textShape('Date', boxes.date, textBlock('label', ['14 Sep 2026'], { color: 'ink-2' }), 'date'),
    textShape('Page', boxes.page, textBlock('label', [String(page)], { color: 'ink-2', align: 'right' }), 'slide-number'),
  ]
}

const marks: readonly Shape[] = [
  { kind: 'line', name: 'Yours to use', box: { x: 5, y: 3.4, w: 7.6, h: 0 }, stroke: { color: 'b5-mark', width: 1.5 }, alt: '' },
  { kind: 'line', name: 'Connector', box: { x: 5, y: 4, w: 1, h: 0.5 }, stroke: { color: 'ink-2', width: 1.1, dashed: true }, up: true, alt: '' },
  {
    kind: 'block', geometry: 'round', name: 'Conflict rules, Experimental', box: { x: 7.4, y: 3.25, w: 1.2, h: 0.271 }, radius: 0.031, fill: 'paper',
    stroke: { color: 'b5-mark', width: 1.1, dashed: true }, alt: 'Conflict rules: Experimental in Nov 2026',
    text: textBlock('label', ['Experimental'], { color: 'b5-deep', anchor: 'middle', align: 'center', inset: 0.08 }),
  },
  { kind: 'block', geometry: 'ellipse', name: 'On track', box: { x: 1, y: 5, w: 0.125, h: 0.125 }, fill: 'good', alt: 'On track' },
  { kind: 'block', geometry: 'triangle', name: 'At risk', box: { x: 1, y: 5.3, w: 0.125, h: 0.125 }, fill: 'warn', stroke: { color: 'ink', width: 0.75 }, alt: '' },
  { kind: 'block', geometry: 'rect', name: 'Today', box: { x: 6, y: 2.4, w: 0.083, h: 0.083 }, fill: 'accent' },
]

/** A table of some rows of plain cells under one row of heads. */
export function tableShape(name: string, rows: readonly (readonly string[])[]): Shape {
  const columns = (rows[0] ?? []).map(() => 12 / (rows[0]?.length ?? 1))
  return {
    kind: 'table', name, alt: `${rows.length - 1} features and where they work`, box: { x: px(64), y: px(196), w: 12, h: rows.length * 0.3 }, columns, headerRows: 1,
    rows: rows.map((cells, at) => ({
      height: 0.3,
      cells: cells.map((words) => ({ text: textBlock(at === 0 ? 'label' : 'body', [words], { anchor: 'middle', inset: 0.08 }), under: at === 0 ? 'line-strong' : 'line', ...(at === 2 ? { fill: 'sunken' as const } : {}) })),
    })),
  }
}

const cover: Slide = {
  layout: 'cover', internal: false, title: 'What we plan for the next six months', notes: 'Say who you are.\n\nThen the point.',
  shapes: [
    textShape('Wordmark', { x: px(64), y: px(40), w: px(368), h: px(32) }, textBlock('row-title', ['Fernhill'])),
    textShape('Title', { x: px(64), y: px(140), w: px(858), h: px(156) }, textBlock('cover-title', ['What we plan for', 'the next six months']), 'title'),
    textShape('Subtitle', { x: px(64), y: px(332), w: px(858), h: px(28) }, textBlock('lead', ['Relay and Canvas, Sep 2026 to Feb 2027'], { color: 'ink-2' }), 'subtitle'),
  ],
}

const closing: Slide = {
  layout: 'closing', internal: false, title: 'Tell us what would make this plan better',
  shapes: [
    ...slideParts(['Tell us what would make this plan better'], 4),
    textShape('Route', { x: px(652), y: px(218), w: px(564), h: px(32) }, textBlock('row-title', [[{ text: 'Write to ' }, { text: 'feedback@fernhill.example', color: 'accent', link: 'feedback@fernhill.example' }]])),
    textShape('Address', { x: px(64), y: px(406), w: px(564), h: px(24) }, textBlock('body', [[{ text: 'fernhill.example/roadmap', link: 'https://fernhill.example/roadmap?a=1&b=2' }]], { color: 'accent' })),
    textShape('Before', { x: px(64), y: px(500), w: px(564), h: px(24) }, textBlock('body', [[{ text: '8 Sep', strike: true }, { text: ' 11 Sep' }]])),
  ],
}

/** A small deck with every kind of shape, made without `buildDeck`. */
export const handMadeDeck: SlideDeck = {
  title: 'Fernhill roadmap, edition 7', company: 'Fernhill & Sons', language: 'en-GB', day: '2026-09-14', findings: [],
  slides: [
    cover,
    {
      layout: 'timeline', internal: false, title: 'Live figures you can trust this autumn', notes: 'Point at the blocks.',
      shapes: [...slideParts(['Live figures you can trust this autumn,', 'new sources in an afternoon this winter'], 2), ...marks],
    },
    {
      layout: 'table', internal: false, title: 'What works where',
      shapes: [...slideParts(['What works where'], 3), tableShape('Compatibility', [['Feature', 'Cloud', 'Server'], ['Live figures', 'Yes', 'From 4.3'], ['Source library', 'Yes', 'No']])],
    },
    closing,
    { layout: 'grid', internal: true, title: 'Q4 is over capacity', shapes: slideParts(['Q4 is over capacity'], 5, true) },
  ],
}
