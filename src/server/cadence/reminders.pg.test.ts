import type { AddressInfo, Socket } from 'node:net'
import { Client } from 'pg'
import { SMTPServer } from 'smtp-server'
import { expect, onTestFinished, test } from 'vitest'
import { run } from '../../cli/program.ts'
import { listRecords, sendBatch } from '../../protocol/log-routes.ts'
import { listTurns } from '../../protocol/rhythm-routes.ts'
import { freshDatabase } from '../../../tests/fresh-database.ts'
import { mailServer } from '../../../tests/mail-server.ts'
import { command, ownerToken, runningService, type RunningService } from '../../../tests/running-service.ts'

const ws = 'main'
/** Milliseconds since 1970 of an instant. */
const at = (instant: string) => Date.parse(instant)

async function send(service: RunningService, name: string, args: object): Promise<void> {
  await service.client.call(sendBatch, { params: { ws }, body: { commands: [command(name, args as never)] } })
}

async function withRhythm(service: RunningService, rhythm = 'stand-up'): Promise<void> {
  await send(service, 'person.add', { name: 'Olek', email: 'olek@norrvik.example' })
  const { records } = await service.client.call(listRecords, { params: { ws, collection: 'people' } })
  const olek = records.find((one) => one['name'] === 'Olek')?.id ?? ''
  await send(service, 'rhythm.set', { rhythm, title: 'Stand-up notes', due: { every: 'week', weekday: 5 }, time: '19:00', zone: 'UTC', people: [olek], remind: [4], from: '2026-01-01' })
}

test('[RH10] [RH19] a reminder is mailed once, however many nodes look at the clock and whenever they start', async () => {
  const [mail, DATABASE_URL] = [await mailServer(), await freshDatabase()]
  let now = at('2026-11-25T09:00:00Z')
  const env = { DATABASE_URL, SMTP_URL: mail.url, MAIL_FROM: 'roadmap@norrvik.example' }
  const first = await runningService(env, () => now)
  // The service keeps mails to whoever asked for what shipped under that word too.
  await withRhythm(first, 'shipped')
  const second = await runningService(env, () => now)
  now = at('2026-11-27T15:30:00Z')
  await expect.poll(() => mail.mails.length).toBe(1)
  expect(mail.mails[0]).toMatch(/^From: roadmap@norrvik\.example\r\nTo: olek@norrvik\.example\r\nSubject: Stand-up notes, by 27 Nov 2026/m)
  await first.stop()
  const third = await runningService(env, () => now)
  now = at('2026-11-27T19:00:00Z')
  await expect.poll(() => mail.mails.length).toBe(2)
  expect(mail.mails[1]).toContain('Subject: Late: Stand-up notes')
  await Promise.all([second.stop(), third.stop()])
  expect(mail.mails).toHaveLength(2)
})

test('[RH11] a reminder that could not be sent is kept and tried again; one that a service was sending when it ended is shown, and not repeated', async () => {
  const [mail, DATABASE_URL] = [await mailServer(), await freshDatabase()]
  let now = at('2026-11-25T09:00:00Z')
  const service = await runningService({ DATABASE_URL, SMTP_URL: mail.url, MAIL_FROM: 'roadmap@norrvik.example' }, () => now)
  await withRhythm(service)
  const db = new Client({ connectionString: DATABASE_URL })
  await db.connect()
  const states = async () => (await db.query<{ state: string }>('select state from reminders order by due_at')).rows.map(({ state }) => state)
  mail.isBusy = true
  now = at('2026-11-27T15:30:00Z')
  await expect.poll(states).toEqual(['failed'])
  mail.isBusy = false
  await db.query('update mail_outbox set next_try_at = now()')
  await expect.poll(states, { timeout: 60_000 }).toEqual(['sent'])
  // As it stands after a service was killed between the mail server's word and its own.
  await db.query("update reminders set state = 'sending', changed_at = now() - interval '1 hour'")
  await db.query("insert into mail_outbox (recipient, subject, body, job) select 'olek@norrvik.example', 'again', 'again', 'reminder main ' || key from reminders")
  await expect.poll(async () => (await db.query('select from mail_outbox')).rowCount, { timeout: 60_000 }).toBe(0)
  expect([mail.mails.length, await states()]).toEqual([1, ['sending']])
  const { unsent } = await service.client.call(listTurns, { params: { ws }, query: {} })
  expect(unsent.map(({ key, state }) => [key.split('/')[0], state])).toEqual([['stand-up', 'unknown']])
  await db.end()
})

/** A mail server of the usual kind whose line breaks, before it has a mail or once it has all of it; how many it had whole. */
async function breakingServer() {
  const seen = { breaks: 'before' as 'before' | 'after', whole: 0, url: '' }
  const lines = new Set<Socket>()
  const breakOff = () => lines.forEach((line) => line.destroy())
  const server = new SMTPServer({
    disabledCommands: ['AUTH', 'STARTTLS'], logger: false,
    onRcptTo: (_to, _session, done) => (seen.breaks === 'before' ? breakOff() : done()),
    onData(stream) {
      stream.on('data', () => undefined).on('end', () => {
        seen.whole += 1
        breakOff()
      })
    },
  })
  server.on('error', () => undefined)
  server.server.on('connection', (line: Socket) => void lines.add(line))
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => new Promise<void>((resolve) => server.close(() => resolve())))
  seen.url = `smtp://127.0.0.1:${(server.server.address() as AddressInfo).port}`
  return seen
}

test('[RH11] a reminder that went over whole, and of which the mail server said nothing, may have arrived: it is shown and not repeated; one whose line broke before is tried again', async () => {
  const [mail, DATABASE_URL] = [await breakingServer(), await freshDatabase()]
  let now = at('2026-11-25T09:00:00Z')
  const service = await runningService({ DATABASE_URL, SMTP_URL: mail.url, MAIL_FROM: 'roadmap@norrvik.example' }, () => now)
  await withRhythm(service)
  const db = new Client({ connectionString: DATABASE_URL })
  await db.connect()
  const stands = async () => [(await db.query<{ state: string }>('select state from reminders')).rows.map(({ state }) => state), (await db.query('select from mail_outbox')).rowCount, mail.whole]
  now = at('2026-11-27T15:30:00Z')
  await expect.poll(stands).toEqual([['failed'], 1, 0])
  mail.breaks = 'after'
  await db.query('update mail_outbox set next_try_at = now()')
  await expect.poll(stands, { timeout: 60_000 }).toEqual([['sending'], 0, 1])
  await db.query("update reminders set changed_at = now() - interval '1 hour'")
  const { unsent } = await service.client.call(listTurns, { params: { ws }, query: {} })
  expect(unsent.map(({ state }) => state)).toEqual(['unknown'])
  await db.end()
})

test('[RH12] the API and the command line tell what is due, whose it is, and how it stands', async () => {
  const service = await runningService({}, () => at('2026-11-25T09:00:00Z'))
  await withRhythm(service)
  const turns = async () => (await service.client.call(listTurns, { params: { ws }, query: { from: '2026-11-23', to: '2026-11-29' } })).turns.filter(({ rhythm }) => rhythm === 'stand-up')
  expect(await turns()).toMatchObject([{ title: 'Stand-up notes', period: '2026-W48', due: '2026-11-27T19:00:00Z', state: 'due' }])
  await send(service, 'turn.done', { rhythm: 'stand-up', period: '2026-W48', noChange: true })
  expect(await turns()).toMatchObject([{ state: 'done', done: { noChange: true } }])
  await expect(service.client.call(listTurns, { params: { ws }, query: { from: '2026-11-23', to: '2026-11-22' } })).rejects.toThrow('The last day lies before the first.')
  const said: string[] = []
  const terminal = { out: (text: string) => said.push(text), err: (text: string) => said.push(text), env: { THROUGHLINE_TOKEN: ownerToken }, stdin: async () => new Uint8Array(), today: () => '2026-11-25' }
  expect(await run(['due', '--from', '2026-11-23', '--to', '2026-11-29', '--url', service.address], terminal)).toBe(0)
  expect(said.join('\n')).toContain('2026-11-27T19:00:00Z Stand-up notes, 2026-W48: Olek, done, nothing changed')
  expect(said.join('\n')).toContain('Weekly update of the goals, 2026-W48: nobody has it, due')
})
