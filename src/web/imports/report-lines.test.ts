import { expect, test } from 'vitest'
import { opened, sentTo } from './mapping.ts'
import type { DryRunAnswer } from './answers.ts'
import { reviewOf } from './report-lines.ts'

const item = { collection: 'items', source: 'plan.csv' }
const at = (line: number) => ({ file: 'plan.csv', line })
const answer: DryRunAnswer = {
  id: 'a', digest: 'd', asked: { mappings: [], renames: true }, hasFiles: true, sources: [],
  report: {
    sources: [], same: 7, renames: [], duplicates: [], dangling: [], outside: [],
    new: [{ ...item, key: 'B', title: 'B', place: at(5), values: {} }],
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

test('[IS5] a new record is told by its values, with the same title elsewhere and what names nothing beside it', () => {
  const double = { ...item, key: 'b', title: 'b', place: at(9) }
  const values = { plan: 'P', kind: 'event', window: { start: '2027-02-01', end: '2027-02-28', precision: 'month' }, owner: 'Ana', status: 'under-way', budget: 12_000, own: { Channel: 'Paid' } }
  const place = { ...at(5), column: 'Part of' }
  const [line, undated] = reviewOf({
    ...answer, remarks: [{ severity: 'warning', code: 'dangling-reference', place, sentence: 'Told at length.' }],
    report: {
      ...answer.report, changed: [], gone: [], new: [{ ...item, key: 'B', title: 'B', place: at(5), values }, { ...double, values: { plan: 'P', kind: 'event' } }],
      duplicates: [{ title: 'B', plan: 'P', records: [{ ...item, key: 'B', title: 'B', place: at(5) }, double, { ...item, source: '', key: '', title: 'B' }] }],
      dangling: [{ ...item, key: 'B', title: 'B', place, field: 'parent', to: 'items', missing: 'Sumer' }],
    } as never,
  }, { labels: 'calendar', fiscalYearStart: undefined }).lines
  expect(line?.record).toEqual({ main: ['event', 'Feb 2027', 'Ana', 'Under way'], isUndated: false, rest: [{ word: 'budget', text: '12,000' }, { word: 'Channel', text: 'Paid' }] })
  expect(undated?.record?.isUndated).toBe(true)
  expect(line?.remarks.map(({ sentence }) => sentence)).toEqual(['Same title as line 9 and one in P. All are kept.', 'Part of names “Sumer”, and there is none. Kept as it was written.'])
})

test('[IS5] own fields are told one by one, and only those that differ', () => {
  const fields = [{ field: 'own', before: { Channel: 'Paid', Note: 'x', Old: 'gone' }, after: { Channel: 'Web', Note: 'x' } }]
  const [line] = reviewOf({ ...answer, report: { ...answer.report, new: [], gone: [], changed: [{ ...item, key: 'A', id: '1', title: 'A', place: at(2), fields }] } as never }, { labels: 'calendar', fiscalYearStart: undefined }).lines
  expect(line?.fields).toEqual([{ word: 'Channel', before: 'Paid', after: 'Web' }, { word: 'Old', before: 'gone' }])
})

test('[IS6] a column whose dates read two ways is told once, and its rows only which of their columns do', () => {
  const warning = { severity: 'warning' as const, code: 'date-ambiguous' }
  const { lines, twoWays, loose, ofSame } = reviewOf({
    ...answer,
    remarks: [
      { ...warning, place: { ...at(7), column: 'End' }, sentence: 'Long.' },
      { ...warning, place: { ...at(5), column: 'Start' }, sentence: 'Long.' }, { ...warning, place: { ...at(5), column: 'End' }, sentence: 'Long.' }, { ...warning, place: { ...at(5), column: 'Due' }, sentence: 'No order decides it.' },
      ...['Start', 'End'].map((column) => ({ severity: 'note' as const, code: 'date-order', place: { ...at(5), column }, sentence: `Both readings of ${column}.` })),
    ],
  }, { labels: 'calendar', fiscalYearStart: undefined })
  expect(lines.find(({ place }) => place?.line === 5)?.remarks.map(({ sentence }) => sentence)).toEqual(['Start and End read two ways.', 'No order decides it.'])
  expect([twoWays.length, loose, ofSame.map(({ sentence }) => sentence)]).toEqual([2, [], ['End reads two ways.']])
})
