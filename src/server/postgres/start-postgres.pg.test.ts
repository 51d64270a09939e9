import { spawn } from 'node:child_process'
import { chmod, cp, mkdir, readFile, readdir, rm, stat, utimes, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { Client } from 'pg'
import { expect, onTestFinished, test, vi } from 'vitest'
import { passableFolder } from '../../../tests/passable-folder.ts'
import { runs } from './living-process.ts'
import { startPostgres, type Postgres, type PostgresOptions } from './start-postgres.ts'
import { isRoot } from './system-user.ts'

// Whole programs start and stop here, several times a test: on a busy machine that takes its time.
vi.setConfig({ testTimeout: 240_000 })

/** Starts PostgreSQL for one test, its folders outside a data folder in `folder` too. */
async function start(folder: string, dataDir = join(folder, 'data'), options: PostgresOptions = {}): Promise<Postgres> {
  const postgres = await startPostgres(dataDir, { outsideRoot: join(folder, 'outside'), ...options })
  onTestFinished(() => postgres.stop())
  return postgres
}

async function query(url: string, sql: string): Promise<Record<string, unknown>[]> {
  const client = new Client({ connectionString: url })
  client.on('error', () => undefined)
  await client.connect()
  try {
    return (await client.query<Record<string, unknown>>(sql)).rows
  } finally {
    await client.end().catch(() => undefined)
  }
}

/** A service of its own process, to be killed. */
async function serviceToKill(folder: string): Promise<{ service: number; pid: number; url: string; kill: () => Promise<void> }> {
  const child = spawn(process.execPath, ['--import', 'tsx', 'tests/programs/hold-postgres.ts', join(folder, 'data'), join(folder, 'outside')], { stdio: ['ignore', 'pipe', 'inherit'] })
  onTestFinished(() => void child.kill('SIGKILL'))
  const line = await new Promise<string>((resolve) => createInterface(child.stdout).once('line', resolve))
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()))
  return { service: child.pid ?? 0, ...(JSON.parse(line) as { pid: number; url: string }), kill: () => (child.kill('SIGKILL'), ended) }
}

test('[RN10] PostgreSQL runs with fsync on, is reached by a socket of its user only, and asks for the password', async () => {
  const folder = await passableFolder()
  const { url } = await start(folder)
  const [settings] = await query(url, `select current_setting('fsync') fsync, current_setting('full_page_writes') pages, current_setting('synchronous_commit') sync, current_setting('listen_addresses') addresses, current_setting('server_encoding') encoding, (select datcollate from pg_database where datname = current_database()) collation`)
  expect(settings).toEqual({ fsync: 'on', pages: 'on', sync: 'on', addresses: '', encoding: 'UTF8', collation: 'C' })
  await expect(query(url.replace(/:[^:@]+@/, ':wrong@'), 'select 1')).rejects.toMatchObject({ code: '28P01' })
  expect((await stat(join(folder, 'data/postgresql'))).mode & 0o777).toBe(0o700)
  expect((await stat(join(folder, 'data/postgresql-password'))).mode & 0o777).toBe(0o600)
})

test('[RN11] a second start on the same data is refused with the process and the address of the first, which goes on', async () => {
  const folder = await passableFolder()
  const first = await start(folder)
  await first.announce('http://127.0.0.1:4600')
  await expect(start(folder)).rejects.toThrow(`Throughline is already running on this data (process ${process.pid}, http://127.0.0.1:4600).`)
  expect(await query(first.url, 'select 1 one')).toEqual([{ one: 1 }])
  await first.stop()
  await start(folder)
})

test('[RN11] a service in another container, whose process cannot be seen, holds the data as long as it touches its lock', async () => {
  const folder = await passableFolder()
  const lock = join(folder, 'data/running.json')
  await (await start(folder)).stop()
  await writeFile(lock, JSON.stringify({ pid: 1, began: '1', boot: '', space: 'pid:[another]', address: 'http://10.0.0.7:4600' }))
  const touching = setInterval(() => void utimes(lock, new Date(), new Date()).catch(() => undefined), 100)
  onTestFinished(() => clearInterval(touching))
  await expect(start(folder)).rejects.toThrow('already running on this data (process 1, http://10.0.0.7:4600)')
})

test('[RN12] after a stop and a start the data is there', async () => {
  const folder = await passableFolder()
  const first = await start(folder)
  await query(first.url, 'create table t as select 7 n')
  const pid = first.pid()
  await first.stop()
  await first.stop()
  expect(runs(pid, 'postgres')).toBe(false)
  expect(await query((await start(folder)).url, 'select n from t')).toEqual([{ n: 7 }])
})

test('[RN13] a PostgreSQL whose service was killed is stopped cleanly by the next start, and nothing acknowledged is lost', async () => {
  const folder = await passableFolder()
  const killed = await serviceToKill(folder)
  await query(killed.url, 'create table t as select 7 n')
  await killed.kill()
  expect(runs(killed.pid, 'postgres')).toBe(true)
  const { url } = await start(folder)
  expect(runs(killed.pid, 'postgres')).toBe(false)
  expect(await query(url, 'select n from t')).toEqual([{ n: 7 }])
})

test('[RN14] service and PostgreSQL killed together: the next start clears up, and nothing acknowledged is lost', async () => {
  const folder = await passableFolder()
  const killed = await serviceToKill(folder)
  await query(killed.url, 'create table t (n int)')
  const writing = new Client({ connectionString: killed.url })
  writing.on('error', () => undefined)
  await writing.connect()
  for (let n = 1; n <= 50; n++) await writing.query('insert into t values ($1)', [n])
  await writing.query('begin')
  await writing.query('insert into t values (-1)')
  process.kill(killed.pid, 'SIGKILL')
  await killed.kill()
  const { url } = await start(folder)
  expect(await query(url, 'select count(*)::int count, min(n) from t')).toEqual([{ count: 50, min: 1 }])
})

test('[RN15] a PostgreSQL that is killed under its service is started again at the same address', async () => {
  const folder = await passableFolder()
  const heard: string[] = []
  const postgres = await start(folder, undefined, { onTrouble: (what) => heard.push(what) })
  await query(postgres.url, 'create table t as select 7 n')
  const before = postgres.pid()
  process.kill(before, 'SIGKILL')
  await expect.poll(() => heard, { timeout: 30_000 }).toEqual(['restarted'])
  expect(postgres.pid()).not.toBe(before)
  await expect.poll(() => query(postgres.url, 'select n from t').catch(() => []), { timeout: 20_000 }).toEqual([{ n: 7 }])
})

test('[RN16] a stale pid file or lock does not stop a start, even when its number belongs to another program by now', async () => {
  const folder = await passableFolder()
  const first = await start(folder)
  await first.stop()
  const cluster = join(folder, 'data/postgresql')
  await writeFile(join(cluster, 'postmaster.pid'), `${process.pid}\n${cluster}\n0\n5432\n\n\n0 0\nready\n`)
  await writeFile(join(folder, 'data/running.json'), JSON.stringify({ pid: process.pid, began: 'earlier', boot: '', space: '' }))
  const second = await start(folder)
  await second.stop()
  await writeFile(join(folder, 'data/running.json'), 'cut of')
  expect(await query((await start(folder)).url, 'select 1 one')).toEqual([{ one: 1 }])
})

test('[RN16] a pid file whose number belongs to another PostgreSQL by now does not end that one', async () => {
  const folder = await passableFolder()
  const other = await start(folder, join(folder, 'other'))
  await (await start(folder)).stop()
  const cluster = join(folder, 'data/postgresql')
  await writeFile(join(cluster, 'postmaster.pid'), `${other.pid()}\n${cluster}\n0\n5432\n\n\n0 0\nready\n`)
  const { url } = await start(folder)
  expect(await query(url, 'select 1 one')).toEqual([{ one: 1 }])
  expect(await query(other.url, 'select 2 two')).toEqual([{ two: 2 }])
})

test('[RN17] a start that was killed while it made the data begins anew', async () => {
  const folder = await passableFolder()
  await mkdir(join(folder, 'data/postgresql.unfinished'), { recursive: true })
  await chmod(join(folder, 'data'), 0o711)
  await writeFile(join(folder, 'data/postgresql.unfinished/PG_VERSION'), '18\n')
  expect(await query((await start(folder)).url, 'select 1 one')).toEqual([{ one: 1 }])
})

test('[RN18] in a private folder, root keeps PostgreSQL outside it, with a note; an ordinary user keeps it inside', async () => {
  const folder = await passableFolder()
  const home = join(folder, 'home')
  await mkdir(home, { mode: 0o700 })
  const first = await start(folder, join(home, 'data'))
  await query(first.url, 'create table t as select 7 n')
  await first.stop()
  const note = await readFile(join(home, 'data/where-postgresql-is.txt'), 'utf8').catch(() => undefined)
  const place = note?.trim().split('\n').at(-1)
  expect(first.outside).toBe(place)
  expect(place === undefined ? undefined : place.startsWith(join(folder, 'outside/'))).toBe(isRoot() ? true : undefined)
  expect((await stat(join(place ?? join(home, 'data'), 'postgresql'))).uid).not.toBe(0)
  expect(await query((await start(folder, join(home, 'data'))).url, 'select n from t')).toEqual([{ n: 7 }])
})

test('[RN19] a data folder that was moved keeps its data; a copy of one whose data lies outside is refused', async () => {
  const folder = await passableFolder()
  const home = join(folder, 'home')
  await mkdir(home, { mode: 0o700 })
  const first = await start(folder, join(home, 'data'))
  await query(first.url, 'create table t as select 7 n')
  await first.stop()
  await cp(join(home, 'data'), join(home, 'copy'), { recursive: true, filter: (path) => !path.includes('.s.PGSQL') })
  if (isRoot()) await expect(start(folder, join(home, 'copy'))).rejects.toThrow('is a copy')
  await rm(join(home, 'data'), { recursive: true })
  const copy = await start(folder, join(home, 'copy'))
  expect(await query(copy.url, 'select n from t')).toEqual([{ n: 7 }])
})

test('[RN19] a data folder that was deleted starts empty, and its data outside is set aside, not removed', async () => {
  const folder = await passableFolder()
  const home = join(folder, 'home')
  await mkdir(home, { mode: 0o700 })
  const first = await start(folder, join(home, 'data'))
  await query(first.url, 'create table t as select 7 n')
  await first.stop()
  await rm(join(home, 'data'), { recursive: true })
  const second = await start(folder, join(home, 'data'))
  expect(await query(second.url, `select to_regclass('t') there`)).toEqual([{ there: null }])
  const outside = isRoot() ? await readdir(join(folder, 'outside')) : []
  expect(outside.filter((name) => name.includes('set-aside')).map((name) => join(folder, 'outside', name))).toEqual(second.setAside === undefined ? [] : [second.setAside])
  expect(second.setAside === undefined).toBe(!isRoot())
})

test('[RN20] a lost password is made anew, without loss', async () => {
  const folder = await passableFolder()
  const first = await start(folder)
  await query(first.url, 'create table t as select 7 n')
  await first.stop()
  await rm(join(folder, 'data/postgresql-password'))
  const second = await start(folder)
  expect(second.url).not.toBe(first.url)
  expect(await query(second.url, 'select n from t')).toEqual([{ n: 7 }])
})

test('[RN21] where the path is too long for a socket, loopback serves, outside the range of outgoing connections', async () => {
  const folder = await passableFolder()
  const session = process.env['XDG_RUNTIME_DIR']
  delete process.env['XDG_RUNTIME_DIR']
  onTestFinished(() => void (session === undefined ? undefined : (process.env['XDG_RUNTIME_DIR'] = session)))
  const { url } = await start(folder, join(folder, 'a-folder-with-a-long-name'.repeat(6), 'data'))
  const { hostname, port } = new URL(url)
  const [low, high] = (await readFile('/proc/sys/net/ipv4/ip_local_port_range', 'utf8').catch(() => '32768 60999')).split(/\s+/).map(Number)
  expect(hostname).toBe('127.0.0.1')
  expect(Number(port) < (low ?? 0) || Number(port) > (high ?? 0)).toBe(true)
  expect(await query(url, "select current_setting('listen_addresses') at")).toEqual([{ at: '127.0.0.1' }])
  await expect(query(url.replace(/:[^:@]+@/, ':wrong@'), 'select 1')).rejects.toMatchObject({ code: '28P01' })
})

test('[RN22] data of another PostgreSQL version is refused with what to do, and not touched', async () => {
  const folder = await passableFolder()
  const first = await start(folder)
  await first.stop()
  await writeFile(join(folder, 'data/postgresql/PG_VERSION'), '15\n')
  await expect(start(folder)).rejects.toThrow(/written by PostgreSQL 15; this Throughline brings 18.*backup/)
})
