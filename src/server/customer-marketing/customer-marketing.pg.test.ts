import { expect, test } from 'vitest'
import { run } from '../../cli/program.ts'
import { listAdvisoryBoards, listQuotes, listStories } from '../../protocol/customer-marketing-routes.ts'
import { ownerToken, runningService } from '../../../tests/running-service.ts'

test('[CM13] the API and the command line tell stories with naming, quotes with why, and what a board lacks', async () => {
  const service = await runningService({ SAMPLE: 'on' })
  const params = { ws: 'main' }
  const { stories, day } = await service.client.call(listStories, { params, query: {} })
  const of = (customer: string) => stories.find((story) => story.customer === customer)
  expect(stories).toHaveLength(4)
  expect(of('Aldersund Freight')).toMatchObject({ state: 'published', naming: { may: true } })
  expect(of('Norrvik')).toMatchObject({ state: 'in-review', next: 'approved', naming: { may: false } })
  expect(of('Bergby')?.naming.sentence).toContain('They withdrew it on')
  expect((await service.client.call(listStories, { params, query: { on: '2099-01-01' } })).stories.every(({ naming }) => !naming.may)).toBe(true)

  const { quotes } = await service.client.call(listQuotes, { params, query: {} })
  expect(quotes.map(({ customer, usable }) => [customer, usable]).toSorted()).toEqual([['Aldersund Freight', true], ['Bergby', false], ['Harrow and Pike', false], ['Norrvik', true]])
  expect(quotes.find(({ customer }) => customer === 'Norrvik')?.told).toMatch(/^“By six.*”\nA customer$/s)

  const { boards } = await service.client.call(listAdvisoryBoards, { params, query: {} })
  expect(boards).toMatchObject([{ title: 'Customer advisory board', meetings: [], meetingDue: true }])

  const said: string[] = []
  const terminal = { out: (text: string) => said.push(text), err: (text: string) => said.push(text), env: { THROUGHLINE_TOKEN: ownerToken }, stdin: async () => new Uint8Array(), today: () => day }
  expect(await run(['stories', '--url', service.address], terminal)).toBe(0)
  expect(said.join('\n')).toContain('Harrow and Pike: They moved house and lost nothing, asked. The customer has not agreed yet.')
  said.length = 0
  expect(await run(['quotes', '--usable', '--url', service.address], terminal)).toBe(0)
  expect(said).toHaveLength(2)
  expect(said.join('\n')).not.toContain('Bergby')
})
