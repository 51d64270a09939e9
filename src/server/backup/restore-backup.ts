import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { ClientBase, Pool } from 'pg'
import { from } from 'pg-copy-streams'
import { Refusal } from '../../core/kernel/refusal.ts'
import { migrate } from '../database/migrate.ts'
import { migrations } from '../database/migrations.ts'
import { partsOf, type Inspected, type PartData } from './read-backup.ts'
import { plainForms, quoted, tablesToKeep } from './tables.ts'

export interface Restored {
  /** Rows by table. */
  readonly rows: ReadonlyMap<string, number>
  /** The secret key that the backup holds, to be kept in the data folder before the service starts. */
  readonly secretKey: string | undefined
}

/**
 * Puts an inspected backup into an empty database: tables as they were when it was made, all rows in one transaction, then the
 * migrations since. On any failure the database is left without a row.
 * @throws Refusal `exists` when the database is not empty, `invalid` when the file is no longer as it was inspected
 */
export async function restoreBackup(backup: Inspected, pool: Pool): Promise<Restored> {
  await refuseWhenFull(pool)
  await migrate(pool, { migrations: migrations.slice(0, backup.header.migration) })
  const restored = await load(backup, pool)
  await migrate(pool)
  await pool.query('analyze')
  return restored
}

/** Refuses a database in which any table has a row: ours, and any other's. */
async function refuseWhenFull(pool: Pool): Promise<void> {
  const { rows } = await pool.query<{ name: string }>(`select relname::text as name from pg_class where relkind in ('r', 'p') and relnamespace = current_schema()::regnamespace and relname <> 'migration'`)
  for (const { name } of rows) {
    const { rowCount } = await pool.query(`select 1 from ${quoted(name)} limit 1`)
    if (rowCount !== 0) throw new Refusal('exists', 'There is data already. A backup is restored into an empty data folder only: set DATA_DIR (or DATABASE_URL) to an empty one.')
  }
}

async function load(backup: Inspected, pool: Pool): Promise<Restored> {
  const client = await pool.connect()
  let failed = true
  try {
    await client.query('begin')
    await client.query(plainForms)
    const rows = new Map<string, number>()
    let secretKey: string | undefined
    for await (const part of partsOf(backup)) {
      if (part.part === 'file:secret-key') secretKey = await textOf(part.data)
      else rows.set(part.part, await loadTable(client, part))
    }
    for (const { part, rows: wanted } of backup.contents.parts) {
      if (rows.has(part) && rows.get(part) !== wanted) throw new Refusal('invalid', `The table ${part} came back with ${rows.get(part)} rows instead of ${wanted}. Nothing was kept.`)
    }
    for (const { name, counted } of await tablesToKeep(client)) {
      for (const column of counted) await client.query(`select setval(pg_get_serial_sequence($1, $2), coalesce(max(${quoted(column)}), 0) + 1, false) from ${quoted(name)}`, [quoted(name), column])
    }
    await client.query('commit')
    failed = false
    return { rows, secretKey }
  } finally {
    // The end of the connection rolls back what was not committed, also in the middle of a COPY.
    client.release(failed)
  }
}

async function loadTable(client: ClientBase, { part, columns = [], data }: PartData): Promise<number> {
  const copy = client.query(from(`copy ${quoted(part)} (${columns.map(quoted).join(', ')}) from stdin`))
  await pipeline(Readable.from(data), copy)
  return copy.rowCount
}

async function textOf(data: AsyncIterable<Buffer>): Promise<string> {
  const chunks: Buffer[] = []
  for await (const chunk of data) chunks.push(chunk)
  return Buffer.concat(chunks).toString()
}
