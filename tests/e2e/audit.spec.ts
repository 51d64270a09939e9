import { expect, test } from 'vitest'
import { exportTable } from '../../src/protocol/view-routes.ts'
import { colleague, colleaguePage, journeyService, ownerPage, useBrowser } from './journey.ts'

useBrowser()

test('[AT3] the audit is looked through for words, says how many lines that is, and goes on to earlier ones', async () => {
  const service = await journeyService()
  const params = { ws: 'main', format: 'csv' } as const
  await service.client.call(exportTable, { params: { ...params, collection: 'departments' }, query: {} })
  for (let at = 0; at < 110; at++) await service.client.call(exportTable, { params: { ...params, collection: 'orgs' }, query: {} })
  const page = await ownerPage(service)
  await page.goto(`${service.address}/main/audit`)
  await page.getByRole('cell', { name: 'signed in' }).waitFor()
  await page.getByLabel('Words in it').fill('departments')
  await page.getByText('Looked for in the newest 100 lines.').waitFor()
  expect(await page.getByRole('cell', { name: 'all departments' }).count()).toBe(0)
  await page.getByRole('button', { name: 'Earlier' }).click()
  await page.getByRole('cell', { name: 'all departments, as CSV' }).waitFor()
})

test('[AT2] a contributor who comes to the audit is told so in a sentence, and sees no line of it', async () => {
  const service = await journeyService()
  const { email } = await colleague(service, 'Cora', 'contributor')
  const page = await colleaguePage(service, email)
  await page.goto(`${service.address}/main/audit`)
  await page.getByRole('heading', { name: 'The audit cannot be read' }).waitFor()
  await page.getByText('Your role (contributor) may not do that').waitFor()
  expect(await page.getByRole('row').count()).toBe(0)
})
