import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { unzipSync, zipSync } from 'fflate'
import { expect, test } from 'vitest'
import { contrast } from '../../src/core/decks/contrast.ts'
import { Refusal } from '../../src/core/kernel/refusal.ts'
import { type CheckedMaster, checkMaster } from '../../src/exports/ooxml/brand/check-master.ts'
import { keptMaster, masterBytes } from '../../src/exports/ooxml/brand/clean-master.ts'
import { masterTexts } from '../../src/exports/ooxml/brand/fixed-texts.ts'
import { cleanPicture } from '../../src/exports/ooxml/brand/picture.ts'
import { fontMeasure } from '../../src/exports/fonts/measure.ts'
import { measureOf } from '../../src/exports/ooxml/brand/use-master.ts'
import { toPptxOn } from '../../src/exports/pptx.ts'
import { templateParts } from '../../src/imports/brand/template-parts.ts'
import { must } from '../../src/lib/must.ts'
import { changesFor } from '../../src/testing/deciding.ts'
import { givenRecords } from '../../src/testing/record-changes.ts'
import { templateFiles, zipped } from './made-template.ts'
import { sampleDeck } from './sample-deck.ts'

const larkfield = new Uint8Array(readFileSync(new URL('./larkfield.pptx', import.meta.url)))
const checked = (bytes: Uint8Array): CheckedMaster => checkMaster(templateParts(bytes))
const plain = templateFiles()

/** All that a file holds, unpacked, as Latin letters, lower case. */
const everything = (bytes: Uint8Array) => Object.entries(unzipSync(bytes)).map(([name, content]) => `${name}\n${Buffer.from(content).toString('latin1')}`).join('\n').toLowerCase()

function refusal(work: () => unknown): Refusal {
  try {
    work()
  } catch (error) {
    if (error instanceof Refusal) return error
    throw error
  }
  throw new Error('was not refused')
}

const text = (bytes: Uint8Array) => Buffer.from(bytes).toString('latin1')
const chunk = (name: string, words: string) => Uint8Array.from([0, 0, 0, words.length, ...Buffer.from(name + words, 'latin1'), 0, 0, 0, 0])
const rels = (rows: string) => `<?xml version="1.0" encoding="UTF-8"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${rows}</Relationships>`
const base = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'

/** A template with a word in every place that has nothing to do with its look. */
function withWord(word: string): Uint8Array {
  const link = `<a:hlinkClick xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" r:id="rId77"/>`
  const master = must(plain['ppt/slideMasters/slideMaster1.xml'])
  return zipped({
    ...plain,
    'ppt/slideMasters/slideMaster1.xml': master.replace('name="Placeholder of Kim Hiddenname"/>', `name="${word}" descr="${word}" title="${word}">${link}</p:cNvPr>`)
      .replace('<p:clrMap', `<!-- ${word} --><p:clrMap`).replace('</p:sldMaster>', `<p:extLst><p:ext uri="{${word}}"><x:y xmlns:x="urn:x">${word}</x:y></p:ext></p:extLst></p:sldMaster>`)
      .replace('</p:spTree>', `<p:sp><p:nvSpPr><p:cNvPr id="90" name="x" hidden="1"/><p:cNvSpPr/><p:nvPr/></p:nvSpPr><p:spPr/><p:txBody><a:bodyPr/><a:p><a:r><a:t>${word}</a:t></a:r></a:p></p:txBody></p:sp><p:graphicFrame><p:nvGraphicFramePr><p:cNvPr id="91" name="${word}"/><p:cNvGraphicFramePr/><p:nvPr/></p:nvGraphicFramePr><p:xfrm/><a:graphic><a:graphicData uri="urn:x"><a:t>${word}</a:t></a:graphicData></a:graphic></p:graphicFrame></p:spTree>`),
    'ppt/slideLayouts/slideLayout2.xml': must(plain['ppt/slideLayouts/slideLayout2.xml']).replace(/(type="ftr".*?<a:t>)Click to edit/, `$1${word}`).replace(/(type="dt".*?<a:t>)Click to edit/, `$1${word}`),
    'ppt/slideMasters/_rels/slideMaster1.xml.rels': must(plain['ppt/slideMasters/_rels/slideMaster1.xml.rels']).replace('</Relationships>', `<Relationship Id="rId77" Type="${base}/hyperlink" Target="https://${word}.example/" TargetMode="External"/></Relationships>`),
    'ppt/notesSlides/notesSlide1.xml': `<p:notes>${word}</p:notes>`, 'ppt/notesMasters/notesMaster1.xml': `<p:notes>${word}</p:notes>`, 'ppt/handoutMasters/handoutMaster1.xml': word,
    'ppt/comments/comment1.xml': `<c>${word}</c>`, 'ppt/commentAuthors.xml': `<c>${word}</c>`, 'ppt/threadedComments/t.xml': `<c>${word}</c>`,
    'ppt/slides/slide1.xml': `<s>${word}</s>`, 'ppt/slides/_rels/slide1.xml.rels': rels(`<Relationship Id="rId1" Type="${base}/hyperlink" Target="https://${word}.example/" TargetMode="External"/>`),
    'ppt/vbaProject.bin': word, 'ppt/embeddings/book.xlsx': word, 'ppt/media/image9.png': word, 'customXml/item1.xml': `<x>${word}</x>`, 'docProps/core.xml': `<x>${word}</x>`, 'docProps/thumbnail.jpeg': word,
    'ppt/tags/tag1.xml': `<x>${word}</x>`, [`ppt/${word}.bin`]: word,
  })
}

test('[BR7] a cleaned master holds theme, masters, layouts, the pictures that they show, and what every presentation has', () => {
  const names = Object.keys(unzipSync(checked(larkfield).bytes))
  expect(names.filter((name) => !/^(\[Content_Types\]\.xml|_rels\/\.rels|docProps\/(app|core)\.xml|ppt\/(presentation|presProps|tableStyles)\.xml|ppt\/_rels\/presentation\.xml\.rels|ppt\/theme\/theme\d\.xml|ppt\/slideMasters\/(_rels\/)?slideMaster\d\.xml(\.rels)?|ppt\/slideLayouts\/(_rels\/)?slideLayout\d+\.xml(\.rels)?|ppt\/media\/image1\.png)$/.test(name))).toEqual([])
  expect(everything(checked(larkfield).bytes)).not.toContain('targetmode="external"')
})

test('[BR8] notes copied from a brand template never leave: LibreOffice’s template, its notes, comments, link, author and the words in its logo', () => {
  expect(everything(larkfield)).toContain('secretnote')
  const { master, bytes } = checked(larkfield)
  const deck = toPptxOn(master, sampleDeck(measureOf(master)), { notes: true }).bytes
  for (const file of [bytes, deck]) expect(everything(file)).not.toMatch(/secret/)
})

const slides = sampleDeck(fontMeasure()).slides.slice(0, 3)

test('[BR8] no word of notes, comments, links, macros, properties, names or hidden shapes of any template is in any output', () => {
  const letters = fc.string({ unit: fc.constantFrom(...'bdfghjklmnpqrstvwxz'), minLength: 12, maxLength: 24 })
  fc.assert(fc.property(letters, (word) => {
    const { master, bytes, report } = checked(withWord(word))
    expect(everything(bytes)).not.toContain(word)
    expect(JSON.stringify(report)).not.toContain(word)
    expect(everything(toPptxOn(master, { title: 'T', company: 'C', language: 'en', day: '2026-01-01', findings: [], slides }, { notes: true }).bytes)).not.toContain(word)
  }), { numRuns: 25 })
})

test('[BR10] cleaning a cleaned master changes nothing, and the same template gives the same bytes', () => {
  for (const bytes of [larkfield, zipped(plain), withWord('xyzzyxyzzy'), zipped(templateFiles({ width: 9_144_000, height: 5_143_500 }))]) {
    const clean = checked(bytes).bytes
    expect(checked(bytes).bytes).toEqual(clean)
    expect(checked(clean).bytes).toEqual(clean)
    expect(masterBytes(keptMaster(clean))).toEqual(clean)
  }
})

test('[BR9] a picture keeps what is drawn and loses its words', () => {
  const logo = must(unzipSync(larkfield)['ppt/media/image1.png'])
  const withText = new Uint8Array([...logo.subarray(0, 33), ...chunk('tEXt', 'Author\0hidden'), ...logo.subarray(33), ...Buffer.from('hidden')])
  expect(text(must(cleanPicture(withText)).bytes)).not.toContain('hidden')
  expect(must(cleanPicture(withText)).bytes).toEqual(must(cleanPicture(logo)).bytes)
  const jfif = [0xff, 0xe0, 0, 16, ...Buffer.from('JFIF\0'), 1, 1, 0, 0, 1, 0, 1, 0, 0]
  const jpeg = Uint8Array.from([0xff, 0xd8, ...jfif, 0xff, 0xe1, 0, 8, ...Buffer.from('hidden'), 0xff, 0xfe, 0, 8, ...Buffer.from('hidden'), 0xff, 0xda, 0, 3, 1, 9, 9, 9, 0xff, 0xd9, ...Buffer.from('hidden')])
  expect([...must(cleanPicture(jpeg)).bytes]).toEqual([0xff, 0xd8, ...jfif, 0xff, 0xda, 0, 3, 1, 9, 9, 9, 0xff, 0xd9])
  const gif = Uint8Array.from([...Buffer.from('GIF89a'), 1, 0, 1, 0, 0, 0, 0, 0x21, 0xfe, 6, ...Buffer.from('hidden'), 0, 0x2c, 0, 0, 0, 0, 1, 0, 1, 0, 0, 2, 1, 0x44, 0, 0x3b])
  expect(text(must(cleanPicture(gif)).bytes)).not.toContain('hidden')
  expect(cleanPicture(new TextEncoder().encode('<svg onload="x"/>'))).toBeUndefined()
})

test('[BR3] what is no template, or a hostile one, is refused in a sentence', () => {
  const master = 'ppt/slideMasters/slideMaster1.xml'
  const say = (files: Readonly<Record<string, string | Uint8Array>>) => refusal(() => checked(zipped(files)))
  expect(refusal(() => checked(new TextEncoder().encode('no zip at all'))).message).toMatch(/^The template is a damaged packed file/)
  expect(say({ 'word/document.xml': '<w/>' }).message).toContain('is no PowerPoint file')
  expect(say({ ...plain, 'ppt/media/zeros.bin': new Uint8Array(40_000_000) })).toMatchObject({ code: 'too-large' })
  expect(say({ ...plain, '../../etc/passwd': 'x' }).message).toContain('leads out of the file')
  expect(say({ ...plain, [master]: `<!DOCTYPE x [<!ENTITY a "b">]>${plain[master]}` }).message).toContain('DOCTYPE')
  expect(say({ ...plain, [master]: must(plain[master]).replace('</p:cSld>', '') }).message).toContain('is not well-formed XML')
  expect(say({ ...plain, [master]: `<a>${'<b>'.repeat(5_000)}` }).message).toContain('is not well-formed XML')
  const { [master]: _, ...without } = plain
  expect(say(without).message).toContain('is missing')
  const many = Object.fromEntries(Array.from({ length: 10_000 }, (_, at) => [`ppt/slideLayouts/slideLayout${at + 9}.xml`, 'x']))
  expect(say({ ...plain, ...many }).code).toBe('too-large')
  const listed = must(plain[master]).replace(/<p:sldLayoutIdLst>.*<\/p:sldLayoutIdLst>/, `<p:sldLayoutIdLst>${'<p:sldLayoutId id="2147483649" r:id="rId1"/>'.repeat(10_000)}</p:sldLayoutIdLst>`)
  expect(say({ ...plain, [master]: listed }).message).toContain('lists 10,000 layouts')
  expect(say({ ...plain, 'ppt/presentation.xml': must(plain['ppt/presentation.xml']).replace('cx="12192000"', 'cx="12"') }).message).toContain('no size')
})

test('[BR3] a template with two parts of one name, or parts over each other, is refused', () => {
  const bytes = zipSync({ 'a.xml': new TextEncoder().encode('one'), 'b.xml': new TextEncoder().encode('two') })
  const twice = Uint8Array.from(Buffer.from(Buffer.from(bytes).toString('latin1').replaceAll('b.xml', 'a.xml'), 'latin1'))
  expect(refusal(() => checked(twice)).message).toContain('twice')
})

test('[BR4] a broken part that nothing needs does no harm', () => {
  expect(checked(zipped({ ...plain, 'ppt/slides/slide1.xml': '<broken', 'ppt/slides/_rels/slide1.xml.rels': '<!DOCTYPE x>', 'ppt/embeddings/deep.zip': zipped({ a: 'b' }) })).report.leftOut).toMatchObject({ slides: 1, embedded: 1 })
})

test('[BR5] slides of another size become 13 1/3 inches wide in proportion', () => {
  const { master } = checked(zipped(templateFiles({ width: 9_144_000, height: 6_858_000 })))
  expect(master.size).toEqual({ cx: 12_192_000, cy: 9_144_000 })
})

test('[BR23] what page, PDF and pictures take of a master is what its slides are drawn in, and a family that no style sheet can be told is ours', () => {
  const { worn } = checked(larkfield)
  expect(worn).toMatchObject({ colors: { paper: 'FFFFFF', ink: '16302A', accent: '006B3F' }, fonts: { title: 'Georgia', text: 'Arial' } })
  const dark = checked(zipped(templateFiles({ isDark: true, fonts: { title: 'Odd; } name', text: 'Verdana' } }))).worn
  expect(contrast(dark.colors.paper, 'FFFFFF')).toBeGreaterThan(contrast(dark.colors.paper, '000000'))
  expect(changesFor(givenRecords(), 'theme.add', { title: 'Dark', ...dark })).toHaveLength(1)
  expect(dark.fonts).toEqual({ title: 'Georgia', text: 'Verdana' })
})

test('[BR24] every word of a master that is in its files is there to be searched: what layouts show, their prompts and their names', () => {
  const texts = masterTexts(checked(larkfield).master).join('\n')
  expect(texts).toContain('Larkfield')
  expect(masterTexts(checked(zipped(plain)).master)).toContain('Two Content')
})

test('[BR11] the report tells what is used, what is missing, how fonts are measured, what changes and what is left out', () => {
  const { report } = checked(withWord('xyzzyxyzzy'))
  expect(report.used.map(({ ours, theirs }) => `${ours}: ${theirs}`)).toEqual([
    'cover: Title Slide', ...['statement-list', 'three-columns', 'timeline', 'release', 'lead-list', 'change-note', 'closing'].map((ours) => `${ours}: Title Only`), 'table: Title and Content', 'grid: Title and Content',
  ])
  expect(report.leftOut).toMatchObject({ slides: 1, notes: 3, comments: 3, macros: 1, externalLinks: 2, embedded: 1, unusedMedia: 1, personal: 4 })
  expect(report.remarks.map(({ sentence }) => sentence)).toContain('Left out: 2 links that lead out of the file.')
  const strange = checked(zipped(templateFiles({ fonts: { title: 'Larkfield Serif', text: 'Arial' }, width: 9_144_000, height: 5_143_500, footSize: 6, layouts: ['Title Slide'] }))).report
  const said = strange.remarks.map(({ sentence }) => sentence).join('\n')
  expect(said).toContain('a layout “Title and drawing” is added')
  expect(said).toContain('The slides are 10.00 by 5.63 inches and become 13.33 by 7.50')
  expect(said).toContain('no measures of Larkfield Serif: its text is measured as Georgia and 10% wider')
  expect(said).toContain('Text under 10 pt in “Title Slide” is set in 10 pt.')
})
