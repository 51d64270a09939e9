import { expect, onTestFinished, test } from 'vitest'
import { WebSocket } from 'ws'
import { isBytes } from '../../protocol/route.ts'
import { routes } from '../../protocol/routes.ts'
import { erasePerson, listRecords, sendCommand, verifyLog } from '../../protocol/log-routes.ts'
import { joinWorkshop, lookAtCode, makeJoinCode, makeWayBack, readJoinCode } from '../../protocol/workshop-routes.ts'
import { boardWindow, guestPhone, made, plannedWorkshop, shows, signedIn, ws } from '../../../tests/board-windows.ts'
import { freshDatabase } from '../../../tests/fresh-database.ts'
import { command, ownerToken, runningService } from '../../../tests/running-service.ts'
import { visitor } from '../../../tests/visitor.ts'
import { openDatabase } from '../database/open-database.ts'
import { codeWords } from './code-words.ts'
import { readJoinCode as readTyped } from './join-code.ts'

const problemOf = async (response: Promise<Response>) => {
  const answer = await response
  return { status: answer.status, text: await answer.text() }
}

test('[WK61] a code is two words of a list of 256 and three digits, and read however it is typed', () => {
  expect([new Set(codeWords).size, codeWords.filter((word) => !/^[A-Z]{4}$/.test(word))]).toEqual([256, []])
  for (const typed of ['MOSS FERN 274', ' moss-fern-274', 'mossfern274', 'Moss  Fern — 274', 'ＭＯＳＳ ＦＥＲＮ ２７４']) expect(readTyped(typed)).toBe('MOSS FERN 274')
  for (const typed of ['', 'MOSS 274', 'MOSS FERN 27', 'MOSS FERN 2745', 'MÖSS FERN 274', 'MOSS FERN 274 OAKS']) expect(readTyped(typed)).toBeUndefined()
})

test('[WK62] a guest joins by code and name; a wrong code is always the same no, a name that somebody has is refused, and the same phone is the same participant', async () => {
  const service = await runningService()
  const { workshop, code } = await plannedWorkshop(service.client)
  const shown = await service.client.call(readJoinCode, { params: { ws, workshop } })
  expect(shown).toMatchObject({ code, address: `${service.address}/j/${code.replaceAll(' ', '-')}`, qr: { size: expect.any(Number) as number, path: expect.stringMatching(/^M4 4h7v1h-7z/) as string } })
  const stranger = visitor(service)
  const wrong = ['AAAA BBBB 123', 'x', 'MOSS FERN', `${code}1`].map((one) => problemOf(stranger.post('/api/v1/workshops/join', { code: one, name: 'Bo' })))
  const answers = new Set((await Promise.all(wrong)).map(({ status, text }) => `${status} ${text}`))
  expect([answers.size, [...answers][0]?.startsWith('404 ')]).toEqual([1, true])
  const tove = await guestPhone(service, code, 'Tove Lind')
  expect(tove.cookie).toMatch(/^throughline\.guest=[\w-]{43}$/)
  expect((await problemOf(stranger.post('/api/v1/workshops/join', { code, name: ' tove  LIND' }))).status).toBe(409)
  expect((await problemOf(stranger.post('/api/v1/workshops/join', { code }))).status).toBe(400)
  expect(await tove.client.call(lookAtCode, { params: { code: code.toLowerCase() } })).toEqual({ title: 'Autumn workshop', known: true })
  expect(await tove.client.call(joinWorkshop, { body: { code, name: 'Somebody else' } })).toEqual({ workspace: ws, workshop })
  const window = boardWindow(service.address, workshop, { cookie: tove.cookie })
  await expect.poll(() => window.link.status(), { timeout: 30_000 }).toBe('live')
  expect(Object.values(window.link.board()?.participants ?? {}).map(({ name, isGuest }) => [name, isGuest])).toEqual([['Tove Lind', true]])
})

test('[WK63] codes are guessed at no more often than a limit allows, from one place and from all', async () => {
  const service = await runningService()
  const { code } = await plannedWorkshop(service.client)
  const stranger = visitor(service)
  const statuses: number[] = []
  for (let i = 0; i < 62; i++) statuses.push((await stranger.post('/api/v1/workshops/join', { code: `MOSS FERN ${100 + i}`, name: 'Bo' })).status)
  expect([statuses.slice(0, 60).every((status) => status === 404), statuses.slice(60)]).toEqual([true, [429, 429]])
  expect((await stranger.post('/api/v1/workshops/join', { code, name: 'Bo' })).status).toBe(429)
})

test('[WK64] a guest’s cookie opens the board of this workshop and nothing else: every route and every other socket says no', async () => {
  const service = await runningService()
  const { workshop, code } = await plannedWorkshop(service.client)
  const other = await plannedWorkshop(service.client)
  const guest = await guestPhone(service, code, 'Tove Lind')
  const window = boardWindow(service.address, workshop, { cookie: guest.cookie })
  await expect.poll(() => window.link.status(), { timeout: 30_000 }).toBe('live')
  const participant = window.link.self() ?? ''
  const named: Record<string, string> = { ws, workshop, participant, id: workshop, collection: 'notes', format: 'json', code: 'x' }
  for (const route of routes.filter(({ open }) => open !== true)) {
    const path = route.path.replace(/:([a-z]+)/gi, (_, name: string) => named[name] ?? 'none')
    const { status, text } = await problemOf(guest.ask(`/api/v1${path}`, { method: route.method, ...(route.method === 'POST' ? { body: {} } : {}) }))
    expect([route.id, status, isBytes(route.answer) && status === 200, text.includes('Autumn')]).toEqual([route.id, 401, false, false])
  }
  const live = new WebSocket(`${service.address.replace('http', 'ws')}/api/v1/workspaces/${ws}/live`, { headers: { cookie: guest.cookie, origin: service.address } })
  expect(await new Promise((resolve) => live.on('unexpected-response', (_request, { statusCode }) => resolve(statusCode)).on('error', () => undefined))).toBe(401)
  for (const id of [other.workshop, 'none']) {
    const elsewhere = boardWindow(service.address, id, { cookie: guest.cookie })
    await expect.poll(() => elsewhere.link.ending(), { timeout: 30_000 }).toBe('not-here')
    expect(elsewhere.told).toEqual(['{"say":"ended","why":"not-here"}'])
  }
  const sent = (name: string, args: Record<string, string>) => window.link.send(name, args).then(() => 'done', ({ code: no }: { code: string }) => no)
  expect(await sent('note.add', { workshop: other.workshop, text: 'Elsewhere' })).toBe('not-found')
  for (const [name, args] of [['roadmap.add', { title: 'x' }], ['workshop.remove', { id: workshop }], ['person.erase', { id: 'x' }], ['participant.let-in', { workshop, name: 'x' }]] as const) expect([name, await sent(name, args)]).toEqual([name, 'not-allowed'])
})

test('[WK65] a code is renewed, ends with its day and with its workshop; sessions end with them, on the very phones that are open; nothing of them is left', async () => {
  const DATABASE_URL = await freshDatabase()
  const service = await runningService({ DATABASE_URL })
  const { workshop, code } = await plannedWorkshop(service.client)
  const says = (one: string) => visitor(service).ask(`/api/v1/workshops/join/${encodeURIComponent(one)}`).then(({ status }) => status)
  const { code: next } = await service.client.call(makeJoinCode, { params: { ws, workshop }, body: undefined })
  expect([await says(code), await says(next)]).toEqual([404, 200])
  const change = (args: Record<string, string>) => service.client.call(sendCommand, { params: { ws }, body: command('workshop.change', { id: workshop, ...args }) })
  await change({ day: '2020-01-01' })
  expect([await says(next), await service.client.call(readJoinCode, { params: { ws, workshop } })]).toEqual([404, {}])
  await expect(service.client.call(makeJoinCode, { params: { ws, workshop }, body: undefined })).rejects.toThrow('The day of this workshop is over. Give it another day, then make a code.')
  await change({ day: '2099-01-01' })
  const leader = await guestPhone(service, next, 'Fay')
  const phone = boardWindow(service.address, workshop, { cookie: leader.cookie })
  await expect.poll(() => phone.link.status(), { timeout: 30_000 }).toBe('live')
  const self = phone.link.self() ?? ''
  await change({ leader: self })
  await phone.link.send('workshop.start', { id: workshop })
  await phone.link.send('workshop.go', { id: workshop, to: 'buckets' })
  const { code: back } = await service.client.call(makeWayBack, { params: { ws, workshop, participant: self }, body: undefined })
  const newPhone = visitor(service)
  await newPhone.client.call(joinWorkshop, { body: { code: back } })
  expect(await says(back)).toBe(404)
  const again = boardWindow(service.address, workshop, { cookie: newPhone.cookie })
  await expect.poll(() => again.link.self(), { timeout: 30_000 }).toBe(self)
  // The phone that was left behind is in no longer, at the latest when it is looked at again.
  await expect.poll(() => phone.link.ending(), { timeout: 30_000 }).toBe('not-here')
  await again.link.send('workshop.close', { id: workshop, thanks: 'Thank you all.' })
  await expect.poll(() => again.link.ending(), { timeout: 30_000 }).toBe('closed')
  expect(again.link.board()?.workshop).toMatchObject({ phase: 'closed', thanks: 'Thank you all.' })
  const late = boardWindow(service.address, workshop, { cookie: newPhone.cookie })
  await expect.poll(() => late.link.ending(), { timeout: 30_000 }).toBe('not-here')
  expect(await says(next)).toBe(404)
  const pool = openDatabase(DATABASE_URL)
  onTestFinished(() => pool.end())
  // The service ended between the tally of a vote and its votes.
  await pool.query(`insert into workshop_ballot values ($1, $2, 'once', true)`, [ws, workshop])
  await pool.query(`insert into workshop_vote values ($1, $2, 'once', 'key', '{"g": 1}')`, [ws, workshop])
  const left = async () => (await pool.query<{ table: string }>(`select 'code' as table from workshop_code union all select 'guest' from workshop_guest union all select 'vote' from workshop_vote`)).rows.map(({ table }) => table).sort()
  expect(await left()).toEqual(['code', 'guest', 'vote'])
  await runningService({ DATABASE_URL })
  await expect.poll(left, { timeout: 30_000 }).toEqual([])
})

test('[WK66] whoever was invited by name comes in as themselves; codes are made by whoever leads or plans, and by nobody else', async () => {
  const service = await runningService()
  const { workshop, code } = await plannedWorkshop(service.client)
  const invited = await made(service.client, 'participants', 'participant.add', { workshop, name: 'Maj Holm' })
  const maj = await guestPhone(service, code, 'maj holm')
  const window = boardWindow(service.address, workshop, { cookie: maj.cookie })
  await expect.poll(() => window.link.self(), { timeout: 30_000 }).toBe(invited)
  const leader = await made(service.client, 'participants', 'participant.add', { workshop, name: 'Fay Lund' })
  await service.client.call(sendCommand, { params: { ws }, body: command('workshop.change', { id: workshop, leader }) })
  // Before the day, and before they have ever come: whoever leads from outside gets a way in of their own, since their name is everybody's to type.
  const asFay = await problemOf(visitor(service).post('/api/v1/workshops/join', { code, name: 'fay lund' }))
  expect([asFay.status, asFay.text.includes('ask whoever plans the workshop for your own way in')]).toEqual([403, true])
  const { code: way } = await service.client.call(makeWayBack, { params: { ws, workshop, participant: leader }, body: undefined })
  const fay = visitor(service)
  await fay.client.call(joinWorkshop, { body: { code: way } })
  const led = boardWindow(service.address, workshop, { cookie: fay.cookie })
  await shows(led)
  expect([led.link.self(), led.link.leads(), led.link.board()?.participants[leader]?.joined]).toEqual([leader, true, true])
  // Of sales, and not invited: by the code alone.
  const sam = await signedIn(service, 'sam@norrvik.example', 'sales')
  await sam.client.call(joinWorkshop, { body: { code } })
  const theirs = boardWindow(service.address, workshop, { cookie: sam.cookie })
  await shows(theirs)
  expect(theirs.link.board()?.participants[theirs.link.self() ?? '']).toMatchObject({ name: 'sam', isGuest: false, joined: true })
  const { workshop: other } = await plannedWorkshop(service.client)
  await expect(theirs.link.send('participant.join', { workshop: other })).rejects.toThrow(`There is no workshop with the id ${other}.`)
  for (const route of [makeJoinCode, readJoinCode]) expect((await maj.ask(`/api/v1/workspaces/${ws}/workshops/${workshop}/join-code`, { method: route.method })).status).toBe(401)
})

test('[WK60] the names of a guest and of a person who took part are gone from the records, the past and the open boards once they are erased, and the log is whole', async () => {
  const service = await runningService()
  const { workshop, code } = await plannedWorkshop(service.client)
  const olek = await signedIn(service, 'olek.wisniewski@norrvik.example', 'contributor')
  await olek.client.call(joinWorkshop, { body: { code } })
  await guestPhone(service, code, 'Tove Lindqvist')
  const wall = boardWindow(service.address, workshop, { token: ownerToken })
  await shows(wall)
  const here = Object.entries(wall.link.board()?.participants ?? {})
  const guest = here.find(([, { isGuest }]) => isGuest)?.[0] ?? ''
  await service.client.call(sendCommand, { params: { ws }, body: command('participant.erase', { id: guest }) })
  const { records } = await service.client.call(listRecords, { params: { ws, collection: 'people' }, query: {} })
  const person = records.find(({ name }) => name === 'olek.wisniewski')?.id ?? ''
  await service.client.call(erasePerson, { params: { ws, id: person }, body: { reason: 'They asked for it.' } })
  await expect.poll(() => Object.values(wall.link.board()?.participants ?? {}).map(({ name }) => name), { timeout: 30_000 }).toEqual(['erased', 'erased'])
  for (const path of ['records/participants', 'records/participants?at=3', 'history?order=newest', 'difference?from=1', `records/participants?at=${new Date().toISOString().slice(0, 10)}`]) {
    const { status, text } = await problemOf(fetch(`${service.address}/api/v1/workspaces/${ws}/${path}`, { headers: { authorization: `Bearer ${ownerToken}` } }))
    expect([path, status, /tove|lindqvist|wisniewski/i.exec(text)?.[0]]).toEqual([path, 200, undefined])
  }
  expect(await service.client.call(verifyLog, { params: { ws } })).toMatchObject({ whole: true })
})
