import { expect, test } from 'vitest'
import { parse } from 'yaml'
import type { PartedTable } from '../../lib/parted-table.ts'
import { handbookYaml } from './handbook-yaml.ts'
import { tableFile } from './table-files.ts'

const table: PartedTable = { title: 'Feature maturity', columns: ['Feature', 'Maturity'], parts: [{ title: 'Relay | core', note: 'Rasa', rows: [['=1+1', 'GA'], ['<b>Sync</b>, too', 'Beta']] }], notes: ['2 features in all.'] }

test('[PD12] a page says the same in each format, and a sign that one would run or take for its own is text', () => {
  expect(tableFile(table, 'md')).toBe('# Feature maturity\n\n## Relay \\| core\n\nRasa\n\n| Feature | Maturity |\n| --- | --- |\n| =1+1 | GA |\n| &lt;b\\>Sync&lt;/b\\>, too | Beta |\n\n2 features in all.\n')
  expect(tableFile(table, 'csv')).toBe('\uFEFFGroup,Feature,Maturity\r\nRelay | core,\'=1+1,GA\r\nRelay | core,"<b>Sync</b>, too",Beta\r\n')
  const plain = { title: 'Feature maturity', notes: ['2 features in all.'], parts: [{ title: 'Relay | core', note: 'Rasa', rows: [{ Feature: '=1+1', Maturity: 'GA' }, { Feature: '<b>Sync</b>, too', Maturity: 'Beta' }] }] }
  expect(JSON.parse(tableFile(table, 'json'))).toEqual(plain)
  expect(parse(tableFile(table, 'yaml'))).toEqual(plain)
})

test('[PD12] a file of the handbook keeps texts that look like something else, and the same list twice', () => {
  const labels = ['team/a', 'true', '1.10', 'no', '# x', ' edge ']
  const records = { one: { title: 'yes', issue_labels: labels }, two: { title: '2021-11-12', issue_labels: labels }, '1': { title: 'multi\nline: text' } }
  const yaml = handbookYaml('product_teams', records)
  expect(yaml.split('\n')[0]).toBe('# yaml-language-server: $schema=../schema/product_teams.schema.json')
  expect(parse(yaml)).toEqual(records)
  expect(parse(handbookYaml('features', {}))).toEqual({})
})
