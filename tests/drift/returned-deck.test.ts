import { readFileSync } from 'node:fs'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { expect, test } from 'vitest'
import { driftOf } from '../../src/core/editions/drift.ts'
import { Refusal } from '../../src/core/kernel/refusal.ts'
import { toPptx } from '../../src/exports/pptx.ts'
import { readReturnedDeck } from '../../src/imports/returned-deck/read-returned-deck.ts'
import { handMadeDeck } from '../../src/testing/hand-made-deck.ts'
import { sampleDeck } from '../brand/sample-deck.ts'
import { fontMeasure } from '../../src/exports/fonts/measure.ts'

const handMade = toPptx(handMadeDeck, { notes: false })
const handMadeSlides = readReturnedDeck(handMade).slides

/** A file with its parts of XML changed, as another program saves it. */
function saved(file: Uint8Array, change: (xml: string, part: string) => string, more: Readonly<Record<string, Uint8Array>> = {}): Uint8Array {
  const parts = Object.entries(unzipSync(file)).map(([name, bytes]) => [name, name.endsWith('.xml') || name.endsWith('.rels') ? strToU8(change(strFromU8(bytes), name)) : bytes] as const)
  return zipSync({ ...Object.fromEntries(parts), ...more })
}

const told = (file: Uint8Array) => driftOf(handMadeSlides, readReturnedDeck(file).slides)
const isSlide = (part: string) => /^ppt\/slides\/slide\d+\.xml$/.test(part)

test('[DR1] decks of the sample come back as they were made, for customers and for people inside, with notes and without', () => {
  for (const [deck, audience, notes] of [['roadmap', 'customers', false], ['roadmap', 'internal', true], ['activities', 'internal', true]] as const) {
    const made = sampleDeck(fontMeasure(), { deck, audience })
    const [plain, back] = [false, notes].map((with_) => readReturnedDeck(toPptx(made, { notes: with_ })).slides)
    expect(driftOf(plain ?? [], back ?? [])).toEqual({ drifts: [], missing: [], added: [] })
    expect(plain?.map(({ title }) => title)).toEqual(made.slides.map((slide) => slide.shapes.flatMap((shape) => (shape.kind === 'text' && shape.placeholder === 'title' ? [shape.text.paragraphs.flatMap(({ lines }) => lines.map(({ runs }) => runs.map(({ text }) => text).join(''))).join(' ')] : []))[0]))
  }
})

function split(xml: string, part: string): string {
  if (part === 'ppt/presentation.xml') return xml.replace(/(<p:sldId [^>]*\/>)(<p:sldId [^>]*\/>)/, '$2$1')
  if (!isSlide(part)) return xml
  const runs = xml.replaceAll(/<a:r>(<a:rPr[^>]*(?:\/>|>.*?<\/a:rPr>))<a:t>([^<]{4})([^<]+)<\/a:t><\/a:r>/g, '<a:r>$1<a:t>$2</a:t></a:r><a:r>$1<a:t>$3</a:t></a:r><a:r><a:rPr lang="de-DE" dirty="0" err="1"/><a:t/></a:r>')
  const grouped = '<p:grpSp><p:nvGrpSpPr><p:cNvPr id="900" name="Group 1"/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="10" cy="10"/><a:chOff x="0" y="0"/><a:chExt cx="10" cy="10"/></a:xfrm></p:grpSpPr>'
  const at = runs.indexOf('</p:grpSpPr>') + '</p:grpSpPr>'.length
  return `${runs.slice(0, at)}${grouped}${runs.slice(at).replace('</p:spTree>', '</p:grpSp></p:spTree>')}`
}

test('[DR10] runs that were split, spell checks, revisions of ids, shapes put into groups and slides put into another order change no word', () => {
  const file = saved(handMade, split)
  expect(readReturnedDeck(file).slides[0]?.title).toBe(handMadeSlides[1]?.title)
  expect(told(file)).toEqual({ drifts: [], missing: [], added: [] })
})

test('[DR10] a deck that LibreOffice has saved: placeholders have names of its own, slides were moved and left out, titles and a cell were edited', () => {
  const { drifts, missing, added } = told(readFileSync(new URL('./saved-by-libreoffice.pptx', import.meta.url)))
  expect(drifts.map(({ page, shape, now }) => [page, shape, now])).toEqual([
    [1, 'Subtitle', 'Relay and Canvas, to Feb 2027'], [2, 'Title', 'Live figures you can trust this autumn, new sources in an hour this winter'],
    [3, 'Title', 'What works, and where'], [3, 'Compatibility 3.1', 'Source catalogue'],
  ])
  expect([missing.map(({ page }) => page), added]).toEqual([[4], []])
})

test('[DR10] a deck whose shapes were all named anew, as Google Slides does', () => {
  expect(told(saved(handMade, (xml, part) => (isSlide(part) ? xml.replaceAll(/(<p:cNvPr id="(\d+)" name=")[^"]+/g, '$1Google Shape;$2;p1').replace('What works where', 'What works, and where') : xml))).drifts.map(({ page, shape, now }) => [page, shape, now])).toEqual([[3, 'Title', 'What works, and where']])
})

function refusal(bytes: Uint8Array): string {
  try {
    readReturnedDeck(bytes)
    return 'read'
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    return `${error.code}: ${error.message}`
  }
}

test('[DR11] what is no deck, is broken, holds macros or would unpack to too much is refused in a sentence', () => {
  const slide = 'ppt/slides/slide2.xml'
  const withSlide = (change: (xml: string) => string) => refusal(saved(handMade, (xml, part) => (part === slide ? change(xml) : xml)))
  expect(refusal(strToU8('no zip at all'))).toMatch(/^invalid: The deck is a damaged packed file/)
  expect(refusal(zipSync({ mimetype: strToU8('application/vnd.oasis.opendocument.presentation') }))).toBe('invalid: This is no PowerPoint file. Save the deck as .pptx and send that.')
  expect(refusal(saved(handMade, (xml) => xml, { 'ppt/vbaProject.bin': strToU8('x') }))).toBe('invalid: The deck holds macros, so nothing of it was read. Save it as .pptx, without macros, and send that.')
  expect(refusal(saved(handMade, (xml) => xml, { 'ppt/media/zeros.bin': new Uint8Array(40_000_000) }))).toMatch(/^too-large: The deck holds "ppt\/media\/zeros.bin", which unpacks to/)
  expect(withSlide((xml) => xml.replace('<p:sld ', '<!DOCTYPE x [<!ENTITY a "b">]><p:sld '))).toContain('has a DOCTYPE')
  expect(withSlide((xml) => xml.replace('</p:cSld>', ''))).toContain(`invalid: The deck’s part "${slide}" is not well-formed XML.`)
  expect(withSlide(() => `<p:sld>${'<a>'.repeat(5_000)}`)).toContain('is not well-formed XML')
  expect(withSlide((xml) => xml.replace('</p:spTree>', `${'<p:sp><p:txBody><a:p/></p:txBody></p:sp>'.repeat(20_001)}</p:spTree>`))).toContain('too-large: The deck says too much: 20,000 shapes and 2,000,000 letters are the most that is read')
  expect(refusal(saved(handMade, (xml, part) => (part === 'ppt/presentation.xml' ? xml.replace(/<p:sldIdLst>(<p:sldId [^>]*\/>).*?<\/p:sldIdLst>/, (_, first: string) => `<p:sldIdLst>${first.repeat(501)}</p:sldIdLst>`) : xml)))).toContain('too-large: The deck has 501 slides; 500 are the most that are read.')
})
