import { randomUUID } from 'node:crypto'
import { Client } from 'pg'
import { expect, test } from 'vitest'
import { listRecords, sendBatch } from '../../protocol/log-routes.ts'
import { listSubscriptions, makeSubscription } from '../../protocol/subscription-routes.ts'
import { listTurns } from '../../protocol/rhythm-routes.ts'
import { chatHost } from '../../../tests/chat-host.ts'
import { freshDatabase } from '../../../tests/fresh-database.ts'
import { mailServer } from '../../../tests/mail-server.ts'
import { command, runningService, type RunningService } from '../../../tests/running-service.ts'

const ws = 'main'
const params = { ws }

async function send(service: RunningService, name: string, args: object): Promise<void> {
  await service.client.call(sendBatch, { params, body: { commands: [command(name, args as never)] } })
}

/** A company whose one member has a turn on Wednesdays. */
async function withTurn(service: RunningService, name = 'Olek'): Promise<void> {
  await send(service, 'settings.change', { zone: 'UTC' })
  await send(service, 'person.add', { name, email: `${name.toLowerCase()}@norrvik.example` })
  const olek = (await service.client.call(listRecords, { params: { ws, collection: 'people' }, query: {} })).records.find((one) => one['name'] === name)?.id ?? ''
  await send(service, 'membership.set', { person: olek, role: 'editor' })
  await send(service, 'rhythm.set', { rhythm: 'stand-up', title: 'Stand-up @here', due: { every: 'week', weekday: 3 }, time: '12:00', zone: 'UTC', people: [olek], from: '2026-11-17' })
}

test('[RU4] each is mailed once, however many nodes look and whenever they start, and none to whoever joins after its hour', async () => {
  const [mail, DATABASE_URL] = [await mailServer(), await freshDatabase()]
  let now = Date.parse('2026-11-22T09:00:00Z')
  const env = { DATABASE_URL, SMTP_URL: mail.url, MAIL_FROM: 'roadmap@norrvik.example' }
  const first = await runningService(env, () => now)
  await withTurn(first)
  const second = await runningService(env, () => now)
  now = Date.parse('2026-11-23T08:00:00Z')
  const roundUps = () => mail.mails.filter((one) => /Subject: \d+ things? waits? for you/.test(one))
  await expect.poll(() => roundUps().length).toBe(1)
  expect(roundUps()[0]).toContain('To: olek@norrvik.example')
  expect(roundUps()[0]).toContain('- Stand-up @here, late: was due 18 Nov, 12:00')
  await withTurn(first, 'Tove')
  await first.stop()
  const third = await runningService(env, () => now)
  now = Date.parse('2026-11-23T09:00:00Z')
  await Promise.all([second.stop(), third.stop()])
  expect(roundUps()).toHaveLength(1)
})

test('[RU2] whoever nothing waits for at its hour gets none, also where something comes later that day', async () => {
  const [mail, DATABASE_URL] = [await mailServer(), await freshDatabase()]
  let now = Date.parse('2026-11-22T09:00:00Z')
  const service = await runningService({ DATABASE_URL, SMTP_URL: mail.url, MAIL_FROM: 'roadmap@norrvik.example' }, () => now)
  await withTurn(service)
  await send(service, 'person.add', { name: 'Ines', email: 'ines@norrvik.example' })
  const ines = (await service.client.call(listRecords, { params: { ws, collection: 'people' }, query: {} })).records.find((one) => one['name'] === 'Ines')?.id ?? ''
  await send(service, 'membership.set', { person: ines, role: 'editor' })
  now = Date.parse('2026-11-23T08:00:00Z')
  const db = new Client({ connectionString: DATABASE_URL })
  await db.connect()
  await expect.poll(async () => (await db.query<{ state: string }>("select state from reminders where key like 'round-up/%' and person = $1", [ines])).rows.map(({ state }) => state)).toEqual(['not-needed'])
  await db.end()
  await send(service, 'rhythm.set', { rhythm: 'demo', title: 'Demo', due: { every: 'week', weekday: 3 }, time: '12:00', zone: 'UTC', people: [ines], remind: [46], from: '2026-11-23' })
  now = Date.parse('2026-11-23T14:00:05Z')
  const toInes = () => mail.mails.filter((one) => one.includes('To: ines@norrvik.example')).map((one) => /Subject: (.*)\r/.exec(one)?.[1])
  await expect.poll(() => toInes().length).toBe(1)
  await service.stop()
  expect(toInes()).toEqual([expect.stringMatching(/^Demo, by 25 Nov 2026/)])
})

test('[RU6] a room is told once a week; what it did not take is tried again, and what it may have taken is shown and not repeated', async () => {
  const [host, DATABASE_URL] = [await chatHost(), await freshDatabase()]
  let now = Date.parse('2026-11-22T09:00:00Z')
  const service = await runningService({ DATABASE_URL, MESSAGE_HOSTS: host.host }, () => now)
  await withTurn(service)
  const { room } = await service.client.call(makeSubscription, { params, body: { id: randomUUID(), deck: 'roadmap', audience: 'internal', label: 'Everybody', address: host.room } })
  expect(room.roundUp).toBe('off')
  await send(service, 'subscription.round-up', { id: room.id, roundUp: 'on' })
  expect((await service.client.call(listSubscriptions, { params })).rooms.map(({ roundUp }) => roundUp)).toEqual(['on'])
  const other = await runningService({ DATABASE_URL, MESSAGE_HOSTS: host.host }, () => now)
  host.status = 500
  now = Date.parse('2026-11-23T08:00:00Z')
  const unsent = async () => (await service.client.call(listTurns, { params, query: {} })).unsent.map(({ key, person, state }) => [key.split('/')[0], person, state])
  await expect.poll(unsent).toEqual([['round-up', room.id, 'failed']])
  host.status = 200
  const db = new Client({ connectionString: DATABASE_URL })
  await db.connect()
  await db.query("update reminders set changed_at = now() - interval '1 hour'")
  await expect.poll(() => host.messages.length).toBe(1)
  expect(host.messages[0]).toContain('Stand-up @\u200bhere, late: was due 18 Nov, 12:00 (Olek)')
  now = Date.parse('2026-11-23T10:00:00Z')
  await other.stop()
  expect(host.messages).toHaveLength(1)
  expect(await unsent()).toEqual([])
  // As it stands after a service was killed while the room answered.
  await db.query("update reminders set state = 'sending', changed_at = now() - interval '1 hour'")
  now = Date.parse('2026-11-23T12:00:00Z')
  expect([await unsent(), host.messages.length]).toEqual([[['round-up', room.id, 'unknown']], 1])
  await db.end()
})
