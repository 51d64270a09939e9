import { expect, test } from 'vitest'
import { sendCommand } from '../../src/protocol/log-routes.ts'
import { command } from '../running-service.ts'
import { axeFindings, journeyService, ownerPage, useBrowser } from './journey.ts'

useBrowser()

test('[PD19] a month’s data is reviewed: what is open is mended where it is told, teams confirm, and ⌘K finds what is supported', async () => {
  const service = await journeyService()
  const page = await ownerPage(service)
  await page.goto(`${service.address}/main/library/product-data`)
  const open = page.getByRole('complementary', { name: 'Open in product data' })
  await open.waitFor()
  expect(await axeFindings(page)).toEqual([])

  // What points at nothing is pointed at what is there.
  const pointing = open.getByRole('region', { name: 'Points at nothing' })
  await pointing.getByLabel('Team of Bulk archive').selectOption('Relay core')
  await pointing.getByText('Bulk archive').waitFor({ state: 'detached' })
  await pointing.getByLabel('Level of Regional storage').selectOption('Experimental')
  await pointing.getByText('Regional storage').waitFor({ state: 'detached' })

  // Each team that has not yet says that it has looked.
  const reviews = open.getByRole('region', { name: 'Reviews of the month' })
  const confirm = reviews.getByRole('button', { name: 'Confirm no change' })
  for (let left = await confirm.count(); left > 0; left -= 1) {
    await confirm.first().click()
    await expect.poll(() => confirm.count()).toBe(left - 1)
  }
  await reviews.getByText('all done').waitFor()

  await page.keyboard.press('Control+k')
  await page.getByRole('combobox', { name: 'Find or do anything' }).fill('what’s supported')
  await page.getByRole('option', { name: /What’s supported/, selected: true }).waitFor()
  await page.keyboard.press('Enter')
  await page.waitForURL(/show=supported/)
  await page.getByRole('button', { name: 'The line that is due is still right' }).click()
  await page.getByRole('button', { name: 'The line that is due is still right' }).waitFor({ state: 'detached' })
  expect(await axeFindings(page)).toEqual([])
})

test('[PD17] on a feature it is said how far along it is where it runs, and its slides are made', async () => {
  const service = await journeyService()
  for (const title of ['Cloud', 'Own servers']) await service.client.call(sendCommand, { params: { ws: 'main' }, body: command('deployment-option.add', { title }) as never })
  const page = await ownerPage(service)
  await page.goto(`${service.address}/main/library/product-data`)
  await page.getByRole('table').getByRole('button', { name: 'Sync pause', exact: true }).click()
  const inspector = page.getByRole('complementary', { name: /^Open / }).last()
  await inspector.getByRole('heading', { name: 'Where it runs' }).waitFor()
  await inspector.getByLabel('Own servers').selectOption('Beta')
  await page.getByText('Said how far along Sync pause is there').waitFor()
  expect(await inspector.getByLabel('Own servers').inputValue()).toBe('beta')
  expect(await axeFindings(page)).toEqual([])

  await page.getByRole('button', { name: 'Export' }).click()
  await page.getByRole('menuitem', { name: 'Make the deck of product data' }).click()
  await page.waitForURL(/publish\?deck=product-data/)
  await page.getByRole('row', { name: 'Product teams' }).waitFor()
})
