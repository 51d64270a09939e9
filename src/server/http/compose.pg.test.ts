import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { publishAndWait } from '../../client/publish-edition.ts'
import { composeDeck } from '../../protocol/compose-routes.ts'
import { listRecords, sendCommand } from '../../protocol/log-routes.ts'
import { command, runningService } from '../../../tests/running-service.ts'

const params = { ws: 'main', deck: 'roadmap' }

test('[DK47] whoever composes a deck is told each slide with the one of the definition that it is made of, what waits, and what changed', async () => {
  const service = await runningService({ SAMPLE: 'on' })
  const composed = async (copy: 'customer' | 'presenter' = 'customer') => service.client.call(composeDeck, { params, query: { audience: 'sales', copy } })
  const first = await composed()
  expect(first.slides[0]?.html).toContain('class="slide"')
  expect(first.slides.every(({ notes }) => notes === undefined)).toBe(true)
  expect((await composed('presenter')).slides[0]?.notes).toContain('Presenter’s copy')
  const timeline = first.slides.find(({ slide }) => slide.endsWith('.timeline'))
  await service.client.call(sendCommand, { params, body: command('slide.move', { id: timeline?.slide ?? '', before: first.slides[0]?.slide ?? '' }) })
  const moved = await composed()
  expect(moved.slides[0]?.title).toBe(timeline?.title)
  const records = (await service.client.call(listRecords, { params: { ws: 'main', collection: 'deck-slides' }, query: { limit: 100 } })).records
  expect(records.map(({ id }) => id)).toEqual(expect.arrayContaining(moved.slides.map(({ slide }) => slide)))
  const edition = await publishAndWait(service.client, { params, body: { id: randomUUID(), audience: 'sales' } })
  const after = await composed()
  expect(after).toMatchObject({ number: edition.number + 1, outline: { empty: true } })
  expect(after.since).toContain(`edition ${edition.number}`)
})
