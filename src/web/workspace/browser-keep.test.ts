import 'fake-indexeddb/auto'
import { expect, test } from 'vitest'
import { MemoryKeep } from '../../client/keep.ts'
import { browserKeep } from './browser-keep.ts'

test.each([['a browser', () => browserKeep('test')], ['memory', async () => new MemoryKeep()]])('[LV18] what is kept in %s is found by key and by prefix, in order, and goes by prefix', async (_where, open) => {
  const keep = await open()
  await keep.set([['live/a/2', 'two'], ['live/a/1', { one: [1] }], ['live/b', 'other'], ['live/a0', 'near']])
  expect(await keep.get('live/a/1')).toEqual({ one: [1] })
  expect(await keep.all('live/a/')).toEqual([['live/a/1', { one: [1] }], ['live/a/2', 'two']])
  await keep.set([['live/a/1', undefined], ['live/a/3', 'three']])
  expect((await keep.all('live/a/')).map(([key]) => key)).toEqual(['live/a/2', 'live/a/3'])
  await keep.removeAll('live/a/')
  expect((await keep.all('live/')).map(([key]) => key)).toEqual(['live/a0', 'live/b'])
  expect(await keep.get('nothing')).toBeUndefined()
})
