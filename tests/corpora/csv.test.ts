import { readdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'
import { readCsv } from '../../src/imports/formats/csv.ts'
import { decodeText } from '../../src/imports/formats/text.ts'
import { readSources } from '../../src/imports/read-sources.ts'

const folder = dirname(createRequire(import.meta.url).resolve('csv-spectrum'))
const names = readdirSync(join(folder, 'csvs')).filter((name) => name.endsWith('.csv')).map((name) => name.slice(0, -4))

test.each(names)('[IM35] csv-spectrum: %s comes out exactly', (name) => {
  const bytes = readFileSync(join(folder, 'csvs', `${name}.csv`))
  const { grid, odd } = readCsv(decodeText(bytes).text)
  expect(odd).toEqual([])
  expect(grid.rows.map((row) => Object.fromEntries(grid.columns.map((column, i) => [column, row[i]])))).toEqual(expected(name))
})

test('[IM35] each of them gives every row to the importer', () => {
  for (const name of names) {
    const bytes = readFileSync(join(folder, 'csvs', `${name}.csv`))
    const first = readCsv(decodeText(bytes).text).grid.columns[0] as string
    const [reading] = readSources([{ path: `${name}.csv`, bytes }], { columns: { [first]: 'title' } })
    expect(reading?.drafts.filter((draft) => draft.collection === 'items').length, name).toBe(readCsv(decodeText(bytes).text).grid.rows.length)
  }
})

/** The values as the corpus tells them. Of one file it tells another telephone number than the file has, and one row without a list. */
function expected(name: string): unknown {
  const told = JSON.parse(readFileSync(join(folder, 'json', `${name}.json`), 'utf8')) as object | object[]
  const rows = Array.isArray(told) ? told : [told]
  return name === 'location_coordinates' ? rows.map((row: object) => ({ ...row, 'Contact Phone Number': '2095257564' })) : rows
}
