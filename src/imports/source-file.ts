import type { Remark } from '../core/plans/draft.ts'
import { readJson } from './formats/json.ts'
import { readMarkdown, type MarkdownText } from './formats/markdown-table.ts'
import { decodeText } from './formats/text.ts'
import type { Tree } from './formats/tree.ts'
import { Unreadable } from './formats/unreadable.ts'
import { readYaml } from './formats/yaml.ts'
import { placeIn } from './drafting.ts'
import { limits, megabytes } from './limits.ts'
import { isPacked, readWorkbook, type WorkbookSheet } from './workbook/read-workbook.ts'
import type { PlanFile } from './plan-file.ts'

export type Format = 'yaml' | 'json' | 'markdown' | 'ical' | 'csv' | 'sheet' | 'text'

/** A file on its way to a shape: its text, what its name and text say it is, and its content parsed once when first asked for. */
export interface SourceFile {
  /** As handed in, with forward slashes. */
  readonly path: string
  /** The last part of the path, without its endings: "features" of "data/features.yml". */
  readonly stem: string
  readonly folder: string
  readonly format: Format
  readonly text: string
  readonly remarks: Remark[]
  /** Content of a YAML or JSON file; undefined when it is empty or could not be read, which is then among `remarks`. */
  readonly tree: Tree | undefined
  readonly markdown: MarkdownText | undefined
  /** The table of a workbook's sheet. */
  readonly sheet?: WorkbookSheet
}

const formatsByEnding: Readonly<Record<string, Format>> = {
  yaml: 'yaml', yml: 'yaml', json: 'json', md: 'markdown', markdown: 'markdown', mdx: 'markdown', ics: 'ical', ical: 'ical', ifb: 'ical', csv: 'csv', tsv: 'csv', tab: 'csv',
}

/** Opens one file: a workbook as a file for each of its sheets, known as "plan.xlsx › Campaigns", any other as itself. */
export function openFiles(file: PlanFile): SourceFile[] {
  if (!isPacked(file.bytes)) return [openFile(file)]
  const path = file.path.replaceAll('\\', '/')
  const folder = path.slice(0, Math.max(path.lastIndexOf('/'), 0))
  const opened = (at: string, stem: string, remarks: Remark[], more: Partial<SourceFile>): SourceFile => ({
    path: at, stem, folder, format: 'text', text: '', remarks, tree: undefined, markdown: undefined, ...more,
  })
  try {
    const { sheets, odd } = readWorkbook(file.bytes)
    return sheets.map((sheet, i) => {
      const at = `${path} › ${sheet.name.replaceAll('/', '∕')}`
      const remarks = i > 0 ? [] : odd.map(({ severity, code, sentence }): Remark => ({ severity, code, place: placeIn(at), sentence }))
      return opened(at, sheet.name, remarks, { format: 'sheet', sheet })
    })
  } catch (error) {
    return [opened(path, path, [unreadable(path, error)], {})]
  }
}

/** Decodes and parses one file. Never throws for what is in it: what cannot be read is an error remark with its place and reason. */
function openFile({ path: given, bytes }: PlanFile): SourceFile {
  const path = given.replaceAll('\\', '/')
  const name = path.slice(path.lastIndexOf('/') + 1)
  const folder = path.slice(0, Math.max(path.lastIndexOf('/'), 0))
  const stem = name.replace(/\.[^.]*$/, '')
  const remarks: Remark[] = []
  const file = (format: Format, text: string, more: Partial<Pick<SourceFile, 'tree' | 'markdown'>> = {}): SourceFile => ({
    path, stem, folder, format, text, remarks, tree: undefined, markdown: undefined, ...more,
  })
  try {
    if (bytes.length === 0) throw new Unreadable('empty', 'is empty')
    const { text, odd } = decodeText(bytes)
    if (odd !== undefined) remarks.push({ severity: 'warning', code: 'encoding', place: placeIn(path, odd.line), sentence: `The file ${odd.sentence}.` })
    if (text.trim() === '') throw new Unreadable('empty', 'is empty')
    const format = formatsByEnding[name.slice(name.lastIndexOf('.') + 1).toLowerCase()] ?? formatOf(text)
    if ((format === 'yaml' || format === 'ical') && bytes.length > limits.treeBytes) {
      throw new Unreadable('too-large', `is ${megabytes(bytes.length)}, and ${megabytes(limits.treeBytes)} is the most that is read of this kind`)
    }
    if (format === 'markdown') {
      const markdown = readMarkdown(text)
      return file(format, text, { markdown })
    }
    if (format === 'yaml' || format === 'json') {
      const { tree, odd: met } = format === 'yaml' ? readYaml(text) : readJson(text)
      for (const one of met) remarks.push({ severity: one.severity, code: one.code, place: placeIn(path, one.line, one.column), sentence: one.sentence })
      return file(format, text, { tree })
    }
    return file(format, text)
  } catch (error) {
    remarks.push(unreadable(path, error))
    return file('text', '')
  }
}

/** The remark for a file that cannot be read: its name, the place and the reason. */
export function unreadable(path: string, error: unknown): Remark {
  const place = error instanceof Unreadable ? placeIn(path, error.line, error.column) : placeIn(path)
  const [code, why] =
    error instanceof Unreadable ? [error.code, error.message]
    : error instanceof RangeError ? ['too-deep', 'is nested too deeply, or is too large, to be read']
    : ['unreadable', `could not be read: ${error instanceof Error ? error.message : String(error)}`]
  const at = place.line === undefined ? '' : `, line ${place.line}${place.column === undefined ? '' : `, column ${place.column}`}`
  return { severity: 'error', code, place, sentence: `${path}${at}: the file ${why}.` }
}

function formatOf(text: string): Format {
  const start = text.slice(0, 4_096).trimStart()
  if (/^BEGIN:VCALENDAR/i.test(start)) return 'ical'
  if (/^[[{]/.test(start)) return 'json'
  if (/^(---\s*$|%YAML)/m.test(start.slice(0, 200)) || /^[\w-]+:\s*(\S.*)?$/m.test(start.split('\n', 1)[0] ?? '')) return 'yaml'
  if (/^\s*\|?\s*:?-{3,}:?\s*\|/m.test(start) || /^#{1,6}\s/m.test(start)) return 'markdown'
  const lines = start.split(/\r?\n|\r/).slice(0, 20)
  const [first = '', second = ''] = lines
  if ([',', ';', '\t', '|'].some((separator) => (second.trim() === '' ? first.split(separator).length > 3 : first.includes(separator) && second.includes(separator)))) return 'csv'
  return 'text'
}
