import { execFileSync } from 'node:child_process'
import { unzipSync } from 'fflate'
import { expect, test } from 'vitest'
import type { SlideDeck } from '../core/decks/slide.ts'
import { must } from '../lib/must.ts'
import { handMadeDeck, slideParts, textBlock, textShape } from '../testing/hand-made-deck.ts'
import { type Element } from './ooxml/element.ts'
import { elementsNamed, readPackage, textOf } from './ooxml/read-package.ts'
import { toPptx } from './pptx.ts'

const parts = readPackage(toPptx(handMadeDeck, { notes: false }))
const part = (name: string, all = parts): Element => must(all.get(name), name)
const slide = (number: number) => part(`ppt/slides/slide${number}.xml`)
const shapeNamed = (tree: Element, name: string) =>
  must(['p:sp', 'p:cxnSp', 'p:graphicFrame'].flatMap((tag) => elementsNamed(tree, tag)).find((shape) => elementsNamed(shape, 'p:cNvPr')[0]?.attributes['name'] === name), name)
const attribute = (tree: Element, tag: string, name: string) => elementsNamed(tree, tag)[0]?.attributes[name]
const withShapes = (shapes: SlideDeck['slides'][number]['shapes']): SlideDeck => ({ ...handMadeDeck, slides: [{ layout: 'table', internal: false, title: 'One', shapes }] })

const layoutNames = (all: ReadonlyMap<string, Element>) =>
  [...all].filter(([name]) => /slideLayouts\/slideLayout\d+\.xml$/.test(name)).map(([, tree]) => attribute(tree, 'p:cSld', 'name'))

test('[EX6] the same deck gives the same bytes, in any time zone', () => {
  expect(toPptx(handMadeDeck, { notes: true })).toEqual(toPptx(handMadeDeck, { notes: true }))
  const program = `import { toPptx } from './src/exports/pptx.ts'; import { handMadeDeck } from './src/testing/hand-made-deck.ts'; process.stdout.write(Buffer.from(toPptx(handMadeDeck, { notes: true })))`
  const bytes = execFileSync('node', ['--import', 'tsx', '--input-type=module', '-e', program], { env: { ...process.env, TZ: 'Pacific/Kiritimati' } })
  expect(new Uint8Array(bytes)).toEqual(toPptx(handMadeDeck, { notes: true }))
})

test('[EX6] the only date in the file is the day the deck speaks for', () => {
  const core = part('docProps/core.xml')
  expect(elementsNamed(core, 'dcterms:created').concat(elementsNamed(core, 'dcterms:modified')).map(textOf)).toEqual(['2026-09-14T00:00:00Z', '2026-09-14T00:00:00Z'])
  const years = [...parts].flatMap(([name, tree]) => (/slide\d|core/.test(name) ? [] : [...JSON.stringify(tree).matchAll(/\b20[2-9]\d-\d\d/g)].map(([found]) => found)))
  expect(years).toEqual([])
})

test('[EX7] the properties name the title, the company and the language, and no person', () => {
  const core = part('docProps/core.xml')
  expect(core.children.map((child) => (typeof child === 'string' ? '' : `${child.name}=${textOf(child)}`)).filter((line) => !line.startsWith('dcterms'))).toEqual([
    'dc:title=Fernhill roadmap, edition 7', 'dc:creator=Fernhill & Sons', 'cp:lastModifiedBy=Fernhill & Sons', 'dc:language=en-GB',
  ])
  expect(attribute(slide(2), 'a:rPr', 'lang')).toBe('en-GB')
})

test('[EX8] without being asked for, no byte of the notes is in the file', () => {
  expect([...parts.keys()].filter((name) => name.includes('notes') || name.includes('theme2'))).toEqual([])
  const everything = Object.values(unzipSync(toPptx(handMadeDeck, { notes: false }))).map((bytes) => new TextDecoder().decode(bytes)).join('')
  expect(everything).not.toContain('Say who you are')
  expect(everything).not.toContain('notesMaster')
})

test('[EX8] the presenter’s copy has a page of notes for each slide that has some, and for no other', () => {
  const all = readPackage(toPptx(handMadeDeck, { notes: true }))
  expect([...all.keys()].filter((name) => name.startsWith('ppt/notesSlides/n'))).toEqual(['ppt/notesSlides/notesSlide1.xml', 'ppt/notesSlides/notesSlide2.xml'])
  expect(elementsNamed(part('ppt/notesSlides/notesSlide1.xml', all), 'a:p').map(textOf)).toEqual(['Say who you are.', '', 'Then the point.'])
  const silent = { ...handMadeDeck, slides: handMadeDeck.slides.map((slide) => Object.assign({}, slide, { notes: ' \n' })) }
  expect([...readPackage(toPptx(silent, { notes: true })).keys()].filter((name) => name.includes('notes'))).toEqual([])
})

test('[EX9] there are ten layouts with the names and places of the grid, and those with the band only where internal slides use them', () => {
  const open = readPackage(toPptx({ ...handMadeDeck, slides: handMadeDeck.slides.slice(0, 4) }, { notes: false }))
  expect(layoutNames(open).sort()).toEqual(['Change note', 'Closing', 'Cover', 'Grid', 'Lead and list', 'Release', 'Statement and list', 'Table', 'Three columns', 'Timeline'])
  expect(layoutNames(parts).filter((name) => String(name).includes('internal'))).toEqual(['Grid, internal and compact'])
  expect(JSON.stringify([...open])).not.toMatch(/internal/i)
  const columns = must([...parts.values()].find((tree) => attribute(tree, 'p:cSld', 'name') === 'Three columns'))
  expect(elementsNamed(columns, 'p:ph').length).toBe(7 + 18)
  expect(elementsNamed(shapeNamed(columns, 'Cost 2'), 'a:off')[0]?.attributes['x']).toBe('4343400')
})

test('[EX9] a text in its layout’s place inherits where it stands and how it is set', () => {
  const title = shapeNamed(slide(2), 'Title')
  expect(elementsNamed(title, 'p:ph')[0]?.attributes).toEqual({ type: 'title' })
  expect(elementsNamed(title, 'p:spPr')[0]?.children).toEqual([])
  expect(attribute(title, 'a:rPr', 'sz')).toBeUndefined()
  const places = elementsNamed(slide(2), 'p:ph').map((place) => place.attributes['type'])
  expect(places).toEqual(['body', 'title', 'ftr', 'dt', 'sldNum'])
  expect(elementsNamed(slide(4), 'p:ph').length).toBe(5 + 2)
})

test('[EX9] a place holds one text; a second one stands on the slide by itself, at its own box', () => {
  const box = { x: 1, y: 3, w: 4, h: 1 }
  const tree = readPackage(toPptx(withShapes([...slideParts(['One'], 1), textShape('Other title', box, textBlock('title', ['Two']), 'title')]), { notes: false })).get('ppt/slides/slide1.xml')
  const other = shapeNamed(must(tree), 'Other title')
  expect(elementsNamed(other, 'p:ph')).toEqual([])
  expect(attribute(other, 'a:rPr', 'sz')).toBe('3000')
})

test('[EX9] what the layout draws is not drawn again on the slide', () => {
  expect(elementsNamed(slide(2), 'p:cNvPr').map((one) => one.attributes['name'])).not.toContain('Footer line')
  expect(elementsNamed(slide(5), 'p:cNvPr').map((one) => one.attributes['name'])).not.toContain('Band')
})

test('[EX10] text wraps, is never fitted by the program and has no insets but its own', () => {
  for (const tree of parts.values())
    for (const body of elementsNamed(tree, 'p:txBody').flatMap((text) => elementsNamed(text, 'a:bodyPr'))) {
      expect(elementsNamed(body, 'a:normAutofit').concat(elementsNamed(body, 'a:spAutoFit'))).toEqual([])
      if (body.attributes['wrap'] !== undefined) expect(body.attributes).toMatchObject({ wrap: 'square', tIns: '0' })
    }
  expect(elementsNamed(shapeNamed(slide(2), 'Conflict rules, Experimental'), 'a:bodyPr')[0]?.attributes).toMatchObject({ lIns: '73152', rIns: '73152', anchor: 'ctr' })
})

test('[EX10] lines of a text are as far apart as its role says, exactly', () => {
  const tree = must(readPackage(toPptx(withShapes([textShape('Text', { x: 1, y: 3, w: 4, h: 1 }, textBlock('body', ['One', 'Two']))]), { notes: false })).get('ppt/slides/slide1.xml'))
  expect(elementsNamed(tree, 'a:lnSpc').flatMap((spacing) => elementsNamed(spacing, 'a:spcPts')).map((points) => points.attributes)).toEqual([{ val: '1800' }])
})

test('[EX10] no text is smaller than 10.5 pt and no other faces are named than those of the theme', () => {
  for (const [name, tree] of parts) {
    for (const tag of ['a:rPr', 'a:defRPr', 'a:endParaRPr'])
      for (const { attributes } of elementsNamed(tree, tag)) if (attributes['sz'] !== undefined) expect(Number(attributes['sz'])).toBeGreaterThanOrEqual(1050)
    if (!name.includes('theme')) for (const { attributes } of elementsNamed(tree, 'a:latin')) expect(attributes['typeface']).toMatch(/^\+m[jn]-lt$/)
  }
  expect(elementsNamed(part('ppt/theme/theme1.xml'), 'a:latin').map((face) => face.attributes['typeface'])).toEqual(['Georgia', 'Arial'])
})

test('[EX11] blocks and lines are native shapes, corners as round as asked for', () => {
  const block = shapeNamed(slide(2), 'Conflict rules, Experimental')
  expect(attribute(block, 'a:prstGeom', 'prst')).toBe('roundRect')
  expect(attribute(block, 'a:gd', 'fmla')).toBe('val 9135')
  expect(attribute(block, 'a:prstDash', 'val')).toBe('sysDash')
  const line = shapeNamed(slide(2), 'Connector')
  expect(line.name).toBe('p:cxnSp')
  expect(attribute(line, 'a:xfrm', 'flipV')).toBe('1')
  expect(['On track', 'At risk', 'Today'].map((name) => attribute(shapeNamed(slide(2), name), 'a:prstGeom', 'prst'))).toEqual(['ellipse', 'triangle', 'rect'])
})

test('[EX11] what ends at 13.333 inches ends at the slide’s own edge', () => {
  const tree = must(readPackage(toPptx(withShapes([{ kind: 'block', geometry: 'rect', name: 'Wide', box: { x: 0, y: 0, w: 13.333, h: 1 }, fill: 'b1-deep' }]), { notes: false })).get('ppt/slides/slide1.xml'))
  expect(attribute(shapeNamed(tree, 'Wide'), 'a:ext', 'cx')).toBe('12192000')
})

test('[EX11] colours with a place in the theme are the theme’s, others are written as they are', () => {
  expect(attribute(shapeNamed(slide(2), 'Today'), 'a:schemeClr', 'val')).toBe('accent1')
  expect(attribute(shapeNamed(slide(2), 'On track'), 'a:srgbClr', 'val')).toBe('1E7546')
})

test('[EX12] shapes carry their alternative text, decorations say that they are one, and every shape of a slide has its own id', () => {
  expect(attribute(shapeNamed(slide(2), 'Conflict rules, Experimental'), 'p:cNvPr', 'descr')).toBe('Conflict rules: Experimental in Nov 2026')
  expect(attribute(shapeNamed(slide(2), 'Yours to use'), 'adec:decorative', 'val')).toBe('1')
  for (let number = 1; number <= 5; number++) {
    const ids = elementsNamed(slide(number), 'p:cNvPr').map((one) => one.attributes['id'])
    expect(new Set(ids).size).toBe(ids.length)
  }
})

test('[EX13] a table is a native one with a header row, its own lines and fills, and no style of the program', () => {
  const frame = shapeNamed(slide(3), 'Compatibility')
  expect(attribute(frame, 'p:cNvPr', 'descr')).toBe('2 features and where they work')
  expect(attribute(frame, 'a:tblPr', 'firstRow')).toBe('1')
  expect(textOf(must(elementsNamed(frame, 'a:tableStyleId')[0]))).toBe('{2D5ABB26-0587-4C30-8999-92F81FD0307C}')
  expect(elementsNamed(frame, 'a:tr').map((row) => elementsNamed(row, 'a:tc').map(textOf).join(' '))).toEqual(['Feature Cloud Server', 'Live figures Yes From 4.3', 'Source library Yes No'])
  expect(elementsNamed(frame, 'a:lnB')).toHaveLength(9)
})

test('[EX13] a row with too few cells is filled up, so that programs can open the table', () => {
  const table = handMadeDeck.slides[2]?.shapes.find((shape) => shape.kind === 'table')
  const short = { ...must(table), rows: must(table).rows.map(({ height, cells }, at) => ({ height, cells: at === 1 ? cells.slice(0, 1) : cells })) }
  const tree = must(readPackage(toPptx(withShapes([short]), { notes: false })).get('ppt/slides/slide1.xml'))
  expect(elementsNamed(tree, 'a:tr').map((row) => elementsNamed(row, 'a:tc').length)).toEqual([3, 3, 3])
})

test('[EX5] links lead out of the slide they stand on, once each, and mail addresses to mail', () => {
  const targets = elementsNamed(part('ppt/slides/_rels/slide4.xml.rels'), 'Relationship').filter((one) => one.attributes['TargetMode'] === 'External').map((one) => one.attributes['Target'])
  expect(targets.sort()).toEqual(['https://fernhill.example/roadmap?a=1&b=2', 'mailto:feedback@fernhill.example'])
})

test('[EX10] the page number is a field that follows the slide', () => {
  const field = must(elementsNamed(shapeNamed(slide(2), 'Page'), 'a:fld')[0])
  expect([field.attributes['type'], textOf(field)]).toEqual(['slidenum', '2'])
})

test('[EX14] text that begins from right to left is marked so', () => {
  const tree = must(readPackage(toPptx(withShapes([textShape('Text', { x: 1, y: 3, w: 4, h: 1 }, textBlock('body', ['שלום world']))]), { notes: false })).get('ppt/slides/slide1.xml'))
  expect(attribute(tree, 'a:pPr', 'rtl')).toBe('1')
})

test('[EX14] an empty deck is still a whole presentation', () => {
  expect([...readPackage(toPptx({ ...handMadeDeck, slides: [] }, { notes: true })).keys()].filter((name) => name.includes('slides/'))).toEqual([])
})
