import { randomUUID } from 'node:crypto'
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { listRecords, makeWorkspace, sendCommand } from '../../src/protocol/log-routes.ts'
import { zone } from '../../src/core/sample/script.ts'
import { labelDays } from '../../src/core/time/label.ts'
import { dayIn } from '../../src/core/time/zones.ts'
import { command } from '../running-service.ts'
import { axeFindings, colleague, colleaguePage, freshPage, journeyService, ownerPage, useBrowser } from './journey.ts'

useBrowser()

const opened = (page: Page) => page.getByRole('complementary', { name: /^Open / })

test('[PA21] a link to what was removed says what it was, when it went, who removed it and why; whoever may brings it back', async () => {
  const service = await journeyService()
  const does = async (name: string, args: object, more: object = {}) => (await service.client.call(sendCommand, { params: { ws: 'main' }, body: command(name, args as never, more) })).changes[0]?.id ?? ''
  const [plan] = (await service.client.call(listRecords, { params: { ws: 'main', collection: 'plans' }, query: { limit: 1 } })).records
  const item = await does('item.add', { plan: plan?.id, kind: 'feature', title: 'Carrier pigeons' })
  await does('item.change', { id: item, title: 'Carrier pigeons, by air' })
  await does('item.remove', { id: item }, { reason: 'Nobody asked for them' })
  const today = dayIn(new Date().toISOString(), zone)
  const team = await does('team.add', { title: 'Pigeon keepers' })
  await does('team.remove', { id: team })
  const { email } = await colleague(service, 'Vera', 'viewer')
  const [mara, vera] = [await ownerPage(service), await colleaguePage(service, email, { width: 390, height: 844 })]
  for (const page of [mara, vera]) {
    for (const place of ['plans', 'roadmap', 'today']) {
      await page.goto(`${service.address}/main/${place}?open=items/${item}`)
      await opened(page).getByRole('heading', { name: 'Carrier pigeons, by air' }).waitFor()
      await opened(page).getByText(`This item was removed on ${labelDays(today)} by `).waitFor()
      await opened(page).getByText('Nobody asked for them').waitFor()
    }
    await page.goto(`${service.address}/main/settings/teams?open=teams/${team}`)
    await opened(page).getByText('Pigeon keepers').waitFor()
    expect(await axeFindings(page)).toEqual([])
  }
  await vera.goto(`${service.address}/main/plans?open=items/${item}`)
  await opened(vera).getByText('Nobody asked for them').waitFor()
  expect(await opened(vera).getByRole('button', { name: 'Bring it back' }).count()).toBe(0)
  await mara.goto(`${service.address}/main/plans?open=items/${item}`)
  await opened(mara).getByRole('button', { name: 'Bring it back' }).click()
  await expect.poll(() => opened(mara).getByLabel('Title', { exact: true }).inputValue()).toBe('Carrier pigeons, by air')
  await opened(vera).getByText('was removed on').waitFor({ state: 'detached' })
})

test('[PA22] what never was, what stands in another workspace and what is somebody else’s own get one answer, on the screen and from the service; so do workspaces', async () => {
  const service = await journeyService()
  await service.client.call(makeWorkspace, { body: { id: randomUUID(), key: 'elsewhere', name: 'Elsewhere' } })
  const elsewhere = async (name: string, args: object) => (await service.client.call(sendCommand, { params: { ws: 'elsewhere' }, body: command(name, args as never) })).changes[0]?.id ?? ''
  const plan = await elsewhere('plan.add', { title: 'Their plan', kind: 'product' })
  const [stands, removed] = [await elsewhere('item.add', { plan, kind: 'feature', title: 'Their secret' }), await elsewhere('item.add', { plan, kind: 'feature', title: 'Their old secret' })]
  await elsewhere('item.remove', { id: removed })
  const { email } = await colleague(service, 'Vera', 'contributor')
  const mara = await ownerPage(service)
  const send = (name: string, args: object) => mara.request.post(`${service.address}/api/v1/workspaces/main/commands`, { data: command(name, args as never), headers: { origin: service.address } })
  const made = async (name: string) => ((await (await send('saved-view.add', { name, place: 'roadmap', search: {} })).json()) as { changes: { id: string }[] }).changes[0]?.id ?? ''
  const [own, ownGone] = [await made('Who to let go'), await made('Who was let go')]
  await send('saved-view.remove', { id: ownGone })

  const vera = await colleaguePage(service, email)
  const heard: string[] = []
  vera.context().on('response', (response) => {
    if (response.url().includes('/history')) heard.push(new URL(response.url()).pathname + String(response.status()))
  })
  const shown = async (collection: string, id: string) => {
    heard.length = 0
    await vera.goto(`${service.address}/main/plans?open=${collection}/${id}`)
    await opened(vera).getByText('There is no such').waitFor()
    const answers = await Promise.all(['', '?at=1'].map(async (query) => {
      const answer = await vera.request.get(`${service.address}/api/v1/workspaces/main/records/${collection}/${id}${query}`)
      return [answer.status(), (await answer.text()).replaceAll(id, 'ID')]
    }))
    return JSON.stringify([(await opened(vera).innerText()).replaceAll(id, 'ID'), answers, [...new Set(heard)]])
  }
  const never = await shown('items', randomUUID())
  expect(never).toContain('There is no such item, and there was none that you may see.')
  expect([await shown('items', stands), await shown('items', removed)]).toEqual([never, never])
  const noView = await shown('saved-views', randomUUID())
  expect([await shown('saved-views', own), await shown('saved-views', ownGone)]).toEqual([noView, noView])
  await vera.goto(`${service.address}/main/plans?open=nonsense/${stands}`)
  await opened(vera).getByText('There is no such thing').waitFor()

  const answered = async (workspace: string) => {
    const page = await freshPage(vera.context())
    await page.goto(`${service.address}/${workspace}/plans?open=items/${stands}`)
    await page.getByText(`“${workspace}”`).or(page.getByText(`"${workspace}"`)).first().waitFor()
    const answer = await page.request.get(`${service.address}/api/v1/workspaces/${workspace}/records/items/${stands}`)
    return JSON.stringify([await page.locator('body').innerText(), answer.status(), await answer.text()]).replaceAll(workspace, 'WS')
  }
  expect(await answered('elsewhere')).toBe(await answered('nowhere'))
})
