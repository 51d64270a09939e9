import { expect, test } from 'vitest'
import { ownerToken, runningService } from '../../../tests/running-service.ts'
import { run } from '../../cli/program.ts'
import type { OnePage } from '../../core/one-page/one-page-shape.ts'
import { onePage } from '../../protocol/one-page-routes.ts'

test('[OP7] the API and the command line give the roadmap of one time on one page, for each audience what it is told', async () => {
  const service = await runningService({ SAMPLE: 'on' })
  const file = async (format: 'json' | 'pptx' | 'png', query: { readonly audience: string; readonly from?: string; readonly to?: string }) => service.client.call(onePage, { params: { ws: 'main', format }, query })
  const read = async (query: { readonly audience: string; readonly from?: string; readonly to?: string }) => JSON.parse(new TextDecoder().decode(await file('json', query))) as OnePage
  const [inside, outside] = [await read({ audience: 'internal' }), await read({ audience: 'public' })]
  expect([inside.vision, inside.gaps]).toEqual(['Finance opens Canvas before it opens a sheet of its own.', []])
  expect(inside.goals[0]).toMatchObject({ title: 'Companies decide on figures of today', of: 'Company' })
  expect(outside.goals.map(({ title, of }) => [title, of])).toEqual([['Companies decide on figures of today', undefined]])
  expect(outside.goals[0]?.results.join()).toMatch(/from N\d up to N\d/)
  expect(outside.features).toBeLessThan(inside.features)
  expect(JSON.stringify(outside)).not.toMatch(/Conflict rules|Norrvik|Rasa|Finance teams active/)
  expect((await file('pptx', { audience: 'public' })).length).toBeGreaterThan(10_000)
  expect(new TextDecoder('latin1').decode((await file('png', { audience: 'internal' })).slice(1, 4))).toBe('PNG')
  await expect(file('json', { audience: 'public', from: '2026-11-01' })).rejects.toThrow('Say both')
  await expect(file('json', { audience: 'public', from: '2026-11-01', to: '2026-10-01' })).rejects.toThrow('must not end')
  const said: string[] = []
  const terminal = { out: (text: string) => said.push(text), err: (text: string) => said.push(text), env: { THROUGHLINE_TOKEN: ownerToken }, stdin: async () => new Uint8Array(), today: () => '2026-11-29' }
  expect(await run(['one-page', '--audience', 'public', '--url', service.address], terminal)).toBe(0)
  expect(said[0]).toBe(`Roadmap, ${outside.period}: ${outside.vision ?? ''}`)
})
