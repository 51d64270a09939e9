import { expect, test } from 'vitest'
import { MemoryKeep, MemoryLocks } from '../../src/client/keep.ts'
import type { Actor } from '../../src/core/kernel/permission.ts'
import { command } from '../contract/test-ledger.ts'
import { house, isLive, service, titles, until } from './service.ts'

test('[LV24] more than a copy is caught up by is read anew, and can be undone by whoever did it like anything else', async () => {
  const { ledger, air, net, person } = await service()
  const [ann, ben] = [await person('Ann', 'owner'), await person('Ben', 'editor')]
  const [hers, his] = [await net.window(ann), await net.window(ben)]
  await until(air, () => isLive(hers)() && isLive(his)())
  await Promise.all([hers.send('team.add', { title: 'Small' }), until(air, isLive(hers))])
  net.frames.length = 0
  const changes = Array.from({ length: 6_000 }, (_, at) => ({ kind: 'create', collection: 'teams', id: `many-${at}`, after: { title: `Team ${at}` } }))
  await ledger.submit('main', [command('test.write', changes)], ann)
  await until(air, () => [hers, his].every((one) => one.shown().state.count('teams') === 6_001))
  expect(net.frames.filter(({ text }) => text.startsWith('{"say":"news"') && text.includes('many-'))).toEqual([])
  // One that was away is caught up the same way.
  net.cutAll()
  await until(air, () => isLive(hers)() && isLive(his)())
  await Promise.all([hers.undo(), until(air, () => his.shown().state.count('teams') === 1)])
  await Promise.all([hers.undo(), until(air, () => his.shown().state.count('teams') === 0)])
})

test('[LV25] what was erased leaves what a browser keeps as soon as it hears of it, and is handed to nobody who comes later', async () => {
  const { ledger, air, net, person } = await service()
  const [ann, gone] = [await person('Ann', 'owner'), await person('Zbigniew', 'viewer')]
  const [keep, locks] = [new MemoryKeep(), new MemoryLocks()]
  const first = await net.window(ann, net.optionsFor(ann, keep, locks))
  await until(air, isLive(first))
  await air.advance(1_000)
  const kept = async () => JSON.stringify(await keep.all(''))
  expect(await kept()).toContain('Zbigniew')
  first.close()
  net.cutAll()
  await ledger.submit('main', [command('team.add', { title: 'Before' })], house)
  await ledger.erase('main', gone.id, house)
  net.frames.length = 0
  const second = await net.window(ann, net.optionsFor(ann, keep, locks))
  await until(air, () => isLive(second)() && second.shown().state.get('people', gone.id)?.['erased'] === true)
  await air.advance(1_000)
  expect(await kept()).not.toContain('Zbigniew')
  const late = await net.window(ann)
  await until(air, isLive(late))
  expect(net.frames.filter(({ text }) => text.includes('Zbigniew'))).toEqual([])
  expect(titles(late.shown().state)).toEqual(['Before'])
})

test('[LV17] in another role a window holds what that role sees, and nothing else', async () => {
  const { air, net, person } = await service()
  const admin = await person('Ann', 'admin')
  let actor: Actor = admin
  const options = { ...net.optionsFor(admin), connect: (path: string, ears: Parameters<ReturnType<typeof net.optionsFor>['connect']>[1]) => net.optionsFor(actor).connect(path, ears), fetch: ((url, init) => net.optionsFor(actor).fetch(url, init)) as ReturnType<typeof net.optionsFor>['fetch'] }
  const window = await net.window(admin, options)
  await until(air, isLive(window))
  expect(window.shown().state.count('memberships')).toBe(1)
  actor = { ...admin, role: 'viewer' }
  net.cutAll()
  await until(air, () => isLive(window)() && window.shown().actor.role === 'viewer')
  expect(window.shown().state.count('memberships')).toBe(0)
  expect(window.shown().state.count('people')).toBe(1)
})

test('[LV23] a session that is over takes what it could read from the browser, and leaves what was written and not answered', async () => {
  const { air, net, person } = await service()
  const ann = await person('Ann', 'owner')
  const [keep, locks] = [new MemoryKeep(), new MemoryLocks()]
  const ends: string[] = []
  let isOver = false
  const usual = net.optionsFor(ann, keep, locks)
  const options: typeof usual = {
    ...usual, ended: (why) => void ends.push(why),
    fetch: (url, init) => (isOver ? Promise.resolve(new Response('{"type":"about:blank","title":"x","status":401,"code":"unavailable","detail":"x"}', { status: 401 })) : usual.fetch(url, init)),
    connect: (path, ears) => {
      if (!isOver) return usual.connect(path, ears)
      usual.later(0, () => ears.closed(1006))
      return { send: () => undefined, close: () => undefined }
    },
  }
  const window = await net.window(ann, options)
  await until(air, isLive(window))
  await air.advance(1_000)
  const keys = async () => (await keep.all('')).map(([key]) => key)
  expect((await keys()).some((key) => key.includes('/copy/'))).toBe(true)
  isOver = true
  net.cutAll()
  void window.send('team.add', { title: 'Not answered' })
  await until(air, () => ends.length > 0)
  expect([ends, (await keys()).map((key) => key.includes('/outbox/'))]).toEqual([['signed-out'], [true]])
  window.close()
})
