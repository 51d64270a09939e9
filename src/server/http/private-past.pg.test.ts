import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { acceptInvitation, invite } from '../../protocol/auth-routes.ts'
import { readDifference, readHistory, sendCommand } from '../../protocol/log-routes.ts'
import { command, runningService, type RunningService } from '../../../tests/running-service.ts'
import { visitor } from '../../../tests/visitor.ts'

const params = { ws: 'main' }

async function colleague(service: RunningService, email: string) {
  const { link } = await service.client.call(invite, { params, body: { id: randomUUID(), email, role: 'contributor' } })
  const who = visitor(service)
  await who.client.call(acceptInvitation, { body: { token: link.split('/').at(-1) ?? '', password: 'a password of some words' } })
  return who.client
}

test('[PA20] what somebody shares tells the others from then on: what it was while it was theirs alone stays theirs', async () => {
  const service = await runningService()
  const [mara, olek] = [await colleague(service, 'mara@norrvik.example'), await colleague(service, 'olek@norrvik.example')]
  const does = async (name: string, args: object) => (await mara.call(sendCommand, { params, body: command(name, args as never) })).changes[0]?.id ?? ''
  const id = await does('saved-view.add', { name: 'Who to let go', place: 'roadmap', search: { text: 'severance' } })
  await does('saved-view.change', { id, name: 'Launches', search: {} })
  await does('saved-view.change', { id, shared: true })
  await does('saved-view.change', { id, name: 'All launches' })
  const told = async (who: typeof mara) => JSON.stringify([await who.call(readHistory, { params, query: {} }), await who.call(readHistory, { params, query: { order: 'newest', record: `saved-views/${id}` } }), await who.call(readDifference, { params, query: { from: '1' } })])
  expect(await told(mara)).toMatch(/Who to let go.*severance/)
  expect(await told(olek)).toContain('All launches')
  expect(await told(olek)).not.toMatch(/let go|severance/)
  expect((await olek.call(readHistory, { params, query: {} })).entries.every(({ changes }) => changes.length > 0)).toBe(true)
})
