import { expect, test } from 'vitest'
import { listRecords, sendCommand } from '../../src/protocol/log-routes.ts'
import { listStrategy } from '../../src/protocol/strategy-routes.ts'
import { command } from '../running-service.ts'
import { axeFindings, colleague, colleaguePage, journeyService, useBrowser } from './journey.ts'

useBrowser()

test('[SY18] [LE5] a contributor fills a gap, looks the page through and compares two versions; what people outside read stays what was marked', async () => {
  const service = await journeyService()
  const { email } = await colleague(service, 'Ossian', 'contributor')
  const page = await colleaguePage(service, email)
  await page.goto(`${service.address}/main/goals`)
  await page.getByRole('navigation', { name: 'Why and what' }).getByRole('link', { name: 'Strategy' }).click()
  await page.getByText('8 sections empty').waitFor()
  expect(await axeFindings(page)).toEqual([])
  await page.getByRole('link', { name: 'Strategy of Canvas core' }).click()
  const section = page.getByRole('region', { name: 'Time frame' })
  await section.getByRole('button', { name: 'Write Time frame' }).click()
  await section.getByLabel('Time frame', { exact: true }).fill('The next **two** quarters.')
  await section.getByRole('button', { name: 'Done' }).click()
  await section.getByText('two', { exact: true }).waitFor()
  await page.getByText('7 sections are empty').waitFor()
  // What may be read outside is not theirs to say.
  expect(await section.getByRole('combobox').count()).toBe(0)
  await page.getByRole('button', { name: 'Looked through', exact: true }).click()
  await page.getByText(/by Ossian: it had changed/).waitFor()
  await page.getByRole('link', { name: 'Versions' }).click()
  const versions = page.getByRole('list', { name: 'Versions' })
  await versions.getByText('Ossian').waitFor()
  await page.locator('ins', { hasText: 'The next **two** quarters.' }).waitFor()
  expect(await axeFindings(page)).toEqual([])
  await page.getByRole('link', { name: 'As read outside' }).click()
  await page.getByText('There is no direction page for these readers').waitFor()

  // From an item up to the strategy, and back.
  await page.goto(`${service.address}/main/goals/strategy`)
  await page.getByRole('link', { name: 'Where Relay is going' }).click()
  // Done does not close over a text that somebody else's newer one kept from being taken: both stand there.
  const vision = page.getByRole('region', { name: 'Vision, one year' })
  await vision.getByRole('button', { name: 'Edit Vision, one year' }).click()
  await vision.getByLabel('Vision, one year', { exact: true }).fill('Two systems, one figure.')
  const relay = (await service.client.call(listStrategy, { params: { ws: 'main' }, query: {} })).pages.find(({ title }) => title === 'Where Relay is going')
  await service.client.call(sendCommand, { params: { ws: 'main' }, body: command('strategy-section.write', { page: relay?.id ?? '', section: 'vision-1', text: 'One figure for everybody.' }) })
  await vision.getByRole('button', { name: 'Done' }).click()
  await vision.getByText('One figure for everybody.').waitFor()
  expect(await vision.getByLabel('Vision, one year', { exact: true }).inputValue()).toBe('Two systems, one figure.')
  const theme = page.getByRole('region', { name: 'Themes' }).getByRole('listitem').filter({ has: page.getByRole('heading', { name: 'See why figures differ' }) })
  const shown = (await service.client.call(listRecords, { params: { ws: 'main', collection: 'strategy-themes' }, query: { limit: 100 } })).records.find(({ title }) => title === 'See why figures differ')
  await theme.getByRole('button', { name: 'Edit See why figures differ' }).click()
  await theme.getByLabel('Why', { exact: true }).fill('Figures that differ cost trust.')
  await service.client.call(sendCommand, { params: { ws: 'main' }, body: command('strategy-theme.change', { id: shown?.id ?? '', why: 'Nobody trusts two figures.' }) })
  await theme.getByRole('button', { name: 'Done' }).click()
  await theme.getByText('Nobody trusts two figures.').waitFor()
  expect(await theme.getByLabel('Why', { exact: true }).inputValue()).toBe('Figures that differ cost trust.')
  await theme.getByRole('button', { name: 'Done' }).click()
  await page.getByRole('region', { name: 'Themes' }).getByRole('button', { name: 'Conflict rules' }).click()
  const inspector = page.getByRole('complementary', { name: 'Open item' })
  await inspector.getByRole('link', { name: 'See why figures differ' }).waitFor()
  await page.getByRole('link', { name: 'As read outside' }).click()
  const story = page.getByRole('article', { name: 'As read outside' })
  await story.getByText('Two systems never show two figures for the same thing.').waitFor()
  expect(await story.getByText('Why a row is not there yet').count()).toBe(0)
  expect(await axeFindings(page)).toEqual([])

  // So with a learning record.
  await page.goto(`${service.address}/main/launches/learning`)
  const record = page.getByRole('article').first()
  const learned = (await record.getByRole('heading').first().textContent()) ?? ''
  const { records } = await service.client.call(listRecords, { params: { ws: 'main', collection: 'learning-records' }, query: { limit: 100 } })
  await record.getByRole('button', { name: 'Edit' }).click()
  await record.getByLabel('Overview', { exact: true }).fill('People ask for both at once.')
  await service.client.call(sendCommand, { params: { ws: 'main' }, body: command('learning-record.change', { id: records.find(({ title }) => title === learned)?.id ?? '', overview: 'One after the other takes twice as long.' }) })
  await record.getByRole('button', { name: 'Done', exact: true }).click()
  await record.getByText('One after the other takes twice as long.').waitFor()
  expect(await record.getByLabel('Overview', { exact: true }).inputValue()).toBe('People ask for both at once.')
})
