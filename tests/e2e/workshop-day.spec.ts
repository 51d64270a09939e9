import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { uuidV5 } from '../../src/lib/digest.ts'
import { sendCommand } from '../../src/protocol/log-routes.ts'
import { command } from '../running-service.ts'
import { axeFindings, colleague, colleaguePage, freshBrowser, freshPage, journeyService, ownerPage, useBrowser } from './journey.ts'
import { card, joinsByCode, leads, leadsByMenu, movedByClick, movedByDrag, movedByFinger, movedByKey, writes } from './workshop-hands.ts'
import { asks, hasLead, plans, readies, saysWhenAndWhere } from './workshop-preparing.ts'

useBrowser()

test('[WK145] a workshop of five windows goes from its preparation to a dated roadmap, though the leader’s window dies and a phone loses its line', async () => {
  const service = await journeyService()
  const does = async (name: string, args: object) => {
    const body = command(name, args as never)
    await service.client.call(sendCommand, { params: { ws: 'main' }, body })
    return (of: string) => uuidV5(body.id, of)
  }
  const roadmap = (await does('roadmap.add', { title: 'Autumn plan', horizon: { start: '2027-02-01', end: '2028-01-31', precision: 'quarter' }, period: 'quarter' }))('roadmaps')

  // Mara prepares the day: what is missing is said until it is there, and Tess, who is of no team, is to lead.
  const laptop = await ownerPage(service)
  const coach = await colleague(service, 'Tess', 'contributor')
  await laptop.goto(`${service.address}/main/roadmap/workshops`)
  const workshop = await plans(laptop, 'Autumn workshop', 'Autumn plan')
  await saysWhenAndWhere(laptop, { day: inDays(7), question: 'What makes the release land?' })
  await asks(laptop, [{ person: 'Mara', onTeam: true }, { guest: 'Juno', onTeam: true }, { guest: 'Sami', onTeam: false }, { person: 'Tess', onTeam: false }])
  await hasLead(laptop, { onTeam: 'Mara', leader: 'Tess' })
  await readies(laptop, { thing: 'Copies of the product roadmap', step: 'Brainstorm', minutes: 40, after: 'Buckets', begins: '12:15' })
  expect(await axeFindings(laptop)).toEqual([])

  // The room opens: Tess leads on the wall, Mara is on a laptop, Juno on a phone and Sami beside her are guests.
  const wall = await colleaguePage(service, coach.email, { width: 1600, height: 900 })
  await wall.goto(`${service.address}/main/roadmap/workshops`)
  await wall.getByRole('link', { name: 'Autumn workshop' }).click()
  await wall.getByRole('link', { name: 'Open the room' }).click()
  await wall.waitForURL(`${service.address}/main/workshop/${workshop}`)
  await wall.getByRole('button', { name: 'Take part' }).click()
  await wall.getByRole('button', { name: 'Make the join code' }).click()
  const code = await wall.getByRole('complementary', { name: 'How to join' }).locator('span b').innerText()
  const [phone, guest] = [await freshPage(await freshBrowser({ width: 390, height: 844 })), await freshPage(await freshBrowser({ width: 1024, height: 768 }))]
  await joinsByCode(phone, service.address, code, 'Juno')
  await joinsByCode(guest, service.address, code, 'Sami')
  await laptop.goto(`${service.address}/j/${code}`)
  await laptop.getByRole('button', { name: 'Join' }).click()

  await leads(wall, 'Start the workshop', 'Warm-up')
  await leads(wall, 'Next: Review of the roadmap', 'Review')
  await leads(wall, 'Next: Agree what touches us', 'Agree')
  await wall.getByLabel('How does it touch our work?').fill('It needs a demo path')
  await wall.getByRole('button', { name: /^Touches us/ }).click()
  await wall.getByRole('heading', { name: 'Agreed, 1' }).waitFor()
  await leads(wall, 'Next: Brainstorm', 'Brainstorm')
  await wall.getByText('of 40 minutes').waitFor()

  // Each writes alone; nobody sees another's.
  await writes(phone, 'Film three customers')
  await writes(laptop, 'Demo path on customer data')
  await writes(guest, 'A booth at the harbour fair')
  await phone.context().setOffline(true)
  await writes(phone, 'Written without a line')
  await phone.context().setOffline(false)
  await wall.getByRole('heading', { name: '4 notes, face down' }).waitFor({ timeout: 60_000 })
  for (const page of [wall, laptop, guest]) expect(await page.content()).not.toContain('Film three customers')
  expect(await phone.content()).not.toMatch(/Demo path on|harbour fair/)
  await leads(wall, 'Reveal now', 'Brainstorm')
  await wall.getByRole('heading', { name: '4 notes, turned over' }).waitFor()
  await leads(wall, 'Next: Buckets', 'Buckets')
  expect(await axeFindings(phone)).toEqual([])

  // Buckets by drag, by click, by key and by finger; what fits none is kept aside.
  await movedByDrag(wall, 'Film three customers', wall.getByRole('heading', { name: /^New / }))
  await named(wall, laptop, 'Film three customers', 'Proof')
  await movedByKey(wall, 'Written without a line', 'Proof')
  await movedByClick(wall, 'Demo path on customer data', /^A new/)
  await named(wall, laptop, 'Demo path on customer data', 'Field')
  await phone.getByText('Everybody’s', { exact: true }).click()
  await movedByFinger(phone, 'A booth at the harbour fair', /^Keep aside/)
  await expect.poll(() => card(laptop, 'A booth at the harbour fair').getAttribute('aria-label'), { timeout: 30_000 }).toContain('Loose ends')
  await wall.getByRole('button', { name: 'Keep a photo' }).click()
  await wall.getByRole('status').getByText(/photo/i).first().waitFor()

  // The leader's window dies in the middle, and Mara goes on.
  await wall.context().close()
  await leadsByMenu(laptop, /^Take over the lead/)
  await leads(laptop, 'Next: Grid', 'Grid')
  await leads(laptop, 'Next: Fill each cell', 'Fill')
  await phone.getByText('Everybody’s', { exact: true }).click()
  await movedByFinger(phone, 'A booth at the harbour fair', 'Field')
  await leads(laptop, 'Next: Dates', 'Dates')
  await movedByFinger(phone, 'Film three customers', /^Q1 FY28/)
  await movedByKey(laptop, 'Demo path on customer data', /^Q2 FY28/)
  await movedByClick(guest, 'Written without a line', /^Q3 FY28/)
  await leads(laptop, 'Next: Examine', 'Examine')

  // What is in a cell has somebody who does it, its days and its end; then the room agrees on it, and leaves a blank one empty.
  await card(laptop, 'Film three customers').click()
  await laptop.keyboard.press('Enter')
  await laptop.getByLabel('Who does it').selectOption('Mara')
  await laptop.getByLabel('Days of work').fill('4')
  await laptop.keyboard.press('Enter')
  await laptop.getByRole('textbox', { name: 'Done when' }).fill('Three films are public')
  await laptop.getByRole('button', { name: 'Keep', exact: true }).click()
  await laptop.getByRole('button', { name: 'Close', exact: true }).click()
  await laptop.getByRole('button', { name: 'Agree on Proof, Q1 FY28' }).click()
  await laptop.getByRole('button', { name: 'Field, Q1 FY28: empty on purpose' }).click()
  await laptop.getByPlaceholder(/^Why\?/).fill('The demo path comes first.')
  await laptop.keyboard.press('Enter')
  await laptop.getByRole('heading', { name: /^Cells, 2 of/ }).waitFor()
  await laptop.getByRole('button', { name: 'Close with thanks …' }).click()
  await laptop.getByLabel('What you would like to say to the room').fill('Thank you all.')
  await laptop.getByRole('button', { name: 'Close the workshop' }).click()

  // It is over for guests: the board says thank you, and neither page nor code opens again.
  for (const page of [phone, guest]) await page.getByText('Thank you all.').waitFor()
  await guest.reload()
  await guest.getByText('Thank you all.').waitFor({ state: 'detached' })
  const late = await freshPage(await freshBrowser())
  await late.goto(`${service.address}/j/${code}`)
  await late.getByRole('heading', { name: 'This code opens nothing' }).waitFor()

  // The notes are the roadmap, with their time, and each bar opens the note that it was.
  await laptop.goto(`${service.address}/main/roadmap?view=list&roadmap=${roadmap}`)
  for (const [title, when] of [['Film three customers', 'Q1 FY28'], ['Demo path on customer data', 'Q2 FY28'], ['Written without a line', 'Q3 FY28']] as const) {
    await expect.poll(() => laptop.getByRole('row').filter({ hasText: title }).innerText(), { timeout: 30_000 }).toContain(when)
  }
  await laptop.getByText('Film three customers', { exact: true }).first().click()
  await laptop.getByRole('button', { name: /^From a note by Juno, .*, in the Autumn workshop$/ }).click()
  await laptop.getByText('Seen on').waitFor()
  expect(await axeFindings(laptop)).toEqual([])
  await laptop.getByRole('complementary').getByText('The board as it stood').click()
  await laptop.getByText(/^Photo: Buckets/).waitFor()
  await card(laptop, 'Film three customers').waitFor()
})

/** Names the bucket that a note began, and sees in another window that the note lies in it. */
async function named(page: Page, other: Page, note: string, name: string): Promise<void> {
  await page.locator('input[placeholder="Name it"]:placeholder-shown').fill(name)
  await page.keyboard.press('Enter')
  await expect.poll(() => card(other, note).getAttribute('aria-label'), { timeout: 30_000 }).toContain(name)
}

/** The day that is some days from today. */
function inDays(days: number): string {
  return new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10)
}
