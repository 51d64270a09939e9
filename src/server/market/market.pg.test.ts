import { expect, test } from 'vitest'
import { run } from '../../cli/program.ts'
import { readMarket } from '../../protocol/market-routes.ts'
import { ownerToken, runningService } from '../../../tests/running-service.ts'

test('[MK11] the API and the command line tell the market: owners, reviews that are due or late, gaps, what is compared, and where each is used', async () => {
  const service = await runningService({ SAMPLE: 'on' })
  const { records } = await service.client.call(readMarket, { params: { ws: 'main' }, query: {} })
  const called = (title: string) => records.find((one) => one.title === title)
  expect(records.map(({ kind }) => kind)).toEqual(['segments', 'segments', 'personas', 'personas', 'personas', 'competitors', 'competitors', 'messages', 'messages', 'messages'])
  expect(called('Controller of a town')).toMatchObject({ review: 'unset', gaps: ['Nobody owns it.', 'Nothing says what it rests on.', 'No day on which it is looked at again.'] })
  expect(called('Sheetworks')).toMatchObject({ review: 'late', gaps: ['One claim does not say where and when it was read.'], usedIn: [{ collection: 'launches', title: 'Relay 4.2' }] })
  expect(called('Sheetworks')?.claims).toHaveLength(4)
  expect(called('Connect it in an afternoon.')).toMatchObject({ audience: [{ kind: 'personas', title: 'Systems administrator' }], gaps: [] })
  const late = await service.client.call(readMarket, { params: { ws: 'main' }, query: { kind: 'personas', due: 'yes' } })
  expect(late.records.map(({ title }) => title)).toEqual(['Systems administrator'])
  const said: string[] = []
  const terminal = { out: (text: string) => said.push(text), err: (text: string) => said.push(text), env: { THROUGHLINE_TOKEN: ownerToken }, stdin: async () => new Uint8Array(), today: () => '2026-11-29' }
  expect(await run(['market', '--kind', 'competitors', '--url', service.address], terminal)).toBe(0)
  expect(said[0]).toBe('Competitors')
  expect(said).toContain('  Tideline. How old a figure can be: behind. Until the first source is connected: ahead. Where a figure comes from: ahead. More than 500 seats: nobody has said. Used in Relay 4.2.')
})
