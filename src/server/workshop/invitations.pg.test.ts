import { randomUUID } from 'node:crypto'
import ICAL from 'ical.js'
import { Client } from 'pg'
import { expect, test } from 'vitest'
import type { Json } from '../../lib/json.ts'
import { listRecords, sendCommand } from '../../protocol/log-routes.ts'
import { lookAtInvitations, readInvitationFile, sendInvitations } from '../../protocol/workshop-planning-routes.ts'
import { freshDatabase } from '../../../tests/fresh-database.ts'
import { mailServer } from '../../../tests/mail-server.ts'
import { command, type RunningService, runningService } from '../../../tests/running-service.ts'

const ws = 'main'

/** A workshop of two guests on a day on which clocks change in the workspace's zone. */
async function planned(service: RunningService) {
  const does = async (name: string, args: Json) => (await service.client.call(sendCommand, { params: { ws }, body: command(name, args) })).changes
  const madeBy = async (name: string, args: Json) => (await does(name, args)).find(({ kind }) => kind === 'create')?.id ?? ''
  await does('settings.change', { zone: 'Europe/Berlin', name: 'Fernhill' })
  const roadmap = await madeBy('roadmap.add', { title: 'PMM', horizon: { start: '2026-10-01', end: '2027-09-30', precision: 'quarter' }, period: 'quarter' })
  const workshop = await madeBy('workshop.add', { title: 'Autumn, <planned>', roadmap, day: '2026-10-25', begins: '00:30', place: 'The old mill; 2nd floor' })
  const ada = await madeBy('participant.add', { workshop, name: 'Ada', email: 'ada@norrvik.example' })
  const bo = await madeBy('participant.add', { workshop, name: 'Bo' })
  const send = () => service.client.call(sendInvitations, { params: { ws, workshop }, body: { id: randomUUID() } })
  const look = () => service.client.call(lookAtInvitations, { params: { ws, workshop } })
  const invitedAt = async () => (await service.client.call(listRecords, { params: { ws, collection: 'participants' } })).records.map((one) => (one as Record<string, unknown>)['invitedAt'])
  return { does, workshop, ada, bo, send, look, invitedAt }
}

/** The calendar file of a mail, and what its event says. */
function calendarOf(mail = '') {
  const encoded = /Content-Type: application\/ics[\s\S]*?\r\n\r\n([\s\S]*?)\r\n--/.exec(mail)?.[1] ?? ''
  return eventOf(Buffer.from(encoded, 'base64').toString())
}
function eventOf(file: string) {
  const calendar = new ICAL.Component(ICAL.parse(file) as [string, unknown[], unknown[]])
  const event = calendar.getFirstSubcomponent('vevent')
  const said = (name: string) => String(event?.getFirstPropertyValue(name))
  return { method: String(calendar.getFirstPropertyValue('method')), uid: said('uid'), sequence: said('sequence'), start: said('dtstart'), end: said('dtend'), place: said('location'), attendee: said('attendee'), organizer: said('organizer') }
}

test('[WK49] an invitation is mailed with a calendar file once to each who is new, and again to all when day, time or place are others', async () => {
  const mail = await mailServer()
  const service = await runningService({ SMTP_URL: mail.url, MAIL_FROM: 'Throughline <roadmap@norrvik.example>' })
  const { does, workshop, ada, bo, send, look, invitedAt } = await planned(service)
  expect(await look()).toEqual({ mails: true, due: [ada], without: [bo] })
  expect(await send()).toEqual({ sent: 1, without: [bo] })
  await expect.poll(() => mail.mails.length).toBe(1)
  // Half an hour after midnight in summer time; 6 h 15 min later it is winter time, and clocks show 05:45.
  const first = { method: 'REQUEST', uid: `${workshop}@throughline`, sequence: '0', start: '2026-10-24T22:30:00Z', end: '2026-10-25T04:45:00Z', place: 'The old mill; 2nd floor', attendee: 'mailto:ada@norrvik.example', organizer: 'mailto:roadmap@norrvik.example' }
  expect(calendarOf(mail.mails[0])).toEqual(first)
  const text = (mail.mails[0] ?? '').replace(/=\r\n/g, '')
  for (const said of ['Subject: Invitation: Autumn, <planned>, Sunday, 25 Oct 2026', '00:30 to 05:45 (Europe/Berlin)', 'Autumn, &lt;planned&gt;', '00:50  Review of the roadmap, 60 min', '/j on your phone', 'Content-Type: text/calendar; charset=utf-8; method=REQUEST']) expect(text).toContain(said)
  expect((await invitedAt()).filter((one) => one !== undefined)).toHaveLength(1)
  expect((await send()).sent).toBe(0)
  await does('participant.change', { id: bo, email: 'bo@norrvik.example' })
  expect(await send()).toEqual({ sent: 1, without: [] })
  await does('workshop.change', { id: workshop, question: 'What next?' })
  expect((await send()).sent).toBe(0)
  await does('workshop.change', { id: workshop, begins: '09:00' })
  expect((await send()).sent).toBe(2)
  await expect.poll(() => mail.mails.length).toBe(4)
  expect(calendarOf(mail.mails[3])).toMatchObject({ uid: first.uid, sequence: '1', start: '2026-10-25T08:00:00Z' })
  expect(mail.mails[3]).toContain('Subject: Changed: Autumn')
})

test('[WK49] an invitation that still waits in the box does not go when another day was named, or whoever it is for was taken off', async () => {
  const mail = await mailServer()
  const DATABASE_URL = await freshDatabase()
  mail.isBusy = true
  const service = await runningService({ DATABASE_URL, SMTP_URL: mail.url, MAIL_FROM: 'roadmap@norrvik.example' })
  const { does, workshop, bo, send } = await planned(service)
  await does('participant.change', { id: bo, email: 'bo@norrvik.example' })
  expect((await send()).sent).toBe(2)
  // Both are tried once while they still hold, and then wait.
  const db = new Client({ connectionString: DATABASE_URL })
  await db.connect()
  await expect.poll(async () => (await db.query('select 1 from mail_outbox where tries > 0')).rowCount).toBe(2)
  await does('workshop.change', { id: workshop, day: '2026-10-26' })
  await does('participant.remove', { id: bo })
  mail.isBusy = false
  expect((await send()).sent).toBe(1)
  await db.query('update mail_outbox set next_try_at = now()')
  await does('participant.add', { workshop, name: 'Cy', email: 'cy@norrvik.example' })
  expect((await send()).sent).toBe(1)
  await expect.poll(async () => (await db.query('select 1 from mail_outbox')).rowCount).toBe(0)
  expect(mail.mails.map((one) => [/^To: (.*)\r$/m.exec(one)?.[1], calendarOf(one).start]).sort()).toEqual([['ada@norrvik.example', '2026-10-25T23:30:00Z'], ['cy@norrvik.example', '2026-10-25T23:30:00Z']])
  await db.end()
})

test('[WK50] where no mail is set up it is said so, and the calendar file is saved; without a day there is nothing to invite to', async () => {
  const service = await runningService()
  const { does, workshop, send, look } = await planned(service)
  expect((await look()).mails).toBe(false)
  await expect(send()).rejects.toThrow('This service sends no mail yet')
  const file = new TextDecoder().decode(await service.client.call(readInvitationFile, { params: { ws, workshop } }))
  expect(eventOf(file)).toMatchObject({ method: 'PUBLISH', start: '2026-10-24T22:30:00Z', sequence: '0' })
  await does('workshop.change', { id: workshop, day: null })
  await expect(service.client.call(readInvitationFile, { params: { ws, workshop } })).rejects.toThrow('Name the day first')
})
