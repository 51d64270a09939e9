import { expect, test } from 'vitest'
import { listRecords, sendCommand } from '../../src/protocol/log-routes.ts'
import { command } from '../running-service.ts'
import { axeFindings, colleague, colleaguePage, journeyService, useBrowser } from './journey.ts'

useBrowser()

/** A Thursday at noon. */
const thursday = Date.parse('2026-11-12T12:00:00Z')

test('[GO20] a contributor checks in where the list of who has not said yet names them; it gets shorter, the value is the new one, and nothing changed is one press', async () => {
  let now = thursday
  const service = await journeyService({}, () => now)
  const { email } = await colleague(service, 'Ossian', 'contributor')
  const page = await colleaguePage(service, email)
  await page.clock.setFixedTime(thursday)
  await page.goto(`${service.address}/main/goals`)
  const waiting = page.getByRole('list', { name: 'Not yet' })
  await waiting.getByRole('button', { name: 'Trial starts' }).waitFor()
  const before = await waiting.getByRole('listitem').count()
  expect(await axeFindings(page)).toEqual([])
  await waiting.getByRole('button', { name: 'Trial starts' }).click()
  const inspector = page.getByRole('complementary', { name: 'Open key result' })
  await inspector.getByLabel('Now', { exact: true }).fill('318')
  await inspector.getByLabel('How sure of 420').fill('84')
  await inspector.getByText('At risk').waitFor()
  await inspector.getByLabel('Wins').fill('Price test B brought 22 more.')
  expect(await axeFindings(page)).toEqual([])
  // Somebody else checks in meanwhile: what is typed stays.
  const trials = (await service.client.call(listRecords, { params: { ws: 'main', collection: 'key-results' }, query: { limit: 100 } })).records.find(({ title }) => title === 'Trial starts')
  await service.client.call(sendCommand, { params: { ws: 'main' }, body: command('check-in.give', { keyResult: trials?.id ?? '', current: 315, confidence: 90 }) })
  await inspector.getByText('was 315').waitFor()
  // What is said later stands; at one and the same instant neither would be the later one.
  now += 60_000
  expect([await inspector.getByLabel('Now', { exact: true }).inputValue(), await inspector.getByLabel('Wins').inputValue()]).toEqual(['318', 'Price test B brought 22 more.'])
  await inspector.getByRole('button', { name: 'Check in', exact: true }).click()
  await inspector.getByRole('paragraph').filter({ hasText: 'Price test B brought 22 more.' }).waitFor()
  await expect.poll(() => inspector.getByLabel('Wins').inputValue()).toBe('')
  await page.getByRole('img', { name: 'from 280 up to 420 a week, now 318' }).waitFor()
  expect(await waiting.getByRole('listitem').count()).toBe(before - 1)
  // Who may only say how things stand does not change what they are.
  expect(await page.getByRole('button', { name: 'Objective', exact: true }).count()).toBe(0)
  await page.getByRole('button', { name: 'Customers who let us quote them' }).last().click()
  await inspector.getByRole('button', { name: 'Nothing changed' }).click()
  await inspector.getByText('Nothing changed.', { exact: true }).waitFor()
})
