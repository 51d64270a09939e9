import { createHmac } from 'node:crypto'
import type { Pool } from 'pg'
import { seal, unseal } from '../subscriptions/sealed.ts'

/** A workshop of a workspace; with a participant, that guest's way back into it. */
export interface CodeOf {
  readonly workspace: string
  readonly workshop: string
  readonly participant?: string | undefined
}

export interface KeptCode extends CodeOf {
  /** Milliseconds since 1970. */
  readonly madeAt: number
}

/** What PostgreSQL says when a digest is there already. */
const uniqueViolation = '23505'

interface Stored {
  workspace_id: string; workshop_id: string; participant_id: string | null; sealed: string; made_at: Date
}

/** Join codes and ways back, beside the log: a keyed digest to look one up, and the code sealed, to show it again. One of each kind at a time. */
export class CodeStore {
  private readonly pool: Pool
  private readonly secretKey: string

  constructor(pool: Pool, secretKey: string) {
    this.pool = pool
    this.secretKey = secretKey
  }

  /** Keeps a code in place of the one before. False when it is in use somewhere: then another is to be tried. */
  async put({ workspace, workshop, participant }: CodeOf, code: string, now: number): Promise<boolean> {
    try {
      await this.pool.query(
        `insert into workshop_code (digest, workspace_id, workshop_id, participant_id, sealed, made_at) values ($1, $2, $3, $4, $5, $6)
         on conflict (workspace_id, workshop_id, coalesce(participant_id, '')) do update set digest = excluded.digest, sealed = excluded.sealed, made_at = excluded.made_at`,
        [this.digest(code), workspace, workshop, participant ?? null, seal(code, this.secretKey), new Date(now)],
      )
      return true
    } catch (error) {
      if ((error as { readonly code?: unknown }).code === uniqueViolation) return false
      throw error
    }
  }

  /** The code of a workshop, to show it again; nothing where there is none, or it was sealed under another secret. */
  async of({ workspace, workshop }: CodeOf): Promise<{ readonly code: string; readonly madeAt: number } | undefined> {
    const { rows } = await this.pool.query<Stored>('select * from workshop_code where workspace_id = $1 and workshop_id = $2 and participant_id is null', [workspace, workshop])
    const code = rows[0] === undefined ? undefined : unseal(rows[0].sealed, this.secretKey)
    return rows[0] === undefined || code === undefined ? undefined : { code, madeAt: rows[0].made_at.getTime() }
  }

  /** What a code opens. */
  async find(code: string): Promise<KeptCode | undefined> {
    const { rows } = await this.pool.query<Stored>('select * from workshop_code where digest = $1', [this.digest(code)])
    return rows[0] === undefined ? undefined : kept(rows[0])
  }

  /** Uses a way back up: of several who try at once, one gets it. */
  async use(code: string): Promise<boolean> {
    return (await this.pool.query('delete from workshop_code where digest = $1 and participant_id is not null', [this.digest(code)])).rowCount === 1
  }

  async forget({ workspace, workshop }: CodeOf): Promise<void> {
    await this.pool.query('delete from workshop_code where workspace_id = $1 and workshop_id = $2', [workspace, workshop])
  }

  async all(): Promise<readonly KeptCode[]> {
    return (await this.pool.query<Stored>('select * from workshop_code')).rows.map(kept)
  }

  /** Keyed: 65 million codes are soon tried against a bare digest. */
  private digest(code: string): string {
    return createHmac('sha256', this.secretKey).update(`join code\n${code}`).digest('base64url')
  }
}

function kept({ workspace_id, workshop_id, participant_id, made_at }: Stored): KeptCode {
  return { workspace: workspace_id, workshop: workshop_id, madeAt: made_at.getTime(), ...(participant_id === null ? {} : { participant: participant_id }) }
}
