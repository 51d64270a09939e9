import { createHash, randomBytes, randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { invite } from '../../protocol/auth-routes.ts'
import { company, type Company } from '../../../tests/company.ts'
import { runningService, type RunningService } from '../../../tests/running-service.ts'
import { Visitor, visitor } from '../../../tests/visitor.ts'

const begins = { provider: 'oidc', callbackURL: '/main/today', errorCallbackURL: '/sign-in?why=company' }

async function serviceOf(idp: Company): Promise<RunningService> {
  const service = await runningService(idp.settings)
  await service.client.call(invite, { params: { ws: 'main' }, body: { id: randomUUID(), email: 'olek@norrvik.example', role: 'editor' } })
  idp.person = { email: 'olek@norrvik.example', verified: true }
  return service
}

const isIn = async (who: Visitor) => (await who.ask('/api/v1/me')).status === 200

/** Goes on at the provider from an address of it, as whoever it says; returns the address at the service to which it leads back. */
async function back(from: string): Promise<string> {
  const there = new Visitor(new URL(from).origin)
  let at = from
  for (let hop = 0; hop < 12 && at.startsWith(there.address); hop++) at = new URL((await there.ask(at)).headers.get('location') ?? '/none', at).href
  return at
}

async function begun(who: Visitor): Promise<string> {
  return ((await (await who.post('/api/auth/sign-in/social', begins)).json()) as { url: string }).url
}

test('[SI49] what the company’s sign-in led back with is good once, in the browser that began it, and for nothing else', async () => {
  const idp = await company()
  const service = await serviceOf(idp)
  const olek = visitor(service)
  const callback = await back(await begun(olek))
  const another = visitor(service)
  await another.ask(callback)
  expect(await isIn(another)).toBe(false)
  // Nor does it do in a browser that has begun one of its own, with the state of either.
  const own = new URL(await begun(another)).searchParams.get('state') ?? ''
  const swapped = new URL(callback)
  swapped.searchParams.set('state', own)
  for (const address of [callback, swapped.href, `${callback}&state=${own}`]) await another.ask(address)
  expect(await isIn(another)).toBe(false)
  const fresh = await back(await begun(olek))
  await olek.ask(fresh)
  expect(await isIn(olek)).toBe(true)
  await olek.post('/api/auth/sign-out')
  await olek.ask(fresh)
  expect(await isIn(olek)).toBe(false)
})

test('[SI49] the company’s sign-in leads to places of this service alone, whichever way it ends', async () => {
  const idp = await company()
  const service = await serviceOf(idp)
  for (const field of ['callbackURL', 'errorCallbackURL', 'newUserCallbackURL']) {
    for (const elsewhere of ['https://evil.example', '//evil.example', '/\\evil.example', '/%2f/evil.example', 'javascript:alert(1)']) {
      const answer = await visitor(service).post('/api/auth/sign-in/social', { ...begins, [field]: elsewhere })
      expect([field, elsewhere, answer.ok]).toEqual([field, elsewhere, false])
    }
  }
})

test('[SI50] nobody comes in by a token of the company’s sign-in that they hold: only by going there', async () => {
  const idp = await company()
  const service = await serviceOf(idp)
  const [verifier, nonce] = [randomBytes(32).toString('base64url'), 'of my own']
  const redirect = `${service.address}/api/auth/callback/oidc`
  const query = new URLSearchParams({ client_id: 'throughline', response_type: 'code', scope: 'openid email', redirect_uri: redirect, state: 'mine', nonce, code_challenge_method: 'S256', code_challenge: createHash('sha256').update(verifier).digest('base64url') })
  const code = new URL(await back(`${idp.issuer}/auth?${query}`)).searchParams.get('code') ?? ''
  const basic = Buffer.from(`throughline:${encodeURIComponent(idp.settings['OIDC_CLIENT_SECRET'] ?? '').replaceAll('%20', '+')}`).toString('base64')
  const tokens = (await (await fetch(`${idp.issuer}/token`, { method: 'POST', headers: { authorization: `Basic ${basic}` }, body: new URLSearchParams({ grant_type: 'authorization_code', code, redirect_uri: redirect, code_verifier: verifier }) })).json()) as { id_token: string; access_token: string }
  expect(tokens.id_token).toBeDefined()
  for (const path of ['/sign-in/social', '/link-social']) {
    const thief = visitor(service)
    const answer = await thief.post(`/api/auth${path}`, { ...begins, idToken: { token: tokens.id_token, nonce, accessToken: tokens.access_token } })
    expect([path, answer.status, await isIn(thief)]).toEqual([path, 400, false])
  }
})
