import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { listRecords, sendBatch, sendCommand } from '../../src/protocol/log-routes.ts'
import { command } from '../running-service.ts'
import { axeFindings, colleague, colleaguePage, journeyService, ownerPage, useBrowser } from './journey.ts'

useBrowser()

test('[TG11] a viewer reads comments, is told in place of buttons that they write none, and Today offers nothing that they may not do', async () => {
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

test('[PA9] a batch is taken back from History with a reason; what has been changed since is named, and the rest is taken back', async () => {
  const service = await journeyService()
  const { client } = service
  const params = { ws: 'main' }
  const [plan] = (await client.call(listRecords, { params: { ...params, collection: 'plans' }, query: { limit: 1 } })).records
  const group = randomUUID()
  const adds = ['Batch one', 'Batch two', 'Batch three'].map((title) => command('item.add', { plan: plan?.id ?? '', kind: 'feature', title }, { group }))
  const { written } = await client.call(sendBatch, { params, body: { commands: adds } })
  const [first] = written.flatMap(({ changes }) => changes)
  await client.call(sendCommand, { params, body: command('item.change', { id: first?.id ?? '', summary: 'Somebody worked on this' }) })
  const titles = async () => {
    const { records } = await client.call(listRecords, { params: { ...params, collection: 'items' }, query: { limit: 1_000 } })
    return records.map((record) => String(record['title'])).filter((title) => title.startsWith('Batch')).toSorted()
  }
  const page = await ownerPage(service)
  await page.goto(`${service.address}/main/history`)
  await page.getByLabel('Words in it').fill('batch two')
  const act = page.locator('ol > li').filter({ hasText: 'Added Batch two' })
  await act.waitFor()
  await page.getByText('Added Batch one').waitFor({ state: 'detached' })
  await act.hover()
  await act.getByRole('button', { name: 'Take this back' }).click()
  await act.getByText('Take back all that was done together: 3 changes, not this one alone').waitFor()
  await act.getByRole('textbox').fill('Added to the wrong plan')
  await act.getByRole('textbox').press('Enter')
  await act.getByText('This cannot be taken back whole: since then summary of the item "Batch one" has been changed.').waitFor()
  expect(await titles()).toEqual(['Batch one', 'Batch three', 'Batch two'])
  expect(await axeFindings(page)).toEqual([])
  await act.getByRole('button', { name: 'Take back the rest' }).click()
  await page.locator('ol > li').filter({ hasText: 'Removed Batch two' }).getByText('Added to the wrong plan').waitFor()
  expect(await titles()).toEqual(['Batch one'])
})

test('[SH5] on a phone History stands under More, and the tabs mark that', async () => {
  const service = await journeyService()
  const page = await ownerPage(service, { width: 390, height: 844 })
  const tabs = page.getByRole('navigation', { name: 'Places' }).last()
  const marked = () => tabs.locator('[aria-current]').allInnerTexts()
  await tabs.getByText('Roadmap').click()
  await page.waitForURL(/\/roadmap/)
  expect(await marked()).toEqual(['Roadmap'])
  await tabs.getByRole('button', { name: 'More' }).click()
  await page.getByRole('menuitem', { name: 'History' }).click()
  await page.getByRole('heading', { name: 'What was done' }).waitFor()
  expect(await marked()).toEqual(['More'])
})
