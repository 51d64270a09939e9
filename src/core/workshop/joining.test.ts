import { expect, test } from 'vitest'
import { refusalOf } from '../../testing/deciding.ts'
import { Day, roomIn } from '../../testing/workshop-day.ts'
import { decide } from '../kernel/decide.ts'
import type { Role } from '../kernel/permission.ts'
import type { State } from '../kernel/state.ts'
import { people } from '../workspace/workspace.ts'
import { participants, workshops } from './workshops.ts'

const joins = (state: State, role: Role) =>
  decide(state, { id: '7d1f0a52-8f0e-4c57-9d0a-5a6f2a1c7e01', name: 'participant.join', args: { workshop: 'w' } }, { actor: { id: 'out', person: 'out', role }, now: '2026-09-14T09:00:00Z', today: '2026-09-14' })

test('[WK43] who is no member of the workspace comes in by an invitation or by the code, and is told of no workshop otherwise', () => {
  for (const phase of ['prepare', 'fill', 'closed'] as const) {
    for (const role of ['executive', 'sales', 'guest'] as const) expect(refusalOf(() => joins(roomIn(phase), role)).sentence).toBe('There is no workshop with the id w.')
  }
  const invited = [
    roomIn('fill').apply([participants.create('p-out', { workshop: 'w', name: 'Out', person: 'out', hue: 5 })]),
    roomIn('fill').apply([...people.update(people.need(roomIn('fill'), 'out'), { email: 'out@norrvik.example' }), participants.create('p-out', { workshop: 'w', name: 'Out', email: 'Out@norrvik.example', hue: 5 })]),
  ]
  for (const state of invited) expect(participants.need(state.apply(joins(state, 'sales')), 'p-out')).toMatchObject({ person: 'out', joinedAt: '2026-09-14T09:00:00Z' })
  const byCode = new Day(roomIn('fill'))
  const own = byCode.does('edi', 'participant.let-in', { workshop: 'w', name: 'Out', person: 'out' }).id('participant')
  expect(participants.need(byCode.state, own)).toMatchObject({ person: 'out', name: 'Out' })
  expect(byCode.does('edi', 'participant.let-in', { workshop: 'w', name: 'Out', person: 'out' }).changes).toEqual([])
})

test('[WK66] whoever has the code does not become who leads by typing their name', () => {
  const room = new Day(roomIn('prepare'))
  const maj = room.does('edi', 'participant.add', { workshop: 'w', name: 'Maj Holm' }).id('participants')
  room.does('edi', 'workshop.change', { id: 'w', leader: maj })
  const { code, sentence } = refusalOf(() => room.does('edi', 'participant.let-in', { workshop: 'w', name: ' maj  HOLM' }))
  expect([code, sentence]).toEqual(['not-allowed', 'Maj Holm leads this workshop, and does not come in by a name alone. If that is you, ask whoever plans the workshop for your own way in.'])
  expect(participants.need(room.state, maj).joinedAt).toBeUndefined()
  room.does('edi', 'workshop.change', { id: 'w', leader: 'p-fay' })
  room.does('edi', 'participant.let-in', { workshop: 'w', name: 'Maj Holm' })
  expect(participants.need(room.state, maj).joinedAt).toBe(room.now)
})

test('[WK44] whose somebody is, is not taken back while they have notes that lie face down: nobody would read them so', () => {
  const room = new Day(roomIn('prepare'))
  const hal = room.does('edi', 'participant.add', { workshop: 'w', name: 'Hal', person: 'edi' }).id('participants')
  const { changes } = room.does('edi', 'participant.change', { id: hal, person: 'out' })
  room.does('out', 'participant.join', { workshop: 'w' })
  room.state = room.state.apply(workshops.update(workshops.need(room.state, 'w'), { phase: 'brainstorm' }))
  room.writes('out', 'Hush')
  const undone = () => room.does('edi', 'undo', { group: '7d1f0a52-8f0e-4c57-9d0a-5a6f2a1c7e02' }, { changesOf: () => changes })
  expect(refusalOf(undone).sentence).toBe('Hal has notes that lie face down. Who they are is taken back once those are turned over.')
})
