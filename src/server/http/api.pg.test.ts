import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { ProblemError } from '../../client/client.ts'
import type { Problem } from '../../protocol/problem.ts'
import { makeToken, revokeToken } from '../../protocol/admin-routes.ts'
import { listRecords, listWorkspaces, makeWorkspace, readHistory, readRecord, sendBatch, sendCommand, verifyLog, erasePerson } from '../../protocol/log-routes.ts'
import { bytesOf, command, ownerToken, runningService, type RunningService } from '../../../tests/running-service.ts'

const ws = 'main'

/** The problem that a call ends in; fails when it succeeds. */
async function problemOf(call: Promise<unknown>): Promise<Problem> {
  const error = await call.then(() => undefined, (found: unknown) => found)
  if (error instanceof ProblemError) return error.problem
  throw new Error(`Expected a problem, found ${JSON.stringify(error)}.`)
}

async function addPlan({ client }: RunningService, title = 'Product'): Promise<string> {
  const { changes } = await client.call(sendCommand, { params: { ws }, body: command('plan.add', { title, kind: 'product' }) })
  return changes[0]?.id ?? ''
}

test('[AP1] without a token, with an unknown one or with one that has ended, every route answers 401 as a problem', async () => {
  const service = await runningService()
  expect((await fetch(`${service.address}/api/v1/workspaces`)).status).toBe(401)
  expect((await problemOf(service.as('tl_nobody_knows_this_one').call(listWorkspaces, {}))).status).toBe(401)
  const { token, value } = await service.client.call(makeToken, { body: { name: 'Reader' } })
  expect((await service.as(value).call(listWorkspaces, {})).workspaces).toHaveLength(1)
  await service.client.call(revokeToken, { params: { id: token.id } })
  expect((await problemOf(service.as(value).call(listWorkspaces, {}))).status).toBe(401)
  const { value: old } = await service.client.call(makeToken, { body: { name: 'Old', expires: '2020-01-01' } })
  const answer = await fetch(`${service.address}/api/v1/workspaces`, { headers: { authorization: `Bearer ${old}` } })
  expect([answer.status, answer.headers.get('content-type')?.split(';')[0]]).toEqual([401, 'application/problem+json'])
})

test('[AP2] a token does what its scopes and role allow, makes none that may do more, and is bound to its workspace', async () => {
  const service = await runningService()
  await service.client.call(makeWorkspace, { body: { id: randomUUID(), key: 'second', name: 'Second' } })
  const { value } = await service.client.call(makeToken, { body: { name: 'Narrow', role: 'viewer', scopes: ['read', 'write', 'admin'], workspace: ws } })
  const narrow = service.as(value)
  expect((await narrow.call(listWorkspaces, {})).workspaces.map(({ id }) => id)).toEqual([ws])
  expect((await problemOf(narrow.call(listRecords, { params: { ws: 'second', collection: 'plans' }, query: {} }))).status).toBe(404)
  expect(await problemOf(narrow.call(sendCommand, { params: { ws }, body: command('plan.add', { title: 'P', kind: 'product' }) }))).toMatchObject({ status: 403, code: 'not-allowed' })
  expect((await problemOf(narrow.call(makeToken, { body: { name: 'Wide', role: 'admin', scopes: ['read'] } }))).status).toBe(403)
  expect((await problemOf(narrow.call(makeToken, { body: { name: 'Wide', role: 'viewer', scopes: ['publish'] } }))).status).toBe(403)
  const { value: reading } = await service.client.call(makeToken, { body: { name: 'Reading', role: 'owner', scopes: ['read'] } })
  expect((await problemOf(service.as(reading).call(sendCommand, { params: { ws }, body: command('plan.add', { title: 'P', kind: 'product' }) }))).detail).toContain('scope "write"')
})

test('[AP3] a command sent ten times at once is written once and answers the same; another content under its id is refused', async () => {
  const { client } = await runningService()
  const body = command('plan.add', { title: 'Product', kind: 'product' })
  const answers = await Promise.all(Array.from({ length: 10 }, () => client.call(sendCommand, { params: { ws }, body })))
  expect(new Set(answers.map(({ position }) => position)).size).toBe(1)
  expect((await client.call(listRecords, { params: { ws, collection: 'plans' }, query: {} })).records).toHaveLength(1)
  expect(await problemOf(client.call(sendCommand, { params: { ws }, body: { ...body, args: { title: 'Other', kind: 'product' } } }))).toMatchObject({ status: 409, code: 'conflict' })
})

test('[AP3] a command that changed nothing says so and is not kept: sent again after others wrote, it is decided anew', async () => {
  const service = await runningService()
  const { client } = service
  const id = await addPlan(service)
  const body = command('plan.change', { id, title: 'Product' })
  expect(await client.call(sendCommand, { params: { ws }, body })).toMatchObject({ changes: [], changedNothing: true })
  const other = await client.call(sendCommand, { params: { ws }, body: command('plan.change', { id, title: 'Platform' }) })
  expect(other.changedNothing).toBeUndefined()
  const again = await client.call(sendCommand, { params: { ws }, body })
  expect([again.position, again.changes]).toMatchObject([other.position + 1, [{ after: { title: 'Product' } }]])
  expect(await client.call(sendCommand, { params: { ws }, body })).toEqual(again)
  const guarded = { ...command('plan.change', { id, title: 'Product' }), expects: [{ collection: 'plans', id, field: 'title', value: 'Platform' }] }
  expect(await problemOf(client.call(sendCommand, { params: { ws }, body: guarded }))).toMatchObject({ status: 409 })
})

test('[AP4] a batch is written whole or not at all, and says what stopped it', async () => {
  const { client } = await runningService()
  const good = command('plan.add', { title: 'Product', kind: 'product' })
  const found = await problemOf(client.call(sendBatch, { params: { ws }, body: { commands: [good, command('plan.add', { title: 'Bad', kind: 'nonsense' })] } }))
  expect(found).toMatchObject({ status: 400, code: 'invalid' })
  expect(found.detail).toContain('kind')
  expect((await client.call(listRecords, { params: { ws, collection: 'plans' }, query: {} })).records).toEqual([])
})

test('[AP5] records are read now, at a past day and at a position, in pages that lose none', async () => {
  const service = await runningService()
  const { client } = service
  const plan = await addPlan(service)
  const commands = Array.from({ length: 25 }, (_, i) => command('item.add', { plan, kind: 'feature', title: `Feature ${i}` }))
  const { written } = await client.call(sendBatch, { params: { ws }, body: { commands } })
  const seen: string[] = []
  for (let cursor: string | undefined, more = true; more;) {
    const page = await client.call(listRecords, { params: { ws, collection: 'items' }, query: { limit: 10, cursor } })
    seen.push(...page.records.map(({ id }) => id))
    cursor = page.next
    more = cursor !== undefined
  }
  expect(new Set(seen).size).toBe(25)
  const at = String(written[9]?.position)
  expect((await client.call(listRecords, { params: { ws, collection: 'items' }, query: { at, limit: 1_000 } })).records).toHaveLength(10)
  expect((await client.call(listRecords, { params: { ws, collection: 'items' }, query: { at: '2001-01-01' } })).records).toEqual([])
  expect(await problemOf(client.call(readRecord, { params: { ws, collection: 'items', id: 'none' }, query: {} }))).toMatchObject({ status: 404 })
  expect(await problemOf(client.call(listRecords, { params: { ws, collection: 'nonsense' }, query: {} }))).toMatchObject({ status: 404 })
})

test('[AP6] history tells what was done to a record, when, by whom and why, and an undo takes a group back', async () => {
  const service = await runningService()
  const { client } = service
  const plan = await addPlan(service)
  const add = await client.call(sendCommand, { params: { ws }, body: command('item.add', { plan, kind: 'feature', title: 'Old', mark: 'internal' }) })
  const id = add.changes[0]?.id ?? ''
  const rename = command('item.rename', { id, title: 'New' }, { reason: 'People asked for it.' })
  await client.call(sendCommand, { params: { ws }, body: rename })
  const { entries } = await client.call(readHistory, { params: { ws }, query: { record: `items/${id}` } })
  expect(entries.map((entry) => [entry.command, entry.reason])).toEqual([['item.add', undefined], ['item.rename', 'People asked for it.']])
  await client.call(sendCommand, { params: { ws }, body: command('undo', { group: rename.id }) })
  expect((await client.call(readRecord, { params: { ws, collection: 'items', id }, query: {} })).record['title']).toBe('Old')
  expect(await problemOf(client.call(sendCommand, { params: { ws }, body: command('undo', { group: rename.id }) }))).toMatchObject({ status: 409 })
})

test('[AP7] executives, sales and guests read no records and no history: for them there are Views', async () => {
  const service = await runningService()
  await addPlan(service)
  for (const role of ['executive', 'sales', 'guest'] as const) {
    const { value } = await service.client.call(makeToken, { body: { name: role, role, scopes: ['read'] } })
    const reader = service.as(value)
    expect(await problemOf(reader.call(listRecords, { params: { ws, collection: 'plans' }, query: {} }))).toMatchObject({ status: 403, code: 'not-allowed' })
    expect(await problemOf(reader.call(readHistory, { params: { ws }, query: {} }))).toMatchObject({ status: 403, code: 'not-allowed' })
    expect((await reader.call(listWorkspaces, {})).workspaces).toEqual([{ id: ws, name: expect.any(String), role }])
  }
})

test('[AP8] a person is erased from state and past, and the log stays whole', async () => {
  const service = await runningService()
  const { client } = service
  const { changes } = await client.call(sendCommand, { params: { ws }, body: command('person.add', { name: 'Ines Amberg', email: 'ines@example.com' }) })
  const id = changes[0]?.id ?? ''
  const erased = await client.call(erasePerson, { params: { ws, id }, body: { reason: 'Asked for it.' } })
  expect(erased.erased).toBeGreaterThanOrEqual(2)
  const past = JSON.stringify([await client.call(readHistory, { params: { ws }, query: {} }), await client.call(listRecords, { params: { ws, collection: 'people' }, query: {} })])
  expect(past).not.toMatch(/Ines|Amberg|ines@/)
  expect(await client.call(verifyLog, { params: { ws } })).toMatchObject({ whole: true })
  expect(service.log()).not.toMatch(/Ines|Amberg|ines@/)
})

test('[AP9] the API page and OpenAPI describe every route and command, and health, readiness and metrics need no token', async () => {
  const { address } = await runningService()
  const api = (await (await fetch(`${address}/api/v1/openapi.json`)).json()) as { openapi: string; paths: Record<string, Record<string, { operationId: string }>> }
  expect(api.openapi).toBe('3.0.3')
  expect(Object.values(api.paths).flatMap((path) => Object.values(path)).map(({ operationId }) => operationId)).toContain('imports.commit')
  const page = await (await fetch(`${address}/api`)).text()
  for (const word of ['imports.commit', 'item.move', 'problem-never-outside', 'activity.from-items']) expect(page).toContain(word)
  for (const path of ['/', '/healthz', '/readyz', '/metrics']) expect((await fetch(`${address}${path}`)).status, path).toBe(200)
  expect(await (await fetch(`${address}/metrics`)).text()).toContain('throughline_requests_total')
})

test('[AP10] what is not of the right form is a problem that names the place, and secrets never reach the log', async () => {
  const service = await runningService()
  const headers = { authorization: `Bearer ${ownerToken}`, 'content-type': 'application/json' }
  const post = (body: string) => fetch(`${service.address}/api/v1/workspaces/${ws}/commands`, { method: 'POST', headers, body })
  for (const body of ['', '{', '[]', '{"id":"x"}', JSON.stringify({ id: randomUUID(), name: 'plan.add', args: { title: 'A secret plan', kind: 3 } })]) {
    const answer = await post(body)
    expect(answer.status, body).toBe(400)
    expect(((await answer.json()) as Problem).detail.length).toBeGreaterThan(10)
  }
  const proto = await post(`{"id":"${randomUUID()}","name":"plan.add","args":{"title":"P","kind":"product","__proto__":{"polluted":true}}}`)
  expect(proto.status).toBe(400)
  expect(({} as Record<string, unknown>)['polluted']).toBeUndefined()
  expect((await fetch(`${service.address}/api/v1/nothing`, { headers })).status).toBe(404)
  expect(service.log()).not.toContain(ownerToken)
  expect(service.log()).not.toContain('A secret plan')
})

test('[AP11] text of any script and length goes in and comes out as it was', async () => {
  const service = await runningService()
  const title = 'Łódź → “quotes” 北京 🚀 \u202Eabc'
  const plan = await addPlan(service, title)
  expect((await service.client.call(readRecord, { params: { ws, collection: 'plans', id: plan }, query: {} })).record['title']).toBe(title)
  expect(bytesOf(title).length).toBeGreaterThan(title.length)
})
