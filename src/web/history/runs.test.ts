import { expect, test } from 'vitest'
import type { ToldChange } from '../../core/history/told-change.ts'
import { longRun, runsOf, toldRun } from './runs.ts'
import type { ToldAct } from './told-entries.ts'

const act = (position: number, actor: string, command: string, ...changes: (readonly [ToldChange['kind'], string, string, string])[]): ToldAct => ({
  group: `g${position}`, position, first: position, at: '2026-09-14T10:00:00Z', effective: '2026-09-14', who: actor, actor, reason: undefined, lacksReason: false, command,
  changes: changes.map(([kind, collection, word, title]) => ({ kind, collection, word, title, id: title, fields: [] })),
})
const agreed = (position: number, actor = 'mara', command = 'cell.agree') => act(position, actor, command, ['create', 'cell-agreements', 'cell agreement', `Cell ${position}`])

test('[PA10] acts of one person of the same kind on the same kind of record are one line from four on, whatever command they came by', () => {
  const runs = runsOf([agreed(9), agreed(8, 'mara', 'cell.empty'), agreed(7), agreed(6), agreed(5, 'olek'), act(4, 'olek', 'item.add', ['create', 'items', 'item', 'A']), act(3, 'olek', 'item.remove', ['remove', 'items', 'item', 'A'])])
  expect(runs.map((run) => [run.length, run.length >= longRun])).toEqual([[4, true], [1, false], [1, false], [1, false]])
  expect(toldRun(runs[0] ?? [])).toEqual({ said: 'Added 4 cell agreements', names: 'Cell 9; Cell 8; Cell 7; and 1 more' })
  const changed = (position: number, title: string) => act(position, 'mara', 'activity.change', ['update', 'activities', 'activity', title])
  expect(toldRun([changed(3, 'Launch'), changed(2, 'Press'), changed(1, 'Launch')])).toEqual({ said: 'Changed 2 activities', names: 'Launch; Press' })
  const both = act(1, 'mara', 'comment.add', ['create', 'comments', 'comment', 'When?'], ['create', 'followings', 'following', 'Relay'])
  expect(toldRun([both, both]).said).toBe('2 acts on 2 things')
})
