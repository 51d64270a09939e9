import { createHash, createHmac, randomBytes, randomUUID } from 'node:crypto'
import type { Pool } from 'pg'
import { type Mail, writeMail } from '../mail/mail.ts'
import type { NamedLink } from '../share/link-store.ts'

/** A reader of a shared page who is told of new editions. */
export interface Subscriber extends NamedLink {
  readonly id: string
  readonly email: string
}

/** Days for which an address can be confirmed. */
const confirmWithin = '2 days'
const tokenForm = /^[A-Za-z0-9_-]{43}$/

interface Row {
  readonly id: string
  readonly workspace_id: string
  readonly link_id: string
  readonly email: string
}

/** Readers of shared pages who asked to be told of new editions, by their address. Of what confirms and ends it digests alone are kept. */
export class SubscriberStore {
  private readonly pool: Pool
  private readonly key: string

  constructor(pool: Pool, secretKey: string) {
    this.pool = pool
    this.key = secretKey
  }

  /** Notes that an address wants to be told. Returns what confirms it, or that it is confirmed already. */
  async ask({ workspace, link }: NamedLink, email: string): Promise<{ readonly subscriber: Subscriber; readonly confirm: string | undefined }> {
    const [id, confirm] = [randomUUID(), randomBytes(32).toString('base64url')]
    const { rows } = await this.pool.query<{ id: string; confirmed: boolean }>(
      `insert into subscriber as s (id, workspace_id, link_id, email, confirm_sha256, end_sha256) values ($1, $2, $3, $4, $5, $6)
       on conflict (workspace_id, link_id, email) do update set
         confirm_sha256 = case when s.told_after is null then excluded.confirm_sha256 else s.confirm_sha256 end, asked_at = case when s.told_after is null then now() else s.asked_at end
       returning id, told_after is not null as confirmed`,
      [id, workspace, link, email, digestOf(confirm), digestOf(this.endToken(id))],
    )
    return { subscriber: { id: rows[0]?.id ?? id, workspace, link, email }, confirm: rows[0]?.confirmed === true ? undefined : confirm }
  }

  /** Forgets the addresses that were not confirmed in time. */
  async forgetUnconfirmed(): Promise<void> {
    await this.pool.query(`delete from subscriber where told_after is null and asked_at <= now() - interval '${confirmWithin}'`)
  }

  /** Whoever a token would confirm, or has confirmed. */
  async toConfirm(token: string): Promise<Subscriber | undefined> {
    if (!tokenForm.test(token)) return undefined
    const { rows } = await this.pool.query<Row>(`select id, workspace_id, link_id, email from subscriber where confirm_sha256 = $1 and (told_after is not null or asked_at > now() - interval '${confirmWithin}')`, [digestOf(token)])
    return rows[0] === undefined ? undefined : subscriberOf(rows[0])
  }

  /** From now on a subscriber is told of editions after that number; one who is told already goes on being told. */
  async confirm({ id }: Subscriber, after: number): Promise<void> {
    await this.pool.query('update subscriber set told_after = coalesce(told_after, $2) where id = $1', [id, after])
  }

  /** What ends a subscriber's mails. The same in each of them, and made anew rather than kept. */
  endToken(id: string): string {
    return createHmac('sha256', this.key).update(`subscriber\n${id}`).digest('base64url')
  }

  /** Forgets whoever a token belongs to; nothing happens for one who is forgotten already. */
  async end(token: string): Promise<void> {
    if (tokenForm.test(token)) await this.pool.query('delete from subscriber where end_sha256 = $1', [digestOf(token)])
  }

  /** Forgets an address in a workspace, on every link. Returns on how many it was. */
  async forget(workspace: string, email: string): Promise<number> {
    return (await this.pool.query('delete from subscriber where workspace_id = $1 and email = $2', [workspace, email])).rowCount ?? 0
  }

  /** Forgets every address on a link, whether it was confirmed or not. */
  async forgetLink({ workspace, link }: NamedLink): Promise<void> {
    await this.pool.query('delete from subscriber where workspace_id = $1 and link_id = $2', [workspace, link])
  }

  /** A subscriber who is told; nothing for one who has not confirmed, or is gone. */
  async find(id: string): Promise<Subscriber | undefined> {
    const { rows } = await this.pool.query<Row>('select id, workspace_id, link_id, email from subscriber where id = $1 and told_after is not null', [id])
    return rows[0] === undefined ? undefined : subscriberOf(rows[0])
  }

  /** How many confirmed subscribers each link of a workspace has, by its id. */
  async counts(workspace: string): Promise<ReadonlyMap<string, number>> {
    const { rows } = await this.pool.query<{ link_id: string; people: number }>('select link_id, count(*)::int as people from subscriber where workspace_id = $1 and told_after is not null group by link_id', [workspace])
    return new Map(rows.map(({ link_id, people }) => [link_id, people]))
  }

  /** Which of some editions a subscriber of a link was not told of yet, by their ids. */
  async untold({ workspace, link }: NamedLink, editions: readonly NumberedEdition[]): Promise<ReadonlySet<string>> {
    const { rows } = await this.pool.query<{ id: string }>(`select distinct edition as id from (${due}) due`, dueOf(workspace, link, editions))
    return new Set(rows.map(({ id }) => id))
  }

  /**
   * Takes some subscribers who were not told of an edition yet, and puts down the mails that tell them: both are kept or neither, so that each
   * is told once, whichever node does it. Returns how many there were; 0 when all are told.
   */
  async tell({ workspace, link }: NamedLink, edition: NumberedEdition, mailTo: (to: Subscriber) => Mail | undefined): Promise<number> {
    const client = await this.pool.connect()
    try {
      await client.query('begin')
      const { rows } = await client.query<Row>(
        `with told as (insert into subscriber_told select id, edition from (${due} limit 200) due on conflict do nothing returning subscriber_id)
         select s.id, s.workspace_id, s.link_id, s.email from told join subscriber s on s.id = told.subscriber_id`,
        dueOf(workspace, link, [edition]),
      )
      for (const row of rows) {
        const mail = mailTo(subscriberOf(row))
        if (mail !== undefined) await writeMail(client, mail)
      }
      await client.query('commit')
      return rows.length
    } catch (error) {
      await client.query('rollback').catch(() => undefined)
      throw error
    } finally {
      client.release()
    }
  }
}

interface NumberedEdition {
  readonly id: string
  readonly number: number
}

/** Subscribers of a link with each of some editions that they are to be told of and were not. */
const due = `select s.id, e.id as edition from subscriber s, unnest($3::text[], $4::int[]) as e (id, number) where s.workspace_id = $1 and s.link_id = $2 and s.told_after < e.number
  and not exists (select from subscriber_told t where t.subscriber_id = s.id and t.edition_id = e.id)`
const dueOf = (workspace: string, link: string, editions: readonly NumberedEdition[]) => [workspace, link, editions.map(({ id }) => id), editions.map(({ number }) => number)]

function subscriberOf({ id, workspace_id, link_id, email }: Row): Subscriber {
  return { id, workspace: workspace_id, link: link_id, email }
}

const digestOf = (token: string) => createHash('sha256').update(token).digest('hex')
