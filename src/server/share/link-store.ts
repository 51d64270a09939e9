import { createHash, createHmac, randomBytes } from 'node:crypto'
import type { Pool } from 'pg'

/** A share link as its token names it. */
export interface NamedLink {
  readonly workspace: string
  readonly link: string
}

/** Tokens that a node remembers, so that a page that many read asks the database for its link once. A token stands for one link for ever. */
const most = 10_000
const tokenForm = /^[A-Za-z0-9_-]{43}$/

/** What is kept of share links beside the log: digests of their tokens and passwords, and one-time ways in that were mailed. */
export class LinkStore {
  private readonly pool: Pool
  private readonly known = new Map<string, NamedLink>()

  constructor(pool: Pool) {
    this.pool = pool
  }

  /** A new token: 32 bytes of chance, told once. */
  static newToken(): string {
    return randomBytes(32).toString('base64url')
  }

  /** Keeps a token's digest for a link. False when the link has one already: sent again, a command makes no second token. */
  async put({ workspace, link }: NamedLink, token: string, passwordDigest: string | undefined): Promise<boolean> {
    const { rowCount } = await this.pool.query('insert into share_link (workspace_id, link_id, sha256, password) values ($1, $2, $3, $4) on conflict (workspace_id, link_id) do nothing', [workspace, link, digestOf(token), passwordDigest ?? null])
    return rowCount === 1
  }

  /** Lets go of a token whose link was not written. */
  async drop({ workspace, link }: NamedLink, token: string): Promise<void> {
    await this.pool.query('delete from share_link where workspace_id = $1 and link_id = $2 and sha256 = $3', [workspace, link, digestOf(token)])
  }

  /**
   * The token by which those who subscribed to a link come to its page, made anew for each mail: the link's own is known to nobody here.
   * It opens what the link opens, for as long.
   */
  async mailedToken({ workspace, link }: NamedLink, secretKey: string): Promise<string> {
    const token = createHmac('sha256', secretKey).update(`mailed link\n${workspace}\n${link}`).digest('base64url')
    await this.pool.query('update share_link set mailed_sha256 = $3 where workspace_id = $1 and link_id = $2 and mailed_sha256 is distinct from $3', [workspace, link, digestOf(token)])
    return token
  }

  /** The link of a token; nothing for one that was never made. */
  async find(token: string): Promise<NamedLink | undefined> {
    if (!tokenForm.test(token)) return undefined
    const digest = digestOf(token)
    const known = this.known.get(digest)
    if (known !== undefined) return known
    const { rows } = await this.pool.query<{ workspace_id: string; link_id: string }>('select workspace_id, link_id from share_link where sha256 = $1 or mailed_sha256 = $1', [digest])
    const [row] = rows
    if (row === undefined) return undefined
    const found = { workspace: row.workspace_id, link: row.link_id }
    const [oldest] = this.known.keys()
    if (this.known.size >= most && oldest !== undefined) this.known.delete(oldest)
    this.known.set(digest, found)
    return found
  }

  /** Puts another password in place of the one that is there, or none, and returns that. */
  async exchangePassword({ workspace, link }: NamedLink, passwordDigest: string | undefined): Promise<string | undefined> {
    const { rows } = await this.pool.query<{ password: string | null }>(
      `with before as (select password from share_link where workspace_id = $1 and link_id = $2 for update)
       update share_link set password = $3 from before where workspace_id = $1 and link_id = $2 returning before.password`,
      [workspace, link, passwordDigest ?? null],
    )
    return rows[0]?.password ?? undefined
  }

  async passwordOf({ workspace, link }: NamedLink): Promise<string | undefined> {
    const { rows } = await this.pool.query<{ password: string | null }>('select password from share_link where workspace_id = $1 and link_id = $2', [workspace, link])
    return rows[0]?.password ?? undefined
  }

  /** Makes a way in for an address, good once and for half an hour. */
  async makeTicket({ workspace, link }: NamedLink, email: string): Promise<string> {
    const ticket = LinkStore.newToken()
    await this.pool.query('delete from share_ticket where expires_at <= now()')
    await this.pool.query(`insert into share_ticket (sha256, workspace_id, link_id, email, expires_at) values ($1, $2, $3, $4, now() + interval '30 minutes')`, [digestOf(ticket), workspace, link, email])
    return ticket
  }

  /** Uses a way in up, and tells whose it was: of several who try at once, one gets it. */
  async useTicket({ workspace, link }: NamedLink, ticket: string): Promise<string | undefined> {
    if (!tokenForm.test(ticket)) return undefined
    const { rows } = await this.pool.query<{ email: string }>('delete from share_ticket where sha256 = $1 and workspace_id = $2 and link_id = $3 and expires_at > now() returning email', [digestOf(ticket), workspace, link])
    return rows[0]?.email
  }
}

const digestOf = (token: string) => createHash('sha256').update(token).digest('hex')
