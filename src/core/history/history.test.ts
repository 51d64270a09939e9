import { expect, test } from 'vitest'
import type { Change } from '../kernel/change.ts'
import { History } from './history.ts'

const many = 300_000

/** One team that is renamed on and on, beside one that is made once. */
function* renames() {
  yield { position: 1, effective: '2026-01-01', schema: 1, changes: [made('a', 'Name 0'), made('b', 'Quiet')] }
  for (let n = 1; n < many; n++) {
    const change: Change = { kind: 'update', collection: 'teams', id: 'a', before: { title: `Name ${n - 1}` }, after: { title: `Name ${n}` } }
    yield { position: n + 1, effective: n < many / 2 ? '2026-01-01' : '2026-02-01', schema: 1, changes: [change] }
  }
}

const made = (id: string, title: string): Change => ({ kind: 'create', collection: 'teams', id, after: { title } })

test('[LG42] a past state far into a long log is right on both sides of the copies it starts from', () => {
  const history = new History([], 1)
  history.add(renames())
  for (const position of [1, 2, 249_990, 249_999, 250_000, 250_001, many - 1, many]) {
    const state = history.stateAt({ position })
    expect([state.get('teams', 'a')?.['title'], state.get('teams', 'b')?.['title'], state.count('teams')]).toEqual([`Name ${position - 1}`, 'Quiet', 2])
  }
  expect(history.differenceOf({ day: '2026-01-31' }, { day: '2026-02-01' })).toEqual([
    { kind: 'update', collection: 'teams', id: 'a', before: { title: `Name ${many / 2 - 1}` }, after: { title: `Name ${many - 1}` } },
  ])
})

test('[LG43] a past state that somebody tries changes on leaves the past as it was', () => {
  const history = new History([], 1)
  history.add([{ position: 1, effective: '2026-01-01', schema: 1, changes: [made('a', 'A')] }])
  const past = history.stateAtDay('2026-01-01')
  const trial = past.apply([made('b', 'B'), { kind: 'remove', collection: 'teams', id: 'a', before: { title: 'A' } }])
  expect(trial.list('teams')).toEqual([{ id: 'b', title: 'B' }])
  expect(past.list('teams')).toEqual([{ id: 'a', title: 'A' }])
  expect(past.get('teams', 'b')).toBeUndefined()
})

test('[LG44] entries with a gap are turned away', () => {
  const history = new History([], 1)
  expect(() => history.add([{ position: 2, effective: '2026-01-01', schema: 1, changes: [] }])).toThrow('does not follow')
})

const renamed = (id: string, from: string, to: string): Change => ({ kind: 'update', collection: 'teams', id, before: { title: from }, after: { title: to } })
const entry = (position: number, actor: string, changes: Change[]) => ({ position, actor, effective: '2026-01-01', schema: 1, changes })

test('[PA8] what is different for somebody leaves out what they wrote themselves, and counts on from it', () => {
  const history = new History([], 1)
  history.add([
    entry(1, 'ann', [made('a', 'A'), made('b', 'B'), made('c', 'C')]), entry(2, 'ann', [renamed('a', 'A', 'A1')]), entry(3, 'ben', [renamed('a', 'A1', 'A2'), renamed('b', 'B', 'B1')]),
    entry(4, 'ann', [renamed('b', 'B1', 'B2'), made('d', 'D'), made('e', 'E')]), entry(5, 'ben', [renamed('d', 'D', 'D1'), { kind: 'remove', collection: 'teams', id: 'e', before: { title: 'E' } }, renamed('c', 'C', 'C1')]),
  ])
  const told = (knower?: string) => history.differenceOf({ position: 1 }, { position: 5 }, knower).map((change) => [change.id, change.kind === 'create' ? undefined : change.before['title'], change.kind === 'remove' ? undefined : change.after['title']])
  expect(told('ann')).toEqual([['a', 'A1', 'A2'], ['c', 'C', 'C1'], ['d', 'D', 'D1'], ['e', 'E', undefined]])
  expect(told('ben')).toEqual([['b', 'B1', 'B2'], ['d', undefined, 'D1']])
  expect(told('nobody')).toEqual(told())
})
