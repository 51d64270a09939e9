import { createRequire } from 'node:module'
import { cellsOf, heads, rowsPerSlide, slideCount, timed } from './rows.ts'

/** The little of the peer that is used here. */
interface Peer {
  layout: string
  addSlide(): { addText(text: string, place: object): void; addTable(rows: readonly object[], place: object): void }
  stream(options: { readonly compression: boolean }): Promise<Uint8Array>
}

const require = createRequire(import.meta.url)
const Pptx = require('pptxgenjs') as new () => Peer

function cell(text: string): object {
  const none = { type: 'none' }
  return { text, options: { fontFace: 'Arial', fontSize: 10.5, color: '231E19', valign: 'middle', margin: 0.05, border: [none, none, { type: 'solid', pt: 0.75, color: 'E4E1DC' }, none] } }
}

await timed(() => {
  const deck = new Pptx()
  deck.layout = 'LAYOUT_WIDE'
  for (let at = 0; at < slideCount; at++) {
    const slide = deck.addSlide()
    slide.addText(`Features, page ${at + 1}`, { x: 0.6667, y: 0.6458, w: 10.979, h: 1, fontFace: 'Georgia', fontSize: 30, color: '231E19' })
    const rows = Array.from({ length: rowsPerSlide }, (_, index) => cellsOf(at * rowsPerSlide + index).map(cell))
    slide.addTable([heads.map(cell), ...rows], { x: 0.6667, y: 1.5, w: 12, colW: heads.map(() => 2), rowH: 0.25 })
  }
  return deck.stream({ compression: true })
})
