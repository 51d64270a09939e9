import { expect, test } from 'vitest'
import { State } from '../core/kernel/state.ts'
import { metricPeriod } from '../core/metrics/metric-periods.ts'
import { figureIn } from './metric-figure.ts'
import { readMetricValues } from './metric-values.ts'

const metrics = [{ id: 'starts', title: 'Trial starts', unit: 'starts', every: 'week' }, { id: 'share', title: 'Opened', unit: '%', every: 'month' }] as const
const read = (text: string, only?: string) => readMetricValues(new TextEncoder().encode(text), { file: 'v.csv', metrics, only, today: '2026-11-29', style: { labels: 'calendar' }, periodOf: (metric, day) => metricPeriod(State.empty, metric, day) })
const told = ({ remarks }: ReturnType<typeof read>) => remarks.map(({ severity, place, sentence }) => `${severity} ${place.line ?? '-'} ${sentence}`)
const value = (text: string) => { const found = figureIn(text); return found.kind === 'figure' ? found.value : found.kind }

test('[MC5] a file has a column for each metric, or one for the metric and one for the value, with parts', () => {
  expect(read('Week,Trial starts\n2026-11-02,282\n2026-11-09,"1,286"\n').values).toEqual([{ metric: 'starts', day: '2026-11-02', value: 282, line: 2 }, { metric: 'starts', day: '2026-11-09', value: 1286, line: 3 }])
  const long = read('Date;Metric;Value;Part\n2026-11-04;trial starts;12;New customers\n2026-10-04;Opened;20 %;\n')
  expect(long.values).toEqual([{ metric: 'starts', day: '2026-11-02', part: 'New customers', value: 12, line: 2 }, { metric: 'share', day: '2026-10-01', value: 20, line: 3 }])
  expect(read('Day,Value\n2026-11-04,7\n', 'starts').values).toMatchObject([{ metric: 'starts', value: 7 }])
  expect(told(read('Day,Value\n2026-11-04,7\n'))).toEqual(['error - The column “Value” does not say of which metric: name the metric, or put a column “Metric” beside it.'])
  expect(told(read('Metric,Value\nTrial starts,7\n'))).toEqual(['error - The file has no column for the day: call it Day, Week, Month, Quarter or Period.'])
})

test('[MC6] thousands, points and percent signs are read; what may be read in two ways, or holds more than a figure, is not taken', () => {
  expect(['1,240', '1 240.5', '1\u00a0240', "12'000", '12.5 %', '−3', '-3', '+4', '0', '1,234,567'].map(value)).toEqual([1240, 1240.5, 1240, 12000, 12.5, -3, -3, 4, 0, 1234567])
  expect(['', ' – ', 'n/a', 'TBD'].map(value)).toEqual(['gap', 'gap', 'gap', 'gap'])
  expect(['12,5', '1,23', '€12', '1.2k', '1.234.567', '1,2345', '(3)', '12%%', '1e5', '1..2', 'twelve', '99999999999999'].map(value)).toEqual(Array(12).fill('odd'))
  expect(told(read('Week,Trial starts\n2026-11-02,"12,5"\n2026-11-09,12%\n'))).toEqual(['error 2 “12,5” may be 12.5 or 125: write it with a point.', 'error 3 “12%” is a percentage, and “Trial starts” is not counted in percent.'])
})

test('[MC6] a comma after a nought stands before the rest, so it is never read as one between thousands', () => {
  expect(['0,250', '0,125 %', '-0,5', '0,1234', '00,250', '0 250', "0'250", '0,250,000', '0,250.5'].map(value)).toEqual(Array(9).fill('odd'))
  expect(figureIn('0,250')).toEqual({ kind: 'odd', sentence: '“0,250” may be 0.250 or 250: write it with a point.' })
  expect(['0.250', '0', '10,250', '100 250', '007'].map(value)).toEqual([0.25, 0, 10250, 100250, 7])
})

test('[MC6] a cell of any length is seen to be no figure at once', () => {
  const long = [`-${' '.repeat(900_000)}x`, '1 '.repeat(450_000), `${' '.repeat(450_000)}x`, `1${' '.repeat(450_000)}x`, ' '.repeat(450_000)]
  expect(long.map(value)).toEqual(['odd', 'odd', 'odd', 'odd', 'gap'])
})

test('[MC7] gaps, unknown columns and metrics, days that are none, and rows that differ are remarks, and no row is lost without one', () => {
  const found = read('Week,Trial starts,Moonshine\n2026-11-02,282,1\n2026-11-09,,2\nsoon,5,3\n2026-12-07,9,4\n03/04/2026,7,5\nNov 2026,8,6\n2026-11-03,281,7\n2026-10-26,5,8\n2026-10-27,5,9\n')
  expect(found.values).toEqual([{ metric: 'starts', day: '2026-10-26', value: 5, line: 9 }])
  expect(told(found)).toEqual([
    'warning - No metric is called “Moonshine”: that column was not read.',
    'note 3 No value of “Trial starts” for week of 9 Nov 2026: it stays a gap.',
    expect.stringMatching(/^error 4 /),
    'error 5 “2026-12-07” is still to come.',
    expect.stringMatching(/^error 6 /),
    'error 7 “Nov 2026” is longer than a week, and “Trial starts” has a value for each week.',
    'error 8 Line 2 says 282 of “Trial starts” for the same period, this one 281: neither was taken.',
    'note 10 Line 9 says the same of that period already.',
  ])
  const long = read('Day,Metric,Value\n2026-11-02,Moonshine,3\n2026-11-02,,4\n')
  expect(told(long)).toEqual(['error 2 No metric is called “Moonshine”.', 'error 3 The row names no metric.'])
  expect(read('\u0000\u0001').remarks).toHaveLength(1)
})
