import { expect, test } from 'vitest'
import { MemoryKeep } from '../../client/keep.ts'
import { joinWorkshop } from '../../protocol/workshop-routes.ts'
import { sendCommand } from '../../protocol/log-routes.ts'
import { type BoardWindow, boardWindow, guestPhone, made, plannedWorkshop, shows, signedIn, ws } from '../../../tests/board-windows.ts'
import { freshDatabase } from '../../../tests/fresh-database.ts'
import { killableService } from '../../../tests/killable-service.ts'
import { command, type RunningService, runningService } from '../../../tests/running-service.ts'

const soon = { timeout: 30_000 }
const textsOf = ({ link }: BoardWindow) => Object.values(link.board()?.notes ?? {}).map(({ text }) => text).sort()
const refusal = (code: string) => expect.objectContaining({ name: 'Refusal', code }) as unknown

/** A workshop whose leader is a guest, with the leader's window; brought to a step. */
async function led(service: Pick<RunningService, 'address' | 'client'>, to: string): Promise<{ workshop: string; code: string; leader: BoardWindow }> {
  const { workshop, code } = await plannedWorkshop(service.client)
  const phone = await guestPhone(service, code, 'Fay')
  const leader = boardWindow(service.address, workshop, { cookie: phone.cookie })
  await shows(leader)
  await service.client.call(sendCommand, { params: { ws }, body: command('workshop.change', { id: workshop, leader: leader.link.self() ?? '' }) })
  await leader.link.send('workshop.start', { id: workshop })
  await leader.link.send('workshop.go', { id: workshop, to })
  return { workshop, code, leader }
}

test('[WK68] a phone that sleeps and wakes sends its unsent notes once, and its board is whole again; so does a page that was closed meanwhile', async () => {
  const service = await runningService()
  const { workshop, code, leader } = await led(service, 'buckets')
  const keep = new MemoryKeep()
  const phone = await guestPhone(service, code, 'Tove')
  const window = boardWindow(service.address, workshop, { cookie: phone.cookie, keep })
  await shows(window)
  window.cut()
  await expect.poll(() => window.link.status(), soon).toBe('away')
  const sent = ['One', 'Two', 'Three'].map((text) => window.link.send('note.add', { workshop, text }))
  expect(window.link.unsent()).toHaveLength(3)
  await leader.link.send('note.add', { workshop, text: 'While it slept' })
  window.mend()
  await Promise.all(sent)
  await expect.poll(() => textsOf(window), soon).toEqual(['One', 'Three', 'Two', 'While it slept'])
  window.cut()
  await expect.poll(() => window.link.status(), soon).toBe('away')
  window.link.send('note.add', { workshop, text: 'Four' }).catch(() => undefined)
  await expect.poll(async () => (await keep.all('board/')).length, soon).toBe(1)
  window.link.close()
  const again = boardWindow(service.address, workshop, { cookie: phone.cookie, keep })
  await expect.poll(() => textsOf(again), soon).toEqual(['Four', 'One', 'Three', 'Two', 'While it slept'])
  await expect.poll(async () => (await keep.all('board/')).length, soon).toBe(0)
  expect(textsOf(leader)).toEqual(textsOf(again))
})

test('[WK69] rooms on two nodes are one room; a node that stops lets its windows go to where the address leads', async () => {
  const env = { DATABASE_URL: await freshDatabase() }
  const [one, other] = [await runningService(env), await runningService(env)]
  const { workshop, code, leader } = await led(one, 'brainstorm')
  const phone = await guestPhone(other, code, 'Tove')
  const there = boardWindow(other.address, workshop, { cookie: phone.cookie })
  const here = boardWindow(one.address, workshop, { cookie: phone.cookie })
  await shows(there, here)
  await there.link.send('note.add', { workshop, text: 'From the other node' })
  await expect.poll(() => textsOf(here), soon).toEqual(['From the other node'])
  await expect.poll(() => Object.values(leader.link.board()?.participants ?? {}).map(({ faceDown }) => faceDown).sort(), soon).toEqual([0, 1])
  expect(textsOf(leader)).toEqual([])
  await leader.link.send('workshop.go', { id: workshop, to: 'buckets' })
  await expect.poll(() => [there.link.board()?.workshop.phase, textsOf(leader)], soon).toEqual(['buckets', ['From the other node']])
  await other.stop()
  await expect.poll(() => there.link.status(), soon).toBe('away')
  expect(here.link.status()).toBe('live')
})

test('[WK70] the leader is gone: a person who takes part takes over, the old window leads no longer, and nothing is lost', async () => {
  const service = await runningService()
  const { workshop, code, leader } = await led(service, 'brainstorm')
  const olek = await signedIn(service, 'olek@norrvik.example', 'viewer')
  await olek.client.call(joinWorkshop, { body: { code } })
  const next = boardWindow(service.address, workshop, { cookie: olek.cookie })
  await shows(next)
  await leader.link.send('note.add', { workshop, text: 'Written before the laptop died' })
  leader.cut()
  await expect.poll(() => next.link.here().length, soon).toBe(1)
  await next.link.send('workshop.take-over', { id: workshop })
  expect(next.link.leads()).toBe(true)
  await next.link.send('brainstorm.reveal', { workshop })
  expect(textsOf(next)).toEqual(['Written before the laptop died'])
  leader.mend()
  await expect.poll(() => [leader.link.status(), leader.link.leads()], soon).toEqual(['live', false])
  await expect(leader.link.send('workshop.go', { id: workshop, to: 'buckets' })).rejects.toEqual(refusal('not-allowed'))
  await next.link.send('participant.leave', { id: leader.link.self() ?? '' })
  await expect.poll(() => leader.link.ending(), soon).toBe('left')
})

test('[WK71] forty who write at once lose nothing, and every board is the same', async () => {
  const service = await runningService()
  const { workshop, code, leader } = await led(service, 'brainstorm')
  const phones = await Promise.all(Array.from({ length: 40 }, (_, i) => guestPhone(service, code, `Guest ${i}`)))
  const windows = phones.map(({ cookie }) => boardWindow(service.address, workshop, { cookie }))
  await shows(...windows)
  await Promise.all(windows.flatMap(({ link }, i) => Array.from({ length: 5 }, (_, n) => link.send('note.add', { workshop, text: `Note ${n} of ${i}` }))))
  for (const window of windows) expect(textsOf(window)).toHaveLength(5)
  await leader.link.send('workshop.go', { id: workshop, to: 'buckets' })
  const all = windows.flatMap((_, i) => Array.from({ length: 5 }, (_each, n) => `Note ${n} of ${i}`)).sort()
  for (const window of [leader, ...windows]) await expect.poll(() => textsOf(window), soon).toEqual(all)
})

test('[WK72] what was answered is there after the service is killed in the middle, and what was not is sent again', async () => {
  const service = await killableService({ SAMPLE: 'off' })
  const { workshop, code, leader } = await led(service, 'buckets')
  const phone = await guestPhone(service, code, 'Tove')
  const window = boardWindow(service.address, workshop, { cookie: phone.cookie })
  await shows(window)
  await window.link.send('note.add', { workshop, text: 'Answered' })
  const sent = Array.from({ length: 20 }, (_, i) => window.link.send('note.add', { workshop, text: `On its way ${i}` }))
  await sent[3]
  await service.kill()
  await service.start()
  await Promise.all(sent)
  const all = ['Answered', ...sent.map((_, i) => `On its way ${i}`)].sort()
  for (const one of [window, leader]) await expect.poll(() => textsOf(one), soon).toEqual(all)
})

test('[WK73] each gives three votes, changed until the vote is closed; of them the tally alone is kept, and of fewer than three people nothing', async () => {
  const service = await runningService()
  const { workshop, code, leader } = await led(service, 'buckets')
  const phones = await Promise.all(['Tove', 'Bo', 'Maj'].map((name) => guestPhone(service, code, name)))
  const voters = phones.map(({ cookie }) => boardWindow(service.address, workshop, { cookie }))
  await shows(...voters)
  const [tove, bo, maj] = voters as [BoardWindow, BoardWindow, BoardWindow]
  for (const label of ['Events', 'Films']) await leader.link.send('group.add', { workshop, label })
  const groups = Object.entries(leader.link.board()?.groups ?? {})
  const [events, films] = ['Events', 'Films'].map((label) => groups.find(([, one]) => one.label === label)?.[0] ?? '') as [string, string]
  await expect(tove.link.vote({ [events]: 1 })).rejects.toEqual(refusal('out-of-order'))
  await leader.link.send('voting.open', { workshop })
  await tove.link.vote({ [events]: 3 })
  await tove.link.vote({ [events]: 1, [films]: 2 })
  expect(tove.link.votes()).toEqual({ [events]: 1, [films]: 2 })
  await expect(tove.link.vote({ [events]: 2, [films]: 2 })).rejects.toEqual(refusal('invalid'))
  await expect(bo.link.vote({ none: 1 })).rejects.toEqual(refusal('invalid'))
  await bo.link.vote({ [events]: 2 })
  await expect(bo.link.closeVoting()).rejects.toEqual(refusal('not-allowed'))
  // Two have voted: who knows the one knows the other.
  await leader.link.closeVoting()
  expect([leader.link.board()?.workshop.voting, leader.link.board()?.workshop.tally]).toEqual(['closed', undefined])
  await leader.link.send('voting.open', { workshop })
  await expect.poll(() => tove.link.votes(), soon).toEqual({})
  await tove.link.vote({ [films]: 2 })
  await bo.link.vote({ [events]: 1 })
  await maj.link.vote({ [films]: 3 })
  const unheard = [bo, maj, leader].map(({ told }) => told.filter((one) => one.includes(`"${films}":2`)))
  await leader.link.closeVoting()
  expect(leader.link.board()?.workshop.tally).toEqual([{ group: events, votes: 1 }, { group: films, votes: 5 }].sort((a, b) => (a.group < b.group ? -1 : 1)))
  expect(unheard).toEqual([[], [], []])
  await expect(maj.link.vote({})).rejects.toEqual(refusal('out-of-order'))
})

test('[WK74] a wall of whoever plans shows the board, and somebody of the workspace who takes no part is told that there is none', async () => {
  const service = await runningService()
  const { workshop } = await led(service, 'brainstorm')
  const [editor, viewer] = [await signedIn(service, 'ida@norrvik.example', 'editor'), await signedIn(service, 'olek@norrvik.example', 'viewer')]
  const [wall, none] = [boardWindow(service.address, workshop, { cookie: editor.cookie }), boardWindow(service.address, workshop, { cookie: viewer.cookie })]
  await shows(wall)
  expect([wall.link.self(), wall.link.leads()]).toEqual([undefined, false])
  await expect.poll(() => none.link.ending(), soon).toBe('not-here')
  await made(service.client, 'participants', 'participant.add', { workshop, name: 'Bo' })
  await expect.poll(() => Object.values(wall.link.board()?.participants ?? {}).map(({ name }) => name).sort(), soon).toEqual(['Bo', 'Fay'])
})
