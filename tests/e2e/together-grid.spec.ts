import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import type { Json } from '../../src/lib/json.ts'
import { listRecords, readHistory, sendCommand } from '../../src/protocol/log-routes.ts'
import { type KillableService, killableService } from '../killable-service.ts'
import { lineTo } from '../line.ts'
import { command } from '../running-service.ts'
import { card, carry, drag, openCard, paintedCards, titleField } from './grid-hands.ts'
import { colleague, freshBrowser, freshPage, ownerEmail, ownerPage, password, signIn, useBrowser } from './journey.ts'

useBrowser()

const desk = { width: 1440, height: 1800 }
const params = { ws: 'main' }

async function activitiesOf({ client }: KillableService) {
  return (await client.call(listRecords, { params: { ...params, collection: 'activities' }, query: { limit: 1_000 } })).records
}

/** Both windows show the same, each thing once, and just what the service holds. */
async function settled(service: KillableService, ...pages: readonly Page[]): Promise<void> {
  const difference = async () => {
    const held = new Map((await activitiesOf(service)).map((one) => [one.id, one]))
    const [first = [], ...others] = await Promise.all(pages.map((page) => paintedCards(page)))
    const isAsHeld = ({ id, bucket, told }: (typeof first)[number]) => held.get(id)?.['bucket'] === bucket && told.startsWith(`${String(held.get(id)?.['title'])} `)
    return { some: first.length > 20, once: new Set(first.map(({ id }) => id)).size === first.length, other: first.filter((one) => !isAsHeld(one)), apart: others.filter((one) => JSON.stringify(one) !== JSON.stringify(first)) }
  }
  await expect.poll(difference, { timeout: 30_000, interval: 200 }).toEqual({ some: true, once: true, other: [], apart: [] })
}

/** Takes back what was agreed, so that nobody is asked why while cards are carried about. */
async function openEveryCell({ client }: KillableService): Promise<void> {
  const { records } = await client.call(listRecords, { params: { ...params, collection: 'cell-agreements' }, query: { limit: 1_000 } })
  for (const { bucket, period } of records) await client.call(sendCommand, { params, body: command('cell.reopen', { bucket, period } as Json) })
}

const away = (page: Page) => page.getByRole('status').filter({ hasText: /Your edits are kept here/ })

async function retitle(page: Page, title: string, to: string): Promise<void> {
  await openCard(page, title)
  await titleField(page).fill(to)
  await page.keyboard.press('Enter')
  await card(page, to).waitFor()
}

test('[LV37] two people drag and type in one grid at once, also in one field; one is away and reloads, the service is killed: both end with what it holds, nothing lost and nothing twice', async () => {
  const service = await killableService({ SAMPLE: 'on', OWNER_EMAIL: ownerEmail, OWNER_PASSWORD: password })
  const { email } = await colleague(service, 'Nora', 'editor')
  const line = await lineTo(service.address)
  const mara = await ownerPage(service, desk)
  const nora = await freshPage(await freshBrowser(desk))
  await signIn(nora, line.address, email)
  await openEveryCell(service)
  await mara.goto(`${service.address}/main/roadmap`)
  await nora.goto(`${line.address}/main/roadmap`)
  for (const page of [mara, nora]) await card(page, 'Narrative review').waitFor()
  await settled(service, mara, nora)
  const before = await activitiesOf(service)
  const idOf = (title: string) => before.find((one) => one['title'] === title)?.id ?? ''
  const bucketOf = async (title: string) => (await activitiesOf(service)).find((one) => one.id === idOf(title))?.['bucket']
  const begun = (await service.client.call(readHistory, { params, query: { order: 'newest', limit: 1 } })).entries[0]?.position ?? 0

  // At once: each a card of their own, then both the same card, to two rows.
  const letGo = () => Promise.all([mara.mouse.up(), nora.mouse.up()])
  await Promise.all([carry(mara, card(mara, 'Narrative review'), card(mara, 'Two customer stories')), carry(nora, card(nora, 'Relay 5 message house'), card(nora, 'New year kit'))])
  await letGo()
  await settled(service, mara, nora)
  expect([await bucketOf('Narrative review'), await bucketOf('Relay 5 message house')]).toEqual([before.find(({ id }) => id === idOf('Two customer stories'))?.['bucket'], before.find(({ id }) => id === idOf('New year kit'))?.['bucket']])
  await Promise.all([carry(mara, card(mara, 'Packaging study'), card(mara, 'Savings study')), carry(nora, card(nora, 'Packaging study'), card(nora, 'Relay 5 certification'))])
  await letGo()
  await settled(service, mara, nora)

  // The same field at once: the later one stands in both windows, and who wrote it takes it back to what the other wrote.
  for (const page of [mara, nora]) await openCard(page, 'Enablement week')
  await Promise.all([mara, nora].map((page) => titleField(page).fill(`Enablement, ${page === mara ? 'Mara' : 'Nora'}`)))
  await Promise.all([mara, nora].map((page) => page.keyboard.press('Enter')))
  const titled = async () => String((await activitiesOf(service)).find(({ id }) => id === idOf('Enablement week'))?.['title'])
  const retitled = async () => (await service.client.call(readHistory, { params, query: { record: `activities/${idOf('Enablement week')}`, order: 'newest', limit: 2 } })).entries.flatMap(({ changes }) => changes.map((change) => String(change.after?.['title'])))
  await expect.poll(async () => (await retitled()).filter((title) => title.startsWith('Enablement, ')).length).toBe(2)
  const [later = '', earlier = ''] = await retitled()
  for (const page of [mara, nora]) await expect.poll(() => titleField(page).inputValue()).toBe(later)
  await settled(service, mara, nora)
  const writer = later.endsWith('Mara') ? mara : nora
  await card(writer, later).focus()
  await writer.keyboard.press('Control+z')
  await expect.poll(titled).toBe(earlier)
  for (const page of [mara, nora]) await expect.poll(() => titleField(page).inputValue()).toBe(earlier)

  // Nora is away: what she does is kept, also over a reload, and she goes on.
  line.cut()
  await away(nora).waitFor()
  await retitle(nora, 'Savings study', 'Savings study, away')
  await drag(nora, card(nora, 'Mobile personas'), card(nora, 'Canvas 8 message house'))
  await nora.reload()
  await card(nora, 'Savings study, away').waitFor()
  await nora.getByText('(2 waiting)').waitFor()
  await retitle(nora, 'Mobile personas', 'Personas, away')
  expect((await activitiesOf(service)).map((one) => one['title'])).not.toContain('Savings study, away')

  // The service is killed while Mara works, and she goes on.
  await retitle(mara, 'Launch film, both products', 'Launch film')
  await Promise.all([retitle(mara, 'Objection sheets, all', 'Objection sheets'), service.kill()])
  await away(mara).waitFor()
  await drag(mara, card(mara, 'Mobile message test'), card(mara, 'Second narrative'))
  await service.start()
  line.mend()
  for (const page of [mara, nora]) await away(page).waitFor({ state: 'detached' })
  for (const page of [mara, nora]) for (const title of ['Savings study, away', 'Personas, away', 'Launch film', 'Objection sheets']) await card(page, title).waitFor()
  await settled(service, mara, nora)

  const { entries } = await service.client.call(readHistory, { params, query: { order: 'newest', limit: 100 } })
  const written = entries.filter(({ position }) => position > begun).map(({ command }) => command)
  expect(written.toSorted()).toEqual([...Array<string>(6).fill('activity.change'), ...Array<string>(6).fill('activity.place'), 'undo'])
  expect((await activitiesOf(service)).length).toBe(before.length)
})
