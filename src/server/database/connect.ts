import { setTimeout as pause } from 'node:timers/promises'
import type { Pool } from 'pg'
import { Refusal } from '../../core/kernel/refusal.ts'

/** The oldest PostgreSQL that our SQL is written for. */
const oldest = 150_000
const patience = 30_000
/** Of a server that is starting, or not there yet. */
const passing = new Set(['ECONNREFUSED', 'ECONNRESET', 'EAI_AGAIN', 'ENOTFOUND', 'ENOENT', '57P03'])

/**
 * Waits until a database answers, half a minute at the most: one that starts beside the service may need a little longer.
 * @throws Refusal `unavailable` when it does not answer, turns us away, or is too old
 */
export async function reachDatabase(pool: Pool): Promise<void> {
  for (let waited = 0; ; waited += 500) {
    try {
      const { rows } = await pool.query<{ server_version: string; server_version_num: string }>(`select current_setting('server_version') as server_version, current_setting('server_version_num') as server_version_num`)
      const [version] = rows
      if (Number(version?.server_version_num) < oldest) throw new Refusal('unavailable', `The database is PostgreSQL ${version?.server_version}; Throughline needs 15 or newer.`)
      return
    } catch (error) {
      if (error instanceof Refusal) throw error
      const code = (error as { code?: string }).code ?? 'no answer'
      if (!passing.has(code) || waited >= patience) throw new Refusal('unavailable', `The database at DATABASE_URL ${passing.has(code) ? 'does not answer' : 'turns Throughline away'} (${code}). Check its address, name, user and password.`)
      await pause(500)
    }
  }
}
