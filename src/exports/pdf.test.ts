import { execFileSync } from 'node:child_process'
import { expect, test } from 'vitest'
import type { Shape, SlideDeck } from '../core/decks/slide.ts'
import { handMadeDeck, tableShape, textBlock, textShape } from '../testing/hand-made-deck.ts'
import { textsOf } from './fonts/missing-glyphs.ts'
import { toPdf } from './pdf.ts'
import { type ReadNode, readPdf } from './pdf/read-pdf.ts'

const whole = toPdf(handMadeDeck, { notes: false })
const read = readPdf(whole)
const withShapes = (...shapes: Shape[]): SlideDeck => ({ ...handMadeDeck, slides: [{ layout: 'table', internal: false, title: 'One', shapes }] })
const box = { x: 1, y: 2, w: 8, h: 3 }
const saying = (...lines: string[]) => readPdf(toPdf(withShapes(textShape('Text', box, textBlock('body', lines))), { notes: false })).pages[0]?.texts
const turned = (word: string) => [...word].reverse().join('')
const nodes = (node: ReadNode): ReadNode[] => [node, ...node.kids.flatMap(nodes)]
const tagged = (tag: string, from = read.told) => nodes(from).filter((node) => node.tag === tag)

test('[EX25] a page for each slide, as large as the slide, with a bookmark of its title', () => {
  expect(read.pages.map(({ width, height }) => [width, height])).toEqual(handMadeDeck.slides.map(() => [960, 540]))
  expect(read.bookmarks).toEqual(handMadeDeck.slides.map(({ title }) => title))
})

test('[EX25] every text of a slide is text on its page, in the slide’s order', () => {
  for (const [at, slide] of handMadeDeck.slides.entries()) {
    const runs = slide.shapes.flatMap(textsOf).flatMap(({ paragraphs }) => paragraphs.flatMap(({ lines }) => lines.flatMap((line) => line.runs.map(({ text }) => text.trim()))))
    expect(read.pages[at]?.texts.map((text) => text.trim())).toEqual(runs)
  }
})

test('[EX6] the same deck gives the same bytes, in any time zone, and its day is the only date', () => {
  expect(toPdf(handMadeDeck, { notes: true })).toEqual(toPdf(handMadeDeck, { notes: true }))
  const program = `import { toPdf } from './src/exports/pdf.ts'; import { handMadeDeck } from './src/testing/hand-made-deck.ts'; process.stdout.write(Buffer.from(toPdf(handMadeDeck, { notes: true })))`
  const bytes = execFileSync('node', ['--import', 'tsx', '--input-type=module', '-e', program], { env: { ...process.env, TZ: 'Pacific/Kiritimati' } })
  expect(new Uint8Array(bytes)).toEqual(toPdf(handMadeDeck, { notes: true }))
  expect([...new Set([...read.everything.matchAll(/\b\d{4}-\d\d-\d\dT?\S{0,9}|D:\d{8}/g)].map(([day]) => day))].sort()).toEqual(['2026-09-14T00:00:00Z', 'D:20260914'])
})

test('[EX7] title, company and language are named, and no person, program path or other name', () => {
  expect(read.about).toBe('<</Title(Fernhill roadmap, edition 7)/Author(Fernhill & Sons)/Creator(Throughline)/Producer(Throughline)/CreationDate(D:20260914000000Z)/ModDate(D:20260914000000Z)>>')
  expect(read.catalogue).toContain('/Lang(en-GB)')
  expect(read.catalogue).toContain('/DisplayDocTitle true')
  expect(read.everything).toContain('<rdf:li>Fernhill &amp; Sons</rdf:li>')
  expect(read.everything).not.toMatch(/\/work\/|\/home\/|node_modules|fontkit|resvg/i)
})

test('[EX8] without being asked for, no byte of the notes is in the file; with them, each slide stands on a sheet above its own', () => {
  expect(read.everything).not.toContain('Say who you are')
  const silent = { ...handMadeDeck, slides: handMadeDeck.slides.map(({ layout, internal, title, shapes }) => ({ layout, internal, title, shapes })) }
  expect(toPdf(silent, { notes: false })).toEqual(whole)
  const presenter = readPdf(toPdf(handMadeDeck, { notes: true }))
  expect(presenter.pages).toHaveLength(handMadeDeck.slides.length)
  expect(presenter.pages[0]?.texts.slice(-4)).toEqual(['Say who you are.', 'Then the point.', 'Fernhill roadmap, edition 7', '1 / 5'])
})

test('[EX8] notes that are longer than their sheet go on on another, and none of them is lost', () => {
  const notes = Array.from({ length: 90 }, (_, at) => `Line ${at + 1} of what to say.`)
  const presenter = readPdf(toPdf({ ...handMadeDeck, slides: handMadeDeck.slides.slice(0, 1).map((slide) => Object.assign({}, slide, { notes: notes.join('\n') })) }, { notes: true }))
  expect(presenter.pages.length).toBeGreaterThan(1)
  expect(presenter.pages.flatMap(({ texts }) => texts).filter((text) => text.startsWith('Line '))).toEqual(notes)
  expect(presenter.bookmarks).toHaveLength(1)
})

test('[EX26] a screen reader is told titles, paragraphs, figures with their alternative texts, and tables with their heads', () => {
  expect([...tagged('H1'), ...tagged('H2')].map(({ text }) => text)).toEqual([
    'What we plan for the next six months', 'Live figures you can trust this autumn, new sources in an afternoon this winter', 'What works where',
    'Tell us what would make this plan better', 'Q4 is over capacity',
  ])
  expect(tagged('Figure').map(({ alt, text }) => [alt, text])).toEqual([['Conflict rules: Experimental in Nov 2026', 'Experimental'], ['On track', '']])
  expect(tagged('TR').map(({ kids }) => kids.map(({ tag, text }) => `${tag} ${text}`).join(', '))).toEqual(['TH Feature, TH Cloud, TH Server', 'TD Live figures, TD Yes, TD From 4.3', 'TD Source library, TD Yes, TD No'])
  expect(tagged('Sect')).toHaveLength(handMadeDeck.slides.length)
})

test('[EX26] what stands on every slide and what only decorates is not told', () => {
  const told = read.told.text
  expect(told).toContain('Internal. Do not show outside.')
  expect(told).not.toContain('14 Sep 2026')
})

test('[EX5] links can be clicked, are told as links, and lead to web and mail addresses alone', () => {
  expect(read.pages.flatMap(({ links }) => links)).toEqual(['mailto:feedback@fernhill.example', 'https://fernhill.example/roadmap?a=1&b=2'])
  expect(tagged('Link').map(({ text }) => text)).toEqual(['feedback@fernhill.example', 'fernhill.example/roadmap'])
  const run = { text: 'x', link: 'javascript:alert(1)' }
  expect(readPdf(toPdf(withShapes(textShape('Text', box, textBlock('body', [[run]]))), { notes: false })).pages[0]?.links).toEqual([])
})

test('[EX27] letters of any script are text as they were written, also where no font of ours has them', () => {
  expect(saying('Łódź → 50%', 'Ω vs Ω, µ vs μ', 'cafe\u0301 日本 🚀 \ud83d')).toEqual(['Łódź → 50% ', 'Ω vs Ω, µ vs μ '.normalize('NFC'), 'café 日本 🚀 \ufffd'])
})

test('[EX27] text from right to left stands in the order in which it is seen', () => {
  const [shalom, ken] = ['\u05e9\u05dc\u05d5\u05dd', '\u05db\u05df']
  expect(saying(`${shalom} 42 abc (${ken})`, `${shalom}, abc (beta) ${ken}`, `The word ${shalom}, then 12:30`)).toEqual([`(${turned(ken)}) abc 42 ${turned(shalom)} `, `${turned(ken)} abc (beta) ,${turned(shalom)} `, `The word ${turned(shalom)}, then 12:30`])
})

test('[EX14] an empty deck and an empty table are whole files', () => {
  expect(readPdf(toPdf({ ...handMadeDeck, slides: [] }, { notes: true })).pages).toEqual([])
  expect(readPdf(toPdf(withShapes(tableShape('Empty', [['A'], ['']])), { notes: false })).pages).toHaveLength(1)
})
