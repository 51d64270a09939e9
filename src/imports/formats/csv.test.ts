import { expect, test } from 'vitest'
import { findDialect, readCsv, split } from './csv.ts'

const rowsOf = (text: string) => split(text, findDialect(text)).rows

test('[IM3] comma, semicolon, tab and pipe are found, also where other separators stand in the cells', () => {
  for (const separator of [',', ';', '\t', '|']) {
    const text = [['Name', 'Price', 'Note'], ['A', '1', 'x'], ['B', '2', 'y']].map((row) => row.join(separator)).join('\n')
    expect(findDialect(text).separator).toBe(separator)
  }
  expect(findDialect('Name;Price;Note\nA;1,50;x, y and z\nB;2,75;p\n').separator).toBe(';')
  expect(findDialect('sep=|\nName|A,B\nx|1,2\n').separator).toBe('|')
  expect(readCsv('sep=;\nName;Age\nx;1\n').grid).toEqual({ columns: ['Name', 'Age'], rows: [['x', '1']], lines: [3] })
})

test('[IM3] quoting by doubled marks, by backslash and by apostrophes is found', () => {
  expect(rowsOf('a,b\n"x ""y"" z","1\n2"\n')).toEqual([['a', 'b'], ['x "y" z', '1\n2']])
  expect(rowsOf('a,b\n"x \\"y\\" z",2\n')).toEqual([['a', 'b'], ['x "y" z', '2']])
  expect(rowsOf("a,b\n'x, y',2\n'p','q'\n")).toEqual([['a', 'b'], ['x, y', '2'], ['p', 'q']])
  expect(rowsOf('a, "b, c"\n1, "2, 3"\n')).toEqual([['a', 'b, c'], ['1', '2, 3']])
})

test('[IM3] every kind of line end is one, and lines are counted through cells of several lines', () => {
  expect(split('a,b\r\n1,2\r\n', findDialect('a,b\r\n1,2\r\n')).rows).toEqual([['a', 'b'], ['1', '2']])
  expect(split('a,b\r1,2\r', findDialect('a,b\r1,2\r')).rows).toEqual([['a', 'b'], ['1', '2']])
  expect(readCsv('a,b\n"x\ny\nz",1\n\np,q\n').grid.lines).toEqual([2, 6])
})

test('[IM4] repeated column names are kept apart and empty ones named', () => {
  expect(readCsv('Labels,Labels,,Labels\na,b,c,d\n').grid.columns).toEqual(['Labels', 'Labels (2)', 'Column 3', 'Labels (3)'])
  expect(readCsv('A,A (2),A\n1,2,3\n').grid.columns).toEqual(['A', 'A (2)', 'A (3)'])
})

test('[IM5] ragged rows are told with their line and keep what they hold', () => {
  const { grid, odd } = readCsv('A,B,C\n1,2,3\n4,5\n6,7,8,9\n1,2,3,,\n')
  expect(odd.map(({ code, line }) => [code, line])).toEqual([['ragged-row', 3], ['ragged-row', 4]])
  expect(grid.columns).toEqual(['A', 'B', 'C', 'Beyond the heading (1)'])
  expect(grid.rows[2]).toEqual(['6', '7', '8', '9'])
})

test('[IM5] a mark that is never closed does not swallow the rest, and text after a closed one is kept', () => {
  const open = readCsv('A,B\n1,x\n2,"open\n3,z\n')
  expect(open.grid.rows).toEqual([['1', 'x'], ['2', '"open'], ['3', 'z']])
  expect(open.odd).toMatchObject([{ code: 'quote-open', line: 3 }])
  const after = readCsv('A,B\n1,"x" y\n')
  expect(after.grid.rows).toEqual([['1', 'xy']])
  expect(after.odd).toMatchObject([{ code: 'quote-damaged', line: 2 }])
})

test('[IM5] what stands above the heading is told and not read as rows', () => {
  const { grid, odd } = readCsv('https://tracker.example/list\n\nTask ID,Name,Due Date\n1,Launch,2026-01-02\n2,Blog,2026-01-03\n')
  expect(grid).toEqual({ columns: ['Task ID', 'Name', 'Due Date'], rows: [['1', 'Launch', '2026-01-02'], ['2', 'Blog', '2026-01-03']], lines: [4, 5] })
  expect(odd).toMatchObject([{ code: 'above-heading', line: 1 }])
})

test('[IM27] too many columns are refused with the line', () => {
  const wide = Array.from({ length: 10_000 }, (_, i) => `c${i}`).join(',')
  expect(() => readCsv(`${wide}\n${wide}\n`)).toThrow('has 10,000 columns, and 1,000 are the most that are read')
})
