import { expect, test } from 'vitest'
import { boardOf, type Board } from '../../../core/workshop/board.ts'
import { must } from '../../../lib/must.ts'
import { Day, roomIn, type Someone } from '../../../testing/workshop-day.ts'
import { whatHappened } from './what-happened.ts'

/** A room where the newest thing is told after each act. */
function telling(room: Day): (who: Someone, name: string, args: Parameters<Day['does']>[2]) => string | undefined {
  const look = (): Board => must(boardOf(room.state, 'w', 'p-fay'), 'a board')
  return (who, name, args) => {
    const before = look()
    room.does(who, name, args)
    return whatHappened(before, look())
  }
}

test('[WK83] a step, a pause, a lock, more time and another leader are told to everybody in one sentence', () => {
  const tell = telling(new Day(roomIn('prepare')))
  expect(tell('fay', 'workshop.start', { id: 'w' })).toBe('The workshop has begun with Warm-up.')
  expect(tell('fay', 'workshop.go', { id: 'w', to: 'agree' })).toBe('Now it is Agree what touches us.')
  expect(tell('fay', 'workshop.go', { id: 'w', to: 'review' })).toBe('Back to Review of the roadmap.')
  expect(tell('fay', 'workshop.pause', { id: 'w' })).toBe('The workshop is paused.')
  expect(tell('fay', 'workshop.resume', { id: 'w' })).toBe('The workshop goes on.')
  expect(tell('fay', 'workshop.extend', { id: 'w', minutes: 5 })).toBe('5 minutes were added.')
  expect(tell('fay', 'workshop.lock', { id: 'w', locked: true })).toBe('The board is locked: it is looked at and not changed.')
  expect(tell('fay', 'workshop.hand-over', { id: 'w', to: 'p-ann' })).toBe('Ann leads now.')
})

test('[WK83] notes face down are never told of one by one; turned over and moved they are', () => {
  const room = new Day(roomIn('brainstorm'))
  const tell = telling(room)
  expect(tell('ann', 'note.add', { workshop: 'w', text: 'A film' })).toBeUndefined()
  const other = room.writes('gil', 'An event')
  expect(tell('fay', 'brainstorm.reveal', { workshop: 'w' })).toBe('All 2 notes are turned over.')
  room.goes('buckets')
  const group = room.does('ann', 'group.add', { workshop: 'w', label: 'Launches' }).id('note-groups')
  expect(tell('ben', 'note.group', { notes: [other], group })).toBe('The note of Gil is in Launches now.')
  expect(tell('ben', 'note.group', { notes: [other], group: null, outlier: true })).toBe('The note of Gil is kept aside.')
})
