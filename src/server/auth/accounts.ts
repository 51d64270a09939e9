import { randomUUID } from 'node:crypto'
import type { Pool } from 'pg'
import { Refusal } from '../../core/kernel/refusal.ts'
import { passwords } from './passwords.ts'

/** How an account can be signed in to. */
export interface WaysIn {
  readonly password: boolean
  readonly passkeys: number
  readonly oidc: boolean
}

export interface Account {
  readonly id: string
  /** Nothing while the first owner has not given one. */
  readonly email: string | undefined
  readonly twoFactor: boolean
}

/** Which person of which workspace an account is. */
export interface Tie {
  readonly workspace: string
  readonly person: string
}

/** Addresses of accounts that have none yet: a name under .invalid is nobody's (RFC 2606). */
const noEmail = /\.invalid$/

/** Accounts of people, and which persons they are. What a person is called and may do stands in the log alone. */
export class Accounts {
  private readonly pool: Pool

  constructor(pool: Pool) {
    this.pool = pool
  }

  async get(user: string): Promise<Account | undefined> {
    const { rows } = await this.pool.query<{ id: string; email: string; twoFactorEnabled: boolean | null }>('select id, email, "twoFactorEnabled" from auth_user where id = $1', [user])
    return rows[0] === undefined ? undefined : shown(rows[0])
  }

  async withEmail(email: string): Promise<Account | undefined> {
    const { rows } = await this.pool.query<{ id: string; email: string; twoFactorEnabled: boolean | null }>('select id, email, "twoFactorEnabled" from auth_user where email = $1', [plain(email)])
    return rows[0] === undefined ? undefined : shown(rows[0])
  }

  /** Makes an account. `isProven`: whoever makes it knows that the address is theirs. Refuses `exists`. */
  async make(email: string | undefined, isProven: boolean): Promise<string> {
    const id = randomUUID()
    const { rowCount } = await this.pool.query(
      'insert into auth_user (id, name, email, "emailVerified") values ($1, $2, $3, $4) on conflict (email) do nothing', [id, '', plain(email ?? `${id}@account.invalid`), isProven],
    )
    if (rowCount === 0) throw new Refusal('exists', 'There is an account with that e-mail already.', { at: 'body.email' })
    return id
  }

  /** The account's address, where it is known to be theirs. */
  async provenEmail(user: string): Promise<string | undefined> {
    const { rows } = await this.pool.query<{ email: string }>('select email from auth_user where id = $1 and "emailVerified"', [user])
    return rows[0]?.email
  }

  /** Another address to sign in with. One that nobody has proven is not tied by the company's own sign-in. Refuses `exists`. */
  async setEmail(user: string, email: string, isProven: boolean): Promise<void> {
    try {
      await this.pool.query('update auth_user set email = $2, "emailVerified" = $3, "updatedAt" = now() where id = $1 and email <> $2', [user, plain(email), isProven])
      await this.endResets(user)
    } catch (error) {
      if ((error as { code?: string }).code === '23505') throw new Refusal('exists', 'There is an account with that e-mail already.', { at: 'body.email' })
      throw error
    }
  }

  /** Sets the password, the first or another, and ends every session but `keep`. */
  async setPassword(user: string, password: string, keep?: string): Promise<void> {
    const digest = await passwords.hash(password)
    const { rowCount } = await this.pool.query(`update auth_account set password = $2, "updatedAt" = now() where "userId" = $1 and "providerId" = 'credential'`, [user, digest])
    if (rowCount === 0) {
      await this.pool.query(
        `insert into auth_account (id, "accountId", "providerId", "userId", password, "updatedAt") values ($1, $2, 'credential', $2, $3, now())`, [randomUUID(), user, digest],
      )
    }
    await this.pool.query('delete from auth_session where "userId" = $1 and id is distinct from $2', [user, keep ?? null])
    await this.endResets(user)
  }

  async waysIn(user: string): Promise<WaysIn> {
    const { rows } = await this.pool.query<{ password: boolean; passkeys: string; oidc: boolean }>(
      `select exists (select 1 from auth_account where "userId" = $1 and "providerId" = 'credential') as password,
        (select count(*) from auth_passkey where "userId" = $1) as passkeys,
        exists (select 1 from auth_account where "userId" = $1 and "providerId" <> 'credential') as oidc`, [user],
    )
    return { password: rows[0]?.password === true, passkeys: Number(rows[0]?.passkeys ?? 0), oidc: rows[0]?.oidc === true }
  }

  async hasPassword(user: string, password: string): Promise<boolean> {
    const { rows } = await this.pool.query<{ password: string | null }>(`select password from auth_account where "userId" = $1 and "providerId" = 'credential'`, [user])
    const digest = rows[0]?.password
    return typeof digest === 'string' && passwords.verify({ hash: digest, password })
  }

  async sessionsOf(user: string): Promise<{ readonly id: string; readonly since: string; readonly agent: string }[]> {
    const { rows } = await this.pool.query<{ id: string; since: Date; agent: string | null }>(
      'select id, "createdAt" as since, "userAgent" as agent from auth_session where "userId" = $1 and "expiresAt" > now() order by "createdAt" desc', [user],
    )
    return rows.map(({ id, since, agent }) => ({ id, since: since.toISOString(), agent: agent ?? '' }))
  }

  /** False when the account has no such session. */
  async endSession(user: string, session: string): Promise<boolean> {
    return (await this.pool.query('delete from auth_session where "userId" = $1 and id = $2', [user, session])).rowCount === 1
  }

  async endOtherSessions(user: string, keep: string): Promise<void> {
    await this.pool.query('delete from auth_session where "userId" = $1 and id <> $2', [user, keep])
  }

  async endSessions(user: string): Promise<void> {
    await this.pool.query('delete from auth_session where "userId" = $1', [user])
  }

  async tiesOf(user: string): Promise<Tie[]> {
    const { rows } = await this.pool.query<Tie>('select workspace_id as workspace, person_id as person from auth_person where user_id = $1 order by workspace_id', [user])
    return rows
  }

  /** The account of a person, if they have one. */
  async of({ workspace, person }: Tie): Promise<string | undefined> {
    const { rows } = await this.pool.query<{ user_id: string }>('select user_id from auth_person where workspace_id = $1 and person_id = $2', [workspace, person])
    return rows[0]?.user_id
  }

  /** Persons of a workspace that have an account. */
  async personsIn(workspace: string): Promise<string[]> {
    const { rows } = await this.pool.query<{ person: string }>('select person_id as person from auth_person where workspace_id = $1', [workspace])
    return rows.map(({ person }) => person)
  }

  /** Says that an account is this person, whoever it was there before. A person has one account, and an account is one person of a workspace. Refuses `exists`. */
  async tie(user: string, { workspace, person }: Tie): Promise<void> {
    try {
      await this.pool.query(
        'insert into auth_person (user_id, workspace_id, person_id) values ($1, $2, $3) on conflict (user_id, workspace_id) do update set person_id = excluded.person_id', [user, workspace, person],
      )
    } catch (error) {
      if ((error as { code?: string }).code === '23505') throw new Refusal('exists', 'This person has an account already.')
      throw error
    }
    await this.endResets(user)
  }

  /** A person is no account's any more; an account that is nobody's any more goes, with all that it knew and its sessions. */
  async untie({ workspace, person }: Tie): Promise<void> {
    const user = await this.of({ workspace, person })
    if (user === undefined) return
    await this.pool.query('delete from auth_person where workspace_id = $1 and person_id = $2', [workspace, person])
    await this.pool.query('delete from auth_user u where id = $1 and not exists (select 1 from auth_person where user_id = u.id)', [user])
  }

  /** Ends links to set another password: who got one before may be nobody who should come in now, as the owner of one workspace into another. */
  private async endResets(user: string): Promise<void> {
    await this.pool.query(`delete from auth_link where user_id = $1 and kind = 'reset'`, [user])
  }
}

function shown({ id, email, twoFactorEnabled }: { id: string; email: string; twoFactorEnabled: boolean | null }): Account {
  return { id, email: noEmail.test(email) ? undefined : email, twoFactor: twoFactorEnabled === true }
}

/** Addresses are compared in small letters. */
function plain(email: string): string {
  return email.trim().toLowerCase()
}
