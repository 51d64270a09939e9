import { expect, test } from 'vitest'
import { readPasted } from './pasted.ts'

const style = { labels: 'calendar' } as const
const persons = [{ id: 'm', name: 'Mara' }]

test('[PV13] rows of a spreadsheet are read by their heading, and what is odd is told with its row, never guessed', () => {
  const { rows, unused } = readPasted('Title\tType\tStart\tEnd\tOwner\tNotes\nWinter\tcampaign\t2027-01-18\t2027-02-26\tMara\tx\nSummit\tparty\tsoonish\t\tNobody\t\n\tevent\t\t\t\t', style, persons)
  expect(unused).toEqual(['Notes'])
  expect(rows[0]).toEqual({ title: 'Winter', kind: 'campaign', window: { start: '2027-01-18', end: '2027-02-26', precision: 'day' }, owner: 'm', odd: [] })
  expect(rows[1]).toMatchObject({ title: 'Summit', kind: 'campaign' })
  expect(rows[1]?.odd).toHaveLength(3)
  expect(rows[2]?.odd[0]).toContain('no title')
})

test('[PV13] without a heading the columns are title, date and owner', () => {
  expect(readPasted('Winter\tQ1 2027\tMara', style, persons).rows).toEqual([{ title: 'Winter', kind: 'campaign', window: { start: '2027-01-01', end: '2027-03-31', precision: 'quarter' }, owner: 'm', odd: [] }])
})
