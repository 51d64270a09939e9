import { mkdir, readdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { backupToFile, type BackupSource } from './write-backup.ts'

/** How many backups of each kind are kept. */
const kept = 7
const lookEvery = 10 * 60_000
/** Any number, the same in every node: whoever holds it writes the day's backup. */
const lockKey = 4_600_460_047

export type BackupKind = 'daily' | 'before-migration'

/** What keeps the backups of one data folder. */
export interface BackupKeeper {
  /** Folder of the files. */
  readonly folder: string
  /** Writes one now. Returns its path. */
  write(kind: BackupKind): Promise<string>
  /** Writes the day's, unless it is there already or another node is at it. */
  writeDaily(): Promise<string | undefined>
  /** Looks every ten minutes whether the day's is due. Returns how to stop, which waits for one under way. */
  start(onDone: (path: string) => void, onFailed: (error: unknown) => void): () => Promise<void>
}

/** Keeps seven daily backups and the last seven from before a migration in DATA_DIR/backups. `now` in milliseconds since 1970. */
export function keepBackups(dataDir: string, source: BackupSource, now: () => number = Date.now): BackupKeeper {
  const folder = join(dataDir, 'backups')
  const write = async (kind: BackupKind) => {
    await mkdir(folder, { recursive: true, mode: 0o700 })
    const path = join(folder, nameOf(kind, now()))
    await backupToFile(source, path)
    for (const name of surplus(await readdir(folder), kind)) await rm(join(folder, name))
    return path
  }
  const writeDaily = async () => {
    const names = await readdir(folder).catch(() => [])
    if (!isDue(names, now())) return undefined
    const client = await source.pool.connect()
    try {
      const { rows } = await client.query<{ mine: boolean }>('select pg_try_advisory_lock($1) as mine', [lockKey])
      if (rows[0]?.mine !== true) return undefined
      try {
        return await write('daily')
      } finally {
        await client.query('select pg_advisory_unlock($1)', [lockKey])
      }
    } finally {
      client.release()
    }
  }
  return {
    folder, write, writeDaily,
    start(onDone, onFailed) {
      let under: Promise<void> | undefined
      const look = () => {
        under ??= writeDaily().then((path) => (path === undefined ? undefined : onDone(path)), onFailed).finally(() => (under = undefined))
      }
      // Not in the first seconds, which belong to whoever waits for the start.
      const first = setTimeout(look, 30_000)
      const timer = setInterval(look, lookEvery)
      for (const each of [first, timer]) each.unref()
      return async () => {
        clearTimeout(first)
        clearInterval(timer)
        await under
      }
    },
  }
}

/** Names sort by time: throughline-20260101T030000Z-daily.backup. */
function nameOf(kind: BackupKind, at: number): string {
  return `throughline-${new Date(at).toISOString().slice(0, 19).replaceAll(/[-:]/g, '')}Z-${kind}.backup`
}

/** True when the newest daily backup is of an earlier day (UTC). */
export function isDue(names: readonly string[], at: number): boolean {
  const newest = ours(names, 'daily').at(-1) ?? ''
  return newest.slice(0, 'throughline-20260101'.length) < nameOf('daily', at).slice(0, 'throughline-20260101'.length)
}

/** The oldest of a kind beyond the seven that are kept. Other files are left alone. */
export function surplus(names: readonly string[], kind: BackupKind): string[] {
  return ours(names, kind).slice(0, -kept)
}

function ours(names: readonly string[], kind: BackupKind): string[] {
  return names.filter((name) => new RegExp(`^throughline-\\d{8}T\\d{6}Z-${kind}\\.backup$`).test(name)).sort()
}
