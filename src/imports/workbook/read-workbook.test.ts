import { expect, test } from 'vitest'
import { only } from '../../testing/plan-texts.ts'
import { bookParts, packed, sheetXml, workbook } from '../../testing/workbooks.ts'
import type { ReadOptions } from '../plan-file.ts'
import { readSources } from '../read-sources.ts'

const read = (bytes: Uint8Array, options: ReadOptions = {}) => readSources([{ path: 'plans/fy28.xlsx', bytes }], options)
const windowOf = (bytes: Uint8Array, key: string, options: ReadOptions = {}) => only(read(bytes, options)[0], 'items', key).fields['window']

test('[XL1] each visible sheet with values is a table of its own, known by file and sheet, with the row that each record stands in', () => {
  const readings = read(workbook({ Campaigns: [['Title', 'When', 'Budget'], ['Spring launch', 'Q2 2027', 1200.5], [], ['Summer fair', 'Jul 2027']], Empty: [], Events: [['Name', 'City', 'Country'], ['Canvas Days', 'Brno', 'Czechia']] }))
  expect(readings.map(({ title, shape, files }) => [title, shape, files])).toEqual([['fy28.xlsx › Campaigns', 'table', ['plans/fy28.xlsx › Campaigns']], ['fy28.xlsx › Events', 'table', ['plans/fy28.xlsx › Events']]])
  expect(only(readings[0], 'items', 'Spring launch')).toMatchObject({ fields: { budget: 1200.5, window: { start: '2027-04-01', end: '2027-06-30', precision: 'quarter' } }, place: { file: 'plans/fy28.xlsx › Campaigns', line: 2 } })
  expect(only(readings[0], 'items', 'Summer fair').place.line).toBe(4)
  expect(only(readings[1], 'items', 'Canvas Days').fields['kind']).toBe('event')
  expect(readings[0]?.remarks.map(({ code, sentence }) => [code, sentence])).toEqual([['sheet-empty', 'The sheet "Empty" has no cells with values.']])
})

test('[XL1] hidden sheets are told and not read, and a tracker’s export is known in a workbook too', () => {
  const readings = read(workbook({ Cards: [['Card ID', 'Card Name', 'List Name', 'Board Name'], ['1', 'Post', 'Doing', 'B']], Lists: [['Name'], ['x']] }, (_, book) => (book.Workbook = { Sheets: [{}, { Hidden: 1 }] })))
  expect(readings.map(({ shape }) => shape)).toEqual(['trello-cards'])
  expect(readings[0]?.remarks.map(({ code, sentence }) => [code, sentence])).toEqual([['hidden-sheet', 'The sheet "Lists" is hidden and was not read; show it in the workbook to have it read.']])
})

const dated = (serial: number, format: string, year1904 = false) => workbook({ S: [['Title', 'Date'], ['A', serial]] }, (sheets, book) => {
  Object.assign(sheets['S']?.['B2'] as object, { z: format })
  if (year1904) book.Workbook = { WBProps: { date1904: true } }
})

test('[XL2] a serial number is the day that it shows, and no more sure than its format', () => {
  expect(windowOf(dated(46_023, 'yyyy-mm-dd'), 'A')).toEqual({ start: '2026-01-01', end: '2026-01-01', precision: 'day' })
  expect(windowOf(dated(46_023, 'm/d/yy'), 'A')).toEqual({ start: '2026-01-01', end: '2026-01-01', precision: 'day' })
  expect(windowOf(dated(46_082, 'mmm yyyy'), 'A')).toEqual({ start: '2026-03-01', end: '2026-03-31', precision: 'month' })
  expect(windowOf(dated(46_023, '[$-409]dddd, mmmm d, yyyy;@'), 'A')).toMatchObject({ start: '2026-01-01', precision: 'day' })
  expect(windowOf(dated(46_023, 'yyyy'), 'A')).toEqual({ start: '2026-01-01', end: '2026-12-31', precision: 'year' })
  expect(windowOf(dated(44_561, 'yyyy-mm-dd', true), 'A')).toEqual({ start: '2026-01-01', end: '2026-01-01', precision: 'day' })
  expect(windowOf(dated(46_023.5, 'yyyy-mm-dd hh:mm'), 'A')).toEqual({ start: '2026-01-01', end: '2026-01-01', precision: 'day' })
  const timed = (serial: number, format: string) => (only(read(dated(serial, format))[0], 'items', 'A').fields['own'] as Record<string, unknown>)['Date']
  expect(timed(0.604_166_666, 'hh:mm')).toBe('14:30:00')
  expect(timed(1.5, '[h]:mm')).toBe('36:00:00')
  expect(timed(60, 'yyyy-mm-dd')).toBe(60)
  expect(timed(12.5, '0.00" days"')).toBe(12.5)
})

test('[XL3] merged cells stand for each of their rows, and hidden rows and columns are read and told', () => {
  const bytes = workbook({ S: [['Team', 'Title', 'Note'], ['Search', 'A', 'x'], [null, 'B', 'y'], [null, 'C', 'z'], ['Core', 'D']] }, ({ S }) => {
    if (S === undefined) return
    S['!merges'] = [{ s: { r: 1, c: 0 }, e: { r: 3, c: 0 } }, { s: { r: 4, c: 1 }, e: { r: 4, c: 2 } }]
    S['!rows'] = [{}, {}, { hidden: true }]
    S['!cols'] = [{}, {}, { hidden: true }]
  })
  const [reading] = read(bytes)
  for (const key of ['A', 'B', 'C']) expect(only(reading, 'items', key).references['teams'], key).toEqual([{ collection: 'teams', key: 'team:search' }])
  expect(reading?.remarks.map(({ code, place, sentence }) => [code, place.line, sentence])).toEqual([
    ['merged', 2, 'A2:A4 is merged over several rows; each of the rows was given the value.'],
    ['hidden', 3, 'Row 3 is hidden in the sheet and was read like the others.'],
    ['hidden', undefined, 'Column C is hidden in the sheet and was read like the others.'],
  ])
})

test('[XL4] a formula gives its stored value; without one, and where a cell shows an error, nothing is taken and the place is told', () => {
  const rows = '<sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>Title</t></is></c><c r="B1" t="inlineStr"><is><t>Budget</t></is></c></row>'
    + '<row r="2"><c r="A2" t="inlineStr"><is><t>A</t></is></c><c r="B2"><f>1+2</f><v>3</v></c></row><row r="3"><c r="A3" t="str"><f>UPPER("b")</f><v>B</v></c><c r="B3"><f>B2*2</f></c></row>'
    + '<row r="4"><c r="A4" t="inlineStr"><is><t>C</t></is></c><c r="B4" t="e"><v>#REF!</v></c></row></sheetData>'
  const [reading] = read(packed(bookParts(rows)))
  expect(only(reading, 'items', 'A').fields['budget']).toBe(3)
  expect(only(reading, 'items', 'B').fields['budget']).toBeUndefined()
  expect(only(reading, 'items', 'C').fields['own']).toBeUndefined()
  expect(reading?.remarks.map(({ severity, code, place, sentence }) => [severity, code, place.line, sentence.slice(0, 40)])).toEqual([
    ['warning', 'formula-unsaved', 3, 'B3 holds a formula without a stored valu'], ['warning', 'cell-error', 4, 'B4 shows an error in place of a value, s'],
  ])
})

test('[XL4] macros and links to other files are never opened, and told', () => {
  const more = [{ name: 'xl/vbaProject.bin', content: 'x' }, { name: 'xl/externalLinks/externalLink1.xml', content: '<externalLink/>' }]
  const [reading] = read(packed(bookParts(sheetXml([['Title'], ['A']]), more)))
  expect(reading?.remarks.map(({ code }) => code)).toEqual(['macros', 'external-links'])
  expect(only(reading, 'items', 'A')).toBeDefined()
})

test('[XL5] a title above the heading, empty rows and empty columns around the table are left out', () => {
  const [reading] = read(workbook({ S: [['FY28 plan'], [], [null, 'Title', null, 'When', 'Owner'], [], [null, 'A', null, '2027-01-05', 'Ana Bell'], [null, null, null], [null, 'B', null, '2027-02-05', 'Ben Ode']] }))
  expect(reading?.columns['items']?.filter(({ samples }) => samples !== undefined).map(({ column, field }) => [column, field])).toEqual([['Title', 'title'], ['When', 'window'], ['Owner', 'owner']])
  expect(only(reading, 'items', 'B').place.line).toBe(7)
  expect(reading?.remarks).toMatchObject([{ code: 'above-heading', place: { line: 1 } }])
})

test('[XL5] text cells stay as they were written, whatever they look like', () => {
  const [reading] = read(workbook({ S: [['Title', 'Version', 'Note'], ['007', '1.30', '=SUM(A1)'], ['A\nB', 'ünïcödé 🎯', ' x ']] }))
  expect(only(reading, 'items', '007').fields).toMatchObject({ title: '007', own: { Note: '=SUM(A1)' } })
  expect(reading?.remarks.map(({ code }) => code)).toEqual(['formula'])
})
