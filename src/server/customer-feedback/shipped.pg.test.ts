import { randomUUID } from 'node:crypto'
import { Client } from 'pg'
import { expect, test } from 'vitest'
import { draftShippedMail, listToTell, sendShippedMail, takeMail } from '../../protocol/customer-feedback-routes.ts'
import { listRecords, sendBatch } from '../../protocol/log-routes.ts'
import { listUnsent, settleUnsent } from '../../protocol/rhythm-routes.ts'
import { freshDatabase } from '../../../tests/fresh-database.ts'
import { mailServer } from '../../../tests/mail-server.ts'
import { command, runningService, type RunningService } from '../../../tests/running-service.ts'

const params = { ws: 'main' }
const minute = 60_000

async function send(service: RunningService, name: string, args: object): Promise<void> {
  await service.client.call(sendBatch, { params, body: { commands: [command(name, args as never)] } })
}

const find = async (service: RunningService, collection: string, field: string, value: string) => (await service.client.call(listRecords, { params: { ...params, collection }, query: { limit: 500 } })).records.find((one) => one[field] === value)?.id ?? expect.unreachable(`No ${value}`)

/** A company in which Lena of Norrvik asked by mail for filters, which Olek answered, and for which nobody's mail has gone yet. */
async function asked(service: RunningService): Promise<{ readonly item: string; readonly entry: string }> {
  await send(service, 'person.add', { name: 'Olek', email: 'olek@fernhill.example' })
  const olek = await find(service, 'people', 'name', 'Olek')
  await send(service, 'membership.set', { person: olek, role: 'editor' })
  await send(service, 'account.add', { number: 1, name: 'Norrvik' })
  await send(service, 'account.set-addresses', { id: await find(service, 'accounts', 'name', 'Norrvik'), mailDomains: ['norrvik.example'] })
  await send(service, 'feedback-routing.set', { when: 'customer', to: 'Olek', person: olek })
  await send(service, 'feedback-source.set', { key: 'product-mail', addresses: ['feedback@fernhill.example'] })
  await send(service, 'plan.add', { title: 'Product', kind: 'product' })
  await send(service, 'item.add', { plan: await find(service, 'plans', 'title', 'Product'), kind: 'feature', title: 'Shared filters', value: 'One choice for every report.', mark: 'customers', status: 'planned' })
  const item = await find(service, 'items', 'title', 'Shared filters')
  const { id: entry } = await service.client.call(takeMail, { params, body: { raw: 'From: Lena <lena@norrvik.example>\r\nTo: feedback@fernhill.example\r\nMessage-ID: <1@norrvik.example>\r\nSubject: Filters at Norrvik\r\n\r\nWe choose the region in every report.' } })
  await send(service, 'customer-feedback.change', { id: entry, items: [item] })
  return { item, entry }
}

test('[CF21] [CF22] as it ships whoever holds what was said hears of it once, taken back it is not told; the drafted answer goes when a person sends it, once', async () => {
  const [mail, DATABASE_URL] = [await mailServer(), await freshDatabase()]
  let now = Date.parse('2026-05-04T09:00:00Z')
  const env = { DATABASE_URL, SMTP_URL: mail.url, MAIL_FROM: 'roadmap@fernhill.example' }
  const service = await runningService(env, () => now)
  const { item, entry } = await asked(service)
  const status = (value: string) => send(service, 'item.change', { id: item, status: value })
  const at = { ...params, item, entry }
  await expect(service.client.call(draftShippedMail, { params: at, query: {} })).rejects.toThrow('not out')
  // A slip of the hand: back again before anybody heard of it.
  await status('done')
  now += 5 * minute
  await status('planned')
  now += 60 * minute
  await status('done')
  const line = async () => (await service.client.call(listToTell, { params, query: {} })).items[0]
  expect(await line()).toMatchObject({ waiting: 1, askers: [{ byMail: true, noticed: { at: '2026-05-04T10:05:00.000Z' } }] })
  expect(mail.mails).toHaveLength(0)
  now += 16 * minute
  await expect.poll(() => mail.mails.length).toBe(1)
  expect(mail.mails[0]).toMatch(/To: olek@fernhill\.example\r\nSubject: Shared filters is out: somebody asked for it/)
  expect(mail.mails[0]?.replace(/=\r\n/g, '')).toContain('Norrvik asked for')

  const draft = await service.client.call(draftShippedMail, { params: at, query: {} })
  expect(draft).toEqual({ to: 'lena@norrvik.example', subject: 'Re: Filters at Norrvik', text: expect.stringContaining('you wrote to us about “Filters at Norrvik”. Shared filters is there now. One choice for every report.') })
  const post = (text: string) => service.client.call(sendShippedMail, { params: at, body: { id: randomUUID(), subject: draft.subject, text } })
  await send(service, 'account.add', { number: 2, name: 'Bergby' })
  await expect(post(`${draft.text} Bergby asked too.`)).rejects.toThrow('“Bergby”')
  expect(await post(draft.text)).toEqual({ to: 'lena@norrvik.example' })
  await expect(post(draft.text)).rejects.toThrow('told of it')
  await expect.poll(() => mail.mails.length).toBe(2)
  expect(mail.mails[1]).toMatch(/To: lena@norrvik\.example/)
  expect(mail.mails[1]).toMatch(/Reply-To: feedback@fernhill\.example/i)
  expect((await line())?.waiting).toBe(0)
  // It ships again, with another node that looks: nobody hears of it twice.
  await status('planned')
  const second = await runningService(env, () => now)
  await status('done')
  now += 20 * minute
  await Promise.all([service.stop(), second.stop()])
  expect(mail.mails).toHaveLength(2)
})

test('[CF21] [CF22] what is taken back before its mail goes is told once it ships again; nobody is answered by itself unless the workspace says so', async () => {
  const [mail, DATABASE_URL] = [await mailServer(), await freshDatabase()]
  let now = Date.parse('2026-05-04T09:00:00Z')
  const service = await runningService({ DATABASE_URL, SMTP_URL: mail.url, MAIL_FROM: 'roadmap@fernhill.example' }, () => now)
  const { item } = await asked(service)
  const status = (value: string) => send(service, 'item.change', { id: item, status: value })
  const db = new Client({ connectionString: DATABASE_URL })
  await db.connect()
  const states = async () => (await db.query<{ state: string }>("select state from reminders where key like 'shipped/%'")).rows.map(({ state }) => state)
  mail.isBusy = true
  await status('done')
  now += 16 * minute
  await expect.poll(states).toEqual(['failed'])
  await status('planned')
  mail.isBusy = false
  await db.query('update mail_outbox set next_try_at = now()')
  await expect.poll(states, { timeout: 60_000 }).toEqual(['not-needed'])
  await send(service, 'settings.change', { shippedMail: 'auto' })
  await status('done')
  now += 16 * minute
  await expect.poll(() => mail.mails.length).toBe(1)
  expect(mail.mails[0]).toMatch(/To: lena@norrvik\.example/)
  await db.end()
  await service.stop()
  expect(mail.mails).toHaveLength(1)
})

test('[CF22] [CF28] [RH16] an answer that bounced is told as one to whoever asked, is sent again as it is, and not while it is not out; sent twice by one key it is one; until it arrives they are to be told', async () => {
  const [mail, DATABASE_URL] = [await mailServer(), await freshDatabase()]
  let now = Date.parse('2026-05-04T09:00:00Z')
  const db = new Client({ connectionString: DATABASE_URL })
  await db.connect()
  const service = await runningService({ DATABASE_URL, SMTP_URL: mail.url, MAIL_FROM: 'roadmap@fernhill.example' }, () => now)
  const { item, entry } = await asked(service)
  await send(service, 'item.change', { id: item, status: 'done' })
  mail.knowsNot = 'lena@'
  const at = { params: { ...params, item, entry }, body: { id: randomUUID(), subject: 'Filters', text: 'They are there.' } }
  await service.client.call(sendShippedMail, at)
  // Tried again with its key, it is the same sending; with another it is a second one.
  expect(await service.client.call(sendShippedMail, at)).toEqual({ to: 'lena@norrvik.example' })
  await expect(service.client.call(sendShippedMail, { ...at, body: { ...at.body, id: randomUUID() } })).rejects.toThrow('told of it')
  const unsent = async () => (await service.client.call(listUnsent, { params, query: {} })).unsent.map(({ kind, about, to, state, said }) => [kind, about, to, state, said])
  const again = () => service.client.call(settleUnsent, { params, body: { key: `shipped/answer/${entry}/${item}`, act: 'send-again' } })
  await expect.poll(unsent).toEqual([['shipped-answer', 'Shared filters is there', 'lena@norrvik.example', 'refused', '550 no such mailbox']])
  const line = async () => { const found = (await service.client.call(listToTell, { params, query: {} })).items[0]; return [found?.waiting, found?.askers[0]?.lost?.at] }
  await expect.poll(line).toEqual([1, '2026-05-04T09:00:00.000Z'])
  // Sent anew it is told, until that bounces too.
  now += minute
  await service.client.call(sendShippedMail, { ...at, body: { ...at.body, id: randomUUID() } })
  await expect.poll(line).toEqual([1, '2026-05-04T09:01:00.000Z'])
  await send(service, 'item.change', { id: item, status: 'planned' })
  await expect(again()).rejects.toThrow('It is not out')
  await send(service, 'item.change', { id: item, status: 'done' })
  mail.knowsNot = undefined
  expect((await again()).unsent).toEqual([])
  await expect.poll(() => mail.mails.length).toBe(1)
  expect(mail.mails[0]).toMatch(/To: lena@norrvik\.example/)
  await expect.poll(line).toEqual([0, undefined])
  // What a mail server says of an address goes with the words.
  await db.query("update reminders set state = 'refused', said = '550 <lena@norrvik.example>' where key like 'shipped/answer/%'")
  await send(service, 'customer-feedback.erase', { id: entry })
  await expect.poll(async () => (await db.query<{ said: string | null }>("select said from reminders where said is not null")).rows).toEqual([])
  expect(await unsent()).toEqual([])
  await db.end()
  await service.stop()
})
