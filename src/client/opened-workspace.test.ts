import { setImmediate as turn } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { State } from '../core/kernel/state.ts'
import { MemoryKeep, MemoryLocks } from './keep.ts'
import { LocalCopy } from './local-copy.ts'
import { openLiveWorkspace } from './open-live-workspace.ts'
import { Outbox } from './outbox.ts'
import { noGroups } from './own-groups.ts'
import * as deciding from './predict.ts'

test('[LV9] what a window was still keeping while it closed is taken over by the next one, away from the service too', async () => {
  const [keep, locks, scope] = [new MemoryKeep(), new MemoryLocks(), 'live/main/mara']
  await new LocalCopy(keep, scope, async () => undefined).take({ actor: { id: 'mara', role: 'editor' }, confirmed: State.empty, position: 1, mark: 'm', groups: noGroups }, [])
  const closing = new Outbox(keep, locks, scope, 'the window before')
  await closing.write([{ id: '5f1d2c3b-4a59-4c6d-8e7f-0123456789ab', name: 'team.add', args: { title: 'Core' }, group: 'c', at: '2026-09-14T10:00:00Z' }])
  const looks: (() => void)[] = []
  const workspace = await openLiveWorkspace({
    url: '', workspace: 'main', who: 'mara', keep, locks, newId: () => 'this window', clock: () => 0, chance: () => 0, deciding: async () => deciding,
    later: (_milliseconds, run) => (looks.push(run), () => undefined), connect: () => ({ send: () => undefined, close: () => undefined }),
    fetch: () => Promise.reject(new Error('away')), told: () => undefined, ended: () => undefined,
  })
  const before = workspace.shown().pending
  closing.close()
  await turn()
  for (const look of looks.splice(0)) look()
  await turn()
  expect([before, workspace.shown().pending]).toEqual([0, 1])
  workspace.close()
})
