import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { listWorkspaces, makeWorkspace, sendCommand } from '../../protocol/log-routes.ts'
import { command, runningService } from '../../../tests/running-service.ts'

test('[ST11] the list of workspaces says which one is the sample, whatever it is called', async () => {
  const service = await runningService({ SAMPLE: 'on' })
  await service.client.call(makeWorkspace, { body: { id: randomUUID(), key: 'ours', name: 'Fernhill' } })
  await service.client.call(sendCommand, { params: { ws: 'main' }, body: command('settings.change', { name: 'Norrvik' }) })
  const { workspaces } = await service.client.call(listWorkspaces, {})
  expect(workspaces.map(({ id, name, sample }) => [id, name, sample])).toEqual([['main', 'Norrvik', true], ['ours', 'Fernhill', undefined]])
})
