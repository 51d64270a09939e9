import { expect, test } from 'vitest'
import { run } from '../../cli/program.ts'
import { listHandOvers } from '../../protocol/hand-over-routes.ts'
import { readIntake } from '../../protocol/intake-routes.ts'
import { ownerToken, runningService } from '../../../tests/running-service.ts'

test('[HO10][IN10] the API and the command line tell how hand-overs stand and what was not handed over, and requests against the days of a month', async () => {
  const service = await runningService({ SAMPLE: 'on' })
  const found = await service.client.call(listHandOvers, { params: { ws: 'main' }, query: {} })
  expect(found.handOvers.map(({ state }) => state).sort()).toEqual(['acknowledged', 'late', 'sent-back', 'turned-into-value'])
  const back = found.handOvers.find(({ state }) => state === 'sent-back')
  const theirs = await service.client.call(listHandOvers, { params: { ws: 'main' }, query: { waiting: back?.from ?? '' } })
  expect(theirs.handOvers.map(({ id }) => id)).toContain(back?.id)
  expect(found.notHandedOver[0]).toMatchObject({ title: 'Relay 4.2' })
  const intake = await service.client.call(readIntake, { params: { ws: 'main' }, query: {} })
  expect(intake).toMatchObject({ days: 4, taken: 3, left: 1 })
  const before = await service.client.call(readIntake, { params: { ws: 'main' }, query: { month: '2000-01-01' } })
  expect([before.month, before.days, before.left]).toEqual(['2000-01-01', undefined, undefined])

  const said: string[] = []
  const terminal = { out: (text: string) => said.push(text), err: (text: string) => said.push(text), env: { THROUGHLINE_TOKEN: ownerToken }, stdin: async () => new Uint8Array(), today: () => '2026-11-29' }
  expect(await run(['hand-overs', '--url', service.address], terminal)).toBe(0)
  expect(said.join('\n')).toContain('Live figures, ready for everybody: Mara sent it back: Aino adds what is missing and hands it over again.')
  expect(await run(['requests', '--month', '2000-01-01', '--url', service.address], terminal)).toBe(0)
  expect(said.join('\n')).toContain('2000-01: 0 days taken, and nobody has said how many there are.')
  expect(said.join('\n')).toContain('A comparison for one deal (for one, 3 days')
})
