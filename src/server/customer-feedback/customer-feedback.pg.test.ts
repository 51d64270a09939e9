import { randomUUID } from 'node:crypto'
import { createTransport } from 'nodemailer'
import { SMTPServer } from 'smtp-server'
import type { AddressInfo } from 'node:net'
import { expect, onTestFinished, test } from 'vitest'
import { ProblemError } from '../../client/client.ts'
import { run } from '../../cli/program.ts'
import { makeToken } from '../../protocol/admin-routes.ts'
import { listAskedFor, listCustomerFeedback, listProductGaps, listToTell, takeMail } from '../../protocol/customer-feedback-routes.ts'
import { sendCommand } from '../../protocol/log-routes.ts'
import { command, ownerToken, runningService, type RunningService } from '../../../tests/running-service.ts'

const params = { ws: 'main' }

/** Sends a mail on to our door as it came. */
async function handOn({ address }: RunningService, token: string, mail: Buffer): Promise<{ readonly status: number; readonly body: { readonly id?: string; readonly isNew?: boolean } }> {
  const response = await fetch(`${address}/api/v1/workspaces/main/customer-feedback/mail`, { method: 'POST', headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' }, body: JSON.stringify({ base64: mail.toString('base64') }) })
  return { status: response.status, body: await response.json() as never }
}

/** A mail server of the usual kind that hands each mail on to our door, as a company's own does; what the door answered. */
async function relayTo(service: RunningService, token: string) {
  const answers: Awaited<ReturnType<typeof handOn>>[] = []
  const server = new SMTPServer({
    disabledCommands: ['AUTH', 'STARTTLS'], logger: false,
    onData(stream, _session, done) {
      const parts: Buffer[] = []
      stream.on('data', (part: Buffer) => void parts.push(part))
      stream.on('end', () => {
        void handOn(service, token, Buffer.concat(parts)).then((answer) => (answers.push(answer), done()), done)
      })
    },
  })
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => new Promise<void>((resolve) => server.close(() => resolve())))
  const { port } = server.server.address() as AddressInfo
  const mailer = createTransport({ host: '127.0.0.1', port, secure: false, ignoreTLS: true })
  return { answers, send: (mail: object) => mailer.sendMail({ from: 'Lena <lena@norrvik.example>', to: 'feedback@fernhill.example', ...mail }) }
}

test('[CF13] a mail that a real mail server hands on becomes one record, however often it is delivered', async () => {
  const service = await runningService({ SAMPLE: 'on' })
  const { value } = await service.client.call(makeToken, { body: { name: 'mail', role: 'contributor', scopes: ['write'], workspace: 'main' } })
  const relay = await relayTo(service, value)
  const mail = { subject: 'Für die Filter', text: 'Sie sind langsam.\n\n– Léna', messageId: '<one@norrvik.example>' }
  for (let times = 0; times < 2; times++) await relay.send(mail)
  await relay.send({ html: '<p>Only <b>a page</b></p><script>alert(1)</script>', messageId: '<two@norrvik.example>', attachments: [{ filename: 'x.txt', content: 'x' }] })
  expect(relay.answers.map(({ status, body }) => [status, body.isNew])).toEqual([[200, true], [200, false], [200, true]])
  expect(relay.answers[0]?.body.id).toBe(relay.answers[1]?.body.id)
  const { feedback } = await service.client.call(listCustomerFeedback, { params, query: { source: 'product-mail' } })
  expect(feedback.filter(({ from }) => from === 'Lena <lena@norrvik.example>').map(({ subject, text, oddities }) => [subject, text, oddities.map(({ place }) => place)]).toSorted()).toEqual([
    ['Für die Filter', 'Sie sind langsam.\n\n– Léna', []], [undefined, 'Only a page', ['Text', 'Attachments']],
  ].toSorted())
  // Several at once, as a service sends that got no answer.
  const raw = 'From: a@b.example\r\nMessage-ID: <three@b.example>\r\nSubject: At once\r\n\r\nHello'
  const taken = await Promise.all(Array.from({ length: 5 }, () => service.client.call(takeMail, { params, body: { raw } })))
  expect(new Set(taken.map(({ id }) => id)).size).toBe(1)
})

test('[CF13] [CF14] the door takes a secret token alone, and refuses what is too large or sent twice over', async () => {
  const service = await runningService()
  const post = (body: object, token?: string) => fetch(`${service.address}/api/v1/workspaces/main/customer-feedback/mail`, { method: 'POST', headers: { 'content-type': 'application/json', ...(token === undefined ? {} : { authorization: `Bearer ${token}` }) }, body: JSON.stringify(body) })
  expect([(await post({ raw: 'x' })).status, (await post({ raw: 'x' }, 'tl_wrong')).status]).toEqual([401, 401])
  expect((await post({}, ownerToken)).status).toBe(400)
  expect((await post({ raw: 'x', mail: { text: 'x' } }, ownerToken)).status).toBe(400)
  expect([400, 413]).toContain((await post({ raw: 'a'.repeat(10_000_001) }, ownerToken)).status)
  expect((await post({ raw: 'a'.repeat(17_000_000) }, ownerToken)).status).toBe(413)
  const bad = await service.client.call(takeMail, { params, body: { raw: 'no mail at all' } })
  expect(bad).toMatchObject({ isNew: true, source: 'product-mail', oddities: [expect.objectContaining({ place: expect.any(String) })] })
  const parsed = await service.client.call(takeMail, { params, body: { mail: { messageId: '<p@x.example>', from: { address: 'p@x.example' }, subject: 'Parsed', text: 'By a service' } } })
  expect(parsed.oddities).toEqual([])
})

test('[CF16] the API and the command line tell what waits and who holds it, figures without names, and who is to be told', async () => {
  const service = await runningService({ SAMPLE: 'on' })
  const found = await service.client.call(listCustomerFeedback, { params, query: {} })
  expect(found.rotation?.person).toBeDefined()
  const monday = found.feedback.find(({ subject }) => subject === 'The report is empty on Mondays')
  expect(monday).toMatchObject({ route: { when: 'trouble', to: 'Support' }, customer: { name: 'Bergby' }, stand: expect.stringMatching(/open|late/) })
  expect(found.feedback.filter(({ stand }) => stand === 'late').length).toBeGreaterThan(0)
  await expect(service.client.call(sendCommand, { params, body: command('customer-feedback.claim', { id: monday?.id ?? '' }) })).rejects.toBeInstanceOf(ProblemError)

  const { gaps } = await service.client.call(listProductGaps, { params, query: {} })
  expect(gaps).toMatchObject([{ title: 'Figures for a day that is over', status: 'in-review', submissions: 3, customers: 2, others: 1, opportunities: 1, bySeverity: { P0: 1, P1: 1, P2: 1 } }])
  expect(gaps[0]?.merged).toHaveLength(1)
  const asked = await service.client.call(listAskedFor, { params, query: {} })
  expect(asked.items).toMatchObject([{ title: 'Canvas 6.5', submissions: 1, customers: 1 }])
  expect(JSON.stringify([gaps, asked])).not.toMatch(/Norrvik|Bergby|Harrow|Aldersund/)

  const [line] = (await service.client.call(listToTell, { params, query: {} })).items
  expect(line).toMatchObject({ title: 'Canvas 6.5', waiting: 1, askers: [{ customer: { name: 'Aldersund Freight' } }] })
  const tell = () => service.client.call(sendCommand, { params, body: command('customer-feedback.tell', { item: line?.item ?? '', entry: line?.askers[0]?.entry ?? '' }) })
  await tell()
  await expect(tell()).rejects.toThrow('told of it on')

  const said: string[] = []
  const terminal = { out: (text: string) => said.push(text), err: (text: string) => said.push(text), env: { THROUGHLINE_TOKEN: ownerToken }, stdin: async () => new TextEncoder().encode(`Message-ID: <${randomUUID()}@x.example>\r\nFrom: a@b.example\r\n\r\nBy hand`), today: () => '2026-11-29' }
  const told = async (...args: string[]) => { said.length = 0; expect(await run([...args, '--url', service.address], terminal)).toBe(0); return said.join('\n') }
  expect(await told('customer-feedback', '--stand', 'late')).toMatch(/late: Harrow and Pike: They will not move/)
  expect(await told('gaps')).toBe('Figures for a day that is over (In review): 3 submissions of 2 customers, 1 P0, 1 P1, 1 P2')
  expect(await told('to-tell')).toBe('Everybody who asked was told.')
  expect(await told('take-mail', '-')).toMatch(/^-: kept as /)
})
