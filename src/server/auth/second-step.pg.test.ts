import { createHmac } from 'node:crypto'
import { expect, test } from 'vitest'
import { readAudit } from '../../protocol/admin-routes.ts'
import { whoAmI } from '../../protocol/who-am-i.ts'
import { runningService, type RunningService } from '../../../tests/running-service.ts'
import { type Visitor, visitor } from '../../../tests/visitor.ts'

const email = 'ida@norrvik.example'
const password = 'a password of some words'

/** The six digits that an authenticator app shows for a key just now (RFC 6238). */
function codeOf(secret: string): string {
  const bits = [...secret.replace(/=+$/, '')].map((letter) => 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'.indexOf(letter).toString(2).padStart(5, '0')).join('')
  const key = Buffer.from((bits.match(/.{8}/g) ?? []).map((byte) => Number.parseInt(byte, 2)))
  const counter = Buffer.alloc(8)
  counter.writeBigUInt64BE(BigInt(Math.floor(Date.now() / 30_000)))
  const digest = createHmac('sha1', key).update(counter).digest()
  const at = (digest.at(-1) ?? 0) & 15
  return String((digest.readUInt32BE(at) & 0x7f_ff_ff_ff) % 1_000_000).padStart(6, '0')
}

async function withSecondStep(service: RunningService): Promise<{ readonly ida: Visitor; readonly secret: string; readonly backupCodes: readonly string[] }> {
  const ida = visitor(service)
  await ida.signIn(email, password)
  const begun = (await (await ida.post('/api/auth/two-factor/enable', { password })).json()) as { totpURI: string; backupCodes: string[] }
  const secret = new URL(begun.totpURI).searchParams.get('secret') ?? ''
  expect((await ida.post('/api/auth/two-factor/verify-totp', { code: codeOf(secret) })).status).toBe(200)
  return { ida, secret, backupCodes: begun.backupCodes }
}

test('[SI21] with a second step a password alone opens nothing; the code of an app does, and each backup code once', async () => {
  const service = await runningService({ OWNER_EMAIL: email, OWNER_PASSWORD: password })
  const { ida, secret, backupCodes } = await withSecondStep(service)
  expect((await ida.client.call(whoAmI, {})).account?.twoFactor).toBe(true)
  const { entries } = await ida.client.call(readAudit, { query: { limit: 5 } })
  expect(entries[0]).toMatchObject({ act: 'changed how to sign in', details: { by: 'second step' } })
  const later = visitor(service)
  expect(await (await later.signIn(email, password)).json()).toMatchObject({ twoFactorRedirect: true })
  expect((await later.ask('/api/v1/me')).status).toBe(401)
  expect((await later.post('/api/auth/two-factor/verify-totp', { code: '000000' })).status).toBe(401)
  expect((await later.post('/api/auth/two-factor/verify-totp', { code: codeOf(secret) })).status).toBe(200)
  expect((await later.ask('/api/v1/me')).status).toBe(200)
  const byBackup = async () => {
    const who = visitor(service)
    await who.signIn(email, password)
    await who.post('/api/auth/two-factor/verify-backup-code', { code: backupCodes[0] })
    return (await who.ask('/api/v1/me')).status
  }
  expect([await byBackup(), await byBackup()]).toEqual([200, 401])
})

test('[SI44] a code that has signed somebody in signs nobody in again, in whatever browser', async () => {
  const service = await runningService({ OWNER_EMAIL: email, OWNER_PASSWORD: password })
  const { secret } = await withSecondStep(service)
  const code = codeOf(secret)
  const by = async () => {
    const who = visitor(service)
    await who.signIn(email, password)
    const said = (await (await who.post('/api/auth/two-factor/verify-totp', { code })).json()) as { code?: string }
    return [(await who.ask('/api/v1/me')).status, said.code]
  }
  expect([await by(), await by()]).toEqual([[200, undefined], [401, 'CODE_USED']])
  const atOnce = await Promise.all([by(), by()])
  expect(atOnce).toEqual([[401, 'CODE_USED'], [401, 'CODE_USED']])
})

test('[SI22] wrong codes lock the second step, whatever session they come in, until some time has passed', async () => {
  const service = await runningService({ OWNER_EMAIL: email, OWNER_PASSWORD: password })
  const { secret } = await withSecondStep(service)
  for (let n = 0; n < 12; n++) {
    const who = visitor(service)
    await who.signIn(email, password)
    await who.post('/api/auth/two-factor/verify-totp', { code: '000000' })
  }
  const who = visitor(service)
  await who.signIn(email, password)
  await who.post('/api/auth/two-factor/verify-totp', { code: codeOf(secret) })
  expect((await who.ask('/api/v1/me')).status).toBe(401)
})

test('[SI51] no browser is spared the code of the second step, also when it says that it is trusted', async () => {
  const service = await runningService({ OWNER_EMAIL: email, OWNER_PASSWORD: password })
  const { secret, backupCodes } = await withSecondStep(service)
  const who = visitor(service)
  await who.signIn(email, password)
  for (const [path, code] of [['verify-totp', codeOf(secret)], ['verify-backup-code', backupCodes[0]]]) expect((await who.post(`/api/auth/two-factor/${path}`, { code, trustDevice: true })).status).toBe(400)
  expect((await who.ask('/api/v1/me')).status).toBe(401)
})

test('[SI44][SI21] a code is good for one of many that try it at once, and in no other spelling', async () => {
  const service = await runningService({ OWNER_EMAIL: email, OWNER_PASSWORD: password })
  const { secret, backupCodes } = await withSecondStep(service)
  const tried = async (path: string, code: unknown) => {
    const who = visitor(service)
    await who.signIn(email, password)
    await who.post(`/api/auth/two-factor/${path}`, { code })
    return (await who.ask('/api/v1/me')).status
  }
  const code = codeOf(secret)
  const all = [code, code, code, ` ${code}`, `${code} `, `${code}\n`, Number(code), [code]]
  expect((await Promise.all(all.map((one) => tried('verify-totp', one)))).filter((status) => status === 200).length).toBeLessThanOrEqual(1)
  for (const one of [` ${code}`, `${code} `, `${code}\u0000`]) expect([one, await tried('verify-totp', one)]).toEqual([one, 401])
  expect((await Promise.all(Array.from({ length: 6 }, () => tried('verify-backup-code', backupCodes[1])))).filter((status) => status === 200)).toHaveLength(1)
})
