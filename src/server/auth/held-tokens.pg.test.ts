import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import type { Role } from '../../core/kernel/permission.ts'
import { listTokens, makeToken } from '../../protocol/admin-routes.ts'
import { acceptInvitation, invite, printSignIn } from '../../protocol/auth-routes.ts'
import { erasePerson, listRecords, makeWorkspace, sendCommand } from '../../protocol/log-routes.ts'
import { freshDatabase } from '../../../tests/fresh-database.ts'
import { command, runningService, type RunningService } from '../../../tests/running-service.ts'
import { type Visitor, visitor } from '../../../tests/visitor.ts'

const ws = 'main'
const password = 'a password of some words'
const owned = { OWNER_EMAIL: 'ida@norrvik.example', OWNER_PASSWORD: password }

async function admin(service: RunningService): Promise<{ readonly who: Visitor; readonly person: string }> {
  const { link, invitation } = await service.client.call(invite, { params: { ws }, body: { id: randomUUID(), email: 'olek@norrvik.example', role: 'admin' } })
  const who = visitor(service)
  await who.client.call(acceptInvitation, { body: { token: link.split('/').at(-1) ?? '', password } })
  return { who, person: invitation.person }
}

const setRole = (service: RunningService, person: string, role: Role | null) => service.client.call(sendCommand, { params: { ws }, body: command('membership.set', { person, role }) })

/** What a token is answered when it reads, and when it writes. */
async function answers(service: RunningService, value: string): Promise<[number, number]> {
  const headers = { authorization: `Bearer ${value}`, 'content-type': 'application/json' }
  const read = await fetch(`${service.address}/api/v1/workspaces/${ws}/records/plans`, { headers })
  const written = await fetch(`${service.address}/api/v1/workspaces/${ws}/commands`, { method: 'POST', headers, body: JSON.stringify(command('plan.add', { title: 'P', kind: 'product' })) })
  return [read.status, written.status]
}

test('[SI37] a person’s token, and one that was made with it, is good for no more than the person is now, on every node', async () => {
  const DATABASE_URL = await freshDatabase()
  const [here, there] = [await runningService({ ...owned, DATABASE_URL }), await runningService({ ...owned, DATABASE_URL })]
  const { who, person } = await admin(here)
  const { value } = await who.client.call(makeToken, { body: { name: 'Mine', role: 'admin', scopes: ['read', 'write', 'admin'] } })
  const { value: second } = await here.as(value).call(makeToken, { body: { name: 'Of mine', role: 'editor', scopes: ['read', 'write'] } })
  for (const token of [value, second]) expect([await answers(here, token), await answers(there, token)]).toEqual([[200, 200], [200, 200]])
  await setRole(here, person, 'viewer')
  for (const token of [value, second]) {
    expect(await answers(here, token)).toEqual([200, 403])
    await expect.poll(() => answers(there, token)).toEqual([200, 403])
  }
  await setRole(here, person, null)
  for (const token of [value, second]) {
    expect(await answers(here, token)).toEqual([401, 401])
    await expect.poll(() => answers(there, token)).toEqual([401, 401])
  }
  expect((await here.client.call(listTokens, { query: {} })).tokens.map(({ name }) => name)).toEqual(expect.arrayContaining(['Mine', 'Of mine']))
})

test('[SI37] erasing a person ends their tokens, and no other', async () => {
  const service = await runningService(owned)
  const { who, person } = await admin(service)
  const { value } = await who.client.call(makeToken, { body: { name: 'Mine', role: 'editor', scopes: ['read', 'write'] } })
  const { value: another } = await service.client.call(makeToken, { body: { name: 'Not theirs', role: 'editor', scopes: ['read', 'write'], workspace: ws } })
  await service.client.call(erasePerson, { params: { ws, id: person }, body: { reason: 'They asked for it.' } })
  expect([await answers(service, value), await answers(service, another)]).toEqual([[401, 401], [200, 200]])
})

test('[SI37] a person’s token for every workspace is good while they own them all, and makes no address for the owner', async () => {
  const service = await runningService(owned)
  const ida = visitor(service)
  await ida.signIn(owned.OWNER_EMAIL, password)
  const { value } = await ida.client.call(makeToken, { body: { name: 'All', role: 'owner', scopes: ['read', 'write', 'admin'] } })
  expect(await answers(service, value)).toEqual([200, 200])
  await expect(service.as(value).call(printSignIn, {})).rejects.toThrow('Only a token of the whole service')
  await service.client.call(makeWorkspace, { body: { id: randomUUID(), key: 'others', name: 'Others' } })
  expect(await answers(service, value)).toEqual([401, 401])
  expect((await service.client.call(listRecords, { params: { ws, collection: 'plans' }, query: {} })).records).toHaveLength(1)
})
