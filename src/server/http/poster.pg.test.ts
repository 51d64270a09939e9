import { expect, test } from 'vitest'
import { ProblemError } from '../../client/client.ts'
import { makeToken, readAudit } from '../../protocol/admin-routes.ts'
import { listRecords } from '../../protocol/log-routes.ts'
import { exportPoster } from '../../protocol/view-routes.ts'
import { runningService } from '../../../tests/running-service.ts'

const ws = 'main'

test('[EX23] members take the grid away as a poster; roles that read Views get none, whether or not the roadmap is there', async () => {
  const service = await runningService({ SAMPLE: 'on' })
  const { records } = await service.client.call(listRecords, { params: { ws, collection: 'roadmaps' }, query: {} })
  const roadmap = String(records[0]?.id)
  const begins = async (format: 'pdf' | 'png') => new TextDecoder('latin1').decode((await service.client.call(exportPoster, { params: { ws, roadmap, format }, query: { paper: 'a4' } })).slice(1, 4))
  expect([await begins('pdf'), await begins('png')]).toEqual(['PDF', 'PNG'])
  const { value } = await service.client.call(makeToken, { body: { name: 'sales', role: 'sales', scopes: ['read'], workspace: ws } as never })
  for (const asked of [roadmap, 'nothing']) {
    const error = await service.as(value).call(exportPoster, { params: { ws, roadmap: asked, format: 'pdf' }, query: {} }).then(() => undefined, (found: unknown) => found)
    expect(error instanceof ProblemError ? error.problem.code : error).toBe('not-allowed')
  }
  const { entries } = await service.client.call(readAudit, { query: {} })
  expect(entries.filter(({ act }) => act === 'export').map(({ details }) => details)).toHaveLength(2)
  expect(entries.find(({ act }) => act === 'export')?.details).toMatchObject({ roadmap, paper: 'a4' })
  // Whoever asked for what hangs on no wall of theirs stands there too, whatever it was.
  expect(entries.filter(({ act }) => act === 'refused to share').map(({ details }) => details?.['roadmap']).sort()).toEqual(['nothing', roadmap].sort())
})
