import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { listRecords } from '../../protocol/log-routes.ts'
import { makeShareLink, revokeShareLink } from '../../protocol/share-routes.ts'
import { runningService, type RunningService } from '../../../tests/running-service.ts'

const ws = 'main'

async function share(service: RunningService, more: Record<string, unknown> = {}): Promise<{ readonly id: string; readonly address: string }> {
  const { link, address } = await service.client.call(makeShareLink, { params: { ws }, body: { id: randomUUID(), deck: 'roadmap', label: 'Norrvik', ...more } })
  return { id: link.id, address: address ?? expect.unreachable('The address was not told.') }
}

const read = async (address: string) => (await fetch(address)).text()
const stampIn = (html: string) => /name="stamp" value="([^"]+)"/.exec(html)?.[1] ?? expect.unreachable('The form has no stamp.')

async function send(address: string, form: Record<string, string>) {
  const response = await fetch(`${address}/feedback`, { method: 'POST', redirect: 'manual', body: new URLSearchParams(form).toString(), headers: { 'content-type': 'application/x-www-form-urlencoded' } })
  return { status: response.status, body: await response.text() }
}

const kept = async (service: RunningService) => (await service.client.call(listRecords, { params: { ws, collection: 'feedback' }, query: { limit: 1_000 } })).records

/** A form as a person has it who took their time. */
async function form(address: string): Promise<string> {
  const stamp = stampIn(await read(`${address}/feedback`))
  await new Promise((resolve) => setTimeout(resolve, 3_100))
  return stamp
}

test('[FB6] what a reader of a shared page writes becomes a feedback record, and none of it comes back', async () => {
  const service = await runningService({ SAMPLE: 'on' })
  const before = (await kept(service)).length
  const { address } = await share(service)
  expect(await read(address)).toContain(`href="${new URL(address).pathname}/feedback"`)
  const shown = await fetch(`${address}/feedback`)
  expect(shown.headers.get('cache-control')).toBe('private, no-store')
  expect(await shown.text()).not.toMatch(/<script|style="/)
  const sent = await send(address, { stamp: await form(address), text: 'Filters are <b>slow</b>\r\nin the list\u0000', name: 'Ana Petri', address: 'ana@norrvik.example' })
  expect([sent.status, sent.body.includes('Thank you'), /Ana|Filters|norrvik/.test(sent.body)]).toEqual([200, true, false])
  const all = await kept(service)
  expect(all).toHaveLength(before + 1)
  expect(all.find(({ route, from }) => route === 'page' && from === 'Ana Petri, ana@norrvik.example')).toMatchObject({ text: 'Filters are <b>slow</b>\nin the list', edition: expect.any(String) })
})

test('[FB7] what a program sends is not kept', async () => {
  const service = await runningService({ SAMPLE: 'on' })
  const before = (await kept(service)).length
  const [one, other] = [await share(service), await share(service)]
  const stamp = await form(one.address)
  expect((await send(one.address, { stamp, text: 'Buy now', website: 'https://buy.example' })).status).toBe(200)
  for (const wrong of ['', 'x', `${stamp}x`, stamp.replace(/^\d/, '2')]) expect(await send(one.address, { stamp: wrong, text: 'Buy now' })).toMatchObject({ status: 400, body: expect.stringContaining('too old') })
  expect(await send(other.address, { stamp, text: 'Buy now' })).toMatchObject({ status: 400 })
  expect(await send(one.address, { stamp, text: ' ' })).toMatchObject({ status: 400, body: expect.stringContaining('Write something first.') })
  expect(await send(one.address, { stamp, text: 'Buy now', address: 'nowhere' })).toMatchObject({ status: 400, body: expect.stringContaining('not an e-mail address') })
  expect(await kept(service)).toHaveLength(before)
})

test('[FB8] from one place five messages are taken in a quarter of an hour, none too long, and one that is sent twice is one', async () => {
  const service = await runningService({ SAMPLE: 'on' })
  const before = (await kept(service)).length
  const { address } = await share(service)
  const stamp = await form(address)
  expect(await send(address, { stamp, text: 'a'.repeat(4_001) })).toMatchObject({ status: 400, body: expect.stringContaining('at most 4000 letters') })
  expect((await send(address, { stamp, text: 'a'.repeat(60_000) })).status).toBe(413)
  for (const text of ['One', 'One', 'Two', 'Three']) expect((await send(address, { stamp, text })).status).toBe(200)
  const longest = { name: 'n'.repeat(120), address: `${'a'.repeat(240)}@b.example` }
  expect((await send(address, { stamp, text: 'Four', ...longest })).status).toBe(200)
  expect(await send(address, { stamp, text: 'Five' })).toMatchObject({ status: 429 })
  expect(await kept(service)).toHaveLength(before + 4)
})

test('[FB9] a link that was revoked, or asks for a password, takes no messages', async () => {
  const service = await runningService({ SAMPLE: 'on' })
  const before = (await kept(service)).length
  const [one, locked] = [await share(service), await share(service, { password: 'a secret for Norrvik' })]
  const stamp = await form(one.address)
  await service.client.call(revokeShareLink, { params: { ws, link: one.id } })
  expect(await send(one.address, { stamp, text: 'Hello' })).toMatchObject({ status: 404, body: expect.stringContaining('not valid') })
  expect(await send(locked.address, { stamp, text: 'Hello' })).toMatchObject({ status: 403, body: expect.stringContaining('asks for a password') })
  expect((await fetch(`${locked.address}/feedback`)).status).toBe(403)
  expect(await kept(service)).toHaveLength(before)
})
