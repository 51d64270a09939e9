import type { Pool } from 'pg'
import { onTestFinished } from 'vitest'
import { migrate } from '../../src/server/database/migrate.ts'
import { openDatabase } from '../../src/server/database/open-database.ts'
import { PostgresLog } from '../../src/server/log/postgres-log.ts'
import type { WakeupOptions } from '../../src/server/log/wake-ups.ts'
import { freshDatabase } from '../fresh-database.ts'

/** A log on an empty database of the test's own; closed when the test ends. */
export async function freshLog(options: WakeupOptions & { connections?: number } = {}): Promise<{ store: PostgresLog; pool: Pool; url: string }> {
  const url = await freshDatabase()
  const pool = openDatabase(url, { connections: options.connections ?? 20 })
  const store = new PostgresLog(pool, options)
  onTestFinished(async () => {
    await store.close()
    await pool.end()
  })
  await migrate(pool)
  return { store, pool, url }
}
