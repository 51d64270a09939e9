import type { ChildProcess } from 'node:child_process'
import { Client } from 'pg'
import { setTimeout as pause } from 'node:timers/promises'
import { Refusal } from '../../core/kernel/refusal.ts'
import { must } from '../../lib/must.ts'
import { openCluster, role, startServer } from './cluster.ts'
import { choosePlace, makeDataDir } from './place.ts'
import { chooseReach, type Reach } from './reach.ts'
import { holdDataDir } from './service-lock.ts'
import { endServer, stopOrphan } from './stop-orphan.ts'

export interface Postgres {
  /** Connection string of the database `throughline`. It holds the password: never to a log. */
  readonly url: string
  /** Folder outside the data folder that holds the data or the programs, to be named at start. */
  readonly outside: string | undefined
  /** Where data was put that an earlier data folder of the same path had left outside. */
  readonly setAside: string | undefined
  /** Process of the PostgreSQL that answers now; it changes when one that died was started again. */
  pid(): number
  /** Tells a second start where this service answers. */
  announce(address: string): Promise<void>
  /** Stops PostgreSQL cleanly and lets the data folder go. May be called again. */
  stop(): Promise<void>
}

export interface PostgresOptions {
  /** Root of folders outside a data folder; only tests have another than /var/lib/throughline. */
  readonly outsideRoot?: string
  /** Only for data that nobody needs after the run, as in tests: what was acknowledged need not be on disk, and is lost when the machine ends. */
  readonly mayLose?: true
  /** Loopback with a password instead of a unix socket. */
  readonly loopback?: boolean
  /** Told what a person who runs the service should know: a PostgreSQL that died and was started again, or could not be. */
  readonly onTrouble?: (what: 'restarted' | 'lost', sentence: string) => void
}

/** Restarts in one minute after which a PostgreSQL that keeps dying is given up. */
const mostRestarts = 5

/**
 * Starts our own PostgreSQL on a data folder and keeps it running until `stop`. Safe against kill -9 at any time, of this process
 * or of PostgreSQL: what was acknowledged is on disk, and the next start clears up.
 * @throws Refusal `unavailable` when a living service has the folder, or PostgreSQL cannot run there
 */
export async function startPostgres(dataDir: string, options: PostgresOptions = {}): Promise<Postgres> {
  const folder = await makeDataDir(dataDir)
  const lock = await holdDataDir(folder)
  try {
    const place = await choosePlace(folder, options.outsideRoot)
    await stopOrphan(place.cluster)
    const password = await openCluster(place, folder)
    const reach = await chooseReach(place.cluster, place.key, options.loopback)
    const running = await keepRunning(() => startServer(place, reach, options.mayLose !== true), options.onTrouble)
    await makeDatabase(connection(reach, password, 'postgres'))
    return {
      url: connection(reach, password, role),
      outside: place.outside,
      setAside: place.setAside,
      pid: () => must(running.child().pid, 'the process of PostgreSQL'),
      announce: (address) => lock.announce(address),
      async stop() {
        await running.stop()
        await lock.release()
      },
    }
  } catch (error) {
    await lock.release()
    throw error
  }
}

/** Starts a server again when it dies without having been asked to. */
async function keepRunning(start: () => Promise<ChildProcess>, onTrouble: PostgresOptions['onTrouble']) {
  let child = await start()
  let stopping = false
  let ended = false
  let restarting: Promise<void> = Promise.resolve()
  const restarts: number[] = []
  const watch = () => {
    ended = child.exitCode !== null || child.signalCode !== null
    if (ended) died()
    else child.once('exit', died)
  }
  const died = () => {
    ended = true
    if (stopping) return
    const now = Date.now()
    restarts.push(now)
    if (restarts.filter((at) => at > now - 60_000).length > mostRestarts) return onTrouble?.('lost', 'PostgreSQL keeps ending and was given up. Its log in the data folder says why.')
    restarting = again().catch((error: unknown) => onTrouble?.('lost', error instanceof Refusal ? error.message : 'PostgreSQL ended and could not be started again.'))
  }
  const again = async () => {
    child = await start()
    if (stopping) return void (await endServer(must(child.pid), () => child.exitCode !== null || child.signalCode !== null))
    onTrouble?.('restarted', 'PostgreSQL ended without being asked to and was started again. Nothing acknowledged is lost.')
    watch()
  }
  watch()
  return {
    child: () => child,
    async stop() {
      stopping = true
      await restarting
      if (!ended) await endServer(must(child.pid), () => ended)
    },
  }
}

async function makeDatabase(url: string): Promise<void> {
  const client = await connected(url)
  try {
    const { rowCount } = await client.query('select 1 from pg_database where datname = $1', [role])
    if (rowCount === 0) await client.query(`create database ${role} template template0 encoding 'UTF8' lc_collate 'C' lc_ctype 'C'`)
  } finally {
    await client.end()
  }
}

/** A PostgreSQL that recovers from a kill says "starting up" a while longer than its pid file does. */
async function connected(url: string): Promise<Client> {
  for (let tries = 1; ; tries++) {
    const client = new Client({ connectionString: url })
    try {
      await client.connect()
      return client
    } catch (error) {
      await client.end().catch(() => undefined)
      if ((error as { code?: string }).code !== '57P03' || tries > 600) throw error
      await pause(100)
    }
  }
}

function connection(reach: Reach, password: string, database: string): string {
  const to = reach.socket === undefined ? `127.0.0.1:${reach.port}/${database}` : `/${database}?host=${encodeURIComponent(reach.socket)}&port=${reach.port}`
  return `postgresql://${role}:${password}@${to}`
}
