import { randomUUID } from 'node:crypto'
import { Client } from 'pg'
import { expect, test } from 'vitest'
import { acceptInvitation, forgotPassword, invite, resetPassword } from '../../protocol/auth-routes.ts'
import { freshDatabase } from '../../../tests/fresh-database.ts'
import { mailServer } from '../../../tests/mail-server.ts'
import { runningService } from '../../../tests/running-service.ts'
import { visitor } from '../../../tests/visitor.ts'

const email = 'ida@norrvik.example'
const password = 'a password of some words'
const owned = { OWNER_EMAIL: email, OWNER_PASSWORD: password, MAIL_FROM: 'Throughline <roadmap@norrvik.example>' }

/** The first address of the service in a mail, its lines put together again (RFC 2045). */
const addressIn = (mail: string | undefined) => /https?:\/\/\S+/.exec((mail ?? '').replace(/=\r\n/g, '').replace(/=3D/g, '='))?.[0] ?? ''

test('[SI26] an invitation is mailed where mail is set up, and opens the account of whoever got it', async () => {
  const mail = await mailServer()
  const service = await runningService({ ...owned, SMTP_URL: mail.url })
  const { link, mailed } = await service.client.call(invite, { params: { ws: 'main' }, body: { id: randomUUID(), email: 'olek@norrvik.example', role: 'editor' } })
  expect(mailed).toBe(true)
  await expect.poll(() => mail.mails.length).toBe(1)
  expect(mail.mails[0]).toMatch(/^From: Throughline <roadmap@norrvik\.example>\r\nTo: olek@norrvik\.example\r\nSubject: You are invited to My company/)
  expect(addressIn(mail.mails[0])).toBe(link)
  await visitor(service).client.call(acceptInvitation, { body: { token: link.split('/').at(-1) ?? '', password } })
  expect((await visitor(service).signIn('olek@norrvik.example', password)).status).toBe(200)
})

test('[SI27] a forgotten password is set anew by a mailed link, once; of an unknown address the answer is the same, and nothing is mailed', async () => {
  const mail = await mailServer()
  const service = await runningService({ ...owned, SMTP_URL: mail.url })
  const ida = visitor(service)
  await ida.signIn(email, password)
  const ask = async (of: string) => {
    const answer = await visitor(service).post('/api/v1/sign-in/forgotten', { email: of })
    return [answer.status, await answer.text()]
  }
  expect(await ask('nobody@norrvik.example')).toEqual(await ask(email))
  await expect.poll(() => mail.mails.length).toBe(1)
  const token = addressIn(mail.mails[0]).split('/').at(-1) ?? ''
  await visitor(service).client.call(resetPassword, { body: { token, password: 'another of some words' } })
  expect((await ida.ask('/api/v1/me')).status).toBe(401)
  expect([(await visitor(service).signIn(email, password)).status, (await visitor(service).signIn(email, 'another of some words')).status]).toEqual([401, 200])
  await expect(visitor(service).client.call(resetPassword, { body: { token, password: 'a third of some words' } })).rejects.toThrow('has been used')
  expect(mail.mails).toHaveLength(1)
  for (let n = 0; n < 5; n++) await ask(email)
  await expect(visitor(service).client.call(forgotPassword, { body: { email } })).rejects.toThrow('Too many tries')
})

test('[SI28] a mail that the mail server does not take waits, also over a stop of the service, and leaves nothing once it is sent', async () => {
  const mail = await mailServer()
  const DATABASE_URL = await freshDatabase()
  mail.isBusy = true
  const first = await runningService({ ...owned, DATABASE_URL, SMTP_URL: mail.url })
  await first.client.call(invite, { params: { ws: 'main' }, body: { id: randomUUID(), email: 'olek@norrvik.example', role: 'editor' } })
  const db = new Client({ connectionString: DATABASE_URL })
  await db.connect()
  const waiting = async () => (await db.query<{ tries: number }>('select tries from mail_outbox')).rows.map(({ tries }) => tries)
  await expect.poll(waiting).toEqual([1])
  await first.stop()
  expect(first.log()).not.toContain('olek')
  mail.isBusy = false
  await db.query('update mail_outbox set next_try_at = now()')
  await runningService({ ...owned, DATABASE_URL, SMTP_URL: mail.url })
  await expect.poll(() => mail.mails.length).toBe(1)
  await expect.poll(waiting).toEqual([])
  await db.end()
})
