import type { Pool, PoolClient } from 'pg'

/** Milliseconds before the database is listened to again. */
const patience = 1_000

/** Hears of every session that ends, on whatever node and by whatever means: the database tells when its row goes. */
export class EndedSessions {
  private readonly pool: Pool
  private readonly onTrouble: (error: unknown) => void
  private readonly listeners = new Set<(session: string) => void>()
  private client: PoolClient | undefined
  private timer: NodeJS.Timeout | undefined
  private isClosed = false
  /** The database is away, and that has been told. */
  private isAway = false

  constructor(pool: Pool, onTrouble: (error: unknown) => void) {
    this.pool = pool
    this.onTrouble = onTrouble
  }

  /** Calls back with the id of each session that ends from now on, or with none when some may have ended unheard. Returns how to stop. */
  onEnded(listener: (session: string) => void): () => void {
    this.listeners.add(listener)
    if (this.client === undefined && this.timer === undefined) this.listen()
    return () => this.listeners.delete(listener)
  }

  async close(): Promise<void> {
    this.isClosed = true
    clearTimeout(this.timer)
    this.drop()
  }

  private listen(): void {
    this.timer = undefined
    this.subscribe().catch((error: unknown) => {
      this.drop()
      if (this.isClosed) return
      if (!this.isAway) this.onTrouble(error)
      this.isAway = true
      this.again()
    })
  }

  private async subscribe(): Promise<void> {
    const client = await this.pool.connect()
    if (this.isClosed) return client.release()
    this.client = client
    client.on('notification', ({ payload }) => {
      for (const listener of this.listeners) listener(payload ?? '')
    })
    client.on('error', () => {
      this.drop()
      this.again()
    })
    await client.query('listen throughline_session_ended')
    // What ended meanwhile was not heard.
    if (this.isAway) for (const listener of this.listeners) listener('')
    this.isAway = false
  }

  private again(): void {
    if (!this.isClosed) this.timer ??= setTimeout(() => this.listen(), patience).unref()
  }

  /** A connection that listens is never given back for other use. */
  private drop(): void {
    const { client } = this
    this.client = undefined
    client?.release(true)
  }
}
