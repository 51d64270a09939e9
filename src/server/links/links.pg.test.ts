import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { expect, onTestFinished, test } from 'vitest'
import { command, ownerToken, runningService } from '../../../tests/running-service.ts'
import { run } from '../../cli/program.ts'
import type { LinkLook } from '../../core/links/link-looks.ts'
import { lookAtHubLinks, readHub } from '../../protocol/hub-routes.ts'
import { listRecords, sendCommand } from '../../protocol/log-routes.ts'

const params = { ws: 'main' }
const day = 86_400_000

/** A host that answers by path: what is in `gone` is missing. */
async function host(gone: Set<string>) {
  const asked: string[] = []
  const server = createServer((request, response) => {
    asked.push(request.url ?? '')
    response.writeHead(gone.has(request.url ?? '') ? 404 : 200).end()
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => new Promise((resolve) => server.close(() => resolve())))
  const name = `127.0.0.1:${(server.address() as AddressInfo).port}`
  return { name, at: (path: string) => `http://${name}${path}`, asked }
}

test('[HU10] the API and the command line tell the hub, look now, and tell what is broken', async () => {
  const gone = new Set(['/deck'])
  const there = await host(gone)
  const moment = { at: Date.parse('2026-05-04T08:00:00Z') }
  const service = await runningService({ LINK_HOSTS: there.name, LINK_LOOKS: 'off' }, () => moment.at)
  const send = (name: string, args: Parameters<typeof command>[1]) => service.client.call(sendCommand, { params, body: command(name, args) as never })
  await send('asset.add', { title: 'The deck', kind: 'presentation', address: there.at('/deck'), product: 'Relay', mark: 'sales' })
  await send('asset.add', { title: 'The page', kind: 'page', address: there.at('/page'), product: 'Relay' })
  const look = (...paths: string[]) => service.client.call(lookAtHubLinks, { params, body: { addresses: paths.map(there.at) } })
  expect((await look('/deck', '/page')).looks.map(({ outcome }) => outcome)).toEqual(['missing', 'works'])
  expect((await service.client.call(readHub, { params, query: {} })).parts).toMatchObject([{ product: 'Relay', resources: [{ title: 'The deck', mark: 'sales', link: 'failed-once', lookedOn: '2026-05-04' }, { title: 'The page', mark: 'internal', link: 'works' }] }])
  moment.at += day
  await look('/deck')
  const { broken } = await service.client.call(readHub, { params, query: {} })
  expect(broken).toMatchObject([{ address: there.at('/deck'), said: '404', failingSince: '2026-05-04', lookedOn: '2026-05-05', of: [{ collection: 'assets', title: 'The deck' }] }])

  const asked = there.asked.length
  await expect(look('/anything')).rejects.toThrow('Nothing here points at')
  expect(there.asked).toHaveLength(asked)
  await expect(send('link.look', { looks: [] })).rejects.toThrow('written by the service alone')

  const said: string[] = []
  const terminal = { out: (text: string) => said.push(text), err: (text: string) => said.push(text), env: { THROUGHLINE_TOKEN: ownerToken }, stdin: async () => new Uint8Array(), today: () => '2026-05-05' }
  expect(await run(['hub', '--url', service.address], terminal)).toBe(0)
  expect(said).toEqual(['Relay', '  The deck (Presentation, for sales). Its link is broken.', '  The page (Page, inside alone).', `${there.at('/deck')}: not there since 2026-05-04 (404). The deck points at it.`])
})

test('[HU9] when nothing answers at all, looking by hand says so and keeps nothing of it', async () => {
  const none = ['127.0.0.1:9', '127.0.0.2:9']
  const service = await runningService({ LINK_HOSTS: none.join(','), LINK_LOOKS: 'off' })
  const addresses = none.map((name) => `http://${name}/page`)
  for (const address of addresses) await service.client.call(sendCommand, { params, body: command('asset.add', { title: address, kind: 'page', address }) as never })
  expect((await service.client.call(lookAtHubLinks, { params, body: { addresses } })).looks.map(({ outcome }) => outcome)).toEqual(['no-answer', 'no-answer'])
  expect((await service.client.call(listRecords, { params: { ...params, collection: 'link-looks' }, query: {} as never })).records).toEqual([])
})

test('[HU5] the service looks by itself at what is due, each day at what failed, and once a week at the rest', async () => {
  const gone = new Set(['/gone'])
  const there = await host(gone)
  const moment = { at: Date.parse('2026-05-04T08:00:00Z') }
  const service = await runningService({ LINK_HOSTS: there.name }, () => moment.at)
  for (const path of ['/gone', '/there']) await service.client.call(sendCommand, { params, body: command('asset.add', { title: path, kind: 'page', address: there.at(path) }) as never })
  const looks = async () => ((await service.client.call(listRecords, { params: { ...params, collection: 'link-looks' }, query: {} as never })).records as unknown as LinkLook[]).map(({ address, failures, lookedOn }) => [address.slice(there.at('').length), failures, lookedOn]).sort()
  await expect.poll(looks).toEqual([['/gone', 1, '2026-05-04'], ['/there', 0, '2026-05-04']])
  moment.at += day
  await expect.poll(looks).toEqual([['/gone', 2, '2026-05-05'], ['/there', 0, '2026-05-04']])
  gone.clear()
  moment.at += 6 * day
  await expect.poll(looks).toEqual([['/gone', 0, '2026-05-11'], ['/there', 0, '2026-05-11']])
})
