import { randomUUID } from 'node:crypto'
import { promisify } from 'node:util'
import { gunzip, gzip } from 'node:zlib'
import type { Pool } from 'pg'
import { Refusal } from '../../core/kernel/refusal.ts'
import type { Reading } from '../../core/plans/draft.ts'

/** What a dry run was asked with, kept so that its commit does the same. */
export interface ImportDraft {
  readonly readings: readonly Reading[]
  readonly renames: boolean
}

/** Days that a dry run is kept for its commit. */
const keptDays = 7

const pack = promisify(gzip)
const unpack = promisify(gunzip)

/** Dry runs that wait for their commit: what was read, not what it would change, since that is decided anew. Beside the log. */
export class ImportDrafts {
  private readonly pool: Pool

  constructor(pool: Pool) {
    this.pool = pool
  }

  /** Keeps a dry run for a week, and forgets the ones past theirs. Returns its id. `now` in milliseconds. */
  async keep(workspace: string, actor: string, draft: ImportDraft, now: number): Promise<string> {
    const id = randomUUID()
    const body = await pack(JSON.stringify(draft), { level: 1 })
    const expires = new Date(now + keptDays * 24 * 60 * 60 * 1000)
    await this.pool.query('delete from import_draft where expires_at < $1', [new Date(now)])
    await this.pool.query('insert into import_draft (id, workspace_id, actor, made_at, expires_at, body) values ($1, $2, $3, $4, $5, $6)', [id, workspace, actor, new Date(now), expires, body])
    return id
  }

  /** A kept dry run. Refuses with `not-found` when there is none of that id here, or its week is over. */
  async find(workspace: string, id: string, now: number): Promise<ImportDraft> {
    const { rows } = await this.pool.query<{ body: Buffer }>('select body from import_draft where id = $1 and workspace_id = $2 and expires_at > $3', [id, workspace, new Date(now)])
    const body = rows[0]?.body
    if (body === undefined) throw new Refusal('not-found', 'There is no dry run with that id; one is kept for seven days. Read the files again.')
    return JSON.parse((await unpack(body)).toString('utf8')) as ImportDraft
  }
}
