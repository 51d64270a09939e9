import { expect, test } from 'vitest'
import { makeToken } from '../../src/protocol/admin-routes.ts'
import { listRecords, sendCommand } from '../../src/protocol/log-routes.ts'
import { command } from '../running-service.ts'
import { axeFindings, journeyService, ownerPage, useBrowser } from './journey.ts'

useBrowser()

const day = (start: string) => ({ start, end: start, precision: 'day' })

test('[TD4] what others did stands in Today until it is marked as read, and what is decided there leaves at once', async () => {
  const service = await journeyService()
  const params = { ws: 'main' }
  const { value } = await service.client.call(makeToken, { body: { name: 'colleague', role: 'editor', scopes: ['read', 'write'] } })
  const other = service.as(value)
  const page = await ownerPage(service)
  const records = async (collection: string) => (await service.client.call(listRecords, { params: { ...params, collection }, query: { limit: 500 } })).records
  const mara = (await records('people')).find((person) => person['email'] === 'mara@fernhill.example')
  const [plan] = await records('plans')
  const { changes } = await other.call(sendCommand, { params, body: command('item.add', { plan: plan?.id ?? '', kind: 'release', title: 'Relay 99', window: day('2027-03-01'), owner: mara?.id ?? '' }) })
  const item = changes[0]?.id ?? ''
  await page.getByRole('button', { name: 'Mark as read' }).click()
  await page.getByText('Nobody else has changed anything.').waitFor()
  await other.call(sendCommand, { params, body: command('item.move', { id: item, window: day('2027-03-15') }, { reason: 'The importer needs another round.' }) })
  await other.call(sendCommand, { params, body: command('comment.add', { collection: 'items', record: item, text: 'Is this still right?', mentions: [mara?.id ?? ''] }) })
  await page.getByText('Relay 99 is now 15 Mar 2027, not 1 Mar 2027').waitFor()
  await page.getByText('14 days later').waitFor()
  await page.getByText('Is this still right?').waitFor()
  expect(await axeFindings(page)).toEqual([])
  await page.getByRole('complementary').getByText('is now 15 Mar 2027, was 1 Mar 2027.').waitFor()
  await page.getByRole('button', { name: 'Mark as read' }).click()
  await page.getByText('Nobody else has changed anything.').waitFor()
  expect(await page.getByText('14 days later').count()).toBe(0)
  expect(await page.getByText('Is this still right?').count()).toBe(0)
  const undecided = async () => Number(/\d+/.exec(await page.getByRole('heading', { name: /^Cells nobody has decided/ }).innerText())?.[0])
  const before = await undecided()
  await page.getByRole('button', { name: 'Empty on purpose' }).first().click()
  await page.getByRole('textbox', { name: /^Why is/ }).fill('Nothing ships then')
  await page.getByRole('textbox', { name: /^Why is/ }).press('Enter')
  await expect.poll(undecided).toBe(before - 1)
})
