import { expect, test } from 'vitest'
import { refusalOf } from '../../testing/deciding.ts'
import { at, Day, roomIn } from '../../testing/workshop-day.ts'
import { roadmaps } from '../roadmap/roadmap.ts'
import { usualThings } from './usual-preparation.ts'
import { participants, workshops } from './workshops.ts'

const workshop = (room: Day, id = 'w') => workshops.need(room.state, id)

test('[WK40] a workshop is planned with the usual lists and rules, changed by whoever may edit, and removed only before it was started', () => {
  const room = new Day(roomIn('prepare'))
  const which = room.does('edi', 'workshop.add', { title: 'Winter', roadmap: 'r', day: '2026-12-02' }).id('workshops')
  expect(workshop(room, which)).toMatchObject({ title: 'Winter', phase: 'prepare', day: '2026-12-02', things: usualThings, rules: expect.stringContaining('One activity on one note') })
  room.does('edi', 'workshop.change', { id: which, place: 'The old mill', begins: '09:00' })
  room.does('edi', 'workshop.change', { id: which, begins: null })
  expect([workshop(room, which).place, workshop(room, which).begins]).toEqual(['The old mill', undefined])
  expect(refusalOf(() => room.does('ann', 'workshop.change', { id: which, place: 'Here' })).code).toBe('not-allowed')
  expect(refusalOf(() => room.does('edi', 'workshop.change', { id: which, phase: 'fill' })).code).toBe('invalid')
  room.does('edi', 'participant.add', { workshop: which, name: 'Ann', person: 'ann' })
  room.does('edi', 'workshop.remove', { id: which })
  expect([workshops.get(room.state, which), participants.list(room.state).some((one) => one.workshop === which)]).toEqual([undefined, false])
  expect(refusalOf(() => new Day(roomIn('warm-up')).does('edi', 'workshop.remove', { id: 'w' })).sentence).toBe('A workshop that was started stays, with its notes. Close it where it is over.')
})

test('[WK41] the next workshop begins with the lists, the agenda and the people of the last, and who led it', () => {
  const things = [{ title: 'Markers', kind: 'material' as const, done: true }]
  const room = new Day(roomIn('closed', { things, rules: 'Be kind', begins: '08:30', question: 'What next?' }))
  room.state = room.state.apply(roadmaps.list(room.state).map(() => roadmaps.create('other', { title: 'Other', horizon: { start: '2026-10-01', end: '2027-09-30', precision: 'quarter' }, period: 'quarter' })))
  const next = room.does('edi', 'workshop.add', { title: 'Winter', roadmap: 'r', previous: 'w', question: 'And now?' }).id('workshops')
  expect(workshop(room, next)).toMatchObject({ previous: 'w', rules: 'Be kind', begins: '08:30', question: 'And now?', things: [{ title: 'Markers', done: false }] })
  const invited = participants.list(room.state).filter((one) => one.workshop === next)
  expect(invited.map(({ name }) => name).sort()).toEqual(['Ann', 'Ben', 'Fay'])
  expect(invited.every(({ joinedAt }) => joinedAt === undefined)).toBe(true)
  expect(participants.get(room.state, workshop(room, next).leader)).toMatchObject({ person: 'fay', workshop: next })
  expect(refusalOf(() => room.does('edi', 'workshop.add', { title: 'x', roadmap: 'other', previous: 'w' })).sentence).toContain('made another roadmap')
})

test('[WK42] people are invited once, each under a name of their own; whoever has notes or leads stays on the list', () => {
  const room = new Day(roomIn('prepare'))
  const out = room.does('edi', 'participant.add', { workshop: 'w', name: 'Otto', person: 'out', email: 'otto@example.com', onTeam: false, from: 'Web' }).id('participants')
  expect(participants.need(room.state, out)).toMatchObject({ name: 'Otto', hue: 5, from: 'Web' })
  expect(refusalOf(() => room.does('edi', 'participant.add', { workshop: 'w', name: 'Oscar', person: 'out' })).sentence).toBe('out is in this workshop already.')
  expect(refusalOf(() => room.does('edi', 'participant.add', { workshop: 'w', name: ' OTTO ' })).sentence).toContain('Add a letter of the surname')
  room.does('edi', 'participant.change', { id: out, from: null, name: 'Otto B' })
  expect(refusalOf(() => room.does('edi', 'participant.remove', { id: 'p-fay' })).sentence).toContain('leads this workshop')
  room.does('edi', 'participant.remove', { id: out })
  const brainstorm = new Day(roomIn('brainstorm'))
  brainstorm.writes('gil', 'Hush')
  expect(refusalOf(() => brainstorm.does('edi', 'participant.remove', { id: 'p-gil' })).sentence).toBe('Gil has a note, and notes keep their author. Let them leave the workshop instead.')
})

test('[WK43] a person of the workspace joins, also one who was invited by an address alone, and comes back; a guest is let in by the service', () => {
  const room = new Day(roomIn('warm-up'))
  const own = room.does('out', 'participant.join', { workshop: 'w' }).id('participants')
  expect(participants.need(room.state, own)).toMatchObject({ person: 'out', joinedAt: room.now })
  expect(room.does('out', 'participant.join', { workshop: 'w' }).changes).toEqual([])
  room.does('out', 'participant.leave', { id: own })
  expect(participants.need(room.state, own).leftAt).toBe(room.now)
  room.does('out', 'participant.join', { workshop: 'w' })
  expect(participants.need(room.state, own).leftAt).toBeUndefined()
  expect(refusalOf(() => room.does('ann', 'participant.leave', { id: own })).sentence).toContain('Everybody leaves for themselves')
  expect(refusalOf(() => room.does('fay', 'participant.leave', { id: 'p-fay' })).sentence).toBe('Fay leads this workshop. Hand the lead over first.')
  const guest = room.does('edi', 'participant.let-in', { workshop: 'w', name: 'Hal' }).id('participant')
  expect(participants.need(room.state, guest)).toMatchObject({ name: 'Hal', joinedAt: at('09:00:00') })
  expect(refusalOf(() => room.does('edi', 'participant.let-in', { workshop: 'w', name: 'hal' })).code).toBe('exists')
  expect(refusalOf(() => new Day(roomIn('closed')).does('out', 'participant.join', { workshop: 'w' })).code).toBe('out-of-order')
})

test('[WK44] whoever came in twice is made one once none of their notes lies face down, and nobody is made another to read what they have', () => {
  const room = new Day(roomIn('brainstorm'))
  room.writes('gil', 'One')
  for (const args of [{ id: 'p-gil', as: 'p-ann' }, { id: 'p-ann', as: 'p-gil' }, { id: 'p-fay', as: 'p-gil' }]) expect(refusalOf(() => room.does('fay', 'participant.same', args)).sentence).toBe('Gil has notes that lie face down. Say who is one person once they are turned over.')
  expect(refusalOf(() => room.does('fay', 'participant.change', { id: 'p-gil', person: 'edi' })).sentence).toContain('Gil has joined as who they are.')
  room.does('fay', 'brainstorm.reveal', { workshop: 'w' })
  room.does('fay', 'participant.same', { id: 'p-gil', as: 'p-ann' })
  expect(participants.need(room.state, 'p-gil')).toMatchObject({ sameAs: 'p-ann' })
  expect(room.does('fay', 'participant.same', { id: 'p-ann', as: 'p-gil' }).changes).toEqual([])
  expect(refusalOf(() => room.does('fay', 'participant.same', { id: 'p-ann', as: 'p-ben' })).sentence).toBe('Ann and Ben are two people of the workspace.')
})
