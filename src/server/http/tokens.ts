import { createHash, randomBytes, randomUUID } from 'node:crypto'
import type { Pool } from 'pg'
import { Refusal } from '../../core/kernel/refusal.ts'
import type { Role } from '../../core/kernel/permission.ts'
import type { Scope } from '../../protocol/route.ts'
import type { Caller } from './answer.ts'

export interface TokenRow {
  readonly id: string
  readonly name: string
  readonly role: Role
  readonly scopes: Scope[]
  readonly workspace?: string
  readonly createdAt: string
  readonly expiresAt?: string
  readonly lastUsedAt?: string
  readonly revoked: boolean
}

interface Stored {
  id: string; name: string; workspace: string | null; actor: string; role: Role; scopes: Scope[]
  holder: string | null; created_at: Date; expires_at: Date | null; last_used_at: Date | null; revoked_at: Date | null
}

const digestOf = (value: string) => createHash('sha256').update(value).digest('hex')

/** API tokens, kept as SHA-256 digests: the value is seen once, when it is made. */
export class Tokens {
  private readonly pool: Pool
  /** Digest -> caller, for a second or two: a small read should not cost a query each. Ended tokens leave it at once on this node. */
  private readonly seen = new Map<string, { readonly until: number; readonly caller: Caller }>()

  private readonly followers = new Set<() => void>()

  constructor(pool: Pool) {
    this.pool = pool
  }

  /** Told when a token of this node's is ended, so that what is open by it can be looked at. */
  onEnded(told: () => void): void {
    this.followers.add(told)
  }

  /** The caller that a token's value stands for; nothing for one that is unknown, ended or past its day. `now` in milliseconds. */
  async callerOf(value: string, now: number): Promise<Caller | undefined> {
    const digest = digestOf(value)
    const known = this.seen.get(digest)
    if (known !== undefined && known.until > now) return known.caller
    const { rows } = await this.pool.query<Stored>(
      'update token set last_used_at = $2 where sha256 = $1 and revoked_at is null and (expires_at is null or expires_at > $2) returning *',
      [digest, new Date(now)],
    )
    const row = rows[0]
    if (row === undefined) {
      this.seen.delete(digest)
      return undefined
    }
    const caller: Caller = { token: row.id, actor: { id: row.actor, role: row.role }, scopes: row.scopes, workspace: row.workspace ?? undefined, ...(row.holder === null ? {} : { holder: row.holder }) }
    if (this.seen.size > 10_000) this.seen.clear()
    this.seen.set(digest, { until: now + 2_000, caller })
    return caller
  }

  /** Makes a token; the value is in the answer and nowhere else. A given `value` is for the owner's token of the first start; `holder` is the account of the person who makes one. */
  async make(wanted: { name: string; role: Role; scopes: readonly Scope[]; workspace?: string | undefined; expires?: string | undefined; holder?: string | undefined; value?: string }): Promise<{ token: TokenRow; value: string }> {
    const value = wanted.value ?? `tl_${randomBytes(32).toString('base64url')}`
    const id = randomUUID()
    const { rows } = await this.pool.query<Stored>(
      `insert into token (id, workspace, name, sha256, actor, role, scopes, expires_at, holder, created_at)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, now()) on conflict (sha256) do nothing returning *`,
      [id, wanted.workspace ?? null, wanted.name, digestOf(value), `token:${id}`, wanted.role, [...wanted.scopes], wanted.expires === undefined ? null : `${wanted.expires}T23:59:59Z`, wanted.holder ?? null],
    )
    const [row] = rows
    if (row === undefined) throw new Refusal('exists', 'There is a token of that value already.')
    return { token: shown(row), value }
  }

  async list(workspace: string | undefined): Promise<TokenRow[]> {
    const { rows } = await this.pool.query<Stored>('select * from token where $1::text is null or workspace = $1 order by created_at, id', [workspace ?? null])
    return rows.map(shown)
  }

  /** Ends a token. Refuses with `not-found`. */
  async end(id: string, workspace: string | undefined): Promise<TokenRow> {
    const { rows } = await this.pool.query<Stored>(
      'update token set revoked_at = coalesce(revoked_at, now()) where id = $1 and ($2::text is null or workspace = $2) returning *', [id, workspace ?? null],
    )
    const [row] = rows
    if (row === undefined) throw new Refusal('not-found', 'There is no token with that id.')
    for (const [digest, { caller }] of this.seen) if (caller.token === id) this.seen.delete(digest)
    for (const told of this.followers) told()
    return shown(row)
  }
}

function shown(row: Stored): TokenRow {
  return {
    id: row.id, name: row.name, role: row.role, scopes: row.scopes, createdAt: row.created_at.toISOString(), revoked: row.revoked_at !== null,
    ...(row.workspace === null ? {} : { workspace: row.workspace }),
    ...(row.expires_at === null ? {} : { expiresAt: row.expires_at.toISOString() }),
    ...(row.last_used_at === null ? {} : { lastUsedAt: row.last_used_at.toISOString() }),
  }
}
