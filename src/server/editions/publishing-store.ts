import type { Pool, PoolClient } from 'pg'
import type { Problem } from '../../protocol/problem.ts'
import type { PublishingProgress } from './watch.ts'

/** One publishing, as every node can read it. */
export interface PublishingRow {
  readonly node: string
  readonly deck: string
  readonly audience: string
  readonly state: 'running' | 'done' | 'refused' | 'stopped'
  readonly progress: PublishingProgress
  readonly problem: Problem | null
  readonly findings: readonly string[] | null
}

/** How one ended. */
export type PublishingEnd = Pick<PublishingRow, 'state' | 'problem' | 'findings'>

/** Where publishings stand, beside the log, for a day; and which nodes are alive. */
export class PublishingStore {
  private readonly pool: Pool
  /** The name of this node. */
  private readonly node: string
  private held: Promise<PoolClient> | undefined
  private holders = 0

  constructor(pool: Pool, node: string) {
    this.pool = pool
    this.node = node
  }

  /**
   * Shows that this node lives until it is let go: a lock on its name, held by a connection of its own, which PostgreSQL lets go when this
   * process ends in whatever way. `onLost` is told when the connection is gone, and others take this node for dead.
   */
  async hold(onLost: () => void): Promise<() => void> {
    this.holders++
    this.held ??= this.lock(onLost)
    await this.held.catch((error: unknown) => {
      this.holders = 0
      this.held = undefined
      throw error
    })
    return () => void (--this.holders === 0 ? this.unlock() : undefined)
  }

  private async lock(onLost: () => void): Promise<PoolClient> {
    const client = await this.pool.connect()
    client.once('error', () => {
      this.held = undefined
      this.holders = 0
      onLost()
    })
    await client.query('select pg_advisory_lock(hashtextextended($1, 0))', [this.node])
    return client
  }

  private async unlock(): Promise<void> {
    const { held } = this
    this.held = undefined
    // The connection is not used again: the lock goes with it, whatever became of it.
    await held?.then((client) => client.release(true), () => undefined)
  }

  /** Begins one of this id where none is running, in place of one that ended before. False when one was begun by somebody meanwhile. */
  async begin(workspace: string, id: string, { deck, audience, progress }: Pick<PublishingRow, 'deck' | 'audience' | 'progress'>, before: PublishingRow | undefined): Promise<boolean> {
    await this.pool.query(`delete from publishing where begun_at < now() - interval '1 day'`)
    const { rowCount } = await this.pool.query(
      `insert into publishing (workspace_id, id, node, deck, audience, state, progress) values ($1, $2, $3, $4, $5, 'running', $6)
       on conflict (workspace_id, id) do update set node = $3, deck = $4, audience = $5, state = 'running', progress = $6, begun_at = now(), stop = false, problem = null, findings = null
       where publishing.node = $7 and publishing.state = $8`,
      [workspace, id, this.node, deck, audience, progress, before?.node ?? null, before?.state ?? null],
    )
    return rowCount === 1
  }

  async find(workspace: string, id: string): Promise<PublishingRow | undefined> {
    const { rows } = await this.pool.query<PublishingRow>('select node, deck, audience, state, progress, problem, findings from publishing where workspace_id = $1 and id = $2', [workspace, id])
    return rows[0]
  }

  /** Does a node live that publishes something? */
  async lives(node: string): Promise<boolean> {
    const { rows } = await this.pool.query<{ lives: boolean }>('select not pg_try_advisory_xact_lock_shared(hashtextextended($1, 0)) as lives', [node])
    return rows[0]?.lives === true
  }

  /** How far one is. Tells whether it is to be stopped, or was while it waited. */
  async tell(workspace: string, id: string, progress: PublishingProgress): Promise<boolean> {
    const { rows } = await this.pool.query<{ stop: boolean }>(`update publishing set progress = $4 where workspace_id = $1 and id = $2 and node = $3 and state = 'running' returning stop`, [workspace, id, this.node, progress])
    return rows[0]?.stop !== false
  }

  async end(workspace: string, id: string, { state, problem, findings }: PublishingEnd): Promise<void> {
    const values = [workspace, id, this.node, state, problem === null ? null : JSON.stringify(problem), findings === null ? null : JSON.stringify(findings)]
    await this.pool.query('update publishing set state = $4, problem = $5, findings = $6 where workspace_id = $1 and id = $2 and node = $3', values)
  }

  /** Ends one that waits for its turn, and asks whichever node it runs on to stop any other. False when it does not run. */
  async stop(workspace: string, id: string, problem: Problem): Promise<boolean> {
    const { rowCount } = await this.pool.query(
      `update publishing set stop = true, state = case when progress->>'step' = 'waiting' then 'stopped' else state end, problem = case when progress->>'step' = 'waiting' then $3::jsonb end
       where workspace_id = $1 and id = $2 and state = 'running'`, [workspace, id, JSON.stringify(problem)],
    )
    return rowCount === 1
  }
}
