import { expect, test } from 'vitest'
import type { Actor } from '../../src/core/kernel/permission.ts'
import { LiveRoom } from '../../src/server/live/live-room.ts'
import type { Head } from '../../src/server/log/log-store.ts'
import { MemoryLog } from '../../src/server/log/memory-log.ts'
import { addTeam, command, testLedger } from '../contract/test-ledger.ts'

const ann: Actor = { id: 'ann', role: 'owner' }

test('[LV16] a window that does not keep up is cut off; the others are told everything, and it is caught up when it comes back', async () => {
  const ledger = testLedger(new MemoryLog())
  await ledger.create('main')
  await ledger.submit('main', [command('workspace.found', { name: 'Main', zone: 'UTC' })], ann)
  const room = new LiveRoom(ledger, 'main', { onTrouble: (error) => expect.unreachable(String(error)), onMemberships: () => undefined, clock: () => '2026-09-14T10:00:00Z', later: () => () => undefined })
  let isBehind = false
  const [quick, slow]: [string[], string[]] = [[], []]
  const cuts: string[] = []
  const { position, mark } = await ledger.state('main')
  const enter = (heard: string[], behind: () => boolean) => room.enter({ actor: ann, send: (bytes) => void heard.push(String(bytes)), isBehind: behind, cut: (why) => void cuts.push(why) })
  const sessions = [enter(quick, () => false), enter(slow, () => isBehind)]
  for (const session of sessions) await room.open(session, { position, mark })
  isBehind = true
  await ledger.submit('main', [addTeam('one')], ann)
  expect(cuts).toHaveLength(1)
  room.leave(sessions[1] ?? '')
  await ledger.submit('main', [addTeam('two')], ann)
  expect(quick.filter((text) => text.includes('"one"') || text.includes('"two"'))).toHaveLength(2)
  expect(slow.filter((text) => text.includes('"one"'))).toEqual([])
  isBehind = false
  const back = enter(slow, () => false)
  await room.open(back, { position, mark })
  expect(slow.filter((text) => text.includes('"one"') && text.includes('"two"'))).toHaveLength(1)
  room.close()
})

test('[LV33] a window that does not read what it is sent is cut off, and not sent more, however often it asks to be caught up', async () => {
  const ledger = testLedger(new MemoryLog())
  await ledger.create('main')
  await ledger.submit('main', [command('workspace.found', { name: 'Main', zone: 'UTC' })], ann)
  const { position, mark } = await ledger.state('main')
  await ledger.submit('main', [addTeam('one')], ann)
  const room = new LiveRoom(ledger, 'main', { onTrouble: (error) => expect.unreachable(String(error)), onMemberships: () => undefined, clock: () => '2026-09-14T10:00:00Z', later: () => () => undefined })
  let sent = 0
  const cuts: string[] = []
  const session = room.enter({ actor: ann, send: (bytes) => void (sent += bytes.length), isBehind: () => sent > 1_000, cut: (why) => void cuts.push(why) })
  for (let times = 0; times < 50; times++) await room.open(session, { position, mark })
  expect(cuts).toHaveLength(1)
  expect(sent).toBeLessThan(5_000)
  room.close()
})

/** A log that counts how often it is asked where it stands. */
class CountedLog extends MemoryLog {
  asked = 0

  override head(workspace: string): Promise<Head> {
    this.asked++
    return super.head(workspace)
  }
}

test('[LV35] a window that asks to be caught up a thousand times at once has the log read for it a few times, and is answered', async () => {
  const store = new CountedLog()
  const ledger = testLedger(store)
  await ledger.create('main')
  await ledger.submit('main', [command('workspace.found', { name: 'Main', zone: 'UTC' })], ann)
  const { position, mark } = await ledger.state('main')
  await ledger.submit('main', [addTeam('one')], ann)
  const room = new LiveRoom(ledger, 'main', { onTrouble: (error) => expect.unreachable(String(error)), onMemberships: () => undefined, clock: () => '2026-09-14T10:00:00Z', later: () => () => undefined })
  const heard: string[] = []
  const session = room.enter({ actor: ann, send: (bytes) => void heard.push(String(bytes)), isBehind: () => false, cut: (why) => expect.unreachable(why) })
  store.asked = 0
  await Promise.all(Array.from({ length: 1_000 }, () => room.open(session, { position, mark })))
  expect(store.asked).toBeLessThan(10)
  expect(heard.filter((text) => text.includes('"one"')).length).toBeGreaterThan(0)
  room.leave(session)
  room.close()
})
