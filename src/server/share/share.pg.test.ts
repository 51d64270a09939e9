import { randomUUID } from 'node:crypto'
import { Client } from 'pg'
import { strFromU8, unzipSync } from 'fflate'
import { expect, test } from 'vitest'
import { publishAndWait } from '../../client/publish-edition.ts'
import { run } from '../../cli/program.ts'
import { zone } from '../../core/sample/script.ts'
import { dayIn } from '../../core/time/zones.ts'
import { makeToken, readAudit } from '../../protocol/admin-routes.ts'
import { readEdition, readWords } from '../../protocol/deck-routes.ts'
import { listRecords, sendCommand } from '../../protocol/log-routes.ts'
import { changeShareLink, listShareLinks, makeShareLink } from '../../protocol/share-routes.ts'
import { mailServer } from '../../../tests/mail-server.ts'
import { freshDatabase } from '../../../tests/fresh-database.ts'
import { command, ownerToken, runningService } from '../../../tests/running-service.ts'
import { does, publish, revoke, share, whole } from '../../../tests/share-hands.ts'

const ws = 'main'

const sends = (address: string, form: Record<string, string>, cookie?: string) =>
  whole(address, { method: 'POST', body: new URLSearchParams(form).toString(), headers: { 'content-type': 'application/x-www-form-urlencoded', ...(cookie === undefined ? {} : { cookie }) } })

const tokenless = (text: string, address: string) => text.replaceAll(new URL(address).pathname, '')

async function until(isSo: () => boolean): Promise<void> {
  while (!isSo()) await new Promise((resolve) => setTimeout(resolve, 20))
}

const cookieOf = ({ headers }: { readonly headers: Record<string, string> }) => (headers['set-cookie'] ?? '').split(';', 1)[0] ?? ''

test('[SL6] a shared page tells the edition’s story in a page without script, which no search engine finds and which tells nobody where its reader was', async () => {
  const service = await runningService({ SAMPLE: 'on' })
  const { address } = await share(service)
  expect(address).toMatch(/^http:\/\/localhost:\d+\/s\/[\w-]{43}$/)
  const { status, headers, body } = await whole(address)
  expect([status, headers['content-type']]).toEqual([200, 'text/html; charset=utf-8'])
  expect(headers).toMatchObject({ 'x-robots-tag': 'noindex, nofollow', 'referrer-policy': 'no-referrer', 'cache-control': 'private, no-cache' })
  const policy = headers['content-security-policy'] ?? ''
  expect(policy).toContain("default-src 'none'")
  expect(policy).toContain("frame-ancestors 'none'")
  expect(policy).not.toMatch(/script-src|unsafe/)
  expect(body).not.toMatch(/<script|javascript:|\son\w+=|style="/i)
  expect(body).toContain('<meta name="robots" content="noindex, nofollow, noarchive">')
  for (const part of ['Edition 2', 'The current edition', 'id="plan"', 'id="releases"', 'What changed since', 'Account Executive', 'mailto:', 'edition-2.pptx', 'edition-2.html']) expect(body).toContain(part)
  // Nothing comes from elsewhere: the only other addresses are links that a reader follows.
  expect([...body.matchAll(/(?:src|href)="(https?:[^"]*)"/g)].map(([, url]) => url).filter((url) => url?.startsWith(service.address) === false && !/rel="noopener noreferrer"/.test(body.slice(body.indexOf(url ?? ''), body.indexOf(url ?? '') + 300)))).toEqual([])
})

test('[SL7] a page has a tag of its content alone: one that did not change is not sent again', async () => {
  const service = await runningService({ SAMPLE: 'on' })
  const [one, other] = [await share(service), await share(service, { label: 'Another' })]
  const { headers, body } = await whole(one.address)
  const again = await whole(one.address, { headers: { 'if-none-match': headers['etag'] ?? '' } })
  expect([again.status, again.body]).toEqual([304, ''])
  // Inside, much changes; outside, nothing does.
  await does(service, 'person.add', { name: 'Somebody new' })
  expect(await whole(one.address)).toMatchObject({ body, headers: { etag: headers['etag'] } })
  expect(tokenless((await whole(other.address)).body, other.address)).toBe(tokenless(body, one.address))
})

test('[SL8] an address that is not known, has run out, was revoked or is forbidden is answered alike, in every byte and header', async () => {
  let ahead = 0
  const service = await runningService({ SAMPLE: 'on' }, () => Date.now() + ahead)
  const today = dayIn(new Date().toISOString(), zone)
  const [revoked, expired, forbidden] = [await share(service), await share(service, { expires: today }), await share(service, { label: 'Later' })]
  expect((await whole(expired.address)).status).toBe(200)
  const unknown = await whole(`${service.address}/s/${'A'.repeat(43)}`)
  expect(unknown.status).toBe(404)
  expect(unknown.body).toContain('This address is not valid')
  await revoke(service, revoked.id)
  expect(await whole(revoked.address)).toEqual(unknown)
  expect(await whole(`${service.address}/s/none`)).toEqual(unknown)
  for (const path of ['/edition-2.pptx', '/current', '/edition-99.pptx']) expect(await whole(revoked.address + path)).toEqual(unknown)
  expect(await whole(`${forbidden.address}/edition-1.pptx`)).toEqual(unknown)
  expect(await sends(revoked.address, { password: 'x' })).toEqual(unknown)
  await does(service, 'settings.change', { shareLinks: 'off' })
  expect(await whole(forbidden.address)).toEqual(unknown)
  await does(service, 'settings.change', { shareLinks: null })
  expect((await whole(forbidden.address)).status).toBe(200)
  ahead = 2 * 86_400_000
  expect(await whole(expired.address)).toEqual(unknown)
})

test('[SL9] a revoked link is gone within a second on every node', async () => {
  const shared = { DATABASE_URL: await freshDatabase(), SAMPLE: 'on' }
  const [one, two] = [await runningService(shared), await runningService({ ...shared })]
  const { id, address } = await share(one)
  const there = address.replace(one.address, two.address)
  expect([(await whole(address)).status, (await whole(there)).status]).toEqual([200, 200])
  await revoke(one, id)
  await new Promise((resolve) => setTimeout(resolve, 1_000))
  expect([(await whole(address)).status, (await whole(there)).status]).toEqual([404, 404])
})

test('[SL10] nothing that opens a link is kept: its token and password stand in the database as digests alone, and in no entry of the log', async () => {
  const DATABASE_URL = await freshDatabase()
  const service = await runningService({ SAMPLE: 'on', DATABASE_URL })
  const { address } = await share(service, { password: 'a secret for Norrvik' })
  const client = new Client(DATABASE_URL)
  await client.connect()
  const { rows: tables } = await client.query<{ name: string }>(`select relname as name from pg_class where relkind = 'r' and relnamespace = current_schema()::regnamespace`)
  for (const { name } of tables) {
    const { rows } = await client.query<{ row: string }>(`select t::text as row from "${name}" t`)
    for (const { row } of rows) for (const secret of [address.slice(-43), 'a secret for Norrvik']) expect(row.includes(secret)).toBe(false)
  }
  const { rows } = await client.query<{ sha256: string; password: string }>('select sha256, password from share_link')
  expect(rows).toMatchObject([{ sha256: expect.stringMatching(/^[0-9a-f]{64}$/), password: expect.stringMatching(/^\$argon2id\$/) }])
  await client.end()
  expect(service.log()).not.toContain(address.slice(-43))
})

test('[SL11] a link with a password shows nothing before it: no file, no title, and no cache keeps what comes after', async () => {
  const service = await runningService({ SAMPLE: 'on' })
  const { address, id } = await share(service, { password: 'a secret for Norrvik' })
  for (const path of ['', '/current', '/edition-2.pptx']) {
    const { status, body } = await whole(address + path)
    expect([status, body.includes('type="password"'), /Fernhill|Relay|Edition 2/.test(body)]).toEqual([403, true, false])
  }
  expect(await sends(address, { password: 'not it' })).toMatchObject({ status: 403, body: expect.stringContaining('That is not the password.') })
  const came = await sends(address, { password: 'a secret for Norrvik' })
  expect([came.status, came.headers['location']]).toEqual([303, new URL(address).pathname])
  expect(came.headers['set-cookie']).toMatch(/; Path=\/s\/[\w-]{43}; Max-Age=43200; HttpOnly; SameSite=Lax$/)
  const cookie = cookieOf(came)
  const page = await whole(address, { headers: { cookie } })
  expect([page.status, page.headers['cache-control'], page.headers['etag']]).toEqual([200, 'private, no-store', undefined])
  expect((await whole(`${address}/edition-2.pptx`, { headers: { cookie } })).status).toBe(200)
  const other = await share(service, { password: 'a secret for Norrvik' })
  expect((await whole(other.address, { headers: { cookie } })).status).toBe(403)
  await service.client.call(changeShareLink, { params: { ws, link: id }, body: { id: randomUUID(), password: 'another secret' } })
  expect((await whole(address, { headers: { cookie } })).status).toBe(403)
  expect((await sends(address, { password: 'another secret' })).status).toBe(303)
  await service.client.call(changeShareLink, { params: { ws, link: id }, body: { id: randomUUID(), password: null } })
  expect((await whole(address)).status).toBe(200)
})

test('[SL12] wrong passwords are counted for each link and place: after ten nobody there tries on', async () => {
  const service = await runningService({ SAMPLE: 'on' })
  const { address } = await share(service, { password: 'a secret for Norrvik' })
  for (let tried = 0; tried < 10; tried++) expect((await sends(address, { password: `guess ${tried}` })).status).toBe(403)
  expect(await sends(address, { password: 'a secret for Norrvik' })).toMatchObject({ status: 429, body: expect.stringContaining('Too many tries. Wait 15 minutes') })
})

test('[SL13] a link for certain addresses is opened by a mail to one of them, once, and tells nobody which they are', async () => {
  const mail = await mailServer()
  const service = await runningService({ SAMPLE: 'on', SMTP_URL: mail.url, MAIL_FROM: 'roadmap@fernhill.example' })
  const { address, id } = await share(service, { emails: ['ida@norrvik.example', 'olek@norrvik.example'] })
  const first = await whole(address)
  expect([first.status, first.body.includes('type="email"'), first.body.includes('norrvik')]).toEqual([403, true, false])
  const [known, stranger] = [await sends(address, { email: ' Ida@norrvik.example' }), await sends(address, { email: 'else@norrvik.example' })]
  expect(known).toEqual(stranger)
  expect(known.body).toContain('If the address is one of those')
  await until(() => mail.mails.length > 0)
  const text = (mail.mails[0] ?? '').replaceAll('=\r\n', '')
  const way = /http:\/\/localhost:\d+\/s\/[\w-]{43}\/mail\/[\w-]{43}/.exec(text)?.[0] ?? expect.unreachable('The mail holds no way in.')
  // Whatever looks through mails opens what stands in them: that uses nothing up.
  expect((await whole(way)).body).toContain('<button>Open</button>')
  const came = await sends(way, {})
  expect([came.status, came.headers['location']]).toEqual([303, new URL(address).pathname])
  expect((await whole(address, { headers: { cookie: cookieOf(came) } })).status).toBe(200)
  expect(await sends(way, {})).toMatchObject({ status: 410, body: expect.stringContaining('not good any more') })
  await service.client.call(changeShareLink, { params: { ws, link: id }, body: { id: randomUUID(), emails: ['olek@norrvik.example'] } })
  expect((await whole(address, { headers: { cookie: cookieOf(came) } })).status).toBe(403)
  expect(mail.mails).toHaveLength(1)
})

test('[SL14] an old edition says which is current and leads there; a withdrawn one says so and shows nothing of it', async () => {
  const service = await runningService({ SAMPLE: 'on' })
  const [old, deck] = [await share(service, { edition: 2 }), await share(service)]
  const third = await publish(service)
  const page = await whole(old.address)
  expect(page.body).toContain('This edition has been replaced. <b>Edition 3</b>')
  expect(page.body).toContain(`href="${new URL(old.address).pathname}/current"`)
  expect((await whole(`${old.address}/current`)).body).toContain('<b>Edition 3</b>')
  expect((await whole(deck.address)).body).toContain('The current edition.')
  expect((await whole(`${old.address}/edition-3.pptx`)).status).toBe(200)
  const { records } = (await service.client.call(listRecords, { params: { ws, collection: 'editions' }, query: {} })) as unknown as { records: { id: string; number: number }[] }
  await does(service, 'edition.withdraw', { id: records.find(({ number }) => number === 2)?.id, reason: 'A wrong date.' })
  const withdrawn = await whole(old.address)
  expect([withdrawn.status, withdrawn.body.includes('has been withdrawn'), /Fernhill|Relay|wrong date|Edition 2/.test(withdrawn.body)]).toEqual([410, true, false])
  expect((await whole(`${old.address}/edition-2.pptx`)).status).toBe(404)
  await does(service, 'edition.withdraw', { id: third.id, reason: 'Another.' })
  expect((await whole(deck.address)).body).toContain('<b>Edition 1</b>')
})

test('[SL15] every file carries a check address, where its holder learns whether the edition is current, replaced and what changed, or withdrawn', async () => {
  const service = await runningService({ SAMPLE: 'on' })
  const third = await publish(service)
  const html = new TextDecoder().decode(await service.client.call(readEdition, { params: { ws, id: third.id, format: 'html' }, query: {} }))
  const code = /http:\/\/localhost:\d+\/e\/[\w-]{22}/.exec(html)?.[0] ?? expect.unreachable('The file carries no check address.')
  const pptx = unzipSync(await service.client.call(readEdition, { params: { ws, id: third.id, format: 'pptx' }, query: {} }))
  expect(Object.values(pptx).some((part) => strFromU8(part).includes(code))).toBe(true)
  expect(await whole(code)).toMatchObject({ status: 200, body: expect.stringContaining('Edition 3 is the current edition') })
  const plan = await service.client.call(listRecords, { params: { ws, collection: 'items' }, query: {} })
  const release = (plan as unknown as { records: { plan: string; kind: string }[] }).records.find(({ kind }) => kind === 'release')
  const day = new Date(Date.now() + 30 * 86_400_000).toISOString().slice(0, 10)
  await does(service, 'item.add', { plan: release?.plan, kind: 'release', title: 'Brand new 9.9', window: { start: day, end: day, precision: 'day' } })
  const fourth = await publish(service)
  const replaced = await whole(code)
  expect([replaced.status, replaced.body.includes('Edition 3 has been replaced'), replaced.body.includes('Brand new 9.9')]).toEqual([200, true, true])
  await does(service, 'settings.change', { shareLinks: 'off' })
  expect((await whole(code)).body).not.toContain('Brand new 9.9')
  await does(service, 'edition.withdraw', { id: fourth.id, reason: 'A wrong date.' })
  expect((await whole(code)).body).toContain('Edition 3 is the current edition')
  await does(service, 'edition.withdraw', { id: third.id, reason: 'A wrong date.' })
  const withdrawn = await whole(code)
  expect([withdrawn.status, /Fernhill|Relay|wrong date|Edition 3/.test(withdrawn.body)]).toEqual([410, false])
  expect((await whole(`${service.address}/e/${'A'.repeat(22)}`)).status).toBe(404)
})

test('[SL15] the check address of what was published inside tells no more than how it stands', async () => {
  const service = await runningService({ SAMPLE: 'on' })
  const inside = () => publishAndWait(service.client, { params: { ws, deck: 'roadmap' }, body: { id: randomUUID(), audience: 'internal' } })
  const one = await inside()
  const html = new TextDecoder().decode(await service.client.call(readEdition, { params: { ws, id: one.id, format: 'html' }, query: {} }))
  const code = /http:\/\/localhost:\d+\/e\/[\w-]{22}/.exec(html)?.[0] ?? ''
  const current = await whole(code)
  await inside()
  const replaced = await whole(code)
  for (const { body } of [current, replaced]) expect(body).not.toMatch(/Fernhill|Relay|roadmap/i)
  expect(replaced.body).toContain('Edition 1 has been replaced')
})

test('[SL16] views are counted by day and link, with nothing of who opened it, and stand with every link for those who publish', async () => {
  const service = await runningService({ SAMPLE: 'on' })
  const [read, unread] = [await share(service), await share(service, { label: 'Aastra', password: 'a secret of theirs', sites: ['https://www.example.com'] })]
  for (let times = 0; times < 3; times++) await whole(read.address)
  await whole(read.address, { method: 'HEAD' })
  await whole(unread.address)
  const { links, forbidden } = await service.client.call(listShareLinks, { params: { ws } })
  expect(forbidden).toBe(false)
  expect(links.map(({ label, views, opensWith, standing, sites }) => [label, views, opensWith, standing, sites])).toEqual([['Aastra', 0, 'password', 'live', ['https://www.example.com']], ['Norrvik', 3, 'nothing', 'live', []]])
  expect(links[1]).toMatchObject({ deck: 'roadmap', audience: 'customers', lastViewed: expect.stringMatching(/^\d{4}-\d\d-\d\d$/) })
  expect(JSON.stringify(links)).not.toContain(read.address.slice(-43))
  for (const file of ['edition-2.pptx', 'edition-2.pptx', 'edition-2.html']) await whole(`${read.address}/${file}`)
  const { links: after } = await service.client.call(listShareLinks, { params: { ws } })
  expect(after.map(({ label, views, downloads }) => [label, views, downloads])).toEqual([['Aastra', 0, 0], ['Norrvik', 3, 3]])
  // The audit has each file once a day, however often it is taken.
  const { entries } = await service.client.call(readAudit, { query: { workspace: ws, limit: 100 } })
  expect(entries.filter(({ act }) => act === 'download by a link').map(({ details }) => details)).toMatchObject([{ link: read.id, format: 'html' }, { link: read.id, format: 'pptx' }])
  const { value } = await service.client.call(makeToken, { body: { name: 'reads', role: 'contributor', scopes: ['read', 'write', 'publish'] } })
  await expect(service.as(value).call(listShareLinks, { params: { ws } })).rejects.toThrow('may not do that')
  await expect(service.as(value).call(makeShareLink, { params: { ws }, body: { id: randomUUID(), deck: 'roadmap', label: 'Mine' } })).rejects.toThrow('may not do that')
})

test('[SL17] a page stands in a frame on the sites that its link names, and on no other', async () => {
  const service = await runningService({ SAMPLE: 'on' })
  const { address } = await share(service, { sites: ['https://www.example.com', 'https://docs.example.com'] })
  expect((await whole(address)).headers['content-security-policy']).toContain('frame-ancestors https://www.example.com https://docs.example.com')
})

test('[SL18] asked twice under one id, one link is made, and what opens it is told once', async () => {
  const service = await runningService({ SAMPLE: 'on' })
  const body = { id: randomUUID(), deck: 'roadmap', label: 'Norrvik' }
  const first = await service.client.call(makeShareLink, { params: { ws }, body })
  const second = await service.client.call(makeShareLink, { params: { ws }, body })
  expect([second.link, second.address]).toEqual([first.link, undefined])
  expect((await whole(first.address ?? '')).status).toBe(200)
  await expect(service.client.call(makeShareLink, { params: { ws }, body: { ...body, id: randomUUID(), audience: 'sales' } })).rejects.toThrow('Share links are for people outside.')
  await expect(service.client.call(makeShareLink, { params: { ws }, body: { ...body, id: randomUUID(), emails: ['ida@norrvik.example'] } })).rejects.toThrow('sends no mails yet')
})

test('[SL23] the command line makes a link and prints its address once, lists every link, and revokes one', async () => {
  const service = await runningService({ SAMPLE: 'on' })
  const says = async (...args: string[]) => {
    const out: string[] = []
    const env = { THROUGHLINE_URL: service.address, THROUGHLINE_TOKEN: ownerToken, THROUGHLINE_SHARE_PASSWORD: 'a secret for Norrvik' }
    const code = await run(args, { out: (text) => out.push(text), err: (text) => out.push(text), env, stdin: async () => new Uint8Array(), today: () => '2026-05-20' })
    return { code, out: out.join('\n') }
  }
  const made = await says('share', 'make', 'roadmap', '--label', 'Norrvik', '--edition', '2')
  expect(made).toEqual({ code: 0, out: expect.stringMatching(/^http:\/\/localhost:\d+\/s\/[\w-]{43}$/) })
  const locked = await says('share', 'make', 'roadmap', '--label', 'Aastra', '--password', '--sites', 'https://www.example.com')
  expect([(await whole(made.out)).status, (await whole(locked.out)).status]).toEqual([200, 403])
  const listed = await says('share', 'list')
  expect(listed.out).toMatch(/ {2}Norrvik {2}roadmap for customers, edition 2 {2}until \d{4}-\d\d-\d\d {2}opened 1 times, last on /)
  expect(listed.out).toMatch(/ {2}Aastra {2}roadmap for customers, the current edition {2}until .* {2}never opened/)
  const id = listed.out.split('\n').find((line) => line.includes('Norrvik'))?.split(' ')[0] ?? ''
  expect((await says('share', 'revoke', id)).out).toBe('"Norrvik" is revoked.')
  expect((await whole(made.out)).status).toBe(404)
  expect((await says('share', 'make', 'roadmap', '--label', 'X', '--edition', 'two')).code).toBe(2)
})

test('[SL25] a name that must not leave stops publishing where it stands on the page alone, since the slides have no room for it', async () => {
  const service = await runningService({ SAMPLE: 'on' })
  const { records } = (await service.client.call(listRecords, { params: { ws, collection: 'items' }, query: {} })) as unknown as { records: { plan: string; kind: string }[] }
  const plan = records.find(({ kind }) => kind === 'release')?.plan
  const day = new Date(Date.now() + 30 * 86_400_000).toISOString().slice(0, 10)
  const { changes } = await service.client.call(sendCommand, { params: { ws }, body: command('item.add', { plan: plan ?? '', kind: 'release', title: 'Crowded 1.0', window: { start: day, end: day, precision: 'day' } }) })
  for (let at = 0; at < 60; at++) await does(service, 'item.add', { plan, kind: 'feature', title: `Part ${at}`, release: changes[0]?.id, maturity: 'ga', value: at === 7 ? 'Made for the Bluebird.' : 'Saves an hour.' })
  await does(service, 'settings.change', { codeNames: ['Bluebird'] })
  const { words } = await service.client.call(readWords, { params: { ws, deck: 'roadmap' }, query: { audience: 'customers' } })
  expect(words.map(({ place, sentence }) => [place.kind, sentence])).toEqual([['page', expect.stringContaining('The web page: its releases holds "Bluebird"')]])
  await expect(publish(service)).rejects.toThrow('Bluebird')
})
