import { randomUUID } from 'node:crypto'
import { Client } from 'pg'
import { expect, onTestFinished, test } from 'vitest'
import { publishAndWait } from '../../client/publish-edition.ts'
import { run } from '../../cli/program.ts'
import { sendCommand } from '../../protocol/log-routes.ts'
import { changeShareLink, makeShareLink, revokeShareLink } from '../../protocol/share-routes.ts'
import { endSubscription, listSubscriptions, makeSubscription } from '../../protocol/subscription-routes.ts'
import { chatHost } from '../../../tests/chat-host.ts'
import { freshDatabase } from '../../../tests/fresh-database.ts'
import { mailServer } from '../../../tests/mail-server.ts'
import { command, ownerToken, runningService, type RunningService } from '../../../tests/running-service.ts'

const ws = 'main'
const ana = 'ana@norrvik.example'

async function share(service: RunningService, more: Record<string, unknown> = {}): Promise<{ readonly id: string; readonly address: string }> {
  const { link, address } = await service.client.call(makeShareLink, { params: { ws }, body: { id: randomUUID(), deck: 'roadmap', label: 'Norrvik', ...more } })
  return { id: link.id, address: address ?? expect.unreachable('The address was not told.') }
}

const publish = (service: RunningService, audience = 'customers') => publishAndWait(service.client, { params: { ws, deck: 'roadmap' }, body: { id: randomUUID(), audience } })
const does = (service: RunningService, name: string, args: Record<string, unknown>) => service.client.call(sendCommand, { params: { ws }, body: command(name, args as never) })

/** A service with a mail server, and what both need to be there again. */
async function mailing(more: Record<string, string> = {}) {
  const mail = await mailServer()
  const env = { SAMPLE: 'on', DATABASE_URL: await freshDatabase(), SMTP_URL: mail.url, MAIL_FROM: 'Fernhill <roadmap@fernhill.example>', ...more }
  const db = new Client({ connectionString: env.DATABASE_URL })
  await db.connect()
  onTestFinished(() => db.end())
  return { mail, env, db, service: await runningService(env) }
}

/** A mail as it is read: its lines put together again (RFC 2045, RFC 5322). */
const plain = (mail: string | undefined) => (mail ?? '').replaceAll('=\r\n', '').replaceAll(/:\r\n /g, ': ').replaceAll(/=([0-9A-F]{2})/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
const addressIn = (mail: string | undefined, path: string) => new RegExp(`http://localhost:\\d+/${path}/[\\w-]{43}`).exec(plain(mail))?.[0] ?? expect.unreachable(`The mail holds no address of ${path}.`)

async function whole(address: string, form?: Record<string, string>) {
  const response = await fetch(address, form === undefined ? {} : { method: 'POST', body: new URLSearchParams(form).toString(), headers: { 'content-type': 'application/x-www-form-urlencoded' } })
  const headers = Object.fromEntries([...response.headers].filter(([name]) => !['date', 'keep-alive', 'connection'].includes(name)))
  return { status: response.status, headers, body: await response.text() }
}

/** A stamp as a person has it who took their time. */
async function stampOf(address: string): Promise<string> {
  const stamp = /name="stamp" value="([^"]+)"/.exec((await whole(`${address}/subscribe`)).body)?.[1] ?? expect.unreachable('The form has no stamp.')
  await new Promise((resolve) => setTimeout(resolve, 3_100))
  return stamp
}

/** Subscribes an address and confirms it; the mails until then are let go of. */
async function subscribe(mail: { readonly mails: readonly string[] }, address: string, email: string, stamp?: string): Promise<void> {
  const before = mail.mails.length
  await whole(`${address}/subscribe`, { stamp: stamp ?? (await stampOf(address)), email })
  await expect.poll(() => mail.mails.length).toBe(before + 1)
  expect((await whole(addressIn(mail.mails.at(-1), 'subscription/confirm'), {})).body).toContain('You hear of the next edition')
}

test('[SB1][SB2] a reader is asked by one mail, told nothing before saying yes by a button, and the form tells nobody whose addresses it knows', async () => {
  const { mail, service, db } = await mailing()
  const [{ address }, named] = [await share(service), await share(service, { emails: ['ida@norrvik.example'] })]
  const stamp = await stampOf(address)
  const asked = await whole(`${address}/subscribe`, { stamp, email: ` ${ana.toUpperCase()} ` })
  expect([asked.status, asked.body.includes('Look into your mail'), asked.body.includes('norrvik')]).toEqual([200, true, false])
  await expect.poll(() => mail.mails.length).toBe(1)
  expect(plain(mail.mails[0])).toMatch(/^From: Fernhill <roadmap@fernhill\.example>\r\nTo: ana@norrvik\.example\r\nSubject: Do you want to hear/)
  expect(plain(mail.mails[0])).not.toMatch(/edition|Relay/)
  await publish(service)
  const way = addressIn(mail.mails[0], 'subscription/confirm')
  // What looks through mails opens every address in them: that says yes to nothing.
  expect((await whole(way)).body).toContain('<button>Yes, tell me</button>')
  expect((await db.query('select told_after from subscriber')).rows).toEqual([{ told_after: null }])
  expect([(await whole(way, {})).status, (await whole(way, {})).status]).toEqual([200, 200])
  expect((await db.query('select told_after from subscriber')).rows).toEqual([{ told_after: 3 }])
  // Known, unknown, and a program: the same answer.
  expect(await whole(`${address}/subscribe`, { stamp, email: ana })).toEqual(asked)
  await expect.poll(() => mail.mails.length).toBe(2)
  expect(plain(mail.mails[1])).toContain('Subject: You hear of each new edition already')
  expect(await whole(`${address}/subscribe`, { stamp, email: 'else@norrvik.example', website: 'https://buy.example' })).toEqual(asked)
  for (const wrong of ['', 'x', `${stamp}x`]) expect((await whole(`${address}/subscribe`, { stamp: wrong, email: ana })).status).toBe(400)
  for (const wrong of ['', 'nowhere', 'a@b, c@d', 'a <a@b.example>']) expect((await whole(`${address}/subscribe`, { stamp, email: wrong })).body).toContain('That is not an e-mail address.')
  expect((await whole(`${named.address}/subscribe`)).status).toBe(403)
  for (let at = 0; at < 3; at++) await whole(`${address}/subscribe`, { stamp, email: `${at}@norrvik.example` })
  expect(await whole(`${address}/subscribe`, { stamp, email: 'x@norrvik.example' })).toMatchObject({ status: 429, body: expect.stringContaining('Too many tries') })
  await db.query(`update subscriber set asked_at = now() - interval '3 days'`)
  await expect.poll(() => mail.mails.length).toBe(5)
  expect((await whole(addressIn(mail.mails[4], 'subscription/confirm'), {})).status).toBe(410)
  expect((await whole(`${service.address}/subscription/confirm/${'A'.repeat(43)}`, {})).status).toBe(410)
})

/** Looks for secrets in every row of the database. */
async function foundIn(db: Client, secrets: readonly string[]): Promise<string[]> {
  const { rows: tables } = await db.query<{ name: string }>(`select relname as name from pg_class where relkind = 'r' and relnamespace = current_schema()::regnamespace`)
  const found: string[] = []
  for (const { name } of tables) {
    const { rows } = await db.query<{ row: string }>(`select t::text as row from "${name}" t`)
    for (const { row } of rows) for (const secret of secrets) if (row.includes(secret)) found.push(`${name}: ${secret}`)
  }
  return [...new Set(found)]
}

test('[SB3][SB4][SB7][SB8] each edition is mailed once by two nodes, in the words of its page, and ended by one click or without script; addresses are in the log of nothing, tokens kept as digests', async () => {
  const { mail, service, env, db } = await mailing()
  const { address } = await share(service)
  const stamp = await stampOf(address)
  await subscribe(mail, address, ana, stamp)
  await subscribe(mail, address, 'olek@norrvik.example', stamp)
  const other = await runningService({ ...env })
  const read = await whole(address)
  const { number } = await publish(other)
  await expect.poll(() => mail.mails.length).toBe(4)
  const letter = mail.mails.slice(2).find((one) => one.includes(`To: ${ana}`))
  const told = plain(letter)
  expect(told).toMatch(new RegExp(`Subject: .*edition ${number}`))
  expect(told).toContain('Content-Type: text/plain')
  expect(told).toContain('Content-Type: text/html')
  const [page, end] = [addressIn(letter, 's'), addressIn(letter, 'subscription/end')]
  expect(told).toContain(`List-Unsubscribe: <${end}>`)
  expect(told).toContain('List-Unsubscribe-Post: List-Unsubscribe=One-Click')
  expect(page).not.toBe(address)
  const shown = await whole(page)
  expect([shown.status, shown.body.includes(`Edition ${number}`)]).toEqual([200, true])
  const headline = /<section id="changes">.*?<p class="intro">([^<]+)<\/p>/s.exec(shown.body)?.[1] ?? ''
  expect(told.replaceAll(/\s+/g, ' ')).toContain(headline.replaceAll(/\s+/g, ' '))
  expect(read.body).not.toContain(`Edition ${number}<`)
  await expect.poll(async () => (await db.query('select 1 from mail_outbox')).rowCount).toBe(0)
  const secrets = [addressIn(mail.mails[0], 'subscription/confirm').slice(-43), end.slice(-43), page.slice(-43), ana]
  expect(await foundIn(db, secrets)).toEqual([`subscriber: ${ana}`])
  for (const secret of secrets) expect(service.log() + other.log()).not.toContain(secret)
  // As a program that shows mails does it, then by the page; one that never was is answered alike.
  const form = new FormData()
  form.set('List-Unsubscribe', 'One-Click')
  const once = await fetch(end, { method: 'POST', body: form })
  expect(once.status).toBe(200)
  const never = await whole(`${service.address}/subscription/end/${'A'.repeat(43)}`, {})
  expect(await whole(end, { 'List-Unsubscribe': 'One-Click' })).toEqual(never)
  expect((await whole(end)).body).toContain('<button>No more mails</button>')
  await publish(service)
  await expect.poll(() => mail.mails.length).toBe(5)
  expect(mail.mails[4]).toContain('To: olek@norrvik.example')
  // Nothing more comes, whatever else is written.
  await does(service, 'person.add', { name: 'Somebody new' })
  await new Promise((resolve) => setTimeout(resolve, 1_500))
  expect(mail.mails).toHaveLength(5)
})

test('[SB3][SB6] what was published when the service ended is told when it is there again, and what was withdrawn before it went is not', async () => {
  const { mail, service, env, db } = await mailing()
  const { address } = await share(service)
  await subscribe(mail, address, ana)
  mail.isBusy = true
  const third = await publish(service)
  await expect.poll(async () => (await db.query('select tries from mail_outbox')).rows).toEqual([{ tries: 1 }])
  const fourth = await publish(service)
  await expect.poll(async () => (await db.query('select tries from mail_outbox')).rows).toHaveLength(2)
  await does(service, 'edition.withdraw', { id: third.id, reason: 'A wrong date.' })
  await service.stop()
  expect(service.log()).not.toMatch(/norrvik|a-secret/)
  mail.isBusy = false
  await db.query('update mail_outbox set next_try_at = now()')
  const again = await runningService({ ...env })
  await expect.poll(async () => (await db.query('select tries from mail_outbox')).rows).toEqual([])
  expect(mail.mails.slice(1).map((one) => /edition (\d+)/.exec(plain(one))?.[1])).toEqual([String(fourth.number)])
  // Told by nobody, as after a crash right after publishing.
  await db.query('delete from subscriber_told where edition_id = $1', [fourth.id])
  await does(again, 'person.add', { name: 'Somebody new' })
  await expect.poll(() => mail.mails.length).toBe(3)
})

test('[SB5] a link that is revoked, forbidden, or not for an address any more sends nothing, also not later; behind a password nothing stands in the mail', async () => {
  const { mail, service, db } = await mailing()
  const [open, revoked, locked] = [await share(service), await share(service, { label: 'Gone' }), await share(service, { label: 'Locked' })]
  const stamps = await Promise.all([open, revoked, locked].map(({ address }) => stampOf(address)))
  await subscribe(mail, open.address, ana, stamps[0])
  await subscribe(mail, revoked.address, 'olek@norrvik.example', stamps[1])
  await subscribe(mail, locked.address, 'ida@norrvik.example', stamps[2])
  await service.client.call(revokeShareLink, { params: { ws, link: revoked.id } })
  await expect.poll(async () => (await db.query('select 1 from subscriber')).rowCount).toBe(2)
  await service.client.call(changeShareLink, { params: { ws, link: locked.id }, body: { id: randomUUID(), password: 'a secret for Norrvik' } })
  await does(service, 'settings.change', { shareLinks: 'off' })
  await publish(service)
  await expect.poll(async () => (await db.query('select 1 from subscriber_told')).rowCount).toBe(2)
  await does(service, 'settings.change', { shareLinks: null })
  await publish(service)
  await expect.poll(async () => (await db.query('select 1 from subscriber_told')).rowCount).toBe(4)
  await expect.poll(() => mail.mails.length).toBe(5)
  await expect.poll(async () => (await db.query('select 1 from mail_outbox')).rowCount).toBe(0)
  const letters = mail.mails.slice(3).map(plain)
  expect(letters.map((one) => /To: (\S+)/.exec(one)?.[1]).sort()).toEqual([ana, 'ida@norrvik.example'])
  const closed = letters.find((one) => one.includes('To: ida')) ?? ''
  expect(closed).not.toMatch(/Fernhill roadmap|Relay|edition 4/)
  expect((await whole(addressIn(closed, 's'))).body).toContain('type="password"')
  await service.client.call(changeShareLink, { params: { ws, link: open.id }, body: { id: randomUUID(), emails: ['else@norrvik.example'] } })
  await publish(service)
  await expect.poll(async () => (await db.query('select 1 from subscriber_told')).rowCount).toBe(6)
  await expect.poll(() => mail.mails.length).toBe(6)
  expect(mail.mails[5]).toContain('To: ida')
})

test('[SB8][SB11][SB13][SB14] a room is told each edition once by two nodes, of an audience inside too; what it does not take is tried again; once ended it is told nothing more', async () => {
  const chat = await chatHost()
  const { mail, service, env, db } = await mailing({ MESSAGE_HOSTS: chat.host })
  const { address } = await share(service)
  await subscribe(mail, address, ana)
  await runningService({ ...env })
  const body = { id: randomUUID(), deck: 'roadmap', audience: 'customers', label: '#roadmap', address: chat.room }
  const { room } = await service.client.call(makeSubscription, { params: { ws }, body })
  expect(room).toMatchObject({ deck: 'roadmap', audience: 'customers', label: '#roadmap', host: chat.host })
  expect(JSON.stringify(room)).not.toContain('a-secret')
  await service.client.call(makeSubscription, { params: { ws }, body: { ...body, id: randomUUID(), audience: 'internal', label: '#inside' } })
  expect((await service.client.call(makeSubscription, { params: { ws }, body })).room).toEqual(room)
  await publish(service)
  await expect.poll(() => chat.messages.length).toBe(1)
  expect(chat.messages[0]).toMatch(/^\*.*edition 3\* is published\.[\s\S]*<http:\/\/localhost:\d+\/e\/[\w-]{22}\|Open the edition>$/)
  await publish(service, 'internal')
  await expect.poll(() => chat.messages.length).toBe(2)
  expect(chat.messages[1]).toMatch(/edition 1\* is published\.\n\n<http:\/\/localhost:\d+\/main\/publish\?view=editions&edition=[\w-]+\|Open the edition>$/)
  await does(service, 'settings.change', { name: 'Fernhill' })
  await publish(service, 'internal')
  await expect.poll(() => chat.messages.length).toBe(3)
  expect(chat.messages[2]).toContain('Nothing has changed in the plan since edition 1')
  chat.status = 503
  const fourth = await publish(service)
  const last = async () => (await service.client.call(listSubscriptions, { params: { ws } })).rooms.find(({ label }) => label === '#roadmap')?.last
  await expect.poll(last).toEqual({ edition: 4, standing: 'waiting', said: 'The room answered 503.' })
  await db.query('update chat_message set tries = 11, next_try_at = now()')
  await expect.poll(async () => (await last())?.standing).toBe('given-up')
  chat.status = 200
  await db.query(`update chat_message set standing = 'waiting', next_try_at = now() where standing = 'given-up'`)
  await expect.poll(last).toEqual({ edition: 4, standing: 'sent', said: '' })
  expect(chat.messages).toHaveLength(4)
  expect(fourth.number).toBe(4)
  chat.status = 500
  const fifth = await publish(service)
  await expect.poll(async () => (await last())?.standing).toBe('waiting')
  await does(service, 'edition.withdraw', { id: fifth.id, reason: 'A wrong date.' })
  chat.status = 200
  await db.query('update chat_message set next_try_at = now()')
  await expect.poll(async () => (await last())?.edition).toBe(4)
  expect(chat.messages).toHaveLength(4)
  expect(await foundIn(db, ['a-secret-of-the-room'])).toEqual([])
  expect(service.log()).not.toContain('a-secret')
  await endsByCommandLine(service, chat.room, room.id)
  expect((await db.query('select 1 from chat_room')).rowCount).toBe(1)
  const sent = [mail.mails.length, chat.messages.length]
  await publish(service)
  await new Promise((resolve) => setTimeout(resolve, 1_500))
  expect([mail.mails.length, chat.messages.length]).toEqual(sent)
  const { rows } = await db.query<{ details: string }>(`select details::text from audit where act = 'forgot a subscriber' order by id`)
  expect(rows[0]?.details).not.toContain('norrvik')
  await expect(service.client.call(makeSubscription, { params: { ws }, body: { ...body, id: randomUUID(), address: 'https://10.0.0.1/x' } })).rejects.toThrow('not one of the open network')
  await expect(service.client.call(endSubscription, { params: { ws, subscription: 'nothing' } })).rejects.toThrow('There is no subscription')
})

async function endsByCommandLine(service: RunningService, room: string, id: string): Promise<void> {
  const says = async (...args: string[]) => {
    const out: string[] = []
    const env = { THROUGHLINE_URL: service.address, THROUGHLINE_TOKEN: ownerToken, THROUGHLINE_ROOM_ADDRESS: room }
    const code = await run(args, { out: (text) => out.push(text), err: (text) => out.push(text), env, stdin: async () => new Uint8Array(), today: () => '2026-05-20' })
    return { code, out: out.join('\n') }
  }
  const made = await says('subscription', 'make', 'roadmap', '--label', '#more')
  expect([made.code, made.out]).toEqual([0, expect.stringMatching(/^[0-9a-f-]{36}$/)])
  const listed = await says('subscription', 'list')
  expect(listed.out).toContain(`${made.out}  #more  roadmap for customers  at ${new URL(room).host}  told nothing yet`)
  expect(listed.out).toContain(`${id}  #roadmap  roadmap for customers  at ${new URL(room).host}  edition 4: sent`)
  expect(listed.out).toContain('Norrvik  roadmap for customers  1 reader')
  expect(listed.out).not.toMatch(/a-secret|norrvik\.example/)
  for (const one of [made.out, id]) expect((await says('subscription', 'end', one)).out).toBe('The subscription is ended.')
  expect((await says('subscription', 'forget', 'Ana@norrvik.example')).out).toBe('The address is forgotten: it was on 1 link.')
  expect((await says('subscription', 'forget', ana)).out).toBe('The address was on no link.')
}
