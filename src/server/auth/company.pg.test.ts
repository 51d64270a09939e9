import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { changeAccount, invite, waysIn } from '../../protocol/auth-routes.ts'
import { whoAmI } from '../../protocol/who-am-i.ts'
import { sendCommand } from '../../protocol/log-routes.ts'
import { company, type Company } from '../../../tests/company.ts'
import { command, runningService, type RunningService } from '../../../tests/running-service.ts'
import { Visitor, visitor } from '../../../tests/visitor.ts'

const ws = 'main'

/** Goes through the company's sign-in as a browser would. Returns the address where it ends. */
async function goThrough(who: Visitor, issuer: string, path = '/sign-in/social'): Promise<string> {
  const begun = (await (await who.post(`/api/auth${path}`, { provider: 'oidc', callbackURL: '/main/today', errorCallbackURL: '/sign-in?why=company' })).json()) as { url?: string; code?: string }
  const there = new Visitor(issuer)
  let at = begun.url ?? `/nowhere?code=${begun.code}`
  for (let hop = 0; hop < 12 && at.startsWith('http'); hop++) {
    const response = await (at.startsWith(issuer) ? there : who).ask(at)
    at = new URL(response.headers.get('location') ?? '/none', at).href
    if (!at.startsWith(issuer) && !at.includes('/api/auth/')) break
  }
  return at.replace(who.address, '')
}

const serviceWith = ({ settings }: Company): Promise<RunningService> => runningService({ OWNER_EMAIL: 'ida@norrvik.example', OWNER_PASSWORD: 'a password of some words', ...settings })

test('[SI23] whoever was invited comes in by the company’s own sign-in, and is the person that was invited', async () => {
  const idp = await company()
  const service = await serviceWith(idp)
  expect(await service.client.call(waysIn, {})).toEqual({ mail: false, oidc: 'Norrvik Login' })
  const { invitation } = await service.client.call(invite, { params: { ws }, body: { id: randomUUID(), email: 'Olek@norrvik.example', role: 'editor' } })
  idp.person = { email: 'olek@norrvik.example', verified: true }
  const olek = visitor(service)
  expect(await goThrough(olek, idp.issuer)).toBe('/main/today')
  expect(await olek.client.call(whoAmI, {})).toMatchObject({ account: { oidc: true, password: false }, workspaces: [{ id: ws, role: 'editor', person: invitation.person }] })
  const again = visitor(service)
  expect(await goThrough(again, idp.issuer)).toBe('/main/today')
  await service.client.call(sendCommand, { params: { ws }, body: command('membership.set', { person: invitation.person, role: null }) })
  const late = visitor(service)
  await goThrough(late, idp.issuer)
  expect((await late.ask('/api/v1/me')).status).toBe(401)
})

test('[SI24] the company’s own sign-in opens nothing for whom nobody invited, nor for an address that it has not proven', async () => {
  const idp = await company()
  const service = await serviceWith(idp)
  await service.client.call(invite, { params: { ws }, body: { id: randomUUID(), email: 'olek@norrvik.example', role: 'editor' } })
  for (const person of [{ email: 'stranger@norrvik.example', verified: true }, { email: 'olek@norrvik.example', verified: false }, { email: 'ida@norrvik.example', verified: false }]) {
    idp.person = person
    const who = visitor(service)
    expect([person, (await goThrough(who, idp.issuer)).split('&')[0]]).toEqual([person, '/sign-in?why=company'])
    expect((await who.ask('/api/v1/me')).status).toBe(401)
  }
  idp.person = { email: 'ida@norrvik.example', verified: true }
  const ida = visitor(service)
  expect(await goThrough(ida, idp.issuer)).toBe('/main/today')
  expect((await ida.client.call(whoAmI, {})).account).toMatchObject({ password: true, oidc: true })
})

test('[SI35] an account whose address nobody has proven is tied to the company’s own sign-in by its person alone, in a session', async () => {
  const idp = await company()
  const service = await runningService(idp.settings)
  const ida = visitor(service)
  await ida.ask(service.signInAddress ?? '')
  await ida.client.call(changeAccount, { body: { email: 'ida@norrvik.example', password: 'a password of some words' } })
  idp.person = { email: 'ida@norrvik.example', verified: true }
  expect((await goThrough(visitor(service), idp.issuer)).split('&')[0]).toBe('/sign-in?why=company')
  idp.person = { email: 'another@norrvik.example', verified: true }
  await goThrough(ida, idp.issuer, '/link-social')
  expect((await ida.client.call(whoAmI, {})).account?.oidc).toBe(false)
  idp.person = { email: 'ida@norrvik.example', verified: true }
  await goThrough(ida, idp.issuer, '/link-social')
  expect((await ida.client.call(whoAmI, {})).account?.oidc).toBe(true)
  expect(await goThrough(visitor(service), idp.issuer)).toBe('/main/today')
})

test('[SI43] whoever is given the address of somebody who came in by the company’s own sign-in does not come into their account, nor does a change of address lose it', async () => {
  const idp = await company()
  const service = await serviceWith(idp)
  const { invitation } = await service.client.call(invite, { params: { ws }, body: { id: randomUUID(), email: 'olek@norrvik.example', role: 'editor' } })
  idp.person = { email: 'olek@norrvik.example', verified: true, sub: 'olek-1' }
  expect(await goThrough(visitor(service), idp.issuer)).toBe('/main/today')
  idp.person = { email: 'olek@norrvik.example', verified: true, sub: 'olek-2' }
  const successor = visitor(service)
  await goThrough(successor, idp.issuer)
  expect((await successor.ask('/api/v1/me')).status).toBe(401)
  idp.person = { email: 'olek.married@norrvik.example', verified: true, sub: 'olek-1' }
  const olek = visitor(service)
  expect(await goThrough(olek, idp.issuer)).toBe('/main/today')
  expect((await olek.client.call(whoAmI, {})).workspaces).toMatchObject([{ person: invitation.person }])
})

test('[SI25] a company’s sign-in that is away stops nobody else, and is there again when it is back', async () => {
  const idp = await company()
  const { port } = new URL(idp.issuer)
  await idp.stop()
  const service = await serviceWith(idp)
  const who = visitor(service)
  expect(await goThrough(who, idp.issuer)).toBe('/nowhere?code=PROVIDER_NOT_FOUND')
  expect((await visitor(service).signIn('ida@norrvik.example', 'a password of some words')).status).toBe(200)
  const back = await company({ port: Number(port) })
  back.person = { email: 'ida@norrvik.example', verified: true }
  expect(await goThrough(who, back.issuer)).toBe('/main/today')
})
