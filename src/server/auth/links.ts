import { createHash, randomBytes, randomUUID } from 'node:crypto'
import type { Pool } from 'pg'

/** `once`: the terminal's address that signs the owner in. `invitation`: an account of one's own. `reset`: another password. */
export type LinkKind = 'once' | 'invitation' | 'reset'

export interface Link {
  readonly id: string
  readonly kind: LinkKind
  readonly user?: string
  readonly workspace?: string
  readonly person?: string
  readonly email?: string
  readonly expiresAt: string
}

/** Milliseconds that each kind is good for. */
const lasts: Record<LinkKind, number> = { once: 15 * 60_000, invitation: 7 * 86_400_000, reset: 60 * 60_000 }

interface Stored {
  id: string; kind: LinkKind; user_id: string | null; workspace_id: string | null; person_id: string | null; email: string | null; expires_at: Date
}

/** One-time links: good once and for a while, kept as digests. Whoever holds one is let through, so their value is in the answer that makes it and nowhere else. */
export class Links {
  private readonly pool: Pool

  constructor(pool: Pool) {
    this.pool = pool
  }

  /** Makes a link; `by` is the actor who asked. Earlier ones of the same kind for the same account or person end. */
  async make(kind: LinkKind, of: Omit<Link, 'id' | 'kind' | 'expiresAt'>, by: string): Promise<{ link: Link; token: string }> {
    const token = randomBytes(32).toString('base64url')
    const about = [of.user ?? null, of.workspace ?? null, of.person ?? null]
    await this.pool.query('delete from auth_link where expires_at <= now() or (kind = $1 and user_id is not distinct from $2 and workspace_id is not distinct from $3 and person_id is not distinct from $4)', [kind, ...about])
    const { rows } = await this.pool.query<Stored>(
      `insert into auth_link (id, sha256, kind, user_id, workspace_id, person_id, email, made_by, expires_at)
       values ($1, $2, $3, $4, $5, $6, $7, $8, now() + make_interval(secs => $9)) returning *`,
      [randomUUID(), digestOf(token), kind, ...about, of.email?.trim().toLowerCase() ?? null, by, lasts[kind] / 1000],
    )
    return { link: shown(rows[0] as Stored), token }
  }

  /** What a link is for; nothing for one that was used, withdrawn or is too old. */
  async look(kind: LinkKind, token: string): Promise<Link | undefined> {
    const { rows } = await this.pool.query<Stored>('select * from auth_link where sha256 = $1 and kind = $2 and expires_at > now()', [digestOf(token), kind])
    return rows[0] === undefined ? undefined : shown(rows[0])
  }

  /** Uses a link up: of several who try at once, one gets it. */
  async use(kind: LinkKind, token: string): Promise<Link | undefined> {
    const { rows } = await this.pool.query<Stored>('delete from auth_link where sha256 = $1 and kind = $2 and expires_at > now() returning *', [digestOf(token), kind])
    return rows[0] === undefined ? undefined : shown(rows[0])
  }

  /** Invitations into a workspace that nobody has taken up yet. */
  async invitationsTo(workspace: string): Promise<Link[]> {
    const { rows } = await this.pool.query<Stored>(`select * from auth_link where workspace_id = $1 and kind = 'invitation' and expires_at > now() order by made_at`, [workspace])
    return rows.map(shown)
  }

  /** Invitations that wait for an address. */
  async invitationsFor(email: string): Promise<Link[]> {
    const { rows } = await this.pool.query<Stored>(`select * from auth_link where email = $1 and kind = 'invitation' and expires_at > now() order by made_at`, [email.trim().toLowerCase()])
    return rows.map(shown)
  }

  /** Ends a link of a workspace before its time. False when there was none. */
  async end(id: string, workspace: string): Promise<boolean> {
    return (await this.pool.query('delete from auth_link where id = $1 and workspace_id = $2', [id, workspace])).rowCount === 1
  }

  /** Ends every link to a person. */
  async endThoseOf(workspace: string, person: string): Promise<void> {
    await this.pool.query('delete from auth_link where workspace_id = $1 and person_id = $2', [workspace, person])
  }
}

const digestOf = (token: string) => createHash('sha256').update(token).digest('hex')

function shown({ id, kind, user_id, workspace_id, person_id, email, expires_at }: Stored): Link {
  return {
    id, kind, expiresAt: expires_at.toISOString(), ...(user_id === null ? {} : { user: user_id }), ...(workspace_id === null ? {} : { workspace: workspace_id }),
    ...(person_id === null ? {} : { person: person_id }), ...(email === null ? {} : { email }),
  }
}
