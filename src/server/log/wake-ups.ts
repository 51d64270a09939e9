import type { Pool, PoolClient } from 'pg'
import type { Standing } from './log-store.ts'
import { channel } from './postgres-head.ts'

export interface WakeupOptions {
  /** Off: no notifications are listened to. Only tests turn it off, to show that nothing depends on them. */
  readonly notifications?: boolean
  /** Milliseconds between looks at the heads; 0 for none. */
  readonly pollEvery?: number
}

/**
 * Tells listeners that a workspace has new entries: at once by a notification, and by a look at the heads every second for those
 * that were missed. Neither is needed for anything to be right, only for it to be quick.
 */
export class Wakeups {
  private readonly pool: Pool
  private readonly notifications: boolean
  private readonly pollEvery: number
  private readonly listeners = new Set<(workspace: string, standing: Standing) => void>()
  /** Workspace -> its position and erasures as last seen. */
  private readonly seen = new Map<string, string>()
  private client: PoolClient | undefined
  private timer: NodeJS.Timeout | undefined
  private looking: Promise<void> | undefined
  private closed = false

  constructor(pool: Pool, { notifications = true, pollEvery = 1_000 }: WakeupOptions) {
    this.pool = pool
    this.notifications = notifications
    this.pollEvery = pollEvery
  }

  listen(listener: (workspace: string, standing: Standing) => void): () => void {
    this.listeners.add(listener)
    if (this.listeners.size === 1) this.start()
    return () => this.listeners.delete(listener)
  }

  /** Appended by this node itself. */
  here(workspace: string, standing: Standing): void {
    for (const listener of this.listeners) listener(workspace, standing)
  }

  async close(): Promise<void> {
    this.closed = true
    this.listeners.clear()
    clearTimeout(this.timer)
    await this.looking
    this.drop()
  }

  private start(): void {
    if (this.closed || this.timer !== undefined || (!this.notifications && this.pollEvery === 0)) return
    this.look()
  }

  /** One look, and the next one after it; so a database that is away is tried again and again. */
  private look(): void {
    this.looking = this.once().catch(() => undefined).finally(() => {
      if (!this.closed) this.timer = setTimeout(() => this.look(), this.pollEvery || 1_000).unref()
    })
  }

  private async once(): Promise<void> {
    if (this.notifications && this.client === undefined) await this.subscribe()
    if (this.pollEvery === 0) return
    const { rows } = await this.pool.query<{ workspace_id: string; position: string; erasures: string }>('select workspace_id, position, erasures from workspace_head')
    for (const row of rows) {
      const at = `${row.position}/${row.erasures}`
      const before = this.seen.get(row.workspace_id)
      this.seen.set(row.workspace_id, at)
      if (before !== undefined && before !== at) this.here(row.workspace_id, { position: Number(row.position), erasures: Number(row.erasures) })
    }
  }

  private async subscribe(): Promise<void> {
    const client = await this.pool.connect()
    client.on('notification', ({ payload }) => {
      const told = /^(\d+)\/(\d+) (.*)$/s.exec(payload ?? '')
      if (told?.[3] !== undefined) this.here(told[3], { position: Number(told[1]), erasures: Number(told[2]) })
    })
    client.on('error', () => this.drop())
    this.client = client
    await client.query(`listen ${channel}`)
  }

  /** A connection that listens is never given back for other use. */
  private drop(): void {
    const { client } = this
    this.client = undefined
    client?.release(true)
  }
}
