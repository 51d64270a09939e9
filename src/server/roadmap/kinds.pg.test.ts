import { expect, test } from 'vitest'
import { run } from '../../cli/program.ts'
import { activityKindWords } from '../../core/roadmap/kind-words.ts'
import { activityKinds } from '../../core/roadmap/roadmap.ts'
import { readWorkByKind } from '../../protocol/kinds-routes.ts'
import { ownerToken, runningService } from '../../../tests/running-service.ts'

test('[KW3] the API and the command line tell what is planned of each kind of work, of all or of a span', async () => {
  const service = await runningService({ SAMPLE: 'on' })
  const read = (query: object) => service.client.call(readWorkByKind, { params: { ws: 'main' }, query })
  const { title, kinds } = await read({})
  expect(kinds.map(({ kind }) => kind)).toEqual([...activityKinds, 'unsaid'])
  const most = kinds.toSorted((a, b) => b.activities - a.activities)[0]
  expect(most?.activities).toBeGreaterThan(1)
  expect((await read({ from: '2001-01-01', to: '2001-12-31' })).kinds.every(({ activities }) => activities === 0)).toBe(true)
  await expect(read({ from: '2001-01-01' })).rejects.toMatchObject({ problem: { detail: expect.stringContaining('both days') } })
  await expect(read({ from: '2001-02-01', to: '2001-01-01' })).rejects.toMatchObject({ problem: { detail: expect.stringContaining('the other way round') } })

  const said: string[] = []
  const terminal = { out: (text: string) => said.push(text), err: (text: string) => said.push(text), env: { THROUGHLINE_TOKEN: ownerToken }, stdin: async () => new Uint8Array(), today: () => '2026-11-29' }
  expect(await run(['kinds', '--url', service.address], terminal)).toBe(0)
  expect(said[0]).toBe(title)
  expect(said.some((line) => most !== undefined && most.kind !== 'unsaid' && line.startsWith(`  ${activityKindWords[most.kind]}: ${most.activities} planned`))).toBe(true)
})
