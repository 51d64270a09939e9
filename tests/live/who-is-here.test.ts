import { expect, test } from 'vitest'
import { hereAfter } from '../../src/client/who-is-here.ts'
import type { Presence } from '../../src/protocol/live-messages.ts'
import { WhoIsHere } from '../../src/server/live/who-is-here.ts'

test('[LV26] many who come together are told once, by what changed, and lists that are told so stay the same as the whole', () => {
  const waiting: (() => void)[] = []
  const told: { readonly here: Presence[]; readonly gone: string[] }[] = []
  const room = new WhoIsHere({ tell: (change) => void told.push(change), later: (_ms, run) => (waiting.push(run), () => undefined) })
  room.set({ session: 'first', name: 'Ann' })
  waiting.pop()?.()
  let heard = hereAfter([], { say: 'here', whole: true, here: room.all(), gone: [] })
  for (let n = 0; n < 500; n++) room.set({ session: `s${n}`, name: 'Ben' })
  room.move('first', 'plans')
  room.move('s1', 'roadmap')
  room.remove('s7')
  expect(waiting).toHaveLength(1)
  waiting.pop()?.()
  expect(told).toHaveLength(2)
  heard = hereAfter(heard, { say: 'here', whole: false, ...(told[1] ?? { here: [], gone: [] }) })
  expect(heard.toSorted(bySession)).toEqual(room.all().toSorted(bySession))
  expect(heard[0]).toEqual({ session: 'first', name: 'Ann', at: 'plans' })
  room.move('first', 'plans')
  expect(waiting).toHaveLength(0)
})

function bySession(a: { readonly session: string }, b: { readonly session: string }): number {
  return a.session < b.session ? -1 : 1
}
