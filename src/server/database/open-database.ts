import { Pool } from 'pg'

export interface DatabaseOptions {
  /** Connections that one node may hold. */
  readonly connections?: number
  /** Told when an idle connection ends by itself, as when PostgreSQL restarts. The pool makes a new one on its own. */
  readonly onLost?: (error: Error) => void
}

/**
 * A pool of connections. Each waits 10 s at most for a free connection, and a transaction that does nothing for a minute is ended
 * by PostgreSQL, so that a node that hangs while it holds the head of a workspace cannot stop the others for longer.
 */
export function openDatabase(url: string, options: DatabaseOptions = {}): Pool {
  const pool = new Pool({
    connectionString: url,
    max: options.connections ?? 16,
    connectionTimeoutMillis: 10_000,
    idleTimeoutMillis: 60_000,
    idle_in_transaction_session_timeout: 60_000,
    application_name: 'throughline',
  })
  pool.on('error', (error) => options.onLost?.(error))
  return pool
}
