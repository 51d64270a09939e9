import { expect, test } from 'vitest'
import { rankBetween } from '../../lib/rank.ts'
import { at, Day, roomIn } from '../../testing/workshop-day.ts'
import { buckets, cellAgreements } from '../roadmap/roadmap.ts'
import { outcomeOf } from './outcome.ts'
import { notesByPlace } from './outcome-shape.ts'
import { participants } from './workshops.ts'

test('[WK133] an outcome tells what was agreed, where each note went, what was left empty and why, and who was there, each person once', () => {
  const room = new Day(roomIn('agree'))
  const effort = room.does('fay', 'effort.mark', { workshop: 'w', item: 'relay', affects: true, how: 'We launch it.', agreedBy: ['p-ann', 'p-gil'] }).id('efforts')
  room.now = at('09:05:00')
  room.does('fay', 'effort.mark', { workshop: 'w', item: 'mobile', affects: false })
  room.state = room.state.apply([participants.create('p-twice', { workshop: 'w', name: 'Gil again', hue: 5, joinedAt: '2026-09-14T09:00:00Z', sameAs: 'p-gil' }), participants.create('p-away', { workshop: 'w', name: 'Away', hue: 6 })])
  room.goes('brainstorm')
  const [launch, second, aside] = [room.writes('ann', 'Launch event', { effort }), room.writes('gil', 'A film'), room.writes('ben', 'Odd')]
  room.goes('buckets')
  const group = room.does('ann', 'group.add', { workshop: 'w', label: 'Launches', notes: [launch] }).id('note-groups')
  room.does('ann', 'note.group', { notes: [aside], group: null, outlier: true })
  expect(outcomeOf(room.state, 'w')).toMatchObject({ buckets: [{ id: group, notes: [{ id: launch }] }], loose: [{ id: second }], outliers: [{ id: aside }], empties: [] })
  room.goes('dates')
  room.state = room.state.apply([cellAgreements.create('c', { bucket: group, period: '2026-10-01', agreed: 'empty', reason: 'No budget.' })])
  const told = outcomeOf(room.state, 'w')
  expect(told.efforts).toMatchObject([{ title: 'Relay 5', plan: 'Product', affects: true, how: 'We launch it.', agreedBy: ['Ann', 'Gil'], notes: 1 }, { title: 'Mobile', affects: false }])
  expect(told.empties).toEqual([{ bucket: 'Launches', period: 'Q4 2026', reason: 'No budget.' }])
  expect(told.people.map(({ name, isGuest, leads, notes }) => [name, isGuest, leads, notes])).toEqual([['Ann', false, false, 1], ['Ben', false, false, 1], ['Fay', false, true, 0], ['Gil', true, false, 1]])
  expect(notesByPlace(told).map(({ bucket, isOutlier, note }) => [bucket?.title, isOutlier, note.text])).toEqual([['Launches', false, 'Launch event'], [undefined, false, 'A film'], [undefined, true, 'Odd']])
})

test('[WK134] votes counted on paper are written down once a bucket, also of a row that was no group, and not while a vote is open', () => {
  const room = new Day(roomIn('buckets').apply([buckets.create('b', { roadmap: 'r', title: 'Films', hue: 2, rank: rankBetween(undefined, undefined) })]))
  const group = room.does('ann', 'group.add', { workshop: 'w', label: 'Launches' }).id('note-groups')
  const counts = (who: 'edi' | 'ann', tally: readonly { group: string; votes: number }[]) => () => room.does(who, 'voting.count', { workshop: 'w', tally })
  room.does('fay', 'voting.open', { workshop: 'w' })
  expect(counts('edi', [{ group, votes: 3 }])).toThrow('A vote is open in the room')
  room.does('fay', 'voting.close', { workshop: 'w' })
  room.goes('dates')
  expect(counts('ann', [{ group, votes: 3 }])).toThrow('Whoever plans this workshop')
  expect(counts('edi', [{ group: 'none', votes: 3 }])).toThrow('not on this board')
  expect(counts('edi', [{ group, votes: 3 }, { group, votes: 2 }])).toThrow('once')
  counts('edi', [{ group, votes: 5 }, { group: 'b', votes: 2 }])()
  expect(outcomeOf(room.state, 'w').buckets.map(({ title, votes }) => [title, votes])).toEqual([['Films', 2], ['Launches', 5]])
})
