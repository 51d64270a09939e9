import type { Shape, SlideDeck, TableCell, TextRole } from '../../src/core/decks/slide.ts'
import { cellsOf, heads, rowsPerSlide, slideCount } from './rows.ts'

function cell(text: string, role: TextRole): TableCell {
  return { text: { role, anchor: 'middle', inset: 0.05, paragraphs: [{ lines: [{ runs: [{ text }] }] }] }, under: 'line' }
}

function table(slide: number): Shape {
  const rows = Array.from({ length: rowsPerSlide }, (_, at) => cellsOf(slide * rowsPerSlide + at))
  return {
    kind: 'table', name: 'Table', alt: `Features ${slide * rowsPerSlide + 1} and on`, box: { x: 0.6667, y: 1.5, w: 12, h: 5.25 }, columns: heads.map(() => 2), headerRows: 1,
    rows: [{ height: 0.25, cells: heads.map((head) => cell(head, 'label')) }, ...rows.map((cells) => ({ height: 0.25, cells: cells.map((text) => cell(text, 'label')) }))],
  }
}

const title = (text: string): Shape => ({
  kind: 'text', name: 'Title', placeholder: 'title', box: { x: 0.6667, y: 0.6458, w: 10.979, h: 1 }, text: { role: 'title', paragraphs: [{ lines: [{ runs: [{ text }] }] }] },
})

/** A deck of many slides with a table each, whose rows all say something else. */
export function manyRows(): SlideDeck {
  return {
    title: 'All features', company: 'Fernhill', language: 'en', day: '2026-09-14', findings: [],
    slides: Array.from({ length: slideCount }, (_, at) => ({ layout: 'table', internal: false, title: `Page ${at + 1}`, shapes: [title(`Features, page ${at + 1}`), table(at)] })),
  }
}
