import { randomUUID } from 'node:crypto'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { strFromU8, unzipSync } from 'fflate'
import { expect, test } from 'vitest'
import { run } from '../../cli/program.ts'
import { sendBatch } from '../../protocol/log-routes.ts'
import { mailUpdate, readUpdate } from '../../protocol/metric-routes.ts'
import { freshDatabase } from '../../../tests/fresh-database.ts'
import { mailServer } from '../../../tests/mail-server.ts'
import { command, ownerToken, runningService } from '../../../tests/running-service.ts'

const params = { ws: 'main' }

test('[QU8] the update is mailed to the people of the stakeholder groups, each once a quarter, however often it is asked for', async () => {
  const [mail, DATABASE_URL] = [await mailServer(), await freshDatabase()]
  const service = await runningService({ SAMPLE: 'on', DATABASE_URL, SMTP_URL: mail.url, MAIL_FROM: 'roadmap@norrvik.example' })
  const words = 'We are ahead, and this is why.'
  const { quarter, mail: before } = await service.client.call(readUpdate, { params, query: {} })
  await service.client.call(sendBatch, { params, body: { commands: [command('quarterly-update.write', { day: quarter.start, section: 'progress', text: words })] } })
  expect([before.sends, before.to.length, before.mailed]).toEqual([true, 4, []])
  const send = () => service.client.call(mailUpdate, { params, body: { id: randomUUID() } })
  expect(await Promise.all([send(), send()])).toHaveLength(2)
  expect(await send()).toEqual({ sent: 0, before: 4, without: [] })
  await expect.poll(() => mail.mails.length).toBe(4)
  const told = mail.mails.map((one) => one.replace(/=\r\n/g, '')).join('\n')
  expect(told).toMatch(/Subject: Quarterly update of product marketing, Q\d/)
  expect(told).toContain(words)
  expect(told).toContain('for people inside alone')
  expect((await service.client.call(readUpdate, { params, query: {} })).mail.mailed).toHaveLength(4)
  await expect(service.client.call(sendBatch, { params, body: { commands: [command('quarterly-update.mailed', { day: quarter.start, people: ['x'] })] } })).rejects.toThrow('written by the service alone')
  await service.stop()
  expect(mail.mails).toHaveLength(4)
})

test('[QU9] the API and the command line tell the update in words, and make its deck', async () => {
  const service = await runningService({ SAMPLE: 'on' })
  const found = await service.client.call(readUpdate, { params, query: {} })
  expect(found.sections.map(({ section }) => section)).toEqual(['progress', 'effect', 'deferred', 'next', 'facts'])
  expect(found.sections.find(({ section }) => section === 'effect')?.draft).toMatch(/Revenue:[^]*Adoption:[^]*5 of 24 customers of Tideline came over/)
  expect(found.counts.planned).toBeGreaterThan(3)
  await expect(service.client.call(mailUpdate, { params, body: { id: randomUUID() } })).rejects.toThrow('sends no mail yet')

  const said: string[] = []
  const terminal = { out: (text: string) => said.push(text), err: (text: string) => said.push(text), env: { THROUGHLINE_TOKEN: ownerToken }, stdin: async () => new Uint8Array(), today: () => '2026-11-29' }
  expect(await run(['update', '--url', service.address], terminal)).toBe(0)
  expect(said.join('\n')).toMatch(/Progress against the plan\n {2}.*are done or under way\./)
  const folder = await mkdtemp(path.join(tmpdir(), 'update-'))
  const file = path.join(folder, 'update.pptx')
  expect(await run(['update', '--out', file, '--url', service.address], terminal)).toBe(0)
  const parts = unzipSync(new Uint8Array(await readFile(file)))
  const charts = Object.keys(parts).filter((name) => /^ppt\/charts\/[^/]+\.xml$/.test(name))
  expect(charts).toHaveLength(2)
  expect(charts.map((name) => strFromU8(parts[name] ?? new Uint8Array())).join('')).toContain('<c:lineChart>')
  expect(await run(['update', '--out', path.join(folder, 'update.doc'), '--url', service.address], terminal)).toBe(2)
  expect(await run(['update', '--out', path.join(folder, 'update.pdf'), '--url', service.address], terminal)).toBe(0)
  await rm(folder, { recursive: true })
})
