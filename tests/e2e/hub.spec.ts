import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { expect, onTestFinished, test } from 'vitest'
import { axeFindings, journeyService, ownerPage, useBrowser } from './journey.ts'

useBrowser()

const day = 86_400_000

/** A real host on this machine: what is in `gone` is missing there. */
async function host(gone: ReadonlySet<string>) {
  const server = createServer((request, response) => void response.writeHead(gone.has(request.url ?? '') ? 404 : 200).end())
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => new Promise((resolve) => server.close(() => resolve())))
  const name = `127.0.0.1:${(server.address() as AddressInfo).port}`
  return { name, at: (path: string) => `http://${name}${path}` }
}

test('[HU12] a resource is added for sales, its link fails on two days and is told in the hub and Today, and works again once it is there', async () => {
  const gone = new Set(['/deck'])
  const there = await host(gone)
  const moment = { at: Date.parse('2026-11-12T12:00:00Z') }
  const service = await journeyService({ LINK_HOSTS: there.name, LINK_LOOKS: 'off' }, () => moment.at)
  const page = await ownerPage(service)
  await page.clock.setFixedTime(moment.at)
  await page.goto(`${service.address}/main/library/hub`)
  await page.getByRole('region', { name: 'Broken links' }).getByText('Questions to ask before a demo').waitFor()
  expect(await axeFindings(page)).toEqual([])

  await page.getByRole('button', { name: 'Add a resource' }).click()
  await page.getByLabel('Title', { exact: true }).fill('The first deck')
  await page.getByLabel('Kind').selectOption('Presentation')
  await page.getByLabel('Where it stands').fill(there.at('/deck'))
  await page.getByRole('combobox', { name: 'Product' }).fill('Relay')
  await page.getByLabel('Where one looks for it').selectOption('For sales and customer engineers')
  await page.getByLabel('May be shown to').selectOption('Sales too')
  await page.getByLabel('How it may be used').fill('Show it; do not send it')
  await page.getByLabel('Who keeps it').selectOption('Mara')
  expect(await axeFindings(page)).toEqual([])
  await page.getByRole('button', { name: 'Add it' }).click()
  const line = page.getByRole('region', { name: 'Relay' }).getByRole('listitem').filter({ hasText: 'The first deck' })
  await line.getByText('not looked at yet').waitFor()
  await line.getByText('Sales too').waitFor()
  await line.getByRole('button', { name: 'Look now whether The first deck is there' }).click()
  await page.getByText('It does not work (404)').waitFor()
  await line.getByText('failed once').waitFor()

  moment.at += day
  await page.clock.setFixedTime(moment.at)
  await line.getByRole('button', { name: 'Look now whether The first deck is there' }).click()
  const broken = page.getByRole('region', { name: 'Broken links' })
  await broken.getByText(there.at('/deck')).waitFor()
  await line.getByText(/^broken since/).waitFor()
  await page.goto(`${service.address}/main/today`)
  const owed = page.locator('section', { has: page.getByRole('heading', { name: /^The hub/ }) })
  await owed.getByText('The first deck').waitFor()
  await owed.getByRole('button', { name: 'Look at it' }).first().click()

  gone.clear()
  await broken.getByRole('button', { name: 'Look again now' }).click()
  await page.getByText('It is there', { exact: true }).waitFor()
  await broken.getByText(there.at('/deck')).waitFor({ state: 'detached' })
  await line.getByRole('button', { name: 'The first deck is still right' }).click()
  await line.getByText(/^look again by/).waitFor()
})
