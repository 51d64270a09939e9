import { expect, test } from 'vitest'
import { MemoryKeep, MemoryLocks } from '../../src/client/keep.ts'
import type { Deciding, LiveOptions } from '../../src/client/live-options.ts'
import { OpenedWorkspace } from '../../src/client/opened-workspace.ts'
import { deciding } from './live-net.ts'
import { isLive, service, titles, until } from './service.ts'

/** What decides comes when it is let come, or fails to. Says when it was asked for. */
function held() {
  const asked: string[] = []
  const waiting: { readonly come: (it: Deciding) => void; readonly fail: (error: unknown) => void }[] = []
  const take = () => waiting.splice(0)
  return {
    asked,
    bring: ((when) => {
      asked.push(when)
      return new Promise((come, fail) => waiting.push({ come, fail }))
    }) satisfies LiveOptions['deciding'],
    come: () => take().forEach(({ come }) => come(deciding)),
    fail: () => take().forEach(({ fail }) => fail(new TypeError('Failed to fetch dynamically imported module'))),
  }
}

const kept = async (keep: MemoryKeep) => (await keep.all('')).filter(([key]) => key.includes('/outbox/')).flatMap(([, pending]) => pending as readonly { readonly args: unknown }[])

test('[LV40] what is done before what decides has come is kept at once, asks for it at once, and shows when it comes, also while the service is away', async () => {
  const { air, net, person } = await service()
  const ann = await person('Ann', 'owner')
  const [keep, late] = [new MemoryKeep(), held()]
  const window = await net.window(ann, { ...net.optionsFor(ann, keep), deciding: late.bring })
  await until(air, isLive(window))
  expect(late.asked).not.toContain('now')
  expect(window.showsAhead('team.add')).toBe(false)
  net.cutAll()
  const adding = [window.send('team.add', { title: 'Early' }), window.send('team.add', { title: 'Early too' })]
  await air.advance(0)
  expect(late.asked).toContain('now')
  expect([titles(window.shown().state), window.shown().pending]).toEqual([[], 2])
  expect((await kept(keep)).map(({ args }) => args)).toEqual([{ title: 'Early' }, { title: 'Early too' }])
  late.come()
  await air.advance(0)
  expect([titles(window.shown().state), window.shown().pending]).toEqual([['Early', 'Early too'], 2])
  expect([window.showsAhead('team.add'), window.showsAhead('undo')]).toEqual([true, false])
  expect(await window.send('team.add', { title: '' })).toMatchObject({ done: false, code: 'invalid' })
  await until(air, isLive(window))
  expect(await Promise.all(adding)).toMatchObject([{ done: true }, { done: true }])
})

test('[LV40] what is done before what decides has come goes to the service without waiting for it, and a refusal comes from there', async () => {
  const { ledger, air, net, person } = await service()
  const ann = await person('Ann', 'owner')
  const late = held()
  const window = await net.window(ann, { ...net.optionsFor(ann), deciding: late.bring })
  await until(air, isLive(window))
  const [adding, failing] = [window.send('team.add', { title: 'Early' }), window.send('team.add', { title: '' })]
  await until(air, isLive(window))
  expect(await adding).toMatchObject({ done: true })
  expect(await failing).toMatchObject({ done: false, code: 'invalid' })
  expect([titles(window.shown().state), titles((await ledger.state('main')).state)]).toEqual([['Early'], ['Early']])
})

test('[LV40] a window says that what decides could not be loaded, loses nothing of what is done, and tries again', async () => {
  const { air, net, person } = await service()
  const ann = await person('Ann', 'owner')
  const [late, told] = [held(), [] as string[]]
  const window = await net.window(ann, { ...net.optionsFor(ann), deciding: late.bring, told: (sentence) => void told.push(sentence) })
  await until(air, isLive(window))
  late.fail()
  await air.advance(0)
  expect(told).toEqual([])
  net.cutAll()
  const adding = window.send('team.add', { title: 'Away' })
  await air.advance(0)
  late.fail()
  await air.advance(0)
  expect(told).toEqual([expect.stringContaining('What you do is kept')])
  await until(air, isLive(window))
  expect(await adding).toMatchObject({ done: true })
  expect(await Promise.all([window.undo(), until(air, () => titles(window.shown().state).length === 0)])).toMatchObject([{ done: true }, undefined])
  await air.advance(6_000)
  late.come()
  await air.advance(0)
  expect(window.showsAhead('team.add')).toBe(true)
})

test('[LV40] what was not answered before a reload shows from the first moment after it', async () => {
  const { air, net, person } = await service()
  const ann = await person('Ann', 'owner')
  const [keep, locks, late] = [new MemoryKeep(), new MemoryLocks(), held()]
  const first = await net.window(ann, net.optionsFor(ann, keep, locks))
  await until(air, isLive(first))
  await air.advance(1_000)
  net.cutAll()
  void first.send('team.add', { title: 'Before' })
  await air.advance(0)
  first.close()
  await air.advance(0)
  const away = { ...net.optionsFor(ann, keep, locks), connect: () => ({ send: () => undefined, close: () => undefined }), deciding: late.bring }
  const second = new OpenedWorkspace(away)
  let isOpen = false
  const opening = second.open().then(() => (isOpen = true))
  await air.advance(0)
  expect([isOpen, late.asked]).toEqual([false, ['now']])
  late.come()
  await opening
  expect(titles(second.shown().state)).toEqual(['Before'])
})
