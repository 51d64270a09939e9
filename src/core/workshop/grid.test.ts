import { expect, test } from 'vitest'
import { refusalOf } from '../../testing/deciding.ts'
import { Day, roomIn } from '../../testing/workshop-day.ts'
import { activities, buckets, cellAgreements, connectors, roadmaps } from '../roadmap/roadmap.ts'
import { boardOf, cellKey } from './board.ts'
import { notes } from './notes.ts'

const q1 = { start: '2026-10-01', end: '2026-12-31', precision: 'quarter' }
const q2 = { start: '2027-01-01', end: '2027-03-31', precision: 'quarter' }

/** Two notes in a group, one aside, one nowhere, in the buckets. */
function sorted(): { readonly room: Day; readonly group: string; readonly ids: readonly [string, string, string, string] } {
  const room = new Day(roomIn('brainstorm'))
  const ids = [room.writes('ann', 'One'), room.writes('ben', 'Two'), room.writes('gil', 'Aside'), room.writes('gil', 'Nowhere')] as const
  room.goes('buckets')
  const group = room.does('gil', 'group.add', { workshop: 'w', label: 'Launches', notes: [ids[0], ids[1]] }).id('note-groups')
  room.does('gil', 'note.group', { notes: [ids[2]], group: null, outlier: true })
  return { room, group, ids }
}
const tables = (room: Day) => [notes, activities, buckets, connectors, cellAgreements].map((type) => type.list(room.state))

test('[WK21] the grid is laid of the named buckets, each with its id, hue and place; one with notes is named first, one without is nothing', () => {
  const { room, group, ids } = sorted()
  room.does('ann', 'group.add', { workshop: 'w' })
  const unnamed = room.does('ann', 'group.add', { workshop: 'w', notes: [ids[3]] }).id('note-groups')
  expect(refusalOf(() => room.goes('grid'))).toMatchObject({ code: 'invalid', sentence: 'The bucket that holds "Nowhere" has no name yet. Name it first, then lay the grid.' })
  room.does('ann', 'group.change', { id: unnamed, label: 'Proof', hue: 9 })
  room.goes('grid')
  expect(buckets.list(room.state).map(({ id, title, hue }) => [id, title, hue]).sort()).toEqual([[group, 'Launches', 1], [unnamed, 'Proof', 9]].sort())
  expect(refusalOf(() => room.does('ann', 'group.add', { workshop: 'w' })).sentence).toBe('The grid is laid, so a new row has a name.')
  const row = room.does('ann', 'group.add', { workshop: 'w', label: 'Events' }).id('note-groups')
  room.does('ann', 'group.change', { id: row, label: 'Events and trips' })
  expect(buckets.need(room.state, row).title).toBe('Events and trips')
})

test('[WK21] new rows make an agreed roadmap a draft again', () => {
  const { room } = sorted()
  room.state = room.state.apply(roadmaps.update(roadmaps.need(room.state, 'r'), { state: 'agreed' }))
  room.goes('grid')
  expect(roadmaps.need(room.state, 'r').state).toBe('draft')
})

test('[WK22] filling makes an undated activity of each note on top, with its id, in its bucket or in none', () => {
  const { room, group, ids: [one, two, aside, nowhere] } = sorted()
  room.does('ann', 'note.merge', { into: one, notes: [two] })
  room.goes('fill')
  expect(new Map(activities.list(room.state).map(({ id, bucket, window, title }) => [id, [title, bucket, window]]))).toEqual(new Map([[one, ['One', group, undefined]], [aside, ['Aside', undefined, undefined]], [nowhere, ['Nowhere', undefined, undefined]]]))
})

test('[WK23] going back loses nothing, and going forward again makes nothing twice', () => {
  const { room, group, ids: [one, , aside] } = sorted()
  room.goes('dates')
  room.does('ben', 'note.date', { notes: [one], window: q1, goal: 'Out.' })
  room.does('ben', 'note.place', { notes: [aside], bucket: group })
  const before = tables(room)
  for (const to of ['fill', 'grid', 'buckets', 'brainstorm', 'buckets', 'grid', 'fill', 'dates', 'examine']) room.goes(to)
  expect(tables(room)).toEqual(before)
  expect(notes.need(room.state, aside)).toMatchObject({ group })
})

test('[WK23] a note that is put into another bucket after the room went back takes its activity along', () => {
  const { room, ids: [one] } = sorted()
  room.goes('fill')
  room.goes('buckets')
  const other = room.does('gil', 'group.add', { workshop: 'w', label: 'Proof', notes: [one] }).id('note-groups')
  room.goes('grid')
  room.does('gil', 'note.group', { notes: [one], group: other })
  room.goes('fill')
  expect(activities.need(room.state, one).bucket).toBe(other)
})

test('[WK24] placing and dating follow the activity’s own rules: a cell that was agreed wants a reason, and is open again', () => {
  const { room, group, ids: [one, two] } = sorted()
  room.goes('dates')
  room.does('gil', 'note.date', { notes: [one, two], window: q1 })
  for (const id of [one, two]) room.does('edi', 'activity.change', { id, owner: 'edi', effort: 3, completionGoal: 'It is out.' })
  room.does('edi', 'cell.agree', { bucket: group, period: q1.start })
  expect(refusalOf(() => room.does('gil', 'note.date', { notes: [one, two], window: q2 }))).toMatchObject({ code: 'needs-reason' })
  room.does('gil', 'note.date', { notes: [one, two], window: q2, goal: 'Both are out.' }, { reason: 'Too early.' })
  expect([cellAgreements.list(room.state), activities.need(room.state, two).completionGoal]).toEqual([[], 'Both are out.'])
  expect(refusalOf(() => room.does('gil', 'note.place', { notes: [one], bucket: 'none' })).code).toBe('not-found')
  room.does('gil', 'note.place', { notes: [one, two], bucket: null, window: null, rank: 'n5' })
  expect(activities.list(room.state).filter(({ bucket, window, rank }) => bucket === undefined && window === undefined && rank !== undefined)).toHaveLength(2)
  room.does('edi', 'activity.remove', { id: two })
  room.does('gil', 'note.date', { notes: [two], window: q1 })
  expect(activities.need(room.state, two)).toMatchObject({ title: 'Two', window: q1 })
})

test('[WK25] notes from paper are typed in at once, each with its author and where it hung; after the day too', () => {
  const { room, group } = sorted()
  expect(refusalOf(() => room.does('gil', 'note.enter', { workshop: 'w', notes: [{ text: 'x' }] })).code).toBe('not-allowed')
  room.goes('dates')
  room.does('fay', 'workshop.close', { id: 'w' })
  const photo = room.does('fay', 'photo.add', { workshop: 'w', caption: 'The wall', picture: { digest: 'a'.repeat(64), type: 'image/jpeg', width: 10, height: 10 } }).id('photos')
  const entered = room.does('fay', 'note.enter', { workshop: 'w', photo, notes: [{ text: 'Card one', author: 'p-gil', bucket: group, window: q2, goal: 'Out.' }, { text: 'Card two' }] })
  expect(notes.need(room.state, entered.id('notes 0'))).toMatchObject({ author: 'p-gil', fromPaper: true, photo, faceUp: true })
  expect(activities.need(room.state, entered.id('notes 0'))).toMatchObject({ bucket: group, window: q2, completionGoal: 'Out.' })
  expect([notes.need(room.state, entered.id('notes 1')).author, activities.need(room.state, entered.id('notes 1')).bucket]).toEqual(['p-fay', undefined])
})

test('[WK30] while the room examines, the board says of each cell how it stands on the roadmap: an activity of two periods fills both, and one blank on purpose is not undecided', () => {
  const { room, group, ids: [one] } = sorted()
  room.goes('dates')
  room.does('ben', 'note.date', { notes: [one], window: { ...q1, end: q2.end, precision: 'half' } })
  const of = () => boardOf(room.state, 'w', 'p-ann')
  expect(of()?.cells).toEqual({})
  room.goes('examine')
  room.state = room.state.apply([cellAgreements.create('c', { bucket: group, period: '2027-04-01', agreed: 'empty', reason: 'Nothing ships.' })])
  const cells = of()?.cells ?? {}
  expect([q1.start, q2.start, '2027-04-01', '2027-07-01'].map((start) => cells[cellKey(group, start)]?.standing)).toEqual(['filled', 'filled', 'empty', 'undecided'])
  expect(JSON.stringify(of())).not.toContain('Nothing ships.')
})

test('[EM7] the room says who does a note and how long it takes, and whoever leads records what it agreed about a cell: by those who are there, told without a title', () => {
  const { room, group, ids: [one, two] } = sorted()
  room.goes('dates')
  room.does('gil', 'note.date', { notes: [one], window: q1, goal: 'It is out.' })
  room.goes('examine')
  const cell = { id: 'w', bucket: group, period: q1.start }
  const told = () => boardOf(room.state, 'w', 'p-gil')?.cells[cellKey(group, q1.start)]
  expect(told()).toEqual({ standing: 'filled', asks: { 'no-owner': 1, 'no-effort': 1 } })
  expect(refusalOf(() => room.does('fay', 'workshop.decide-cell', cell))).toMatchObject({ code: 'conflict', sentence: 'The room has not said yet who does it, how many days it takes. Say it, or why it is left open on purpose.' })
  expect(refusalOf(() => room.does('ann', 'note.plan', { notes: [one], owner: 'p-gil' })).sentence).toContain('Gil is a guest')
  room.does('gil', 'note.plan', { notes: [one], owner: 'p-ann', effort: 4 })
  expect([activities.need(room.state, one).owner, boardOf(room.state, 'w', 'p-gil')?.notes[one]?.placed]).toMatchObject(['ann', { owner: 'p-ann', effort: 4 }])
  room.does('ben', 'participant.leave', { id: 'p-ben' })
  room.does('fay', 'workshop.decide-cell', cell)
  expect([told(), cellAgreements.list(room.state)]).toMatchObject([{ standing: 'agreed' }, [{ agreed: 'filled', agreedBy: ['ann', 'fay'], agreedOn: '2026-09-14' }]])
  expect(refusalOf(() => room.does('ann', 'workshop.reopen-cell', cell)).code).toBe('not-allowed')
  room.does('fay', 'workshop.reopen-cell', cell)
  // A blank one wants its reason; what is open may be so on purpose; another roadmap's cells are not the room's.
  const blank = { ...cell, period: q2.start }
  expect(refusalOf(() => room.does('fay', 'workshop.decide-cell', blank)).code).toBe('needs-reason')
  room.does('fay', 'workshop.decide-cell', { ...blank, reason: 'Nobody is there.' })
  room.does('ben', 'participant.join', { workshop: 'w' })
  room.does('ben', 'note.plan', { notes: [one, two], owner: null })
  room.does('fay', 'workshop.decide-cell', { ...cell, reason: 'Ann finds somebody.' })
  expect(cellAgreements.list(room.state).map(({ agreed, agreedBy }) => [agreed, agreedBy?.length]).sort()).toEqual([['empty', 2], ['filled', 3]])
  expect(refusalOf(() => room.does('fay', 'workshop.decide-cell', { ...cell, bucket: 'none' })).code).toBe('not-found')
  // Back at the buckets, the row stays while cells of it are decided.
  room.does('fay', 'workshop.reopen-cell', cell)
  room.goes('grid')
  expect(refusalOf(() => room.does('fay', 'group.remove', { id: group }))).toMatchObject({ code: 'in-use' })
})
