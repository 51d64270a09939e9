import { expect, test } from 'vitest'
import { type Keep, MemoryKeep, MemoryLocks } from '../../src/client/keep.ts'
import { isLive, service, titles, until } from './service.ts'

const fails = () => Promise.reject(new DOMException('full', 'QuotaExceededError'))

test('[LV38] a browser that can neither read nor keep anything opens the workspace and takes edits, and says that it keeps none', async () => {
  const { air, net, person } = await service()
  const ann = await person('Ann', 'owner')
  const told: string[] = []
  const broken: Keep = { outlives: true, get: fails, all: fails, set: fails, removeAll: fails }
  const window = await net.window(ann, { ...net.optionsFor(ann), keep: broken, told: (sentence) => void told.push(sentence) })
  await until(air, isLive(window))
  void window.send('team.add', { title: 'Core' })
  await until(air, () => isLive(window)() && titles(window.shown().state).includes('Core'))
  expect(told.every((sentence) => sentence.includes('could not keep'))).toBe(true)
  expect(net.troubles).toEqual([])
})

test('[LV38] what a window that is gone had not had answered is sent all the same by one that can keep nothing, and stays kept until it can', async () => {
  const { air, net, person, ledger } = await service()
  const ann = await person('Ann', 'owner')
  const [keep, locks] = [new MemoryKeep(), new MemoryLocks()]
  const first = await net.window(ann, net.optionsFor(ann, keep, locks))
  await until(air, isLive(first))
  net.cutAll()
  void first.send('team.add', { title: 'Core' })
  await air.advance(0)
  first.close()
  const full: Keep = { outlives: true, get: (key) => keep.get(key), all: (prefix) => keep.all(prefix), set: fails, removeAll: fails }
  const second = await net.window(ann, { ...net.optionsFor(ann, keep, locks), keep: full })
  await until(air, () => isLive(second)() && titles(second.shown().state).includes('Core'))
  expect(titles((await ledger.state('main')).state)).toEqual(['Core'])
  expect((await keep.all('')).some(([key]) => key.includes('/outbox/'))).toBe(true)
})
