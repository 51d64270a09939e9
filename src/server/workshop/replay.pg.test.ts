import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import type { Client } from '../../client/client.ts'
import type { Change } from '../../core/kernel/change.ts'
import { State } from '../../core/kernel/state.ts'
import { Replay } from '../../core/workshop/replay.ts'
import { uuidV5 } from '../../lib/digest.ts'
import { makeToken } from '../../protocol/admin-routes.ts'
import { acceptInvitation, invite } from '../../protocol/auth-routes.ts'
import { sendCommand } from '../../protocol/log-routes.ts'
import { readReplay } from '../../protocol/replay-routes.ts'
import { command, runningService } from '../../../tests/running-service.ts'
import { visitor } from '../../../tests/visitor.ts'

test('[WK141] the day of a workshop is told again as windows were told it: a note comes when it was turned over, and what was taken back or written over before never comes', async () => {
  const service = await runningService()
  const { client, as } = service
  const ws = 'main'
  const { link } = await client.call(invite, { params: { ws }, body: { id: randomUUID(), email: 'ann@fernhill.example', role: 'contributor', name: 'Ann' } })
  const ann = visitor(service)
  await ann.client.call(acceptInvitation, { body: { token: link.split('/').at(-1) ?? '', password: 'a password of some words' } })
  const does = async (name: string, args: object, who: Client = client) => {
    const body = command(name, args as never)
    const { changes } = await who.call(sendCommand, { params: { ws }, body })
    // A note that lies face down is told to nobody but its author, and its id is the command's.
    return name === 'note.add' ? uuidV5(body.id, 'notes') : (changes[0]?.id ?? '')
  }
  const roadmap = await does('roadmap.add', { title: 'Product marketing', horizon: { start: '2026-10-01', end: '2027-09-30', precision: 'quarter' }, period: 'quarter' })
  await does('bucket.add', { roadmap, title: 'Launches' })
  const workshop = await does('workshop.add', { title: 'Autumn', roadmap })
  await does('participant.join', { workshop }, ann.client)
  expect(await client.call(readReplay, { params: { ws, workshop } })).toMatchObject({ deeds: [] })
  await does('workshop.start', { id: workshop })
  await does('workshop.go', { id: workshop, to: 'brainstorm' })
  await does('note.remove', { id: await does('note.add', { workshop, text: 'Canary one' }, ann.client) }, ann.client)
  const note = await does('note.add', { workshop, text: 'Canary two' }, ann.client)
  await does('note.change', { id: note, text: 'A film' }, ann.client)
  const { value } = await client.call(makeToken, { body: { name: 'viewer', role: 'viewer', scopes: ['read'] } })
  const seen = () => as(value).call(readReplay, { params: { ws, workshop } })
  expect(JSON.stringify(await seen())).not.toMatch(/Canary|A film/)
  await does('brainstorm.reveal', { workshop })
  await does('workshop.go', { id: workshop, to: 'buckets' })
  const other = await does('workshop.add', { title: 'Another', roadmap })
  await does('plan.add', { title: 'Beside', kind: 'product' })
  await does('photo.keep', { workshop })
  await does('workshop.close', { id: workshop })
  await does('bucket.add', { roadmap, title: 'After the day' })
  const { start, deeds } = await seen()
  expect(JSON.stringify({ start, deeds })).not.toMatch(/Canary|After the day|Beside|Another/)
  expect(deeds.map((deed) => deed.command).filter((name) => name !== 'note.add' && !name.startsWith('note.'))).toEqual(['workshop.start', 'workshop.go', 'brainstorm.reveal', 'workshop.go', 'photo.keep', 'workshop.close'])
  const replay = new Replay(State.empty.apply(start as readonly Change[]), deeds as never, workshop, undefined)
  expect(replay.steps.map(({ phase }) => phase)).toEqual(['warm-up', 'brainstorm', 'buckets', 'closed'])
  const turned = deeds.findIndex((deed) => deed.command === 'brainstorm.reveal')
  expect(replay.boardAt(turned)?.notes).toEqual({})
  expect(replay.boardAt(turned + 1)?.notes[note]?.text).toBe('A film')
  expect(replay.boardAt(replay.length)?.workshop.phase).toBe('closed')
  await expect(as(value).call(readReplay, { params: { ws, workshop: other } })).resolves.toMatchObject({ deeds: [] })
  await expect(as(value).call(readReplay, { params: { ws, workshop: 'none' } })).rejects.toMatchObject({ problem: { status: 404 } })
})
