import fc from 'fast-check'
import { unzipSync } from 'fflate'
import { expect, test } from 'vitest'
import { must } from '../lib/must.ts'
import { contrast, leastOfText } from '../core/decks/contrast.ts'
import { handMadeDeck, textBlock } from '../testing/hand-made-deck.ts'
import { toHtml } from './html.ts'
import { elementsNamed, readPackage, readXml } from './ooxml/read-package.ts'
import { toPdf } from './pdf.ts'
import { toPng } from './png.ts'
import { toPptx } from './pptx.ts'
import { readPdf } from './pdf/read-pdf.ts'
import { hex } from './theme.ts'
import { dressOf } from './dress.ts'

const color = fc.integer({ min: 0, max: 0xffffff }).map((value) => value.toString(16).toUpperCase().padStart(6, '0'))
const reads = (one: string, on: string) => contrast(one, on) >= leastOfText
/** Colours that a theme may have: those whose text can be read on its paper. */
const colors = fc.record({ paper: color, ink: color, 'ink-2': color, accent: color, hues: fc.array(color, { maxLength: 5 }) }).map((one) => {
  const dark = contrast('FFFFFF', one.paper) >= contrast('000000', one.paper)
  const readable = (text: string) => (reads(text, one.paper) ? text : dark ? 'FFFFFF' : '000000')
  return { ...one, ink: readable(one.ink), 'ink-2': readable(one['ink-2']), accent: readable(one.accent) }
})

test('[EX30] in a company’s colours, whatever they are, every text can be read on what it stands on', () => {
  fc.assert(
    fc.property(colors, (theme) => {
      const { hex: of } = dressOf({ colors: theme, fonts: { title: 'Georgia', text: 'Arial' } })
      const pairs = [['ink', 'paper'], ['ink-2', 'paper'], ['accent', 'paper'], ['ink', 'sunken'], ['ink-2', 'sunken'], ['paper', 'ink'], ['good', 'paper'], ['warn', 'paper'], ['bad', 'paper']] as const
      for (const [text, ground] of pairs) expect(reads(of(text), of(ground)), `${text} on ${ground}`).toBe(true)
      for (const hue of [1, 3, 5, 12] as const) {
        const deep = of(`b${hue}-deep`)
        for (const ground of ['paper', `b${hue}-wash`] as const) expect(reads(deep, of(ground))).toBe(true)
        expect(reads(of('white'), deep)).toBe(true)
      }
    }),
    { numRuns: 400 },
  )
})

test('[EX30] the hues of problems are the company’s, in their order, and titles take the nearer of our faces', () => {
  const theme = { colors: { paper: 'FFFFFF', ink: '111111', 'ink-2': '444444', accent: '0B3D91', hues: ['AA0000', '00AA00'] }, fonts: { title: 'Montserrat', text: 'Arial' } }
  const { hex: of, titles } = dressOf(theme)
  expect([of('b5-mark'), of('b3-mark'), of('b4-mark'), titles]).toEqual(['AA0000', '00AA00', hex('b4-mark'), 'text'])
  const read = readPdf(toPdf(handMadeDeck, { notes: false, theme }))
  expect(read.pages.map(({ texts }) => texts)).toEqual(readPdf(toPdf(handMadeDeck, { notes: false })).pages.map(({ texts }) => texts))
  expect(read.everything).toContain('0.043 0.239 0.569 rg')
  expect(read.everything).not.toContain('Gelasio')
})

const dark = { colors: { paper: '101820', ink: 'FFFFFF', 'ink-2': 'C8C8C8', accent: 'F2C200', hues: ['FF6B35'] }, fonts: { title: 'Montserrat', text: 'Verdana' } }

test('[BR21] the .pptx of a deck with a theme and no master has the theme’s colours and fonts as its own, and no colour of ours but where the theme says none', () => {
  const parts = readPackage(toPptx(handMadeDeck, { notes: true, theme: dark }))
  const theme = must(parts.get('ppt/theme/theme1.xml'))
  const scheme = must(elementsNamed(theme, 'a:clrScheme')[0]).children.map((one) => (typeof one === 'string' ? '' : `${one.name.slice(2)} ${elementsNamed(one, 'a:srgbClr')[0]?.attributes['val']}`))
  expect(scheme.slice(0, 6)).toEqual(['dk1 FFFFFF', 'lt1 101820', 'dk2 C8C8C8', expect.stringContaining('lt2'), 'accent1 F2C200', 'accent2 FF6B35'])
  expect(elementsNamed(theme, 'a:latin').map(({ attributes }) => attributes['typeface'])).toEqual(['Montserrat', 'Verdana'])
  const { hex: of } = dressOf(dark)
  const written = [...parts].filter(([name]) => /slideLayout\d|slideMaster\d|slide\d/i.test(name)).flatMap(([, tree]) => elementsNamed(tree, 'a:srgbClr').map(({ attributes }) => attributes['val']))
  expect(written).toContain(of('line'))
  expect(written).not.toContain(hex('line'))
  // A page of notes is printed: it stays dark on white.
  expect(JSON.stringify(parts.get('ppt/theme/theme2.xml'))).toContain(hex('ink'))
})

/** Red, four pixels wide, the left half of it seen through. */
const red = 'iVBORw0KGgoAAAANSUhEUgAAAAQAAAACCAYAAAB/qH1jAAAAFElEQVR4nGP4z8DQAMX/QZgBXQAA6GAN9Q523dEAAAAASUVORK5CYII='

test('[BR26] a logo stands on the cover in place of the company’s name in every file, read out as that name', () => {
  const logo = { data: red, format: 'png' as const }
  const theme = { ...dark, logo }
  const wordmark = { kind: 'text' as const, name: 'Company', isWordmark: true as const, box: { x: 0.667, y: 0.4, w: 8, h: 0.3 }, text: textBlock('row-title', ['Fernhill & Sons']) }
  const deck = { ...handMadeDeck, slides: [{ layout: 'cover' as const, internal: false, title: 'One', shapes: [wordmark] }] }
  const page = toHtml(deck, theme)
  expect(page).toContain(`src="data:image/png;base64,${red}" alt="Fernhill &amp; Sons"`)
  expect(page).toContain('img-src data:')
  const files = unzipSync(toPptx(deck, { notes: false, theme }))
  const [picture] = elementsNamed(readXml(new TextDecoder().decode(files['ppt/slides/slide1.xml']), 'slide1'), 'p:pic')
  expect(elementsNamed(must(picture), 'p:cNvPr')[0]?.attributes).toMatchObject({ name: 'Company', descr: 'Fernhill & Sons' })
  expect(files['ppt/media/logo.png']).toEqual(new Uint8Array(Buffer.from(red, 'base64')))
  const pdf = readPdf(toPdf(deck, { notes: false, theme }))
  expect(pdf.everything).toContain('/Logo Do')
  expect(pdf.pages[0]?.texts.join('')).not.toContain('Fernhill')
  expect(toPng(must(deck.slides[0]), { pixels: 300, theme })).not.toEqual(toPng(must(deck.slides[0]), { pixels: 300, theme: dark }))
  expect(toHtml(deck, dark)).not.toContain('<img')
})

test('[BR21] the page of a deck with a theme is in its colours and asks for its fonts first; without one nothing changes', () => {
  const page = toHtml(handMadeDeck, dark)
  expect(page).toContain('background:#101820')
  expect(page).toContain('.k-accent{color:#F2C200}')
  expect(page).toContain('"Montserrat","Deck text",Arial,sans-serif')
  expect(page).not.toMatch(/FCFAF7|Deck title/)
  expect(toHtml(handMadeDeck)).toContain('"Deck title",Georgia,serif')
})
