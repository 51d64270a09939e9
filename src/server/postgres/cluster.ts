import { execFile, spawn, type ChildProcess } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { chown, mkdir, open, readFile, rename, rm, stat, truncate, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { promisify } from 'node:util'
import { Refusal } from '../../core/kernel/refusal.ts'
import { program } from './binaries.ts'
import type { Place } from './place.ts'
import type { Reach } from './reach.ts'
import { pidFile } from './stop-orphan.ts'
import { asUser } from './system-user.ts'

/** The one role of a cluster, and its one database. */
export const role = 'throughline'
const longestLog = 10_000_000

/**
 * Makes the cluster when there is none, and gives its password, which is kept in the data folder for its owner only. A cluster gets
 * its name only when it is whole, so that a kill half-way leaves nothing to trip over.
 * @throws Refusal `unavailable` when the data is of another PostgreSQL, or cannot be made
 */
export async function openCluster(place: Place, dataDir: string): Promise<string> {
  const path = join(dataDir, 'postgresql-password')
  const kept = (await readFile(path, 'utf8').catch(() => '')).trim()
  const password = kept === '' ? randomBytes(24).toString('base64url') : kept
  const version = (await readFile(join(place.cluster, 'PG_VERSION'), 'utf8').catch(() => '')).trim()
  const major = place.binaries.version.split('.')[0]
  if (version !== '' && version !== major) throw new Refusal('unavailable', `The data in ${place.cluster} was written by PostgreSQL ${version}; this Throughline brings ${major}. Make a backup with the Throughline that wrote it, and restore that into an empty data folder.`)
  // A lost password is set first and kept after, so that a kill between the two only makes another one at the next start.
  if (version !== '' && kept === '') await setPassword(place, password)
  if (kept === '') await writeFile(path, `${password}\n`, { mode: 0o600 })
  if (version === '') await makeCluster(place, password)
  return password
}

async function makeCluster(place: Place, password: string): Promise<void> {
  const unfinished = `${place.cluster}.unfinished`
  await rm(unfinished, { recursive: true, force: true })
  await mkdir(unfinished, { mode: 0o700 })
  const secret = `${place.cluster}.secret`
  await writeFile(secret, `${password}\n`, { mode: 0o600 })
  try {
    if (place.user !== undefined) for (const path of [unfinished, secret]) await chown(path, place.user.uid, place.user.gid)
    const options = [`--pgdata=${unfinished}`, `--username=${role}`, '--auth=scram-sha-256', `--pwfile=${secret}`, '--encoding=UTF8', '--locale=C']
    await promisify(execFile)(program(place.binaries, 'initdb'), options, asUser(place.user))
  } catch (cause) {
    throw new Refusal('unavailable', `PostgreSQL could not make its data in ${place.cluster}: ${lastLines((cause as { stderr?: string }).stderr ?? String(cause))}`)
  } finally {
    await rm(secret, { force: true })
  }
  await rename(unfinished, place.cluster)
}

/** Sets the password of a cluster whose kept one was lost, in PostgreSQL's single-user mode, which its data's owner may always use. */
async function setPassword(place: Place, password: string): Promise<void> {
  const options = ['--single', '-D', place.cluster, 'postgres']
  const child = spawn(program(place.binaries, 'postgres'), options, { ...asUser(place.user), stdio: ['pipe', 'ignore', 'ignore'] })
  child.stdin?.end(`ALTER ROLE ${role} PASSWORD '${password}'\n`)
  const code = await new Promise((resolve) => child.once('exit', resolve))
  if (code !== 0) throw new Refusal('unavailable', `The password of the PostgreSQL data in ${place.cluster} is lost and could not be set anew. See ${place.log}.`)
}

/**
 * Starts PostgreSQL and waits until it takes connections. What a killed one left (its pid file, its last processes) is waited for
 * or cleared. In its own process group: a Ctrl-C in the terminal reaches this process, which stops PostgreSQL when it is done.
 */
export async function startServer(place: Place, reach: Reach, durable = true): Promise<ChildProcess> {
  for (let tries = 1; ; tries++) {
    const from = await openLog(place.log)
    const child = await launch(place, reach, durable ? 'on' : 'off')
    if (await becameReady(place, child)) return child
    const said = (await readFile(place.log, 'utf8')).slice(from)
    // Processes of a PostgreSQL that was killed end by themselves within seconds, and until then hold its shared memory.
    if (tries < 60 && /shared memory block|lock file .* already exists/.test(said)) await pause(500)
    else throw new Refusal('unavailable', `PostgreSQL did not start: ${lastLines(said)} (${place.log})`)
  }
}

async function launch(place: Place, reach: Reach, toDisk: 'on' | 'off'): Promise<ChildProcess> {
  const address = reach.socket === undefined ? { listen_addresses: '127.0.0.1', unix_socket_directories: '' } : { listen_addresses: '', unix_socket_directories: reach.socket.replaceAll(',', '\\,') }
  const settings = {
    ...address, port: reach.port, unix_socket_permissions: '0700', fsync: toDisk, full_page_writes: toDisk, synchronous_commit: 'on',
    max_connections: 100, jit: 'off', timezone: 'UTC', log_timezone: 'UTC',
    // The log must not hold internal text: no statements, and no details that quote values.
    log_min_messages: 'warning', log_min_error_statement: 'panic', log_error_verbosity: 'terse', log_statement: 'none',
  }
  const options = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`])
  const log = await open(place.log, 'a', 0o600)
  try {
    const child = spawn(program(place.binaries, 'postgres'), ['-D', place.cluster, ...options], { ...asUser(place.user), detached: true, stdio: ['ignore', log.fd, log.fd] })
    child.unref()
    return child
  } finally {
    await log.close()
  }
}

async function becameReady(place: Place, child: ChildProcess): Promise<boolean> {
  child.once('error', () => undefined)
  while (child.exitCode === null && child.signalCode === null) {
    const lines = await pidFile(place.cluster)
    if (Number(lines[0]) === child.pid && lines[7]?.trim() === 'ready') return true
    await pause(15)
  }
  return false
}

/** The length of the log so far; one that has grown too long begins anew, its last part kept beside it. */
async function openLog(path: string): Promise<number> {
  const length = await stat(path).then((s) => s.size, () => 0)
  if (length <= longestLog) return (await readFile(path, 'utf8').catch(() => '')).length
  await writeFile(`${path}.old`, (await readFile(path)).subarray(-longestLog), { mode: 0o600 })
  await truncate(path)
  return 0
}

function lastLines(text: string): string {
  return text.trim().split('\n').slice(-3).join(' ')
}
