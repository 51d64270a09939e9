import { expect, test } from 'vitest'
import { sendCommand } from '../../src/protocol/log-routes.ts'
import type { Route } from '../../src/protocol/route.ts'
import { routes } from '../../src/protocol/routes.ts'
import { joinWorkshop, lookAtCode, makeJoinCode } from '../../src/protocol/workshop-routes.ts'
import { uuidV5 } from '../../src/lib/digest.ts'
import { command, runningService } from '../running-service.ts'
import { type Visitor, visitor } from '../visitor.ts'

const ws = 'main'

/** Asks a route in somebody's browser, about this workshop wherever it takes one. */
async function asked(who: Visitor, { method, path }: Route, names: Readonly<Record<string, string>>): Promise<{ status: number; text: string }> {
  const at = path.replace(/:([a-z]+)/gi, (_, name: string) => names[name] ?? 'none')
  const response = await who.ask(`/api/v1${at}`, method === 'GET' ? {} : { method, ...(method === 'POST' ? { body: {} } : {}) })
  return { status: response.status, text: await response.text() }
}

test('[WK146] a guest’s cookie opens the board of their workshop and no route of the workspace: each says no, and no word of what is inside is in it', async () => {
  const service = await runningService()
  const does = async (name: string, args: object) => {
    const body = command(name, args as never)
    await service.client.call(sendCommand, { params: { ws }, body })
    return (of: string) => uuidV5(body.id, of)
  }
  const plan = (await does('plan.add', { title: 'Kanarie plan', kind: 'product' }))('plans')
  const item = (await does('item.add', { plan, kind: 'release', title: 'Kanarie release' }))('items')
  const roadmap = (await does('roadmap.add', { title: 'Kanarie roadmap', horizon: { start: '2026-10-01', end: '2027-09-30', precision: 'quarter' }, period: 'quarter' }))('roadmaps')
  const workshop = (await does('workshop.add', { title: 'Autumn workshop', roadmap }))('workshops')
  const other = (await does('workshop.add', { title: 'Kanarie workshop', roadmap }))('workshops')
  const participant = (await does('participant.add', { workshop, name: 'Kanarie name' }))('participants')
  const { code } = await service.client.call(makeJoinCode, { params: { ws, workshop } })
  const guest = visitor(service)
  await guest.client.call(joinWorkshop, { body: { code, name: 'Juno' } })
  expect(guest.cookie).not.toBe('')

  const names = { ws, workshop, participant, id: item, item, plan, roadmap, collection: 'notes', format: 'json', deck: 'roadmap', sheet: 'agenda.pdf', photo: 'none', code }
  const closed = routes.filter(({ open }) => open !== true)
  expect(closed.length).toBeGreaterThan(60)
  const wrong: string[] = []
  for (const route of closed) {
    for (const workshopAsked of route.path.includes(':workshop') ? [workshop, other] : [workshop]) {
      const { status, text } = await asked(guest, route, { ...names, workshop: workshopAsked })
      if (status !== 401 || /kanarie/i.test(text)) wrong.push(`${route.id} ${status} ${text.slice(0, 80)}`)
    }
  }
  expect(wrong).toEqual([])
  expect(JSON.stringify(await guest.client.call(lookAtCode, { params: { code } }))).not.toMatch(/kanarie/i)

  // The code and what it let in end with the day.
  await does('workshop.start', { id: workshop })
  await does('workshop.go', { id: workshop, to: 'buckets' })
  await does('workshop.close', { id: workshop })
  await expect.poll(async () => visitor(service).client.call(lookAtCode, { params: { code } }).then(() => 'open', ({ problem }) => problem.status), { timeout: 30_000 }).toBe(404)
  await expect(visitor(service).client.call(joinWorkshop, { body: { code, name: 'Late' } })).rejects.toMatchObject({ problem: { status: 404 } })
})
