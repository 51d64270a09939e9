import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { publishAndWait } from '../../src/client/publish-edition.ts'
import { makeShareLink } from '../../src/protocol/share-routes.ts'
import { chatHost } from '../chat-host.ts'
import { mailServer } from '../mail-server.ts'
import { axeFindings, freshBrowser, freshPage, journeyService, ownerPage, useBrowser } from './journey.ts'

useBrowser()

const ws = 'main'
const addressIn = (mail: string | undefined, path: string) => new RegExp(`http://localhost:\\d+/${path}/[\\w-]{43}`).exec((mail ?? '').replaceAll('=\r\n', ''))?.[0] ?? expect.unreachable(`The mail holds no address of ${path}.`)

test('[SB15][SB16] a reader subscribes on a phone, says yes, is mailed the next edition once and ends it; a chat room is subscribed on its screen, told, and ended', async () => {
  const [mail, chat] = [await mailServer(), await chatHost()]
  const service = await journeyService({ SMTP_URL: mail.url, MAIL_FROM: 'Fernhill <roadmap@fernhill.example>', MESSAGE_HOSTS: chat.host })
  const { address = '' } = await service.client.call(makeShareLink, { params: { ws }, body: { id: randomUUID(), deck: 'roadmap', label: 'Norrvik' } })
  const page = await freshPage(await freshBrowser({ width: 390, height: 844, scheme: 'dark' }))
  const looks = async () => {
    expect(await axeFindings(page)).toEqual([])
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(1)
  }
  await page.goto(address)
  await page.getByRole('link', { name: 'by mail' }).click()
  await page.getByRole('heading', { level: 1, name: 'Hear when this plan changes' }).waitFor()
  await looks()
  await page.getByLabel('E-mail address').fill('ana@norrvik.example')
  await page.waitForTimeout(3_100)
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { level: 1, name: 'Look into your mail' }).waitFor()
  await looks()
  await expect.poll(() => mail.mails.length).toBe(1)
  await page.goto(addressIn(mail.mails[0], 'subscription/confirm'))
  await looks()
  await page.getByRole('button', { name: 'Yes, tell me' }).click()
  await page.getByRole('heading', { level: 1, name: 'You hear of the next edition' }).waitFor()
  await looks()
  await page.getByRole('link', { name: 'Read the plan as it is now' }).click()
  await page.getByText('The current edition.').waitFor()

  const owner = await ownerPage(service)
  await owner.goto(`${service.address}/${ws}/publish/subscriptions`)
  await owner.getByRole('button', { name: 'Subscribe the first one' }).click()
  await owner.getByRole('textbox', { name: 'Room' }).fill('#roadmap')
  await owner.getByLabel('Address', { exact: true }).fill(chat.room)
  expect(await axeFindings(owner)).toEqual([])
  await owner.getByRole('button', { name: 'Subscribe it' }).click()
  const room = owner.getByRole('region', { name: 'Chat rooms' }).getByRole('row', { name: /#roadmap/ })
  await room.getByText('None yet').waitFor()
  await publishAndWait(service.client, { params: { ws, deck: 'roadmap' }, body: { id: randomUUID(), audience: 'customers' } })
  await expect.poll(() => [mail.mails.length, chat.messages.length]).toEqual([2, 1])
  await owner.reload()
  await room.getByText('Edition 3 sent').waitFor()
  expect(await owner.getByRole('region', { name: 'Readers by mail' }).getByRole('row', { name: /Norrvik/ }).getByRole('cell').allInnerTexts()).toEqual(['Norrvik', 'roadmap, customers', 'Live', '1'])
  expect(await axeFindings(owner)).toEqual([])
  await owner.getByRole('button', { name: 'End #roadmap' }).click()
  await owner.getByRole('button', { name: 'End for good' }).click()
  await owner.getByRole('heading', { name: 'No chat room yet' }).waitFor()

  await page.goto(addressIn(mail.mails[1], 's'))
  await page.getByText('Edition 3', { exact: true }).waitFor()
  await page.goto(addressIn(mail.mails[1], 'subscription/end'))
  await looks()
  await page.getByRole('button', { name: 'No more mails' }).click()
  await page.getByRole('heading', { level: 1, name: 'You get no more of these mails' }).waitFor()
  await publishAndWait(service.client, { params: { ws, deck: 'roadmap' }, body: { id: randomUUID(), audience: 'customers' } })
  await page.waitForTimeout(1_500)
  expect([mail.mails.length, chat.messages.length]).toEqual([2, 1])
})
