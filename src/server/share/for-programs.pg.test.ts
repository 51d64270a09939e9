import ICAL from 'ical.js'
import { expect, test } from 'vitest'
import { does, type MadeLink, publish, revoke, share, whole } from '../../../tests/share-hands.ts'
import { listRecords } from '../../protocol/log-routes.ts'
import { runningService, type RunningService } from '../../../tests/running-service.ts'

const ws = 'main'
const names = ['feed.atom', 'feed.json', 'releases.ics'] as const
const soon = new Date(Date.now() + 30 * 86_400_000).toISOString().slice(0, 10)

async function read({ address }: MadeLink, name: (typeof names)[number]): Promise<string> {
  const { status, body } = await whole(`${address}/${name}`)
  expect([name, status]).toEqual([name, 200])
  return body
}

async function texts(link: MadeLink): Promise<string> {
  return (await Promise.all(names.map((name) => read(link, name)))).join('\n')
}

/** A release that customers are told of, and a feature that ships in it. */
async function released(service: RunningService, title: string): Promise<{ readonly release: string; readonly feature: string }> {
  const { records } = (await service.client.call(listRecords, { params: { ws, collection: 'items' }, query: {} })) as unknown as { records: { plan: string; kind: string }[] }
  const plan = records.find(({ kind }) => kind === 'release')?.plan
  const added = async (more: Record<string, unknown>) => (await does(service, 'item.add', { plan, ...more })).changes[0]?.id ?? ''
  const release = await added({ kind: 'release', title, window: { start: soon, end: soon, precision: 'day' } })
  return { release, feature: await added({ kind: 'feature', title: 'Night sky', release, maturity: 'ga' }) }
}

test('[FE7] behind a link programs read its changes and its releases, are led there by the page, are not sent what they hold, and read nothing once it is revoked', async () => {
  const service = await runningService({ SAMPLE: 'on' })
  const link = await share(service)
  const { body } = await whole(link.address)
  for (const [type, name] of [['application/atom+xml', 'feed.atom'], ['application/feed+json', 'feed.json'], ['text/calendar', 'releases.ics']] as const) {
    expect(body).toContain(`<link rel="alternate" type="${type}" href="${link.address}/${name}"`)
    expect(body).toContain(`<a href="${link.address}/${name}">`)
    const { headers } = await whole(`${link.address}/${name}`)
    expect(headers).toMatchObject({ 'content-type': `${type}; charset=utf-8`, 'cache-control': 'private, no-cache', 'x-robots-tag': 'noindex, nofollow', 'referrer-policy': 'no-referrer' })
    const again = await whole(`${link.address}/${name}`, { headers: { 'if-none-match': headers['etag'] ?? '' } })
    expect([again.status, again.body]).toEqual([304, ''])
  }
  const feed = JSON.parse(await read(link, 'feed.json')) as { readonly title: string; readonly items: readonly { readonly title: string; readonly id: string }[] }
  expect([feed.title, feed.items.map(({ title }) => title.split(':')[0])]).toEqual(['Fernhill roadmap', ['Edition 2', 'Edition 1']])
  for (const { id } of feed.items) expect(id).toMatch(/^urn:throughline:[0-9a-f]{32}$/)
  const calendar = new ICAL.Component(ICAL.parse(await read(link, 'releases.ics')) as [string, unknown[], unknown[]])
  expect(calendar.getAllSubcomponents('vevent').length).toBeGreaterThan(3)
  // Only what is published leaves.
  await released(service, 'Brightwater 9.9')
  expect(await texts(link)).not.toContain('Brightwater')
  await publish(service)
  for (const name of names) expect([name, (await read(link, name)).includes('Brightwater 9.9')]).toEqual([name, true])
  await revoke(service, link.id)
  await new Promise((resolve) => setTimeout(resolve, 1_000))
  const unknown = await whole(`${service.address}/s/${'A'.repeat(43)}/feed.atom`)
  expect(unknown).toMatchObject({ status: 404, body: expect.stringContaining('This address is not valid') })
  for (const name of names) expect(await whole(`${link.address}/${name}`)).toEqual(unknown)
})

test('[FE8] an item made internal again is gone from feeds and calendars with every sentence that names it, and so is a word that must not leave since', async () => {
  const service = await runningService({ SAMPLE: 'on' })
  const link = await share(service)
  const { release, feature } = await released(service, 'Brightwater 9.9')
  await publish(service)
  expect(await read(link, 'feed.atom')).toMatch(/Night sky joins the plan[^<]*Brightwater 9\.9/)
  const marked = (id: string, mark: string) => does(service, 'item.change', { id, mark })
  await marked(release, 'internal')
  expect(await texts(link)).not.toMatch(/Brightwater|Night sky joins/)
  await marked(release, 'customers')
  for (const name of names) expect([name, (await read(link, name)).includes('Brightwater 9.9')]).toEqual([name, true])
  // That it was dropped is known outside; what was told of it stays.
  await does(service, 'item.change', { id: feature, status: 'dropped' })
  expect(await read(link, 'feed.json')).toContain('Night sky joins the plan')
  await does(service, 'settings.change', { neverOutside: ['Brightwater'] })
  expect(await texts(link)).not.toContain('Brightwater')
})

test('[FE9] behind a password or for certain addresses there is no feed, no calendar and no frame, and nobody is told that there might be', async () => {
  const service = await runningService({ SAMPLE: 'on', SMTP_URL: 'smtp://localhost:1', MAIL_FROM: 'roadmap@fernhill.example' })
  const unknown = await whole(`${service.address}/s/${'A'.repeat(43)}/feed.atom`)
  for (const more of [{ password: 'a secret for Norrvik' }, { emails: ['ida@norrvik.example'] }]) {
    const { address } = await share(service, { ...more, sites: ['https://www.example.com'] })
    for (const name of names) expect(await whole(`${address}/${name}`)).toEqual(unknown)
    expect(await whole(`${service.address}/oembed?url=${encodeURIComponent(address)}`)).toEqual(unknown)
  }
})

test('[FE10] a link of one edition has feeds from that edition on', async () => {
  const service = await runningService({ SAMPLE: 'on' })
  const link = await share(service, { edition: 2 })
  await publish(service)
  const { items } = JSON.parse(await read(link, 'feed.json')) as { readonly items: readonly { readonly title: string }[] }
  expect(items.map(({ title }) => title.split(':')[0])).toEqual(['Edition 3', 'Edition 2'])
})

test('[SL26] a site learns how a page stands in its frame, for a link that names sites, and of every other address hears the same', async () => {
  const service = await runningService({ SAMPLE: 'on' })
  const [framed, plain] = [await share(service, { sites: ['https://www.example.com'] }), await share(service)]
  const asks = (url: string, more = '') => whole(`${service.address}/oembed?url=${encodeURIComponent(url)}${more}`)
  const page = await whole(framed.address)
  expect(page.headers['x-frame-options']).toBeUndefined()
  const found = /<link rel="alternate" type="application\/json\+oembed" href="([^"]*)"/.exec(page.body)?.[1] ?? ''
  const told = await whole(found)
  expect([told.status, told.headers['content-type']]).toEqual([200, 'application/json; charset=utf-8'])
  expect(JSON.parse(told.body)).toMatchObject({ version: '1.0', type: 'rich', title: 'Fernhill roadmap', provider_name: 'Fernhill', width: 1200, html: expect.stringContaining(`<iframe src="${framed.address}"`) })
  expect(JSON.parse((await asks(framed.address, '&maxwidth=640&maxheight=400')).body)).toMatchObject({ width: 640, height: 400 })
  expect((await whole(plain.address)).body).not.toContain('oembed')
  const unknown = await asks(`${service.address}/s/${'A'.repeat(43)}`)
  expect(unknown.status).toBe(404)
  for (const url of [plain.address, `${framed.address}/feed.atom`, `https://elsewhere.example${new URL(framed.address).pathname}`, 'not an address', '']) expect(await asks(url)).toEqual(unknown)
  expect((await asks(framed.address, '&format=xml')).status).toBe(501)
  await revoke(service, framed.id)
  expect(await asks(framed.address)).toEqual(unknown)
})
