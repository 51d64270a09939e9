import { expect, test } from 'vitest'
import { run } from '../../cli/program.ts'
import { giveUpBalance, proposeBalance } from '../../protocol/balance-routes.ts'
import { listRecords } from '../../protocol/log-routes.ts'
import { ownerToken, runningService } from '../../../tests/running-service.ts'

const ws = 'main'

test('[BA8] the sample’s overloads are ended by a proposal that the API tells and the command line takes; one at a time, and it can be given up', async () => {
  const service = await runningService({ SAMPLE: 'on' })
  const records = async (collection: string) => (await service.client.call(listRecords, { params: { ws, collection }, query: { limit: 1_000 } })).records
  const roadmap = String((await records('roadmaps'))[0]?.id)
  const propose = (keep: readonly string[] = []) => service.client.call(proposeBalance, { params: { ws }, body: { roadmap, keep: [...keep], seconds: 30 } })

  const [first, second] = await Promise.allSettled([propose(), propose()])
  const [proposal, refused] = first.status === 'fulfilled' ? [first, second] : [second, first]
  expect(refused).toMatchObject({ status: 'rejected', reason: { message: expect.stringContaining('being sought in this workspace already') } })
  if (proposal.status === 'rejected') throw proposal.reason
  expect([proposal.value.status, proposal.value.moves.length > 0]).toEqual(['best', true])

  const given = propose().then(() => 'found', ({ message }: Error) => message)
  await expect.poll(() => service.client.call(giveUpBalance, { params: { ws } }), { timeout: 30_000 }).toEqual({ gaveUp: true })
  expect(await given).toContain('given up')

  const said: string[] = []
  const says = (...args: string[]) => run(['balance', '--url', service.address, '--seconds', '30', ...args], { out: (text) => said.push(text), err: (text) => said.push(text), env: { THROUGHLINE_TOKEN: ownerToken }, stdin: async () => new Uint8Array(), today: () => proposal.value.day })
  expect(await says('--take', 'some')).toBe(2)
  const deferred = (await records('deferrals')).length
  expect([await says('--take', 'all', '--reason', 'It is too much for the quarter.'), said.at(-1)]).toEqual([0, expect.stringMatching(/^Took \d+ moves?, written at position \d+/)])
  for (const { title } of proposal.value.moves) expect(said.join('\n')).toContain(title)
  const moved = proposal.value.moves.filter(({ window }) => window !== undefined)
  expect((await records('deferrals')).length).toBe(deferred + moved.length)
  expect((await propose()).status).toBe('nothing-over')
})
