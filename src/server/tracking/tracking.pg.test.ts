import { expect, test } from 'vitest'
import { ownerToken, runningService } from '../../../tests/running-service.ts'
import { run } from '../../cli/program.ts'
import { listTracking, readTracking, trackingMarkdown } from '../../protocol/tracking-routes.ts'

test('[TK15] the API and the command line tell tracking pages, how they stand, and their Markdown with what was written into it', async () => {
  const service = await runningService({ SAMPLE: 'on' })
  const [ws, query] = [{ ws: 'main' }, {}]
  const { pages } = await service.client.call(listTracking, { params: ws, query })
  expect(pages.map(({ thing, planned, added }) => [thing, planned.all, added.all])).toEqual([['Conflict rules', 0, 1], ['Relay 4.3', 3, 1]])
  const page = pages.find(({ thing }) => thing === 'Relay 4.3')?.id ?? ''
  const found = await service.client.call(readTracking, { params: { ...ws, page }, query })
  expect(found.lines.map(({ title, depth, planned }) => [depth, title, planned])).toEqual([[0, 'Conflict rules', false], [1, 'Conflict rules', true], [0, 'Bulk archive', false], [0, 'Change history', true], [0, 'Source builder', true]])
  expect(found.people.map(({ days, is }) => [days, is])).toEqual([[20, 'over'], [6, 'fits'], [2, 'unknown']])
  const said: string[] = []
  const terminal = (stdin = '') => ({ out: (text: string) => said.push(text), err: (text: string) => said.push(text), env: { THROUGHLINE_TOKEN: ownerToken }, stdin: async () => new TextEncoder().encode(stdin), today: () => '2026-11-29' })
  expect(await run(['tracking', '--url', service.address], terminal())).toBe(0)
  expect(said).toEqual(['Conflict rules: 0 of 0 planned done, 0 of 1 added since.', 'Relay 4.3: 0 of 3 planned done, 0 of 1 added since.'])
  const text = async (audience: string, previous?: string) => new TextDecoder().decode(await service.client.call(trackingMarkdown, { params: { ...ws, page }, query, body: { audience, ...(previous === undefined ? {} : { previous }) } }))
  const outside = await text('public')
  // Everybody may read of the release and of what is marked for them; the rest is bare.
  expect(outside).toMatch(/Private item [0-9a-f]{8}/)
  expect(outside).not.toMatch(/Conflict rules|Change history|Bulk archive|team\/relay|Rasa|Olek|plans\?open/)
  expect(await text('internal')).toContain('Estimates: Olek')
  said.length = 0
  expect(await run(['tracking', 'Relay 4.3', '--audience', 'public', '--anew', '--url', service.address], terminal(`Ours.\n${outside}`))).toBe(0)
  expect(said.join('')).toBe(`Ours.\n${outside}`.replace(/\n$/, ''))
  await expect(text('sales')).resolves.toContain('# Relay 4.3')
  await expect(text('public', 'Rasa knows more.\n')).rejects.toThrow('Rasa')
  await expect(text('public', '<!-- BEGIN WORK -->')).rejects.toThrow('once')
})
