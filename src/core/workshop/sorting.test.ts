import { expect, test } from 'vitest'
import { refusalOf } from '../../testing/deciding.ts'
import { Day, roomIn, type Someone } from '../../testing/workshop-day.ts'
import type { Change } from '../kernel/change.ts'
import { activities, buckets, connectors } from '../roadmap/roadmap.ts'
import { boardOf } from './board.ts'
import { noteGroups, notes } from './notes.ts'
import { notesOf } from './notes-of.ts'

/** A room in which four notes are face up. */
function sorting(): { readonly room: Day; readonly ids: readonly [string, string, string, string] } {
  const room = new Day(roomIn('brainstorm'))
  const ids = [room.writes('ann', 'One'), room.writes('ben', 'Two'), room.writes('gil', 'Three'), room.writes('gil', 'Four')] as const
  room.goes('buckets')
  return { room, ids }
}
const undoes = (room: Day, who: Someone, written: readonly Change[]) => room.does(who, 'undo', { group: '5e0a0a55-77f4-4a8e-8c58-8f3b1a4f2d11' }, { changesOf: () => written })
const order = (room: Day) => notesOf(room.state, 'w').map(({ text }) => text)

test('[WK10] notes move together into a bucket, aside, or back, at a place among those that are there', () => {
  const { room, ids: [one, two, three, four] } = sorting()
  const group = room.does('gil', 'group.add', { workshop: 'w', notes: [one, two] }).id('note-groups')
  expect(noteGroups.need(room.state, group)).toMatchObject({ hue: 1, origin: 'today' })
  const second = notes.need(room.state, two).rank
  room.does('ann', 'note.group', { notes: [four, three], group, rank: notes.need(room.state, one).rank.replace('n', 'm') })
  expect(order(room)).toEqual(['Four', 'Three', 'One', 'Two'])
  expect(notes.need(room.state, two).rank).toBe(second)
  room.does('ann', 'note.group', { notes: [four], group: null, outlier: true })
  expect(notes.need(room.state, four)).toMatchObject({ outlier: true })
  room.does('ann', 'note.group', { notes: [four], group })
  expect(notes.need(room.state, four).outlier).toBeUndefined()
  expect(refusalOf(() => room.does('ann', 'note.group', { notes: [four], group: null, rank: 'not a rank' })).code).toBe('invalid')
})

test('[WK11] notes that say the same are laid together, each with its author; nothing comes to lie under itself; apart they are again as they were', () => {
  const { room, ids: [one, two, three, four] } = sorting()
  const before = room.state
  const merging = room.does('gil', 'note.merge', { into: one, notes: [two] })
  room.does('ben', 'note.merge', { into: three, notes: [one, four] })
  expect(notes.list(room.state).filter(({ under }) => under === undefined).map(({ id }) => id)).toEqual([three])
  expect(notes.need(room.state, two).under).toBe(one)
  expect(refusalOf(() => room.does('ben', 'note.merge', { into: two, notes: [three] })).sentence).toBe('A note cannot lie under itself. Lay the others under it instead.')
  expect(refusalOf(() => room.does('ben', 'note.group', { notes: [two], group: null })).sentence).toContain('Take the two apart first')
  expect(new Set(notes.list(room.state).map(({ author }) => author))).toEqual(new Set(['p-ann', 'p-ben', 'p-gil']))
  for (const id of [one, four]) room.does('gil', 'note.split', { id })
  expect(notes.need(room.state, two).under).toBe(one)
  undoes(room, 'ben', merging.changes)
  expect(notes.list(room.state)).toEqual(notes.list(before))
})

test('[WK11] in the grid what is laid under another is its part: one activity, tied to all that any of them supports, and undone whole', () => {
  const { room, ids: [one, two] } = sorting()
  const effort = room.does('fay', 'effort.mark', { workshop: 'w', item: 'relay', affects: true }).id('efforts')
  room.goes('brainstorm')
  room.does('ben', 'note.change', { id: two, effort })
  room.goes('fill')
  const before = room.state
  expect(connectors.list(before)).toHaveLength(1)
  const merging = room.does('ann', 'note.merge', { into: one, notes: [two] })
  expect([activities.get(room.state, two), connectors.list(room.state).map(({ activity, item }) => [activity, item])]).toEqual([undefined, [[one, 'relay']]])
  const apart = new Day(room.state)
  apart.does('ann', 'note.split', { id: two })
  expect(activities.need(apart.state, two)).toMatchObject({ title: 'Two' })
  undoes(room, 'ann', merging.changes)
  for (const type of [notes, activities, connectors]) expect(type.list(room.state)).toEqual(type.list(before))
})

test('[WK11] a note that lies under another is no activity, neither by taking back', () => {
  const { room, ids: [one, two] } = sorting()
  const merging = room.does('gil', 'note.merge', { into: one, notes: [two] }).changes
  room.goes('fill')
  const apart = undoes(room, 'gil', merging).changes
  room.does('gil', 'note.place', { notes: [two], bucket: null })
  expect(activities.get(room.state, two)).toMatchObject({ title: 'Two' })
  expect(refusalOf(() => undoes(room, 'gil', apart)).sentence).toContain('is no activity of its own')
})

test('[WK12] taking back is the room’s while it is open: a note’s place by anybody in it, its words by whoever wrote them, and never that it was seen', () => {
  const { room, ids: [one] } = sorting()
  const grouping = room.does('gil', 'group.add', { workshop: 'w', label: 'Launches', notes: [one] }).changes
  const tries = (who: Someone, changes: readonly Change[]) => {
    try {
      undoes(new Day(room.state), who, changes)
      return 'done'
    } catch (error) {
      return (error as { readonly code?: string }).code ?? String(error)
    }
  }
  expect((['gil', 'ben', 'fay', 'edi', 'out'] as const).map((who) => tries(who, grouping))).toEqual(['done', 'done', 'done', 'done', 'not-allowed'])
  const late = new Day(room.state)
  const writing = late.does('ann', 'note.add', { workshop: 'w', text: 'Late' }).changes
  room.state = late.state
  expect((['ann', 'ben', 'gil', 'fay'] as const).map((who) => tries(who, writing))).toEqual(['done', 'not-allowed', 'not-allowed', 'not-allowed'])
  const seen = notes.update({ ...notes.need(room.state, one), faceUp: undefined }, { faceUp: true })
  expect((['fay', 'ann'] as const).map((who) => tries(who, seen))).toEqual(['not-allowed', 'not-allowed'])
  const paused = room.does('fay', 'workshop.pause', { id: 'w' }).changes
  expect((['gil', 'fay'] as const).map((who) => tries(who, grouping))).toEqual(['not-allowed', 'done'])
  expect((['fay', 'edi'] as const).map((who) => tries(who, paused))).toEqual(['not-allowed', 'not-allowed'])
  room.does('fay', 'workshop.close', { id: 'w' })
  expect((['gil', 'fay'] as const).map((who) => tries(who, grouping))).toEqual(['not-allowed', 'not-allowed'])
})

test('[WK12] what the room did to the roadmap it takes back too, guests as well: a place, a row, a note that lies under another, a note of one’s own face down', () => {
  const { room, ids: [one, two] } = sorting()
  room.goes('grid')
  const undone = (name: string, args: Parameters<Day['does']>[2]) => {
    const before = room.state
    undoes(room, 'gil', room.does('gil', name, args).changes)
    for (const type of [notes, activities, buckets, connectors, noteGroups]) expect([name, type.list(room.state)]).toEqual([name, type.list(before)])
  }
  undone('group.add', { workshop: 'w', label: 'Proof' })
  const row = room.does('gil', 'group.add', { workshop: 'w', label: 'Launches' }).id('note-groups')
  room.goes('fill')
  undone('note.place', { notes: [one, two], bucket: row, window: { start: '2026-10-01', end: '2026-12-31', precision: 'quarter' } })
  undone('note.merge', { into: one, notes: [two] })
  undone('note.add', { workshop: 'w', text: 'Late' })
  room.goes('brainstorm')
  undone('note.add', { workshop: 'w', text: 'Face down' })
  const budget = room.does('edi', 'activity.change', { id: one, budget: 5 }).changes
  expect(refusalOf(() => undoes(room, 'gil', budget)).sentence).toBe('Your role (guest) may not take this back, since it may not do it either.')
  const going = room.does('fay', 'workshop.go', { id: 'w', to: 'agree' }).changes
  expect(refusalOf(() => undoes(room, 'edi', going)).sentence).toBe('A step of the day is not undone: whoever leads takes the room on, or back.')
})

test('[WK12] a note that was taken back comes back face down, and not once the notes are turned over', () => {
  const room = new Day(roomIn('brainstorm'))
  const note = room.writes('gil', 'Mine')
  const removing = room.does('gil', 'note.remove', { id: note }).changes
  const later = new Day(room.state)
  undoes(room, 'gil', removing)
  expect(notes.need(room.state, note).faceUp).toBeUndefined()
  later.goes('buckets')
  expect(refusalOf(() => undoes(later, 'gil', removing)).sentence).toBe('The notes have been turned over meanwhile, so none is brought back face down. Write it again.')
})

test('[WK13] a bucket that is taken away lets its notes go, and takes its row along; one that stood for a row leaves it', () => {
  const { room, ids: [one] } = sorting()
  const group = room.does('gil', 'group.add', { workshop: 'w', label: 'Launches', notes: [one] }).id('note-groups')
  room.goes('fill')
  room.goes('buckets')
  const row = room.does('edi', 'bucket.add', { roadmap: 'r', title: 'Proof', hue: 7 }).id('buckets')
  const stands = room.does('gil', 'group.add', { workshop: 'w', bucket: row }).id('note-groups')
  expect(noteGroups.need(room.state, stands)).toMatchObject({ hue: 7, label: 'Proof', bucket: row })
  expect(refusalOf(() => room.does('gil', 'group.add', { workshop: 'w', bucket: row })).sentence).toBe('"Proof" is on the board already.')
  expect(refusalOf(() => room.does('gil', 'group.remove', { id: group })).sentence).toBe('Fay leads this workshop and does that.')
  const desk = room.does('edi', 'activity.add', { roadmap: 'r', bucket: group, title: 'From a desk' }).id('activities')
  expect(refusalOf(() => room.does('fay', 'group.remove', { id: group })).sentence).toBe('The row of this bucket has activities on the roadmap that are no notes of the room. Move them there first.')
  room.does('edi', 'activity.remove', { id: desk })
  room.does('fay', 'group.remove', { id: group })
  room.does('fay', 'group.remove', { id: stands })
  expect([buckets.list(room.state).map(({ id }) => id), activities.need(room.state, one).bucket, notes.need(room.state, one).group]).toEqual([[row], undefined, undefined])
})

test('[WK14] themes of the product roadmap are offered as buckets until they are one', () => {
  const { room } = sorting()
  expect(boardOf(room.state, 'w', undefined)?.themes).toEqual({ mobile: { title: 'Mobile' } })
  room.does('gil', 'group.add', { workshop: 'w', label: 'Mobile', origin: 'roadmap' })
  expect(boardOf(room.state, 'w', undefined)?.themes).toEqual({})
})

test('[WK15] an effort is marked once an item, and stays while a note supports it; nobody learns what a face-down note says', () => {
  const room = new Day(roomIn('agree'))
  const effort = room.does('fay', 'effort.mark', { workshop: 'w', item: 'relay', affects: true, how: 'We launch it.', agreedBy: ['p-gil', 'p-ann', 'p-gil'] }).id('efforts')
  room.does('fay', 'effort.mark', { workshop: 'w', item: 'relay', affects: false })
  expect(boardOf(room.state, 'w', undefined)?.efforts).toEqual({ [effort]: { item: 'relay', title: 'Relay 5', affects: false, how: 'We launch it.', agreedBy: ['p-ann', 'p-gil'] } })
  room.goes('brainstorm')
  room.writes('gil', 'Secret', { effort })
  expect(refusalOf(() => room.does('fay', 'effort.unmark', { id: effort })).sentence).toBe('A note supports this effort. Say that it does not affect us, instead of taking it back.')
})
