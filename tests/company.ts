import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import Provider from 'oidc-provider'
import { onTestFinished } from 'vitest'

const client = { client_id: 'throughline', client_secret: 'a secret between the two of them' }

export interface Company {
  readonly issuer: string
  /** What a service is told, so that people come in by this company. */
  readonly settings: Readonly<Record<string, string>>
  /** Who sits before the company's sign-in now, where it shows no pages. */
  person: { email: string; verified: boolean; sub?: string }
  stop(): Promise<void>
}

/**
 * A company's own sign-in: a real OpenID provider. Its people type nothing, and are who `person` says; where it `showsPages`, they go through
 * the library's own pages, and are whoever they type.
 */
export async function company({ port = 0, showsPages = false }: { readonly port?: number; readonly showsPages?: boolean } = {}): Promise<Company> {
  const server = createServer()
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve))
  const issuer = `http://localhost:${(server.address() as AddressInfo).port}`
  const settings = { OIDC_ISSUER: issuer, OIDC_CLIENT_ID: client.client_id, OIDC_CLIENT_SECRET: client.client_secret, OIDC_NAME: 'Norrvik Login' }
  const one: Company = { issuer, settings, person: { email: '', verified: true }, stop: () => new Promise((resolve) => (server.closeAllConnections(), server.close(() => resolve()))) }
  const provider = new Provider(issuer, {
    clients: [{ ...client, redirect_uris: ['http://localhost/any'], grant_types: ['authorization_code'], response_types: ['code'] }],
    claims: { openid: ['sub'], email: ['email', 'email_verified'], profile: ['name'] },
    conformIdTokenClaims: false,
    features: { devInteractions: { enabled: showsPages } },
    pkce: { required: () => true },
    findAccount: (_context: unknown, id: string) => ({ accountId: id, claims: () => ({ sub: id, email: showsPages ? id : one.person.email, email_verified: one.person.verified, name: 'Somebody' }) }),
    ...(showsPages ? {} : { interactions: { url: (_context: unknown, { uid }: { uid: string }) => `/interaction/${uid}` } }),
    cookies: { keys: ['a key'] },
  })
  // The service's address is known only once it listens: any of its addresses to come back to is one of this client's.
  provider.Client.prototype.redirectUriAllowed = (uri: string) => /^http:\/\/localhost:\d+\/api\/auth\/callback\/oidc$/.test(uri)
  const answer = provider.callback()
  server.on('request', (request, response) => {
    if (showsPages || request.url?.startsWith('/interaction/') !== true) return void answer(request, response)
    void consent(provider, one, request, response)
  })
  onTestFinished(() => one.stop())
  return one
}

async function consent(provider: Provider, { person }: Company, ...exchange: Parameters<Provider['interactionDetails']>): Promise<void> {
  const { params, grantId } = await provider.interactionDetails(...exchange)
  const grant = grantId === undefined ? new provider.Grant({ accountId: person.sub ?? person.email, clientId: String(params['client_id']) }) : await provider.Grant.find(grantId)
  grant?.addOIDCScope(String(params['scope']))
  await provider.interactionFinished(...exchange, { login: { accountId: person.sub ?? person.email }, consent: { grantId: await grant?.save() } })
}
