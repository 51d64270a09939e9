import { spawn, type ChildProcess } from 'node:child_process'
import { existsSync } from 'node:fs'
import { readFile, readdir, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Pool } from 'pg'
import { expect, onTestFinished, test } from 'vitest'
import { freshDatabase } from '../../tests/fresh-database.ts'
import { passableFolder } from '../../tests/passable-folder.ts'
import { serviceProgram } from '../../tests/programs/built.ts'
import { runs } from './postgres/living-process.ts'

interface Run {
  readonly child: ChildProcess
  readonly out: () => string
  /** Resolves to the address when the service says it. */
  readonly ready: Promise<string>
  readonly ended: Promise<number | null>
}

/** Runs the service's own program, as `npm start` does, with settings. */
function run(settings: Record<string, string>, ...args: string[]): Run {
  const child = spawn(process.execPath, [...serviceProgram, ...args], {
    env: { PATH: process.env['PATH'] ?? '', PORT: '0', LOG_LEVEL: 'warn', SAMPLE: 'off', ...settings }, stdio: ['ignore', 'pipe', 'pipe'],
  })
  onTestFinished(() => void child.kill('SIGKILL'))
  let out = ''
  const ended = new Promise<number | null>((resolve) => child.once('close', resolve))
  const ready = new Promise<string>((resolve, reject) => {
    const hear = (chunk: Buffer) => {
      out += chunk.toString()
      const address = /^Throughline is running at (\S+)$/m.exec(out)?.[1]
      if (address !== undefined) resolve(address)
    }
    child.stdout.on('data', hear)
    child.stderr.on('data', hear)
    void ended.then((code) => reject(new Error(`ended with ${code}: ${out}`)))
  })
  ready.catch(() => undefined)
  return { child, out: () => out, ready, ended }
}

const postmaster = async (dataDir: string) => Number((await readFile(join(dataDir, 'postgresql/postmaster.pid'), 'utf8')).split('\n')[0])

async function stopAfter(service: Run): Promise<void> {
  service.child.kill('SIGTERM')
  expect(await service.ended).toBe(0)
}

test('[RN30] a first start ends on one line with an address that signs the owner in, and is ready then; Ctrl-C stops all of it, PostgreSQL too', async () => {
  const DATA_DIR = join(await passableFolder(), 'data')
  const service = run({ DATA_DIR })
  const address = await service.ready
  expect((await fetch(`${address}/readyz`)).status).toBe(200)
  await expect.poll(() => service.out().trimEnd().split('\n').at(-1)).toMatch(/^Sign in as the owner, once and within 15 minutes: \S+$/)
  const [signInAddress = ''] = /\S+$/.exec(service.out().trimEnd()) ?? []
  expect(signInAddress.startsWith(`${address}/sign-in/once/`)).toBe(true)
  const answer = await fetch(signInAddress, { redirect: 'manual' })
  expect([answer.status, answer.headers.get('location'), answer.headers.getSetCookie().length]).toEqual([303, '/sign-in/owner', 1])
  const pid = await postmaster(DATA_DIR)
  expect(runs(pid, 'postgres')).toBe(true)
  service.child.kill('SIGINT')
  service.child.kill('SIGINT')
  expect(await service.ended).toBe(0)
  expect(runs(pid, 'postgres')).toBe(false)
})

test('[RN31] the first start gives the owner a token, kept in the data folder for its owner only; later starts keep it', async () => {
  const DATA_DIR = join(await passableFolder(), 'data')
  const first = run({ DATA_DIR })
  await first.ready
  const path = join(DATA_DIR, 'owner-token')
  const token = await readFile(path, 'utf8')
  expect(first.out()).toContain(path)
  expect(first.out()).not.toContain(token.trim())
  expect((await stat(path)).mode & 0o777).toBe(0o600)
  await stopAfter(first)
  const second = run({ DATA_DIR })
  await second.ready
  expect(await readFile(path, 'utf8')).toBe(token)
  await stopAfter(second)
})

test('[RN34] once the owner has a way in, a start ends on the line with the address', async () => {
  const DATA_DIR = join(await passableFolder(), 'data')
  const service = run({ DATA_DIR, OWNER_EMAIL: 'ida@norrvik.example', OWNER_PASSWORD: 'a password of some words' })
  const address = await service.ready
  await stopAfter(service)
  expect(service.out().trimEnd().split('\n').at(-1)).toBe(`Throughline is running at ${address}`)
  expect(service.out()).not.toContain('/sign-in/')
  const second = run({ DATA_DIR })
  await second.ready
  await stopAfter(second)
  expect(second.out()).not.toContain('/sign-in/')
})

test('[RN11] a second start of the service says where the first is, ends with exit code 2, and does no harm', async () => {
  const DATA_DIR = join(await passableFolder(), 'data')
  const first = run({ DATA_DIR })
  const address = await first.ready
  const second = run({ DATA_DIR })
  expect(await second.ended).toBe(2)
  expect(second.out()).toContain(`Throughline is already running on this data (process ${first.child.pid}, ${address}).`)
  expect((await fetch(`${address}/readyz`)).status).toBe(200)
  await stopAfter(first)
})

test('[RN13] after a kill of the service the next start is ready by itself', async () => {
  const DATA_DIR = join(await passableFolder(), 'data')
  const first = run({ DATA_DIR })
  await first.ready
  const orphan = await postmaster(DATA_DIR)
  first.child.kill('SIGKILL')
  await first.ended
  const second = run({ DATA_DIR })
  expect((await fetch(`${await second.ready}/readyz`)).status).toBe(200)
  expect(runs(orphan, 'postgres')).toBe(false)
  await stopAfter(second)
})

test('[RN2] with wrong settings nothing is started or made, and the exit code is 2', async () => {
  const DATA_DIR = join(await passableFolder(), 'data')
  const service = run({ DATA_DIR, PORT: 'eighty', LOG_LEVEL: 'loud' })
  expect(await service.ended).toBe(2)
  expect(service.out()).toMatch(/PORT[^]*LOG_LEVEL|LOG_LEVEL[^]*PORT/)
  expect(existsSync(DATA_DIR)).toBe(false)
})

test('[RN32] a port that is taken is named, with exit code 2, and PostgreSQL is stopped again', async () => {
  const folder = await passableFolder()
  const first = run({ DATA_DIR: join(folder, 'one') })
  const { port } = new URL(await first.ready)
  const second = run({ DATA_DIR: join(folder, 'two'), PORT: port })
  expect(await second.ended).toBe(2)
  expect(second.out()).toContain(`Port ${port} on 127.0.0.1 is taken by another program.`)
  expect(existsSync(join(folder, 'two/postgresql/postmaster.pid'))).toBe(false)
  await stopAfter(first)
})

test('[RN33] with DATABASE_URL the service uses that server and starts none', async () => {
  const DATA_DIR = join(await passableFolder(), 'data')
  const DATABASE_URL = await freshDatabase()
  const service = run({ DATA_DIR, DATABASE_URL, OWNER_TOKEN: 'a-token-of-twenty-characters' })
  await service.ready
  expect((await readdir(DATA_DIR)).sort()).toEqual(['secret-key'])
  const pool = new Pool({ connectionString: DATABASE_URL })
  onTestFinished(() => pool.end())
  expect((await pool.query('select name, role from token')).rows).toEqual([{ name: 'Owner', role: 'owner' }])
  await stopAfter(service)
})

test('[RN33] a database that turns us away is named by its setting, without its password', async () => {
  const DATA_DIR = join(await passableFolder(), 'data')
  const service = run({ DATA_DIR, DATABASE_URL: (await freshDatabase()).replace(/:[^:@]+@/, ':hunter2@') })
  expect(await service.ended).toBe(2)
  expect(service.out()).toContain('DATABASE_URL')
  expect(service.out()).not.toContain('hunter2')
})

/** What a person with the owner's token gets from the API. */
async function ask(address: string, dataDir: string, path: string, how: RequestInit = {}): Promise<Response> {
  const token = (await readFile(join(dataDir, 'owner-token'), 'utf8')).trim()
  return fetch(`${address}/api/v1${path}`, { ...how, headers: { authorization: `Bearer ${token}`, ...how.headers } })
}

test('[BK7] a backup made while running is restored into an empty data folder, and the service tells the same from there', async () => {
  const folder = await passableFolder()
  const [here, there] = [join(folder, 'here'), join(folder, 'there')]
  const first = run({ DATA_DIR: here, SAMPLE: 'on' })
  const address = await first.ready
  const backup = await ask(address, here, '/backups', { method: 'POST' })
  expect(backup.status).toBe(200)
  const file = join(folder, 'one.backup')
  await writeFile(file, new Uint8Array(await backup.arrayBuffer()))
  const told = await Promise.all(['/workspaces/main/records/items', '/workspaces/main/history'].map(async (path) => (await ask(address, here, path)).json()))
  await stopAfter(first)
  const restoring = run({ DATA_DIR: there }, 'restore', file)
  expect(await restoring.ended).toBe(0)
  expect(restoring.out()).toMatch(/^The log is whole: [1-9]\d* entries\.$/m)
  expect(await readFile(join(there, 'secret-key'), 'utf8')).toBe(await readFile(join(here, 'secret-key'), 'utf8'))
  const second = run({ DATA_DIR: there })
  const restored = await second.ready
  expect(await Promise.all(['/workspaces/main/records/items', '/workspaces/main/history'].map(async (path) => (await ask(restored, there, path)).json()))).toEqual(told)
  await stopAfter(second)
})

test('[BK3] a damaged file is refused before anything is made, and a restore over data before anything is changed', async () => {
  const folder = await passableFolder()
  const used = join(folder, 'used')
  const service = run({ DATA_DIR: used })
  const backup = await ask(await service.ready, used, '/backups', { method: 'POST' })
  const bytes = Buffer.from(await backup.arrayBuffer())
  await stopAfter(service)
  const [good, bad] = [join(folder, 'good.backup'), join(folder, 'bad.backup')]
  await writeFile(good, bytes)
  bytes[bytes.length >> 1] = (bytes[bytes.length >> 1] ?? 0) ^ 1
  await writeFile(bad, bytes)
  const damaged = run({ DATA_DIR: join(folder, 'new') }, 'restore', bad)
  expect(await damaged.ended).toBe(2)
  expect(damaged.out()).toContain('bad.backup is damaged')
  expect(existsSync(join(folder, 'new'))).toBe(false)
  const before = (await readdir(used)).sort()
  const over = run({ DATA_DIR: used }, 'restore', good)
  expect(await over.ended).toBe(2)
  expect(over.out()).toContain('empty data folder only')
  expect((await readdir(used)).sort()).toEqual(before)
})
