import type { Pool } from 'pg'
import type { Id } from '../../core/kernel/change.ts'
import type { Instant } from '../../core/kernel/command.ts'
import { shippedWord } from '../customer-feedback/shipped-job.ts'
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
/** Rows that say that something was sent are kept so long: no reminder is worked out that is older. What shipped may ship again at any time. */
const keptFor = '60 days'

/** What became of each reminder, in the database, so that several nodes send each once (row B5). */
export class ReminderStore {
  private readonly pool: Pool

  constructor(pool: Pool) {
    this.pool = pool
  }

  /** Puts the mail of a reminder into the box, unless it was before, by whichever node. True when it was not. `again`: one that was not needed in the end, and is now, counts as new. */
  async put(workspace: string, { key, at, person }: ToTell, mail: Mail, { again = false } = {}): Promise<boolean> {
    const client = await this.pool.connect()
    try {
      await client.query('begin')
      const { rowCount } = await client.query(`insert into reminders (workspace, key, person, due_at) values ($1, $2, $3, $4)
        on conflict (workspace, key) do update set state = 'waiting', due_at = excluded.due_at, changed_at = now() where $5 and reminders.state = 'not-needed'`, [workspace, key, person, at, again])
      if (rowCount === 1) await writeMail(client, mail)
      await client.query('commit')
      return rowCount === 1
    } catch (error) {
      await client.query('rollback').catch(() => undefined)
      throw error
    } finally {
      client.release()
    }
  }

  /** Notes something that is told without the box of mails, or of which nothing is to be told, unless it was before. */
  async note(workspace: string, { key, at, person }: ToTell, state: 'waiting' | 'not-needed' = 'waiting'): Promise<void> {
    await this.pool.query('insert into reminders (workspace, key, person, due_at, state) values ($1, $2, $3, $4, $5) on conflict do nothing', [workspace, key, person, at, state])
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
      `select key, person, due_at, state from reminders where workspace = $1 and (state = 'failed' or (state = 'sending' and changed_at < now() - interval '${sendingFor}')) order by due_at desc limit 200`, [workspace])
    return rows.map(({ key, person, due_at, state }) => ({ key, person, at: due_at.toISOString(), state: state === 'sending' ? 'unknown' : 'failed' }))
  }

  /** Lets go of what was sent long ago. */
  async forgetOld(): Promise<void> {
    await this.pool.query(`delete from reminders where due_at < now() - interval '${keptFor}' and key not like '${shippedWord}/%'`)
  }
}
