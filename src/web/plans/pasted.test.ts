import { expect, test } from 'vitest'
import { placed, readPasted } from './pasted.ts'

const style = { labels: 'calendar' } as const
const persons = [{ id: 'm', name: 'Mara' }]

test('[PV13] rows of a spreadsheet are read by their heading, and what is odd is told with its row, never guessed', () => {
  const { rows, unused } = readPasted('Title\tType\tStart\tEnd\tOwner\tNotes\nWinter\tcampaign\t2027-01-18\t2027-02-26\tMara\tx\nSummit\tparty\tsoonish\t\tNobody\t\n\tevent\t\t\t\t', style, persons)
  expect(unused).toEqual(['Notes'])
  expect(rows[0]).toEqual({ title: 'Winter', kind: 'campaign', hasKind: true, window: { start: '2027-01-18', end: '2027-02-26', precision: 'day' }, owner: 'm', odd: [] })
  expect(rows[1]).toMatchObject({ title: 'Summit', kind: 'campaign' })
  expect(rows[1]?.odd).toHaveLength(3)
  expect(rows[2]?.odd[0]).toContain('no title')
})

test('[PV13] without a heading the columns are title, date and owner', () => {
  expect(readPasted('Winter\tQ1 2027\tMara', style, persons).rows).toEqual([{ title: 'Winter', kind: 'campaign', hasKind: false, window: { start: '2027-01-01', end: '2027-03-31', precision: 'quarter' }, owner: 'm', odd: [] }])
})

const item = (id: string, title: string, month: string) => ({ id, plan: 'p', kind: 'event' as const, title, window: { start: `2027-${month}-01`, end: `2027-${month}-31`, precision: 'month' as const } })

test('[PV25] a CSV is read like a copied range, and the one item of a title changes only where the row says otherwise', () => {
  const { rows } = readPasted('Title;Kind;Date\n"Mail; spring ""one""";campaign;Mar 2027\nWebinar;;Apr 2027\nTwice;;\nSame;event;May 2027', style, [])
  expect(rows.map(({ title, window }) => [title, window?.start])).toEqual([['Mail; spring "one"', '2027-03-01'], ['Webinar', '2027-04-01'], ['Twice', undefined], ['Same', '2027-05-01']])
  const found = placed(rows, [item('w', 'webinar', '03'), item('a', 'Twice', '03'), item('b', 'Twice', '03'), item('s', 'Same', '05')])
  expect(found.map(({ item: at, changes, odd }) => [at?.id, Object.keys(changes), odd.length])).toEqual([[undefined, [], 0], ['w', ['window'], 0], [undefined, [], 1], ['s', [], 0]])
})
