import type { Pool, PoolClient } from 'pg'
import { Refusal } from '../../core/kernel/refusal.ts'
import { migrations as ours, type SqlMigration } from './migrations.ts'

/** Any number, the same in every node: whoever holds it changes the tables. */
const lockKey = 4_600_460_046

export interface MigrateOptions {
  /** Called before tables that hold data are changed: the place for a backup. Throwing here leaves everything as it was. */
  readonly before?: (pending: readonly string[]) => Promise<void>
  readonly migrations?: readonly SqlMigration[]
}

/**
 * Brings the tables up to date under an advisory lock, each migration in a transaction of its own; nodes that start together wait
 * for each other. Returns the names of what was done.
 * @throws Refusal `unavailable` when the tables were made by a newer version
 */
export async function migrate(pool: Pool, options: MigrateOptions = {}): Promise<string[]> {
  const migrations = options.migrations ?? ours
  const client = await pool.connect()
  try {
    await client.query('select pg_advisory_lock($1)', [lockKey])
    const done = await doneSoFar(client)
    if (done > migrations.length) {
      throw new Refusal('unavailable', `The database was last used by a newer version (its tables are at number ${done}, this version knows ${migrations.length}). Start that version, or a newer one.`)
    }
    const pending = migrations.slice(done)
    const names = pending.map(({ number, name }) => `${number} ${name}`)
    if (done > 0 && pending.length > 0) await options.before?.(names)
    for (const migration of pending) await runOne(client, migration)
    return names
  } finally {
    await client.query('select pg_advisory_unlock($1)', [lockKey]).catch(() => undefined)
    client.release()
  }
}

/** The number of the newest migration that the database has; 0 for an empty one. */
export async function tablesAt(pool: Pool): Promise<number> {
  const { rows } = await pool.query<{ there: string | null }>(`select to_regclass('migration')::text as there`)
  if (rows[0]?.there === null) return 0
  return Number((await pool.query<{ max: number | null }>('select max(number) as max from migration')).rows[0]?.max ?? 0)
}

async function doneSoFar(client: PoolClient): Promise<number> {
  await client.query('create table if not exists migration (number integer primary key, name text not null, done_at timestamptz not null default now())')
  const { rows } = await client.query<{ max: number | null }>('select max(number) as max from migration')
  return rows[0]?.max ?? 0
}

async function runOne(client: PoolClient, { number, name, sql }: SqlMigration): Promise<void> {
  await client.query('begin')
  try {
    await client.query(sql)
    await client.query('insert into migration (number, name) values ($1, $2)', [number, name])
    await client.query('commit')
  } catch (error) {
    await client.query('rollback').catch(() => undefined)
    throw error
  }
}
