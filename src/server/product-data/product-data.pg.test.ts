import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { parse } from 'yaml'
import { ownerToken, runningService } from '../../../tests/running-service.ts'
import { run } from '../../cli/program.ts'
import { exportProductTable, readProductData } from '../../protocol/product-data-routes.ts'

test('[PD13] the API and the command line tell what is open, every page in each format, and the handbook’s files', async () => {
  const service = await runningService({ SAMPLE: 'on' })
  const { open, reviews, supported, features } = await service.client.call(readProductData, { params: { ws: 'main' }, query: {} })
  expect(open.filter(({ kind }) => kind === 'points-at-nothing').map(({ place, said }) => [place, said])).toEqual([['Regional storage, maturity', 'preview'], ['Bulk archive, team', 'relay-archive']])
  expect(reviews.map(({ title }) => title)).toEqual(['Canvas core', 'Relay core'])
  expect(supported.map(({ title, stands }) => [title, stands])).toEqual([['Canvas 6.5', 'supported'], ['Canvas 5.9', 'ended'], ['Relay 4.1', 'supported'], ['Relay 4.0', 'supported'], ['Relay 3.9', 'ends-soon']])
  const table = async (format: 'json' | 'md' | 'csv' | 'yaml') => new TextDecoder().decode(await service.client.call(exportProductTable, { params: { ws: 'main', table: 'compatibility', format }, query: {} }))
  const [plain, markdown, sheet, yaml] = [JSON.parse(await table('json')) as { parts: { rows: unknown[] }[] }, await table('md'), await table('csv'), parse(await table('yaml'))]
  expect(plain.parts.flatMap(({ rows }) => rows)).toHaveLength(features)
  expect(yaml).toEqual(plain)
  expect(markdown).toContain('## Points at a team that is gone\n\n| Feature | Maturity | Files | Ledger |')
  expect(markdown).toContain('| Bulk archive (relay-archive) | Not implemented | no | no |')
  expect(sheet.split('\r\n')).toHaveLength(features + 2)
  const said: string[] = []
  const terminal = { out: (text: string) => said.push(text), err: (text: string) => said.push(text), env: { THROUGHLINE_TOKEN: ownerToken }, stdin: async () => new Uint8Array(), today: () => '2026-11-29' }
  const folder = mkdtempSync(join(tmpdir(), 'handbook-'))
  expect(await run(['product-data', 'export', '--out', folder, '--url', service.address], terminal)).toBe(0)
  expect(readdirSync(folder).sort()).toEqual(['code_hosts.yml', 'deployment_options.yml', 'features.yml', 'maturity_levels.yml', 'product_orgs.yml', 'product_teams.yml', 'use_cases.yml'])
  expect((parse(readFileSync(join(folder, 'features.yml'), 'utf8')) as Record<string, unknown>)['bulk_archive']).toMatchObject({ product_team: 'relay-archive', maturity: 'not_implemented' })
  rmSync(folder, { recursive: true })
  expect(await run(['product-data', 'matrix', 'reporting', '--url', service.address], terminal)).toBe(0)
  expect(said.at(-1)).toContain('| Relay core | Product | Rasa |')
  expect(await run(['product-data', 'matrix', 'landing-pages', '--url', service.address], terminal)).toBe(0)
  expect(said.at(-1)).toContain('As of ')
  expect(await run(['product-data', 'open', '--url', service.address], terminal)).toBe(0)
  expect(said).toContain('Bulk archive, team: It points at the team "relay-archive", and there is no such team. Point it at a team that is there.')
  expect(await run(['product-data', 'matrix', 'nothing', '--url', service.address], terminal)).toBe(2)
})
