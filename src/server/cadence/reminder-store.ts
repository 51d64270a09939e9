import type { Pool, PoolClient } from 'pg'
import type { Id } from '../../core/kernel/change.ts'
import type { Instant } from '../../core/kernel/command.ts'
import { type Mail, writeMail } from '../mail/mail.ts'

/** What is told once: a reminder, or a round-up, to a person or to a chat room by the id of its subscription. */
export interface ToTell {
  readonly key: string
  readonly at: Instant
  readonly person: Id
}

/** A mail that was not sent, or of which nobody knows whether it was. */
export interface Unsent {
  readonly key: string
  readonly person: string
  readonly at: string
  /** `failed`: it is tried again. `unknown`: a service ended while it sent it, so it is not repeated. */
  readonly state: 'failed' | 'unknown'
}

/** How long a mail server may take, before a sending that has not ended counts as one of a service that ended. */
const sendingFor = '5 minutes'
/** Rows that say that something was sent are kept so long: no reminder is worked out that is older. */
const keptFor = '60 days'

/** What became of each reminder, in the database, so that several nodes send each once (row B5). */
export class ReminderStore {
  private readonly pool: Pool

  constructor(pool: Pool) {
    this.pool = pool
  }

  /** Puts the mail of a reminder into the box, unless it was before, by whichever node. True when it was not. */
  async put(workspace: string, { key, at, person }: ToTell, mail: Mail): Promise<boolean> {
    return this.inOneGo(async (client) => {
      const { rowCount } = await client.query('insert into reminders (workspace, key, person, due_at) values ($1, $2, $3, $4) on conflict do nothing', [workspace, key, person, at])
      if (rowCount === 1) await writeMail(client, mail)
      return rowCount === 1
    })
  }

  /**
   * Settles who is told of an hour, in one go: whoever is there as it is first looked at after it, each with a mail, or with none where nothing waits for them. Who comes later is
   * not told of an hour that was before them. A mail that is not there is one that goes another way. True when it was not settled before, by whichever node.
   */
  async settle(workspace: string, hour: { readonly key: string; readonly at: Instant }, all: readonly (ToTell & { readonly mail?: Mail | undefined; readonly state: 'waiting' | 'not-needed' })[]): Promise<boolean> {
    return this.inOneGo(async (client) => {
      const { rowCount } = await client.query("insert into reminders (workspace, key, person, due_at, state) values ($1, $2, '', $3, 'not-needed') on conflict do nothing", [workspace, hour.key, hour.at])
      if (rowCount !== 1) return false
      for (const { key, person, at, state, mail } of all) {
        const known = await client.query('insert into reminders (workspace, key, person, due_at, state) values ($1, $2, $3, $4, $5) on conflict do nothing', [workspace, key, person, at, state])
        if (mail !== undefined && known.rowCount === 1) await writeMail(client, mail)
      }
      return true
    })
  }

  private async inOneGo<T>(work: (client: PoolClient) => Promise<T>): Promise<T> {
    const client = await this.pool.connect()
    try {
      await client.query('begin')
      const done = await work(client)
      await client.query('commit')
      return done
    } catch (error) {
      await client.query('rollback').catch(() => undefined)
      throw error
    } finally {
      client.release()
    }
  }

  /** Notes something of which nothing is to be told, unless it was before. */
  async pass(workspace: string, { key, at, person }: ToTell): Promise<void> {
    await this.pool.query("insert into reminders (workspace, key, person, due_at, state) values ($1, $2, $3, $4, 'not-needed') on conflict do nothing", [workspace, key, person, at])
  }

  /** Those of some keys that were put or noted before, by whichever node. */
  async known(workspace: string, keys: readonly string[]): Promise<ReadonlySet<string>> {
    if (keys.length === 0) return new Set()
    const { rows } = await this.pool.query<{ key: string }>('select key from reminders where workspace = $1 and key = any($2)', [workspace, keys])
    return new Set(rows.map(({ key }) => key))
  }

  /** Begins to send one; one that failed, so many seconds later at the earliest. False where it was begun before and its outcome is not known: it is not repeated. */
  async begin(workspace: string, key: string, rest = 0): Promise<boolean> {
    const { rowCount } = await this.pool.query("update reminders set state = 'sending', changed_at = now() where workspace = $1 and key = $2 and (state = 'waiting' or (state = 'failed' and changed_at <= now() - $3 * interval '1 second'))", [workspace, key, rest])
    return rowCount === 1
  }

  async end(workspace: string, key: string, state: 'sent' | 'failed' | 'not-needed'): Promise<void> {
    await this.pool.query('update reminders set state = $3, changed_at = now() where workspace = $1 and key = $2', [workspace, key, state])
  }

  /** What was not sent, or may not have been, the latest first. */
  async unsent(workspace: string): Promise<Unsent[]> {
    const { rows } = await this.pool.query<{ key: string; person: string; due_at: Date; state: 'failed' | 'sending' }>(
      `select key, person, due_at, state from reminders where workspace = $1 and person <> '' and (state = 'failed' or (state = 'sending' and changed_at < now() - interval '${sendingFor}')) order by due_at desc limit 200`, [workspace])
    return rows.map(({ key, person, due_at, state }) => ({ key, person, at: due_at.toISOString(), state: state === 'sending' ? 'unknown' : 'failed' }))
  }

  /** Lets go of what was sent long ago. */
  async forgetOld(): Promise<void> {
    await this.pool.query(`delete from reminders where due_at < now() - interval '${keptFor}'`)
  }
}
