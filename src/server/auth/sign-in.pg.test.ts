import { randomUUID } from 'node:crypto'
import { Client } from 'pg'
import { createServer, type AddressInfo } from 'node:net'
import { expect, test } from 'vitest'
import { readAudit } from '../../protocol/admin-routes.ts'
import { acceptInvitation, changeAccount, endOtherSessions, invite, listSessions, printSignIn } from '../../protocol/auth-routes.ts'
import { whoAmI } from '../../protocol/who-am-i.ts'
import { listRecords, readHistory, sendCommand } from '../../protocol/log-routes.ts'
import { makeToken } from '../../protocol/admin-routes.ts'
import { freshDatabase } from '../../../tests/fresh-database.ts'
import { command, ownerToken, runningService } from '../../../tests/running-service.ts'
import { visitor } from '../../../tests/visitor.ts'

const ws = 'main'
const email = 'ida@norrvik.example'
const password = 'a password of some words'
const owned = { OWNER_EMAIL: email, OWNER_PASSWORD: password }

test('[SI1] the first start’s address signs the owner in once, as a person of the workspace, and is in no log', async () => {
  const service = await runningService({ SAMPLE: 'on' })
  const address = service.signInAddress ?? ''
  expect(address).toMatch(/\/sign-in\/once\/[\w-]{43}$/)
  const ida = visitor(service)
  const first = await ida.ask(address)
  expect([first.status, first.headers.get('location')]).toEqual([303, '/sign-in/owner'])
  await ida.client.call(changeAccount, { body: { name: 'Ida', email, password } })
  const { workspaces } = await ida.client.call(whoAmI, {})
  expect(workspaces).toMatchObject([{ id: ws, name: 'Fernhill', role: 'owner', personName: 'Ida', sample: true }])
  const again = visitor(service)
  expect((await again.ask(address)).headers.get('location')).toBe('/sign-in?why=used')
  expect((await again.ask('/api/v1/me')).status).toBe(401)
  const { entries } = await ida.client.call(readHistory, { params: { ws }, query: { order: 'newest', limit: 10 } })
  expect(entries.map(({ actor }) => actor).slice(0, 2)).toEqual([workspaces[0]?.person, workspaces[0]?.person])
  expect(service.log()).not.toContain(address.split('/').at(-1))
})

test('[SI2] with an e-mail and a password the owner is made at the first start, and no address is; of the sample it is the person of that e-mail', async () => {
  const service = await runningService({ SAMPLE: 'on', OWNER_EMAIL: 'Mara@fernhill.example', OWNER_PASSWORD: password })
  expect(service.signInAddress).toBeUndefined()
  const mara = visitor(service)
  expect((await mara.signIn('mara@fernhill.example', password)).status).toBe(200)
  expect((await mara.client.call(whoAmI, {})).workspaces).toMatchObject([{ personName: 'Mara', role: 'owner' }])
})

test('[SI2] an owner who has not come in yet is given e-mail and password by a later start', async () => {
  const DATABASE_URL = await freshDatabase()
  const first = await runningService({ DATABASE_URL })
  expect(first.signInAddress).toBeDefined()
  await first.stop()
  const second = await runningService({ DATABASE_URL, ...owned })
  expect(second.signInAddress).toBeUndefined()
  expect((await visitor(second).signIn(email, password)).status).toBe(200)
})

test('[SI3] a token of the whole service makes another address for the owner, which ends the one before; no other token does', async () => {
  const service = await runningService(owned)
  const one = await service.client.call(printSignIn, {})
  const two = await service.client.call(printSignIn, {})
  expect((await visitor(service).ask(one.address)).headers.get('location')).toBe('/sign-in?why=used')
  const ida = visitor(service)
  expect((await ida.ask(two.address)).headers.get('location')).toBe('/')
  expect((await ida.client.call(whoAmI, {})).account?.email).toBe(email)
  const { value } = await service.client.call(makeToken, { body: { name: 'Bound', role: 'owner', scopes: ['admin'], workspace: ws } })
  await expect(service.as(value).call(printSignIn, {})).rejects.toThrow('Only a token of the whole service')
  await expect(ida.client.call(printSignIn, {})).rejects.toThrow('Only a token of the whole service')
})

test('[SI4] a wrong password and an unknown e-mail are answered alike, and nobody can sign up', async () => {
  const service = await runningService(owned)
  const words = async (who: string, secret: string) => {
    const answer = await visitor(service).signIn(who, secret)
    return [answer.status, await answer.text(), answer.headers.getSetCookie()]
  }
  expect(await words(email, 'not the password')).toEqual(await words('nobody@norrvik.example', password))
  expect((await words(email, 'not the password'))[0]).toBe(401)
  for (const path of ['/sign-up/email', '/request-password-reset', '/update-user', '/delete-user', '/change-email', '/change-password', '/verify-password', '/throughline/open-session']) {
    expect([path, (await visitor(service).post(`/api/auth${path}`, { email: 'x@y.example', password, name: 'X', user: 'x' })).status]).toEqual([path, 404])
  }
})

test('[SI4] who has no role any more is answered byte for byte as for a wrong password, also with the right one', async () => {
  const service = await runningService(owned)
  const { link, invitation } = await service.client.call(invite, { params: { ws }, body: { id: randomUUID(), email: 'olek@norrvik.example', role: 'editor' } })
  await visitor(service).client.call(acceptInvitation, { body: { token: link.split('/').at(-1) ?? '', password } })
  const said = async (secret: string) => {
    const answer = await visitor(service).signIn('olek@norrvik.example', secret)
    return [answer.status, await answer.text(), [...answer.headers.keys()].toSorted()]
  }
  expect((await said(password))[0]).toBe(200)
  await service.client.call(sendCommand, { params: { ws }, body: command('membership.set', { person: invitation.person, role: null }) })
  expect(await said(password)).toEqual(await said('not the password'))
})

test('[SI5] a session’s cookie is out of a script’s reach and stays on this site, and its key stands in no answer', async () => {
  const service = await runningService(owned)
  const answer = await visitor(service).signIn(email, password)
  const [cookie = ''] = answer.headers.getSetCookie()
  expect(cookie).toMatch(/^throughline\.session_token=[^;]+; Max-Age=\d+; Path=\/; HttpOnly; SameSite=Lax$/)
  expect(await answer.text()).not.toContain(decodeURIComponent(cookie.split(/[=;]/)[1] ?? '').split('.')[0])
})

test('[SI5] behind https the cookie is sent over https alone, and browsers are told to stay there', async () => {
  const PORT = await freePort()
  const service = await runningService({ ...owned, PUBLIC_URL: 'https://roadmap.example.com', PORT })
  const answer = await fetch(`http://127.0.0.1:${PORT}/api/auth/sign-in/email`, { method: 'POST', headers: { 'content-type': 'application/json', origin: 'https://roadmap.example.com' }, body: JSON.stringify({ email, password }) })
  expect(service.address).toBe('https://roadmap.example.com')
  expect(answer.headers.getSetCookie()[0]).toMatch(/^__Secure-throughline\.session_token=[^;]+; .*; Secure/)
  expect(answer.headers.get('strict-transport-security')).toBe('max-age=31536000')
})

test('[SI48] signing in leads back to this service alone, and where it has an address of its own, to that one', async () => {
  const PORT = await freePort()
  const origin = 'https://roadmap.example.com'
  await runningService({ ...owned, PUBLIC_URL: origin, PORT })
  const leads = async (callbackURL: string) => (await visitor({ address: `http://127.0.0.1:${PORT}` }).ask('/api/auth/sign-in/email', { method: 'POST', body: { email, password, callbackURL }, origin })).status
  expect([await leads('/main/today'), await leads(`${origin}/main/today`)]).toEqual([200, 200])
  for (const elsewhere of ['https://evil.example', '//evil.example', '/\\evil.example', 'javascript:alert(1)', 'http://localhost:9999/x', 'http://127.0.0.1:9999/x', 'http://roadmap.example.com/x', `${origin}.evil.example`]) {
    expect([elsewhere, await leads(elsewhere)]).toEqual([elsewhere, 403])
  }
})

test('[SI6] a password is kept as an argon2id digest, and one of fewer than ten letters is refused in a sentence', async () => {
  const DATABASE_URL = await freshDatabase()
  const service = await runningService({ ...owned, DATABASE_URL })
  const db = new Client({ connectionString: DATABASE_URL })
  await db.connect()
  const { rows } = await db.query<{ password: string }>('select password from auth_account')
  await db.end()
  expect(rows.map((row) => row.password)).toEqual([expect.stringMatching(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/)])
  const ida = visitor(service)
  await ida.signIn(email, password)
  await expect(ida.client.call(changeAccount, { body: { password: 'short', currentPassword: password } })).rejects.toThrow('must have at least 10 letters')
  await expect(ida.client.call(changeAccount, { body: { password: 'another long one', currentPassword: 'wrong' } })).rejects.toThrow('not your password of now')
  await ida.client.call(changeAccount, { body: { password: 'another long one', currentPassword: password } })
  expect((await visitor(service).signIn(email, password)).status).toBe(401)
  expect((await visitor(service).signIn(email, 'another long one')).status).toBe(200)
})

test('[SI7] the audit tells of sign-ins, good and bad, by person and without an address', async () => {
  const service = await runningService(owned)
  const ida = visitor(service)
  await ida.signIn(email, 'not the password')
  await ida.signIn('nobody@norrvik.example', password)
  await ida.signIn(email, password)
  const person = (await ida.client.call(whoAmI, {})).workspaces[0]?.person
  const { entries } = await ida.client.call(readAudit, { query: { limit: 10 } })
  expect(entries.filter(({ act }) => /sign/.test(act)).map(({ act, actor, details }) => [act, actor, details])).toEqual([
    ['signed in', person, { by: 'password' }], ['refused to sign in', undefined, { by: 'password' }], ['refused to sign in', person, { by: 'password' }],
  ])
  expect(JSON.stringify(entries)).not.toContain('norrvik')
  expect(service.log()).not.toContain('norrvik')
})

test('[SI8] after ten wrong passwords for one account from one place even the right one waits, on every node', async () => {
  const DATABASE_URL = await freshDatabase()
  const [here, there] = [await runningService({ ...owned, DATABASE_URL }), await runningService({ ...owned, DATABASE_URL })]
  for (let n = 0; n < 10; n++) expect((await visitor(n % 2 === 0 ? here : there).signIn(email, `wrong ${n}`)).status).toBe(401)
  const late = await visitor(there).signIn(email, password)
  expect([late.status, ((await late.json()) as { detail: string }).detail]).toEqual([429, expect.stringMatching(/^Too many tries\. Wait \d+ minutes?, then try again\.$/)])
  expect((await visitor(there).signIn('other@norrvik.example', password)).status).toBe(401)
})

test('[SI8] guesses that come at once are no more than those that come in turn', async () => {
  const service = await runningService(owned)
  const answers = await Promise.all(Array.from({ length: 60 }, (_, n) => visitor(service).signIn(email, `wrong ${n}`)))
  expect(answers.filter(({ status }) => status === 401).length).toBeLessThanOrEqual(10)
  expect((await visitor(service).signIn(email, password)).status).toBe(429)
})

test('[SI8] a guess is counted in whatever form it is sent: what is not JSON is not taken', async () => {
  const service = await runningService(owned)
  const send = (type: string, body: string) => fetch(`${service.address}/api/auth/sign-in/email`, { method: 'POST', headers: { 'content-type': type, origin: service.address }, body })
  const form = new URLSearchParams({ email, password }).toString()
  for (const type of ['application/x-www-form-urlencoded', 'application/json; application/x-www-form-urlencoded', 'text/plain']) {
    const answer = await send(type, form)
    expect([type, answer.status, answer.headers.getSetCookie()]).toEqual([type, 400, []])
  }
  expect((await send('application/json; charset=utf-8', JSON.stringify({ email, password }))).status).toBe(200)
})

test('[SI36] in an open session a password is not guessed either, whatever asks for it', async () => {
  const service = await runningService(owned)
  const ida = visitor(service)
  await ida.signIn(email, password)
  for (let n = 0; n < 10; n++) {
    expect((await (n % 2 === 0 ? ida.post('/api/auth/two-factor/enable', { password: `wrong ${n}` }) : ida.post('/api/v1/me', { password: 'another long one', currentPassword: `wrong ${n}` }))).ok).toBe(false)
  }
  for (const path of ['enable', 'disable', 'generate-backup-codes']) expect([path, (await ida.post(`/api/auth/two-factor/${path}`, { password })).status]).toEqual([path, 429])
  expect((await ida.post('/api/v1/me', { password: 'another long one', currentPassword: password })).status).toBe(429)
})

test('[SI9] in a session one asks as one’s person, and a page of another origin may not', async () => {
  const service = await runningService(owned)
  const ida = visitor(service)
  await ida.signIn(email, password)
  const person = (await ida.client.call(whoAmI, {})).workspaces[0]?.person
  await ida.client.call(sendCommand, { params: { ws }, body: command('plan.add', { title: 'Product', kind: 'product' }) })
  const { entries } = await ida.client.call(readHistory, { params: { ws }, query: { order: 'newest', limit: 1 } })
  expect(entries.map(({ actor }) => actor)).toEqual([person])
  const body = command('plan.add', { title: 'Forged', kind: 'product' })
  for (const origin of ['https://evil.example', 'null', null, service.address.replace('http:', 'https:').replace('localhost', 'localhost.evil.example')]) {
    expect([origin, (await ida.ask(`/api/v1/workspaces/${ws}/commands`, { method: 'POST', body, origin })).status]).toEqual([origin, 403])
  }
  expect((await ida.ask('/api/auth/sign-in/email', { method: 'POST', body: { email, password }, origin: 'https://evil.example' })).status).toBe(403)
  expect((await ida.client.call(listRecords, { params: { ws, collection: 'plans' }, query: {} })).records).toHaveLength(1)
  const byToken = await fetch(`${service.address}/api/v1/workspaces/${ws}/commands`, { method: 'POST', headers: { authorization: `Bearer ${ownerToken}`, 'content-type': 'application/json' }, body: JSON.stringify(body) })
  expect(byToken.status).toBe(200)
})

test('[SI10] without a session, and for another workspace, the answer is the same whether or not the thing is there', async () => {
  const service = await runningService(owned)
  const ida = visitor(service)
  await ida.signIn(email, password)
  const nobody = visitor(service)
  const words = async (path: string) => {
    const answer = await nobody.ask(path)
    return [answer.status, await answer.text()]
  }
  expect(await words(`/api/v1/workspaces/${ws}/records/plans`)).toEqual(await words('/api/v1/workspaces/nowhere/records/none'))
  expect((await words(`/api/v1/workspaces/${ws}/records/plans`))[0]).toBe(401)
  expect((await ida.ask('/api/v1/workspaces/nowhere/records/plans')).status).toBe(404)
})

test('[SI11] one sees where one is signed in, and what is ended there is ended at once on every node', async () => {
  const DATABASE_URL = await freshDatabase()
  const [here, there] = [await runningService({ ...owned, DATABASE_URL }), await runningService({ ...owned, DATABASE_URL })]
  const [phone, desk] = [visitor(there), visitor(here)]
  await phone.ask('/', { agent: 'phone' })
  await phone.signIn(email, password)
  await desk.signIn(email, password)
  expect((await phone.ask('/api/v1/me')).status).toBe(200)
  expect((await desk.client.call(listSessions, {})).sessions.map(({ isThis }) => isThis).sort()).toEqual([false, true])
  await desk.client.call(endOtherSessions, {})
  expect((await phone.ask('/api/v1/me')).status).toBe(401)
  expect((await desk.ask('/api/v1/me')).status).toBe(200)
  await desk.post('/api/auth/sign-out')
  expect((await desk.at(there.address).ask('/api/v1/me')).status).toBe(401)
})

test('[SI33] what has run out is removed: sessions, links and half-done steps', async () => {
  const DATABASE_URL = await freshDatabase()
  const first = await runningService({ ...owned, DATABASE_URL })
  const [old, young] = [visitor(first), visitor(first)]
  await old.signIn(email, password)
  const db = new Client({ connectionString: DATABASE_URL })
  await db.connect()
  await db.query(`update auth_session set "expiresAt" = now() - interval '1 minute'`)
  await young.signIn(email, password)
  expect([(await old.ask('/api/v1/me')).status, (await young.ask('/api/v1/me')).status]).toEqual([401, 200])
  await db.query(`insert into auth_link (id, sha256, kind, expires_at) values (gen_random_uuid(), 'x', 'reset', now() - interval '1 minute')`)
  await first.stop()
  await runningService({ ...owned, DATABASE_URL })
  const left = async () => (await db.query<{ links: string; sessions: string }>('select (select count(*) from auth_link) as links, (select count(*) from auth_session) as sessions')).rows
  await expect.poll(left).toEqual([{ links: '0', sessions: '1' }])
  await db.end()
})

/** A port that nobody listens at just now. */
async function freePort(): Promise<string> {
  const server = createServer()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  await new Promise((resolve) => server.close(resolve))
  return String(port)
}
