import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { accounts as accountType } from '../../core/accounts/accounts.ts'
import { makeToken } from '../../protocol/admin-routes.ts'
import { listCustomerFeedback, takeMail } from '../../protocol/customer-feedback-routes.ts'
import { listRecords, sendCommand } from '../../protocol/log-routes.ts'
import { command, ownerToken, runningService, type RunningService } from '../../../tests/running-service.ts'
import { visitor } from '../../../tests/visitor.ts'

const params = { ws: 'main' }
const door = (service: RunningService) => `${service.address}/api/v1/workspaces/main/customer-feedback/mail`

async function post(service: RunningService, body: NonNullable<RequestInit['body']>, headers: Record<string, string> = { authorization: `Bearer ${ownerToken}` }) {
  const response = await fetch(door(service), { method: 'POST', body, headers })
  return { status: response.status, body: await response.json() as { id: string; isNew: boolean; matched?: string; customer?: { name: string }; oddities: { place: string; reason: string }[]; detail?: string } }
}

function form(fields: Readonly<Record<string, string>>, files: readonly (readonly [string, string])[] = []): FormData {
  const made = new FormData()
  for (const [name, value] of Object.entries(fields)) made.append(name, value)
  for (const [at, [name, content]] of files.entries()) made.append(`attachment${at + 1}`, new Blob([content]), name)
  return made
}

test('[CF18] a mail service posts its form: with the names that the usual ones use, in its letters, its files counted and named, and the same mail once', async () => {
  const service = await runningService()
  const { value } = await service.client.call(makeToken, { body: { name: 'mail', role: 'contributor', scopes: ['write'], workspace: 'main' } })
  const byAddress = { authorization: `Basic ${Buffer.from(`any:${value}`).toString('base64')}` }
  const grid = { headers: 'Received: by mx.example\nMessage-ID: <one@norrvik.example>\nSubject: Filters', from: 'Léna <lena@norrvik.example>', to: 'feedback@fernhill.example', subject: 'Für die Filter', text: 'Sie sind langsam.', html: '<p>Sie sind langsam.</p>', envelope: '{"to":["feedback@fernhill.example"],"from":"lena@norrvik.example"}', attachments: '3', charsets: '{"to":"UTF-8","text":"UTF-8"}' }
  const first = await post(service, form(grid, [['Übersicht.pdf', 'x'.repeat(2_400)], ['b.txt', 'b']]), byAddress)
  expect(first).toMatchObject({ status: 200, body: { isNew: true, matched: 'unknown', oddities: [{ place: 'Attachments', reason: '3 files are not kept: Übersicht.pdf (2 kB), b.txt (1 B), 1 that the mail service did not send on.' }] } })
  expect((await post(service, form(grid), byAddress)).body).toMatchObject({ id: first.body.id, isNew: false })
  const gun = { recipient: 'feedback@fernhill.example', sender: 'bounce@b.example', from: 'Bo <bo@b.example>', subject: 'Hi', 'body-plain': 'Hello', 'message-headers': '[["Message-Id","<two@b.example>"],["Auto-Submitted","auto-replied"]]', 'attachment-count': '0' }
  expect((await post(service, new URLSearchParams(gun))).body).toMatchObject({ isNew: true, oddities: [{ place: 'Auto-Submitted' }] })
  expect((await post(service, form({ email: 'From: c@d.example\r\nMessage-ID: <two@b.example>\r\n\r\nHello' }))).body.isNew).toBe(false)
  expect((await post(service, 'From: c@d.example\r\nMessage-ID: <two@b.example>\r\n\r\nHello', { 'content-type': 'message/rfc822', authorization: `Bearer ${ownerToken}` })).body.isNew).toBe(false)
  const latin = Buffer.concat([Buffer.from('--b\r\nContent-Disposition: form-data; name="charsets"\r\n\r\n{"text":"iso-8859-1"}\r\n--b\r\nContent-Disposition: form-data; name="text"\r\n\r\n'), Buffer.from('Grüße', 'latin1'), Buffer.from('\r\n--b--\r\n')])
  expect((await post(service, latin, { 'content-type': 'multipart/form-data; boundary=b', authorization: `Bearer ${ownerToken}` })).status).toBe(200)
  const { feedback } = await service.client.call(listCustomerFeedback, { params, query: {} })
  expect(feedback.map(({ from, text }) => [from, text]).toSorted()).toEqual([[undefined, 'Grüße'], ['Bo <bo@b.example>', 'Hello'], ['Léna <lena@norrvik.example>', 'Sie sind langsam.']])
})

test('[CF18] a form that is none, is broken, or is too large is refused, and so is one without a token', async () => {
  const service = await runningService()
  expect([(await post(service, form({ from: 'a@b.example' }), {})).status, (await post(service, form({ from: 'a@b.example' }), { authorization: `Basic ${Buffer.from('any:tl_wrong').toString('base64')}` })).status]).toEqual([401, 401])
  expect(await post(service, form({ colour: 'red' }))).toMatchObject({ status: 400, body: { detail: expect.stringContaining('no mail in this form') } })
  expect((await post(service, '--b\r\nContent-Disposition: form-data; name="from"\r\n\r\nabc', { 'content-type': 'multipart/form-data; boundary=b', authorization: `Bearer ${ownerToken}` })).status).toBe(400)
  expect((await post(service, form({ text: 'x' }, [['big.bin', 'x'.repeat(41_000_000)]]))).status).toBe(413)
  expect((await post(service, form({ text: 'x' }, Array.from({ length: 101 }, (_, at) => [`${at}`, ''] as const)))).status).toBe(413)
  // Its token stands in an address only where a service cannot do otherwise.
  expect((await fetch(`${service.address}/api/v1/workspaces`, { headers: { authorization: `Basic ${Buffer.from(`any:${ownerToken}`).toString('base64')}` } })).status).toBe(401)
})

test('[CF24] a form is refused as soon as it is too large, whatever it says of its length; one of too many fields is, however it is sent', async () => {
  const service = await runningService()
  const piece = Buffer.alloc(900_000, 'x')
  let sent = 0
  // Never ended: only whoever counts as the bytes come can answer it.
  const parts = new ReadableStream<Uint8Array>({
    pull(stream) {
      if (sent % 10 === 0) stream.enqueue(Buffer.from(`${sent === 0 ? '' : '\r\n'}--b\r\nContent-Disposition: form-data; name="f${sent}"\r\n\r\n`))
      if (sent < 60) stream.enqueue(piece)
      sent++
      return sent > 60 ? new Promise<void>(() => undefined) : undefined
    },
  })
  const large = await fetch(door(service), { method: 'POST', duplex: 'half', body: parts, headers: { 'content-type': 'multipart/form-data; boundary=b', authorization: `Bearer ${ownerToken}` } } as RequestInit)
  expect([large.status, (await large.json() as { detail: string }).detail]).toEqual([413, expect.stringContaining('A form has at most 40 MB')])
  const fields = Object.fromEntries(Array.from({ length: 201 }, (_, at) => [`f${at}`, 'x']))
  expect((await post(service, form(fields))).status).toBe(413)
  expect((await post(service, new URLSearchParams(fields))).status).toBe(413)
  expect((await post(service, '&'.repeat(1_000_000), { 'content-type': 'application/x-www-form-urlencoded', authorization: `Bearer ${ownerToken}` })).status).toBe(413)
  expect(await post(service, JSON.stringify({ form: { fields, files: [] } }), { 'content-type': 'application/json', authorization: `Bearer ${ownerToken}` })).toMatchObject({ status: 400, body: { detail: expect.stringContaining('at most 200 fields') } })
  expect((await post(service, new URLSearchParams({ text: 'Hello', ...Object.fromEntries(Object.entries(fields).slice(0, 199)) }))).status).toBe(200)
})

test('[CF19] [CF26] a mail is its customer’s by who sent it; of several it is said, and nothing of one whose name is kept apart stands in the record', async () => {
  const service = await runningService()
  const send = (name: string, args: object) => service.client.call(sendCommand, { params, body: command(name, args as never) })
  await send('account.add', { number: 1, name: 'Norrvik' })
  await send('account.add-restricted', { number: 2, name: 'Sable Ridge Mining', aliases: ['SRM'] })
  const { records } = await service.client.call(listRecords, { params: { ...params, collection: accountType.collection }, query: {} })
  const id = (number: number) => records.find((one) => one['number'] === number)?.id ?? ''
  await send('account.set-addresses', { id: id(1), mailDomains: ['norrvik.example', 'shared.example'] })
  await send('account.set-addresses', { id: id(2), mailDomains: ['sableridge.example', 'shared.example'] })
  const mail = async (from: string, subject: string, text: string) => (await post(service, form({ from, subject, text }))).body
  expect(await mail('Lena <lena@plant.norrvik.example>', 'Filters', 'Slow')).toMatchObject({ matched: 'domain', customer: { name: 'Norrvik' } })
  // Whoever hands a mail in learns no name by trying addresses.
  const ofApart = await mail('Ann <ann@sableridge.example>', 'From Sable Ridge Mining', 'We at SRM\n– Ann, ann@sableridge.example')
  const ofNobody = await mail('Ann <ann@nobody.example>', 'From Sable Ridge Mining', 'We at SRM')
  expect({ ...ofApart, id: '' }).toEqual({ ...ofNobody, id: '' })
  expect(ofNobody).toMatchObject({ matched: 'unknown', oddities: [{ place: 'Message-ID' }] })
  await send('customer-feedback.erase', { id: ofNobody.id })
  // Somebody signed in who writes a mail of their own.
  const olek = visitor(service)
  await olek.ask(service.signInAddress ?? '')
  const byHand = await olek.client.call(takeMail, { params, body: { mail: { messageId: '<guess>', from: { address: 'bo@sableridge.example' }, text: 'A guess' } } })
  expect(byHand).toMatchObject({ matched: 'unknown', oddities: [] })
  expect((await service.client.call(listCustomerFeedback, { params, query: {} })).feedback.find((one) => one.id === byHand.id)).toMatchObject({ matched: 'unknown', text: 'A guess' })
  await send('customer-feedback.erase', { id: byHand.id })
  const several = await mail('x@shared.example', 'Hi', 'Whose?')
  expect(several).toMatchObject({ matched: 'domain', customer: { name: 'Norrvik' } })
  const kept = await service.client.call(listRecords, { params: { ...params, collection: 'customer-feedback' }, query: {} })
  expect(JSON.stringify(kept)).not.toMatch(/sable|srm/i)
  expect(kept.records.find((one) => one['account'] === id(2))).toMatchObject({ subject: 'From Customer 2', text: 'We at Customer 2\n– Ann, ann@Customer 2', oddities: [{ place: 'Message-ID' }, { place: 'From' }] })
  const open = async () => (await service.client.call(listCustomerFeedback, { params, query: {} })).feedback.find((one) => one.id === several.id)
  expect((await open())?.maybe.map(({ name }) => name).toSorted()).toEqual(['Customer 2', 'Norrvik'])
  await send('customer-feedback.change', { id: several.id, account: id(1) })
  expect(await open()).toMatchObject({ maybe: [], customer: { name: 'Norrvik' } })
  expect((await open())?.matched).toBeUndefined()
})

const plain = (said: unknown) => createHash('sha256').update(JSON.stringify(said)).digest('hex')

test('[CF27] a mail in which there is nothing is refused with a sentence, however it is sent', async () => {
  const service = await runningService()
  const json = { 'content-type': 'application/json', authorization: `Bearer ${ownerToken}` }
  for (const body of [{ raw: '' }, { raw: ' \r\n\r\n\t' }, { base64: '' }, { mail: {} }, { mail: { text: ' \n', html: '' } }]) expect([body, await post(service, JSON.stringify(body), json)]).toEqual([body, { status: 400, body: expect.objectContaining({ detail: expect.stringContaining('The mail is empty') }) }])
  expect((await service.client.call(listCustomerFeedback, { params, query: {} })).feedback).toEqual([])
})

test('[CF20] the key of a mail is kept under the service’s secret, so that no guess at a mail can be tried against it; one kept before stays one record', async () => {
  const service = await runningService()
  const mail = (text: string) => post(service, JSON.stringify({ mail: { subject: 'Yes', text, from: { address: 'a@b.example' } } }), { 'content-type': 'application/json', authorization: `Bearer ${ownerToken}` })
  await mail('Yes')
  const [kept] = (await service.client.call(listRecords, { params: { ...params, collection: 'customer-feedback' }, query: {} })).records
  expect(kept?.['mailKey']).toMatch(/^[0-9a-f]{64}$/)
  expect(kept?.['mailKey']).not.toBe(plain(['a@b.example', 'Yes', 'Yes']))
  await service.client.call(sendCommand, { params, body: command('customer-feedback.take-mail', { source: 'product-mail', text: 'Old', mailKey: plain(['a@b.example', 'Yes', 'Old']) }) })
  expect((await mail('Old')).body.isNew).toBe(false)
})
