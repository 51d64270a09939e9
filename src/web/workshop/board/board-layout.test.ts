import { expect, test } from 'vitest'
import type { Board, BoardNote } from '../../../core/workshop/board.ts'
import { bucketLayout } from './bucket-layout.ts'
import { touches } from './camera.ts'
import { moveTo, zoneAt, zoneBeside } from './drop-place.ts'
import { gridLayout } from './grid-layout.ts'
import type { Spot } from './picture.ts'
import { aside, commandFor, field, fresh, movedNote, placeOf } from './places.ts'
import { fitText } from './text-fit.ts'
import { unsaid, withMoves } from './moved-notes.ts'

const wall = { width: 1_256, height: 640 }
/** Every letter is half as wide as it is high. */
const measure = (text: string) => text.length / 2
const columns = ['Q1', 'Q2', 'Q3', 'Q4'].map((short, at) => ({ start: `2027-${String(at * 3 + 1).padStart(2, '0')}-01`, end: `2027-${String(at * 3 + 3).padStart(2, '0')}-30`, label: `${short} 2027`, short, year: 2027, calendar: 'calendar' as const }))
const note = (rank: string, more: Partial<BoardNote> = {}): BoardNote => ({ text: 'Two customer stories', author: 'bea', at: '2026-11-12T10:40:00Z', rank, faceUp: true, ...more })
const placed = (bucket: string | undefined, column?: number) => ({ title: 'Two customer stories', ...(bucket === undefined ? {} : { bucket }), ...(column === undefined ? {} : { window: { start: columns[column]?.start ?? '', end: columns[column]?.end ?? '', precision: 'quarter' } }) })

function boardIn(phase: Board['workshop']['phase'], notes: Board['notes']): Board {
  return {
    workshop: { id: 'w', title: 'Workshop', roadmap: 'r', phase, words: { bucket: 'bucket', outlier: 'outlier' }, columns, period: 'quarter' } as unknown as Board['workshop'],
    participants: {}, items: {}, efforts: {}, photos: {}, themes: {}, cells: {}, notes,
    groups: { g1: { label: 'Proof', hue: 1, rank: 'n1', origin: 'today' }, g2: { label: 'Launches', hue: 2, rank: 'n2', origin: 'last-time', bucket: 'row2' } },
    rows: phase === 'buckets' ? {} : { g1: { title: 'Proof', hue: 1, rank: 'n1' }, row2: { title: 'Launches', hue: 2, rank: 'n2' } },
  }
}

test('[WK104] buckets stand side by side with what waits at the left and outliers at the right, and no two notes lie on each other', () => {
  const many = Object.fromEntries(Array.from({ length: 60 }, (_, at) => [`n${at}`, note(`n${String(at).padStart(3, '0')}`, at % 4 === 0 ? {} : at % 4 === 1 ? { group: 'g1' } : at % 4 === 2 ? { group: 'g2' } : { outlier: true })]))
  const picture = bucketLayout(boardIn('buckets', many), wall, measure)
  expect(picture.lanes.map(({ lane, count }) => [lane, count])).toEqual([[field, 15], ['g1', 15], ['g2', 15], [fresh, 0], [aside, 15]])
  expect(picture.spots.size).toBe(60)
  const spots = [...picture.spots.values()]
  for (const [at, one] of spots.entries()) expect(spots.slice(at + 1).some((other) => touches(one, other))).toBe(false)
  for (const { x, y, width, height } of spots) expect(x >= 0 && y >= picture.headHeight && x + width <= picture.width && y + height <= picture.height).toBe(true)
})

test('[WK104] notes that lie under others are counted with them and drawn as one', () => {
  const picture = bucketLayout(boardIn('buckets', { a: note('n1', { group: 'g1' }), b: note('n2', { group: 'g1', under: 'a' }), c: note('n3', { under: 'b' }) }), wall, measure)
  expect([...picture.spots.keys()]).toEqual(['a'])
  expect(picture.lanes.find(({ lane }) => lane === 'g1')?.count).toBe(3)
})

test('[WK105] in the grid a note lies in its row and its column, without a time before the columns, and as an outlier in the last row', () => {
  const board = boardIn('dates', { a: note('n1', { placed: placed('g1', 2) }), b: note('n2', { placed: placed('row2') }), c: note('n3', { placed: placed(undefined), outlier: true }) })
  const { spots, columns: [, , third], lanes, headWidth } = gridLayout(board, wall, measure)
  expect([...spots].map(([id, { place }]) => [id, place])).toEqual([['a', { lane: 'g1', column: 2 }], ['b', { lane: 'row2' }], ['c', { lane: aside }]])
  expect(spots.get('a')?.x).toBeGreaterThanOrEqual(third?.x ?? Infinity)
  expect(spots.get('b')?.x).toBeLessThan(headWidth + 20)
  expect(spots.get('c')?.y).toBeGreaterThan(lanes.at(-1)?.y ?? Infinity)
})

test('[WK105] what is dropped comes to lie in the lane that is nearest, between the notes that it was dropped between', () => {
  const board = boardIn('buckets', { a: note('n1', { group: 'g1' }), b: note('n2', { group: 'g1' }), c: note('n3') })
  const picture = bucketLayout(board, wall, measure)
  const [a, b] = ['a', 'b'].map((id) => picture.spots.get(id)) as readonly Spot[] as readonly [Spot, Spot]
  const between = moveTo(['c'], { x: a.x + 20, y: (a.y + a.height / 2 + b.y + b.height / 2) / 2 }, picture, board)
  expect(between?.place).toEqual({ lane: 'g1' })
  expect(between?.rank !== undefined && between.rank > 'n1' && between.rank < 'n2').toBe(true)
  expect(moveTo(['a'], { x: a.x + 20, y: a.y + 4 }, picture, board)).toBeUndefined()
  expect(zoneAt(picture, { x: a.x - 6, y: picture.height + 20 })?.place.lane).toBe('g1')
  expect(zoneAt(picture, { x: -400, y: 0 })).toBeUndefined()
  expect(zoneBeside(picture, { lane: 'g1' }, 'right')?.place).toEqual({ lane: 'g2' })
  expect(zoneBeside(picture, { lane: aside }, 'right')?.place).toEqual({ lane: aside })
})

test.each([
  ['buckets', { lane: 'g1' }, { name: 'note.group', args: { notes: ['a'], group: 'g1' } }],
  ['buckets', { lane: aside }, { name: 'note.group', args: { notes: ['a'], group: null, outlier: true } }],
  ['buckets', { lane: field }, { name: 'note.group', args: { notes: ['a'], group: null } }],
  ['buckets', { lane: fresh }, { name: 'group.add', args: { workshop: 'w', notes: ['a'] } }],
  ['grid', { lane: 'row2' }, { name: 'note.group', args: { notes: ['a'], group: 'g2' } }],
  ['fill', { lane: 'row2' }, { name: 'note.place', args: { notes: ['a'], bucket: 'row2' } }],
  ['fill', { lane: aside }, { name: 'note.place', args: { notes: ['a'], bucket: null } }],
  ['dates', { lane: 'g1', column: 1 }, { name: 'note.date', args: { notes: ['a'], window: { start: '2027-04-01', end: '2027-06-30', precision: 'quarter' } } }],
  ['dates', { lane: 'row2', column: 0 }, { name: 'note.place', args: { notes: ['a'], bucket: 'row2', window: { start: '2027-01-01', end: '2027-03-30', precision: 'quarter' } } }],
] as const)('[WK106] in %s, %o is one command, and the note is shown there until it is answered', (phase, place, command) => {
  const board = boardIn(phase, { a: note('n1', phase === 'buckets' || phase === 'grid' ? {} : { placed: placed('g1') }) })
  expect(commandFor(['a'], { place }, board)).toEqual(command)
  if (place.lane === fresh) expect(Object.keys(withMoves(board, new Map([['a', { move: { place } }]])).groups)).toHaveLength(3)
  else expect(placeOf(movedNote(board.notes['a'] as BoardNote, { place }, board), board)).toEqual(place)
})

test('[WK106] a note is shown where it was put until the board says so, or has something else to say that was asked for later', () => {
  const board = boardIn('buckets', { a: note('n1', { group: 'g1' }), b: note('n2', { group: 'g1' }) })
  const move = { place: { lane: 'g2' }, rank: 'n5' }
  const waiting = new Map([['a', { move, by: 1, isDone: false }], ['gone', { move, by: 1, isDone: true }], ['b', { move: { place: { lane: fresh } }, by: 2, isDone: false }]])
  const left = unsaid(waiting, board)
  expect([...left.keys()]).toEqual(['a', 'b'])
  expect(unsaid(left, board)).toBe(left)
  expect(withMoves(board, left).notes['a']).toMatchObject({ group: 'g2', rank: 'n5' })
  const told = boardIn('buckets', { a: note('n5', { group: 'g2' }), b: note('n2', { group: 'g3' }) })
  expect([...unsaid(left, told).keys()]).toEqual(['b'])
  expect([...unsaid(new Map([['b', { move: { place: { lane: fresh } }, by: 2, isDone: true }]]), told).keys()]).toEqual([])
})

test('[WK107] a text steps down in size until it fits, and is cut below the last; nothing in it is too long to be set', () => {
  const steps = [{ size: 18, lines: 2 }, { size: 14, lines: 4 }]
  expect(fitText('Ask beta users', 180, steps, measure)).toEqual({ size: 18, lines: 1, isCut: false })
  expect(fitText('Ask beta users to write one honest paragraph about it', 180, steps, measure)).toEqual({ size: 14, lines: 3, isCut: false })
  for (const text of ['x'.repeat(10_000), 'مرحبا '.repeat(900), '👩‍👩‍👧 '.repeat(2_000), '']) expect(fitText(text, 180, steps, measure)).toMatchObject({ lines: text === '' ? 1 : 4, isCut: text !== '' })
})
