import { expect, test } from 'vitest'
import { Day, roomIn, type Someone } from '../../testing/workshop-day.ts'
import { boardOf } from './board.ts'
import { type Deed, Replay } from './replay.ts'

test('[WK140] a day is gone through again deed by deed: its steps and photos are marks on the way, and its end is the board as it stands', () => {
  const room = new Day(roomIn('prepare'))
  const start = room.state
  const deeds: Deed[] = []
  const does = (who: Someone, name: string, args: object) => {
    const { changes, id } = room.does(who, name, args as never)
    deeds.push({ position: deeds.length + 1, at: room.now, command: name, changes })
    return id
  }
  does('fay', 'workshop.start', { id: 'w' })
  does('fay', 'workshop.go', { id: 'w', to: 'brainstorm' })
  const note = does('ann', 'note.add', { workshop: 'w', text: 'A film' })('notes')
  does('fay', 'workshop.go', { id: 'w', to: 'buckets' })
  const group = does('ben', 'group.add', { workshop: 'w', label: 'Proof', notes: [note] })('note-groups')
  const photo = does('fay', 'photo.keep', { workshop: 'w', caption: 'Buckets' })('photos')
  does('fay', 'workshop.go', { id: 'w', to: 'brainstorm' })
  does('fay', 'workshop.go', { id: 'w', to: 'buckets' })

  const replay = new Replay(start, deeds, 'w', 'p-ben')
  expect(replay.steps.map(({ phase, index }) => [phase, index])).toEqual([['warm-up', 1], ['brainstorm', 2], ['buckets', 4], ['brainstorm', 7], ['buckets', 8]])
  expect(replay.photos.map(({ id, index }) => [id, index])).toEqual([[photo, 6]])
  // Ben could not read Ann's note before it was turned over; in the replay neither.
  expect(replay.boardAt(3)?.notes).toEqual({})
  expect(replay.boardAt(3)?.participants['p-ann']?.faceDown).toBe(1)
  expect(replay.boardAt(4)?.notes[note]?.group).toBeUndefined()
  expect(replay.boardAt(6)?.notes[note]?.group).toBe(group)
  expect(replay.boardAt(99)).toEqual(boardOf(room.state, 'w', 'p-ben'))
})
