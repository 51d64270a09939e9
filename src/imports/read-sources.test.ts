import { expect, test } from 'vitest'
import { Refusal } from '../core/kernel/refusal.ts'
import { text } from '../testing/plan-texts.ts'
import { readSources, type RowsTold } from './read-sources.ts'

const refused = (files: Parameters<typeof readSources>[0]): Refusal => {
  try {
    readSources(files)
  } catch (error) {
    if (error instanceof Refusal) return error
    throw error
  }
  throw new Error('It was read.')
}

test('[IM31] when nothing can be read, the refusal names file, place and reason', () => {
  expect(refused([])).toMatchObject({ code: 'invalid', message: 'No files were given, so there is nothing to read.' })
  expect(refused([text('empty.csv', '')]).message).toBe('Nothing could be read. empty.csv: the file is empty.')
  expect(refused([text('blank.yml', ' \n\n')]).message).toBe('Nothing could be read. blank.yml: the file is empty.')
  expect(refused([{ path: 'deck.pptx', bytes: Uint8Array.from([0x50, 0x4b, 3, 4, 0, 0]) }]).message).toContain('deck.pptx: the file is a damaged packed file')
  expect(refused([text('plan.json', '{"cards": [\n  {"name": "A",}\n]}')])).toMatchObject({ code: 'invalid', at: 'plan.json, line 2, column 16' })
  expect(refused([text('README.md', '# Hello\n\nNo plan here.\n')]).message).toContain('README.md was not read: it has no table')
  expect(refused([text('notes.txt', 'Just some words.\n')]).message).toContain('notes.txt was not read: it is of no kind that is known')
  expect(refused([text('heading.csv', 'Title,Owner\n')]).message).toContain('heading.csv')
})

test('[IM31] a file that gives nothing beside others is a remark of a reading', () => {
  const readings = readSources([text('a.csv', 'Title,When\nA,Q3 2026\n'), text('b.csv', ''), text('c.md', '# x\n'), text('d.json', '{"a": 1}')])
  expect(readings).toHaveLength(1)
  expect(readings[0]?.remarks.map(({ severity, code, place }) => [severity, code, place.file])).toEqual([['error', 'empty', 'b.csv'], ['error', 'no-table', 'd.json'], ['note', 'not-read', 'c.md']])
})

test('[IM27] too much at once is refused with the limit', () => {
  const bytes = new Uint8Array(65 * 1024 * 1024)
  expect(refused([{ path: 'big.csv', bytes }])).toMatchObject({ code: 'too-large', message: 'big.csv: the file is 65.0 MB, and 64.0 MB is the most that is read of one file. Split it, or leave it out.' })
  const most = bytes.subarray(0, 64 * 1024 * 1024)
  expect(refused(Array.from({ length: 5 }, (_, i) => ({ path: `big${i}.csv`, bytes: most }))).message).toContain('The files are 320.0 MB together')
  expect(refused([{ path: 'big.yaml', bytes: new TextEncoder().encode(`a: ${'x'.repeat(9 * 1024 * 1024)}`) }]).message).toContain('8.0 MB is the most that is read of this kind')
})

test('[IM37] a name with .. is shown and never opened', () => {
  const [reading] = readSources([text('../../etc/passwd.csv', 'Title,When\nA,Q3 2026\n')])
  expect(reading).toMatchObject({ title: 'passwd.csv', files: ['../../etc/passwd.csv'] })
})

test('[IM48] files of one name are sources of their own, known by their paths; one alone is known by its name', () => {
  const readings = readSources([text('north/plan.csv', 'Title\nA\n'), text('south/plan.csv', 'Title\nA\n'), text('south/other.csv', 'Title\nA\n')])
  expect(readings.map(({ title, files }) => [title, files[0]])).toEqual([['north/plan.csv', 'north/plan.csv'], ['south/plan.csv', 'south/plan.csv'], ['other.csv', 'south/other.csv']])
})

const rows = (many: number) => `Title\n${Array.from({ length: many }, (_, n) => `A ${n}\n`).join('')}`

test('[IM49] reading tells its rows, of how many, and its share of the whole', () => {
  const told: RowsTold[] = []
  readSources([text('a.csv', rows(2_500)), text('b.csv', rows(500))], {}, { file: () => {}, rows: (far) => told.push(far) })
  expect(told.map(({ rows: read, of, share }) => [read, of, share])).toEqual([[1_000, 2_500, 0.2], [2_000, 2_500, 0.4], [2_500, 2_500, 0.5], [3_000, 3_000, 1]])
})

test('[IM12] each kind of source in one folder is a reading of its own', () => {
  const readings = readSources([
    text('x/features.yml', 'a:\n  title: A\n  product_team: t\n  maturity: ga\n'),
    text('k/1-a/kep.yaml', 'title: A\nkep-number: 1\nauthors: ["@a"]\nowning-sig: s\nstatus: implemented\napprovers: ["@b"]\n'),
    text('1.2/README.md', '# v1.2\n\n| What | Who | When |\n|---|---|---|\n| v1.2.0 released | X | 2 March 2026 |\n'),
    text('one.csv', 'Title,When\nA,Q3 2026\n'),
    text('two.csv', 'Title,When\nA,Q3 2026\n'),
  ])
  expect(readings.map(({ shape, title }) => `${shape}: ${title}`)).toEqual(['handbook: Product data', 'keps: Enhancement proposals', 'release-calendar: Release calendars', 'table: one.csv', 'table: two.csv'])
})
