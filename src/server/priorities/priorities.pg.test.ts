import { expect, test } from 'vitest'
import { ownerToken, runningService } from '../../../tests/running-service.ts'
import { run } from '../../cli/program.ts'
import { readPriorities } from '../../protocol/priority-routes.ts'

test('[PB9] the API and the command line tell priorities and the backlog in their order', async () => {
  const service = await runningService({ SAMPLE: 'on' })
  const found = await service.client.call(readPriorities, { params: { ws: 'main' }, query: {} })
  expect(found.priorities.map(({ title, place, customers, gaps }) => [title, place, customers, gaps])).toEqual([
    ['Two systems, two numbers', 1, ['Customer 17', 'Customer 42'], []], ['A figure changes and nobody notices', 2, ['Customer 29'], []], ['Each new source is a project', 3, [], []], ['Reports cannot be read on the way', 4, [], ['no-evidence']],
  ])
  expect(JSON.stringify(found)).not.toMatch(/Norrvik|Aldersund/)
  expect(found.backlog.map(({ title, place }) => [title, place])).toEqual([['Offline reports', 1], ['Regional storage', 2], ['Translated reports', undefined]])
  const said: string[] = []
  const terminal = { out: (text: string) => said.push(text), err: (text: string) => said.push(text), env: { THROUGHLINE_TOKEN: ownerToken }, stdin: async () => new Uint8Array(), today: () => '2026-11-29' }
  expect(await run(['priorities', '--url', service.address], terminal)).toBe(0)
  expect(said[3]).toBe('4. Reports cannot be read on the way. Nothing shows it yet. Offline reports (in the backlog).')
  expect(said.at(-3)).toBe('1. Offline reports (feature)')
})
