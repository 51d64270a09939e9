import { expect, test } from 'vitest'
import { MemoryKeep, MemoryLocks } from '../../src/client/keep.ts'
import type { OpenedWorkspace } from '../../src/client/opened-workspace.ts'
import { decide } from '../../src/core/kernel/decide.ts'
import { canRead } from '../../src/core/permissions.ts'
import { type Actor, members } from '../../src/core/kernel/permission.ts'
import { command, recordsOf, testLedger } from '../contract/test-ledger.ts'
import { LiveNet } from './live-net.ts'
import { house, isLive, service, titles, until } from './service.ts'

test('[LV5] a command shows at once, is told to the others, and a refusal of the service takes it back with its sentence', async () => {
  const { ledger, air, net, person } = await service()
  const [ann, ben] = [await person('Ann', 'owner'), await person('Ben', 'editor')]
  const [hers, his] = [await net.window(ann), await net.window(ben)]
  await until(air, () => isLive(hers)() && isLive(his)())
  const sending = hers.send('team.add', { title: 'Relay core' })
  expect(titles(hers.shown().state)).toEqual(['Relay core'])
  await until(air, () => titles(his.shown().state).length === 1)
  expect(await sending).toMatchObject({ done: true })
  // While hers is not connected, the team goes: what she does to it shows, and is then refused.
  const id = hers.shown().state.list('teams')[0]?.id ?? ''
  net.cutAll()
  await ledger.submit('main', [command('team.remove', { id })], house)
  const renaming = hers.send('team.change', { id, title: 'Relay anew' })
  expect(titles(hers.shown().state)).toEqual(['Relay anew'])
  await until(air, isLive(hers))
  expect(await renaming).toMatchObject({ done: false, code: 'not-found' })
  expect(titles(hers.shown().state)).toEqual([])
})

test('[LV6] what cannot be is refused at once, without asking, and what only the service can decide is not shown ahead', async () => {
  const { air, net, person } = await service()
  const ann = await person('Ann', 'owner')
  const window = await net.window(ann)
  await until(air, isLive(window))
  expect(await window.send('team.add', { title: '' })).toMatchObject({ done: false, code: 'invalid' })
  const adding = window.send('person.add', { name: 'Ben' })
  await until(air, isLive(window))
  expect(await adding).toMatchObject({ done: true })
  const id = window.shown().state.list('people').find(({ name }) => name === 'Ben')?.id ?? ''
  const erasing = window.send('person.erase', { id })
  expect(window.shown().state.get('people', id)?.['name']).toBe('Ben')
  await until(air, () => window.shown().state.get('people', id)?.['erased'] === true)
  expect(await erasing).toMatchObject({ done: true })
})

test('[LV7] what is pending outlives lost connections and reloads, and is written once', async () => {
  const { ledger, air, net, person } = await service()
  const ann = await person('Ann', 'owner')
  const [keep, locks] = [new MemoryKeep(), new MemoryLocks()]
  const first = await net.window(ann, net.optionsFor(ann, keep, locks))
  await until(air, isLive(first))
  net.cutAll()
  void first.send('team.add', { title: 'Made away' })
  void first.send('team.add', { title: 'Made away too' })
  await air.advance(0)
  first.close()
  await air.advance(0)
  const second = await net.window(ann, net.optionsFor(ann, keep, locks))
  await until(air, () => isLive(second)() && titles(second.shown().state).length === 2)
  expect(titles((await ledger.state('main')).state).toSorted()).toEqual(['Made away', 'Made away too'])
  expect((await keep.all('')).filter(([key]) => key.includes('/outbox/'))).toEqual([])
})

test('[LV8] a workspace opens from what the browser keeps of it, without the service, and takes edits', async () => {
  const { ledger, air, net, person } = await service()
  const ann = await person('Ann', 'owner')
  await ledger.submit('main', [command('team.add', { title: 'Kept' })], house)
  const [keep, locks] = [new MemoryKeep(), new MemoryLocks()]
  const first = await net.window(ann, net.optionsFor(ann, keep, locks))
  await until(air, isLive(first))
  const sent = first.send('team.add', { title: 'Kept by its tail' })
  await until(air, isLive(first))
  await sent
  await air.advance(1_000)
  first.close()
  const away = { ...net.optionsFor(ann, keep, locks), fetch: () => Promise.reject(new Error('away')), connect: () => ({ send: () => undefined, close: () => undefined }) }
  const second = await net.window(ann, away)
  expect(titles(second.shown().state).toSorted()).toEqual(['Kept', 'Kept by its tail'])
  expect(second.shown().actor).toEqual(ann)
  void second.send('team.add', { title: 'Away' })
  expect(titles(second.shown().state)).toContain('Away')
  second.close()
})

test('[LV9] what a window that is gone had not had answered is sent by another', async () => {
  const { ledger, air, net, person } = await service()
  const ann = await person('Ann', 'owner')
  const [keep, locks] = [new MemoryKeep(), new MemoryLocks()]
  const [one, other] = [await net.window(ann, net.optionsFor(ann, keep, locks)), await net.window(ann, net.optionsFor(ann, keep, locks))]
  await until(air, () => isLive(one)() && isLive(other)())
  net.cutAll()
  void one.send('team.add', { title: 'Left behind' })
  await air.advance(0)
  one.close()
  await until(air, () => titles(other.shown().state).includes('Left behind'))
  await until(air, isLive(other))
  expect(titles((await ledger.state('main')).state)).toEqual(['Left behind'])
})

test('[LV9] what a window that is closed had not had answered is sent by one that stayed connected all the while', async () => {
  const { ledger, air, net, person } = await service()
  const ann = await person('Ann', 'owner')
  const [keep, locks] = [new MemoryKeep(), new MemoryLocks()]
  const [one, other] = [await net.window(ann, net.optionsFor(ann, keep, locks)), await net.window(ann, net.optionsFor(ann, keep, locks))]
  await until(air, () => isLive(one)() && isLive(other)())
  await air.advance(1_000)
  const deaf = await net.window(ann, { ...net.optionsFor(ann, keep, locks), connect: () => ({ send: () => undefined, close: () => undefined }) })
  void deaf.send('team.add', { title: 'Left behind' })
  await air.advance(0)
  deaf.close()
  await until(air, () => titles(other.shown().state).includes('Left behind'))
  await until(air, () => isLive(one)() && isLive(other)())
  expect(titles((await ledger.state('main')).state)).toEqual(['Left behind'])
})

test('[LV10] what a person did can be undone after a reload', async () => {
  const { air, net, person } = await service()
  const ann = await person('Ann', 'owner')
  const [keep, locks] = [new MemoryKeep(), new MemoryLocks()]
  const first = await net.window(ann, net.optionsFor(ann, keep, locks))
  await until(air, isLive(first))
  await air.advance(1_000)
  for (const title of ['One', 'Two']) await Promise.all([first.send('team.add', { title }), until(air, isLive(first))])
  await air.advance(1_000)
  first.close()
  const second = await net.window(ann, net.optionsFor(ann, keep, locks))
  await until(air, isLive(second))
  await Promise.all([second.undo(), until(air, () => titles(second.shown().state).length === 1)])
  expect(titles(second.shown().state)).toEqual(['One'])
})

test('[LV10] undo and redo are a person’s own, in the order of what they did, in whichever window', async () => {
  const { air, net, person } = await service()
  const [ann, ben] = [await person('Ann', 'owner'), await person('Ben', 'editor')]
  const [here, there, his] = [await net.window(ann), await net.window(ann), await net.window(ben)]
  await until(air, () => [here, there, his].every((one) => isLive(one)()))
  const settle = () => until(air, () => [here, there, his].every((one) => isLive(one)()))
  await Promise.all([here.send('team.add', { title: 'First' }), settle()])
  await Promise.all([his.send('team.add', { title: 'His' }), settle()])
  await Promise.all([here.send('team.add', { title: 'Second' }), settle()])
  await Promise.all([there.undo(), settle()])
  expect(titles(his.shown().state).toSorted()).toEqual(['First', 'His'])
  await Promise.all([there.undo(), settle()])
  expect(titles(his.shown().state)).toEqual(['His'])
  await Promise.all([here.redo(), settle()])
  expect(titles(his.shown().state).toSorted()).toEqual(['First', 'His'])
  await Promise.all([here.redo(), settle()])
  expect(titles(his.shown().state).toSorted()).toEqual(['First', 'His', 'Second'])
  expect(await here.redo()).toBeUndefined()
})

test('[LV11] no byte that a window is sent holds a record that its reader may not see', async () => {
  const { ledger, air, net, person } = await service()
  const readers = await Promise.all(members.map((role) => person(`The ${role}`, role)))
  const windows: OpenedWorkspace[] = []
  for (const reader of readers) windows.push(await net.window(reader))
  await until(air, () => windows.every((window) => isLive(window)()))
  // Own saved views, before and after the windows opened; each has a name that is searched for.
  for (const reader of readers.filter(({ role }) => role !== 'viewer')) {
    await ledger.submit('main', [command('saved-view.add', { name: `canary of ${reader.role}`, place: 'plans', search: {} })], reader)
  }
  const late = await net.window(readers[4] as Actor)
  await until(air, () => [...windows, late].every((window) => isLive(window)()))
  const { state } = await ledger.state('main')
  for (const reader of readers) {
    const sent = net.frames.filter(({ actor }) => actor.id === reader.id).map(({ text }) => text).join('\n')
    const [seen, hidden] = [0, 1].map((want) => state.names().flatMap((name) => state.list(name).filter((record) => canRead(reader, name, record) === (want === 0))))
    for (const record of hidden ?? []) expect(sent, `${reader.role} was sent ${JSON.stringify(record)}`).not.toContain(record.id)
    for (const record of seen ?? []) expect(sent).toContain(record.id)
  }
  expect(net.frames.filter(({ actor, text }) => actor.role === 'viewer' && text.includes('canary'))).toEqual([])
})

test('[LV12] a record that comes into sight is told whole, and one that goes out of it is gone without what it became', async () => {
  const { ledger, air, net, person } = await service()
  const [ann, ben] = [await person('Ann', 'owner'), await person('Ben', 'viewer')]
  const his = await net.window(ben)
  await until(air, isLive(his))
  const [added] = await ledger.submit('main', [command('saved-view.add', { name: 'Mine', place: 'plans', search: { q: 'x' } })], ann)
  const id = added?.changes[0]?.id ?? ''
  await until(air, isLive(his))
  expect(his.shown().state.get('saved-views', id)).toBeUndefined()
  await ledger.submit('main', [command('saved-view.change', { id, shared: true })], ann)
  await until(air, () => his.shown().state.get('saved-views', id) !== undefined)
  expect(his.shown().state.get('saved-views', id)).toMatchObject({ name: 'Mine', search: { q: 'x' } })
  await ledger.submit('main', [command('saved-view.change', { id, shared: false, name: 'Mine again' })], ann)
  await until(air, () => his.shown().state.get('saved-views', id) === undefined)
  expect(net.frames.filter(({ actor, text }) => actor.id === ben.id && text.includes('Mine again'))).toEqual([])
})

test('[LV13] who is here is told to the others and never enters the log', async () => {
  const { ledger, air, net, person } = await service()
  const [ann, ben] = [await person('Ann', 'owner'), await person('Ben', 'editor')]
  const [hers, his] = [await net.window(ann), await net.window(ben)]
  await until(air, () => isLive(hers)() && isLive(his)())
  const { position } = await ledger.state('main')
  hers.present('activities/4711')
  await until(air, () => his.shown().here.some(({ name, at }) => name === 'Ann' && at === 'activities/4711'))
  hers.close()
  net.cutAll()
  await until(air, () => his.shown().here.every(({ name }) => name !== 'Ann'))
  expect((await ledger.state('main')).position).toBe(position)
})

test('[LV14] a past day is the state as this reader may see it at its end', async () => {
  const { ledger, air, net, person } = await service()
  const ben = await person('Ben', 'viewer')
  await ledger.submit('main', [command('team.add', { title: 'Old' })], house)
  const window = await net.window(ben)
  await until(air, isLive(window))
  expect(titles(await window.past('2026-09-14'))).toEqual(['Old'])
  expect(titles(await window.past('2026-09-13'))).toEqual([])
  expect(recordsOf(await window.past('2026-09-14'))['memberships']).toBeUndefined()
})

test('[LV27] what a service of another version says, and this page does not know, is passed over and said', async () => {
  const { air, net, person } = await service()
  const ann = await person('Ann', 'owner')
  const told: string[] = []
  const usual = net.optionsFor(ann)
  const window = await net.window(ann, {
    ...usual, told: (sentence) => void told.push(sentence),
    connect: (path, ears) => usual.connect(path, { ...ears, heard: (text) => [text, '{"say":"something new"}', 'no JSON'].forEach((one) => ears.heard(one)) }),
  })
  await until(air, isLive(window))
  expect(new Set(told)).toEqual(new Set(['The service has another version than this page. Reload the page.']))
})

test('[LV29] windows on two nodes of one store hold the same, and what they do to one thing at once is decided once', async () => {
  const { store, air, net, person } = await service()
  const [ann, ben] = [await person('Ann', 'owner'), await person('Ben', 'editor')]
  const there = new LiveNet(testLedger(store), air)
  const [hers, his] = [await net.window(ann), await there.window(ben)]
  await until(air, () => isLive(hers)() && isLive(his)())
  await Promise.all([hers.send('team.add', { title: 'Relay core' }), until(air, () => titles(his.shown().state).length === 1)])
  const id = his.shown().state.list('teams')[0]?.id ?? ''
  await Promise.all([hers.send('team.change', { id, title: 'Hers' }), his.send('team.change', { id, title: 'His' }), until(air, () => isLive(hers)() && isLive(his)() && hers.shown().position === his.shown().position)])
  expect(titles(hers.shown().state)).toEqual(titles(his.shown().state))
  expect(hers.shown().position).toBe((await testLedger(store).state('main')).position)
  there.close()
})

test('[LV30] a command that fails by our own fault is kept and tried again, and holds up nothing that comes after it', async () => {
  let isBroken = true
  const { air, net, person } = await service({
    decide: (state, asked, context) => {
      if (isBroken && JSON.stringify(asked.args).includes('Unlucky')) throw new TypeError('a fault of ours')
      return decide(state, asked, context)
    },
  })
  const ann = await person('Ann', 'owner')
  const window = await net.window(ann)
  await until(air, isLive(window))
  const unlucky = window.send('team.add', { title: 'Unlucky' })
  await Promise.all([window.send('team.add', { title: 'Next' }), until(air, () => window.shown().pending === 1)])
  await air.advance(60_000)
  expect([titles(window.shown().state).toSorted(), window.shown().connection, window.shown().pending]).toEqual([['Next', 'Unlucky'], 'live', 1])
  isBroken = false
  await until(air, isLive(window))
  expect(await unlucky).toMatchObject({ done: true })
  expect(net.troubles.length).toBeGreaterThan(0)
})
