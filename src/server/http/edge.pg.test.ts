import { randomUUID } from 'node:crypto'
import { connect } from 'node:net'
import { expect, test } from 'vitest'
import { ProblemError } from '../../client/client.ts'
import { publishAndWait } from '../../client/publish-edition.ts'
import { listCommands, listRecords, listWorkspaces, makeWorkspace, readHistory, sendBatch, sendCommand } from '../../protocol/log-routes.ts'
import { makeToken } from '../../protocol/admin-routes.ts'
import { readOutline } from '../../protocol/deck-routes.ts'
import { commandTypes } from '../../core/commands.ts'
import { type Problem, problem } from '../../protocol/problem.ts'
import { command, ownerToken, runningService, type RunningService } from '../../../tests/running-service.ts'

const ws = 'main'
const json = { 'content-type': 'application/json' }

async function problemOf(call: Promise<unknown>): Promise<Problem> {
  const error = await call.then(() => undefined, (found: unknown) => found)
  if (error instanceof ProblemError) return error.problem
  throw new Error(`Expected a problem, found ${JSON.stringify(error)}.`)
}

/** Status and problem of a raw request; fails when an answer that is no success is no problem document. */
async function asked(service: RunningService, method: string, path: string, more: { body?: string | FormData | Uint8Array<ArrayBuffer>; headers?: Record<string, string> } = {}): Promise<Problem> {
  const response = await fetch(`${service.address}/api/v1${path}`, { method, headers: { authorization: `Bearer ${ownerToken}`, ...more.headers }, ...(more.body === undefined ? {} : { body: more.body }) })
  const text = await response.text()
  expect([path, response.status, response.headers.get('content-type')?.split(';')[0]]).toEqual([path, response.status, 'application/problem+json'])
  return problem.parse(JSON.parse(text))
}

const sent = (name: string, args: string) => ({ body: `{"id":"${randomUUID()}","name":"${name}","args":${args}}`, headers: json })
const multipart = (body: string) => ({ body, headers: { 'content-type': 'multipart/form-data; boundary=b' } })

function form(names: readonly string[]): FormData {
  const made = new FormData()
  for (const name of names) made.append('file', new Blob(['Key,Title\nA,T\n']), name)
  return made
}
const nested = (levels: number) => '['.repeat(levels) + ']'.repeat(levels)

test('[AP19] characters that are no text, deep nesting and numbers that are none are refused with their place, and nothing is written', async () => {
  const service = await runningService()
  const bad: [string, string, Parameters<typeof asked>[3]?][] = [
    ['POST', `/workspaces/${ws}/commands`, sent('plan.add', '{"title":"a\\u0000b","kind":"product"}')],
    ['POST', `/workspaces/${ws}/commands`, sent('plan.add', '{"title":"a\\ud800b","kind":"product"}')],
    ['POST', `/workspaces/${ws}/commands`, sent('person.add', '{"name":"A","own":{"\\udc00":1}}')],
    ['POST', `/workspaces/${ws}/commands`, sent('person.add', '{"name":"A","own":{"a":1e999}}')],
    ['POST', `/workspaces/${ws}/commands`, sent('person.add', `{"name":"A","own":{"a":${nested(3_000)}}}`)],
    ['POST', `/workspaces/${ws}/commands`, sent('person.add', nested(100_000))],
    ['POST', `/workspaces/${ws}/commands/batch`, { body: `{"commands":${nested(50_000)}}`, headers: json }],
    ['POST', '/tokens', { body: '{"name":"a\\u0000"}', headers: json }],
    ['POST', '/tokens', { body: '{"name":"a","expires":"0000-01-01"}', headers: json }],
    ['GET', '/workspaces/%00/records/items'], ['GET', `/workspaces/${ws}/history?record=items/%00`], ['GET', `/workspaces/${ws}/records/items?cursor=%00`],
    ['POST', `/workspaces/${ws}/people/%00/erase`, { body: '{"reason":"x"}', headers: json }],
  ]
  for (const [method, path, more] of bad) expect(await asked(service, method, path, more), path).toMatchObject({ status: 400, code: 'invalid' })
  expect((await service.client.call(listRecords, { params: { ws, collection: 'people' }, query: {} })).records).toEqual([])
  expect((await service.client.call(listRecords, { params: { ws, collection: 'plans' }, query: {} })).records).toEqual([])
  expect(service.log()).not.toContain('"unexpected error"')
})

test('[AP20] whatever is asked of any address, the answer is a problem document with a sentence, never an error of ours', async () => {
  const service = await runningService()
  const cases: [number, string, string, Parameters<typeof asked>[3]?][] = [
    [400, 'GET', '/workspaces/%ZZ/records/items'], [400, 'GET', '/workspaces/%E0%A4%A/records/items'], [404, 'GET', `/workspaces/${ws}/records/items/${'a'.repeat(600)}`],
    [404, 'PUT', '/workspaces'], [404, 'GET', '/workspaces/__proto__/records/items'], [404, 'GET', `/workspaces/${ws}/records/constructor`],
    [400, 'GET', `/workspaces/${ws}/records/items?at=2026-02-30`], [400, 'GET', `/workspaces/${ws}/records/items?limit=1000000000`], [400, 'GET', `/workspaces/${ws}/records/items?limit=1&limit=2`],
    [400, 'GET', `/workspaces/${ws}/history?cursor=zzz`], [400, 'GET', '/audit?cursor=-1'], [400, 'GET', '/audit?cursor=1e300'], [400, 'GET', `/workspaces/${ws}/outline?from=2026-10-01&to=2026-01-01`],
    [415, 'POST', `/workspaces/${ws}/commands`, { body: '<a/>', headers: { 'content-type': 'application/xml' } }], [415, 'POST', `/workspaces/${ws}/commands`, { body: '{}', headers: { 'content-type': ';;;' } }],
    [400, 'POST', `/workspaces/${ws}/commands`, { body: 'hello', headers: { 'content-type': 'text/plain' } }], [400, 'POST', `/workspaces/${ws}/commands`, { body: '{"id"', headers: json }],
    [413, 'POST', `/workspaces/${ws}/commands`, sent('plan.add', `{"title":"${'x'.repeat(17_000_000)}","kind":"product"}`)],
    [400, 'POST', `/workspaces/${ws}/imports`, { body: '{}', headers: json }], [400, 'POST', `/workspaces/${ws}/imports`, { body: 'x', headers: { 'content-type': 'multipart/form-data' } }],
    [400, 'POST', `/workspaces/${ws}/imports`, multipart('--b\r\nContent-Disposition: form-data; name="f"; filename="a.csv"\r\n\r\nabc')], [400, 'POST', `/workspaces/${ws}/imports`, multipart('no form at all')],
    [400, 'POST', `/workspaces/${ws}/imports`, multipart('--b\r\nContent-Disposition: form-data; name="plan"\r\n\r\nabc\r\n--b--\r\n')],
    [400, 'POST', `/workspaces/${ws}/imports`, multipart('--b\r\nContent-Disposition: form-data; name="f"; filename="a\u0000.csv"\r\n\r\nTitle\nabc\r\n--b--\r\n')],
    [413, 'POST', `/workspaces/${ws}/imports`, { body: form(Array.from({ length: 5_001 }, (_, i) => `f${i}.csv`)) }],
    [400, 'POST', `/workspaces/${ws}/imports/zzz/commit`, { body: `{"digest":"${'a'.repeat(64)}"}`, headers: json }], [404, 'POST', `/workspaces/${ws}/imports/${randomUUID()}/commit`, { body: `{"digest":"${'a'.repeat(64)}"}`, headers: json }],
    [404, 'GET', `/workspaces/${ws}/editions/~.pptx`], [404, 'GET', `/workspaces/${ws}/decks/no%0d%0aX-Evil:1/preview.pptx`], [400, 'DELETE', '/tokens/abc'], [404, 'DELETE', `/tokens/${randomUUID()}`],
  ]
  for (const [status, method, path, more] of cases) {
    const found = await asked(service, method, path, more)
    expect([path.slice(0, 80), found.status]).toEqual([path.slice(0, 80), status])
    expect(found.detail).toMatch(/^.{20,}[.]$/s)
  }
  expect(service.log()).not.toContain('"unexpected error"')
})

test('[AP20] what is no HTTP is answered by a problem, too, and the connection closed', async () => {
  const { address } = await runningService()
  const raw = (text: string) => new Promise<string>((resolve) => {
    let got = ''
    const socket = connect(Number(new URL(address).port), '127.0.0.1', () => socket.write(text))
    socket.on('data', (data) => (got += data.toString())).on('close', () => resolve(got)).on('error', () => resolve(got))
  })
  expect(await raw('no HTTP\r\n\r\n')).toMatch(/^HTTP\/1.1 400 [^]*application\/problem\+json[^]*"code":"invalid"/)
  expect(await raw(`GET / HTTP/1.1\r\nHost: a\r\nX: ${'y'.repeat(40_000)}\r\n\r\n`)).toMatch(/^HTTP\/1.1 431 [^]*"code":"too-large"/)
})

test('[AP21] nobody without a valid token makes the service read a body', async () => {
  const { address } = await runningService()
  const answer = await fetch(`${address}/api/v1/workspaces/${ws}/commands`, { method: 'POST', headers: json, body: '{ not json' })
  expect([answer.status, answer.headers.get('www-authenticate')]).toEqual([401, 'Bearer'])
  expect(await answer.json()).toMatchObject({ status: 401, code: 'no-token', title: 'No valid token' })
})

test('[AP22] an id is one key: a batch that sends a command twice writes it once, and two contents under one id are refused', async () => {
  const { client } = await runningService()
  const one = command('plan.add', { title: 'Product', kind: 'product' })
  const { written } = await client.call(sendBatch, { params: { ws }, body: { commands: [one, one] } })
  expect(written.map(({ position }) => position)).toEqual([2, 2])
  const id = randomUUID()
  const clash = [command('plan.add', { title: 'A', kind: 'product' }, { id }), command('plan.add', { title: 'B', kind: 'product' }, { id })]
  expect(await problemOf(client.call(sendBatch, { params: { ws }, body: { commands: clash } }))).toMatchObject({ code: 'conflict' })
  expect(await problemOf(client.call(sendCommand, { params: { ws }, body: { ...command('plan.add', { title: 'C', kind: 'product' }), id: randomUUID().toUpperCase() } }))).toMatchObject({ code: 'invalid' })
  expect(await problemOf(publishAndWait(client, { params: { ws, deck: 'roadmap' }, body: { id: randomUUID().toUpperCase(), audience: 'customers' } }))).toMatchObject({ code: 'invalid' })
  expect((await client.call(listRecords, { params: { ws, collection: 'plans' }, query: {} })).records).toHaveLength(1)
})

test('[AP22] a header Idempotency-Key that is not the command’s id is refused', async () => {
  const service = await runningService()
  const body = JSON.stringify(command('plan.add', { title: 'P', kind: 'product' }))
  expect(await asked(service, 'POST', `/workspaces/${ws}/commands`, { body, headers: { ...json, 'idempotency-key': randomUUID() } })).toMatchObject({ status: 400 })
})

test('[AP23] a workspace that could not be founded is not there, and a token is made only for one that is', async () => {
  const { client } = await runningService()
  expect((await problemOf(client.call(makeWorkspace, { body: { id: randomUUID(), key: 'mars', name: 'Mars', zone: 'Mars/Base' } }))).code).toBe('invalid')
  expect((await client.call(listWorkspaces, {})).workspaces.map(({ id }) => id)).toEqual([ws])
  expect(await problemOf(client.call(makeToken, { body: { name: 'Lost', workspace: 'nowhere' } }))).toMatchObject({ status: 404 })
})

test('[AP24] a day that has not come is refused for a change, so that a slip of the pen cannot close the log', async () => {
  const { client } = await runningService()
  expect(await problemOf(client.call(sendCommand, { params: { ws }, body: command('plan.add', { title: 'P', kind: 'product' }, { effective: '9999-12-31' }) }))).toMatchObject({ status: 409, code: 'out-of-order' })
  await client.call(sendCommand, { params: { ws }, body: command('plan.add', { title: 'P', kind: 'product' }) })
  expect(await problemOf(client.call(readOutline, { params: { ws }, query: { from: '2026-02-01', to: '2026-01-01' } }))).toMatchObject({ code: 'invalid', at: 'query.from' })
})

test('[AP25] every command that may be sent is described with its arguments, for programs and in OpenAPI', async () => {
  const { client, address } = await runningService()
  const { commands } = await client.call(listCommands, {})
  const sendable = [...commandTypes.values()].filter(({ byService }) => byService !== true).map(({ name }) => name).sort()
  expect(commands.map(({ name }) => name)).toEqual(sendable)
  expect(commands.find(({ name }) => name === 'item.move')?.args['properties']).toHaveProperty('window')
  const api = (await (await fetch(`${address}/api/v1/openapi.json`)).json()) as { components: { schemas: Record<string, { properties?: Record<string, unknown>; oneOf?: unknown[] }> }; paths: Record<string, Record<string, { operationId: string; responses: Record<string, unknown> }>> }
  expect(api.components.schemas['Command']?.oneOf).toHaveLength(sendable.length)
  expect(JSON.stringify(api.components.schemas['Command.item.move']?.properties)).toContain('window')
  // What goes on after its answer is answered as begun.
  const said = Object.values(api.paths).flatMap((path) => Object.values(path)).map(({ operationId, responses }) => [operationId, Object.keys(responses)] as const)
  expect(said.filter(([, responses]) => responses[0] === '202').map(([id]) => id)).toEqual(['editions.publish'])
  for (const [, responses] of said) expect(responses.slice(1)).toEqual(['401', '4XX', '5XX'])
})

test('[AP26] a page of history is empty only at the end, also for who may not see some of it', async () => {
  const service = await runningService()
  const { changes } = await service.client.call(sendCommand, { params: { ws }, body: command('person.add', { name: 'Ines Amberg' }) })
  const person = changes[0]?.id ?? ''
  const roles = ['viewer', 'editor', 'viewer', 'editor', 'viewer', 'editor']
  await service.client.call(sendBatch, { params: { ws }, body: { commands: roles.map((role) => command('membership.set', { person, role })) } })
  await service.client.call(sendCommand, { params: { ws }, body: command('plan.add', { title: 'Last', kind: 'product' }) })
  const { value } = await service.client.call(makeToken, { body: { name: 'Viewer', role: 'viewer', scopes: ['read'] } })
  const told: string[] = []
  for (let cursor: string | undefined, more = true; more; more = cursor !== undefined) {
    const page = await service.as(value).call(readHistory, { params: { ws }, query: { limit: 2, cursor } })
    if (page.next !== undefined) expect(page.entries).not.toEqual([])
    told.push(...page.entries.map((entry) => entry.command))
    cursor = page.next
  }
  expect(told).toEqual(['workspace.found', 'person.add', 'plan.add'])
})

test('[AP72] of somebody who is not signed in no large body is read, whatever it holds', async () => {
  const service = await runningService()
  const body = JSON.stringify({ token: 'x'.repeat(100_000) })
  for (const path of ['/sign-in/invitation', '/sign-in/accept', '/sign-in/forgotten', '/sign-in/reset']) {
    expect([path, await asked(service, 'POST', path, { body, headers: { ...json, origin: service.address } })]).toMatchObject([path, { status: 413, code: 'too-large' }])
  }
})
