import { expect, test } from 'vitest'
import { must } from '../../../lib/must.ts'
import { allUnder } from '../../../core/workshop/notes-of.ts'
import { notes } from '../../../core/workshop/notes.ts'
import { Day, roomIn } from '../../../testing/workshop-day.ts'
import { authorsOf, inWorkshop } from './note-words.ts'
import { photosWith } from './photos-with.ts'

test('[WK144] a note tells all who wrote it, each once, and is on the photos that were kept once it had been turned over', () => {
  const room = new Day(roomIn('brainstorm'))
  const [film, also, again] = [room.writes('ann', 'A film'), room.writes('gil', 'Film it'), room.writes('ann', 'A short film')]
  room.does('fay', 'photo.keep', { workshop: 'w' })
  room.goes('buckets')
  const kept = room.does('fay', 'photo.keep', { workshop: 'w' }).id('photos')
  room.does('ben', 'note.merge', { into: film, notes: [also, again] })
  const note = must(notes.get(room.state, film))
  expect(authorsOf(room.state, [note, ...allUnder(room.state, note)])).toBe('Ann and Gil')
  expect(photosWith(room.state, note).map(({ id }) => id)).toEqual([kept])
  expect([inWorkshop('Q4 FY27 workshop'), inWorkshop('Autumn')]).toEqual(['the Q4 FY27 workshop', 'the workshop “Autumn”'])
})
