import { expect, test } from 'vitest'
import { ProblemError } from '../../client/client.ts'
import { makeToken, readAudit } from '../../protocol/admin-routes.ts'
import { listRecords } from '../../protocol/log-routes.ts'
import { groupDeck } from '../../protocol/stakeholder-routes.ts'
import { runningService } from '../../../tests/running-service.ts'

const ws = 'main'

test('[SG12] members take a group’s deck away; roles that read Views get none, whether or not the group is there', async () => {
  const service = await runningService({ SAMPLE: 'on' })
  const { records } = await service.client.call(listRecords, { params: { ws, collection: 'stakeholder-groups' }, query: {} })
  const group = String(records[0]?.id)
  const begins = async (format: 'pdf' | 'pptx') => new TextDecoder('latin1').decode((await service.client.call(groupDeck, { params: { ws, group, format }, query: {} })).slice(0, 4))
  expect([await begins('pdf'), await begins('pptx')]).toEqual(['%PDF', 'PK\u0003\u0004'])
  const { value } = await service.client.call(makeToken, { body: { name: 'sales', role: 'sales', scopes: ['read'], workspace: ws } as never })
  for (const asked of [group, 'nothing']) {
    const error = await service.as(value).call(groupDeck, { params: { ws, group: asked, format: 'pptx' }, query: {} }).then(() => undefined, (found: unknown) => found)
    expect(error instanceof ProblemError ? error.problem.code : error).toBe('not-allowed')
  }
  const { entries } = await service.client.call(readAudit, { query: {} })
  expect(entries.filter(({ act, details }) => act === 'export' && details?.['stakeholders'] === group)).toHaveLength(2)
  expect(entries.filter(({ act }) => act === 'refused to share').map(({ details }) => details?.['group']).sort()).toEqual(['nothing', group].sort())
})
