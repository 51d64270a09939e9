import { expect, test } from 'vitest'
import { listRecords } from '../../src/protocol/log-routes.ts'
import { colleague, colleaguePage, journeyService, useBrowser } from './journey.ts'

useBrowser()

test('[TG11] a viewer reads comments, is told in place of buttons that they write none, and Today offers nothing that they may not do', { timeout: 120_000 }, async () => {
  const service = await journeyService()
  const [item] = (await service.client.call(listRecords, { params: { ws: 'main', collection: 'items' }, query: { limit: 1 } })).records
  const { email } = await colleague(service, 'Vera', 'viewer')
  const page = await colleaguePage(service, email)
  await page.getByRole('heading', { name: 'In the last two weeks' }).waitFor()
  expect(await page.getByRole('button', { name: /Mark as read|Give it|Empty on purpose/ }).count()).toBe(0)
  await page.goto(`${service.address}/main/plans?open=items/${item?.id}`)
  await page.getByText('As a viewer you read comments and write none. An admin can make you a contributor.').waitFor()
  expect(await page.getByRole('button', { name: /^Follow/ }).count()).toBe(0)
  expect(await page.getByLabel('Comment', { exact: true }).count()).toBe(0)
})
