import { expect, test } from 'vitest'
import { command, runningService } from '../../../tests/running-service.ts'
import { readPlanTree } from '../../protocol/plan-routes.ts'
import { listRecords, sendCommand } from '../../protocol/log-routes.ts'

const params = { ws: 'main' }

test('[PV33] the API tells the tree of the plans with the status put together from below, and what hangs nowhere', async () => {
  const service = await runningService()
  const send = (name: string, args: object) => service.client.call(sendCommand, { params, body: command(name, args as never) as never })
  await send('plan.add', { title: 'Product', kind: 'product' })
  const idOf = async (collection: string, title: string): Promise<string> => {
    const { records } = await service.client.call(listRecords, { params: { ...params, collection }, query: {} as never })
    return records.find((one) => one['title'] === title)?.id ?? ''
  }
  const plan = await idOf('plans', 'Product')
  const add = async (kind: string, title: string, more: object = {}) => {
    await send('item.add', { plan, kind, title, ...more })
    return idOf('items', title)
  }
  const theme = await add('theme', 'Trust the number')
  const epic = await add('epic', 'Rules', { parent: theme })
  await add('story', 'Write a rule', { parent: epic, status: 'done' })
  await add('story', 'Try a rule', { parent: epic })
  const alone = await add('story', 'Alone')
  const { items, orphans } = await service.client.call(readPlanTree, { params, query: { by: 'theme' } })
  expect(items.map(({ title, depth, status, done, all }) => [title, depth, status, `${done} of ${all}`])).toEqual([
    ['Alone', 0, 'planned', '0 of 1'], ['Trust the number', 0, 'under-way', '1 of 2'], ['Rules', 1, 'under-way', '1 of 2'], ['Try a rule', 2, 'planned', '0 of 1'], ['Write a rule', 2, 'done', '1 of 1'],
  ])
  expect(orphans).toEqual([{ id: alone, title: 'Alone', kind: 'story', why: 'no-parent' }])
  await expect(service.client.call(readPlanTree, { params, query: { by: 'theme', plan: 'nothing' } })).rejects.toThrow('There is no plan')
})
