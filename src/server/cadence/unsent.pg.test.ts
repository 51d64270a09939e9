import { Client } from 'pg'
import { expect, test } from 'vitest'
import { run } from '../../cli/program.ts'
import { readAudit } from '../../protocol/admin-routes.ts'
import { listRecords, sendBatch } from '../../protocol/log-routes.ts'
import { listUnsent, settleUnsent } from '../../protocol/rhythm-routes.ts'
import { freshDatabase } from '../../../tests/fresh-database.ts'
import { mailServer } from '../../../tests/mail-server.ts'
import { command, ownerToken, runningService } from '../../../tests/running-service.ts'

const params = { ws: 'main' }

test('[RH16] what did not go is told with the mail server’s words, is sent again to the address of today or said to be settled, and who did so stands in the audit', async () => {
  const [mail, DATABASE_URL] = [await mailServer(), await freshDatabase()]
  let now = Date.parse('2026-11-25T09:00:00Z')
  const service = await runningService({ DATABASE_URL, SMTP_URL: mail.url, MAIL_FROM: 'roadmap@norrvik.example' }, () => now)
  const send = (name: string, args: object) => service.client.call(sendBatch, { params, body: { commands: [command(name, args as never)] } })
  await send('settings.change', { zone: 'UTC' })
  await send('person.add', { name: 'Olek', email: 'olek@norrvik.example' })
  const olek = (await service.client.call(listRecords, { params: { ...params, collection: 'people' }, query: {} })).records.find((one) => one['name'] === 'Olek')?.id ?? ''
  await send('rhythm.set', { rhythm: 'notes', title: 'Notes', due: { every: 'week', weekday: 5 }, time: '19:00', zone: 'UTC', people: [olek], remind: [4], from: '2026-01-01' })
  const db = new Client({ connectionString: DATABASE_URL })
  await db.connect()
  const unsent = async () => (await service.client.call(listUnsent, { params, query: {} })).unsent.map(({ kind, about, to, state, said }) => [kind, about, to, state, said])
  const act = (key: string, what: 'send-again' | 'arrived') => service.client.call(settleUnsent, { params, body: { key, act: what } })
  const key = `notes/2026-W48/${olek}/4h`
  // The mail server is busy: it is tried again by itself, and at once where somebody says so.
  mail.isBusy = true
  now = Date.parse('2026-11-27T15:30:00Z')
  await expect.poll(unsent).toEqual([['reminder', 'Notes, 2026-W48', 'Olek', 'failed', '451 later']])
  mail.isBusy = false
  mail.knowsNot = 'olek@norrvik.example'
  await act(key, 'send-again')
  // It knows nobody of that name: that is for good, until somebody gives another address.
  await expect.poll(unsent).toEqual([['reminder', 'Notes, 2026-W48', 'Olek', 'refused', '550 no such mailbox']])
  expect((await db.query('select from mail_outbox')).rowCount).toBe(0)
  await send('person.change', { id: olek, email: 'olek@fernhill.example' })
  expect((await act(key, 'send-again')).unsent).toEqual([])
  await expect.poll(() => mail.mails.length).toBe(1)
  expect(mail.mails[0]).toContain('To: olek@fernhill.example')
  await expect(act(key, 'arrived')).rejects.toThrow('none of those that were not sent')
  // As it stands after a service was killed while it sent it.
  await db.query("update reminders set state = 'sending', changed_at = now() - interval '1 hour'")
  expect((await unsent()).map((one) => one[3])).toEqual(['unknown'])
  const said: string[] = []
  expect(await run(['unsent', '--url', service.address], { out: (text: string) => said.push(text), err: (text: string) => said.push(text), env: { THROUGHLINE_TOKEN: ownerToken }, stdin: async () => new Uint8Array(), today: () => '2026-11-27' })).toBe(0)
  expect(said.join()).toContain(`Notes, 2026-W48, to Olek: may have arrived. Its key: ${key}`)
  await send('turn.done', { rhythm: 'notes', period: '2026-W48', person: olek })
  await expect(act(key, 'send-again')).rejects.toThrow('There is nothing left to tell Olek')
  expect((await act(key, 'arrived')).unsent).toEqual([])
  const { entries } = await service.client.call(readAudit, { params: {}, query: {} })
  expect(entries.map(({ act: what }) => what).filter((what) => what.includes('mail'))).toEqual(expect.arrayContaining(['sent a mail again', 'said that a mail arrived']))
  await db.end()
  await service.stop()
  expect(mail.mails).toHaveLength(1)
})
