import { expect, test } from 'vitest'
import { MemoryKeep, MemoryLocks } from './keep.ts'
import type { Pending } from './merge.ts'
import { Outbox } from './outbox.ts'

const pending = (id: string): Pending => ({ id, name: 'team.add', args: { title: id }, group: id, at: '2026-09-14T10:00:00Z' })

test('[LV9] what a window puts into its outbox while another looks for outboxes to take over is taken over whole', async () => {
  const [keep, locks] = [new MemoryKeep(), new MemoryLocks()]
  const leaving = new Outbox(keep, locks, 'live', 'a')
  await leaving.write([pending('first')])
  let looking: (() => Promise<void>) | undefined
  const staying = new Outbox({
    outlives: true, get: (key) => keep.get(key), set: (values) => keep.set(values), removeAll: (prefix) => keep.removeAll(prefix),
    all: async (prefix) => {
      const found = await keep.all(prefix)
      await looking?.()
      return found
    },
  }, locks, 'live', 'b')
  looking = async () => {
    void leaving.write([pending('first'), pending('second')])
    leaving.close()
    for (let turn = 0; turn < 20; turn++) await Promise.resolve()
  }
  const taken: string[] = []
  await staying.adopt(async (left) => void taken.push(...left.map(({ id }) => id)))
  expect([taken, await keep.all('')]).toEqual([['first', 'second'], []])
})

test('[LV9] an outbox whose window is still there is left to it', async () => {
  const [keep, locks] = [new MemoryKeep(), new MemoryLocks()]
  const there = new Outbox(keep, locks, 'live', 'a')
  await there.write([pending('first')])
  const taken: string[] = []
  await new Outbox(keep, locks, 'live', 'b').adopt(async (left) => void taken.push(...left.map(({ id }) => id)))
  expect([taken, (await keep.all('')).length]).toEqual([[], 1])
})
