import { readdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Pool } from 'pg'
import { Refusal } from '../core/kernel/refusal.ts'
import { inspectBackup } from './backup/read-backup.ts'
import { restoreBackup } from './backup/restore-backup.ts'
import { reachDatabase } from './database/connect.ts'
import { openDatabase } from './database/open-database.ts'
import { PostgresLog } from './log/postgres-log.ts'
import { verifyLog } from './log/verify.ts'
import { addOwnerToken } from './owner-token.ts'
import { makeDataDir } from './postgres/place.ts'
import { startPostgres } from './postgres/start-postgres.ts'
import type { Settings } from './settings.ts'

/**
 * Restores a backup file into an empty data folder (or the empty database at DATABASE_URL), walks the chain of every log, and gives
 * the owner a token. Returns what to tell, one sentence a line. The file is read through before anything is made.
 * @throws Refusal `invalid` for a file that is no good, `exists` when there is data already, `unavailable` when a service runs on it
 */
export async function restore(path: string, settings: Settings): Promise<string[]> {
  const backup = await inspectBackup(path)
  await refuseKeptSecret(settings.dataDir)
  const dataDir = await makeDataDir(settings.dataDir)
  const postgres = settings.databaseUrl === undefined ? await startPostgres(dataDir) : undefined
  try {
    const pool = openDatabase(settings.databaseUrl ?? postgres?.url ?? '')
    try {
      await reachDatabase(pool)
      const { rows, secretKey } = await restoreBackup(backup, pool)
      const entries = await verifyAll(pool)
      if (secretKey !== undefined && settings.secretKey === undefined) await writeFile(join(dataDir, 'secret-key'), `${secretKey}\n`, { mode: 0o600 })
      const ownerFile = await addOwnerToken(pool, { ...settings, dataDir })
      const secretNote = secretKey === undefined && settings.secretKey === undefined ? ['The backup holds no secret key, since SECRET_KEY was set where it was made. Set the same one here, or ids that have left the company will be others.'] : []
      return [
        `Restored from the backup of ${backup.header.at}: ${toldRows(rows)}.`,
        `The log is whole: ${entries} ${entries === 1 ? 'entry' : 'entries'}.`,
        ...secretNote,
        `Tokens of the backup are good here${ownerFile === undefined ? ', and so is OWNER_TOKEN' : `; a new one of the owner’s is in ${ownerFile}`}.`,
      ]
    } finally {
      await pool.end()
    }
  } finally {
    await postgres?.stop()
  }
}

/** What a person calls the rows of a table: one of them, several. */
const rowWords: Readonly<Record<string, readonly [string, string]>> = {
  workspace_head: ['workspace', 'workspaces'], log_entry: ['log entry', 'log entries'], beside_value: ['value kept beside the log', 'values kept beside the log'],
  blob: ['file', 'files'], audit: ['audit row', 'audit rows'], token: ['token', 'tokens'],
  auth_user: ['account', 'accounts'], auth_account: ['password or company sign-in', 'passwords and company sign-ins'], auth_person: ['person with an account', 'persons with an account'],
  auth_passkey: ['passkey', 'passkeys'], auth_two_factor: ['second step', 'second steps'],
}

function toldRows(rows: ReadonlyMap<string, number>): string {
  const told = [...rows].filter(([, count]) => count > 0).map(([table, count]) => {
    const [one, several] = rowWords[table] ?? [`row of ${table}`, `rows of ${table}`]
    return `${count} ${count === 1 ? one : several}`
  })
  return told.length < 2 ? (told[0] ?? 'nothing was in it') : `${told.slice(0, -1).join(', ')} and ${told.at(-1)}`
}

/** Walks the chain of every workspace's log in the database. Returns how many entries there are. */
async function verifyAll(pool: Pool): Promise<number> {
  const store = new PostgresLog(pool, { notifications: false, pollEvery: 0 })
  let entries = 0
  for (const workspace of await store.workspaces()) {
    const found = await verifyLog(store.reader(workspace), await store.head(workspace))
    if (!found.whole) throw new Refusal('invalid', `The backup was restored, but the log of workspace ${workspace} in it is broken at position ${found.broken?.position}: ${found.broken?.why} Take another backup file and an empty data folder.`)
    entries += found.entries
  }
  await store.close()
  return entries
}

/** A folder that has a secret key has been in use, even where its database is elsewhere. */
async function refuseKeptSecret(dataDir: string): Promise<void> {
  const names: string[] = await readdir(dataDir).catch(() => [])
  if (names.includes('secret-key') || names.includes('owner-token')) throw new Refusal('exists', `${dataDir} has been in use. A backup is restored into an empty data folder only: set DATA_DIR to an empty or new one.`)
}
