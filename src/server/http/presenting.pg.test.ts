import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { publishAndWait } from '../../client/publish-edition.ts'
import { makeToken, readAudit } from '../../protocol/admin-routes.ts'
import { presentEdition, readEdition } from '../../protocol/deck-routes.ts'
import { sendCommand } from '../../protocol/log-routes.ts'
import { command, runningService } from '../../../tests/running-service.ts'

test('[PN2] members present an edition from its frozen slides, with what to say; nobody else does, and none that was withdrawn', async () => {
  const service = await runningService({ SAMPLE: 'on' })
  const { id } = await publishAndWait(service.client, { params: { ws: 'main', deck: 'roadmap' }, body: { id: randomUUID(), audience: 'customers' } })
  const params = { ws: 'main', id }
  const { slides, styles } = await service.client.call(presentEdition, { params })
  expect(slides[0]?.html).toContain('class="slide"')
  expect(slides.every(({ notes }) => notes !== undefined)).toBe(true)
  expect(JSON.stringify([styles, slides.map(({ html }) => html)])).not.toContain(slides[0]?.notes?.split('\n')[0])
  expect((await service.client.call(readAudit, {})).entries[0]).toMatchObject({ act: 'present', details: { edition: id } })

  const { value } = await service.client.call(makeToken, { body: { name: 'sales', role: 'sales', scopes: ['read'], workspace: 'main' } })
  const seller = service.as(value)
  await expect(seller.call(presentEdition, { params })).rejects.toThrow('reads no records')
  await expect(seller.call(readEdition, { params: { ...params, format: 'json' }, query: { copy: 'presenter' } })).rejects.toThrow('The presenter’s copy is for members')
  await service.client.call(sendCommand, { params: { ws: 'main' }, body: command('edition.withdraw', { id, reason: 'A date was wrong.' }) })
  await expect(service.client.call(presentEdition, { params })).rejects.toThrow('has been withdrawn')
})
