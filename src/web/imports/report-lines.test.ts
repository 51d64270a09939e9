import { expect, test } from 'vitest'
import { opened, sentTo } from './mapping.ts'
import { type DryRunAnswer, reviewOf } from './report-lines.ts'

const item = { collection: 'items', source: 'plan.csv' }
const at = (line: number) => ({ file: 'plan.csv', line })
const answer: DryRunAnswer = {
  id: 'a', digest: 'd', asked: { mappings: [], renames: true }, hasFiles: true, sources: [],
  report: {
    sources: [], same: 7, renames: [], duplicates: [], dangling: [], outside: [],
    new: [{ ...item, key: 'B', title: 'B', place: at(5) }],
    changed: [{ ...item, key: 'A', id: '1', title: 'A', place: at(2), fields: [{ field: 'window', before: { start: '2027-02-01', end: '2027-02-28', precision: 'month' }, after: null }] }],
    gone: [{ ...item, key: 'C', id: '2', title: 'C', outcome: 'removed' }],
  } as never,
  remarks: [
    { severity: 'error', code: 'no-title', place: at(3), sentence: 'The row was not taken.' }, { severity: 'warning', code: 'date-ambiguous', place: at(5), sentence: 'Two ways.' },
    { severity: 'note', code: 'hidden', place: { file: 'plan.csv' }, sentence: 'Hidden.' },
  ],
}

test('[IS1] lines stand in the order of the file, each with the remarks of its row, and rows that were not taken between them', () => {
  const { lines, loose, counts } = reviewOf(answer, { labels: 'calendar', fiscalYearStart: undefined })
  expect(lines.map(({ kind, title, remarks, place }) => [kind, title, place?.line, remarks.length])).toEqual([['changed', 'A', 2, 0], ['held', '–', 3, 1], ['new', 'B', 5, 1], ['gone', 'C', undefined, 0]])
  expect(lines[0]?.fields).toEqual([{ word: 'date', before: 'Feb 2027' }])
  expect(loose.map(({ code }) => code)).toEqual(['hidden'])
  expect(counts).toEqual({ new: 1, changed: 1, renamed: 0, gone: 1, held: 1, same: 7 })
})

test('[IS2] what is said of a column is added to what was said before, and the last word holds', () => {
  const asked = opened(opened(sentTo(answer.asked, 'plan.csv', 'Notes', 'value'), 'plan.csv', ['Start', 'End'], true), 'plan.csv', ['Start', 'End'], false)
  expect(asked.mappings).toEqual([{ file: 'plan.csv', columns: { Notes: 'value' }, outside: [], inside: ['Start', 'End'] }])
})
