import type { Pool, PoolClient } from 'pg'
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
  /**
   * `failed`: it is tried again. `refused`: the mail server takes it for good no more. `given-up`: it was tried for days and is tried no more. `unknown`: a service ended while it
   * sent it, or the mail server had all of it and said nothing, so it is not repeated.
   */
  readonly state: 'failed' | 'refused' | 'given-up' | 'unknown'
  /** What the mail server said last. */
  readonly said?: string
  /** When it is tried again, at the earliest. */
  readonly next?: string
}

/** How long a mail server may take, before a sending that has not ended counts as one of a service that ended. */
const sendingFor = '5 minutes'
/** Rows that say that something was sent are kept so long: no reminder is worked out that is older. What shipped may ship again at any time. */
const keptFor = '60 days'

/** Rows that are somebody's mail: an answer to whoever asked is one by whoever, or whatever, sent it. */
const isMail = `(person <> '' or key like '${shippedWord}/answer/%')`

/** Rows of what was not sent or may not have been; what waits has its mail in the box, or is a room's. */
const isOpen = `(state in ('failed', 'refused') or (state = 'sending' and changed_at < now() - interval '${sendingFor}')
  or (state = 'waiting' and key not like '%/room/%' and changed_at < now() - interval '${sendingFor}' and not exists (select from mail_outbox where job = 'reminder ' || workspace || ' ' || key)))`

interface UnsentRow {
  readonly key: string
  readonly person: string
  readonly due_at: Date
  readonly state: 'waiting' | 'sending' | 'failed' | 'refused'
  readonly said: string | null
  readonly next_try_at: Date | null
}

export const isRoomKey = (key: string): boolean => key.includes('/room/')

async function takeUp(client: PoolClient, workspace: string, key: string, state: 'waiting' | 'sent'): Promise<boolean> {
  const { rowCount } = await client.query(`update reminders set state = $3, by_hand = true, said = null, changed_at = now() where workspace = $1 and key = $2 and ${isMail} and ${isOpen}`, [workspace, key, state])
  return rowCount === 1
}

async function dropMail(client: PoolClient, workspace: string, key: string): Promise<true> {
  await client.query("delete from mail_outbox where job = 'reminder ' || $1 || ' ' || $2", [workspace, key])
  return true
}

/** What became of each reminder, in the database, so that several nodes send each once (row B5). */
export class ReminderStore {
  private readonly pool: Pool

  constructor(pool: Pool) {
    this.pool = pool
  }

  /** Puts the mail of a reminder into the box, unless it was before, by whichever node. True when it was not. `again`: one that was not needed in the end, and is now, counts as new; `anew`: so does one that did not go, where this is of a later moment. */
  async put(workspace: string, { key, at, person }: ToTell, mail: Mail, { again = false, anew = false } = {}): Promise<boolean> {
    return this.inOneGo(async (client) => {
      const { rowCount } = await client.query(`insert into reminders (workspace, key, person, due_at) values ($1, $2, $3, $4)
        on conflict (workspace, key) do update set state = 'waiting', person = excluded.person, due_at = excluded.due_at, said = null, changed_at = now()
        where ($5 and reminders.state = 'not-needed') or ($6 and reminders.state in ('not-needed', 'refused', 'failed') and reminders.due_at < excluded.due_at)`, [workspace, key, person, at, again, anew])
      if (rowCount === 1) await dropMail(client, workspace, key)
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

  /** Puts the mail of one reminder of a turn into the box and notes the others, of which nothing is to be told, in one go, so that none of those goes after it. True when it was not put before. */
  async remind(workspace: string, put: (ToTell & { readonly mail: Mail }) | undefined, pass: readonly ToTell[]): Promise<boolean> {
    return this.inOneGo(async (client) => {
      const { rowCount } = put === undefined ? { rowCount: 0 } : await client.query('insert into reminders (workspace, key, person, due_at) values ($1, $2, $3, $4) on conflict do nothing', [workspace, put.key, put.person, put.at])
      if (put !== undefined && rowCount === 1) await writeMail(client, put.mail)
      for (const { key, person, at } of pass) await client.query("insert into reminders (workspace, key, person, due_at, state) values ($1, $2, $3, $4, 'not-needed') on conflict do nothing", [workspace, key, person, at])
      return rowCount === 1
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

  async end(workspace: string, key: string, state: 'sent' | 'sending' | 'failed' | 'refused' | 'not-needed', said?: string): Promise<void> {
    await this.pool.query('update reminders set state = $3, said = $4, changed_at = now() where workspace = $1 and key = $2', [workspace, key, state, said ?? null])
  }

  /** What was not sent, or may not have been, the latest first. A chat room that took nothing is told until an instant, and then no more. */
  async unsent(workspace: string, roomsUntil: number): Promise<Unsent[]> {
    const { rows } = await this.pool.query<UnsentRow>(
      `select key, person, due_at, state, said, next_try_at from reminders left join mail_outbox on job = 'reminder ' || workspace || ' ' || key
       where workspace = $1 and ${isMail} and ${isOpen} order by due_at desc, key limit 200`, [workspace])
    return rows.map(({ key, person, due_at, state, said, next_try_at }) => {
      const isTried = next_try_at !== null || (isRoomKey(key) && due_at.getTime() > roomsUntil)
      const stands = state === 'sending' ? 'unknown' : state === 'refused' ? 'refused' : isTried ? 'failed' : 'given-up'
      return { key, person, at: due_at.toISOString(), state: stands, ...(said === null ? {} : { said }), ...(next_try_at === null || stands !== 'failed' ? {} : { next: next_try_at.toISOString() }) }
    })
  }

  /** Answers to whoever asked that did not go: refused, given up, or not needed as their hour came; by key, the moment of which they are. */
  async lostAnswers(workspace: string): Promise<ReadonlyMap<string, number>> {
    const { rows } = await this.pool.query<{ key: string; due_at: Date }>(
      `select key, due_at from reminders where workspace = $1 and key like '${shippedWord}/answer/%' and (state in ('refused', 'not-needed')
       or (state = 'failed' and not exists (select from mail_outbox where job = 'reminder ' || workspace || ' ' || key)))`, [workspace])
    return new Map(rows.map(({ key, due_at }) => [key, due_at.getTime()]))
  }

  /** Lets go of what the mail server said of mails whose words were erased: nobody sends them again. */
  async forgetErased(workspace: string, keys: readonly string[]): Promise<void> {
    if (keys.length === 0) return
    await this.pool.query("update reminders set state = 'not-needed', said = null where workspace = $1 and key = any($2) and (state = 'refused' or said is not null)", [workspace, keys])
  }

  /** Whose row it is: that of whoever it is mailed to, or sent by. */
  async personOf(workspace: string, key: string): Promise<string> {
    const { rows } = await this.pool.query<{ person: string }>('select person from reminders where workspace = $1 and key = $2', [workspace, key])
    return rows[0]?.person ?? ''
  }

  /** Did somebody say that it is to be sent, whatever the clock says? */
  async isByHand(workspace: string, key: string): Promise<boolean> {
    const { rowCount } = await this.pool.query('select from reminders where workspace = $1 and key = $2 and by_hand', [workspace, key])
    return rowCount === 1
  }

  /** Notes that one of those that are unsent arrived, or need not any more. False where it is none of them. */
  async settleUnsent(workspace: string, key: string): Promise<boolean> {
    return this.inOneGo(async (client) => (await takeUp(client, workspace, key, 'sent')) && (await dropMail(client, workspace, key)))
  }

  /** Puts one of those that are unsent into the box anew; a chat room has no mail. False where it is none of them. */
  async sendAgain(workspace: string, key: string, mail: Mail | undefined): Promise<boolean> {
    return this.inOneGo(async (client) => {
      if (!(await takeUp(client, workspace, key, 'waiting'))) return false
      await dropMail(client, workspace, key)
      if (mail !== undefined) await writeMail(client, mail)
      return true
    })
  }

  /** Lets go of what was sent long ago. */
  async forgetOld(): Promise<void> {
    await this.pool.query(`delete from reminders where due_at < now() - interval '${keptFor}' and key not like '${shippedWord}/tell/%' and key not like '${shippedWord}/answer/%'`)
  }
}
