import { expect, test } from 'vitest'
import { run } from '../../cli/program.ts'
import { whoDecidesWhat } from '../../protocol/duty-routes.ts'
import { listReviews } from '../../protocol/review-routes.ts'
import { ownerToken, runningService } from '../../../tests/running-service.ts'

test('[RV22][DU6] the API and the command line tell how reviews stand by the service’s clock, and who decides what', async () => {
  const service = await runningService({ SAMPLE: 'on' })
  const { reviews } = await service.client.call(listReviews, { params: { ws: 'main' }, query: {} })
  const press = reviews.find(({ title }) => title === 'Press release')
  expect(press).toMatchObject({ impact: 'very-wide', state: 'waiting', blocks: true, missing: ['Product director'] })
  expect(press?.until).toBeUndefined()
  expect(reviews.find(({ title }) => title === 'Keynote of the live event')?.until).toMatch(/Z$/)
  const waited = press?.reviewers.find(({ says }) => says === undefined)?.person ?? ''
  const mine = await service.client.call(listReviews, { params: { ws: 'main' }, query: { waiting: waited } })
  expect(mine.reviews.map(({ id }) => id)).toContain(press?.id)

  const { duties } = await service.client.call(whoDecidesWhat, { params: { ws: 'main' }, query: { who: 'the demo' } })
  expect(duties[0]).toMatchObject({ duty: 'demo', trouble: 'gap' })
  const said: string[] = []
  const terminal = { out: (text: string) => said.push(text), err: (text: string) => said.push(text), env: { THROUGHLINE_TOKEN: ownerToken }, stdin: async () => new Uint8Array(), today: () => '2026-11-29' }
  expect(await run(['who', 'defining', 'the', 'roadmap', '--url', service.address], terminal)).toBe(0)
  expect(said).toEqual(['Defining the roadmap: Product management decides. Rasa has it.'])
  expect(await run(['reviews', '--url', service.address], terminal)).toBe(0)
  expect(said.join('\n')).toContain('Press release: blocks. Very wide: it waits until everybody has answered.')
})
