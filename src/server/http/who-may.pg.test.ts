import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { roles, type Role } from '../../core/kernel/permission.ts'
import type { Problem } from '../../protocol/problem.ts'
import { type Route, type Scope, scopes, type Who } from '../../protocol/route.ts'
import { routes } from '../../protocol/routes.ts'
import { makeToken, readAudit } from '../../protocol/admin-routes.ts'
import { listRecords, makeWorkspace, sendCommand } from '../../protocol/log-routes.ts'
import { commitImport, dryRunImport, readImport } from '../../protocol/import-routes.ts'
import { readEdition } from '../../protocol/deck-routes.ts'
import { ProblemError } from '../../client/client.ts'
import { publishAndWait } from '../../client/publish-edition.ts'
import { bytesOf, command, runningService, type RunningService } from '../../../tests/running-service.ts'

const ws = 'main'

/** Which roles each word of a route stands for, said again here so that a slip in the table is seen. */
const allowed: Record<Who, readonly Role[]> = {
  anyone: roles,
  members: ['owner', 'admin', 'editor', 'contributor', 'viewer'],
  own: ['owner'], administer: ['owner', 'admin'], publish: ['owner', 'admin', 'editor'], edit: ['owner', 'admin', 'editor'],
  contribute: ['owner', 'admin', 'editor', 'contributor'], 'take-part': roles,
}

/** The role that each route is for: widening one is a decision, to be made here too. */
const expected: Record<string, readonly [Scope, Who]> = {
  'workspaces.list': ['read', 'anyone'], 'workspaces.make': ['admin', 'own'],
  'commands.list': ['read', 'anyone'], 'commands.send': ['write', 'contribute'], 'commands.batch': ['write', 'contribute'],
  'records.list': ['read', 'members'], 'records.read': ['read', 'members'], 'history.read': ['read', 'members'],
  'log.verify': ['admin', 'administer'], 'people.erase': ['admin', 'administer'],
  'replica.read': ['read', 'members'], 'difference.read': ['read', 'members'],
  'imports.ask-again': ['write', 'edit'], 'imports.rejected': ['read', 'edit'], 'imports.stop': ['write', 'edit'], 'imports.watch': ['read', 'edit'],
  'imports.dry-run': ['write', 'edit'], 'imports.read': ['read', 'edit'], 'imports.commit': ['write', 'edit'],
  'outline.read': ['read', 'anyone'], 'decks.preview': ['read', 'anyone'], 'editions.publish': ['publish', 'publish'], 'editions.watch': ['read', 'publish'], 'editions.stop': ['publish', 'publish'], 'editions.read': ['read', 'anyone'], 'editions.present': ['read', 'members'],
  'views.list': ['read', 'anyone'], 'views.as': ['read', 'members'], 'views.export': ['read', 'anyone'], 'tables.export': ['read', 'members'], 'roadmaps.poster': ['read', 'members'], 'roadmaps.examine': ['read', 'members'], 'roadmaps.kinds': ['read', 'members'], 'every-release.read': ['read', 'members'], 'launches.list': ['read', 'members'], 'reviews.list': ['read', 'members'], 'duties.who': ['read', 'members'], 'goals.list': ['read', 'members'], 'goals.for-outside': ['read', 'members'], 'metrics.list': ['read', 'members'], 'metrics.read': ['read', 'members'], 'metrics.read-file': ['write', 'contribute'], 'quarterly-updates.read': ['read', 'members'], 'quarterly-updates.deck': ['read', 'members'], 'quarterly-updates.mail': ['write', 'edit'], 'strategy.list': ['read', 'members'], 'strategy.read': ['read', 'members'], 'strategy.versions': ['read', 'members'], 'strategy.direction': ['read', 'anyone'], 'strategy.of': ['read', 'members'], 'strategy.reporting-structure': ['read', 'members'], 'goals.okr-deck': ['read', 'members'], 'goals.planning': ['read', 'members'], 'goals.okr-deck-file': ['read', 'members'], 'product-data.read': ['read', 'members'], 'product-data.table': ['read', 'members'], 'product-data.handbook': ['read', 'members'], 'hub.read': ['read', 'members'], 'priorities.read': ['read', 'members'], 'one-page.read': ['read', 'anyone'], 'tracking.list': ['read', 'members'], 'tracking.read': ['read', 'members'], 'tracking.text': ['read', 'members'], 'plans.tree': ['read', 'members'], 'hub.look': ['write', 'contribute'], 'turns.list': ['read', 'members'], 'monthly-deck.read': ['read', 'members'], 'unsent.list': ['read', 'edit'], 'unsent.settle': ['write', 'edit'], 'stories.list': ['read', 'members'], 'quotes.list': ['read', 'members'], 'advisory-boards.list': ['read', 'members'], 'customer-feedback.list': ['read', 'members'], 'product-gaps.list': ['read', 'members'], 'asked-for.list': ['read', 'members'], 'to-tell.list': ['read', 'members'], 'to-tell.draft': ['read', 'contribute'], 'to-tell.mail': ['write', 'contribute'], 'customer-feedback.take-mail': ['write', 'contribute'], 'key-accounts.list': ['read', 'members'], 'key-accounts.deck': ['read', 'members'], 'accounts.show-name': ['read', 'contribute'], 'hand-overs.list': ['read', 'members'], 'intake.read': ['read', 'members'], 'market.read': ['read', 'members'], 'launches.read': ['read', 'members'], 'stakeholders.deck': ['read', 'members'], 'balance.propose': ['read', 'edit'], 'balance.give-up': ['read', 'edit'],
  'workshops.print': ['read', 'members'], 'workshops.export': ['read', 'members'], 'workshops.add-photograph': ['write', 'members'], 'workshops.photograph': ['read', 'members'], 'workshops.replay': ['read', 'members'],
  'decks.compose': ['read', 'members'], 'decks.words': ['read', 'members'],
  'share-links.list': ['read', 'publish'], 'share-links.make': ['publish', 'publish'], 'share-links.change': ['publish', 'publish'], 'share-links.revoke': ['publish', 'publish'],
  'subscriptions.list': ['read', 'publish'], 'subscriptions.make': ['publish', 'publish'], 'subscriptions.end': ['publish', 'publish'], 'subscribers.forget': ['publish', 'publish'],
  'surveys.list': ['read', 'publish'], 'surveys.read': ['read', 'anyone'], 'surveys.answer': ['write', 'anyone'], 'surveys.close': ['publish', 'publish'],
  'workshops.invitations': ['read', 'edit'], 'workshops.invite': ['write', 'edit'], 'workshops.invitation-file': ['read', 'members'],
  'workshops.join-code': ['read', 'take-part'], 'workshops.make-join-code': ['write', 'take-part'], 'workshops.make-way-back': ['write', 'take-part'], 'workshops.look-at-code': ['read', 'anyone'], 'workshops.join': ['read', 'anyone'],
  'editions.drift': ['write', 'edit'], 'brand.check': ['write', 'edit'], 'brand.take': ['write', 'edit'], 'brand.drop': ['write', 'edit'], 'brand.take-logo': ['write', 'edit'], 'brand.drop-logo': ['write', 'edit'], 'brand.master': ['read', 'members'],
  'sign-in.ways': ['read', 'anyone'], 'me.read': ['read', 'anyone'], 'me.change': ['write', 'anyone'], 'sign-in.print': ['admin', 'own'],
  'sessions.list': ['read', 'anyone'], 'sessions.end': ['write', 'anyone'], 'sessions.end-others': ['write', 'anyone'],
  'invitations.list': ['admin', 'administer'], 'invitations.make': ['admin', 'administer'], 'invitations.withdraw': ['admin', 'administer'], 'people.reset-link': ['admin', 'own'],
  'sign-in.invitation': ['read', 'anyone'], 'sign-in.accept': ['read', 'anyone'], 'sign-in.forgot': ['read', 'anyone'], 'sign-in.reset': ['read', 'anyone'],
  'tokens.list': ['admin', 'administer'], 'tokens.make': ['admin', 'administer'], 'tokens.revoke': ['admin', 'administer'],
  'backups.make': ['admin', 'administer'], 'audit.read': ['admin', 'administer'],
}

/** Asks a route with nothing in it that it could do: whoever may not ask is told so before that is looked at. */
async function ask(service: RunningService, route: Route, token: string, workspace = ws): Promise<{ status: number; detail: string }> {
  const names: Record<string, string> = { ws: workspace, format: route.id === 'views.export' ? 'json' : 'html', id: randomUUID(), deck: 'none', collection: 'plans' }
  const path = route.path.replace(/:([a-z]+)/gi, (_, name: string) => names[name] ?? 'none')
  const query = route.id === 'outline.read' ? '?from=2026-01-01&to=2026-01-02&audience=none' : ['decks.preview', 'views.export', 'views.as'].includes(route.id) ? '?audience=none' : ''
  const headers = { authorization: `Bearer ${token}` }
  const init = route.method === 'POST' ? { method: 'POST', body: '{}', headers: { ...headers, 'content-type': 'application/json' } } : { method: route.method, headers }
  const response = await fetch(`${service.address}/api/v1${path}${query}`, init)
  const text = await response.text()
  return { status: response.status, detail: response.ok ? '' : (JSON.parse(text) as Problem).detail }
}

async function tokenFor(service: RunningService, role: Role, good: readonly Scope[], workspace?: string): Promise<string> {
  return (await service.client.call(makeToken, { body: { name: role, role, scopes: [...good], workspace } })).value
}

const refusedEarly = (answer: { status: number; detail: string }) => answer.status === 403 && /^(This token is not good for that|Your role \(\w+\) (may not do that|reads no records))/.test(answer.detail)

test('[AP27] every route says who may ask, and every role and scope gets exactly that', async () => {
  const service = await runningService()
  expect(Object.fromEntries(routes.map(({ id, scope, who }) => [id, [scope, who]]))).toEqual(expected)
  for (const role of roles) {
    const all = await tokenFor(service, role, scopes)
    for (const route of routes) expect([role, route.id, refusedEarly(await ask(service, route, all))]).toEqual([role, route.id, !allowed[route.who].includes(role)])
  }
  for (const scope of scopes) {
    const narrow = await tokenFor(service, 'owner', [scope])
    for (const route of routes) expect([scope, route.id, refusedEarly(await ask(service, route, narrow))]).toEqual([scope, route.id, route.open !== true && route.scope !== scope])
  }
})

test('[AP28] a token of one workspace reaches nothing of another, in the same words as if it were not there', async () => {
  const service = await runningService()
  await service.client.call(makeWorkspace, { body: { id: randomUUID(), key: 'second', name: 'Second' } })
  const inSecond = service.as(await tokenFor(service, 'owner', scopes, 'second'))
  const token = await tokenFor(service, 'owner', scopes, ws)
  const bound = service.as(token)
  for (const route of routes.filter(({ path }) => path.includes(':ws'))) {
    const [there, nowhere] = [await ask(service, route, token, 'second'), await ask(service, route, token, 'nowhere')]
    expect([route.id, there.status, there.detail.replace('second', '')]).toEqual([route.id, 404, nowhere.detail.replace('nowhere', '')])
  }
  const shown = await inSecond.call(dryRunImport, { params: { ws: 'second' }, query: { plan: 'Plan' }, files: [{ path: 'plan.csv', bytes: bytesOf('Key,Title\nA,Secret of the second\n') }] })
  expect((await problemOf(bound.call(readImport, { params: { ws, id: shown.id } }))).status).toBe(404)
  expect((await problemOf(bound.call(commitImport, { params: { ws, id: shown.id }, body: { digest: shown.digest } }))).status).toBe(404)
  const edition = await publishAndWait(inSecond, { params: { ws: 'second', deck: 'roadmap' }, body: { id: randomUUID(), audience: 'customers' } })
  expect((await problemOf(bound.call(readEdition, { params: { ws, id: edition.id, format: 'pptx' }, query: {} }))).status).toBe(404)
  await inSecond.call(readEdition, { params: { ws: 'second', id: edition.id, format: 'pptx' }, query: {} })
  expect((await bound.call(readAudit, { query: {} })).entries.filter(({ workspace }) => workspace !== ws)).toEqual([])
  expect((await inSecond.call(readAudit, { query: {} })).entries.length).toBeGreaterThan(0)
})

test('[AP29] a token good for writing neither publishes nor administers by command, and nobody sends an edition of their own making', async () => {
  const service = await runningService({ SAMPLE: 'on' })
  const writing = service.as(await tokenFor(service, 'owner', ['read', 'write']))
  const send = (client: typeof writing, name: string, args: object) => problemOf(client.call(sendCommand, { params: { ws }, body: command(name, args as never) }))
  const [edition] = (await service.client.call(listRecords, { params: { ws, collection: 'editions' }, query: {} })).records
  const [deck, audience] = [String(edition?.['deck']), String(edition?.['audience'])]
  expect((await send(writing, 'settings.change', { neverOutside: [] })).detail).toContain('scope "admin"')
  expect((await send(writing, 'edition.withdraw', { id: edition?.id, reason: 'x' })).detail).toContain('scope "publish"')
  const forged = { deck, audience, frozen: 'a'.repeat(64), maker: 'me', files: [{ format: 'pptx', copy: 'customer', sha256: String(edition?.['frozen']), bytes: 1 }] }
  expect(await send(service.client, 'edition.publish', forged)).toMatchObject({ status: 403, code: 'not-allowed' })
  expect(await send(service.client, 'edition.revise', { id: edition?.id, maker: 'me', files: forged.files })).toMatchObject({ status: 403, code: 'not-allowed' })
})

test('[AP30] an edition for others, and an audience that is none, are answered as what is not there', async () => {
  const service = await runningService({ SAMPLE: 'on' })
  const inside = await publishAndWait(service.client, { params: { ws, deck: 'roadmap' }, body: { id: randomUUID(), audience: 'internal' } })
  const sales = service.as(await tokenFor(service, 'sales', ['read']))
  const words = async (id: string) => (await problemOf(sales.call(readEdition, { params: { ws, id, format: 'pptx' }, query: {} }))).detail
  expect(await words(inside.id)).toBe(await words(randomUUID()))
  const named = async (audience: string) => {
    const { status, detail } = await exportAsked(service, await tokenFor(service, 'sales', ['read']), audience)
    return [status, detail.replace(audience, '')]
  }
  expect(await named('internal')).toEqual(await named('no-such-audience'))
})

async function exportAsked(service: RunningService, token: string, audience: string): Promise<Problem> {
  return (await (await fetch(`${service.address}/api/v1/workspaces/${ws}/export.json?audience=${audience}`, { headers: { authorization: `Bearer ${token}` } })).json()) as Problem
}

async function problemOf(call: Promise<unknown>): Promise<Problem> {
  const error = await call.then(() => undefined, (found: unknown) => found)
  if (error instanceof ProblemError) return error.problem
  throw new Error(`Expected a problem, found ${JSON.stringify(error)}.`)
}
