import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { listRecords } from '../../src/protocol/log-routes.ts'
import type { RunningService } from '../running-service.ts'
import { journeyService, ownerPage, useBrowser } from './journey.ts'

useBrowser()

type Records = Awaited<ReturnType<typeof recordsOf>>

async function recordsOf(service: RunningService, collection: string) {
  return (await service.client.call(listRecords, { params: { ws: 'main', collection }, query: { limit: 1_000 } })).records
}

const named = (records: Records, title: string) => records.find((record) => record['title'] === title)

/** Waits until the service holds what it should. */
async function until(holds: () => Promise<boolean>): Promise<void> {
  for (let tries = 0; tries < 100; tries++) {
    if (await holds()) return
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  expect(await holds()).toBe(true)
}

const card = (page: Page, title: string) => page.locator('[role=gridcell][data-id]', { hasText: title }).first()

test('[RG3] a card is moved by hand: dragged to another row, with the reason where an agreed cell is touched, and undone from the toast', async () => {
  const service = await journeyService()
  const page = await ownerPage(service)
  await page.goto(`${service.address}/main/roadmap`)
  const moved = card(page, 'Narrative review')
  await moved.waitFor()
  const before = named(await recordsOf(service, 'activities'), 'Narrative review')
  const from = await moved.boundingBox()
  const target = await card(page, 'Two customer stories').boundingBox()
  if (from === null || target === null) throw new Error('The cards have no place.')
  await page.mouse.move(from.x + 30, from.y + 20)
  await page.mouse.down()
  await page.mouse.move(from.x + 40, from.y + 60, { steps: 4 })
  await page.mouse.move(target.x + 40, target.y + 20, { steps: 8 })
  await page.mouse.up()
  await answerWhy(page)
  await until(async () => named(await recordsOf(service, 'activities'), 'Narrative review')?.['bucket'] !== before?.['bucket'])
  await page.getByRole('button', { name: 'Undo' }).first().click()
  await until(async () => named(await recordsOf(service, 'activities'), 'Narrative review')?.['bucket'] === before?.['bucket'])
})

test('[RG4] every outcome of a drag is had by menu and by keys alone, and a live region says what happens', async () => {
  const service = await journeyService()
  const page = await ownerPage(service)
  await page.goto(`${service.address}/main/roadmap`)
  const one = card(page, 'Packaging study')
  await one.waitFor()
  const windowOf = async () => JSON.stringify(named(await recordsOf(service, 'activities'), 'Packaging study')?.['window'])
  const first = await windowOf()
  // By menu: a period later.
  await one.click({ button: 'right' })
  await page.getByRole('menuitem', { name: 'Later' }).click()
  await answerWhy(page)
  await until(async () => (await windowOf()) !== first)
  const second = await windowOf()
  // By keys: taken with Alt and an arrow, carried on, put down with Enter.
  await card(page, 'Packaging study').focus()
  await page.keyboard.press('Alt+ArrowRight')
  await page.getByText(/Enter puts it here/).first().waitFor({ state: 'attached' })
  await page.keyboard.press('Enter')
  await answerWhy(page)
  await until(async () => (await windowOf()) !== second)
  // Out of every row by menu, and there it waits in the tray.
  await card(page, 'Packaging study').click({ button: 'right' })
  await page.getByRole('menuitem', { name: 'Move to bucket' }).click()
  await page.getByRole('menuitem', { name: /no bucket/ }).click()
  await answerWhy(page)
  await until(async () => named(await recordsOf(service, 'activities'), 'Packaging study')?.['bucket'] === undefined)
  await page.getByRole('region', { name: 'Loose ends' }).getByText('Packaging study').waitFor()
})

test('[RG5] a campaign of the plans is dragged from the tray into a row and quarter, as an activity that is built on it', async () => {
  const service = await journeyService()
  const page = await ownerPage(service)
  await page.goto(`${service.address}/main/roadmap`)
  const chip = page.getByRole('region', { name: 'From the plans' }).getByRole('button', { name: /Finance leads series|Autumn campaign/ }).first()
  await chip.waitFor()
  const title = (await chip.innerText()).split('\n')[0]?.trim().replace(/ \S+ \d{4}.*$/, '') ?? ''
  const from = await chip.boundingBox()
  const target = await card(page, 'Category narrative').boundingBox()
  if (from === null || target === null) throw new Error('There is no place.')
  await page.mouse.move(from.x + 20, from.y + 10)
  await page.mouse.down()
  await page.mouse.move(from.x + 30, from.y - 60, { steps: 4 })
  await page.mouse.move(target.x + 30, target.y + 20, { steps: 8 })
  await page.mouse.up()
  await until(async () => (await recordsOf(service, 'activities')).some((record) => title.startsWith(String(record['title'])) || String(record['title']).startsWith(title.slice(0, 12))))
})

test('[RG6] a past day is shown as it stood and cannot be changed; what was removed is told and brought back, and what was agreed goes with a reason', async () => {
  const service = await journeyService()
  const page = await ownerPage(service)
  const gone = named(await recordsOf(service, 'activities'), 'Savings study')
  await page.goto(`${service.address}/main/roadmap`)
  await card(page, 'Savings study').click({ button: 'right' })
  await page.getByRole('menuitem', { name: 'Remove' }).click()
  await until(async () => named(await recordsOf(service, 'activities'), 'Savings study') === undefined)
  await page.goto(`${service.address}/main/roadmap?open=activities/${gone?.id}`)
  await page.getByText(/This activity was removed on/).waitFor()
  await page.getByRole('button', { name: 'Bring it back' }).click()
  await until(async () => named(await recordsOf(service, 'activities'), 'Savings study') !== undefined)
  // What the team has agreed on goes with a reason.
  await page.goto(`${service.address}/main/roadmap`)
  await card(page, 'Narrative review').click({ button: 'right' })
  await page.getByRole('menuitem', { name: 'Remove' }).click()
  await page.getByRole('dialog', { name: 'Why is it removed?' }).getByRole('textbox').fill('the narrative stands')
  await page.keyboard.press('Enter')
  await until(async () => named(await recordsOf(service, 'activities'), 'Narrative review') === undefined)
  // Long before the roadmap was drawn there was none, and nothing can be done there.
  const long = new Date(Date.now() - 20 * 86_400_000).toISOString().slice(0, 10)
  await page.goto(`${service.address}/main/roadmap?asOf=${long}`)
  await page.getByText('read-only').waitFor()
  await card(page, 'Savings study').click({ button: 'right' })
  expect(await page.getByRole('menuitem', { name: 'Earlier' }).getAttribute('aria-disabled')).toBe('true')
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: 'Back to today' }).click()
  await page.getByText('read-only').waitFor({ state: 'detached' })
})

/** Says why, when it is asked. */
async function answerWhy(page: Page): Promise<void> {
  const asked = page.getByRole('dialog', { name: 'Why is it moved?' })
  const isAsked = await asked.waitFor({ timeout: 1_500 }).then(() => true, () => false)
  if (!isAsked) return
  await asked.getByRole('textbox').fill('the budget came later')
  await page.keyboard.press('Enter')
}
