import { expect, test } from 'vitest'
import { addDays } from '../../src/core/time/days.ts'
import { listRecords, readHistory } from '../../src/protocol/log-routes.ts'
import type { RunningService } from '../running-service.ts'
import { dragged, journeyService, ownerPage, useBrowser } from './journey.ts'

useBrowser()

async function itemsOf(service: RunningService) {
  return (await service.client.call(listRecords, { params: { ws: 'main', collection: 'items' }, query: { limit: 1_000 } })).records
}

async function item(service: RunningService, title: string) {
  return (await itemsOf(service)).find((record) => record['title'] === title)
}

const startOf = async (service: RunningService, title: string) => ((await item(service, title))?.['window'] as { readonly start: string } | undefined)?.start

test('[PV23] a bar moved by hand asks why; without a reason the history says none, and the slip can be kept as the new baseline', async () => {
  const service = await journeyService()
  const page = await ownerPage(service)
  await page.goto(`${service.address}/main/plans?zoom=quarters`)
  const row = page.getByRole('row').filter({ hasText: 'Relay 4.4' }).first()
  await row.waitFor()
  // The slip of another row stands a moment later, and moves what is below it.
  await page.getByRole('row').filter({ hasText: 'days later' }).first().waitFor()
  const before = await startOf(service, 'Relay 4.4')
  await dragged(page, row.locator('[data-can]'), 90)
  await page.getByRole('button', { name: 'Without a reason' }).click()
  await expect.poll(() => startOf(service, 'Relay 4.4')).not.toBe(before)
  const moved = await item(service, 'Relay 4.4')
  const { entries } = await service.client.call(readHistory, { params: { ws: 'main' }, query: { record: `items/${moved?.id}`, order: 'newest', limit: 1 } })
  expect(entries.map(({ command, reason }) => [command, reason])).toEqual([['item.move', undefined]])
  const slip = page.getByRole('row').filter({ hasText: 'no reason given' })
  await slip.waitFor()
  await slip.getByRole('button', { name: 'Keep as new baseline' }).click()
  await slip.waitFor({ state: 'detached' })
  // The row goes at once; the service is told a moment later.
  await expect.poll(() => item(service, 'Relay 4.4')).toHaveProperty('baseline')
})

test('[PV24] a refused cell keeps what was typed beside the sentence, and pasted rows are shown before they are kept and are one undo', async () => {
  const service = await journeyService()
  const page = await ownerPage(service)
  await page.goto(`${service.address}/main/plans?view=table`)
  const cell = page.getByRole('gridcell', { name: /^Owner of Relay 4.2/ })
  await cell.focus()
  await page.keyboard.type('Nobody we know')
  await page.keyboard.press('Enter')
  await page.getByRole('alert').filter({ hasText: 'There is nobody called "Nobody we know" here.' }).waitFor()
  expect(await page.getByRole('combobox', { name: /^Owner of Relay 4.2/ }).inputValue()).toBe('Nobody we know')
  await page.keyboard.press('Escape')
  const count = (await itemsOf(service)).length
  await cell.focus()
  await page.evaluate(() => {
    const data = new DataTransfer()
    data.setData('text/plain', 'Title\tKind\tDate\nSpring mailing\tcampaign\tMar 2027\nSummer mailing\tcampaign\tsome day')
    document.activeElement?.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true }))
  })
  const paste = page.getByRole('region', { name: 'Rows to paste' })
  await paste.getByText('It comes without a date.').waitFor()
  expect(await itemsOf(service)).toHaveLength(count)
  await paste.getByRole('button', { name: 'Keep them' }).click()
  await expect.poll(async () => (await itemsOf(service)).length).toBe(count + 2)
  await page.getByRole('button', { name: 'Undo' }).first().click()
  await expect.poll(async () => (await itemsOf(service)).length).toBe(count)
})

test('[PV27] a cell of choice is changed from its list by mouse and by keys, and what is none of them is refused and kept', async () => {
  const service = await journeyService()
  const page = await ownerPage(service)
  await page.goto(`${service.address}/main/plans?view=table`)
  const status = page.getByRole('gridcell', { name: /^Status of Relay 4.2/ })
  await status.hover()
  await status.getByRole('button', { name: 'Change the Status of Relay 4.2' }).click()
  // Back and forth: what was chosen stays, and leaving the field never puts back what stood there before.
  for (const word of ['Under way', 'Deferred', 'Under way']) {
    if ((await page.getByRole('option').count()) === 0) await status.press('F2')
    await page.getByRole('option', { name: word }).click()
    await page.getByRole('gridcell', { name: `Status of Relay 4.2: ${word}` }).waitFor()
  }
  await expect.poll(async () => (await item(service, 'Relay 4.2'))?.['status']).toBe('under-way')
  // By keys: to the left, find, choose, and on with Tab.
  await page.keyboard.press('ArrowRight')
  await page.keyboard.type('ain')
  await page.keyboard.press('Enter')
  await page.getByRole('gridcell', { name: 'Owner of Relay 4.2: Aino' }).waitFor()
  const kind = page.getByRole('gridcell', { name: /^Kind of Source builder/ })
  await kind.focus()
  await page.keyboard.press('Enter')
  await page.keyboard.type('gadget')
  await page.keyboard.press('Tab')
  await page.getByRole('alert').filter({ hasText: '"gadget" is no kind of item' }).waitFor()
  expect(await page.getByRole('combobox', { name: /^Kind of Source builder/ }).inputValue()).toBe('gadget')
})

test('[PV28] many items are moved with one reason and given one owner, what was left out is said, and each is one undo', async () => {
  const service = await journeyService()
  const page = await ownerPage(service, { height: 1800 })
  await page.goto(`${service.address}/main/plans?view=table`)
  for (const title of ['Relay 4.2', 'Source builder', 'Source library page']) await page.getByLabel(`Select ${title}`, { exact: true }).click()
  const before = (await startOf(service, 'Relay 4.2')) ?? ''
  const posted = await startOf(service, 'Source library page')
  const tools = page.getByRole('toolbar', { name: '3 items' })
  await tools.getByRole('button', { name: 'Move …' }).click()
  await page.getByLabel('How many').fill('3')
  await page.getByLabel('Why').fill('The hall is taken')
  await page.getByRole('button', { name: 'Move 3 items' }).click()
  await page.getByRole('alert').filter({ hasText: 'Moved 2 items 3 weeks later. Left as they are: 1 has no date.' }).waitFor()
  await expect.poll(() => startOf(service, 'Relay 4.2')).toBe(addDays(before, 21))
  const moved = await item(service, 'Source library page')
  const { entries } = await service.client.call(readHistory, { params: { ws: 'main' }, query: { record: `items/${moved?.id}`, order: 'newest', limit: 1 } })
  expect(entries.map(({ command, reason }) => [command, reason])).toEqual([['item.move', 'The hall is taken']])
  await page.getByRole('listitem').filter({ hasText: 'Moved 2 items' }).getByRole('button', { name: 'Undo' }).click()
  await expect.poll(() => startOf(service, 'Relay 4.2')).toBe(before)
  expect(await startOf(service, 'Source library page')).toBe(posted)
  await tools.getByRole('button', { name: 'Owner' }).click()
  await page.getByRole('combobox', { name: 'Owner of 3 items' }).fill('aino')
  await page.keyboard.press('Enter')
  await page.getByRole('gridcell', { name: 'Owner of Source builder: Aino' }).waitFor()
})

test('[PV29] by keys a bar goes where it is said to go, Enter asks why and keeps it, and Escape puts it back', async () => {
  const service = await journeyService()
  const page = await ownerPage(service)
  await page.goto(`${service.address}/main/plans`)
  const item = page.getByRole('button', { name: 'Relay 4.2', exact: true })
  await item.waitFor()
  await page.getByRole('row').filter({ hasText: 'days later' }).first().waitFor()
  const before = (await startOf(service, 'Relay 4.2')) ?? ''
  const told = page.getByRole('status').filter({ hasText: 'Enter keeps it' })
  await item.press('Alt+ArrowRight')
  await item.press('Shift+Alt+ArrowLeft')
  await told.filter({ hasText: /^Relay 4\.2: .*, was / }).waitFor()
  await item.press('Escape')
  await told.waitFor({ state: 'detached' })
  await item.press('Shift+Alt+ArrowRight')
  await item.press('Shift+Alt+ArrowRight')
  await item.press('Shift+Alt+ArrowDown')
  expect(await startOf(service, 'Relay 4.2')).toBe(before)
  await item.press('Enter')
  await page.getByRole('textbox', { name: /^Move Relay 4\.2 to/ }).fill('Two more days of tests')
  await page.keyboard.press('Enter')
  await page.getByRole('listitem').filter({ hasText: 'Moved Relay 4.2 to' }).waitFor()
  await expect.poll(() => startOf(service, 'Relay 4.2')).toBe(addDays(before, 2))
  expect(await item.evaluate((button) => button === document.activeElement)).toBe(true)
})

test('[PV30] what a plan lacks leads to the act that mends it: a stale plan is confirmed, an empty stretch takes an item, a missing plan is begun', async () => {
  const service = await journeyService()
  const page = await ownerPage(service)
  await page.goto(`${service.address}/main/plans?zoom=quarters&from=${addDays(new Date().toISOString().slice(0, 10), 300)}`)
  const plan = page.getByRole('row').filter({ hasText: 'Channel and partner plan' })
  await plan.getByRole('button', { name: 'It still holds' }).click()
  await plan.getByText('Confirmed', { exact: false }).filter({ hasText: 'today' }).waitFor()
  await plan.getByRole('button', { name: 'No budget yet' }).click()
  await page.getByRole('textbox', { name: 'Budget' }).waitFor()
  await page.keyboard.press('Escape')
  const empty = page.getByRole('button', { name: /^Add an item in .* to Marketing plan: nothing is planned there$/ }).first()
  const count = (await itemsOf(service)).length
  await empty.click()
  await page.getByRole('textbox', { name: 'Title' }).fill('A second summit')
  await page.getByRole('button', { name: 'Add the item' }).click()
  await expect.poll(async () => (await itemsOf(service)).length).toBe(count + 1)
  expect((await item(service, 'A second summit'))?.['window']).toMatchObject({ precision: 'quarter' })
  await page.getByRole('button', { name: /plans missing$/ }).click()
  await page.getByRole('row').filter({ hasText: 'Social media' }).getByRole('button', { name: 'Begin it here' }).click()
  await page.getByRole('row').filter({ hasText: 'Social media plan' }).waitFor()
})

test('[PV31] filters of several values stand in the address and as chips, and when nothing fits the way back is offered', async () => {
  const service = await journeyService()
  const page = await ownerPage(service)
  await page.goto(`${service.address}/main/plans?view=table`)
  await page.getByRole('button', { name: 'Filter', exact: true }).click()
  await page.getByRole('button', { name: 'Kind Any' }).click()
  await page.getByRole('combobox', { name: 'Kind' }).fill('camp')
  await page.keyboard.press('Enter')
  await page.getByRole('combobox', { name: 'Kind' }).fill('event')
  await page.getByRole('option', { name: 'Event' }).click()
  await page.keyboard.press('Escape')
  await page.waitForURL(/kind=campaign(,|%2C)event/)
  const kinds = await page.getByRole('gridcell', { name: /^Kind of/ }).allInnerTexts()
  expect(new Set(kinds.map((text) => text.trim()))).toEqual(new Set(['Campaign', 'Event']))
  await page.getByRole('button', { name: 'Take away Kind Event' }).click()
  await page.waitForURL(/kind=campaign(?!,|%2C)/)
  await page.goto(`${service.address}/main/plans?view=tree&status=deferred&q=nothing+such`)
  await page.getByRole('heading', { name: 'Nothing fits these filters' }).waitFor()
  await page.getByRole('button', { name: /^Show all \d+ items$/ }).click()
  await page.getByRole('treegrid', { name: 'Items nested' }).waitFor()
})

test('[PV32] in the tree keys put an item below the one above it and one level up, and what it belongs below is found by words', async () => {
  const service = await journeyService()
  const page = await ownerPage(service)
  await page.goto(`${service.address}/main/plans?view=tree`)
  const parentOf = async (title: string) => (await item(service, title))?.['parent']
  const theme = page.getByRole('button', { name: 'Decide on today’s figures', exact: true })
  const above = (await item(service, 'Connect in an afternoon'))?.['id']
  await theme.press('Alt+ArrowRight')
  await page.getByRole('listitem').filter({ hasText: 'Put Decide on today’s figures below Connect in an afternoon' }).waitFor()
  await expect.poll(() => parentOf('Decide on today’s figures')).toBe(above)
  await expect.poll(() => theme.evaluate((button) => button === document.activeElement)).toBe(true)
  const outer = page.getByRole('button', { name: 'Connect in an afternoon', exact: true })
  await outer.press('p')
  await page.getByRole('combobox', { name: 'Put Connect in an afternoon below' }).fill('decide today')
  await page.keyboard.press('Enter')
  await page.getByRole('listitem').filter({ hasText: '"Decide on today’s figures" already stands below "Connect in an afternoon"' }).waitFor()
  await theme.press('Alt+ArrowLeft')
  await expect.poll(() => parentOf('Decide on today’s figures')).toBe(undefined)
  await theme.press('ArrowUp')
  expect(await theme.evaluate((button) => button === document.activeElement)).toBe(false)
})
