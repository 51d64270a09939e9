import { expect, test } from 'vitest'
import { refusalOf } from '../../testing/deciding.ts'
import { at, Day, roomIn } from '../../testing/workshop-day.ts'
import { commandTypes } from '../commands.ts'
import { noteGroups } from './notes.ts'
import { type Act, phases, steps, whyNotIn } from './phases.ts'
import { extended, running, stopped, timeLeft, timeSpent } from './time-left.ts'
import { workshops } from './workshops.ts'

const workshop = (room: Day) => workshops.need(room.state, 'w')
const left = (room: Day, now: string) => timeLeft(workshop(room).timer ?? { minutes: 0, spent: 0 }, at(now)) / 60_000

test('[WK16] each step has the minutes of the agenda, or its usual ones; the room goes to any step, on or back, and to the same one not at all', () => {
  const room = new Day(roomIn('prepare', { agenda: [{ step: 'review', minutes: 90 }] }))
  expect(refusalOf(() => room.goes('review')).code).toBe('out-of-order')
  room.does('fay', 'workshop.start', { id: 'w' })
  expect(workshop(room)).toMatchObject({ phase: 'warm-up', since: at('09:00:00'), timer: { minutes: 20 } })
  room.goes('review')
  expect(workshop(room).timer).toEqual({ minutes: 90, startedAt: at('09:00:00'), spent: 0 })
  room.does('fay', 'workshop.go', { id: 'w', to: 'brainstorm', minutes: 10 })
  expect(workshop(room).timer?.minutes).toBe(10)
  for (const to of [...steps, ...steps.toReversed()]) room.goes(to)
  expect(room.does('fay', 'workshop.go', { id: 'w', to: 'warm-up' }).changes).toEqual([])
  for (const to of ['prepare', 'closed']) expect(refusalOf(() => room.goes(to)).code).toBe('invalid')
})

test('[WK17] time is of instants alone: it stands still in a pause, gets more, and no change of clocks or leap of a window’s own matters', () => {
  const room = new Day(roomIn('brainstorm', { timer: { minutes: 25, startedAt: at('09:00:00'), spent: 0 } }))
  room.now = at('09:10:00')
  room.does('fay', 'workshop.pause', { id: 'w' })
  expect(room.does('fay', 'workshop.pause', { id: 'w' }).changes).toEqual([])
  expect([left(room, '09:10:00'), left(room, '11:00:00')]).toEqual([15, 15])
  room.does('fay', 'workshop.extend', { id: 'w', minutes: 5 })
  room.now = at('10:00:00')
  room.does('fay', 'workshop.resume', { id: 'w' })
  expect([workshop(room).pausedAt, left(room, '10:00:00'), left(room, '10:21:00')]).toEqual([undefined, 20, -1])
  room.now = at('10:30:00')
  room.does('fay', 'workshop.extend', { id: 'w', minutes: 5 })
  expect(left(room, '10:30:00')).toBe(5)
  expect(refusalOf(() => room.does('fay', 'workshop.extend', { id: 'w', minutes: 600 })).sentence).toBe('A step has ten hours at most.')
  // In New York clocks go back at 06:00Z on 2026-11-01, and forward at 07:00Z on 2026-03-08: an hour is an hour.
  for (const startedAt of ['2026-11-01T05:30:00Z', '2026-03-08T06:30:00Z']) {
    const [hour, timer] = [new Date(Date.parse(startedAt) + 3_600_000).toISOString(), { minutes: 90, startedAt, spent: 0 }]
    expect(timeLeft(timer, hour)).toBe(30 * 60_000)
    expect(timeLeft(running(stopped(timer, hour), hour), hour)).toBe(30 * 60_000)
  }
  expect(timeSpent({ minutes: 5, startedAt: at('09:00:00'), spent: 0 }, at('08:59:00'))).toBe(0)
  expect(extended(undefined, 5, at('09:00:00'), false)).toEqual({ minutes: 5, spent: 0 })
})

test('[WK18] the lead goes over to another who is here, or is taken over by a person of the company; whoever starts an unled one leads it', () => {
  const room = new Day(roomIn('brainstorm'))
  room.does('fay', 'workshop.hand-over', { id: 'w', to: 'p-gil' })
  expect(refusalOf(() => room.does('fay', 'workshop.lock', { id: 'w', locked: true })).sentence).toBe('Gil leads this workshop and does that.')
  room.does('gil', 'workshop.lock', { id: 'w', locked: true })
  expect(refusalOf(() => room.writes('ben', 'x')).sentence).toBe('The board is locked. Gil can unlock it.')
  room.does('ben', 'workshop.take-over', { id: 'w' })
  expect(refusalOf(() => room.does('gil', 'workshop.take-over', { id: 'w' })).sentence).toContain('A guest leads when the lead is handed over to them')
  expect(refusalOf(() => room.does('edi', 'workshop.take-over', { id: 'w' })).code).toBe('not-allowed')
  room.writes('ben', 'The leader writes')
  expect(refusalOf(() => room.does('ben', 'workshop.hand-over', { id: 'w', to: 'none' })).code).toBe('not-found')
  const unled = new Day(roomIn('prepare', { leader: undefined }))
  expect(refusalOf(() => unled.does('ann', 'workshop.start', { id: 'w' })).sentence).toBe('Whoever plans it leads this workshop and does that.')
  unled.does('edi', 'workshop.start', { id: 'w' })
  expect(workshop(unled).leader).toBeUndefined()
})

test('[WK19] a vote is opened and closed with its tally in its step, and is not left open behind', () => {
  const room = new Day(roomIn('buckets'))
  const group = room.does('ann', 'group.add', { workshop: 'w', label: 'Launches' }).id('note-groups')
  room.does('fay', 'voting.open', { workshop: 'w' })
  room.goes('grid')
  expect(refusalOf(() => room.goes('fill')).sentence).toBe('The vote is still open. Close it first, so that its result is kept.')
  expect(refusalOf(() => room.does('fay', 'workshop.close', { id: 'w' })).code).toBe('out-of-order')
  room.does('fay', 'voting.close', { workshop: 'w', tally: [{ group, votes: 5 }] })
  expect(workshop(room)).toMatchObject({ voting: 'closed', tally: [{ group, votes: 5 }] })
  room.does('fay', 'voting.open', { workshop: 'w' })
  room.does('fay', 'voting.close', { workshop: 'w' })
  expect(workshop(room).tally).toBeUndefined()
  room.goes('fill')
})

test('[WK20] next quarter’s workshop begins with the buckets of the last one’s roadmap, and what they are called now is what the rows are called', () => {
  const last = new Day(roomIn('buckets'))
  last.does('ann', 'group.add', { workshop: 'w', label: 'Launches' })
  last.goes('grid')
  const before = roomIn('prepare', { previous: 'w' })
  const room = new Day(before.apply(last.state.list('buckets').map(({ id, ...after }) => ({ kind: 'create', collection: 'buckets', id, after }))))
  room.does('fay', 'workshop.start', { id: 'w' })
  const [group] = noteGroups.list(room.state)
  const [row] = last.state.list('buckets')
  expect(group).toMatchObject({ label: 'Launches', origin: 'last-time', bucket: row?.id, hue: row?.['hue'] })
  room.goes('buckets')
  room.does('ann', 'group.change', { id: group?.id ?? '', label: 'Launches and betas' })
  expect(room.state.list('buckets')).toEqual([row])
  room.goes('grid')
  expect(room.state.list('buckets')).toEqual([{ ...row, title: 'Launches and betas' }])
})


test('[WK2] every command of the day is refused in each phase in which its act is not done, with that act’s sentence', () => {
  const room = new Day(roomIn('agree'))
  const effort = room.does('fay', 'effort.mark', { workshop: 'w', item: 'relay', affects: true }).id('efforts')
  room.goes('brainstorm')
  const note = room.writes('ann', 'One')
  const other = room.writes('ann', 'Two')
  room.goes('buckets')
  const group = room.does('ann', 'group.add', { workshop: 'w', label: 'Launches', notes: [note] }).id('note-groups')
  room.goes('examine')
  const commands: Record<string, [string, Parameters<Day['does']>[2]]> = {
    'workshop.start': ['workshop.start', { id: 'w' }], 'workshop.go': ['workshop.go', { id: 'w', to: 'agree' }], 'workshop.pause': ['workshop.pause', { id: 'w' }], 'workshop.resume': ['workshop.resume', { id: 'w' }],
    'workshop.extend': ['workshop.extend', { id: 'w', minutes: 1 }], 'workshop.lock': ['workshop.lock', { id: 'w', locked: true }], 'workshop.hand-over': ['workshop.hand-over', { id: 'w', to: 'p-ann' }],
    'workshop.take-over': ['workshop.take-over', { id: 'w' }], 'workshop.close': ['workshop.close', { id: 'w' }], 'effort.mark': ['effort.mark', { workshop: 'w', item: 'relay', affects: true }],
    'effort.unmark': ['effort.mark', { id: effort }], 'note.add': ['note.add', { workshop: 'w', text: 'x' }], 'note.change': ['note.change', { id: note, text: 'x' }], 'note.remove': ['note.remove', { id: note }],
    'brainstorm.reveal': ['brainstorm.reveal', { workshop: 'w' }], 'note.group': ['note.group', { notes: [note], group: null }], 'note.merge': ['note.merge', { into: note, notes: [other] }],
    'note.split': ['note.split', { id: note }], 'note.back': ['note.back', { id: note, on: true }], 'group.add': ['group.add', { workshop: 'w' }], 'group.change': ['group.change', { id: group, label: 'x' }],
    'group.remove': ['group.remove', { id: group }], 'voting.open': ['voting.open', { workshop: 'w' }], 'voting.close': ['voting.close', { workshop: 'w' }], 'voting.count': ['voting.count', { workshop: 'w', tally: [{ group, votes: 1 }] }], 'note.place': ['note.place', { notes: [note], bucket: group }],
    'note.date': ['note.date', { notes: [note], window: null }], 'note.plan': ['note.plan', { notes: [note], effort: 1 }], 'workshop.decide-cell': ['workshop.decide-cell', { id: 'w', bucket: group, period: '2026-10-01' }], 'workshop.reopen-cell': ['workshop.decide-cell', { id: 'w', bucket: group, period: '2026-10-01' }],
    'photo.keep': ['photo.keep', { workshop: 'w' }], 'note.enter': ['note.enter', { workshop: 'w', notes: [{ text: 'x' }] }],
  }
  for (const phase of phases) {
    const state = room.state.apply(workshops.update(workshop(room), { phase }))
    for (const [name, [act, args]] of Object.entries(commands)) {
      const why = whyNotIn(act as Act, phase)
      if (why !== undefined) expect([name, phase, refusalOf(() => new Day(state).does('fay', name, args)).sentence]).toEqual([name, phase, why])
    }
  }
  const done = new Set([...commandTypes.values()].filter(({ may, byService }) => may === 'take-part' && byService !== true).map(({ name }) => name))
  for (const name of ['undo', ...[...done].filter((one) => one.startsWith('participant.'))]) done.delete(name)
  expect([...done].filter((name) => commands[name] === undefined)).toEqual([])
})
