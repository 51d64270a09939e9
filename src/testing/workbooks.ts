import { utils, write, type WorkBook, type WorkSheet } from '@e965/xlsx'
import { crc32, deflateRawSync } from 'node:zlib'
import { must } from '../lib/must.ts'

/** A workbook with these sheets, as a spreadsheet program writes it. `change` may alter the sheets and the book before it is written. */
export function workbook(sheets: Readonly<Record<string, readonly (readonly unknown[])[]>>, change: (sheets: Record<string, WorkSheet>, book: WorkBook) => void = () => {}): Uint8Array {
  const book = utils.book_new()
  for (const [name, rows] of Object.entries(sheets)) utils.book_append_sheet(book, utils.aoa_to_sheet(rows as unknown[][]), name)
  change(book.Sheets, book)
  return new Uint8Array(write(book, { type: 'array', compression: true, bookSST: true }) as ArrayBuffer)
}

/** One entry of a packed file, whose headers may lie. */
export interface PackedEntry {
  readonly name: string
  readonly content: string | Uint8Array
  readonly size?: number
  readonly crc?: number
  readonly flags?: number
  readonly method?: number
  /** Name in the local header, where that is another. */
  readonly localName?: string
  /** Points at the local header of an entry before it, in place of one of its own. */
  readonly over?: string
}

/** A packed file, byte by byte as APPNOTE has it, so that any of it can be wrong. */
export function packed(entries: readonly PackedEntry[], end: { readonly many?: number; readonly comment?: string; readonly after?: string } = {}): Uint8Array {
  const chunks: Buffer[] = []
  const starts = new Map<string, number>()
  const directory: Buffer[] = []
  let at = 0
  for (const entry of entries) {
    const content = Buffer.from(entry.content)
    const method = entry.method ?? 8
    const data = method === 8 ? deflateRawSync(content) : content
    const common = numbers([20, 2], [entry.flags ?? 0, 2], [method, 2], [0, 2], [33, 2], [entry.crc ?? crc32(content), 4], [data.length, 4], [entry.size ?? content.length, 4])
    const name = Buffer.from(entry.name)
    const start = entry.over === undefined ? at : must(starts.get(entry.over))
    if (entry.over === undefined) {
      const local = Buffer.from(entry.localName ?? entry.name)
      const written = Buffer.concat([numbers([0x04034b50, 4]), common, numbers([local.length, 2], [0, 2]), local, data])
      chunks.push(written)
      starts.set(entry.name, at)
      at += written.length
    }
    directory.push(Buffer.concat([numbers([0x02014b50, 4], [20, 2]), common, numbers([name.length, 2], [0, 2], [0, 2], [0, 2], [0, 2], [0, 4], [start, 4]), name]))
  }
  const listed = Buffer.concat(directory)
  const comment = Buffer.from(end.comment ?? '')
  const many = end.many ?? entries.length
  const last = Buffer.concat([numbers([0x06054b50, 4], [0, 2], [0, 2], [many, 2], [many, 2], [listed.length, 4], [at, 4], [comment.length, 2]), comment])
  return new Uint8Array(Buffer.concat([...chunks, listed, last, Buffer.from(end.after ?? '')]))
}

function numbers(...fields: readonly (readonly [value: number, bytes: 2 | 4])[]): Buffer {
  return Buffer.concat(fields.map(([value, bytes]) => {
    const field = Buffer.alloc(bytes)
    if (bytes === 2) field.writeUInt16LE(value)
    else field.writeUInt32LE(value)
    return field
  }))
}

const relationships = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'

/** The parts of a plain workbook with one sheet, written by hand: `sheet` is the XML inside `<worksheet>`. */
export function bookParts(sheet: string, more: readonly PackedEntry[] = []): PackedEntry[] {
  return [
    { name: '[Content_Types].xml', content: '<?xml version="1.0" encoding="UTF-8"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/></Types>' },
    { name: '_rels/.rels', content: `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${relationships}/officeDocument" Target="xl/workbook.xml"/></Relationships>` },
    { name: 'xl/workbook.xml', content: `<workbook xmlns="${main}" xmlns:r="${relationships}"><sheets><sheet name="Plan" sheetId="1" r:id="rId1"/></sheets></workbook>` },
    { name: 'xl/_rels/workbook.xml.rels', content: `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${relationships}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>` },
    { name: 'xl/worksheets/sheet1.xml', content: `<worksheet xmlns="${main}">${sheet}</worksheet>` },
    ...more,
  ]
}

const inlineText = (text: string) => `<c t="inlineStr"><is><t>${text}</t></is></c>`

/** Rows of inline texts as a sheet's XML. */
export function sheetXml(rows: readonly (readonly string[])[]): string {
  return `<sheetData>${rows.map((row) => `<row>${row.map(inlineText).join('')}</row>`).join('')}</sheetData>`
}
