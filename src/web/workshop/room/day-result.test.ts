import { expect, test } from 'vitest'
import { boardOf } from '../../../core/workshop/board.ts'
import { must } from '../../../lib/must.ts'
import { Day, roomIn } from '../../../testing/workshop-day.ts'
import { dayResult } from './day-result.ts'
import { pilesByRow } from './sorted-notes.ts'

test('[WK86] at the end three figures say what was written, where it is, and what has its time; on a phone the rows hold the same notes', () => {
  const room = new Day(roomIn('brainstorm'))
  const [launch, also, film] = [room.writes('ann', 'Launch event'), room.writes('ben', 'Event for the launch'), room.writes('gil', 'A film')] as const
  room.goes('buckets')
  room.does('ann', 'group.add', { workshop: 'w', label: 'Launches', notes: [launch, also] })
  room.does('ben', 'note.merge', { into: launch, notes: [also] })
  room.goes('grid')
  room.goes('dates')
  room.does('ann', 'note.date', { notes: [launch], window: { start: '2026-10-01', end: '2026-12-31', precision: 'quarter' } })
  const board = must(boardOf(room.state, 'w', 'p-ann'), 'a board')
  expect(dayResult(board)).toEqual([{ count: 3, what: 'notes were written' }, { count: 1, what: 'bucket holds 1 of them' }, { count: 1, what: 'activity has its time' }])
  expect(pilesByRow(board).map(({ title, notes }) => [title, notes.map(([id]) => id)])).toEqual([['Launches', [launch]], ['Outliers', [film]]])
})
