import { randomUUID } from 'node:crypto'
import { promisify } from 'node:util'
import { gunzip } from 'node:zlib'
import type { Pool } from 'pg'
import { Refusal } from '../../core/kernel/refusal.ts'
import { inTurns } from '../in-turns.ts'
import { type ImportDraft, readLines } from '../../imports/import-draft.ts'

/** Days that a dry run is kept for its commit. */
const keptDays = 7
/** Milliseconds that the newest dry run stays in memory too: most are committed at once. */
const atHandFor = 120_000

const unpack = promisify(gunzip)

/** Dry runs that wait for their commit: what was read, not what it would change, since that is decided anew. Beside the log. */
export class ImportDrafts {
  private readonly pool: Pool
  private atHand: { readonly id: string; readonly draft: ImportDraft; readonly timer: NodeJS.Timeout } | undefined

  constructor(pool: Pool) {
    this.pool = pool
  }

  /** Keeps a dry run, with its `body` packed, for a week, and forgets the ones past theirs. Returns its id. `now` in milliseconds. */
  async keep(workspace: string, actor: string, draft: ImportDraft, body: Uint8Array, now: number): Promise<string> {
    const id = randomUUID()
    const expires = new Date(now + keptDays * 24 * 60 * 60 * 1000)
    await this.pool.query('delete from import_draft where expires_at < $1', [new Date(now)])
    await this.pool.query('insert into import_draft (id, workspace_id, actor, made_at, expires_at, body) values ($1, $2, $3, $4, $5, $6)', [id, workspace, actor, new Date(now), expires, Buffer.from(body.buffer, body.byteOffset, body.byteLength)])
    this.drop()
    this.atHand = { id, draft, timer: setTimeout(() => this.drop(), atHandFor).unref() }
    return id
  }

  /** A kept dry run. Refuses with `not-found` when there is none of that id here, or its week is over. */
  async find(workspace: string, id: string, now: number): Promise<ImportDraft> {
    // What is at hand counts only while the store has it too: an erasure takes it away there.
    const { atHand } = this
    const body = atHand?.id === id ? 'null::bytea as body' : 'body'
    const { rows } = await this.pool.query<{ body: Buffer | null }>(`select ${body} from import_draft where id = $1 and workspace_id = $2 and expires_at > $3`, [id, workspace, new Date(now)])
    const [row] = rows
    if (atHand?.id === id) this.drop()
    const draft = row === undefined ? undefined : row.body === null ? atHand?.draft : await inTurns(readLines(await unpack(row.body)))
    if (draft === undefined) throw new Refusal('not-found', 'There is no dry run with that id; one is kept for seven days. Read the files again.')
    return draft
  }

  private drop(): void {
    clearTimeout(this.atHand?.timer)
    this.atHand = undefined
  }
}
