import { expect, test } from 'vitest'
import { refusalOf } from '../../testing/deciding.ts'
import { Day, roomIn } from '../../testing/workshop-day.ts'
import { boardOf } from './board.ts'
import { participantFor } from './taking-part.ts'
import { items, plans } from '../plans/plans.ts'
import { activities } from '../roadmap/roadmap.ts'

test('[WK64] what is marked restricted is not marked in a room, so that its title is on no board', () => {
  const room = new Day(roomIn('review'))
  const { relay, plan } = { relay: items.need(room.state, 'relay'), plan: plans.need(room.state, 'plan') }
  for (const marked of [items.update(relay, { mark: 'restricted' }), plans.update(plan, { mark: 'restricted' })]) {
    const here = new Day(room.state.apply(marked))
    expect(refusalOf(() => here.does('fay', 'effort.mark', { workshop: 'w', item: 'relay', affects: true })).sentence).toBe('This is marked restricted, and stays out of a room where guests are.')
  }
})

test('[WK64] a guest who takes a row back is told that something stands in it, and not what', () => {
  const room = new Day(roomIn('grid'))
  const { changes, id } = room.does('gil', 'group.add', { workshop: 'w', label: 'Launches' })
  room.state = room.state.apply([activities.create('desk', { roadmap: 'r', title: 'Buy the rival', bucket: id('note-groups'), status: 'planned' })])
  const taken = (who: 'gil' | 'edi') => refusalOf(() => room.does(who, 'undo', { group: '7d1f0a52-8f0e-4c57-9d0a-5a6f2a1c7e03' }, { changesOf: () => changes })).sentence
  expect(taken('gil')).toBe('The bucket cannot be removed: the activity of somebody still points at it.')
  expect(taken('edi')).toBe('The bucket cannot be removed: the activity "Buy the rival" still points at it.')
})

test('[WK64] an item that was marked restricted after it was agreed loses its name in the room', () => {
  const room = new Day(roomIn('review'))
  room.does('fay', 'effort.mark', { workshop: 'w', item: 'relay', affects: true })
  room.state = room.state.apply(items.update(items.need(room.state, 'relay'), { mark: 'restricted' }))
  expect(Object.values(boardOf(room.state, 'w', 'p-gil')?.efforts ?? {}).map(({ title }) => title)).toEqual(['An item that is kept inside'])
})

test('[WK44] a guest who was made one with a person is that person by signing in alone', () => {
  const room = new Day(roomIn('agree'))
  room.does('fay', 'participant.same', { id: 'p-gil', as: 'p-ann' })
  room.goes('brainstorm')
  expect(participantFor(room.state, 'w', { id: 'p-gil', role: 'guest' })).toBeUndefined()
  expect(refusalOf(() => room.does('gil', 'note.add', { workshop: 'w', text: 'As Ann' })).code).toBe('not-found')
  expect(room.writes('ann', 'Mine')).toBeDefined()
})
