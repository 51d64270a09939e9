import { expect, test } from 'vitest'
import { refusalOf } from '../../testing/deciding.ts'
import { at, Day, inRoom, roomIn, type Someone } from '../../testing/workshop-day.ts'
import { canRead } from '../permissions.ts'
import { activities } from '../roadmap/roadmap.ts'
import { boardOf } from './board.ts'
import { notes } from './notes.ts'
import { titleOfNote } from './note-title.ts'
import { participants } from './workshops.ts'

const timer = { minutes: 25, startedAt: at('09:00:00'), spent: 0 }
const brainstorm = () => new Day(roomIn('brainstorm', { timer }))
const faceDown = (room: Day) => ['p-fay', 'p-ann', 'p-ben', 'p-gil'].map((id) => participants.need(room.state, id).faceDown ?? 0)
const seenBy = (room: Day, self: string | undefined) => Object.values(boardOf(room.state, 'w', self)?.notes ?? {}).map(({ text }) => text).sort()

test('[WK5] in the brainstorm a note lies face down: its author and whoever typed it read it, nobody else, and the room knows how many each has', () => {
  const room = brainstorm()
  const own = room.writes('ann', 'Mine')
  const typed = room.writes('fay', 'For Ben', { author: 'p-ben' })
  room.writes('gil', 'A guest’s')
  expect(faceDown(room)).toEqual([0, 1, 1, 1])
  const readers = (id: string) => (Object.keys(inRoom) as Someone[]).filter((who) => canRead(inRoom[who], 'notes', notes.need(room.state, id) as never))
  expect([readers(own), readers(typed)]).toEqual([['ann'], ['fay', 'ben']])
  expect(['p-ann', 'p-ben', 'p-gil', 'p-fay', undefined].map((self) => seenBy(room, self))).toEqual([['Mine'], ['For Ben'], ['A guest’s'], [], []])
  room.does('ann', 'note.remove', { id: own })
  expect(faceDown(room)).toEqual([0, 0, 1, 1])
})

test('[WK5] notes are written later too, face up; places they have as far as the step has them', () => {
  const room = brainstorm()
  expect(refusalOf(() => room.writes('ann', 'x', { group: 'none' })).code).toBe('not-found')
  expect(refusalOf(() => room.writes('ann', 'x', { bucket: 'b' })).sentence).toBe('Notes have no place in the grid yet. Write it, and place it once cells are filled.')
  room.goes('buckets')
  const group = room.does('ann', 'group.add', { workshop: 'w', label: 'Launches' }).id('note-groups')
  const late = room.writes('gil', 'Late', { group })
  expect(notes.need(room.state, late)).toMatchObject({ faceUp: true, group })
  room.goes('fill')
  const window = { start: '2026-10-01', end: '2026-12-31', precision: 'quarter' }
  const latest = room.writes('ben', 'Latest', { bucket: group, window })
  expect(activities.need(room.state, latest)).toMatchObject({ title: 'Latest', bucket: group, window })
  expect(faceDown(room)).toEqual([0, 0, 0, 0])
})

test('[WK6] everybody writes and changes their own notes; whoever leads may write for somebody else in the room', () => {
  const room = brainstorm()
  expect(refusalOf(() => room.writes('ann', 'x', { author: 'p-ben' })).sentence).toBe('Everybody writes their own notes. Whoever leads may write one for somebody else.')
  expect(refusalOf(() => room.writes('edi', 'x')).sentence).toBe('You plan this workshop and do not take part in it yet. Join it first.')
  expect(refusalOf(() => room.writes('fay', 'x', { author: 'elsewhere' })).code).toBe('not-found')
  const note = room.writes('gil', 'Gil’s')
  for (const name of ['note.change', 'note.remove']) for (const who of ['fay', 'ann', 'edi'] as const) expect(refusalOf(() => room.does(who, name, { id: note })).sentence).toBe(`There is no note with the id ${note}.`)
  room.does('gil', 'note.change', { id: note, text: 'Gil’s own' })
  room.does('fay', 'brainstorm.reveal', { workshop: 'w' })
  expect(refusalOf(() => room.does('ann', 'note.change', { id: note, text: 'Better' })).sentence).toContain('Only whoever wrote a note changes it')
  expect(refusalOf(() => room.does('gil', 'note.remove', { id: note })).sentence).toContain('what the room has seen stays')
  expect(notes.need(room.state, note).text).toBe('Gil’s own')
})

test('[WK7] all notes are turned over in one act: by whoever leads at any time, by anybody once time is up, by going on; twice is no change', () => {
  const room = brainstorm()
  for (const who of ['ann', 'gil', 'gil'] as const) room.writes(who, `By ${who}`)
  room.now = at('09:24:59')
  expect(refusalOf(() => room.does('gil', 'brainstorm.reveal', { workshop: 'w' })).sentence).toBe('There is time left to write. The notes are turned over when it is up.')
  const before = room.state
  room.now = at('09:25:00')
  expect(room.does('gil', 'brainstorm.reveal', { workshop: 'w' }).changes).toHaveLength(5)
  expect([faceDown(room), seenBy(room, undefined)]).toEqual([[0, 0, 0, 0], ['By ann', 'By gil', 'By gil']])
  expect(room.does('ann', 'brainstorm.reveal', { workshop: 'w' }).changes).toEqual([])
  for (const to of ['buckets', 'grid', 'examine']) {
    const gone = new Day(before)
    gone.goes(to)
    expect([faceDown(gone), seenBy(gone, undefined).length]).toEqual([[0, 0, 0, 0], 3])
  }
})

test('[WK7] going back to the brainstorm hides nothing that was seen, and going back from it turns nothing over', () => {
  const room = brainstorm()
  room.writes('ann', 'Seen')
  room.goes('agree')
  expect(seenBy(room, undefined)).toEqual([])
  room.goes('buckets')
  room.goes('brainstorm')
  room.writes('ben', 'Not yet seen')
  expect([seenBy(room, undefined), faceDown(room)]).toEqual([['Seen'], [0, 0, 1, 0]])
})

test('[WK8] a note keeps every letter of its text; its activity is called by the first line, cut where no sign is broken', () => {
  const family = '👨‍👩‍👧‍👦'
  const texts = ['שלום עולם، مرحبا', `${'é'.repeat(298)}${family}${family}`, `First line\n${'x'.repeat(9_000)}`, 'w'.repeat(10_000), family.repeat(900), `a${'\u0301'.repeat(9_000)}`]
  const room = brainstorm()
  const ids = texts.map((text) => room.writes('gil', text))
  expect(refusalOf(() => room.writes('gil', 'w'.repeat(10_001))).code).toBe('invalid')
  room.goes('fill')
  expect(ids.map((id) => notes.need(room.state, id).text)).toEqual(texts)
  expect(ids.map((id) => activities.need(room.state, id).title)).toEqual([texts[0], `${'é'.repeat(298)}…`, 'First line', `${'w'.repeat(299)}…`, `${family.repeat(27)}…`, `a${'\u0301'.repeat(298)}…`])
  expect(titleOfNote('\n  \n two \n three')).toBe('two')
})

test('[WK9] reactions are refused in the brainstorm, and one is for a note once', () => {
  const room = brainstorm()
  const note = room.writes('ann', 'Mine')
  expect(refusalOf(() => room.does('ann', 'note.back', { id: note, on: true })).code).toBe('out-of-order')
  room.goes('buckets')
  for (const [who, on] of [['gil', true], ['gil', true], ['ben', true], ['ben', false]] as const) room.does(who, 'note.back', { id: note, on })
  expect(notes.need(room.state, note).backedBy).toEqual(['p-gil'])
})

test('[WK28] two who came in and are one person are one on the board: their notes, what they back, what they lead and agreed to', () => {
  const room = brainstorm()
  const effort = room.does('fay', 'effort.mark', { workshop: 'w', item: 'relay', affects: true, agreedBy: ['p-gil', 'p-ben'] }).id('efforts')
  const [first, second] = [room.writes('gil', 'As a guest'), room.writes('ben', 'As myself')]
  room.does('fay', 'brainstorm.reveal', { workshop: 'w' })
  room.does('fay', 'workshop.hand-over', { id: 'w', to: 'p-gil' })
  room.does('gil', 'participant.same', { id: 'p-gil', as: 'p-ben' })
  room.does('ben', 'note.change', { id: first, text: 'As a guest, still mine' })
  expect(refusalOf(() => room.writes('gil', 'By the other phone')).code).toBe('not-found')
  room.does('ben', 'workshop.go', { id: 'w', to: 'buckets' })
  room.does('ben', 'note.back', { id: second, on: true })
  const board = boardOf(room.state, 'w', undefined)
  expect(board && [Object.keys(board.participants), board.workshop.leader, board.efforts[effort]?.agreedBy, board.notes[first]?.author, board.notes[second]?.backedBy]).toEqual([['p-ann', 'p-ben', 'p-fay'], 'p-ben', ['p-ben'], 'p-ben', ['p-ben']])
  room.does('ben', 'note.back', { id: second, on: false })
  expect(notes.need(room.state, second).backedBy).toBeUndefined()
})
