import { mkdtemp, readFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { expect, test } from 'vitest'
import { ProblemError } from '../../client/client.ts'
import { run } from '../../cli/program.ts'
import { makeToken, readAudit } from '../../protocol/admin-routes.ts'
import { keyAccountsDeck, listKeyAccounts, showName } from '../../protocol/key-account-routes.ts'
import { listRecords } from '../../protocol/log-routes.ts'
import type { Role } from '../../core/kernel/permission.ts'
import { ownerToken, runningService, type RunningService } from '../../../tests/running-service.ts'

const params = { ws: 'main' }
const as = async (service: RunningService, role: Role) => service.as((await service.client.call(makeToken, { body: { name: role, role, scopes: ['read', 'write'], workspace: 'main' } })).value)
const problemOf = async (call: Promise<unknown>) => {
  const error = await call.then(() => undefined, (found: unknown) => found)
  return error instanceof ProblemError ? error.problem : expect.unreachable(`No problem: ${String(error)}`)
}

test('[KA6] the API and the command line tell the key accounts of a month and write their deck', async () => {
  const service = await runningService({ SAMPLE: 'on' })
  const { accounts, month } = await service.client.call(listKeyAccounts, { params, query: {} })
  expect(accounts.map(({ name, status, said }) => [name, status, said])).toEqual([['Norrvik', 'at-risk', true], ['Bergby', 'watch', false], ['Aldersund Freight', 'healthy', true]])
  expect(accounts[0]).toMatchObject({ before: 'healthy', owners: [{ name: 'Mara' }, { name: 'Aino' }] })
  const said: string[] = []
  const terminal = { out: (text: string) => said.push(text), err: (text: string) => said.push(text), env: { THROUGHLINE_TOKEN: ownerToken }, stdin: async () => new Uint8Array(), today: () => `${month}-15` }
  expect(await run(['key-accounts', '--url', service.address], terminal)).toBe(0)
  expect(said[0]).toMatch(/^Norrvik: At risk; They froze the budget/)
  const out = path.join(await mkdtemp(path.join(tmpdir(), 'key-')), 'key.pptx')
  expect(await run(['key-accounts', '--out', out, '--url', service.address], terminal)).toBe(0)
  expect((await readFile(out)).subarray(0, 2).toString()).toBe('PK')
})

test('[KA4] [KA5] any audience but those inside is refused the deck, and that somebody tried stands in the audit, as does each deck', async () => {
  const service = await runningService({ SAMPLE: 'on' })
  for (const audience of ['customers', 'public', 'sales']) expect(await problemOf(service.client.call(keyAccountsDeck, { params: { ...params, format: 'pdf' }, query: { audience } }))).toMatchObject({ status: 403, code: 'never-outside' })
  for (const role of ['executive', 'sales', 'guest'] as const) expect((await problemOf((await as(service, role)).call(keyAccountsDeck, { params: { ...params, format: 'pdf' }, query: {} }))).status).toBe(403)
  expect((await service.client.call(keyAccountsDeck, { params: { ...params, format: 'pdf' }, query: {} })).byteLength).toBeGreaterThan(1_000)
  const { entries } = await service.client.call(readAudit, { query: {} })
  expect(entries.filter(({ act }) => act === 'refused to share').map(({ details }) => details?.['audience'] ?? details?.['format'])).toEqual(['pdf', 'pdf', 'pdf', 'sales', 'public', 'customers'])
  expect(entries.filter(({ act, details }) => act === 'export' && details?.['deck'] === 'key-accounts')).toHaveLength(1)
  expect((await service.client.call(listRecords, { params: { ...params, collection: 'decks' }, query: {} })).records.some(({ title }) => String(title).startsWith('Key accounts'))).toBe(false)
})

test('[AC7] [AC8] a restricted name is in no list, and is shown to whoever may contribute and asks; each look stands in the audit', async () => {
  const service = await runningService({ SAMPLE: 'on' })
  const { records } = await service.client.call(listRecords, { params: { ...params, collection: 'accounts' }, query: {} })
  const account = String(records.find(({ number }) => number === 61)?.id)
  expect(JSON.stringify(records)).not.toContain('Sable')
  expect((await service.client.call(listRecords, { params: { ...params, collection: 'restricted-names' }, query: {} })).records).toEqual([])
  const replica = await (await fetch(`${service.address}/api/v1/workspaces/main/replica`, { headers: { authorization: `Bearer ${ownerToken}` } })).text()
  expect(replica).not.toContain('Sable')
  const history = await (await fetch(`${service.address}/api/v1/workspaces/main/history?limit=1000`, { headers: { authorization: `Bearer ${ownerToken}` } })).text()
  expect(history).not.toContain('Sable')
  const contributor = await as(service, 'contributor')
  expect(await contributor.call(showName, { params: { ...params, account }, body: {} })).toEqual({ number: 61, name: 'Sable Ridge Mining', aliases: ['Sable Ridge'], mailDomains: [], contacts: [] })
  expect((await problemOf((await as(service, 'viewer')).call(showName, { params: { ...params, account }, body: {} }))).status).toBe(403)
  const other = String(records.find(({ number }) => number === 17)?.id)
  expect((await problemOf(contributor.call(showName, { params: { ...params, account: other }, body: {} }))).code).toBe('conflict')
  const { entries } = await service.client.call(readAudit, { query: {} })
  expect(entries.filter(({ act }) => act === 'looked at a restricted name').map(({ details }) => details)).toEqual([{ account }])
  expect(entries.filter(({ act }) => act === 'refused to share').map(({ details }) => details)).toEqual([{ account }])
  expect(JSON.stringify(entries)).not.toContain('Sable')
})
