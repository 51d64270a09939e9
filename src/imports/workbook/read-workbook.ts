import { type DenseWorkSheet, read, type WorkBook } from '@e965/xlsx'
import { zipSync } from 'fflate'
import type { Grid, Oddity } from '../formats/grid.ts'
import { Unreadable } from '../formats/unreadable.ts'
import { count, limits } from '../limits.ts'
import { kindOfFormat, type NumberKind } from './cell-value.ts'
import { gridOfSheet } from './sheet-grid.ts'
import { unpackParts } from './unpack-parts.ts'

/** One sheet with a table in it. */
export interface WorkbookSheet {
  readonly name: string
  readonly grid: Grid
  readonly odd: readonly Oddity[]
}

export interface WorkbookRead {
  readonly sheets: readonly WorkbookSheet[]
  /** Of the workbook as a whole. */
  readonly odd: readonly Oddity[]
}

/** Bytes that begin like a packed file. */
export function isPacked(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 0x03 && bytes[3] === 0x04
}

/**
 * The tables of an XLSX workbook. The package is unpacked and looked over by our own code first (`unpackParts`), and the library is given
 * only the parts that a table needs, as they were found there. Formulas are never computed; macros, links to other files, drawings and
 * hidden sheets are never read, and that they are there is told. Throws Unreadable with the reason. For the reading worker, which
 * limits its time and memory.
 */
export function readWorkbook(bytes: Uint8Array): WorkbookRead {
  const parts = unpackParts(bytes)
  checkKind(parts)
  const odd = aside(parts)
  const book = parse(parts)
  const visibility = book.Workbook?.Sheets ?? []
  const hidden = book.SheetNames.filter((_, i) => (visibility[i]?.Hidden ?? 0) !== 0)
  if (hidden.length > 0) odd.push({ severity: 'note', code: 'hidden-sheet', sentence: `The sheet${hidden.length === 1 ? '' : 's'} ${hidden.slice(0, 10).map((name) => JSON.stringify(name)).join(', ')} ${hidden.length === 1 ? 'is' : 'are'} hidden and ${hidden.length === 1 ? 'was' : 'were'} not read; show ${hidden.length === 1 ? 'it' : 'them'} in the workbook to have ${hidden.length === 1 ? 'it' : 'them'} read.` })
  const kinds = new Map<string, NumberKind>()
  const kind = (format: string) => {
    const known = kinds.get(format) ?? kindOfFormat(format)
    kinds.set(format, known)
    return known
  }
  const system = book.Workbook?.WBProps?.date1904 === true ? 1904 : 1900
  const sheets: WorkbookSheet[] = []
  for (const name of book.SheetNames) {
    const sheet = book.Sheets[name] as DenseWorkSheet | undefined
    if (hidden.includes(name)) continue
    // The library passes over a sheet that it cannot read.
    if (sheet === undefined) {
      odd.push({ severity: 'error', code: 'sheet-unread', sentence: `The sheet ${JSON.stringify(name)} is damaged and was not read.` })
      continue
    }
    const found = Array.isArray(sheet['!data']) ? gridOfSheet(sheet, { system, kind }) : undefined
    delete book.Sheets[name]
    if (found === undefined) odd.push({ severity: 'note', code: 'sheet-empty', sentence: `The sheet ${JSON.stringify(name)} has no cells with values.` })
    else sheets.push({ name, ...found })
  }
  if (sheets.length === 0) throw new Unreadable('empty', 'is a workbook without a visible sheet that has values')
  return { sheets, odd }
}

function checkKind(parts: ReadonlyMap<string, Uint8Array>): void {
  const names = [...parts.keys()].map((name) => name.toLowerCase())
  if (names.includes('xl/workbook.bin')) throw new Unreadable('not-a-workbook', 'is a binary workbook (XLSB); save it as XLSX or CSV')
  if (names.includes('content.xml') || names.includes('meta-inf/manifest.xml')) throw new Unreadable('not-a-workbook', 'is an OpenDocument file; save it as XLSX or CSV')
  if (names.some((name) => name.startsWith('index/') || name === 'index.zip')) throw new Unreadable('not-a-workbook', 'is a Numbers document; export it as XLSX or CSV')
  if (!names.includes('[content_types].xml') || !names.some((name) => /^\/?xl\/.*workbook.*\.xml$/.test(name) || name === 'workbook.xml')) {
    throw new Unreadable('not-a-workbook', 'is a packed file and no workbook; unpack it and give the plan files in it, or save the plan as XLSX or CSV')
  }
}

/** What lies beside the cells and is not read. */
function aside(parts: ReadonlyMap<string, Uint8Array>): Oddity[] {
  const has = (pattern: RegExp) => [...parts.keys()].some((name) => pattern.test(name))
  const odd: Oddity[] = []
  if (has(/vbaProject\.bin$/i)) odd.push({ severity: 'note', code: 'macros', sentence: 'The workbook holds macros; they were not read and are never run.' })
  if (has(/externalLinks\//i)) odd.push({ severity: 'note', code: 'external-links', sentence: 'The workbook links to other files; they were not opened, and values from them are those that were stored.' })
  return odd
}

/** What lies beside cells, what they are called and how they are shown. */
const besideCells = /(^|\/)(drawings|charts|chartsheets|diagrams|media|embeddings|theme|externalLinks|customXml|docProps|pivotTables|pivotCache|slicers|slicerCaches|timelines|activeX|ctrlProps|printerSettings|queryTables|tables|model)\//i

function parse(parts: Map<string, Uint8Array>): WorkBook {
  const kept: Record<string, Uint8Array> = {}
  for (const [name, content] of parts) {
    if (/\.(xml|rels)$/i.test(name) && !besideCells.test(name)) kept[name] = content
  }
  parts.clear()
  const texts = Object.entries(kept).find(([name]) => /sharedStrings[^/]*\.xml$/i.test(name))?.[1]
  const hasTexts = texts !== undefined && Buffer.from(texts.buffer, texts.byteOffset, texts.byteLength).includes('<si')
  try {
    const book = read(zipSync(kept, { level: 0 }), { type: 'array', dense: true, cellHTML: false, cellText: false, cellNF: true, cellStyles: true })
    if (book.SheetNames.length > limits.sheets) throw new Unreadable('too-large', `has ${count(book.SheetNames.length)} sheets, and ${limits.sheets} are the most that are read`)
    // And over shared texts that it cannot read.
    if (hasTexts && ((book as { Strings?: readonly unknown[] }).Strings?.length ?? 0) === 0) throw new Unreadable('unreadable', 'is a workbook whose texts (xl/sharedStrings.xml) cannot be read')
    return book
  } catch (error) {
    if (error instanceof Unreadable || error instanceof RangeError) throw error
    throw new Unreadable('unreadable', `cannot be read as a workbook: ${error instanceof Error ? error.message : String(error)}`)
  }
}
