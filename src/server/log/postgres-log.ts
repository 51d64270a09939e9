import { createHash } from 'node:crypto'
import { setTimeout as pause } from 'node:timers/promises'
import type { Pool, PoolClient, QueryConfig, QueryResult, QueryResultRow } from 'pg'
import { Refusal } from '../../core/kernel/refusal.ts'
import type { Json } from '../../lib/json.ts'
import { auditDays, type AuditEvent, type AuditRow, type Head, type HeadLock, type LogReader, type LogStore, type Snapshot, type Standing, StoreAway, zeroHash } from './log-store.ts'
import { headLock, lockHead } from './postgres-head.ts'
import { postgresReader } from './postgres-reader.ts'
import { Wakeups, type WakeupOptions } from './wake-ups.ts'

/** Milliseconds for which a statement is tried again when PostgreSQL is away. */
const patience = 5_000

/** The log on PostgreSQL 15 or newer, on tables made by server/database/migrate.ts. */
export class PostgresLog implements LogStore {
  private readonly pool: Pool
  private readonly wakeups: Wakeups

  /** The pool stays the caller's: closing the log does not end it. */
  constructor(pool: Pool, options: WakeupOptions = {}) {
    this.pool = pool
    this.wakeups = new Wakeups(pool, options)
  }

  async workspaces(): Promise<string[]> {
    const { rows } = await this.query<{ workspace_id: string }>('select workspace_id from workspace_head order by workspace_id collate "C"')
    return rows.map((row) => row.workspace_id)
  }

  async create(workspace: string): Promise<boolean> {
    const { rowCount } = await this.query('insert into workspace_head (workspace_id, hash) values ($1, $2) on conflict do nothing', [workspace, zeroHash])
    return rowCount === 1
  }

  async head(workspace: string): Promise<Head> {
    const { rows } = await this.query<{ position: string; hash: string; effective: string; erasures: string }>({
      name: 'head', text: 'select position, hash, effective, erasures from workspace_head where workspace_id = $1', values: [workspace],
    })
    const [row] = rows
    if (row === undefined) throw unknown(workspace)
    return { position: Number(row.position), hash: row.hash, effective: row.effective, erasures: Number(row.erasures) }
  }

  reader(workspace: string): LogReader {
    return postgresReader({ query: (text: string | QueryConfig, values?: unknown[]) => this.query(text, values) }, workspace)
  }

  async withHead<T>(workspace: string, work: (lock: HeadLock) => Promise<T>): Promise<T> {
    const client = await reaching(() => this.pool.connect())
    let broken: Error | undefined
    const onError = (error: Error) => (broken = error)
    client.on('error', onError)
    try {
      const head = await lockHead(client, workspace)
      if (head === undefined) throw unknown(workspace)
      const { lock, wrote } = headLock(client, workspace, head)
      const result = await work(lock)
      await client.query('commit')
      const standing = wrote()
      if (standing !== undefined) this.wakeups.here(workspace, standing)
      return result
    } catch (error) {
      broken ??= await rolledBack(client)
      throw asAway(error)
    } finally {
      client.off('error', onError)
      client.release(broken)
    }
  }

  async putSnapshot(workspace: string, { position, hash, schema, body }: Snapshot): Promise<void> {
    await this.query(
      'insert into snapshot (workspace_id, position, hash, schema, body) values ($1, $2, $3, $4, $5) on conflict (workspace_id, position) do update set hash = excluded.hash, schema = excluded.schema, body = excluded.body',
      [workspace, position, hash, schema, Buffer.from(body)],
    )
    await this.query(
      'delete from snapshot where workspace_id = $1 and position < (select min(position) from (select position from snapshot where workspace_id = $1 order by position desc limit 2) newest)',
      [workspace],
    )
  }

  async snapshot(workspace: string): Promise<Snapshot | undefined> {
    const { rows } = await this.query<{ position: string; hash: string; schema: number; body: Buffer }>(
      'select position, hash, schema, body from snapshot where workspace_id = $1 order by position desc limit 1', [workspace],
    )
    const [row] = rows
    return row === undefined ? undefined : { position: Number(row.position), hash: row.hash, schema: row.schema, body: row.body }
  }

  async putBlob(workspace: string, bytes: Uint8Array): Promise<string> {
    const sha256 = createHash('sha256').update(bytes).digest('hex')
    await this.query(
      'insert into blob (workspace_id, sha256, bytes) values ($1, $2, $3) on conflict (workspace_id, sha256) do update set bytes = excluded.bytes where blob.bytes is null',
      [workspace, sha256, Buffer.from(bytes)],
    )
    return sha256
  }

  async blob(workspace: string, sha256: string): Promise<Uint8Array | undefined> {
    const { rows } = await this.query<{ bytes: Buffer | null }>('select bytes from blob where workspace_id = $1 and sha256 = $2', [workspace, sha256])
    const [row] = rows
    if (row?.bytes === null) throw new Refusal('gone', 'This file has been erased.')
    return row === undefined ? undefined : new Uint8Array(row.bytes)
  }

  async eraseBlob(workspace: string, sha256: string): Promise<boolean> {
    const { rowCount } = await this.query('update blob set bytes = null where workspace_id = $1 and sha256 = $2 and bytes is not null', [workspace, sha256])
    return rowCount === 1
  }

  async audit({ at, workspace, actor, act, details }: AuditEvent): Promise<void> {
    await this.query('insert into audit (at, workspace_id, actor, act, details) values ($1, $2, $3, $4, $5)', [
      at, workspace ?? null, actor ?? null, act, details === undefined ? null : JSON.stringify(details),
    ])
  }

  async audits({ workspace, before, limit }: { workspace?: string; before?: number; limit: number }): Promise<AuditRow[]> {
    const { rows } = await this.query<StoredAudit>(
      'select id, at, workspace_id, actor, act, details from audit where ($1::text is null or workspace_id = $1) and ($2::bigint is null or id < $2) order by id desc limit $3',
      [workspace ?? null, before ?? null, limit],
    )
    return rows.map(auditRow)
  }

  async forgetAudits(now: string): Promise<number> {
    const { rowCount } = await this.query(`delete from audit where at < least($1::timestamptz, now()) - make_interval(days => $2)`, [now, auditDays])
    return rowCount ?? 0
  }

  /** Statements that may run twice without harm: tried again while a PostgreSQL that ended comes back. */
  private async query<R extends QueryResultRow>(text: string | QueryConfig, values?: unknown[]): Promise<QueryResult<R>> {
    const until = performance.now() + patience
    for (let wait = 20; ; wait *= 2) {
      try {
        return await reaching(() => this.pool.query<R>(text, values))
      } catch (error) {
        if (!(error instanceof StoreAway) || performance.now() + wait > until) throw error
        await pause(wait)
      }
    }
  }

  onAppend(listener: (workspace: string, standing: Standing) => void): () => void {
    return this.wakeups.listen(listener)
  }

  async close(): Promise<void> {
    await this.wakeups.close()
  }
}

interface StoredAudit {
  readonly id: string
  readonly at: Date
  readonly workspace_id: string | null
  readonly actor: string | null
  readonly act: string
  readonly details: string | null
}

function auditRow({ id, at, act, workspace_id, actor, details }: StoredAudit): AuditRow {
  return {
    id: Number(id), at: at.toISOString(), act,
    ...(workspace_id === null ? {} : { workspace: workspace_id }),
    ...(actor === null ? {} : { actor }),
    ...(details === null ? {} : { details: JSON.parse(details) as { [key: string]: Json } }),
  }
}

const unknown = (workspace: string) => new Refusal('not-found', `There is no workspace "${workspace}".`)

/** Ends the transaction. An error means that the connection is of no more use. */
async function rolledBack(client: PoolClient): Promise<Error | undefined> {
  try {
    await client.query('rollback')
    return undefined
  } catch (error) {
    return error as Error
  }
}

/** What says that PostgreSQL is away, restarting, or has no room for one more connection; and a transaction that must be done again. */
const passing = new Set(['ECONNREFUSED', 'ECONNRESET', 'EPIPE', 'ENOENT', 'ETIMEDOUT', 'EAI_AGAIN', '57P01', '57P02', '57P03', '53300', '40001', '40P01', '25P03'])

/** The driver names these only by their words. */
const passingWords = /Connection terminated|timeout exceeded when trying to connect|connection error and is not queryable|Client was closed/

function asAway(error: unknown): unknown {
  const { code = '', message = '' } = error as { code?: string; message?: string }
  return passing.has(code) || code.startsWith('08') || passingWords.test(message) ? new StoreAway(error) : error
}

async function reaching<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    throw asAway(error)
  }
}
