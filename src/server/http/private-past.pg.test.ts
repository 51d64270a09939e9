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

test('[PA7] by the words of what was somebody’s alone nobody finds it, whatever a page holds: that nothing is found is told alike', async () => {
  const service = await runningService()
  const [mara, olek] = [await colleague(service, 'mara@norrvik.example'), await colleague(service, 'olek@norrvik.example')]
  const sent = async (name: string, args: object) => {
    const one = command(name, args as never)
    return { group: one.id, id: (await mara.call(sendCommand, { params, body: one })).changes[0]?.id ?? '' }
  }
  const { id, group } = await sent('saved-view.add', { name: 'Who to let go', place: 'roadmap', search: { text: 'severance' } })
  await sent('saved-view.change', { id, name: 'Launches', search: {}, shared: true })
  const finds = (who: typeof mara, query: object) => who.call(readHistory, { params, query: query as never })
  for (const order of ['oldest', 'newest']) {
    for (const words of ['let go', 'severance', 'nothing of the kind']) expect([words, await finds(olek, { words, order, limit: 1 })]).toEqual([words, { entries: [] }])
    expect((await finds(mara, { words: 'let go', order, limit: 1 })).entries).toHaveLength(1)
  }
  expect([(await finds(mara, { group })).entries.length, await finds(olek, { group })]).toEqual([1, { entries: [] }])
})
