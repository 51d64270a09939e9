import { expect, test } from 'vitest'
import type { BoardNote } from '../../../core/workshop/board.ts'
import { savedWords } from './saved-words.ts'

const note: BoardNote = { text: 'A film', author: 'me', at: '2026-09-14T10:44:00Z', rank: 'n0', faceUp: false }
const unsent = [{ id: '1', name: 'note.add', args: {} }, { id: '2', name: 'note.back', args: {} }]

const boardWith = (notes: Readonly<Record<string, BoardNote>>) => ({ notes, workshop: { zone: 'Europe/Berlin' } })
const of = (more: Partial<Parameters<typeof savedWords>[0]>) => savedWords({ status: 'live', unsent: [], board: boardWith({}), self: 'me', said: '', ...more })

test('[WK84] the foot of a phone never says that the room has what it does not have', () => {
  expect(of({})).toBe('With the room.')
  expect(of({ board: boardWith({ a: note }) })).toBe('Saved with the room, 12:44')
  expect(of({ board: boardWith({ a: { ...note, author: 'other' } }) })).toBe('With the room.')
  expect(of({ board: boardWith({ a: note }), unsent })).toBe('One note is saved on this phone, and not yet with the room.')
  expect(of({ status: 'away', unsent: [...unsent, { id: '3', name: 'note.add', args: {} }] })).toBe('2 notes are saved on this phone, and not yet with the room. Trying again …')
  expect(of({ status: 'away', said: 'Undone.' })).toBe('Away from the room. Trying again …')
})
