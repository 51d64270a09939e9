import { expect, test } from 'vitest'
import { LiveRoom } from '../../src/server/live/live-room.ts'
import { MemoryLog } from '../../src/server/log/memory-log.ts'
import { addTeam, command, testLedger } from '../contract/test-ledger.ts'
import { house } from './service.ts'

test('[LV36] whose role is changed is told nothing more in the old one, from that very entry on, whatever their window asks', async () => {
  const ledger = testLedger(new MemoryLog())
  await ledger.create('main')
  const does = async (name: string, args: unknown) => (await ledger.submit('main', [command(name, args)], house))[0]?.changes[0]?.id ?? ''
  await does('workspace.found', { name: 'Main', zone: 'UTC' })
  const [ann, ben] = [await does('person.add', { name: 'Ann' }), await does('person.add', { name: 'Ben' })]
  for (const person of [ann, ben]) await does('membership.set', { person, role: 'admin' })
  let looks = 0
  const room = new LiveRoom(ledger, 'main', { onTrouble: (error) => expect.unreachable(String(error)), onMemberships: () => looks++, clock: () => '2026-09-14T10:00:00Z', later: () => () => undefined })
  const heard: Record<string, string[]> = { [ann]: [], [ben]: [] }
  const enter = (person: string) => room.enter({ actor: { id: person, person, role: 'admin' }, send: (bytes) => void heard[person]?.push(String(bytes)), isBehind: () => false, cut: () => undefined })
  const [hers, his] = [enter(ann), enter(ben)]
  const { position, mark } = await ledger.state('main')
  for (const session of [hers, his]) await room.open(session, { position, mark })
  await does('membership.set', { person: ben, role: 'viewer' })
  await room.open(his, { position, mark })
  await does('team.add', { title: 'After' })
  expect([looks, heard[ann]?.filter((text) => /"After"|"viewer"/.test(text)).length]).toEqual([1, 2])
  expect(heard[ben]?.filter((text) => /"After"|"viewer"/.test(text))).toEqual([])
  await does('membership.set', { person: ann, role: null })
  await ledger.submit('main', [addTeam('Later')], house)
  expect(heard[ann]?.some((text) => /"Later"/.test(text))).toBe(false)
  room.close()
})
