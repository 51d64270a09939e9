import { expect, test } from 'vitest'
import { Day, roomIn } from '../../testing/workshop-day.ts'
import { activities, buckets, connectors } from '../roadmap/roadmap.ts'
import { boardOf } from './board.ts'
import { notes } from './notes.ts'
import { participants, workshops } from './workshops.ts'

test('[WK1] a day goes from the warm-up to the closing, and its notes are the activities of the roadmap, with the same ids', () => {
  const room = new Day(roomIn('prepare'))
  room.does('fay', 'workshop.start', { id: 'w' })
  room.goes('review')
  const effort = room.does('fay', 'effort.mark', { workshop: 'w', item: 'relay', affects: true, how: 'We launch it.', agreedBy: ['p-ann', 'p-gil'] }).id('efforts')
  room.goes('brainstorm')
  const [launch, film, also, odd] = [room.writes('ann', 'Launch event', { effort }), room.writes('gil', 'A film'), room.writes('ben', 'Event for the launch'), room.writes('fay', 'Odd one', { author: 'p-gil' })] as const
  expect(participants.need(room.state, 'p-gil').faceDown).toBe(2)
  room.goes('buckets')
  const group = room.does('gil', 'group.add', { workshop: 'w', label: 'Launches', notes: [launch, also] }).id('note-groups')
  room.does('ben', 'note.merge', { into: launch, notes: [also] })
  room.does('ann', 'note.group', { notes: [odd], group: null, outlier: true })
  room.goes('grid')
  expect(buckets.list(room.state).map(({ id, title, hue }) => [id, title, hue])).toEqual([[group, 'Launches', 1]])
  room.goes('fill')
  expect(new Set(activities.list(room.state).map(({ id }) => id))).toEqual(new Set([launch, film, odd]))
  expect(activities.need(room.state, launch)).toMatchObject({ bucket: group, title: 'Launch event', status: 'planned' })
  expect(connectors.list(room.state).map(({ activity, item, why }) => [activity, item, why])).toEqual([[launch, 'relay', 'Supports "Relay 5": We launch it.']])
  room.does('gil', 'note.place', { notes: [film], bucket: group })
  room.goes('dates')
  const window = { start: '2026-10-01', end: '2026-12-31', precision: 'quarter' }
  room.does('ben', 'note.date', { notes: [launch, film], window, goal: 'Both are out.' })
  expect(boardOf(room.state, 'w', 'p-gil')?.notes[film]?.placed).toEqual({ title: 'A film', bucket: group, window, goal: 'Both are out.' })
  room.goes('examine')
  room.does('fay', 'workshop.close', { id: 'w', thanks: 'Well done.' })
  expect(workshops.need(room.state, 'w')).toMatchObject({ phase: 'closed', thanks: 'Well done.' })
  expect(notes.list(room.state)).toHaveLength(4)
})
