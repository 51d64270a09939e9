import { mkdtemp, readFile, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { Refusal } from '../core/kernel/refusal.ts'
import { keptSecret, readSettings, settingNames } from './settings.ts'

test('[RN1] with nothing set, the service listens on this machine, keeps its data beside it and shows the sample', () => {
  expect(readSettings({})).toMatchObject({ host: '127.0.0.1', port: 4600, dataDir: join(process.cwd(), 'data'), databaseUrl: undefined, sample: true, logLevel: 'info', uploadLimit: 200_000_000 })
})

test('[RN1] an empty value is an unset one', () => {
  expect(readSettings({ PORT: '', SAMPLE: ' ', SECRET_KEY: '' })).toEqual(readSettings({}))
})

test('[RN2] every mistake is named at once, by the name of its setting', () => {
  const wrong = { PORT: 'eighty', HOST: 'not a host', SAMPLE: 'yes', LOG_LEVEL: 'loud', UPLOAD_LIMIT_MB: '0', PUBLIC_URL: 'roadmap.example.com' }
  const read = () => readSettings(wrong)
  expect(read).toThrow(Refusal)
  for (const name of Object.keys(wrong)) expect(read).toThrow(new RegExp(`^  ${name} .+\\.$`, 'm'))
  expect(read).toThrow('PORT must be a whole number from 0 to 65535 (it is "eighty").')
})

test('[RN2] a mistake in a secret is named without its value', () => {
  const secrets = { SECRET_KEY: 'short-secret', OWNER_TOKEN: 'short-token', OWNER_PASSWORD: 'hunter33', DATABASE_URL: 'mysql://me:hunter2@db/x' }
  const read = () => readSettings(secrets)
  expect(read).toThrow(/SECRET_KEY[^]*OWNER_TOKEN|OWNER_TOKEN[^]*SECRET_KEY/)
  for (const value of Object.values(secrets)) expect(read).not.toThrow(value)
  expect(read).not.toThrow('hunter2')
})

test('[RN2] settings that make sense only together are named when one of them is missing', () => {
  const halves = { OWNER_EMAIL: 'ida@norrvik.example', OIDC_ISSUER: 'https://login.example.com', SMTP_URL: 'smtp://mail.example.com' }
  for (const missing of ['OWNER_PASSWORD', 'OIDC_CLIENT_ID', 'OIDC_CLIENT_SECRET', 'MAIL_FROM']) expect(() => readSettings(halves)).toThrow(new RegExp(`^  ${missing} must be set too, since \\w+ is\\.$`, 'm'))
  expect(() => readSettings({ PUBLIC_URL: 'https://example.com/roadmap' })).toThrow('PUBLIC_URL must end after the host')
  expect(readSettings({ TRUSTED_PROXIES: '10.0.0.1, 10.1.0.0/16' }).proxies).toEqual(['10.0.0.1', '10.1.0.0/16'])
  expect(() => readSettings({ TRUSTED_PROXIES: 'everybody' })).toThrow('TRUSTED_PROXIES must be addresses or networks')
})

test('[RN3] the sample is left out when a database, an address or an owner token is set, unless it is asked for', () => {
  expect(readSettings({ OWNER_TOKEN: 'a-token-of-twenty-characters' }).sample).toBe(false)
  expect(readSettings({ DATABASE_URL: 'postgresql://db.example.com/x' }).sample).toBe(false)
  expect(readSettings({ PUBLIC_URL: 'https://roadmap.example.com/' })).toMatchObject({ sample: false, publicUrl: 'https://roadmap.example.com' })
  expect(readSettings({ OWNER_TOKEN: 'a-token-of-twenty-characters', SAMPLE: 'on' }).sample).toBe(true)
  expect(readSettings({ PORT: '4700' }).sample).toBe(true)
  expect(readSettings({ SAMPLE: 'off' }).sample).toBe(false)
})

test('[RN4] .env.example explains exactly the settings there are', async () => {
  const example = await readFile(join(import.meta.dirname, '../../.env.example'), 'utf8')
  const named = [...example.matchAll(/^# ([A-Z_]+)=/gm)].map((match) => match[1])
  expect(named).toEqual(settingNames)
  const values = Object.fromEntries([...example.matchAll(/^# ([A-Z_]+)=(.+)$/gm)].map((match) => [match[1], match[2]]))
  expect(() => readSettings(values)).not.toThrow()
})

test('[RN5] a secret that is not given is made once, and kept for its owner only', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'throughline-settings-'))
  onTestFinished(() => rm(folder, { recursive: true }))
  const made = await keptSecret(folder, 'secret-key')
  expect(made.length).toBeGreaterThanOrEqual(43)
  expect(await keptSecret(folder, 'secret-key')).toBe(made)
  expect(await keptSecret(folder, 'owner-token')).not.toBe(made)
  expect((await stat(join(folder, 'secret-key'))).mode & 0o777).toBe(0o600)
})
