import { strToU8, zlibSync } from 'fflate'
import { cellsOf, heads, rowsPerSlide, slideCount, timed } from './rows.ts'

/** The least that says the same: each page's words as the operators that show them, deflated, with no fonts, no tags and no file around. */
await timed(() => {
  const pages: Uint8Array[] = []
  for (let at = 0; at < slideCount; at++) {
    const rows = [heads, ...Array.from({ length: rowsPerSlide }, (_, index) => cellsOf(at * rowsPerSlide + index))]
    const shown = rows.flatMap((cells, row) => cells.map((text, column) => `BT /F1 10.5 Tf ${48 + column * 144} ${400 - row * 18} Td (${text}) Tj ET`))
    pages.push(zlibSync(strToU8(shown.join('\n'))))
  }
  return new Uint8Array(Buffer.concat(pages))
})
