import { zipSync } from 'fflate'
import { expect, test } from 'vitest'
import { bookParts, packed, type PackedEntry, sheetXml, workbook } from '../../testing/workbooks.ts'
import { limits } from '../limits.ts'
import { readSources } from '../read-sources.ts'

const plain = sheetXml([['Title'], ['A']])
const sheet = 'xl/worksheets/sheet1.xml'
const said = (bytes: Uint8Array): string => {
  try {
    return `read: ${readSources([{ path: 'plan.xlsx', bytes }]).flatMap(({ remarks }) => remarks.map(({ sentence }) => sentence)).join(' ')}`
  } catch (error) {
    return (error as Error).message
  }
}
const withSheet = (entry: Partial<PackedEntry>) => packed(bookParts(plain).map((one) => (one.name === sheet ? { ...one, ...entry } : one)))

test('[XL6] the workbook that the hostile ones are made of is read', () => {
  expect(said(packed(bookParts(plain)))).toBe('read: ')
})

test('[XL6] a bomb is refused before it is unpacked: by how tightly it is packed, and by its size with all others', () => {
  expect(said(withSheet({ content: ' '.repeat(3_000_000) }))).toMatch(/^Nothing could be read. plan.xlsx: the file holds "xl\/worksheets\/sheet1.xml", which unpacks to [\d,]+ times its size, and 150 times is the most that is read; nothing of it was read\.$/)
  const halves = Array.from({ length: 300 }, (_, i) => ({ name: `xl/media/${i}.bin`, content: new Uint8Array(), size: 1_000_000, crc: 0 }))
  expect(said(packed([...bookParts(plain), ...halves]))).toContain('unpacks to more than 256.0 MB')
})

test('[XL6] what unpacks to more, or less, than it says is stopped there', () => {
  expect(said(withSheet({ content: 'x'.repeat(5_000), size: 100 }))).toContain('which unpacks to more than the 100 bytes that it says')
  expect(said(withSheet({ content: 'xy', size: 5_000 }))).toContain('which says that it has 5,000 bytes and has 2')
  expect(said(withSheet({ crc: 1 }))).toContain('whose checksum is wrong')
  expect(said(withSheet({ method: 0, content: 'abc', size: 9 }))).toContain('says that it has 9 bytes')
})

test('[XL6] entries that lie over each other, or are there twice, are refused by name', () => {
  expect(said(packed([...bookParts(plain), { name: 'xl/other.xml', content: '', localName: 'xl/other.xml', over: sheet }]))).toMatch(/"xl\/other.xml", which calls itself "xl\/worksheets\/sheet1.xml"/)
  const twice = bookParts(plain).flatMap((one) => (one.name === sheet ? [one, { ...one, over: sheet }] : [one]))
  expect(said(packed(twice))).toContain('holds "xl/worksheets/sheet1.xml" twice')
  const inside: PackedEntry = { name: 'a', method: 0, content: packed([{ name: 'b', method: 0, content: 'x' }]) }
  expect(said(overlapping(inside))).toContain('lies over another entry')
})

/** An entry whose bytes hold another entry's header, which the directory names too. */
function overlapping(outer: PackedEntry): Uint8Array {
  const bytes = packed([outer, { name: 'b', method: 0, content: 'x' }])
  const view = new DataView(bytes.buffer)
  // The directory's second entry is pointed at the header that lies inside the first entry.
  for (let at = bytes.length - 22; at > 0; at--) {
    if (view.getUint32(at, true) !== 0x02014b50) continue
    view.setUint32(at + 42, 30 + 1, true)
    return bytes
  }
  return bytes
}

test('[XL6] files packed into it, locked entries, too many of them and unknown packing are refused', () => {
  expect(said(packed([...bookParts(plain), { name: 'xl/embeddings/inner.xlsx', content: workbook({ S: [['A']] }), method: 0 }]))).toContain('"xl/embeddings/inner.xlsx", which is a packed file itself')
  expect(said(withSheet({ flags: 1 }))).toContain('which is locked with a password')
  expect(said(withSheet({ method: 12 }))).toContain('packed in a way that is not read')
  expect(said(packed(Array.from({ length: limits.zipEntries + 1 }, (_, i) => ({ name: `${i}`, content: '' }))))).toContain('holds 5,001 packed files, and 5,000 are the most')
})

test('[XL6] a file that was cut off, or to which something was added, is refused', () => {
  const bytes = packed(bookParts(plain))
  for (const cut of [5, 22, 100, bytes.length >> 1]) expect(said(bytes.subarray(0, bytes.length - cut)), `${cut}`).toContain('it has no end, so it was cut off or something was added to it')
  expect(said(packed(bookParts(plain), { after: 'more' }))).toContain('something was added')
  expect(said(packed(bookParts(plain), { many: 3 }))).toContain('its directory cannot be followed')
  expect(said(packed(bookParts(plain), { many: 9 }))).toContain('its directory is shorter than it says')
  expect(said(packed(bookParts(plain), { comment: 'made by hand' }))).toBe('read: ')
})

test('[XL7] XML that could make more of itself, or is not what it says, is refused with the part and the place', () => {
  const laughs = `<!DOCTYPE lolz [<!ENTITY lol "lol"><!ENTITY lol2 "&lol;&lol;">]>`
  expect(said(withSheet({ content: `<?xml version="1.0"?>${laughs}<worksheet/>` }))).toContain('"xl/worksheets/sheet1.xml", whose XML has a DOCTYPE at byte 21, which no office file needs')
  expect(said(withSheet({ content: `<worksheet>${'<a/>'.repeat(10)}<!ENTITY x "y"></worksheet>` }))).toContain('whose XML has a ENTITY')
  expect(said(withSheet({ content: Buffer.from(`\ufeff<?xml version="1.0"?>${laughs}<worksheet/>`, 'utf16le') }))).toContain('whose XML is not UTF-8')
  expect(said(withSheet({ content: '<?xml version="1.0" encoding="UTF-7"?><worksheet/>' }))).toContain('whose XML says that it is "UTF-7" and not UTF-8')
})

test('[XL8] a sheet that cannot be read is an error with its name, and never a sheet that is not there', () => {
  expect(said(withSheet({ content: '' }))).toMatch(/^Nothing could be read/)
  const broken = [...bookParts('<sheetData><row r="1"><c r="A1" t="s"><v>7</v></c></row></sheetData>'), { name: 'xl/sharedStrings.xml', content: '<sst><si><t>x</t></si></sst>' }]
  expect(said(packed(broken))).toMatch(/^Nothing could be read/)
})

test('[XL8] too many columns, cells far out, and merges over everything end with a sentence or are read as they are', () => {
  const columns = sheetXml([Array.from({ length: limits.columns + 1 }, (_, i) => `C${i}`), ['x']])
  expect(said(packed(bookParts(columns)))).toContain('has 1,001 columns, and 1,000 are the most that are read')
  const far = '<sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>Title</t></is></c></row><row r="1048576"><c r="A1048576" t="inlineStr"><is><t>A</t></is></c></row></sheetData>'
  expect(said(packed(bookParts(`<dimension ref="A1:XFD1048576"/>${far}`)))).toBe('read: ')
  const merges = `<mergeCells>${Array.from({ length: 3_000 }, () => '<mergeCell ref="B1:B1048576"/>').join('')}</mergeCells>`
  expect(said(packed(bookParts(`${plain}${merges}`)))).toBe('read: ')
})

const zip = (names: readonly string[]) => zipSync(Object.fromEntries(names.map((name) => [name, new TextEncoder().encode('x')])))

test('[XL9] packed files that are no workbook are told by what they are, and what to do', () => {
  expect(said(zip(['plan.csv']))).toContain('is a packed file and no workbook; unpack it and give the plan files in it')
  expect(said(zip(['[Content_Types].xml', 'word/document.xml']))).toContain('is a packed file and no workbook')
  expect(said(zip(['content.xml', 'META-INF/manifest.xml']))).toContain('is an OpenDocument file; save it as XLSX or CSV')
  expect(said(zip(['[Content_Types].xml', 'xl/workbook.bin']))).toContain('is a binary workbook (XLSB)')
  expect(said(zip(['Index/Document.iwa']))).toContain('is a Numbers document')
  expect(said(new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 0]))).toContain('locked with a password')
})
