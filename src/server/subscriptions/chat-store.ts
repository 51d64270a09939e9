import type { Pool } from 'pg'
import { seal, unseal } from './sealed.ts'

/** A message of an edition to a chat room. */
export interface ChatMessage {
  readonly workspace: string
  readonly subscription: string
  readonly edition: string
  /** With this one. */
  readonly tries: number
}

/** How the newest message to a room stands, with what went wrong. */
export interface MessageStanding {
  readonly edition: string
  readonly standing: 'waiting' | 'sent' | 'given-up'
  readonly said: string
}

/** Chat rooms beside the log: their addresses, which only this service can read, and what they were told of each edition. */
export class ChatStore {
  private readonly pool: Pool
  private readonly key: string

  constructor(pool: Pool, secretKey: string) {
    this.pool = pool
    this.key = secretKey
  }

  /** Keeps the address of a room; one that is there already stays. */
  async put(workspace: string, subscription: string, address: string): Promise<void> {
    await this.pool.query('insert into chat_room (workspace_id, subscription_id, sealed) values ($1, $2, $3) on conflict do nothing', [workspace, subscription, seal(address, this.key)])
  }

  /** Forgets a room, and all that was told there. */
  async drop(workspace: string, subscription: string): Promise<void> {
    await this.pool.query('delete from chat_room where workspace_id = $1 and subscription_id = $2', [workspace, subscription])
  }

  async address({ workspace, subscription }: Pick<ChatMessage, 'workspace' | 'subscription'>): Promise<string | undefined> {
    const { rows } = await this.pool.query<{ sealed: string }>('select sealed from chat_room where workspace_id = $1 and subscription_id = $2', [workspace, subscription])
    return rows[0] === undefined ? undefined : unseal(rows[0].sealed, this.key)
  }

  /** The rooms whose addresses are kept. */
  async rooms(workspace: string): Promise<readonly string[]> {
    return (await this.pool.query<{ subscription_id: string }>('select subscription_id from chat_room where workspace_id = $1', [workspace])).rows.map(({ subscription_id }) => subscription_id)
  }

  /** Notes messages that are to be sent, or that are to be let go of, each once whichever node notes it. */
  async note(workspace: string, subscription: string, editions: readonly string[], isSent: boolean): Promise<void> {
    await this.pool.query(
      `insert into chat_message (workspace_id, subscription_id, edition_id, standing) select $1, $2, unnest($3::text[]), $4 where exists (select from chat_room where workspace_id = $1 and subscription_id = $2) on conflict do nothing`,
      [workspace, subscription, editions, isSent ? 'waiting' : 'let-go'],
    )
  }

  /** Takes a message that is due, for a while, so that no other node sends it meanwhile. */
  async take(): Promise<ChatMessage | undefined> {
    const { rows } = await this.pool.query<{ workspace_id: string; subscription_id: string; edition_id: string; tries: number }>(
      `update chat_message m set tries = tries + 1, next_try_at = now() + least(interval '1 minute' * power(2, tries), interval '6 hours')
       from (select workspace_id, subscription_id, edition_id from chat_message where standing = 'waiting' and next_try_at <= now() order by next_try_at for update skip locked limit 1) due
       where m.workspace_id = due.workspace_id and m.subscription_id = due.subscription_id and m.edition_id = due.edition_id returning m.workspace_id, m.subscription_id, m.edition_id, m.tries`,
    )
    const [row] = rows
    return row === undefined ? undefined : { workspace: row.workspace_id, subscription: row.subscription_id, edition: row.edition_id, tries: row.tries }
  }

  /** Says how a message stands now. `wait`: seconds for which the room wants to be left alone at least. */
  async say({ workspace, subscription, edition }: ChatMessage, { standing, said, wait = 0 }: Omit<MessageStanding, 'edition'> & { readonly wait?: number | undefined }): Promise<void> {
    await this.pool.query(
      `update chat_message set standing = $4, said = $5, next_try_at = greatest(next_try_at, now() + $6 * interval '1 second') where workspace_id = $1 and subscription_id = $2 and edition_id = $3`,
      [workspace, subscription, edition, standing, said, Math.min(wait, 86_400)],
    )
  }

  /** A message that is not to be sent any more. */
  async letGo({ workspace, subscription, edition }: ChatMessage): Promise<void> {
    await this.pool.query(`update chat_message set standing = 'let-go' where workspace_id = $1 and subscription_id = $2 and edition_id = $3`, [workspace, subscription, edition])
  }

  /** How each message of a workspace stands, by subscription. */
  async standings(workspace: string): Promise<ReadonlyMap<string, readonly MessageStanding[]>> {
    const { rows } = await this.pool.query<MessageStanding & { subscription: string }>(`select subscription_id as subscription, edition_id as edition, standing, said from chat_message where workspace_id = $1 and standing <> 'let-go'`, [workspace])
    const found = new Map<string, MessageStanding[]>()
    for (const { subscription, ...standing } of rows) found.set(subscription, [...(found.get(subscription) ?? []), standing])
    return found
  }
}
