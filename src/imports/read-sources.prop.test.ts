import fc from 'fast-check'
import { expect, test } from 'vitest'
import { Refusal } from '../core/kernel/refusal.ts'
import { misfits } from '../testing/drafts-fit.ts'
import { readSources } from './read-sources.ts'

const endings = ['csv', 'yml', 'json', 'md', 'ics', 'txt', '']
const names = ['plan', 'features', 'product_teams', 'people', 'kep', 'README', 'exceptions', '../up', '__proto__']
const path = fc.tuple(fc.constantFrom(...names), fc.constantFrom(...endings)).map(([name, ending]) => (ending === '' ? name : `${name}.${ending}`))

/** Texts near to what importers know, so that more than the first check is met. */
const scraps = fc.constantFrom(
  'title: x\n', 'name', ': ', '- ', '\n', '\n  ', ',', '"', '""', '|', '|---|\n', '| What | Who | When |\n|---|---|---|\n', 'v1.2.0 released', '2026-01-02', 'FY27', 'TBD', '{', '}', '[', ']', '"a": ',
  '&a ', '*a', '<<: ', '__proto__', 'constructor', 'kep-number: 1\nowning-sig: a\nstatus: implemented\n', 'milestone:\n  beta: 1.2\n', 'maturity: ga\n', 'product_team: x\n', 'compatibility:\n  a: true\n',
  'BEGIN:VCALENDAR\n', 'BEGIN:VEVENT\nSUMMARY:x\nDTSTART:20260101\n', 'RRULE:FREQ=DAILY\n', 'END:VEVENT\n', '{"lists":[],"cards":[{"name":"a","idList":"b"}]}', 'Title,Start,End\n', '=1+1', '\ud800', '€', '\t', '\u0000', '#', '**',
)

const outcome = (files: { path: string; bytes: Uint8Array }[]): string[] => {
  try {
    return misfits(readSources(files, { today: '2026-01-01' }))
  } catch (error) {
    if (error instanceof Refusal && error.message.includes(files[0]?.path.split('/').at(-1) ?? '')) return []
    if (error instanceof Refusal && files.length > 1) return []
    throw error
  }
}

test('[IM34] any bytes under any name end in readings that fit, or in a refusal that names the file', () => {
  fc.assert(fc.property(path, fc.uint8Array({ maxLength: 400 }), (name, bytes) => {
      expect(outcome([{ path: name, bytes }])).toEqual([])
    }), { numRuns: 300 })
})

test('[IM34] so do texts made of what importers look for', () => {
  const content = fc.array(fc.oneof(scraps, fc.string({ maxLength: 6 })), { maxLength: 40 }).map((parts) => new TextEncoder().encode(parts.join('')))
  fc.assert(fc.property(fc.array(fc.record({ path, bytes: content }), { minLength: 1, maxLength: 3 }), (files) => {
      expect(outcome(files)).toEqual([])
    }), { numRuns: 1_500 })
})

test('[IM34] tables of any cells under any mapping fit', () => {
  const cell = fc.oneof(fc.string({ maxLength: 20 }), fc.constantFrom('2026-01-02', 'Q3 2026', 'Done', 'Beta', 'a@b.example', '1,200', '=x', 'x'.repeat(600), '  '))
  const fields = fc.constantFrom('key', 'title', 'kind', 'start', 'end', 'window', 'owner', 'people', 'teams', 'status', 'summary', 'value', 'maturity', 'release', 'parent', 'documentationLink', 'product', 'regions', 'labels', 'budget', 'problem', 'cost', 'outsideTitle', 'own', 'ignore')
  fc.assert(
    fc.property(fc.array(fc.array(cell, { minLength: 4, maxLength: 4 }), { minLength: 1, maxLength: 5 }), fc.array(fields, { minLength: 4, maxLength: 4 }), (rows, mapping) => {
      const lines = [['T', 'A', 'B', 'C', 'D'], ...rows.map((row, i) => [`Row ${i}`, ...row])].map((row) => row.map((one) => `"${one.replaceAll('"', '""')}"`).join(','))
      const columns = { T: 'title', A: mapping[0] as string, B: mapping[1] as string, C: mapping[2] as string, D: mapping[3] as string }
      try {
        expect(misfits(readSources([{ path: 'a.csv', bytes: new TextEncoder().encode(lines.join('\n')) }], { columns }))).toEqual([])
      } catch (error) {
        if (!(error instanceof Refusal)) throw error
      }
    }),
    { numRuns: 500 },
  )
})
